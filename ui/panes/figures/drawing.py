"""How figures are drawn: who and when at the left, then a bar, an arrow or a point."""

from __future__ import annotations

import math
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from ui.charts.marks import ChartMark, ChartView, MarkState, Sign
from ui.charts.signs import RIGHT, draw_words, paint_stances, type_of
from ui.charts.ticks import ROOM, round_values
from ui.panes.figures.rows import FigureRows
from ui.theme import Theme
from workbench.corroboration.figures import SaidFigure

ROW: Final = 30
_GLYPH, _EDGE, _GAP, _END, _ARROW = 16, 12, 8, 5, 34
_SMALL: Final = 12
_LINE: Final = 2.5
_POINT: Final = 4.5


class FigureDrawing:
    """Draws the rows it is given."""

    def __init__(self) -> None:
        """No rows yet."""
        self.rows = FigureRows()

    def box(self, view: ChartView, mark: ChartMark, at: QPointF) -> QRectF:
        """The whole row answers to the pointer: a bar alone would be hard to hit."""
        height = view.px(ROW)
        whole = view.whole.adjusted(view.px(4), 0, -view.px(4), 0)
        return QRectF(whole.left(), at.y() - height / 2, whole.width(), height)

    def draw_ground(self, painter: QPainter, view: ChartView) -> None:
        """The headings of the lanes, and a hairline where the plot begins."""
        theme, height = view.theme, view.px(ROW)
        hair = max(1, int(view.look.scale))
        painter.setPen(QPen(theme.rule, hair))
        for value in round_values(*view.x_range, view.plot.width(), view.px(ROOM)):
            x = round(view.at_x(value)) + 0.5
            painter.drawLine(QPointF(x, view.plot.top()), QPointF(x, view.plot.bottom()))
        first, last = math.floor(view.y_range[0]), math.ceil(view.y_range[1])
        for row in range(first, last):
            words = self.rows.headings.get(row)
            if words is None:
                continue
            top = view.at_y(row)
            band = QRectF(view.whole.left(), top, view.whole.width(), height)
            painter.fillRect(band, theme.raised)
            room = band.adjusted(view.px(_EDGE), 0, -view.px(_EDGE), 0)
            draw_words(painter, room, words, theme.ink, type_of(view, strong=True))

    def draw_mark(
        self, painter: QPainter, view: ChartView, mark: ChartMark, at: QPointF, state: MarkState
    ) -> None:
        """One row."""
        figure = self.rows.figures[mark.id]
        self._draw_source(painter, view, figure, at.y())
        self._draw_figure(painter, view, figure, at.y())

    def _draw_source(
        self, painter: QPainter, view: ChartView, figure: SaidFigure, y: float
    ) -> None:
        theme, glyph, gap = view.theme, view.px(_GLYPH), view.px(_GAP)
        left, right = view.whole.left() + view.px(_EDGE), view.plot.left() - 2 * gap
        paint_stances(
            painter,
            QRectF(left, y - glyph / 2, glyph, glyph),
            theme,
            figure.stances,
            proposed=figure.proposed,
            on_passage=figure.on_passage,
        )
        height, half = view.px(ROW), view.px(ROW) / 2
        start = left + glyph + gap
        hidden = view.leaving and figure.confidential
        said = "" if figure.said is None or hidden else figure.said.words
        small = type_of(view, _SMALL)
        width = min(small[1].horizontalAdvance(said) + 1, (right - start) * 0.6)
        if said:
            room = QRectF(right - width, y - half, width, height)
            draw_words(painter, room, said, theme.soft_ink, small, RIGHT)
            right -= width + gap
        name = QRectF(start, y - half, max(0.0, right - start), height)
        colour = theme.soft_ink if figure.own_voice else theme.ink
        draw_words(painter, name, view.say(figure.source), colour, type_of(view))

    def _draw_figure(
        self, painter: QPainter, view: ChartView, figure: SaidFigure, y: float
    ) -> None:
        plot, half = view.plot, view.px(ROW) / 2
        painter.save()
        painter.setClipRect(
            plot.adjusted(-view.px(_POINT + 1), 0, view.px(_POINT + 1), 0),
            Qt.ClipOperation.IntersectClip,
        )
        low = None if figure.low is None else view.at_x(figure.low)
        high = None if figure.high is None else view.at_x(figure.high)
        left, right = draw_bounds(painter, view.theme, low, high, y, view.look.scale)
        painter.restore()
        gap = view.px(_GAP)
        words = view.say(figure.words)
        if right < plot.left():
            words = f"‹ {words}"
        elif left > plot.right():
            words = f"{words} ›"
        kind = type_of(view, _SMALL)
        width = kind[1].horizontalAdvance(words) + 1
        edge = view.whole.right() - gap
        start = max(right, plot.left()) + gap
        if start + width > edge:  # beside the bar there is no room: before it, or at the edge
            before = min(left, plot.right()) - gap - width
            start = before if before > plot.left() else edge - width
        start = max(start, plot.left() + gap)
        room = QRectF(start, y - half, max(0.0, edge - start), 2 * half)
        draw_words(painter, room, words, view.theme.soft_ink, kind)


def draw_bounds(
    painter: QPainter, theme: Theme, low: float | None, high: float | None, y: float, scale: float
) -> tuple[float, float]:
    """From low to high (pixels), None where open; returns from where to where it was drawn.

    Ends that are known have a mark across, open ones an arrow, and an exact figure is a point.
    """
    painter.setPen(QPen(theme.ink, _LINE * scale, c=Qt.PenCapStyle.FlatCap))
    if low is not None and high is not None and high - low < 1:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.ink)
        painter.drawEllipse(QPointF(low, y), _POINT * scale, _POINT * scale)
        return low - _POINT * scale, low + _POINT * scale
    arrow = _ARROW * scale
    left = low if low is not None else (high or 0.0) - arrow
    right = high if high is not None else left + arrow
    painter.drawLine(QPointF(left, y), QPointF(right, y))
    for x, known in ((left, low is not None), (right, high is not None)):
        if known:
            end = _END * scale
            painter.drawLine(QPointF(x, y - end), QPointF(x, y + end))
        else:
            _draw_head(painter, x, y, scale if x == right else -scale)
    return left, right


def _draw_head(painter: QPainter, x: float, y: float, scale: float) -> None:
    head = QPainterPath(QPointF(x + 2 * scale, y))
    head.lineTo(x - 7 * scale, y - 5 * abs(scale))
    head.lineTo(x - 7 * scale, y + 5 * abs(scale))
    head.closeSubpath()
    painter.fillPath(head, painter.pen().color())


def bound_signs() -> list[Sign]:
    """The legend for the shapes of figures."""

    def shown(words: str, low: float | None, high: float | None) -> Sign:
        def draw(painter: QPainter, square: QRectF, theme: Theme) -> None:
            scale = square.width() / 44
            at = [None if v is None else square.left() + v * square.width() for v in (low, high)]
            painter.setClipRect(square.adjusted(-2, 0, 2, 0))
            draw_bounds(painter, theme, at[0], at[1], square.center().y(), scale)

        return Sign(words, draw)

    return [
        shown("between two bounds", 0.05, 0.95),
        shown("at least", 0.05, None),
        shown("at most", None, 0.95),
        shown("exactly", 0.5, 0.5),
    ]
