"""The line above everything: which case, which draft, how much of it is read."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from ui.look import Look
from ui.widgets.elided import Elided


class TopBar(QFrame):
    """Says where the work stands, always."""

    def __init__(
        self,
        look: Look,
        palette_key: str,
        find_an_act: Callable[[], None],
        parent: QWidget | None = None,
    ) -> None:
        """`find_an_act` opens the command palette."""
        super().__init__(parent)
        self._look = look
        self.setProperty("surface", "raised")
        self.setProperty("rule", "below")
        self._stet = QLabel("Stet")
        self._stet.setProperty("role", "brand")
        self._file = self._label("soft", "The case")
        self._draft = self._label("soft", "The draft")
        self._read = self._label("", "Sentences read")
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName("Share of the sentences read")
        find = QPushButton(f"Find an act   {palette_key}")
        find.setProperty("quiet", True)
        find.setAccessibleName("Find an act")
        find.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        find.clicked.connect(lambda: find_an_act())
        self._row = QHBoxLayout(self)
        for label in (self._stet, self._file, self._draft):
            self._row.addWidget(label)
        self._row.addStretch(1)
        for widget in (self._read, self._progress, find):
            self._row.addWidget(widget)
        look.changed.connect(self._lay_out)
        self._lay_out()
        self.show_case(None, None, 0, 0)

    @staticmethod
    def _label(role: str, name: str) -> QLabel:
        label = Elided() if role else QLabel()
        label.setTextFormat(Qt.TextFormat.PlainText)
        if role:
            label.setProperty("role", role)
        label.setAccessibleName(name)
        return label

    def _lay_out(self) -> None:
        px = self._look.px
        self._row.setContentsMargins(px(14), px(6), px(14), px(6))
        self._row.setSpacing(px(18))
        self._progress.setFixedWidth(px(112))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the count is enough."""
        super().resizeEvent(event)
        self._show_progress()

    def _show_progress(self) -> None:
        wide = self.width() >= self._look.px(720)
        self._progress.setVisible(wide and bool(self._file.text()))

    def show_case(self, file: str | None, draft: str | None, read: int, of: int) -> None:
        """Show the file's name, the draft in words, and the sentences read; None without a case."""
        self._file.setText(file or "")
        self._draft.setText(draft or "")
        self._read.setVisible(file is not None)
        self._show_progress()
        noun = "sentence" if of == 1 else "sentences"
        self._read.setText(f"{read:,} of {of:,} {noun} read")
        self._progress.setMaximum(max(of, 1))
        self._progress.setValue(read)

    def read_words(self) -> str:
        """What it says of the reading: "14 of 18 sentences read"."""
        return self._read.text()
