"""Small overlays: choosing one of a few things, finding an act by its name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ui.look import Look

_AT_THE_END = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Offer:
    """One line that can be chosen: its words, what stands at its right, and what it does."""

    words: str
    aside: str
    verb: Callable[[], None]


class Chooser(QFrame):
    """A list over the window with a field that narrows it. Return takes, Escape leaves.

    It lies inside the window rather than in one of its own, so that a screen reader and the
    keyboard stay where they are, and it goes when the keyboard goes elsewhere.
    """

    def __init__(self, look: Look, window: QWidget) -> None:
        """Hidden until `ask`."""
        super().__init__(window)
        self._look, self._window = look, window
        self._back: QWidget | None = None
        self._offers: Sequence[Offer] = ()
        self.setProperty("surface", "raised")
        self.setProperty("rule", "around")
        self.setAccessibleName("Choose")
        self._title = QLabel()
        self._title.setProperty("role", "heading")
        self._field = QLineEdit()
        self._field.setAccessibleName("Narrow the list")
        self._list = QTreeWidget()
        self._list.setAccessibleName("What can be chosen")
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setColumnCount(2)
        self._list.setHeaderHidden(True)
        self._list.setRootIsDecorated(False)
        self._list.setUniformRowHeights(True)
        self._list.setProperty("surface", "raised")
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._none = QLabel("Nothing is called that.")
        self._none.setProperty("role", "soft")
        self._list.header().setStretchLastSection(False)
        self._list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        column = QVBoxLayout(self)
        for widget in (self._title, self._field, self._none, self._list):
            column.addWidget(widget)
        column.addStretch(0)
        self._column = column
        self._field.textChanged.connect(self._narrow)
        self._field.installEventFilter(self)
        self._list.itemClicked.connect(lambda item, _: self._take(item))
        self.hide()

    def ask(self, title: str, offers: Sequence[Offer]) -> None:
        """Open with these offers."""
        self._back = self._window.focusWidget()
        self._offers = offers
        self._title.setText(title)
        self._field.clear()
        px = self._look.px
        self._column.setContentsMargins(px(12), px(12), px(12), px(8))
        self._column.setSpacing(px(8))
        self._narrow("")
        self.show()
        self._list.doItemsLayout()  # the rows are as high as the dress has them now
        self._place()
        self.raise_()
        self._field.setFocus()

    def _place(self) -> None:
        """As high as what is found, in whole rows, and never past the foot of the window."""
        px, count = self._look.px, self._list.topLevelItemCount()
        width = min(px(560), self._window.width() - px(40))
        row = max(self._list.sizeHintForRow(0), 1)
        fit = max(3, (min(px(480), self._window.height() - px(140)) - px(80)) // row)
        self._none.setVisible(not count)
        self._list.setVisible(bool(count))
        self._list.setFixedHeight(min(count, fit) * row + 2 * self._list.frameWidth())
        self._column.activate()
        height = self._column.totalMinimumSize().height()
        self.setGeometry((self._window.width() - width) // 2, px(64), width, height)

    def _narrow(self, wanted: str) -> None:
        parts = wanted.casefold().split()
        self._list.clear()
        for offer in self._offers:
            if all(part in offer.words.casefold() for part in parts):
                item = QTreeWidgetItem([offer.words, offer.aside])
                item.setData(0, Qt.ItemDataRole.UserRole, offer)
                item.setForeground(1, self._look.theme.soft_ink)
                item.setTextAlignment(1, _AT_THE_END)
                self._list.addTopLevelItem(item)
        self._move_to(0)
        if self.isVisible():
            self._place()

    def _move_to(self, row: int) -> None:
        row = max(0, min(row, self._list.topLevelItemCount() - 1))
        item = self._list.topLevelItem(row)
        if item is not None:
            self._list.setCurrentItem(item)

    def _take(self, item: QTreeWidgetItem | None) -> None:
        if item is None:
            return
        offer: Offer = item.data(0, Qt.ItemDataRole.UserRole)
        self._leave()
        offer.verb()

    def _leave(self) -> None:
        self.hide()
        if self._back is not None:
            self._back.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows move in the list while the keyboard stays in the field."""
        if event.type() is QEvent.Type.FocusOut and self.isVisible():
            self.hide()
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        current = self._list.currentItem()
        row = 0 if current is None else self._list.indexOfTopLevelItem(current)
        match event.key():
            case Qt.Key.Key_Down:
                self._move_to(row + 1)
            case Qt.Key.Key_Up:
                self._move_to(row - 1)
            case Qt.Key.Key_PageDown:
                self._move_to(row + 10)
            case Qt.Key.Key_PageUp:
                self._move_to(row - 10)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._take(self._list.currentItem())
            case Qt.Key.Key_Escape:
                self._leave()
            case _:
                return False
        return True
