"""An editor that opens inside a pane: its keys are words, and Escape leaves."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

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

    def on_return(self) -> bool:
        """Do what the editor is for, from every field; False where Return is the fields' own."""
        return False

    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab goes round inside: outside, the letters of a word would be acts."""
        return go_round(self, forward=next)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves; Return does what the editor is for, or presses the button it stands on."""
        is_return = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        focused = self.focusWidget()
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif is_return and isinstance(focused, QPushButton):
            focused.click()
        elif not is_return or not self.on_return():
            super().keyPressEvent(event)
