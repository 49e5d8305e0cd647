"""The line below a claim's words: its shape and its colour together say the claim's state."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

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
    if mark is Mark.proposed:
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


_LINE: Final = _plain(1.5)
# What nobody can say: not a wave, which under a whole paragraph reads as bad spelling.
_LONG: Final = _plain(1.2, 20.0, 10.0)
_STROKES: Final[Mapping[Mark, Stroke]] = MappingProxyType(
    {
        Mark.proposed: _plain(1.5, 3.0, 3.0),
        Mark.open: _plain(2.0, 2.0, 2.0),
        Mark.asked: _plain(1.8, 8.0, 2.5, 2.0, 2.5),
        Mark.confirmed: _plain(1.5),
        Mark.confirmed_with_change: _double,
        Mark.disputed: _plain(2.0, 7.0, 4.0),
        Mark.unsupported: _dots(1.1, 6.0),
        Mark.wrong: _plain(2.8),
        Mark.cannot_be_determined: _LONG,
        Mark.stet: _dots(1.8, 7.0),
        Mark.cut: _plain(1.5),
        # Stances, below the words of material that evidence rests on.
        Mark.asserts: _plain(1.5),
        Mark.denies: _plain(2.8),
        Mark.cannot_confirm: _LONG,
        Mark.relays: _plain(1.8, 8.0, 2.5, 2.0, 2.5),
        Mark.conditional: _plain(2.0, 7.0, 4.0),
        Mark.context: _plain(2.0, 2.0, 2.0),
        Mark.claim: _plain(1.5),
    }
)
