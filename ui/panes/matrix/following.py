"""The matrix and the desk keep to the same claim, source and layer, and both to the case."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject

from ui.desk import Desk
from ui.panes.matrix.arranging import Arranger
from ui.panes.matrix.bearing import SHOWN
from ui.panes.matrix.deciding import Decider
from ui.panes.matrix.grid import MatrixGrid
from ui.panes.matrix.store import MatrixStore
from ui.session import Session
from workbench.model.changes import Changes
from workbench.model.evidence import Layer


class Settling:
    """While it holds, what the grid and the desk stand on is brought to one place.

    Neither side follows the other then: a cell that is current for a moment is no choice.
    """

    def __init__(self) -> None:
        self.is_on = False

    @contextmanager
    def __call__(self) -> Iterator[None]:
        """Hold it, also within itself."""
        was, self.is_on = self.is_on, True
        try:
            yield
        finally:
            self.is_on = was


class Follower(QObject):
    """Brings the chosen cell to the desk and what the desk has chosen to the cell."""

    def __init__(
        self,
        session: Session,
        desk: Desk,
        store: MatrixStore,
        grid: MatrixGrid,
        arranger: Arranger,
        proposals: Decider,
        settling: Settling,
        *,
        show_pages: Callable[[], None],
        say_cell: Callable[[], None],
        parent: QObject,
    ) -> None:
        """`show_pages` shows the grid or what stands for it, `say_cell` says the chosen cell."""
        super().__init__(parent)
        self._desk, self._store, self._grid = desk, store, grid
        self._arranger, self._proposals, self._settling = arranger, proposals, settling
        self._show_pages, self._say_cell = show_pages, say_cell
        grid.moved.connect(self.follow_cell)
        # The cell may be the current one already, while the desk has let its claim go.
        grid.cells.clicked.connect(lambda at: self.follow_cell(at.row(), at.column()))
        arranger.arranged.connect(self._follow_arrangement)
        session.changed.connect(self._follow_changes)
        desk.draft_chosen.connect(lambda _: self.read_draft())
        desk.claim_chosen.connect(lambda _: self._follow_desk())
        desk.source_chosen.connect(lambda _: self._follow_desk())
        desk.layer_chosen.connect(self._follow_layer)

    def read_draft(self) -> None:
        """Show the claims of the draft that the desk has chosen."""
        self._store.draft_id = self._desk.draft_id
        self._arranger.read()

    def _follow_arrangement(self) -> None:
        self._show_pages()
        self._follow_desk()

    def _follow_changes(self, changes: Changes) -> None:
        if changes.touches(*SHOWN):
            is_stale = self._store.follow(changes)
            self._arranger.follow(changes, is_stale=is_stale)
            self._show_pages()
            self._follow_desk()
        self._say_cell()

    def _follow_layer(self, layer: Layer) -> None:
        self._store.layer = layer
        self._store.forget()
        self._arranger.apply(self._store.arrangement)
        self._say_cell()

    def _follow_desk(self) -> None:
        """Stand where the desk stands; what it has not chosen stays as it is here."""
        if self._settling.is_on:
            return
        store, grid = self._store, self._grid
        rows, claim = store.row_ids, self._desk.claim_id
        if claim and claim not in rows and claim in store.every_row:
            grid.leave()  # or a stance would go to another claim than the one chosen
            self._say_cell()
            return
        row = rows.index(claim) if claim in rows else grid.row
        column = store.column_of(self._desk.source_id)
        column = max(grid.column, 0) if column < 0 else column
        if row >= 0 and (row, column) != (grid.row, grid.column):
            grid.choose(row, column)

    def follow_cell(self, row: int, column: int) -> None:
        """The desk takes the claim and the source of this cell."""
        store = self._store
        if self._settling.is_on or not 0 <= row < len(store.row_ids):
            return
        with self._settling():  # the desk tells of the source and of the claim one after the other
            if 0 <= column < len(store.source_ids):
                held = store.column(column)
                if self._desk.source_id not in held.members:
                    self._desk.choose_source(held.members[0])
            line = store.line(row)
            self._desk.choose_claim("" if line.is_proposition else line.id)
        self._proposals.stand_on(line.id, column)
        self._say_cell()
