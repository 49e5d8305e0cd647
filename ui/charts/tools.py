"""The line above a chart: what the pane puts there, and what can be done with any chart."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QWidget

from ui.look import Look


class ChartTools(QWidget):
    """The pane's own widgets at the left, the buttons at the right."""

    def __init__(self, look: Look) -> None:
        """No buttons yet."""
        super().__init__()
        self._look, self._own = look, 0
        self._buttons: list[QPushButton] = []
        # buttons that have no room are hidden; they must not hold the window open
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._row = QHBoxLayout(self)
        self._row.addStretch(1)
        look.changed.connect(self._lay_out)
        self._lay_out()

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Put a widget of the pane's own behind those that are there."""
        self._row.insertWidget(self._own, widget, stretch)
        self._own += 1
        if stretch:  # it has all of the room, not half of it
            self._row.setStretch(self._own, 0)

    def button(
        self, words: str, name: str, act: Callable[[], None], *, checks: bool = False
    ) -> QPushButton:
        """A button behind those that are there; `name` tells the whole of what it does."""
        button = QPushButton(words)
        button.setProperty("quiet", True)
        button.setCheckable(checks)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.clicked.connect(lambda _=False: act())
        self._row.addWidget(button)
        self._buttons.append(button)
        return button

    def offer_on(self, widget: QWidget) -> None:
        """Give it a menu of all acts: in a narrow window the last buttons have no room."""
        widget.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        widget.customContextMenuRequested.connect(
            lambda place: self.menu().exec(widget.mapToGlobal(place))
        )

    def menu(self) -> QMenu:
        """What the buttons do."""
        menu = QMenu(self)
        for button in self._buttons:
            action = menu.addAction(button.text(), button.click)
            action.setCheckable(button.isCheckable())
            action.setChecked(button.isChecked())
        return menu

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A button is whole or not there."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        px = self._look.px
        items = (self._row.itemAt(place) for place in range(self._own))
        own = [widget for item in items if item is not None and (widget := item.widget())]
        taken = (one.minimumSizeHint().width() + px(8) for one in own if not one.isHidden())
        left = self.width() - px(24) - sum(taken)
        for button in self._buttons:
            left -= button.sizeHint().width() + px(8)
            button.setVisible(left >= 0)

    def _lay_out(self) -> None:
        px = self._look.px
        self._row.setContentsMargins(px(12), px(6), px(12), px(6))
        self._row.setSpacing(px(8))
        self._fit()
