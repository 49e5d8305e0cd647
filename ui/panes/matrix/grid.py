"""The three tables of the matrix as one: the claim and the verdict stand still, the cells scroll.

Each table has a model of its own over the shared store, so no table holds hidden columns; they
share the place they are scrolled to and the chosen row. The keyboard is always in the middle.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QScrollBar, QWidget

from ui.look import Look
from ui.panes.matrix.edges import EdgeDelegate
from ui.panes.matrix.model import CellsModel, Edge, EdgeModel, LinesModel
from ui.panes.matrix.party_cells import PartyCellDelegate
from ui.panes.matrix.steps import set_rows, set_sources
from ui.panes.matrix.store import MatrixStore
from ui.panes.matrix.views import LinesView

WIDTHS = (96, 88, 194)  # of a cell, a count, the verdict in words
NARROW_WIDTHS = (88, 82, 44)  # the verdict is its mark alone
NARROW = 1100  # below it the sources matter more than the verdict in words


class MatrixGrid(QWidget):
    """The tables, side by side. `moved` tells of another row or column; -1 is none.

    `party_clicked` carries the party whose name over the columns was clicked.
    """

    moved = Signal(int, int)
    party_clicked = Signal(str)
    opened = Signal()
    menu_wished = Signal(object)

    def __init__(self, store: MatrixStore, look: Look, parent: QWidget | None = None) -> None:
        """Shows what is in the store; `show_claims` and `show_sources` change it."""
        super().__init__(parent)
        self._store, self._look = store, look
        self.cells_model = CellsModel(store, self)
        self._left_model = EdgeModel(store, [Edge.claim], self)
        right = [Edge.speaking_for, Edge.speaking_against, Edge.verdict]
        self.edge_model = EdgeModel(store, right, self)
        self._cells_delegate = PartyCellDelegate(store, look)
        self._left_delegate = EdgeDelegate(self._left_model, look)
        self._right_delegate = EdgeDelegate(self.edge_model, look)
        self.cells = LinesView(self.cells_model, self._cells_delegate, look, centred=True)
        self.left = LinesView(self._left_model, self._left_delegate, look, centred=False)
        self.right = LinesView(self.edge_model, self._right_delegate, look, centred=False)
        self.cells.setAccessibleName("Claims by sources")
        self.left.setAccessibleName("Claims")
        self.right.setAccessibleName("Origins, against and verdict")
        self.cells.heading.bands = store.bands
        self._views = (self.left, self.cells, self.right)
        self._models: tuple[LinesModel, ...] = (
            self._left_model,
            self.cells_model,
            self.edge_model,
        )
        self._lay_out_tables()
        self._scroll_together()
        self._listen()
        self.renew()

    def _lay_out_tables(self) -> None:
        self._sideways = QScrollBar(Qt.Orientation.Horizontal)
        self._sideways.setAccessibleName("Scroll through the sources")
        self._upright = QScrollBar(Qt.Orientation.Vertical)
        self._upright.setAccessibleName("Scroll through the claims")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        for column, widget in enumerate((*self._views, self._upright)):
            grid.addWidget(widget, 0, column)
        grid.addWidget(self._sideways, 1, 1)
        grid.setColumnStretch(1, 1)
        self.left.rule_on_right = self.right.rule_on_left = True
        self.setFocusProxy(self.cells)
        for shrinking in (self.cells, self._sideways):
            shrinking.setMinimumWidth(1)  # in a narrow window the verdict stays in view

    def _scroll_together(self) -> None:
        """The cells lead: the sides only ever follow, so a side that is laid out later cannot
        pull the others to its own place.
        """
        leader = self.cells.verticalScrollBar()
        for side in (self.left, self.right):
            side.stand_still(self.cells)
            bar = side.verticalScrollBar()
            leader.valueChanged.connect(bar.setValue)
            bar.rangeChanged.connect(partial(self._keep_level, bar))
        self._mirror(leader, self._upright)
        self._mirror(self.cells.horizontalScrollBar(), self._sideways)

    def _keep_level(self, bar: QScrollBar, _low: int, _high: int) -> None:
        bar.setValue(self.cells.verticalScrollBar().value())

    @staticmethod
    def _mirror(hidden: QScrollBar, shown: QScrollBar) -> None:
        """Show the scroll bar of the cells at the edge of the whole."""

        def fit(low: int, high: int) -> None:
            shown.setRange(low, high)
            shown.setPageStep(hidden.pageStep())
            shown.setSingleStep(hidden.singleStep())
            shown.setVisible(high > low)

        hidden.rangeChanged.connect(fit)
        hidden.valueChanged.connect(shown.setValue)
        shown.valueChanged.connect(hidden.setValue)
        fit(hidden.minimum(), hidden.maximum())

    def _listen(self) -> None:
        selection = self.cells.selectionModel()
        selection.currentChanged.connect(lambda now, _before: self._follow_cell(now))
        self.cells.doubleClicked.connect(lambda _: self.opened.emit())
        self.cells.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.cells.customContextMenuRequested.connect(
            lambda place: self.menu_wished.emit(self.cells.viewport().mapToGlobal(place))
        )
        self.cells.heading.band_clicked.connect(self.party_clicked)
        for view in (self.left, self.right):
            view.clicked.connect(lambda index: self._take_row(index.row()))

    def _take_row(self, row: int) -> None:
        self.choose(row, max(self.column, 0))
        self.cells.setFocus(Qt.FocusReason.MouseFocusReason)

    def _follow_cell(self, now: QModelIndex) -> None:
        self._mark(now.row(), now.column())
        self.moved.emit(now.row(), now.column())

    def _mark(self, row: int, column: int) -> None:
        for view in self._views:
            view.chosen_row = row
            view.viewport().update()
        self.cells.heading.chosen = column
        self.cells.heading.viewport().update()

    # -- what is shown ------------------------------------------------------------------------

    def show_rows(self, row_ids: list[str]) -> None:
        """Make these the rows, without losing the place."""
        with self._keep_place():
            set_rows(self._store, self._models, row_ids)

    def show_sources(self, source_ids: list[str]) -> None:
        """Make these the columns, without losing the place."""
        with self._keep_place():
            set_sources(self._store, self.cells_model, source_ids)
        self._make_room()

    @contextmanager
    def _keep_place(self) -> Iterator[None]:
        """Stand on the same claim and source where both still are; much may stand elsewhere."""
        store, row, column = self._store, self.row, self.column
        row_id = store.row_ids[row] if 0 <= row < len(store.row_ids) else ""
        column_id = store.source_ids[column] if 0 <= column < len(store.source_ids) else ""
        yield
        if row_id in store.row_ids and column_id in store.source_ids:
            at = store.row_ids.index(row_id), store.source_ids.index(column_id)
            if at != (self.row, self.column):
                self.cells.setCurrentIndex(self.cells_model.index(*at))
        self._mark(self.row, self.column)

    def _make_room(self) -> None:
        """Headings are as high as each other, with a band where sources have a party."""
        for_bands = bool(self._store.bands())
        for view in self._views:
            view.heading.leave_room(for_bands=for_bands)

    def refresh(self) -> None:
        """What the cells hold may have changed."""
        for model in self._models:
            model.repaint_all()
        for view in self._views:
            view.heading.viewport().update()

    def renew(self) -> None:
        """The look has changed: every size anew."""
        for view in self._views:
            view.renew()
        self._make_room()
        self._fit()

    def _fit(self) -> None:
        """Give each side its width: in a narrow window the verdict is its mark alone."""
        px, width = self._look.px, self.width()
        narrow = width < px(NARROW)
        self._right_delegate.compact = narrow
        cell, count, verdict = map(px, NARROW_WIDTHS if narrow else WIDTHS)
        claim = min(max(width // 4, px(120)), px(400))
        self.left.setFixedWidth(claim)
        self.left.setColumnWidth(0, claim)
        self.cells.heading.setDefaultSectionSize(cell)
        for column, wide in enumerate((count, count, verdict)):
            self.right.setColumnWidth(column, wide)
        self.right.setFixedWidth(2 * count + verdict)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The claim has a quarter of the width."""
        super().resizeEvent(event)
        self._fit()

    # -- where one stands ---------------------------------------------------------------------

    @property
    def row(self) -> int:
        """The chosen row, or -1."""
        return self.cells.currentIndex().row()

    @property
    def column(self) -> int:
        """The chosen column, or -1."""
        return self.cells.currentIndex().column()

    def choose(self, row: int, column: int) -> None:
        """Stand on this cell and bring it into view."""
        index = self.cells_model.index(row, column)
        if index.isValid():
            self.cells.setCurrentIndex(index)
        else:  # there are no sources yet, so no cell to stand on
            self._mark(row, -1)
            self.moved.emit(row, -1)

    def leave(self) -> None:
        """Stand on no cell: what is chosen has no row here now."""
        self.cells.setCurrentIndex(QModelIndex())
        self._mark(-1, -1)

    def least_height(self) -> int:
        """Room for the headings and one whole row."""
        around = self.height() - self.cells.viewport().height()
        return around + self.cells.verticalHeader().defaultSectionSize()

    def below_cell(self) -> QPoint:
        """The point under the chosen cell, on the screen."""
        cells = self.cells
        place = cells.visualRect(cells.currentIndex()).bottomLeft()
        return cells.viewport().mapToGlobal(place)

    def selected(self) -> list[QModelIndex]:
        """The selected cells; the one under the keyboard where nothing more is."""
        return self.cells.selectionModel().selectedIndexes()
