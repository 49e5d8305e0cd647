"""How the timeline is drawn: the claim at the left, a bar for the event, a sign for each saying."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from ui.charts.marks import ChartMark, ChartView, MarkState, Sign
from ui.charts.signs import RIGHT, draw_words, paint_alarm, paint_stances, type_of
from ui.charts.ticks import DAY_ROOM, day_values
from ui.panes.timeline.rows import Placed, TimelineRows, middle
from ui.theme import Theme
from ui.wording import counted
from workbench.corroboration.days import Span
from workbench.corroboration.timeline import OlderDenial

ROW: Final = 34
_EDGE, _GAP, _GLYPH, _NUMBER, _BAR = 12, 6, 16, 26, 12
_SMALL: Final = 12
_A_DAY: Final = date(2000, 1, 1)  # any: the bar of the legend has both ends
_LEAST: Final = 40  # words with less room than this say nothing


class TimelineDrawing:
    """Draws the rows it is given."""

    def __init__(self) -> None:
        """No rows yet."""
        self.rows = TimelineRows()

    def box(self, view: ChartView, mark: ChartMark, at: QPointF) -> QRectF:
        """The bar of an event; of a saying the square of its sign."""
        placed = self.rows.placed[mark.id]
        if placed.event is not None:
            left, right = _ends(view, placed.event)
            high = view.px(_BAR + 10)
            wide = max(view.px(_BAR), right - left) + view.px(6)
            bar = QRectF((left + right - wide) / 2, at.y() - high / 2, wide, high)
            return bar.intersected(view.plot)  # what was moved out of view answers to nothing
        if _hidden(view, placed):
            return QRectF()
        side, middle = view.px(_GLYPH + 8), _centre(view, placed, at)
        square = QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)
        return square if view.plot.left() <= middle.x() <= view.whole.right() else QRectF()

    # -- under the marks ------------------------------------------------------------------------

    def draw_ground(self, painter: QPainter, view: ChartView) -> None:
        """The claims at the left, threads through their rows, and lines from old denials."""
        theme, half = view.theme, view.px(ROW) / 2
        hair = max(1, int(view.look.scale))
        first = max(0, math.floor(view.y_range[0]))
        last = min(len(self.rows.claims), math.ceil(view.y_range[1]))
        older = [placed for placed in self.rows.older if _alarm(view, placed) is not None]
        late = {placed.row for placed in older}
        for row in range(first, last):
            y = view.at_y(row + 0.5)
            painter.setPen(QPen(theme.rule, hair))
            line = round(y + half) - 0.5
            painter.drawLine(QPointF(view.whole.left(), line), QPointF(view.whole.right(), line))
            self._draw_claim(painter, view, row, y, alarm=row in late)
        painter.setPen(QPen(theme.rule, hair))
        for day in day_values(*view.x_range, view.plot.width(), view.px(DAY_ROOM))[1]:
            x = round(view.at_x(day)) + 0.5
            painter.drawLine(QPointF(x, view.plot.top()), QPointF(x, view.plot.bottom()))
        painter.save()
        painter.setClipRect(view.plot, Qt.ClipOperation.IntersectClip)
        for row in range(first, last):
            self._draw_thread(painter, view, row)
        for placed in older:
            self._draw_older(painter, view, placed)
        painter.restore()

    def _draw_claim(
        self, painter: QPainter, view: ChartView, row: int, y: float, *, alarm: bool
    ) -> None:
        claim, half = self.rows.claims[row], view.px(ROW) / 2
        left, right = view.whole.left() + view.px(_EDGE), view.plot.left() - view.px(2 * _GAP)
        number = QRectF(left, y - half, view.px(_NUMBER), 2 * half)
        draw_words(painter, number, f"{claim.number}", view.theme.soft_ink, type_of(view))
        start = number.right() + view.px(_GAP)
        if alarm:
            side = view.px(_GLYPH)
            paint_alarm(painter, QRectF(right - side, y - side / 2, side, side), view.theme)
            right -= side + view.px(_GAP)
        room = QRectF(start, y - half, max(0.0, right - start), 2 * half)
        colour = view.theme.soft_ink if claim.proposed else view.theme.ink
        draw_words(painter, room, view.say(claim.substance), colour, type_of(view))

    def _draw_thread(self, painter: QPainter, view: ChartView, row: int) -> None:
        """From the first to the last mark of a claim."""
        claim = self.rows.claims[row]
        sayings = [s for s in claim.sayings if not (view.leaving and s.confidential)]
        days = [middle(span) for span in (*claim.events, *(s.said for s in sayings))]
        if len(days) > 1:
            y = view.at_y(row + 0.5)
            painter.setPen(QPen(view.theme.edge, max(1, int(view.look.scale))))
            painter.drawLine(QPointF(view.at_x(min(days)), y), QPointF(view.at_x(max(days)), y))

    def _draw_older(self, painter: QPainter, view: ChartView, placed: Placed) -> None:
        """A broken line in alarm from the denial forward to what it denies."""
        older = placed.older
        if older is None or older.claim_id not in self.rows.row_of:
            return
        start = view.point(middle(older.denial.said), placed.row + 0.5)
        end = view.point(older.day.toordinal(), self.rows.row_of[older.claim_id] + 0.5)
        pen = QPen(view.theme.wrong, view.px(2))
        pen.setDashPattern([3.0, 2.0])
        painter.setPen(pen)
        painter.drawLine(start, end)

    # -- the marks ------------------------------------------------------------------------------

    def draw_mark(
        self, painter: QPainter, view: ChartView, mark: ChartMark, at: QPointF, state: MarkState
    ) -> None:
        """A bar, or a sign with who it is beside it."""
        placed = self.rows.placed[mark.id]
        if _hidden(view, placed):
            return
        painter.setClipRect(
            view.plot.adjusted(0, 0, view.whole.right() - view.plot.right(), 0),
            Qt.ClipOperation.IntersectClip,
        )
        if placed.event is not None:
            left, right = _ends(view, placed.event)
            draw_event(painter, view.theme, left, right, at.y(), view.look.scale, placed.event)
        elif placed.saying is not None:
            self._draw_saying(painter, view, mark, placed, _centre(view, placed, at))

    def _draw_saying(
        self, painter: QPainter, view: ChartView, mark: ChartMark, placed: Placed, at: QPointF
    ) -> None:
        saying, theme, side = placed.saying, view.theme, view.px(_GLYPH)
        if saying is None:
            return
        if not saying.said.is_one_day:
            left, right = _ends(view, saying.said)
            painter.setPen(QPen(theme.soft_ink, view.px(1.5)))
            painter.drawLine(QPointF(left, at.y()), QPointF(right, at.y()))
        square = QRectF(at.x() - side / 2, at.y() - side / 2, side, side)
        # What lies under the sign must not be taken for a part of it.
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.panel)
        painter.drawEllipse(square.adjusted(-1, -1, 1, 1))
        paint_stances(
            painter,
            square,
            theme,
            [saying.stance],
            proposed=saying.proposed or saying.of_draft,
            on_passage=saying.on_passage,
        )
        words, alarm = [view.say(saying.source)], _alarm(view, placed)
        if alarm is not None:
            older = f"{counted(alarm.days, 'day')} older"
            words = [f"{words[0]}: {older}", older]
        self._draw_beside(painter, view, mark, placed, square, words)

    def _draw_beside(
        self,
        painter: QPainter,
        view: ChartView,
        mark: ChartMark,
        placed: Placed,
        square: QRectF,
        words: Sequence[str],
    ) -> None:
        """Words at the right of a sign, as far as the next; an alarm finds room, or is shorter."""
        gap, half = view.px(_GAP), view.px(ROW) / 2
        alarm = _alarm(view, placed) is not None
        colour = view.theme.wrong if alarm else view.theme.soft_ink
        kind = type_of(view, _SMALL, strong=alarm)
        after = self.rows.after.get(mark.id)
        end = view.whole.right() - gap
        if after is not None:
            end = min(end, view.at_x(after) - view.px(_GLYPH / 2))
        start, top = square.right() + gap, square.center().y() - half
        widths = [kind[1].horizontalAdvance(each) + 1 for each in words]
        for each, width in zip(words, widths, strict=True):
            if start + width <= end:
                break
            before = square.left() - gap - width
            if alarm and before > view.plot.left():
                room = QRectF(before, top, width, 2 * half)
                draw_words(painter, room, each, colour, kind, RIGHT)
                return
        else:
            each, width = words[-1], end - start
        if width >= min(widths[-1], view.px(_LEAST)):
            # The thread ends where the words begin.
            painter.fillRect(QRectF(start, top + half / 2, width, half), view.theme.panel)
            draw_words(painter, QRectF(start, top, width, 2 * half), each, colour, kind)


def _hidden(view: ChartView, placed: Placed) -> bool:
    """When a confidential source spoke does not leave the case, and a place on the axis says so."""
    return view.leaving and placed.saying is not None and placed.saying.confidential


def _alarm(view: ChartView, placed: Placed) -> OlderDenial | None:
    """What is told of a denial that is too old; nothing where that would give a day away."""
    older = placed.older
    return None if older is None or (view.leaving and older.confidential) else older


def _centre(view: ChartView, placed: Placed, at: QPointF) -> QPointF:
    """Where the sign of a saying stands: beside those of the same day."""
    return at + QPointF(placed.nudge * view.px(_GLYPH + 4), 0)


def _ends(view: ChartView, span: Span) -> tuple[float, float]:
    """From the morning of its first to the evening of its last day."""
    return view.at_x(span.start.toordinal() - 0.5), view.at_x(span.end.toordinal() + 0.5)


def draw_event(
    painter: QPainter, theme: Theme, left: float, right: float, y: float, scale: float, span: Span
) -> None:
    """A bar from `left` to `right` (pixels); an end that is open has no edge."""
    high, least = _BAR * scale, _BAR * scale / 2
    if right - left < least:
        left, right = (left + right - least) / 2, (left + right + least) / 2
    bar = QRectF(left, y - high / 2, right - left, high)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.marked)
    painter.drawRect(bar)
    painter.setPen(QPen(theme.accent, max(1.0, 1.5 * scale)))
    painter.drawLine(bar.topLeft(), bar.topRight())
    painter.drawLine(bar.bottomLeft(), bar.bottomRight())
    if span.first is not None:
        painter.drawLine(bar.topLeft(), bar.bottomLeft())
    if span.last is not None:
        painter.drawLine(bar.topRight(), bar.bottomRight())


def day_signs(*, events: bool, older: bool) -> Iterator[Sign]:
    """The legend for what is no stance."""

    def draw_bar(painter: QPainter, square: QRectF, theme: Theme) -> None:
        span = Span(_A_DAY, _A_DAY)
        draw_event(painter, theme, square.left(), square.right(), square.center().y(), 0.8, span)

    def draw_older(painter: QPainter, square: QRectF, theme: Theme) -> None:
        paint_alarm(painter, square.adjusted(1, 1, -1, -1), theme)

    if events:
        yield Sign("said to have happened", draw_bar)
    if older:
        yield Sign("denial older than what it denies", draw_older)
