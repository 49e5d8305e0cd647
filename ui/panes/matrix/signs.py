"""Small signs that are no state of a claim: a chevron, an alarm."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen


def draw_chevron(painter: QPainter, box: QRectF, colour: QColor, *, down: bool) -> None:
    """An open angle in the middle of `box`: down for what is open, to the right for closed."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.center())
    painter.scale(box.width() / 12, box.width() / 12)
    if not down:
        painter.rotate(-90)
    pen = QPen(colour, 1.6)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.drawPolyline([QPointF(-3.5, -1.6), QPointF(0, 1.9), QPointF(3.5, -1.6)])
    painter.restore()


def draw_alarm(painter: QPainter, box: QRectF, colour: QColor, ground: QColor) -> None:
    """A triangle with an exclamation mark: sources that have it from one another."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.topLeft())
    painter.scale(box.width() / 16, box.height() / 16)
    triangle = QPainterPath(QPointF(8, 1.5))
    triangle.lineTo(15, 14)
    triangle.lineTo(1, 14)
    triangle.closeSubpath()
    pen = QPen(colour, 1.5)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(colour)
    painter.drawPath(triangle)
    painter.fillRect(QRectF(7.1, 5.5, 1.8, 4.4), ground)
    painter.fillRect(QRectF(7.1, 11, 1.8, 1.8), ground)
    painter.restore()
