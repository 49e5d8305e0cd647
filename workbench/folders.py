"""Where Stet keeps what it remembers: in the folders of the platform, or all of it in one folder.

One folder of its own is for a stick (`stet --portable`): nothing of the work then stays on the
machine that it was done on. The folder is named by a variable of the environment, because the
storage, the window and the report of a crash all ask, and a launcher that starts Stet can name it.
"""

from __future__ import annotations

import os
import sys
from collections.abc import MutableMapping
from pathlib import Path
from typing import Final

# platformdirs is imported where the platform is asked: a start from a stick does without it.

__all__ = [
    "ONE_FOLDER",
    "beside_the_program",
    "cases_folder",
    "keep_in",
    "logs_folder",
    "one_folder",
    "settings_folder",
    "state_folder",
]

ONE_FOLDER: Final = "STET_FOLDER"
"""The variable that names the one folder; not set, or empty, means the platform's own."""

_NAME: Final = "stet"


def one_folder() -> Path | None:
    """The one folder in which everything is kept, or None where the platform has its places."""
    named = os.environ.get(ONE_FOLDER)
    return Path(named) if named else None


def beside_the_program() -> Path:
    """The folder beside the program, "Stet data", in which `--portable` keeps everything.

    A launcher that carries the program inside itself names the folder in `STET_FOLDER`; then it is
    that one. On macOS the program is the whole `Stet.app`; run from source, it is the clone.
    """
    named = one_folder()
    if named is not None:
        return named
    if not getattr(sys, "frozen", False):
        place = Path(__file__).resolve().parent.parent
    else:
        program = Path(sys.executable).resolve()
        bundles = [folder for folder in program.parents if folder.suffix == ".app"]
        place = (bundles[-1] if bundles else program).parent
    return place / "Stet data"


def keep_in(folder: Path, environment: MutableMapping[str, str] | None = None) -> None:
    """Keep everything in `folder` from now on, and make it. Raises OSError where that fails.

    Libraries are told too, as far as they can be: fontconfig keeps a cache of the system's fonts,
    and Qt what its own file dialog showed last, in the places that these variables name.
    """
    known = os.environ if environment is None else environment
    folder.mkdir(parents=True, exist_ok=True)
    probe = folder / ".may-be-written"
    probe.touch()
    probe.unlink(missing_ok=True)  # another start may have been faster
    known[ONE_FOLDER] = str(folder)
    if sys.platform.startswith("linux"):
        known["XDG_CACHE_HOME"] = str(folder / "cache")
        known["XDG_CONFIG_HOME"] = str(folder / "settings")


def settings_folder() -> Path:
    """What the program remembers between sessions."""
    folder = one_folder()
    if folder is not None:
        return folder / "settings"
    from platformdirs import user_config_path

    return user_config_path(_NAME, appauthor=False)


def state_folder() -> Path:
    """What it keeps while it runs: which cases are open."""
    folder = one_folder()
    if folder is not None:
        return folder / "state"
    from platformdirs import user_state_path

    return user_state_path(_NAME, appauthor=False)


def logs_folder() -> Path:
    """Reports of crashes."""
    folder = one_folder()
    if folder is not None:
        return folder / "reports"
    from platformdirs import user_log_path

    return user_log_path(_NAME, appauthor=False)


def cases_folder() -> Path:
    """Where new cases are offered to be kept: Documents/Stet, or beside the program."""
    folder = one_folder()
    if folder is not None:
        return folder / "Cases"
    from platformdirs import user_documents_path

    return user_documents_path() / "Stet"
