"""The shapes of the marks, drawn on a square of 16 units with the origin at its top left.

Level lines lie on halves of a unit, so that at 16 px they fill a row of pixels instead of two.

Each function draws with the pen and brush colour of the painter's pen; `line` is the width of a
stroke in units. The table in which the shapes are laid down is that of the look (state, shape).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from ui.glyphs.marks import Mark

GRID: Final = 16.0
"""The side of the square the shapes are drawn on, in units."""

_CENTRE: Final = QPointF(8, 8)
_RADIUS: Final = 5.25

Shape = Callable[[QPainter, float], None]


def _stroke(painter: QPainter, width: float, *, dots: tuple[float, ...] = ()) -> None:
    pen = QPen(painter.pen().color(), width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if dots:
        pen.setDashPattern(list(dots))
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _fill(painter: QPainter, path: QPainterPath) -> None:
    painter.fillPath(path, painter.pen().color())


def _polyline(*points: tuple[float, float]) -> QPainterPath:
    path = QPainterPath(QPointF(*points[0]))
    for point in points[1:]:
        path.lineTo(QPointF(*point))
    return path


def _disc(x: float, y: float, radius: float) -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QPointF(x, y), radius, radius)
    return path


def _ring(painter: QPainter, line: float, radius: float = _RADIUS) -> None:
    _stroke(painter, line)
    painter.drawEllipse(_CENTRE, radius, radius)


def _lines(painter: QPainter, line: float, *paths: QPainterPath) -> None:
    # As one path: where strokes cross, a faded colour would otherwise be laid on twice.
    whole = QPainterPath()
    for path in paths:
        whole.addPath(path)
    _stroke(painter, line)
    painter.drawPath(whole)


def _question(x: float, y: float, size: float) -> QPainterPath:
    """The hook of a question mark, its bend centred on x, `size` units high without the dot."""
    path = QPainterPath()
    bend = QRectF(x - size * 0.4, y, size * 0.8, size * 0.72)
    path.arcMoveTo(bend, 170)
    path.arcTo(bend, 170, -215)
    path.lineTo(x, y + size)
    return path


def _unread(painter: QPainter, line: float) -> None:
    _ring(painter, line, 2.5)


def _claim(painter: QPainter, line: float) -> None:
    path = QPainterPath()
    path.addRoundedRect(QRectF(6, 2, 3, 12), 1, 1)
    _fill(painter, path)


def _proposed(painter: QPainter, line: float) -> None:
    _stroke(painter, line)
    painter.drawRoundedRect(QRectF(6.25, 2.25, 3.5, 4.25), 0.75, 0.75)
    painter.drawRoundedRect(QRectF(6.25, 9.5, 3.5, 4.25), 0.75, 0.75)


def _no_claim(painter: QPainter, line: float) -> None:
    _lines(painter, line, _polyline((4, 7.5), (12, 7.5)))


def _not_story(painter: QPainter, line: float) -> None:
    thin = line * 0.75
    _lines(
        painter,
        thin,
        _polyline((3, 6.5), (6.5, 3)),
        _polyline((3, 10), (10, 3)),
        _polyline((3, 13), (13, 3)),
        _polyline((6, 13), (13, 6)),
        _polyline((9.5, 13), (13, 9.5)),
    )


def _asked(painter: QPainter, line: float) -> None:
    _ring(painter, line, 6.25)
    _lines(painter, line * 0.85, _question(8, 4.9, 3.9))
    _fill(painter, _disc(8, 11.1, line * 0.6))


def _confirmed(painter: QPainter, line: float) -> None:
    _lines(painter, line * 1.25, _polyline((3, 8.6), (6.4, 12), (13, 4.4)))


def _confirmed_with_change(painter: QPainter, line: float) -> None:
    _lines(
        painter,
        line * 1.1,
        _polyline((2.5, 6.2), (5.4, 9), (11.5, 2.4)),
        _polyline((8.6, 14.2), (11.3, 10.9), (14, 14.2)),
    )


def _disputed(painter: QPainter, line: float) -> None:
    _ring(painter, line)
    half = QPainterPath(QPointF(8, 8 - _RADIUS))
    half.arcTo(QRectF(8 - _RADIUS, 8 - _RADIUS, 2 * _RADIUS, 2 * _RADIUS), 90, 180)
    half.closeSubpath()
    _fill(painter, half)


def _unsupported(painter: QPainter, line: float) -> None:
    # Eight dashes and eight gaps go round exactly; pen patterns count in widths of the pen.
    step = 2 * math.pi * _RADIUS / 8 / line
    _stroke(painter, line, dots=(step * 0.5, step * 0.5))
    painter.drawEllipse(_CENTRE, _RADIUS, _RADIUS)


def _cross_between(low: float, high: float) -> tuple[QPainterPath, QPainterPath]:
    return _polyline((low, low), (high, high)), _polyline((high, low), (low, high))


def _cross(painter: QPainter, line: float) -> None:
    _lines(painter, line * 1.15, *_cross_between(3.5, 12.5))


def _tilde(painter: QPainter, line: float) -> None:
    path = QPainterPath(QPointF(2.5, 9.5))
    path.cubicTo(QPointF(4.2, 5.2), QPointF(6.2, 5.6), QPointF(8, 8))
    path.cubicTo(QPointF(9.8, 10.4), QPointF(11.8, 10.8), QPointF(13.5, 6.5))
    _lines(painter, line * 1.25, path)


def _word(y: float) -> QPainterPath:
    """Two arches, a word seen from afar, standing on the line `y`."""
    path = QPainterPath(QPointF(3.5, y))
    for left in (3.5, 8.0):
        path.lineTo(left, y - 3.2)
        path.arcTo(QRectF(left, y - 5.6, 4.5, 4.8), 180, -180)
        path.lineTo(left + 4.5, y)
    return path


def _stet(painter: QPainter, line: float) -> None:
    _lines(painter, line, _word(8.6))
    for x in (3.5, 8.0, 12.5):
        _fill(painter, _disc(x, 12.4, 1.2))


def _cut(painter: QPainter, line: float) -> None:
    _lines(painter, line * 0.85, _word(11.2))
    _lines(painter, line * 1.15, _polyline((2, 8.5), (14, 8.5)))


def _asserts(painter: QPainter, line: float) -> None:
    _fill(painter, _disc(8, 8, 4.75))


def _cannot_confirm(painter: QPainter, line: float) -> None:
    _lines(painter, line * 1.15, _question(8, 2.6, 7.2))
    _fill(painter, _disc(8, 13, line * 0.75))


def _relays(painter: QPainter, line: float) -> None:
    _lines(
        painter,
        line,
        _polyline((2.5, 7.5), (13.2, 7.5)),
        _polyline((9.2, 3.4), (13.3, 7.5), (9.2, 11.6)),
    )


def _conditional(painter: QPainter, line: float) -> None:
    _ring(painter, line * 0.85, 6.6)
    word = line * 0.8
    hook = QPainterPath(QPointF(11, 5.1))
    hook.cubicTo(QPointF(9.6, 4.6), QPointF(9, 5.1), QPointF(9, 6.4))
    hook.lineTo(9, 11)
    _lines(painter, word, _polyline((6.2, 7.6), (6.2, 11)), hook, _polyline((8, 7.6), (10.7, 7.6)))
    _fill(painter, _disc(6.2, 5.4, word * 0.65))


def _context(painter: QPainter, line: float) -> None:
    _fill(painter, _disc(8, 8, 2.1))


def _mixed(painter: QPainter, line: float) -> None:
    _fill(painter, _disc(4.6, 4.6, 3.2))
    _lines(painter, line * 1.1, *_cross_between(8.6, 13.6))


SHAPES: Final[Mapping[Mark, Shape]] = MappingProxyType(
    {
        Mark.unread: _unread,
        Mark.claim: _claim,
        Mark.proposed: _proposed,
        Mark.no_claim: _no_claim,
        Mark.not_story: _not_story,
        Mark.open: _ring,
        Mark.asked: _asked,
        Mark.confirmed: _confirmed,
        Mark.confirmed_with_change: _confirmed_with_change,
        Mark.disputed: _disputed,
        Mark.unsupported: _unsupported,
        Mark.wrong: _cross,
        Mark.cannot_be_determined: _tilde,
        Mark.stet: _stet,
        Mark.cut: _cut,
        Mark.asserts: _asserts,
        Mark.denies: _cross,
        Mark.cannot_confirm: _cannot_confirm,
        Mark.relays: _relays,
        Mark.conditional: _conditional,
        Mark.context: _context,
        Mark.mixed: _mixed,
    }
)
