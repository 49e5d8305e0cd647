"""Sorting, filtering and grouping: what the bar and the acts do to the rows and columns."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from enum import StrEnum
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from ui.panes.matrix.empty import NothingLeft
from ui.panes.matrix.filter_bar import MatrixBar
from ui.panes.matrix.grid import MatrixGrid
from ui.panes.matrix.order import (
    FILTER_WORDS,
    ORDER_WORDS,
    SAID_FILTER_WORDS,
    SAID_ORDER_WORDS,
    Arrangement,
)
from ui.panes.matrix.store import MatrixStore
from ui.wording import counted
from workbench.corroboration.contention import RowFilter, RowOrder
from workbench.model.changes import Changes
from workbench.model.evidence import Layer

Kind = TypeVar("Kind", bound=StrEnum)


def _next(kind: Kind) -> Kind:
    every = list(type(kind))
    return every[(every.index(kind) + 1) % len(every)]


class Arranger(QObject):
    """Brings the rows and columns that are wanted onto the grid, and says how many there are.

    `arranged` says that rows or columns may stand elsewhere now, because somebody asked for it.
    """

    arranged = Signal()

    def __init__(
        self,
        store: MatrixStore,
        grid: MatrixGrid,
        bar: MatrixBar,
        nothing_left: NothingLeft,
        settle: Callable[[], AbstractContextManager[None]],
        parent: QObject,
    ) -> None:
        """While `settle` holds, what the grid stands on is not what anybody chose."""
        super().__init__(parent)
        self._store, self._grid, self._bar, self._nothing = store, grid, bar, nothing_left
        self._settle = settle
        self._is_stale = False
        bar.arranged.connect(self.apply)
        bar.renewed.connect(lambda: self.apply(store.arrangement))
        nothing_left.lifted.connect(self.apply)
        grid.party_clicked.connect(self.toggle)

    # -- bringing rows and columns onto the grid ----------------------------------------------

    def read(self) -> None:
        """Read from the case which rows and columns there are, and arrange them as is chosen."""
        self._store.read_rows()
        self.apply(self._store.arrangement)

    def apply(self, chosen: Arrangement) -> None:
        """Filter and sort by this, from what the case holds now."""
        self._store.arrange(chosen)
        self._is_stale = False
        self._show(self._store.arranged_rows())
        self._bar.show_chosen(chosen, self._store.claimants(), self._store.layer)
        self.arranged.emit()

    def follow(self, changes: Changes, *, is_stale: bool) -> None:
        """Keep up with an act: rows come and go, and none of the others moves."""
        store, rows = self._store, self._store.row_ids
        if store.must_order_rows(changes):
            store.read_rows()
            rows = store.held_rows()
        self._is_stale = self._is_stale or is_stale
        self._show(rows)
        if changes.touches("claim", "source"):
            self._bar.show_chosen(store.arrangement, store.claimants(), store.layer)

    def _show(self, rows: list[str]) -> None:
        store, grid = self._store, self._grid
        with self._settle():  # a row that goes takes the chosen cell along; that is no choice
            if rows is not store.row_ids:
                grid.show_rows(rows)
            grid.show_sources(store.wanted_sources())
        grid.refresh()
        self.count()

    def count(self) -> None:
        """Say how many of how many rows are shown."""
        store = self._store
        hides, every = store.arrangement.hides, len(store.every_row)
        self._bar.show_count(self.count_words(), hides=hides, is_stale=self._is_stale)
        if hides and every and not store.row_ids:
            self._nothing.show_filters(store.filters(), every, store.noun)

    def count_words(self) -> str:
        """ "12 of 340 claims"; "340 claims" where all are shown."""
        store = self._store
        every = counted(len(store.every_row), store.noun)
        return f"{len(store.row_ids):,} of {every}" if store.arrangement.hides else every

    def hidden_by(self) -> str:
        """The filters that are set, in words: "contested, claims of Navy"."""
        return ", ".join(words for words, _ in self._store.filters())

    # -- acts ---------------------------------------------------------------------------------

    def sort_rows(self, order: RowOrder | None = None) -> str:
        """Sort by this order, or by the next one; what was done, in words."""
        chosen, said = self._store.arrangement, self._store.layer is Layer.said
        order = _next(chosen.rows) if order is None else order
        self.apply(replace(chosen, rows=order))
        return f"{(SAID_ORDER_WORDS if said else ORDER_WORDS)[order]}: {self.count_words()}."

    def filter_rows(self, wanted: RowFilter | None = None) -> str:
        """Show these rows, or those of the next filter; what was done, in words."""
        chosen, said = self._store.arrangement, self._store.layer is Layer.said
        wanted = _next(chosen.filter) if wanted is None else wanted
        self.apply(replace(chosen, filter=wanted))
        return f"{(SAID_FILTER_WORDS if said else FILTER_WORDS)[wanted]}: {self.count_words()}."

    def show_all(self) -> None:
        """Lift every filter."""
        self.apply(self._store.arrangement.lifted())

    def toggle(self, party: str) -> None:
        """Show the sources of a party as one column, or each by itself again."""
        store, grid = self._store, self._grid
        row, column = grid.row, grid.column
        stood = store.column(column).members[0] if column >= 0 else ""
        store.collapsed ^= {party}
        with self._settle():
            grid.show_sources(store.wanted_sources())
            store.forget()
            if row >= 0 and stood:
                grid.choose(row, store.column_of(stood))
        grid.refresh()
        self.arranged.emit()
