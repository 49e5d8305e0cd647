"""The bar above the document in which headline, byline and date are corrected."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QLineEdit, QPushButton, QWidget

from ui.days import HOW_TO_WRITE
from ui.keys import INLINE_EDITOR, go_round
from ui.look import Look
from ui.session import Session
from ui.widgets.fields import DayField
from workbench.commands.documents import CorrectDocument


class DetailsBar(QFrame):
    """Hidden until `edit`. Return saves, Escape leaves everything as it was.

    `dated` says that a publication date was corrected, on which relative dates rest; `closed`
    that the bar is gone, before the keyboard goes back.
    """

    dated = Signal()
    closed = Signal()

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        """The session does the correcting."""
        super().__init__(parent)
        self._session, self._look = session, look
        self._document_id = ""
        self._back: QWidget | None = None
        self.setProperty("surface", "raised")
        self.setProperty("rule", "below")
        self.setProperty(INLINE_EDITOR, True)
        self._title = QLineEdit()
        self._headline = QLineEdit()
        self._byline = QLineEdit()
        self._day = DayField("Publication date")
        self._says = QLabel(HOW_TO_WRITE)
        self._says.hide()
        self._save = QPushButton("Save")
        self._save.setProperty("primary", True)
        self._save.clicked.connect(lambda: self._run())
        self._leave = QPushButton("Leave it")
        self._leave.clicked.connect(lambda: self._close())
        self._grid = QGridLayout(self)
        for row, (words, field) in enumerate(
            (("Title", self._title), ("Headline", self._headline), ("Byline", self._byline))
        ):
            field.setAccessibleName(words)
            label = QLabel(words)
            label.setBuddy(field)
            self._grid.addWidget(label, row, 0)
            self._grid.addWidget(field, row, 1, 1, 3)
        self._grid.addWidget(QLabel("Published"), 3, 0)
        self._grid.addWidget(self._day, 3, 1)
        self._grid.addWidget(self._save, 3, 2)
        self._grid.addWidget(self._leave, 3, 3)
        self._grid.addWidget(self._says, 4, 1, 1, 3)
        self._grid.setColumnStretch(1, 1)
        for field in (self._title, self._headline, self._byline, self._day):
            field.returnPressed.connect(self._run)
        look.changed.connect(self._lay_out)
        self._lay_out()
        self.hide()

    def _lay_out(self) -> None:
        px = self._look.px
        self._grid.setContentsMargins(px(16), px(10), px(16), px(10))
        self._grid.setSpacing(px(8))

    def edit(self, document_id: str) -> None:
        """Open for a document."""
        document = self._session.case.rows.documents.get(document_id)
        if document is None:
            return
        self._document_id, self._back = document_id, self.window().focusWidget()
        self._title.setText(document.title)
        self._headline.setText(document.headline or "")
        self._byline.setText(document.byline or "")
        self._day.show_day(document.published)
        self.show()
        (self._day if document.published is None else self._headline).setFocus()

    def _run(self) -> None:
        self._says.setVisible(not self._day.holds)
        if not self._day.holds:
            self._day.setFocus()
            return
        command = CorrectDocument(
            self._document_id,
            self._title.text(),
            self._headline.text(),
            self._byline.text(),
            self._day.value(),
        )
        before = self._session.case.rows.documents[self._document_id].published
        if self._session.run(command):
            self._close()
            if command.published != before:
                self.dated.emit()

    def _close(self) -> None:
        self.hide()
        self.closed.emit()
        if self._back is not None:
            self._back.setFocus()

    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab goes round inside: outside, the letters of a word would be acts."""
        return go_round(self, forward=next)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        else:
            super().keyPressEvent(event)
