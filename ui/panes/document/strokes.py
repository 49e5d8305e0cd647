"""The line below a claim's words: its shape and its colour together say the claim's state."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from ui.glyphs import Mark

Stroke = Callable[[QPainter, QColor, float, float, float, float], None]
"""Draws from `left` to `right` at the height `y`; `unit` is a logical pixel at scale 1."""

_FAINT: Final = 0.6


def draw_stroke(
    painter: QPainter,
    mark: Mark,
    colour: QColor,
    left: float,
    right: float,
    y: float,
    unit: float,
) -> None:
    """Draw the line of a state. A proposal's is fainter than any that a person accepted."""
    stroke = _STROKES.get(mark, _LINE)
    if mark is Mark.PROPOSED:
        painter.setOpacity(_FAINT)
        stroke(painter, colour, left, right, y, unit)
        painter.setOpacity(1.0)
    else:
        stroke(painter, colour, left, right, y, unit)


def strike_out(painter: QPainter, colour: QColor, rect: QRectF, width: float) -> None:
    """Strike words out in pencil: a line through the middle of the small letters."""
    painter.setPen(QPen(colour, width))
    middle = rect.top() + rect.height() * 0.56
    painter.drawLine(QPointF(rect.left(), middle), QPointF(rect.right(), middle))


def _plain(width: float, *pattern: float) -> Stroke:
    def draw(
        painter: QPainter, colour: QColor, left: float, right: float, y: float, unit: float
    ) -> None:
        pen = QPen(colour, width * unit)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if pattern:
            # Pen patterns count in widths of the pen.
            pen.setDashPattern([length / width for length in pattern])
        painter.setPen(pen)
        painter.drawLine(QPointF(left, y), QPointF(right, y))

    return draw


def _dots(radius: float, step: float) -> Stroke:
    def draw(
        painter: QPainter, colour: QColor, left: float, right: float, y: float, unit: float
    ) -> None:
        pen = QPen(colour, 2 * radius * unit)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        count = max(1, int((right - left - 2 * radius * unit) / (step * unit)) + 1)
        first = left + radius * unit
        painter.drawPoints([QPointF(first + n * step * unit, y) for n in range(count)])

    return draw


def _double(
    painter: QPainter, colour: QColor, left: float, right: float, y: float, unit: float
) -> None:
    painter.setPen(QPen(colour, unit))
    for height in (y - unit, y + 1.5 * unit):
        painter.drawLine(QPointF(left, height), QPointF(right, height))


def _wave(
    painter: QPainter, colour: QColor, left: float, right: float, y: float, unit: float
) -> None:
    length, rise = 8 * unit, 3.2 * unit
    path = QPainterPath(QPointF(left, y))
    x = left
    while x < right:
        half = x + length / 2
        path.quadTo(QPointF(x + length / 4, y - rise), QPointF(half, y))
        path.quadTo(QPointF(half + length / 4, y + rise), QPointF(x + length, y))
        x += length
    painter.save()
    painter.setClipRect(
        QRectF(left, y - 2 * rise, right - left, 4 * rise), Qt.ClipOperation.IntersectClip
    )
    painter.setPen(QPen(colour, 1.4 * unit))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)
    painter.restore()


_LINE: Final = _plain(1.5)
_STROKES: Final[Mapping[Mark, Stroke]] = MappingProxyType(
    {
        Mark.PROPOSED: _plain(1.5, 3.0, 3.0),
        Mark.OPEN: _plain(2.0, 2.0, 2.0),
        Mark.ASKED: _plain(1.8, 8.0, 2.5, 2.0, 2.5),
        Mark.CONFIRMED: _plain(1.5),
        Mark.CONFIRMED_WITH_CHANGE: _double,
        Mark.DISPUTED: _plain(2.0, 7.0, 4.0),
        Mark.UNSUPPORTED: _dots(1.1, 6.0),
        Mark.WRONG: _plain(2.8),
        Mark.CANNOT_BE_DETERMINED: _wave,
        Mark.STET: _dots(1.8, 7.0),
        Mark.CUT: _plain(1.5),
        # Stances, below the words of material that evidence rests on.
        Mark.ASSERTS: _plain(1.5),
        Mark.DENIES: _plain(2.8),
        Mark.CANNOT_CONFIRM: _wave,
        Mark.RELAYS: _plain(1.8, 8.0, 2.5, 2.0, 2.5),
        Mark.CONDITIONAL: _plain(2.0, 7.0, 4.0),
        Mark.CONTEXT: _plain(2.0, 2.0, 2.0),
        Mark.CLAIM: _plain(1.5),
    }
)
