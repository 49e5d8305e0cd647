"""Deciding what is proposed in the matrix: accepted with words of material, or dismissed."""

from __future__ import annotations

from collections.abc import Callable

from ui.desk import Desk, EvidenceWish, ShownPlace
from ui.panes.matrix.grid import MatrixGrid
from ui.panes.matrix.lines import Line
from ui.panes.matrix.opening import CellOpener
from ui.panes.matrix.store import MatrixStore
from ui.session import Session
from workbench.commands.evidence import Place
from workbench.commands.stances import (
    SHOW_IT,
    AcceptPropositions,
    AcceptStance,
    DeletePropositions,
    DismissPropositions,
    DismissStances,
)
from workbench.corroboration.cells import Cell
from workbench.model.document import DocumentKind
from workbench.model.evidence import Evidence

Selection = Callable[[], ShownPlace | None]


def no_selection() -> ShownPlace | None:
    """For a pane that stands alone, beside no text."""
    return None


class Decider:
    """What A and D do in the matrix: for the cell under the keyboard, else for its row."""

    def __init__(
        self,
        session: Session,
        desk: Desk,
        grid: MatrixGrid,
        store: MatrixStore,
        opener: CellOpener,
        selection: Selection,
    ) -> None:
        """`selection` gives the words that are selected in material, if any are."""
        self._session, self._desk, self._grid, self._store = session, desk, grid, store
        self._opener, self._selection = opener, selection
        self._meant = False
        self._stood_on = "", -1
        desk.words_selected.connect(self._note_selection)

    # -- what waits ---------------------------------------------------------------------------

    def line(self) -> Line | None:
        """The row under the keyboard."""
        row = self._grid.row
        return self._store.line(row) if 0 <= row < len(self._store.row_ids) else None

    def cell(self) -> Cell | None:
        """What is proposed in the cell under the keyboard."""
        row, column = self._grid.row, self._grid.column
        inside = self.line() is not None and 0 <= column < len(self._store.source_ids)
        return self._store.proposed(row, column) if inside else None

    def on_proposition(self) -> bool:
        """Whether the row is a proposition."""
        line = self.line()
        return line is not None and line.is_proposition

    def waits(self) -> bool:
        """Whether something is proposed in the cell, or the row is a proposed proposition."""
        line = self.line()
        if line is None:
            return False
        return (line.is_proposition and line.is_proposed) or self.cell() is not None

    def decides(self) -> bool:
        """Whether the keyboard is in the matrix, on something that waits."""
        return (self._grid.cells.hasFocus() or self._opener.has_keyboard) and self.waits()

    # -- deciding -----------------------------------------------------------------------------

    def accept(self) -> None:
        """Accept what is proposed in the cell; where there is nothing, the proposition."""
        line, cell = self.line(), self.cell()
        if line is None or not self.waits():
            return
        if cell is None:
            self._session.run(AcceptPropositions((line.id,)))
        elif cell.only is not None:
            self._accept(line, cell.only)
        else:
            offer = self._opener.choose_entry
            below = self._grid.below_cell()
            offer("Accept which one?", cell, lambda entry: self._accept(line, entry), below)

    def dismiss(self) -> None:
        """Dismiss what is proposed in the cell; where there is nothing, the proposition."""
        line, cell = self.line(), self.cell()
        if cell is not None:
            self._session.run(DismissStances(tuple(entry.id for entry in cell.entries)))
        elif line is not None and self.waits():
            self._session.run(DismissPropositions((line.id,)))

    def delete(self) -> None:
        """Take the proposition of the row out of the case; the claims that state it stay."""
        line = self.line()
        if line is not None and line.is_proposition:
            self._session.run(DeletePropositions((line.id,)))

    def _accept(self, line: Line, entry: Evidence) -> None:
        """With words selected for it at once; else the form for evidence asks for them."""
        place = self._place() if self._meant else None
        if place is not None:
            if self._session.run(AcceptStance(entry.id, (place,))):
                self._meant = False
        elif line.is_proposition:
            self._session.refused.emit(SHOW_IT)
        else:
            self._desk.choose_claim(line.id)
            self._desk.wish_evidence(EvidenceWish(entry.source_id, entry.stance))

    # -- the words selected for it ------------------------------------------------------------

    def _note_selection(self) -> None:
        self._meant = self._place() is not None

    def stand_on(self, row_id: str, column: int) -> None:
        """A cell is chosen: what was selected before another was, was not selected for it."""
        if (row_id, column) != self._stood_on:
            self._stood_on = row_id, column
            self._meant = False

    def _place(self) -> Place | None:
        shown, documents = self._selection(), self._session.case.rows.documents
        if shown is None or shown.document_id not in documents or shown.start >= shown.end:
            return None
        if documents[shown.document_id].kind is not DocumentKind.material:
            return None
        return Place(shown.document_id, shown.start, shown.end)
