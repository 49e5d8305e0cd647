"""What stands where a chart has nothing to show."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout

from ui.look import Look


class EmptyChart(QFrame):
    """One sentence, and the one act that puts something there."""

    def __init__(self, look: Look, sentence: str, act: str, do: Callable[[], None]) -> None:
        """`act` is the word on the button, `do` what it does."""
        super().__init__()
        self._look = look
        self.setProperty("surface", "panel")
        self._says = QLabel(sentence)
        self._says.setWordWrap(True)
        self._says.setProperty("role", "soft")
        button = QPushButton(act)
        button.setAccessibleName(act)
        button.clicked.connect(lambda _=False: do())
        self.setFocusProxy(button)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._says)
        self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch(1)
        look.changed.connect(self._lay_out)
        self._lay_out()

    def words(self) -> str:
        """The sentence shown."""
        return self._says.text()

    def _lay_out(self) -> None:
        px = self._look.px
        self._column.setContentsMargins(px(14), px(14), px(14), px(14))
        self._column.setSpacing(px(10))
