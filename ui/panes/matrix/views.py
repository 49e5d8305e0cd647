"""One of the tables that the matrix is made of."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from ui.look import Look
from ui.panes.matrix.header import MatrixHeader
from ui.panes.matrix.model import LinesModel
from ui.panes.matrix.paint import MatrixDelegate

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
        self.heading = MatrixHeader(look, centred=centred)
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
        painter = QPainter(self.viewport())
        self._paint_rows(painter, event.rect())
        for chosen in self.selectionModel().selection().toList():
            area = self.visualRect(chosen.topLeft()) | self.visualRect(chosen.bottomRight())
            painter.fillRect(area.adjusted(0, 0, 0, -1), self._look.theme.selected)
        painter.end()
        super().paintEvent(event)
        if self.hasFocus() and self.currentIndex().isValid():
            self._paint_ring(self.visualRect(self.currentIndex()))

    def _paint_rows(self, painter: QPainter, area: QRect) -> None:
        theme, height = self._look.theme, self.verticalHeader().defaultSectionSize()
        width, offset = self.viewport().width(), self.verticalScrollBar().value()
        first = max(0, (area.top() + offset) // height)
        last = min(self.model().rowCount() - 1, (area.bottom() + offset) // height)
        for row in range(first, last + 1):
            top = row * height - offset
            if row == self.chosen_row:
                painter.fillRect(0, top, width, height - 1, theme.selected)
            painter.fillRect(0, top + height - 1, width, 1, theme.rule)
        bottom = min((last + 1) * height - offset, area.bottom() + 1)
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
