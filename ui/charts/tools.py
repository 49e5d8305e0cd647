"""The line above a chart: what the pane puts there, and what can be done with any chart."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from ui.look import Look


class ChartTools(QWidget):
    """The pane's own widgets at the left, the buttons at the right."""

    def __init__(self, look: Look) -> None:
        """No buttons yet."""
        super().__init__()
        self._look, self._own = look, 0
        self._row = QHBoxLayout(self)
        self._row.addStretch(1)
        look.changed.connect(self._lay_out)
        self._lay_out()

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Put a widget of the pane's own behind those that are there."""
        self._row.insertWidget(self._own, widget, stretch)
        self._own += 1

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
        return button

    def _lay_out(self) -> None:
        px = self._look.px
        self._row.setContentsMargins(px(12), px(6), px(12), px(6))
        self._row.setSpacing(px(8))
