"""How the columns at the sides are painted: the claim; the counts and the verdict."""

from __future__ import annotations

from typing import Final, NamedTuple

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter

from ui.glyphs import Mark
from ui.look import Look
from ui.panes.matrix.lines import Line
from ui.panes.matrix.model import Edge, EdgeModel, figures
from ui.panes.matrix.paint import Columns, MatrixDelegate
from ui.panes.matrix.signs import draw_alarm

_FEWEST_DIGITS: Final = 3
"""Room that numbers have at the least."""


class _Count(NamedTuple):
    """A figure, whether it is nought, and whether the chain behind it runs in a circle."""

    words: str
    is_none: bool
    alarms: bool


class EdgeDelegate(MatrixDelegate):
    """The claim at the left; the two counts and the verdict at the right."""

    draws_rows = True

    def __init__(self, model: EdgeModel, look: Look) -> None:
        super().__init__(model.store, look)
        self._edges = model.edges
        self.compact = False

    def draw(self, painter: QPainter, rect: QRect, row: int, column: int) -> None:
        """One cell."""
        self.draw_row(painter, row, rect, [(column, rect.x(), rect.width())])

    def draw_row(self, painter: QPainter, row: int, band: QRect, columns: Columns) -> None:
        """Paint by what each column holds."""
        line, edges = self.store.line(row), self._edges
        for column, left, width in columns:
            rect, edge = QRect(left, band.y(), width, band.height()), edges[column]
            if edge is Edge.claim:
                self._paint_claim(painter, rect, line)
            elif edge is Edge.verdict:
                self._paint_verdict(painter, rect, line)
            else:
                self._paint_count(painter, rect, line, edge)

    def _paint_claim(self, painter: QPainter, rect: QRect, line: Line) -> None:
        brushes = self.brushes
        left, middle = rect.x() + brushes.gap * 3, Qt.AlignmentFlag.AlignVCenter
        number = "" if line.is_proposition else str(line.number)
        wide = self._number_room(number)
        painter.setFont(brushes.normal)
        painter.setPen(brushes.theme.soft_ink)
        if number:
            painter.drawText(left, rect.y(), wide, rect.height(), middle, number)
        else:
            self._draw_shared(painter, QRect(left, rect.y(), wide, rect.height()))
            painter.setFont(brushes.slanted)
        if not line.is_proposed:
            painter.setPen(brushes.theme.ink)
        left += wide
        room = rect.right() - brushes.gap * 2 - left + 1
        painter.drawText(left, rect.y(), room, rect.height(), middle, self.elided(line.words, room))

    def _number_room(self, number: str) -> int:
        """The width of the highest number of the case and a gap, so that all words begin alike.

        Where claims are gone, a number may be higher than the rows are many: it has its own room.
        """
        digits = max(_FEWEST_DIGITS, len(str(len(self.store.every_row))), len(number))
        return round(digits * self.brushes.digit) + 2 * self.brushes.gap

    def _draw_shared(self, painter: QPainter, rect: QRect) -> None:
        """Three short lines in the place of a number: a statement that several claims make."""
        gap, middle = self.brushes.gap, rect.center().y()
        for above in (-gap, 0, gap):
            painter.fillRect(rect.x(), middle + above, 3 * gap, 1, self.brushes.theme.soft_ink)

    def _paint_count(self, painter: QPainter, rect: QRect, line: Line, edge: Edge) -> None:
        count = self._count(line, edge)
        key = (edge is Edge.speaking_for, count, rect.width(), rect.height())
        picture = self.held(key)
        if picture is None:

            def draw(on: QPainter) -> None:
                self._draw_count(on, QRect(0, 0, rect.width(), rect.height()), count, edge)

            picture = self.kept(key, rect.size(), self.ratio, draw)
        painter.drawPixmap(rect.x(), rect.y(), picture)

    def _count(self, line: Line, edge: Edge) -> _Count | None:
        """What stands in the column; None where the claim has no such layer."""
        if not line.has_layer:
            return None
        if line.figures is None:
            words = figures(line, edge)
            return _Count(words, words == "0", False)
        figure = line.figures[0 if edge is Edge.speaking_for else 1]
        is_none = not figure.ceiling and not figure.has_loop
        return _Count(figure.words, is_none, figure.has_loop)

    def _draw_count(self, painter: QPainter, rect: QRect, count: _Count | None, edge: Edge) -> None:
        brushes, left = self.brushes, self.brushes.gap * 3
        if count is None:
            self._write(painter, left, rect, "–", brushes.theme.soft_ink, brushes.normal)
            return
        if not count.is_none:
            mark = Mark.asserts if edge is Edge.speaking_for else Mark.denies
            self.draw_mark(painter, left, rect, mark, brushes.small_glyph)
        left += brushes.small_glyph + brushes.gap
        colour = brushes.theme.soft_ink if count.is_none else brushes.theme.ink
        font = brushes.normal if count.is_none else brushes.strong
        self._write(painter, left, rect, count.words, colour, font)
        if count.alarms:
            left += QFontMetrics(font).horizontalAdvance(count.words) + brushes.gap
            side = brushes.small_glyph
            box = QRectF(left, rect.center().y() - side / 2 + 1, side, side)
            draw_alarm(painter, box, brushes.theme.wrong, brushes.theme.panel)

    def _paint_verdict(self, painter: QPainter, rect: QRect, line: Line) -> None:
        told = "" if line.mark is not None else line.verdict
        key = (line.mark, told, self.compact, rect.width(), rect.height())
        picture = self.held(key)
        if picture is None:

            def draw(on: QPainter) -> None:
                self._draw_verdict(on, QRect(0, 0, rect.width(), rect.height()), line)

            picture = self.kept(key, rect.size(), self.ratio, draw)
        painter.drawPixmap(rect.x(), rect.y(), picture)

    def _draw_verdict(self, painter: QPainter, rect: QRect, line: Line) -> None:
        brushes, left = self.brushes, self.brushes.gap * 2
        if line.mark is None:
            words = "–" if self.compact else line.verdict or "–"
            self._write(painter, left, rect, words, brushes.theme.soft_ink, brushes.normal)
            return
        self.draw_mark(painter, left, rect, line.mark, brushes.glyph)
        if not self.compact:
            undecided = line.mark in (Mark.open, Mark.asked, Mark.proposed)
            colour = brushes.theme.soft_ink if undecided else brushes.theme.ink
            left += brushes.glyph + brushes.gap * 2
            self._write(painter, left, rect, line.verdict, colour, brushes.normal)

    def _write(
        self, painter: QPainter, left: int, rect: QRect, text: str, colour: QColor, font: QFont
    ) -> None:
        painter.setFont(font)
        painter.setPen(colour)
        room = QRect(left, rect.y(), rect.right() - left, rect.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self.elided(text, room.width()))
