"""What is done to the chosen cell: a stance, a digit, opening, removing."""

from __future__ import annotations

from collections.abc import Callable

from ui.desk import Desk, EvidenceWish
from ui.panes.matrix.deciding import Decider
from ui.panes.matrix.grid import MatrixGrid
from ui.panes.matrix.opening import CellOpener
from ui.panes.matrix.store import MatrixStore
from ui.session import Session
from workbench.commands.evidence import RemoveEvidence, ReviseEvidence
from workbench.model.evidence import Evidence, Stance

NO_CLAIM = (
    "A proposition has only what was proposed for it; give evidence to a claim that states it."
)
NO_CELL = "Choose a cell first: a claim and a source."


class CellActs:
    """The verbs of the cell under the keyboard."""

    def __init__(
        self,
        session: Session,
        desk: Desk,
        grid: MatrixGrid,
        store: MatrixStore,
        opener: CellOpener,
        proposals: Decider,
        *,
        tell: Callable[[str], None],
        describe: Callable[[], str],
    ) -> None:
        """`tell` says something under the matrix, `describe` gives the chosen cell in words."""
        self._session, self._desk, self._grid, self._store = session, desk, grid, store
        self._opener, self._proposals = opener, proposals
        self._tell, self._describe = tell, describe

    def set_stance(self, stance: Stance) -> None:
        """Give the cell's one entry this stance; where there is none, or several, ask for one."""
        if not self._has_cell() or not self._is_one_source():
            return
        cell = self._store.cell(self._grid.row, self._grid.column)
        only = None if cell is None else cell.only
        if only is not None:
            self._revise(only, stance=stance)
            return
        line = self._store.line(self._grid.row)
        if line.is_proposition:
            self._session.refused.emit(NO_CLAIM)
            return
        self._desk.choose_claim(line.id)
        source_id = self._store.source_ids[self._grid.column]
        self._desk.wish_evidence(EvidenceWish(source_id, stance))

    def set_credibility(self, digit: int) -> None:
        """Give the cell's entry this digit, 1 to 6; of several, one is chosen first."""
        self._with_entry("Credibility of which one?", lambda e: self._revise(e, digit=digit))

    def remove_evidence(self) -> None:
        """Take the cell's entry out, or what is proposed; of several, one is chosen first."""
        if self._proposals.waits():
            line = self._store.line(self._grid.row)
            if self._store.source_ids[self._grid.column] not in line.cells:
                self._proposals.dismiss()
                return
        self._with_entry("Remove which one?", lambda e: self._session.run(RemoveEvidence(e.id)))

    def open_cell(self) -> None:
        """Show the passage that the cell rests on; of several, one is chosen first."""
        if not self._has_cell():
            return
        held = self._store.cell(self._grid.row, self._grid.column)
        waiting = self._store.proposed(self._grid.row, self._grid.column)
        cells = [cell for cell in (held, waiting) if cell is not None]
        if not cells:
            self._tell(self._describe())
            return
        self._opener.open(cells)

    def _has_cell(self) -> bool:
        """Whether the chosen cell can hold evidence; says why where it cannot."""
        if self._grid.row < 0 or self._grid.column < 0:
            self._tell(NO_CELL)
            self._session.refused.emit(NO_CELL)
            return False
        if not self._store.has_layer(self._grid.row):
            self._tell(self._describe())
            return False
        return True

    def _is_one_source(self) -> bool:
        """Whether the column is one source's; says what to do where it is a party's."""
        column = self._store.column(self._grid.column)
        if column.is_party:
            self._session.refused.emit(
                f"“{column.party}” stands for several sources here; expand it to work on one."
            )
        return not column.is_party

    def _revise(self, entry: Evidence, *, stance: Stance | None = None, digit: int = 0) -> None:
        self._session.run(
            ReviseEvidence(
                entry.id,
                stance or entry.stance,
                digit or entry.credibility,
                entry.said_on,
                entry.made_on,
                entry.note,
            )
        )

    def _with_entry(self, question: str, act: Callable[[Evidence], object]) -> None:
        if not self._has_cell() or not self._is_one_source():
            return
        cell = self._store.cell(self._grid.row, self._grid.column)
        if cell is None:
            self._tell(self._describe())
            self._session.refused.emit(
                "No evidence stands in this cell yet; a stance puts it there."
            )
        elif cell.only is not None:
            act(cell.only)
        else:
            self._opener.choose_entry(question, cell, act, self._grid.below_cell())
