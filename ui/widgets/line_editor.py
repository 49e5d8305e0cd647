"""One line to write something in."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton

from ui.look import Look
from ui.widgets.inline_editor import InlineEditor


class LineEditor(InlineEditor):
    """Return gives the words, Escape leaves. `given` carries them; it stays open until `leave`."""

    given = Signal(str)

    def __init__(self, look: Look, asks: str, verb: str) -> None:
        """`asks` says what is to be written, `verb` what the button does with it."""
        super().__init__(look, asks)
        self.field = QLineEdit()
        self.field.setAccessibleName(asks)
        self.field.setPlaceholderText(asks)
        self.field.returnPressed.connect(self._give)
        cancel, give = QPushButton("Leave it"), QPushButton(verb)
        give.setProperty("primary", True)
        cancel.clicked.connect(self.leave)
        give.clicked.connect(self._give)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.field, 1)
        self._row.addWidget(cancel)
        self._row.addWidget(give)

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
