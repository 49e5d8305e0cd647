"""How the columns at the sides are painted: the claim; the counts and the verdict."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter

from ui.glyphs import Mark
from ui.look import Look
from ui.panes.matrix.lines import Line
from ui.panes.matrix.model import Edge, EdgeModel, figures
from ui.panes.matrix.paint import MatrixDelegate, pixel_ratio
from ui.panes.matrix.signs import draw_alarm


@dataclass(frozen=True, slots=True)
class _Count:
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
        """Paint by what the column holds."""
        edge = self._edges[column]
        if edge is Edge.claim:
            self._paint_claim(painter, rect, row)
        elif edge is Edge.verdict:
            self._paint_verdict(painter, rect, row)
        else:
            self._paint_count(painter, rect, row, edge)

    def _paint_claim(self, painter: QPainter, rect: QRect, row: int) -> None:
        brushes, line = self.brushes, self.store.line(row)
        left, wide = rect.x() + brushes.gap * 3, brushes.metrics.horizontalAdvance("0000")
        number = QRect(left, rect.y(), wide, rect.height())
        words = QRect(rect)
        words.setLeft(left + wide)
        words.setRight(rect.right() - brushes.gap * 2)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(brushes.normal)
        painter.setPen(brushes.theme.soft_ink)
        if line.is_proposition:
            self._draw_shared(painter, number)
        else:
            painter.drawText(number, middle | Qt.AlignmentFlag.AlignLeft, str(line.number))
        if not line.is_proposed:
            painter.setPen(brushes.theme.ink)
        if line.is_proposition:
            painter.setFont(brushes.slanted)
        painter.drawText(words, middle, self.elided(line.words, words.width()))

    def _draw_shared(self, painter: QPainter, rect: QRect) -> None:
        """Three short lines in the place of a number: a statement that several claims make."""
        gap, middle = self.brushes.gap, rect.center().y()
        for above in (-gap, 0, gap):
            painter.fillRect(rect.x(), middle + above, 3 * gap, 1, self.brushes.theme.soft_ink)

    def _paint_count(self, painter: QPainter, rect: QRect, row: int, edge: Edge) -> None:
        count = self._count(row, edge)
        key = (edge, count, rect.width(), rect.height())

        def draw(on: QPainter) -> None:
            self._draw_count(on, QRect(0, 0, rect.width(), rect.height()), count, edge)

        painter.drawPixmap(rect.topLeft(), self.kept(key, rect.size(), pixel_ratio(painter), draw))

    def _count(self, row: int, edge: Edge) -> _Count | None:
        """What stands in the column; None where the claim has no such layer."""
        line = self.store.line(row)
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

    def _paint_verdict(self, painter: QPainter, rect: QRect, row: int) -> None:
        line = self.store.line(row)
        key = (line.mark, line.verdict, self.compact, rect.width(), rect.height())

        def draw(on: QPainter) -> None:
            self._draw_verdict(on, QRect(0, 0, rect.width(), rect.height()), line)

        painter.drawPixmap(rect.topLeft(), self.kept(key, rect.size(), pixel_ratio(painter), draw))

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
