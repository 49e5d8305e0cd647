"""An editor that opens inside a pane: its keys are words, and Escape leaves."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from ui.keys import INLINE_EDITOR, go_round
from ui.look import Look


class InlineEditor(QFrame):
    """Hidden until its subclass shows it. `left` says that it has closed, saved or not."""

    left = Signal()

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        """`name` is said by a screen reader."""
        super().__init__(parent)
        self._look = look
        self.setProperty("surface", "raised")
        self.setProperty(INLINE_EDITOR, True)
        self.setAccessibleName(name)
        self.hide()

    def leave(self) -> None:
        """Close it; what was written is gone."""
        self.hide()
        self.left.emit()

    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab goes round inside: outside, the letters of a word would be acts."""
        return go_round(self, forward=next)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)
