"""One line to write in what was tried."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton

from ui.keys import INLINE_EDITOR
from ui.look import Look


class AttemptLine(QFrame):
    """Return logs the attempt, Escape leaves. `given` carries the words."""

    given = Signal(str)
    left = Signal()

    def __init__(self, look: Look, asks: str) -> None:
        """`asks` says what is to be written. Hidden until it is opened."""
        super().__init__()
        self._look = look
        self.setProperty("surface", "raised")
        self.setProperty(INLINE_EDITOR, True)
        self.setAccessibleName(asks)
        self.field = QLineEdit()
        self.field.setAccessibleName(asks)
        self.field.setPlaceholderText(asks)
        self.field.returnPressed.connect(self._give)
        cancel, save = QPushButton("Cancel"), QPushButton("Log")
        save.setProperty("primary", True)
        cancel.clicked.connect(self.leave)
        save.clicked.connect(self._give)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.field, 1)
        self._row.addWidget(cancel)
        self._row.addWidget(save)
        self.hide()

    def open(self, words: str) -> None:
        """Ask; `words` stand in the line already."""
        px = self._look.px
        self._row.setContentsMargins(px(14), px(6), px(14), px(6))
        self._row.setSpacing(px(8))
        self.field.setText(words)
        self.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _give(self) -> None:
        self.given.emit(self.field.text())

    def leave(self) -> None:
        """Close it; what was written is gone."""
        self.hide()
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)
