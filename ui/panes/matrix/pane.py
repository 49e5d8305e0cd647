"""The matrix pane: what each source does to each claim, and what that comes to."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QStackedLayout, QVBoxLayout, QWidget

from ui.desk import Desk, EvidenceWish
from ui.keys import Keys, no_key
from ui.look import Look
from ui.panes.matrix.choices import Choices
from ui.panes.matrix.copying import copied
from ui.panes.matrix.deciding import Decider, Selection, no_selection
from ui.panes.matrix.empty import EmptyMatrix
from ui.panes.matrix.footer import MatrixFooter
from ui.panes.matrix.grid import MatrixGrid
from ui.panes.matrix.menu import cell_menu
from ui.panes.matrix.opening import CellOpener
from ui.panes.matrix.store import MatrixStore
from ui.session import Session
from workbench.commands.evidence import RemoveEvidence, ReviseEvidence
from workbench.model.changes import Changes
from workbench.model.evidence import Evidence, Layer, Stance

NO_CLAIM = (
    "A proposition has only what was proposed for it; give evidence to a claim that states it."
)


class MatrixPane(QWidget):
    """Claims by sources on the layer of the desk; the chosen cell is the desk's claim and source.

    A cell with a passage behind it has a full mark; where there is only a call, a meeting or an
    observation the mark is paler and smaller, over a broken line. What is only proposed stands
    in a broken frame. While a proposition is chosen, the desk has no claim.
    """

    def __init__(
        self,
        session: Session,
        desk: Desk,
        look: Look,
        *,
        keys: Keys = no_key,
        selection: Selection = no_selection,
    ) -> None:
        """`keys` gives the key of an act by its id, `selection` the words selected in material."""
        super().__init__()
        self._session, self._desk, self._look, self._keys = session, desk, look, keys
        self.setAccessibleName("Corroboration matrix")
        self.store = MatrixStore(session.case.rows, desk.layer)
        self.grid = MatrixGrid(self.store, look)
        self._empty = EmptyMatrix(look, keys, self._go_to_draft)
        self._footer = MatrixFooter(
            look, keys, choose_layer=desk.choose_layer, explain=self.explain
        )
        full = QFrame()
        full.setProperty("surface", "panel")
        column = QVBoxLayout(full)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.grid, 1)
        column.addWidget(self._footer)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(full)
        self._stack.addWidget(self._empty)
        self.choices = Choices(look, self.grid.cells, self)
        self._opener = CellOpener(session.case, desk, self.choices, self._footer.tell)
        self.proposals = Decider(session, desk, self.grid, self.store, self._opener, selection)
        self._settling = False
        self._listen()
        self._read_draft()

    def _listen(self) -> None:
        self.grid.moved.connect(self._follow_cell)
        # The cell may be the current one already, while the desk has let its claim go.
        self.grid.cells.clicked.connect(lambda at: self._follow_cell(at.row(), at.column()))
        self.grid.opened.connect(self.open_cell)
        self.grid.menu_wished.connect(self._show_menu)
        self._session.changed.connect(self._follow_changes)
        self._desk.draft_chosen.connect(lambda _: self._read_draft())
        self._desk.claim_chosen.connect(lambda _: self._follow_desk())
        self._desk.source_chosen.connect(lambda _: self._follow_desk())
        self._desk.layer_chosen.connect(self._follow_layer)
        self._look.changed.connect(self.grid.renew)

    # -- following ----------------------------------------------------------------------------

    def _read_draft(self) -> None:
        self.store.draft_id = self._desk.draft_id
        self._read()
        self._follow_desk()

    def _read(self, *, rows: bool = True) -> None:
        """Read again which rows and columns there are; the place on screen is kept."""
        self.store.forget()
        with self._settle():  # a row that goes takes the chosen cell along; that is no choice
            if rows:
                self.grid.show_rows(self.store.wanted_rows())
            self.grid.show_sources(self.store.wanted_sources(self.store.row_ids))
        self.grid.refresh()
        self._footer.show_layer(self.store.layer)
        self._stack.setCurrentIndex(0 if self.store.row_ids else 1)

    @contextmanager
    def _settle(self) -> Iterator[None]:
        """Neither side follows the other while both are being brought to the same place."""
        self._settling = True
        try:
            yield
        finally:
            self._settling = False

    def _follow_changes(self, changes: Changes) -> None:
        if changes.touches("claim", "claim_passage", "source", "evidence", "proposition"):
            self._read(rows=self.store.must_order_rows(changes))
            self._follow_desk()
        elif changes.touches("verdict", "evidence_passage"):
            self.store.forget()
            self.grid.refresh()
        self._say_cell()

    def _follow_layer(self, layer: Layer) -> None:
        self.store.layer = layer
        self._read(rows=False)
        self._follow_desk()
        self._say_cell()

    def _follow_desk(self) -> None:
        """Stand where the desk stands; what it has not chosen stays as it is here."""
        if self._settling:
            return
        rows, columns = self.store.row_ids, self.store.source_ids
        claim, source = self._desk.claim_id, self._desk.source_id
        row = rows.index(claim) if claim in rows else self.grid.row
        column = columns.index(source) if source in columns else max(self.grid.column, 0)
        if row >= 0 and (row, column) != (self.grid.row, self.grid.column):
            self.grid.choose(row, column)

    def _follow_cell(self, row: int, column: int) -> None:
        if self._settling or not 0 <= row < len(self.store.row_ids):
            return
        with self._settle():  # the desk tells of the source and of the claim one after the other
            if 0 <= column < len(self.store.source_ids):
                self._desk.choose_source(self.store.source_ids[column])
            line = self.store.line(row)
            self._desk.choose_claim("" if line.is_proposition else line.id)
        self.proposals.stand_on(line.id, column)
        self._say_cell()

    def _go_to_draft(self) -> None:
        if self._desk.draft_id:
            self._desk.show_place(self._desk.draft_id, 0, 0)

    def _say_cell(self) -> None:
        self._footer.tell(self.describe_cell())

    # -- words --------------------------------------------------------------------------------

    def describe_cell(self) -> str:
        """The chosen cell in words: "NIS asserts, credibility 2, one passage"."""
        row, column = self.grid.row, self.grid.column
        if row < 0 or column < 0:
            key = self._keys("source.add")
            hint = f" ({key})" if key else ""
            return "" if self.store.source_ids else f"Add a source{hint} to weigh the claims."
        words = self.store.cell_words(row, column)
        words = words[0].upper() + words[1:] + "."
        waiting = self.store.proposed(row, column)
        return words if waiting is None else f"{words} {self._opener.read_from(waiting)}"

    def describe_row(self) -> str:
        """The chosen row in words: every source, for and against, the verdict."""
        return "" if self.grid.row < 0 else self.store.row_words(self.grid.row)

    def explain(self) -> None:
        """Say the row in the line under the matrix, until one moves on."""
        self._footer.tell(self.describe_row() or "Choose a row first.")

    def told(self) -> str:
        """What the line under the matrix says."""
        return self._footer.told()

    # -- verbs --------------------------------------------------------------------------------

    def set_stance(self, stance: Stance) -> None:
        """Give the cell's one entry this stance; where there is none, or several, ask for one."""
        if not self._has_cell():
            return
        cell = self.store.cell(self.grid.row, self.grid.column)
        only = None if cell is None else cell.only
        if only is not None:
            self._revise(only, stance=stance)
        else:
            line = self.store.line(self.grid.row)
            if line.is_proposition:
                self._session.refused.emit(NO_CLAIM)
                return
            self._desk.choose_claim(line.id)
            source_id = self.store.source_ids[self.grid.column]
            self._desk.wish_evidence(EvidenceWish(source_id, stance))

    def set_credibility(self, digit: int) -> None:
        """Give the cell's entry this digit, 1 to 6; of several, one is chosen first."""
        self._with_entry("Credibility of which one?", lambda e: self._revise(e, digit=digit))

    def remove_evidence(self) -> None:
        """Take the cell's entry out, or what is proposed; of several, one is chosen first."""
        if self.proposals.waits() and self.store.cell(self.grid.row, self.grid.column) is None:
            self.proposals.dismiss()
            return
        self._with_entry("Remove which one?", lambda e: self._session.run(RemoveEvidence(e.id)))

    def open_cell(self) -> None:
        """Show the passage that the cell rests on; of several, one is chosen first."""
        if not self._has_cell():
            return
        held = self.store.cell(self.grid.row, self.grid.column)
        waiting = self.store.proposed(self.grid.row, self.grid.column)
        cells = [cell for cell in (held, waiting) if cell is not None]
        if not cells:
            self._footer.tell(self.describe_cell())
            return
        self._opener.open(cells, self.grid.below_cell())

    def switch_layer(self) -> None:
        """Turn from *so* to *said* and back."""
        other = Layer.said if self._desk.layer is Layer.so else Layer.so
        self._desk.choose_layer(other)

    def focus_matrix(self) -> None:
        """The keyboard goes to the chosen cell, or to the first."""
        if self._stack.currentIndex() == 1:
            self._empty.setFocus()
            return
        if self.grid.row < 0:
            self.grid.choose(0, 0)
        self._follow_cell(self.grid.row, self.grid.column)
        self.grid.cells.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def copy_selection(self) -> None:
        """Copy the selected cells as a table; confidential sources go by their aliases."""
        words = copied(self.store, self.grid.selected(), self._session.case.rows)
        if words:
            QGuiApplication.clipboard().setText(words)

    # -- parts of the verbs -------------------------------------------------------------------

    def _has_cell(self) -> bool:
        """Whether the chosen cell can hold evidence; says why where it cannot."""
        if self.grid.row < 0 or self.grid.column < 0:
            self._footer.tell("Choose a cell first: a claim and a source.")
            self._session.refused.emit("Choose a cell first: a claim and a source.")
            return False
        if not self.store.has_layer(self.grid.row):
            self._footer.tell(self.describe_cell())
            return False
        return True

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
        if not self._has_cell():
            return
        cell = self.store.cell(self.grid.row, self.grid.column)
        if cell is None:
            self._footer.tell(self.describe_cell())
            self._session.refused.emit(
                "No evidence stands in this cell yet; a stance puts it there."
            )
        elif cell.only is not None:
            act(cell.only)
        else:
            self._opener.choose_entry(question, cell, act, self.grid.below_cell())

    def _show_menu(self, place: QPoint) -> None:
        cell_menu(self, self._keys).exec(place)
