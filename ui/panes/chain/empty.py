"""What stands where there is no chain to show: one sentence, and one act."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout

from ui.look import Look


class NoChain(QFrame):
    """`show_act` says what belongs here, and offers the act that puts it there."""

    def __init__(self, look: Look) -> None:
        """Empty until it is told what is missing."""
        super().__init__()
        self._look = look
        self._act: Callable[[], None] | None = None
        self.setProperty("surface", "panel")
        self._says = QLabel()
        self._says.setWordWrap(True)
        self._says.setProperty("role", "soft")
        self.button = QPushButton()
        self.button.clicked.connect(lambda: self._do())
        self.setFocusProxy(self.button)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._says)
        self._column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch(1)
        look.changed.connect(self._lay_out)
        self._lay_out()

    def _lay_out(self) -> None:
        px = self._look.px
        self._column.setContentsMargins(px(14), px(14), px(14), px(14))
        self._column.setSpacing(px(10))

    def show_act(self, sentence: str, words: str, act: Callable[[], None]) -> None:
        """Say what belongs here; `words` stand on the button."""
        self._says.setText(sentence)
        self.button.setText(words)
        self.button.setAccessibleName(words)
        self._act = act

    def says(self) -> str:
        """The sentence."""
        return self._says.text()

    def _do(self) -> None:
        if self._act is not None:
            self._act()
