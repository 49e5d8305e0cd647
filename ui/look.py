"""The look in use: the theme, the size of the interface, the size of the reading type."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from ui.theme import Theme, ThemeChoice, ThemeKeeper

SMALLEST, LARGEST = 0.75, 3.0


class Look(QObject):
    """What every pane paints by. `changed` says that everything must be laid out anew.

    `scale` is the interface's size, 1.0 for 13 px type; `reading_scale` is the further zoom of
    the text under check, 1.0 for 17 px at scale 1.0.
    """

    changed = Signal()

    def __init__(self, keeper: ThemeKeeper, *, scale: float = 1.0, reading: float = 1.0) -> None:
        """The keeper follows the system or the user's choice."""
        super().__init__()
        self._keeper = keeper
        self.scale, self.reading_scale = scale, reading
        keeper.changed.connect(self.changed)

    @property
    def theme(self) -> Theme:
        """The theme in use."""
        return self._keeper.theme

    @property
    def choice(self) -> ThemeChoice:
        """What the user asked for: the system's theme, light or dark."""
        return self._keeper.choice

    def choose_theme(self, choice: ThemeChoice) -> None:
        """Light, dark, or as the system has it."""
        self._keeper.choose(choice)

    def zoom_reading(self, factor: float) -> None:
        """Enlarge or shrink the text under check; 0 sets it back."""
        wanted = self.reading_scale * factor if factor else 1.0
        self.reading_scale = min(LARGEST, max(SMALLEST, wanted))
        self.changed.emit()

    def zoom_interface(self, factor: float) -> None:
        """Enlarge or shrink the whole window; 0 sets it back."""
        self.scale = min(LARGEST, max(SMALLEST, self.scale * factor if factor else 1.0))
        self.changed.emit()

    def px(self, length: float) -> int:
        """A length of LOOK's grid (pixels at scale 1.0) as it is now."""
        return round(length * self.scale)
