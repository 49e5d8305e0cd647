"""Painting the marks over, and the tints under, the lines in view; the text is never touched."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from ui.fonts import interface_font
from ui.glyphs import mark_colour
from ui.look import Look
from ui.panes.document.finder import Finder
from ui.panes.document.geometry import Line, Stretch, stretches
from ui.panes.document.markings import Markings, Underline
from ui.panes.document.shown_text import ShownText
from ui.panes.document.spans import Spans
from ui.panes.document.strokes import draw_stroke, strike_out
from ui.panes.document.type_setting import reading_pixels

Span = tuple[int, int]
_NUMBER_SIZE: Final = 0.6  # of the reading size
_SENTENCE: Final = 0.6  # of the colour under the pointer, below the current sentence
_DEPTH: Final = 0.22  # of the accent, over what is selected
_MANY: Final = 2_000  # places found in view at once; more would be a page of yellow


class Overlay:
    """Paints for one view. Offsets and spans are code points; lines are those in view."""

    def __init__(self, look: Look, shown: ShownText, markings: Markings) -> None:
        """Nothing is found or flashed yet; `rooms` is what the layout leaves for the numbers.

        `selected` alone is in positions: it is what the view has under its cursor.
        """
        self.look, self.shown, self.markings = look, shown, markings
        self.finder: Finder | None = None
        self.flash: Span | None = None
        self.selected: Span | None = None
        self.rooms: dict[int, float] = {}
        self.struck: Spans[None] = Spans()

    @property
    def unit(self) -> float:
        """A pixel of the drawing at the size the text has now."""
        return reading_pixels(self.look) / 17

    # -- under the words ------------------------------------------------------------------------

    def paint_under(self, painter: QPainter, lines: list[Line]) -> None:
        """The current sentence, the chosen claim, what is found, the place just shown."""
        if not lines:
            return
        theme = self.look.theme
        start, end = self._in_view(lines)
        sentence = self.markings.sentence()
        if sentence is not None:
            tint = QColor(theme.hover)
            tint.setAlphaF(_SENTENCE)
            self._tint(painter, lines, sentence, tint)
        for underline in self.markings.underlines(start, end):
            if underline.chosen:
                self._tint(painter, lines, (underline.start, underline.end), theme.marked)
        found = self.finder.between(start, end) if self.finder is not None else ()
        for span in islice(found, _MANY):
            self._tint(painter, lines, span, theme.highlight_find)
        if self.flash is not None:
            self._tint(painter, lines, self.flash, theme.highlight_find)

    def _tint(self, painter: QPainter, lines: list[Line], span: Span, colour: QColor) -> None:
        unit = self.unit
        for stretch in self._stretches(lines, span):
            # Half of what a line of body text has besides its letters, so that tints of two lines
            # meet and do not overlap.
            rect = stretch.rect(above=0.75 * unit, below=0.75 * unit)
            painter.fillRect(rect.adjusted(-2 * unit, 0, 2 * unit, 0), colour)

    # -- over the words -------------------------------------------------------------------------

    def paint_over(self, painter: QPainter, lines: list[Line]) -> None:
        """The lines below claims, the pencil, the small numbers."""
        if not lines:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        start, end = self._in_view(lines)
        self._deepen_selection(painter, lines)
        ends: defaultdict[int, list[tuple[Underline, Stretch]]] = defaultdict(list)
        for underline in self.markings.underlines(start, end):
            last = self._underline(painter, lines, underline)
            if last is not None:
                ends[underline.end].append((underline, last))
        for span in self.markings.ticked(start, end):
            for stretch in self._stretches(lines, span):
                strike_out(painter, self.look.theme.pencil, stretch.rect(), 1.4 * self.unit)
        if ends:
            font = self.number_font()
            metrics = QFontMetricsF(font)
            painter.setFont(font)
            for group in ends.values():
                self._numbers(painter, metrics, group)

    def _deepen_selection(self, painter: QPainter, lines: list[Line]) -> None:
        """What is selected would not be told from the chosen claim by Qt's paint alone."""
        if self.selected is None:
            return
        colour = QColor(self.look.theme.accent)
        colour.setAlphaF(_DEPTH)
        for stretch in stretches(lines, *self.selected):
            painter.fillRect(stretch.rect(), colour)

    def _underline(
        self, painter: QPainter, lines: list[Line], underline: Underline
    ) -> Stretch | None:
        unit, last = self.unit, None
        colour = mark_colour(underline.mark, self.look.theme)
        room, end = self.rooms.get(underline.end, 0.0), underline.end
        while end > underline.start + 1 and self.shown.text[end - 1].isspace():
            # The room stands behind the space, and a space at the end of a line hangs outside it.
            end, room = end - 1, 0.0
        for stretch in self._stretches(lines, (underline.start, end)):
            right = stretch.right - (room if stretch.last and not stretch.leftward else 0)
            y = stretch.line.baseline + (4.5 + 3.5 * underline.lane) * unit
            draw_stroke(painter, underline.mark, colour, stretch.left, right, y, unit)
            last = replace(stretch, right=right) if stretch.last else last
        return last

    def _numbers(
        self, painter: QPainter, metrics: QFontMetricsF, group: list[tuple[Underline, Stretch]]
    ) -> None:
        """The numbers of the claims that end at one place, raised, one after the other."""
        theme, stretch = self.look.theme, group[0][1]
        gap = 2 * self.unit
        widths = [metrics.horizontalAdvance(str(underline.number)) for underline, _ in group]
        x = stretch.right + gap * 0.75
        if stretch.leftward:
            x = stretch.left - sum(widths) - gap * len(group)
        y = stretch.line.baseline - 0.41 * stretch.line.line.ascent()
        for (underline, _), width in zip(group, widths, strict=True):
            if underline.chosen:
                box = QRectF(
                    x - 1.5, y - metrics.capHeight() - 2, width + 3, metrics.capHeight() + 4
                )
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.accent)
                painter.drawRoundedRect(box, 2, 2)
            painter.setPen(QPen(theme.on_accent if underline.chosen else theme.accent))
            painter.drawText(QPointF(x, y), str(underline.number))
            x += width + gap

    # -- the room behind words ------------------------------------------------------------------

    def number_font(self) -> QFont:
        """The type of the small numbers."""
        size = reading_pixels(self.look) * _NUMBER_SIZE
        return interface_font(size, weight=QFont.Weight.DemiBold)

    def needed_rooms(self) -> dict[int, float]:
        """How much room the numbers need behind the words that end at an offset (pixels).

        None behind letters that run from right to left: they are joined, and would be torn.
        """
        metrics = QFontMetricsF(self.number_font())
        digit, gap = metrics.horizontalAdvance("0"), 2 * self.unit
        needed: dict[int, float] = {}
        for end, number in self.markings.numbered():
            if self.shown.runs_left(end - 1):
                continue
            width = digit * len(str(number)) + gap
            needed[end] = needed.get(end, gap / 2) + width
        return needed

    def _in_view(self, lines: list[Line]) -> Span:
        shown = self.shown
        return shown.to_offset(lines[0].start), shown.to_offset(lines[-1].end)

    def _stretches(self, lines: list[Line], span: Span) -> Iterator[Stretch]:
        shown = self.shown
        return stretches(lines, shown.to_position(span[0]), shown.to_position(span[1]))
