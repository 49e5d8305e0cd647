"""The picture of a chart: what wheel, pointer and keys do to it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QGraphicsGridLayout, QToolTip

from ui.charts.axes import PlainAxis
from ui.charts.chart_keys import ZOOM, is_own_key, press
from ui.charts.layer import NONE, MarkLayer
from ui.charts.marks import ChartDrawing, ChartMark, ChartView, Scales
from ui.charts.ranges import Range
from ui.charts.stepping import Stepper
from ui.charts.window import Window
from ui.glyphs import MarkCache
from ui.look import Look

_NAMES_AT_MOST: Final = 0.36  # of the width
_NOTCH: Final = 120.0  # of a wheel, in eighths of a degree


class ChartPlot(pg.GraphicsView):
    """A view box with an axis below, and the marks over both.

    None of the library's own menus, buttons or mouse ways are in it. `moved` tells that other
    places are in view, `pointed` the index of the mark under the pointer, `stood` that of the one
    the keyboard stands on, `picked` that of the one chosen; −1 is none.
    """

    moved = Signal()
    pointed = Signal(int)
    stood = Signal(int)
    picked = Signal(int)

    def __init__(
        self,
        look: Look,
        drawing: ChartDrawing,
        scales: Scales,
        axis: PlainAxis,
        *,
        step: Stepper,
    ) -> None:
        """`axis` lies below the plot; `step` is how the arrows go."""
        # At exit the library would look through every object of the program for stray items.
        pg.setConfigOption("exitCleanup", False)
        super().__init__(background=look.theme.panel)
        self.setMouseTracking(True)
        self.look, self.scales, self.axis = look, scales, axis
        self._say: Callable[[str], str] | None = None
        self._step = step
        self._pictures = MarkCache()
        self.window = Window(scales.slack)
        self._grabbed: QPointF | None = None
        self._dragging = False
        self.box = pg.ViewBox(enableMenu=False, enableMouse=False)
        self.box.disableAutoRange()
        self.box.setDefaultPadding(0)
        self.box.invertY(True)
        self._grid: QGraphicsGridLayout = self.centralWidget.layout()
        self._grid.setSpacing(0)
        self._grid.addItem(self.box, 0, 1)
        axis.linkToView(self.box)
        self._grid.addItem(axis, 1, 1)
        self.layer = MarkLayer(drawing)
        self.scene().addItem(self.layer)
        self.renew()

    # -- what is shown ------------------------------------------------------------------------

    def set_marks(self, marks: Sequence[ChartMark], x_range: Range, y_range: Range) -> None:
        """Show these marks; the ranges are what "everything" is."""
        self.layer.set_marks(marks)
        self.window.set_full(x_range, y_range)

    def renew(self) -> None:
        """The look has changed."""
        self.setBackground(self.look.theme.panel)
        self._pictures.clear()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnFixedWidth(2, self.look.px(self.scales.tail))
        self.axis.renew()
        self._apply()

    def fit(self) -> None:
        """Bring everything into view, from the first row on."""
        self.window.fit()
        self._apply()

    def look_at(self, y: float) -> None:
        """Bring this to the top of what is in view: the scroll bar has moved."""
        self.window.pan(0, (y - self.window.y[0]) / self.window.shown)
        self._apply()

    def zoom(self, factor: float, about: QPointF | None = None) -> None:
        """Bring things closer by `factor` about a place on screen, or about the middle."""
        plot = self._plot()
        place = plot.center() if about is None else about
        across = (place.x() - plot.left()) / max(1.0, plot.width())
        self.window.zoom(factor, across)
        self._apply()

    def pan(self, dx: float, dy: float) -> None:
        """Move what is in view by shares of itself, to the right and downwards on screen."""
        self.window.pan(dx, dy)
        self._apply()

    def leave(self, say: Callable[[str], str] | None) -> None:
        """Paint as what leaves the case, every word put through `say`; None for as it is."""
        self._say = say
        self._apply()

    def stand(self, index: int) -> None:
        """Put the keyboard's place on a mark and bring it into view; −1 for none."""
        self.layer.current = index
        if index != NONE:
            self._reveal(self.layer.marks[index])
        self.layer.update()
        self.stood.emit(index)

    def step(self, dx: int, dy: int) -> None:
        """Stand on the next mark in that direction; 0, 0 for the first."""
        self.stand(self._step(self.layer.marks, self.layer.current, dx, dy))

    def pick(self) -> None:
        """Choose the mark the keyboard stands on."""
        if self.layer.current != NONE:
            self.picked.emit(self.layer.current)

    def choose(self, indexes: Sequence[int]) -> None:
        """Highlight what is chosen, here or elsewhere, and bring some of it into view."""
        self.layer.chosen = frozenset(indexes)
        if indexes and self.layer.current not in self.layer.chosen:
            self.layer.current = indexes[0]
            self._reveal(self.layer.marks[indexes[0]])
        self.layer.update()

    # -- places -------------------------------------------------------------------------------

    def _plot(self) -> QRectF:
        return QRectF(self.box.geometry())

    def _gutter(self) -> float:
        """In a narrow window the names give way, or there would be no room for the chart."""
        most = _NAMES_AT_MOST * float(self.viewport().width())
        return min(float(self.look.px(self.scales.gutter)), most)

    def _reveal(self, mark: ChartMark) -> None:
        self.window.reveal(mark.x, mark.y)
        self._apply()

    def _apply(self) -> None:
        self._grid.setColumnFixedWidth(0, self._gutter())
        self._grid.activate()
        plot = self._plot()
        window = self.window
        window.set_room(plot.height(), self.look.px(self.scales.row))
        self.box.setRange(xRange=window.x, yRange=window.y, padding=0, disableAutoRange=True)
        self.layer.set_view(
            ChartView(
                self.look,
                self._pictures,
                QRectF(self.viewport().rect()),
                plot,
                window.x,
                window.y,
                self.devicePixelRatioF(),
                self._say or str,
                self._say is not None,
            )
        )
        self.moved.emit()

    # -- events -------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        """The same ranges in the new room, and the mark at hand still in it."""
        super().resizeEvent(event)
        if hasattr(self, "layer"):  # the library asks for a first size while it makes itself
            self._apply()
            if self.layer.current != NONE:
                self._reveal(self.layer.marks[self.layer.current])

    def event(self, event: QEvent) -> bool:
        """While the chart has the keyboard its keys are its own."""
        asked = event.type() is QEvent.Type.ShortcutOverride
        if asked and isinstance(event, QKeyEvent) and is_own_key(event):
            event.accept()
            return True
        return bool(super().event(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Whatever `press` knows."""
        event.setAccepted(press(self, event))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zooms about the pointer; with Shift, or over the names, scrolls."""
        turned = event.angleDelta().y() or event.angleDelta().x()
        over_names = event.position().x() < self._plot().left()
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier or over_names:
            rows = 3 * self.look.px(self.scales.row) / max(1.0, self._plot().height())
            self.pan(0, -turned / _NOTCH * rows)
        else:
            self.zoom(ZOOM ** (turned / _NOTCH), event.position())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press may become a choice, or a move of what is in view."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._grabbed, self._dragging = event.position(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point at marks; with the button held, move."""
        place = event.position()
        if self._grabbed is None:
            self._point(self.layer.hit(place))
            return
        moved = place - self._grabbed
        if not self._dragging and moved.manhattanLength() < QApplication.startDragDistance():
            return
        self._dragging = True
        plot = self._plot()
        self.pan(-moved.x() / max(1.0, plot.width()), -moved.y() / max(1.0, plot.height()))
        self._grabbed = place

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click chooses."""
        if self._grabbed is None:
            return
        hit = self.layer.hit(event.position())
        if not self._dragging and hit != NONE:
            self.stand(hit)
            self.pick()
        self._grabbed, self._dragging = None, False

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The second click of two is a click."""
        self.mousePressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer points at nothing any more."""
        self._point(NONE)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The ring appears; who comes by the keyboard stands on a mark."""
        super().focusInEvent(event)
        self.layer.ring = True
        if self.layer.current == NONE and self.layer.marks:
            self.step(0, 0)
        self.layer.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The ring goes."""
        super().focusOutEvent(event)
        self.layer.ring = False
        self.layer.update()

    def _point(self, index: int) -> None:
        if index == self.layer.hovered:
            return
        self.layer.hovered = index
        self.layer.update()
        words = "" if index == NONE else self.layer.marks[index].words
        QToolTip.showText(self.cursor().pos(), words, self)
        self.pointed.emit(index)
