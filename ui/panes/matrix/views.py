"""One of the tables that the matrix is made of."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from ui.look import Look
from ui.panes.matrix.kept_header import KeptHeader
from ui.panes.matrix.model import LinesModel
from ui.panes.matrix.paint import Columns, MatrixDelegate, pixel_ratio

ROW = 34
ALL_OFF = Qt.ScrollBarPolicy.ScrollBarAlwaysOff


class LinesView(QTableView):
    """A table with rows of one fixed height, a band under the chosen row, and hairlines.

    Band and hairlines are painted once a row and not once a cell; the delegate adds only what
    a cell holds.
    """

    def __init__(
        self, model: LinesModel, delegate: MatrixDelegate, look: Look, *, centred: bool
    ) -> None:
        """`centred` says how the headings stand."""
        super().__init__()
        self._look = look
        self._leader: QTableView | None = None
        self.chosen_row = -1
        self.rule_on_left = self.rule_on_right = False
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.heading = KeptHeader(look, centred=centred)
        self.heading.setAccessibleName("Headings")
        self.setHorizontalHeader(self.heading)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        # The chosen cell has a ring; one around the middle of three tables would cut them apart.
        self.setStyleSheet("QTableView, QTableView:focus { border: none; }")
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        # Everything is painted here, the ground too: so what stays in view is moved, not painted.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(ALL_OFF)
        self.setVerticalScrollBarPolicy(ALL_OFF)

    def stand_still(self, leader: QTableView) -> None:
        """A table at the side: it takes no keyboard, and its wheel turns the leader."""
        self._leader = leader
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the leader where there is one."""
        if self._leader is None:
            super().wheelEvent(event)
        else:
            self._leader.wheelEvent(event)

    def renew(self) -> None:
        """The look has changed: sizes and pictures anew."""
        height = self._look.px(ROW)
        header = self.verticalHeader()
        header.setMinimumSectionSize(height)
        header.setDefaultSectionSize(height)
        self.verticalScrollBar().setSingleStep(height)
        delegate = self.itemDelegate()
        if isinstance(delegate, MatrixDelegate):
            delegate.renew()
        self.heading.renew()
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A chosen cell that was in view stays in view when there is less room."""
        was_seen = self.currentIndex().isValid() and self._seen(event.oldSize())
        super().resizeEvent(event)
        if was_seen:
            self.scrollTo(self.currentIndex())

    def _seen(self, size: QSize) -> bool:
        return QRect(QPoint(0, 0), size).intersects(self.visualRect(self.currentIndex()))

    def keyboardSearch(self, search: str) -> None:
        """Letters are keys of acts here; they never jump to a row."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Band, selection and hairlines first, then what the cells hold, then the ring."""
        area, painter = event.rect(), QPainter(self.viewport())
        painter.fillRect(area, self._look.theme.panel)
        rows = self._rows_in(area)
        self._paint_rows(painter, area, rows)
        for chosen in self.selectionModel().selection().toList():
            box = self.visualRect(chosen.topLeft()) | self.visualRect(chosen.bottomRight())
            painter.fillRect(box.adjusted(0, 0, 0, -1), self._look.theme.selected)
        delegate = self.itemDelegate()
        if isinstance(delegate, MatrixDelegate) and delegate.draws_rows:
            columns, delegate.ratio = self._columns_in(area), pixel_ratio(painter)
            band = QRect(0, self._top_of(rows.start), area.width(), self._row_height())
            for row in rows:
                delegate.draw_row(painter, row, band, columns)
                band.translate(0, band.height())
            painter.end()
        else:
            painter.end()
            super().paintEvent(event)
        if self.hasFocus() and self.currentIndex().isValid():
            self._paint_ring(self.visualRect(self.currentIndex()))

    def _row_height(self) -> int:
        return self.verticalHeader().defaultSectionSize()

    def _top_of(self, row: int) -> int:
        """Where a row begins in the view: all are of one height, so no section is asked."""
        return row * self._row_height() - self.verticalScrollBar().value()

    def _rows_in(self, area: QRect) -> range:
        height, offset = self._row_height(), self.verticalScrollBar().value()
        first = max(0, (area.top() + offset) // height)
        return range(first, min(self.model().rowCount(), (area.bottom() + offset) // height + 1))

    def _columns_in(self, area: QRect) -> Columns:
        """The columns in sight, wherever they were moved and however wide they are."""
        header, found = self.horizontalHeader(), []
        for place in range(max(0, header.visualIndexAt(area.left())), header.count()):
            column = header.logicalIndex(place)
            left = header.sectionViewportPosition(column)
            if left > area.right():
                break
            if not header.isSectionHidden(column):
                found.append((column, left, header.sectionSize(column)))
        return found

    def _paint_rows(self, painter: QPainter, area: QRect, rows: range) -> None:
        theme, height, width = self._look.theme, self._row_height(), self.viewport().width()
        if self.chosen_row in rows:
            top = self._top_of(self.chosen_row)
            painter.fillRect(0, top, width, height - 1, theme.selected)
        below, rule = self._top_of(rows.start) + height, theme.rule
        for line in range(below - 1, below - 1 + len(rows) * height, height):
            painter.fillRect(0, line, width, 1, rule)
        end = below + (len(rows) - 1) * height if rows else area.top()
        bottom = min(end, area.bottom() + 1)
        for there, x in ((self.rule_on_left, 0), (self.rule_on_right, width - 1)):
            if there:
                painter.fillRect(x, area.top(), 1, max(0, bottom - area.top()), theme.rule)

    def _paint_ring(self, cell: QRect) -> None:
        width = max(2, self._look.px(2))
        pen = QPen(self._look.theme.focus, width)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter = QPainter(self.viewport())
        painter.setPen(pen)
        half = width / 2
        painter.drawRect(QRectF(cell).adjusted(half, half, -half, -half - 1))
        painter.end()
