"""What stands in the pane while no draft is chosen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout


class EmptyPlace(QFrame):
    """Says what belongs here, and offers the act that puts it there (`wished`, an action id)."""

    wished = Signal(str)

    def __init__(self, keys: Callable[[str], str]) -> None:
        """`keys` gives the key of an act by its id."""
        super().__init__()
        self.setProperty("surface", "paper")
        words = QLabel("The story that is to be checked stands here.")
        words.setProperty("role", "soft")
        words.setWordWrap(True)
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        button = QPushButton(f"Open a story  {keys('case.open_story')}".rstrip())
        button.setAccessibleName("Open a story")
        button.clicked.connect(lambda: self.wished.emit("case.open_story"))
        column = QVBoxLayout(self)
        column.addStretch()
        column.addWidget(words)
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignCenter)
        column.addStretch()
