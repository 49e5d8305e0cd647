"""What the program remembers between sessions: never a word of a case."""

from __future__ import annotations

import dataclasses
import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from platformdirs import user_config_path

from ui.theme import ThemeChoice

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
    """Where the platform keeps such things."""
    return user_config_path("stet", appauthor=False) / "settings.json"


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
    settings.recent = [path for path in settings.recent if isinstance(path, str)]
    return settings


def save_settings(settings: Settings, path: Path | None = None) -> None:
    """Save them whole or not at all. A place that may not be written costs only the memory."""
    target = path or settings_path()
    half = target.with_suffix(".new")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        half.write_text(json.dumps(dataclasses.asdict(settings), indent=1), encoding="utf-8")
        half.replace(target)
    except OSError:
        half.unlink(missing_ok=True)
