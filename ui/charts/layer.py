"""The one item of a chart that paints: ground, marks, highlight and focus ring."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from ui.charts.marks import ChartDrawing, ChartMark, ChartView, MarkState

NONE: Final = -1
_ROW_ABOVE: Final = 1.0  # rows beyond what is in view of which a part may be seen
Placed = tuple[int, QPointF, QRectF]
"""The index of a mark, its place and its box on screen."""


class MarkLayer(pg.GraphicsObject):
    """Paints what is in view, in one go, over the whole scene.

    One item for all marks: a thousand items of their own would each be asked for their bounds in
    every frame.
    """

    def __init__(self, drawing: ChartDrawing) -> None:
        super().__init__()
        self.drawing = drawing
        self.marks: Sequence[ChartMark] = ()
        self.current = self.hovered = NONE
        self.chosen: frozenset[int] = frozenset()
        self.ring = False
        self.view: ChartView | None = None
        self._y = np.zeros(0)
        self._placed: list[Placed] | None = None
        self.setZValue(10)

    def set_marks(self, marks: Sequence[ChartMark]) -> None:
        """Show these; what was chosen or current is forgotten."""
        self.marks = marks
        self._y = np.array([mark.y for mark in marks], dtype=float)
        self.current = self.hovered = NONE
        self.chosen = frozenset()
        self._placed = None
        self.update()

    def set_view(self, view: ChartView) -> None:
        """Paint by this from now on."""
        if self.view is None or view.whole != self.view.whole:
            self.prepareGeometryChange()
        self.view = view
        self._placed = None
        self.update()

    def placed(self) -> list[Placed]:
        """The marks in view, in the order in which they are painted."""
        if self._placed is None:
            self._placed = self._place()
        return self._placed

    def _place(self) -> list[Placed]:
        view = self.view
        if view is None or not len(self.marks):
            return []
        # Whatever its x: beside the plot a row says what it is about.
        low, high = view.y_range
        seen = (self._y > low - _ROW_ABOVE) & (self._y < high + _ROW_ABOVE)
        found: list[Placed] = []
        for index in np.flatnonzero(seen).tolist():
            mark = self.marks[index]
            at = view.point(mark.x, mark.y)
            found.append((index, at, self.drawing.box(view, mark, at)))
        return found

    def hit(self, place: QPointF) -> int:
        """The index of the uppermost mark there, of several the nearest; NONE for none."""
        under = [p for p in self.placed() if p[2].contains(place)]
        if not under:
            return NONE
        return min(reversed(under), key=lambda p: (p[1] - place).manhattanLength())[0]

    def boundingRect(self) -> QRectF:
        """The whole picture."""
        return QRectF() if self.view is None else self.view.whole

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Ground, highlight, marks, ring: in this order."""
        view = self.view
        if view is None or view.plot.width() < 2 or view.plot.height() < 2:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole, plot = view.whole, view.plot
        painter.setClipRect(QRectF(whole.left(), plot.top(), whole.width(), plot.height()))
        self.drawing.draw_ground(painter, view)
        placed = self.placed()
        for index, _, box in placed:
            if not box.isEmpty() and (index in self.chosen or index == self.hovered):
                self._highlight(painter, view, box, chosen=index in self.chosen)
        for index, at, _ in placed:
            if index != self.current:
                self._draw(painter, view, index, at)
        for index, at, box in placed:  # where marks overlap, the current one is on top
            if index == self.current:
                self._draw(painter, view, index, at)
                if self.ring and not box.isEmpty():
                    self._draw_ring(painter, view, box)

    def _draw(self, painter: QPainter, view: ChartView, index: int, at: QPointF) -> None:
        state = MarkState(index == self.current, index in self.chosen, index == self.hovered)
        painter.save()
        self.drawing.draw_mark(painter, view, self.marks[index], at, state)
        painter.restore()

    @staticmethod
    def _highlight(painter: QPainter, view: ChartView, box: QRectF, *, chosen: bool) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(view.theme.selected if chosen else view.theme.hover)
        painter.drawRoundedRect(box, view.px(4), view.px(4))

    @staticmethod
    def _draw_ring(painter: QPainter, view: ChartView, box: QRectF) -> None:
        width = max(2, view.px(2))
        painter.setPen(QPen(view.theme.focus, width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        half = width / 2
        painter.drawRoundedRect(box.adjusted(half, half, -half, -half), view.px(4), view.px(4))
