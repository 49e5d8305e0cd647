"""The strip beside the matrix that shows all of it at once, and which part is in view."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractSlider, QWidget

from ui.look import Look
from ui.panes.matrix.grid import MatrixGrid
from ui.panes.matrix.overview_reading import PoolReader
from ui.panes.matrix.pooling import Blocks, Columns, Level
from ui.panes.matrix.shades import shades
from ui.panes.matrix.store import MatrixStore
from ui.session import Session
from ui.wording import counted

WIDTH, LARGEST_BLOCK, SMALLEST_FRAME = 52, 6, 5
NARROW = 640  # below it the cells need the room

_Move = QAbstractSlider.SliderAction
_KEYS: Mapping[int, tuple[bool, _Move]] = {
    Qt.Key.Key_Up: (True, _Move.SliderSingleStepSub),
    Qt.Key.Key_Down: (True, _Move.SliderSingleStepAdd),
    Qt.Key.Key_PageUp: (True, _Move.SliderPageStepSub),
    Qt.Key.Key_PageDown: (True, _Move.SliderPageStepAdd),
    Qt.Key.Key_Home: (True, _Move.SliderToMinimum),
    Qt.Key.Key_End: (True, _Move.SliderToMaximum),
    Qt.Key.Key_Left: (False, _Move.SliderSingleStepSub),
    Qt.Key.Key_Right: (False, _Move.SliderSingleStepAdd),
}
_TOLD = {
    Level.denied: "denied",
    Level.unsure: "not confirmed, or on a condition",
    Level.carried: "relayed, or context",
    Level.asserted: "asserted",
    Level.proposed: "only proposed",
}


class Overview(QWidget):
    """Every row and source in the order of the matrix; the darkest is what is denied.

    A block stands for as many cells as it must, and shows the gravest of them. A click or a
    drag scrolls there, and so do the arrows, Page Up and Page Down, Home and End. It is away
    while the whole matrix is in view, and where there is little room. What it shows is read
    after the matrix has been painted, in small parts; until then it is blank or as it was.
    """

    def __init__(
        self,
        session: Session,
        store: MatrixStore,
        grid: MatrixGrid,
        look: Look,
        parent: QWidget | None = None,
    ) -> None:
        """Follows the case, and the rows and columns of the grid."""
        super().__init__(parent)
        self._store, self._grid, self._look = store, grid, look
        self._blocks = Blocks(0, 0, b"")
        self._picture = QImage()
        self._kept: QPixmap | None = None
        self._reader = PoolReader(session, store, self)
        self._reader.wished.connect(self.update)
        self._reader.read.connect(self._renew_picture)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName("The whole matrix")
        self._follow_grid()
        look.changed.connect(self._renew)
        self._renew()

    def _follow_grid(self) -> None:
        model, cells = self._grid.cells_model, self._grid.cells
        for signal in (
            model.rowsInserted,
            model.rowsRemoved,
            model.columnsInserted,
            model.columnsRemoved,
            model.layoutChanged,
            model.modelReset,
        ):
            signal.connect(lambda *_: self._reader.order_changed())
        model.dataChanged.connect(lambda *_: self._reader.layer_changed())
        for bar in (cells.verticalScrollBar(), cells.horizontalScrollBar()):
            bar.valueChanged.connect(self._follow_window)
            bar.rangeChanged.connect(self._show_if_needed)

    def _show_if_needed(self, *_range: object) -> None:
        cells, around = self._grid.cells, self.parentWidget()
        bars = cells.verticalScrollBar(), cells.horizontalScrollBar()
        is_whole = all(bar.maximum() <= bar.minimum() for bar in bars)
        is_narrow = around is not None and around.width() < self._look.px(NARROW)
        self.setHidden(is_whole or is_narrow)
        self.update()

    def _renew(self) -> None:
        self.setFixedWidth(self._look.px(WIDTH))
        self._paint_picture()
        self._reader.order_changed()
        self._show_if_needed()

    def sizeHint(self) -> QSize:
        """As wide as it is, and as high as the matrix."""
        return QSize(self._look.px(WIDTH), 0)

    # -- what it shows ------------------------------------------------------------------------

    def _renew_picture(self) -> None:
        area, rows = self._area(), self._store.row_ids
        across, down = max(1, area.width()), max(1, area.height())
        self._blocks = self._reader.pool.pooled(rows, self._columns(), across, down)
        self._paint_picture()
        self._say_what_is_there()
        self.update()

    def _columns(self) -> Columns:
        return [column.members for column in self._store.columns()]

    def _paint_picture(self) -> None:
        blocks, by_level = self._blocks, shades(self._look.theme)
        self._kept = None
        if blocks.levels:
            size = blocks.across, blocks.down
            held = QImage(blocks.levels, *size, blocks.across, QImage.Format.Format_Indexed8)
            held.setColorTable([by_level[level].rgb() for level in Level])
            self._picture = held.copy()  # the bytes are Python's, and may go
        else:
            self._picture = QImage()

    def _say_what_is_there(self) -> None:
        rows, columns = self._store.row_ids, self._columns()
        found, sources = self._reader.pool.counted(rows, columns), sum(map(len, columns))
        size = f"{counted(len(rows), 'row')}, {counted(sources, 'source')}"
        told = [f"{counted(found.get(level, 0), 'cell')} {words}" for level, words in _TOLD.items()]
        self.setAccessibleName(f"The matrix: {size}; {told[0]}")
        self.setToolTip(
            f"{size}\n" + "\n".join(told) + "\nThe darkest is what is denied. Click to go there."
        )

    # -- painting -----------------------------------------------------------------------------

    def _area(self) -> QRect:
        """Where the blocks stand: beside the rows, under the headings."""
        top, side = self._grid.cells.heading.height(), self._look.px(4)
        room = self.rect().adjusted(side, top + side, -side, -side)
        largest, store = self._look.px(LARGEST_BLOCK), self._store
        room.setHeight(min(room.height(), max(1, len(store.row_ids)) * largest))
        return room

    def paintEvent(self, event: QPaintEvent) -> None:
        """The blocks, the frame of what is in view, the ring of the keyboard."""
        self._reader.begin()
        theme, painter = self._look.theme, QPainter(self)
        painter.fillRect(self.rect(), theme.panel)
        under = self._grid.cells.heading.height() - 1
        painter.fillRect(0, under, self.width(), 1, theme.rule)
        area = self._area()
        if not self._picture.isNull():
            painter.drawPixmap(area.topLeft(), self._scaled(area))
        painter.setPen(QPen(theme.rule, 1))
        painter.drawRect(area.adjusted(-1, -1, 0, 0))
        width = max(1, self._look.px(2))
        for pen, outside in ((QPen(theme.panel, width), width), (QPen(theme.ink, width), 0)):
            pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
            painter.setPen(pen)
            painter.drawRect(self._frame(area).adjusted(-outside, -outside, outside, outside))
        if self.hasFocus():
            painter.setPen(QPen(theme.focus, width))
            half = width / 2
            painter.drawRect(QRectF(self.rect()).adjusted(half, half, -half, -half))
        painter.end()

    def _scaled(self, area: QRect) -> QPixmap:
        """The blocks at the size of the strip: kept, for every frame of scrolling shows them."""
        ratio = self.devicePixelRatioF()
        size = area.size() * ratio
        if self._kept is None or self._kept.size() != size:
            self._kept = QPixmap.fromImage(self._picture.scaled(size))
            self._kept.setDevicePixelRatio(ratio)
        return self._kept

    def _frame(self, area: QRect) -> QRectF:
        """What is in view, as part of the whole; never so small that it is lost."""
        cells, least = self._grid.cells, self._look.px(SMALLEST_FRAME)
        port = cells.viewport().size()
        across, down = cells.horizontalScrollBar(), cells.verticalScrollBar()
        left, width = _part(across.value(), port.width(), across.maximum(), area.width(), least)
        top, height = _part(down.value(), port.height(), down.maximum(), area.height(), least)
        return QRectF(area.x() + left, area.y() + top, width, height)

    # -- moving -------------------------------------------------------------------------------

    def _follow_window(self, _value: int) -> None:
        self.update()
        if self.hasFocus():
            self._say_where()

    def _say_where(self) -> None:
        """Which rows are in view, for who does not see the frame."""
        rows = len(self._store.row_ids)
        bar = self._grid.cells.verticalScrollBar()
        height = max(1, self._grid.cells.verticalHeader().defaultSectionSize())
        first = bar.value() // height + 1
        last = min(rows, (bar.value() + self._grid.cells.viewport().height()) // height)
        self.setAccessibleDescription(f"Rows {first:,} to {max(first, last):,} in view")

    def _go_to(self, place: QPointF) -> None:
        """Bring what lies under the pointer to the middle."""
        area, cells = self._area(), self._grid.cells
        port = cells.viewport().size()
        for bar, at, of, seen in (
            (cells.horizontalScrollBar(), place.x() - area.x(), area.width(), port.width()),
            (cells.verticalScrollBar(), place.y() - area.y(), area.height(), port.height()),
        ):
            whole = bar.maximum() + seen
            bar.setValue(round(at / max(1, of) * whole - seen / 2))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go there."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._go_to(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go along."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go_to(event.position())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """As over the matrix."""
        self._grid.cells.wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll by rows, columns, pages."""
        move = _KEYS.get(event.key())
        if move is None:
            super().keyPressEvent(event)
            return
        cells = self._grid.cells
        bar = cells.verticalScrollBar() if move[0] else cells.horizontalScrollBar()
        bar.triggerAction(move[1])

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say where one is."""
        super().focusInEvent(event)
        self._say_where()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Other blocks."""
        super().resizeEvent(event)
        self._reader.order_changed()


def _part(value: int, seen: int, most: int, room: int, least: int) -> tuple[float, float]:
    """Where the part in view begins and how long it is, on a line of length `room`."""
    whole = max(1, most + seen)
    length = max(min(least, room), min(seen, whole) / whole * room)
    return min(value / whole * room, room - length), length
