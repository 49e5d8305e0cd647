"""A small list over the matrix, to choose one of several entries or passages of a cell."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QListWidget, QVBoxLayout, QWidget

from ui.keys import INLINE_EDITOR
from ui.look import Look


@dataclass(frozen=True, slots=True)
class Choice:
    """One line and what happens when it is taken."""

    words: str
    take: Callable[[], None]


class Choices(QFrame):
    """Lies inside the pane. Return or a click takes a line, Escape leaves."""

    def __init__(self, look: Look, back_to: QWidget, parent: QWidget) -> None:
        """`back_to` has the keyboard again afterwards."""
        super().__init__(parent)
        self._look, self._back_to, self._over = look, back_to, parent
        self._choices: Sequence[Choice] = ()
        self.setProperty("surface", "panel")
        self.setProperty(INLINE_EDITOR, True)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.setAccessibleName("Evidence in this cell")
        self._title = QLabel()
        self._title.setProperty("role", "heading")
        self._list = QListWidget()
        self._list.setAccessibleName("Evidence in this cell")
        # The line under the keyboard has a ring; the popup needs no frame within its frame.
        self._list.setStyleSheet("QListView, QListView:focus { border: none; }")
        self._list.setUniformItemSizes(True)
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.installEventFilter(self)
        self._list.itemClicked.connect(lambda _: self._take())
        column = QVBoxLayout(self)
        column.addWidget(self._title)
        column.addWidget(self._list)
        self._column = column
        self.hide()

    def offer(self, title: str, choices: Sequence[Choice], below: QPoint) -> None:
        """Open under a point of the screen, wholly inside the parent."""
        below = self._over.mapFromGlobal(below)
        self._choices = choices
        self._title.setText(title)
        self._list.clear()
        for choice in choices:
            self._list.addItem(choice.words)
            self._list.item(self._list.count() - 1).setToolTip(choice.words)
        self._list.setCurrentRow(0)
        px, room = self._look.px, self._over.rect()
        self._column.setContentsMargins(px(8), px(6), px(8), px(8))
        self._column.setSpacing(px(4))
        width = min(px(560), room.width() - px(16))
        rows = min(len(choices), 6)
        height = min(px(48) + rows * px(34), room.height() - px(8))
        x = max(px(8), min(below.x(), room.width() - width - px(8)))
        y = max(px(4), min(below.y(), room.height() - height - px(4)))
        self.setGeometry(x, y, width, height)
        self.show()
        self.raise_()
        self._list.setFocus(Qt.FocusReason.PopupFocusReason)

    def words(self) -> list[str]:
        """What is offered."""
        return [choice.words for choice in self._choices] if self.isVisible() else []

    def _take(self) -> None:
        row = self._list.currentRow()
        self._leave()
        if 0 <= row < len(self._choices):
            self._choices[row].take()

    def _leave(self) -> None:
        self.hide()
        self._back_to.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Return takes, Escape leaves; it goes when the keyboard goes elsewhere."""
        if event.type() is QEvent.Type.FocusOut and self.isVisible():
            self.hide()
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take()
            return True
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
            return True
        return False
