"""What the program remembers between sessions: never a word of a case."""

from __future__ import annotations

import dataclasses
import json
import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from ui.theme import ThemeChoice
from workbench.folders import one_folder, settings_folder

MOST_RECENT: Final = 12


@dataclass(slots=True)
class Settings:
    """One field a setting, saved as JSON.

    `geometry` and `splitters` are Qt's own, as hex; `folder` is where a file was last chosen.
    """

    checker: str = ""
    theme: str = ThemeChoice.system.value
    scale: float = 1.0
    reading_scale: float = 1.0
    geometry: str = ""
    splitters: dict[str, str] = field(default_factory=dict)
    bottom_tab: str = ""
    folder: str = ""
    recent: list[str] = field(default_factory=list)

    def where_to_look(self) -> str:
        """The folder where a file was last chosen, else home."""
        there = Path(self.folder) if self.folder else Path.home()
        return str(there if there.is_dir() else Path.home())

    def remember_case(self, path: Path) -> None:
        """Put the case at the head of the recent ones."""
        name = str(path)
        self.recent = [name, *(other for other in self.recent if other != name)][:MOST_RECENT]

    def forget_case(self, path: Path) -> None:
        """It was moved, or is no longer there."""
        self.recent = [other for other in self.recent if other != str(path)]


def settings_path() -> Path:
    """Where the platform keeps such things, or beside the program (`workbench.folders`)."""
    return settings_folder() / "settings.json"


def load_settings(path: Path | None = None) -> Settings:
    """The settings as saved; what is missing, or of another kind than it should be, is default."""
    try:
        saved: Any = json.loads((path or settings_path()).read_text(encoding="utf-8"))
    except (OSError, ValueError):  # never saved, or spoilt: nothing in it is worth a complaint
        saved = {}
    settings = Settings()
    for known in dataclasses.fields(Settings):
        value = saved.get(known.name) if isinstance(saved, dict) else None
        if isinstance(value, type(getattr(settings, known.name))):
            setattr(settings, known.name, value)
    if settings.theme not in [choice.value for choice in ThemeChoice]:
        settings.theme = ThemeChoice.system.value
    here = one_folder()
    settings.recent = [
        os.path.normpath(here / path) if here is not None else path
        for path in settings.recent
        if isinstance(path, str)
    ]
    return settings


def save_settings(settings: Settings, path: Path | None = None) -> None:
    """Save them whole or not at all. A place that may not be written costs only the memory."""
    target = path or settings_path()
    half = target.with_suffix(".new")
    try:
        # They name cases, and so stories: nobody else's to read.
        target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        half.write_text(json.dumps(_to_be_saved(settings), indent=1), encoding="utf-8")
        half.replace(target)
    except OSError:
        half.unlink(missing_ok=True)


def _to_be_saved(settings: Settings) -> dict[str, Any]:
    """The fields. A stick is another drive on every machine: what lies on it is named from there.

    With slashes, which every system reads.
    """
    saved, here = dataclasses.asdict(settings), one_folder()
    if here is not None:
        saved["recent"] = [_seen_from(here, path) for path in settings.recent]
    return saved


def _seen_from(here: Path, path: str) -> str:
    try:
        if os.stat(path).st_dev == os.stat(here).st_dev:
            return Path(os.path.relpath(path, here)).as_posix()
    except OSError:  # not there just now: on another drive, for one
        return path
    return path
