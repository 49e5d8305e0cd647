"""The matrix pane: what each source does to each claim, and what that comes to."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QStackedLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui.desk import Desk
from ui.keys import Keys, no_key
from ui.look import Look
from ui.panes.matrix.acting import NO_CLAIM, CellActs
from ui.panes.matrix.arranging import Arranger
from ui.panes.matrix.choices import Choices
from ui.panes.matrix.copying import copied
from ui.panes.matrix.deciding import Decider, Selection, no_selection
from ui.panes.matrix.empty import NothingLeft, empty_matrix
from ui.panes.matrix.filter_bar import MatrixBar
from ui.panes.matrix.following import Follower, Settling
from ui.panes.matrix.footer import MatrixFooter
from ui.panes.matrix.grid import MatrixGrid
from ui.panes.matrix.menu import cell_menu
from ui.panes.matrix.opening import CellOpener
from ui.panes.matrix.overview import Overview
from ui.panes.matrix.proof import ProofPanel
from ui.panes.matrix.store import MatrixStore
from ui.session import Session
from workbench.corroboration.contention import RowFilter, RowOrder
from workbench.model.evidence import Layer, Stance

__all__ = ["NO_CLAIM", "MatrixPane"]

LOW = 520  # pixels of the pane, below which proof and rows take all of it


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
        self.store = MatrixStore(session.case.rows, desk.layer, session.case.quoted)
        self.grid = MatrixGrid(self.store, look)
        self.bar = MatrixBar(look)
        self.nothing_left = NothingLeft(look)
        self._empty = empty_matrix(look, keys, self._go_to_draft)
        self._footer = MatrixFooter(
            look, keys, choose_layer=desk.choose_layer, explain=self.explain
        )
        self.overview = Overview(session, self.store, self.grid, look)
        self.proof = ProofPanel(session, desk, look, store=self.store, grid=self.grid)
        self._assemble()
        self.choices = Choices(look, self.grid.cells, self)
        self._opener = CellOpener(session.case, self.choices, self.proof)
        self.proposals = Decider(session, desk, self.grid, self.store, self._opener, selection)
        self._acts = CellActs(
            session, desk, self.grid, self.store, self._opener, self.proposals,
            tell=self._footer.tell, describe=self.describe_cell,
        )  # fmt: skip
        settling = Settling()
        self._arranger = Arranger(
            self.store, self.grid, self.bar, self.nothing_left, settling, self
        )
        self._follower = Follower(
            session, desk, self.store, self.grid, self._arranger, self.proposals, settling,
            show_pages=self._show_pages, say_cell=self._say_cell, parent=self,
        )  # fmt: skip
        self.proof.turned.connect(self._fit)
        self.grid.opened.connect(self.open_cell)
        self.grid.menu_wished.connect(self._show_menu)
        look.changed.connect(self.grid.renew)
        self._follower.read_draft()

    def _assemble(self) -> None:
        full = QFrame()
        full.setProperty("surface", "panel")
        self._middle = QStackedWidget()
        self._middle.addWidget(self.grid)
        self._middle.addWidget(self.nothing_left)
        column = QVBoxLayout(full)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        beside = QHBoxLayout()
        beside.setSpacing(0)
        beside.addWidget(self._middle, 1)
        beside.addWidget(self.overview)
        column.addLayout(beside, 1)
        column.addWidget(self.proof, 2)
        column.addWidget(self._footer)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(full)
        self._stack.addWidget(self._empty)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What there is room for depends on the height."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """In a low pane the row in question and its proof need the room of the chips and words."""
        crowded = self.proof.isVisible() and self.height() < self._look.px(LOW)
        self.bar.setVisible(not crowded)
        self._footer.setVisible(not crowded)
        self._middle.setMinimumHeight(self.grid.least_height() if crowded else 0)

    def _show_pages(self) -> None:
        """The grid, or what stands in its place where it would be empty."""
        self._footer.show_layer(self.store.layer)
        page = self.grid if self.store.row_ids else self.nothing_left
        focused = QApplication.focusWidget()
        had_keyboard = focused is not None and self._middle.isAncestorOf(focused)
        is_other = self._middle.currentWidget() is not page
        self._middle.setCurrentWidget(page)
        self._stack.setCurrentIndex(0 if self.store.every_row else 1)
        if had_keyboard and is_other and self.store.every_row:
            page.setFocus(Qt.FocusReason.OtherFocusReason)

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
            return self._describe_nothing()
        words = self.store.cell_words(row, column)
        words = words[0].upper() + words[1:] + "."
        waiting = self.store.proposed(row, column)
        return words if waiting is None else f"{words} {self._opener.read_from(waiting)}"

    def _describe_nothing(self) -> str:
        claim = self._session.case.rows.claims.get(self._desk.claim_id)
        if claim is not None and claim.id not in self.store.row_ids:
            hidden = self._arranger.hidden_by()
            return f"Claim {claim.number} is not shown: {hidden}." if hidden else ""
        key = self._keys("source.add")
        hint = f" ({key})" if key else ""
        return "" if self.store.source_ids else f"Add a source{hint} to weigh the claims."

    def describe_row(self) -> str:
        """The chosen row in words: every source, for and against, the origins, the verdict."""
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
        self._acts.set_stance(stance)

    def set_credibility(self, digit: int) -> None:
        """Give the cell's entry this digit, 1 to 6; of several, one is chosen first."""
        self._acts.set_credibility(digit)

    def remove_evidence(self) -> None:
        """Take the cell's entry out, or what is proposed; of several, one is chosen first."""
        self._acts.remove_evidence()

    def open_cell(self) -> None:
        """Show the passage that the cell rests on; of several, one is chosen first."""
        self._acts.open_cell()

    def sort_rows(self, order: RowOrder | None = None) -> None:
        """Sort the rows by this order; without one, by the next."""
        self._footer.tell(self._arranger.sort_rows(order))

    def filter_rows(self, wanted: RowFilter | None = None) -> None:
        """Show the rows that the filter lets through; without one, take the next filter."""
        self._footer.tell(self._arranger.filter_rows(wanted))

    def show_all_rows(self) -> None:
        """Lift every filter."""
        self._arranger.show_all()

    def toggle_group(self) -> None:
        """Show the party of the chosen source as one column, or each of its sources again."""
        if self.grid.column < 0:
            self._footer.tell("Choose a source first.")
            return
        party = self.store.column(self.grid.column).party
        if party:
            self._arranger.toggle(party)
            self._say_cell()
        else:
            self._footer.tell("This source stands under no party; give it one where it is edited.")

    def switch_layer(self) -> None:
        """Turn from *so* to *said* and back."""
        other = Layer.said if self._desk.layer is Layer.so else Layer.so
        self._desk.choose_layer(other)

    def focus_matrix(self) -> None:
        """The keyboard goes to the chosen cell, or to the first."""
        if not self.store.every_row:
            self._empty.setFocus()
            return
        if not self.store.row_ids:
            self.nothing_left.setFocus()
            return
        if self.grid.row < 0:
            self.grid.choose(0, 0)
        self._follower.follow_cell(self.grid.row, self.grid.column)
        self.grid.cells.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def write_pdf(self, path: Path) -> int:
        """Print the rows as they stand; how many pages, 0 if it cannot be written there."""
        from ui.panes.matrix.printing import write_matrix_pdf  # few print, and not at the start

        edges = self.grid.edge_model
        return write_matrix_pdf(path, self._session.case, self.store, edges)

    def copy_table(self) -> None:
        """Copy the selected cells as a table; confidential sources go by their aliases."""
        words = copied(self.store, self.grid.selected(), self._session.case.rows)
        if words:
            QGuiApplication.clipboard().setText(words)

    def _show_menu(self, place: QPoint) -> None:
        cell_menu(self, self._keys).exec(place)
