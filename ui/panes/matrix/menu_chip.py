"""A chip that says what is chosen and opens a menu of what else could be."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QActionGroup, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QToolButton

from ui.look import Look
from ui.panes.matrix.model import tip
from ui.panes.matrix.signs import draw_chevron

_LONGEST: Final = 26
_ROOM: Final = "\u2003"
"""A blank as wide as the type is high, behind the words: the chevron stands in it."""
_OPENING: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down)


class MenuChip(QToolButton):
    """Space, Return, Down or a click open the menu. `chosen` carries the value taken.

    While the first value is not the one chosen, the chip looks pressed.
    """

    chosen = Signal(object)

    def __init__(self, look: Look, name: str) -> None:
        """`name` says what is chosen with it: "Rows shown"."""
        super().__init__()
        self._look, self._name = look, name
        self._choices: tuple[tuple[object, str], ...] = ()
        self._value: object = None
        self.menu_shown = QMenu(self)
        self.menu_shown.setAccessibleName(name)
        self.menu_shown.setStyleSheet("QMenu { menu-scrollable: 1; }")
        self.setProperty("chip", True)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(self.open)

    def offer(self, choices: Sequence[tuple[object, str]], value: object) -> None:
        """Offer these values, each with its words; `value` is the one chosen."""
        choices = tuple(choices)
        if choices != self._choices:
            self._choices = choices
            self.menu_shown.clear()
            group = QActionGroup(self.menu_shown)
            for own, words in choices:
                action = self.menu_shown.addAction(words.replace("&", "&&"))
                action.setCheckable(True)
                action.setData(own)
                action.triggered.connect(lambda _=False, own=own: self.chosen.emit(own))
                group.addAction(action)
        for action, (own, _) in zip(self.menu_shown.actions(), choices, strict=True):
            action.setChecked(own == value)
        words = next((words for own, words in choices if own == value), "")
        self._value = value
        self.setChecked(bool(choices) and value != choices[0][0])
        shown = words if len(words) <= _LONGEST else words[: _LONGEST - 1].rstrip() + "…"
        self.setText(shown.replace("&", "&&") + _ROOM)
        self.setAccessibleName(f"{self._name}: {words}")
        self.setToolTip(tip(f"{self._name}: {words}"))
        self.updateGeometry()

    def nextCheckState(self) -> None:
        """A press chooses nothing by itself."""

    def open(self) -> None:
        """Show the menu, on what is chosen."""
        for action in self.menu_shown.actions():
            if action.isChecked():
                self.menu_shown.setActiveAction(action)
        self.menu_shown.popup(self.mapToGlobal(QPoint(0, self.height())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return and Down open the menu, as Space does."""
        if event.key() in _OPENING:
            self.open()
        else:
            super().keyPressEvent(event)

    def minimumSizeHint(self) -> QSize:
        """The words are never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The chip, and the chevron at its end."""
        super().paintEvent(event)
        px, painter = self._look.px, QPainter(self)
        side = px(12)
        box = QRectF(self.width() - px(7) - side, (self.height() - side) / 2, side, side)
        draw_chevron(painter, box, self._look.theme.soft_ink, down=True)
        painter.end()
