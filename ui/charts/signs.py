"""Signs that charts share: a stance with what is behind it, an alarm, words in their room."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from ui.charts.marks import ChartView, Sign
from ui.glyphs import FADED_OPACITY, Mark, mark_words, paint_mark
from ui.marks import STANCE_MARKS
from ui.theme import Theme
from workbench.model.evidence import Stance

LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def paint_stances(
    painter: QPainter,
    square: QRectF,
    theme: Theme,
    stances: Sequence[Stance],
    *,
    proposed: bool,
    on_passage: bool,
) -> None:
    """The mark of the stance, or of several; what is only proposed is paler, in a broken frame."""
    if not stances:
        return
    mark = STANCE_MARKS[stances[0]] if len(stances) == 1 else Mark.mixed
    if not proposed:
        paint_mark(painter, square, mark, theme, faded=not on_passage)
        return
    painter.save()
    pen = QPen(theme.accent, max(1.0, square.width() / 16))
    pen.setDashPattern([2.0, 2.0])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(square, square.width() / 5, square.width() / 5)
    painter.setOpacity(FADED_OPACITY)
    inner = square.width() * 0.14
    paint_mark(painter, square.adjusted(inner, inner, -inner, -inner), mark, theme)
    painter.restore()


def paint_alarm(painter: QPainter, square: QRectF, theme: Theme) -> None:
    """A triangle with an exclamation mark: a shape that no state or stance has."""
    x, y, side = square.left(), square.top(), square.width()
    path = QPainterPath(QPointF(x + side / 2, y + side * 0.06))
    path.lineTo(x + side * 0.98, y + side * 0.92)
    path.lineTo(x + side * 0.02, y + side * 0.92)
    path.closeSubpath()
    painter.save()
    painter.fillPath(path, theme.wrong)
    painter.setPen(QPen(theme.panel, side * 0.11, c=Qt.PenCapStyle.RoundCap))
    middle = x + side / 2
    painter.drawLine(QPointF(middle, y + side * 0.38), QPointF(middle, y + side * 0.6))
    painter.drawPoint(QPointF(middle, y + side * 0.78))
    painter.restore()


def stance_signs(stances: Sequence[Stance], *, proposed: bool, no_passage: bool) -> list[Sign]:
    """The legend for these stances, in the order of the scale."""

    def shown(stance: Stance, *, proposed: bool = False, on_passage: bool = True) -> Sign:
        def draw(painter: QPainter, square: QRectF, theme: Theme) -> None:
            paint_stances(
                painter, square, theme, [stance], proposed=proposed, on_passage=on_passage
            )

        words = mark_words(STANCE_MARKS[stance]).lower()
        if proposed:
            words = "only proposed"
        return Sign(words if on_passage else "no passage behind it", draw)

    signs = [shown(stance) for stance in Stance if stance in stances]
    if no_passage:
        signs.append(shown(Stance.asserts, on_passage=False))
    if proposed:
        signs.append(shown(Stance.asserts, proposed=True))
    return signs


def draw_words(
    painter: QPainter,
    room: QRectF,
    words: str,
    colour: QColor,
    type: tuple[QFont, QFontMetricsF],
    flags: Qt.AlignmentFlag = LEFT,
) -> None:
    """One line of words, with three dots where the room is too small for them."""
    font, metrics = type
    painter.setFont(font)
    painter.setPen(colour)
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, flags, shown)


def type_of(
    view: ChartView, size: float = 13, *, strong: bool = False
) -> tuple[QFont, QFontMetricsF]:
    """The font with its measures, for `draw_words`."""
    return view.font(size, strong=strong), view.metrics(size, strong=strong)
