"""One Stet at a time for one case file, without a second file beside it.

The lock lies in the user's own folder for such things, named by a digest of which file it is,
and the system lets go of it when the program ends, however it ends. SQLite's own locks would do,
but holding one for hours needs its exclusive mode, which leaves a journal beside the case.
"""

from __future__ import annotations

import hashlib
import os
import sys
import tempfile
from pathlib import Path
from typing import IO

from workbench.folders import state_folder
from workbench.storage.errors import CaseInUse


def _lock_folder() -> Path:
    return state_folder() / "open-cases"


class CaseLock:
    """Held from the moment it is made until `release`."""

    def __init__(self, path: Path, folder: Path | None = None) -> None:
        """Take the lock for the existing file at `path`. Raises CaseInUse if it is held."""
        name = f"{self._which(path)}.lock"
        self._file: IO[bytes] = self._opened(folder or _lock_folder(), name)
        if not self._take():
            self._file.close()
            raise CaseInUse(path)

    @staticmethod
    def _opened(folder: Path, name: str) -> IO[bytes]:
        try:
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            return open(folder / name, "ab")
        except OSError:  # no home on this system, or none to write in (a container, a service)
            return open(Path(tempfile.gettempdir()) / f"stet-{name}", "ab")

    @staticmethod
    def _which(path: Path) -> str:
        """The same for every name of one file, and tells nothing of the name."""
        found = os.stat(path)
        file = (
            f"{found.st_dev}:{found.st_ino}" if found.st_ino else os.path.normcase(path.resolve())
        )
        return hashlib.sha256(file.encode("utf-8", "surrogatepass")).hexdigest()[:32]

    def _take(self) -> bool:
        if sys.platform == "win32":
            import msvcrt

            try:
                self._file.seek(0)
                msvcrt.locking(self._file.fileno(), msvcrt.LK_NBLCK, 1)
            except OSError:
                return False
            return True
        import fcntl

        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def release(self) -> None:
        """Let go; the empty file stays, so that two programs never lock two different ones."""
        self._file.close()
