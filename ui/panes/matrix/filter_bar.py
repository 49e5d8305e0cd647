"""Above the matrix: which rows are shown, in what order, and how many of how many."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QToolButton, QVBoxLayout

from ui.look import Look
from ui.panes.claims.widgets.flow import flowing
from ui.panes.matrix.menu_chip import MenuChip
from ui.panes.matrix.order import (
    COLUMN_WORDS,
    FILTER_WORDS,
    ORDER_WORDS,
    OWN_VOICE,
    SAID_FILTER_WORDS,
    SAID_ORDER_WORDS,
    STATE_WORDS,
    Arrangement,
)
from workbench.model.evidence import Layer


class MatrixBar(QFrame):
    """Chips for filters and orders. `arranged` carries the `Arrangement` wished for.

    `renewed` says that what is filtered and sorted should be so anew.
    """

    arranged = Signal(object)
    renewed = Signal()

    def __init__(self, look: Look) -> None:
        """Shows nothing until it is told what is chosen."""
        super().__init__()
        self._look, self._chosen = look, Arrangement()
        self.setProperty("surface", "panel")
        self.setProperty("rule", "below")
        self.setAccessibleName("Which rows the matrix shows")
        self.filter = self._chip("Rows shown", "filter")
        self.claimant = self._chip("Whose claims", "claimant")
        self.state = self._chip("State of the claims", "state")
        self.rows = self._chip("Order of the rows", "rows")
        self.columns = self._chip("Order of the sources", "columns")
        self.count = QLabel()
        self.count.setProperty("role", "soft")
        self.count.setAccessibleName("How many rows are shown")
        self.show_all = self._button("Show all", "Show all rows")
        self.show_all.clicked.connect(lambda: self.arranged.emit(self._chosen.lifted()))
        self.renew = self._button("Apply again", "Filter and sort again")
        self.renew.clicked.connect(self.renewed)
        held, self._flow = flowing(self, gap=look.px(6))
        for widget in (
            self.filter, self.claimant, self.state, self.rows, self.columns,
            self.count, self.show_all, self.renew,
        ):  # fmt: skip
            widget.setParent(held)
            self._flow.addWidget(widget)
        self._column = QVBoxLayout(self)
        self._column.addWidget(held)
        look.changed.connect(self._lay_out)
        self._lay_out()

    def _chip(self, name: str, field: str) -> MenuChip:
        chip = MenuChip(self._look, name)

        def choose(value: Any) -> None:
            self.arranged.emit(replace(self._chosen, **{field: value}))

        chip.chosen.connect(choose)
        return chip

    @staticmethod
    def _button(words: str, name: str) -> QToolButton:
        button = QToolButton()
        button.setText(words)
        button.setProperty("chip", True)  # as high as the chips beside it: nothing moves
        button.setAccessibleName(name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.hide()
        return button

    def _lay_out(self) -> None:
        px = self._look.px
        self._column.setContentsMargins(px(12), px(5), px(12), px(5))
        self._flow.setSpacing(px(6))
        self.count.setMinimumHeight(self.filter.sizeHint().height())
        self.count.setContentsMargins(px(4), 0, px(4), 0)

    def show_chosen(
        self, chosen: Arrangement, claimants: Sequence[tuple[str, str]], layer: Layer
    ) -> None:
        """Show what is chosen; `claimants` are ids and names of those whose claims there are."""
        self._chosen = chosen
        is_said = layer is Layer.said
        filters = SAID_FILTER_WORDS if is_said else FILTER_WORDS
        self.filter.offer(list(filters.items()), chosen.filter)
        orders = SAID_ORDER_WORDS if is_said else ORDER_WORDS
        self.rows.offer(list(orders.items()), chosen.rows)
        whose = [("", "Anybody’s claims"), (OWN_VOICE, "The story itself"), *claimants]
        self.claimant.offer(whose, chosen.claimant)
        self.state.offer(list(STATE_WORDS.items()), chosen.state)
        self.columns.offer(list(COLUMN_WORDS.items()), chosen.columns)

    def show_count(self, words: str, *, hides: bool, is_stale: bool) -> None:
        """Say how many rows are shown; offer all of them, or to filter and sort again."""
        self.count.setText(words)
        self.show_all.setVisible(hides)
        self.renew.setVisible(is_stale)
