"""The bar that asks, once, under which name the person checks."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from ui.keys import INLINE_EDITOR, go_round
from ui.look import Look
from ui.session import Session
from ui.settings import Settings


class NameBar(QFrame):
    """Shown while no name is known; every act stands in the history under one. Return keeps it."""

    def __init__(
        self, session: Session, look: Look, settings: Settings, parent: QWidget | None = None
    ) -> None:
        """The name is kept in the settings, for every case."""
        super().__init__(parent)
        self._session, self._look, self._settings = session, look, settings
        self._back: QWidget | None = None
        self.setProperty("surface", "raised")
        self.setProperty("rule", "below")
        self.setProperty(INLINE_EDITOR, True)
        says = QLabel("Your name")
        self._name = QLineEdit(settings.checker)
        self._name.setAccessibleName("Your name")
        self._name.setPlaceholderText("It stands beside every act that you do")
        self._name.returnPressed.connect(self._keep)
        keep = QPushButton("Keep")
        keep.setProperty("primary", True)
        keep.clicked.connect(self._keep)
        self._row = QHBoxLayout(self)
        self._row.addWidget(says)
        self._row.addWidget(self._name, 1)
        self._row.addWidget(keep)
        look.changed.connect(self._lay_out)
        self._lay_out()
        if settings.checker:
            self.hide()

    def _lay_out(self) -> None:
        px = self._look.px
        self._row.setContentsMargins(px(16), px(8), px(16), px(8))
        self._row.setSpacing(px(10))

    def ask(self) -> None:
        """Show the bar and give it the keyboard."""
        self._back = self.window().focusWidget()
        self._name.setText(self._settings.checker)
        self.show()
        self._name.setFocus()
        self._name.selectAll()

    def _keep(self) -> None:
        name = self._name.text().strip()
        if name:
            self._settings.checker = name
            self._session.case.act_as(name)
            self._leave()

    def _leave(self) -> None:
        self.hide()
        if self._back is not None:
            self._back.setFocus()

    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab goes round inside: outside, the letters of a word would be acts."""
        return go_round(self, forward=next)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves the question for later."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)
