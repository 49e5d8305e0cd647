"""The line under a draft's header where the draft is not English: what is left to the checker."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout

from ui.look import Look
from workbench.text.language import language_of, note_on


class LanguageNote(QFrame):
    """Says which language a text seems to be in and what is not proposed for it.

    For an English text it says nothing and takes no room.
    """

    def __init__(self, look: Look, text: str) -> None:
        """`text` is the draft's; a long one is sampled, so that opening it is not felt."""
        super().__init__()
        self._look = look
        self.setProperty("surface", "paper")
        self._words = QLabel(note_on(language_of(text)) or "")
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self._words.setProperty("role", "soft")
        self._words.setAccessibleName("Note on the language of the draft")
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._words)
        if not self.words():
            self.hide()  # setVisible(True) without a parent would open a window
        self.fit()

    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def fit(self) -> None:
        """Take the sizes of the look in use."""
        px = self._look.px
        self._column.setContentsMargins(px(16), 0, px(16), px(6))
