"""What stands where there is no claim yet."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout

from ui.look import Look


class EmptyMatrix(QFrame):
    """One sentence, and the way to the draft."""

    def __init__(
        self, look: Look, keys: Callable[[str], str], to_draft: Callable[[], None]
    ) -> None:
        """`to_draft` brings the draft into view, where claims are made."""
        super().__init__()
        self._look = look
        self.setProperty("surface", "panel")
        key = keys("claim.make")
        press = f"press {key}" if key else "make a claim of them"
        self._says = QLabel(
            "Here the claims of the draft stand against their sources. "
            f"Select words in the draft and {press}."
        )
        self._says.setWordWrap(True)
        self._says.setProperty("role", "soft")
        self._button = QPushButton("Go to the draft")
        self._button.setAccessibleName("Go to the draft")
        self._button.clicked.connect(lambda: to_draft())
        self.setFocusProxy(self._button)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._says)
        self._column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch(1)
        look.changed.connect(self._lay_out)
        self._lay_out()

    def _lay_out(self) -> None:
        px = self._look.px
        self._column.setContentsMargins(px(14), px(14), px(14), px(14))
        self._column.setSpacing(px(10))
