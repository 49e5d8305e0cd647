"""What stands where there is nothing yet: one sentence, and the act that puts something there."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout

from ui.look import Look


class EmptyPlace(QFrame):
    """A sentence over a button, at the left. `show_act` says both anew."""

    def __init__(self, look: Look, sentence: str, words: str, act: Callable[[], None]) -> None:
        """`words` stand on the button, `act` is what it does."""
        super().__init__()
        self._look, self._act = look, act
        self.setProperty("surface", "panel")
        self._says = QLabel()
        self._says.setWordWrap(True)
        self._says.setProperty("role", "soft")
        self.button = QPushButton()
        self.button.clicked.connect(lambda: self._act())
        self.setFocusProxy(self.button)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._says)
        self._column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch(1)
        look.changed.connect(self._lay_out)
        self._lay_out()
        self.show_act(sentence, words, act)

    def _lay_out(self) -> None:
        px = self._look.px
        self._column.setContentsMargins(px(14), px(14), px(14), px(14))
        self._column.setSpacing(px(10))

    def show_act(self, sentence: str, words: str, act: Callable[[], None]) -> None:
        """Say what belongs here now, and offer the act."""
        self._says.setText(sentence)
        self.button.setText(words)
        self.button.setAccessibleName(words)
        self._act = act

    def says(self) -> str:
        """The sentence."""
        return self._says.text()
