"""How the columns at the sides are painted: the claim; the counts and the verdict."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from ui.glyphs import Mark
from ui.look import Look
from ui.panes.matrix.lines import Line
from ui.panes.matrix.model import Edge, EdgeModel
from ui.panes.matrix.paint import Index, MatrixDelegate, pixel_ratio


class EdgeDelegate(MatrixDelegate):
    """The claim at the left; the two counts and the verdict at the right."""

    def __init__(self, model: EdgeModel, look: Look) -> None:
        super().__init__(model.store, look)
        self._edges = model.edges
        self.compact = False

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint by what the column holds."""
        row, edge = index.row(), self._edges[index.column()]
        rect = option.rect
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
        line, speaks_for = self.store.line(row), edge is Edge.speaking_for
        count = line.counts.speaking_for if speaks_for else line.counts.speaking_against
        key = (edge, count if line.has_layer else None, rect.height())

        def draw(on: QPainter) -> None:
            self._draw_count(on, QRect(0, 0, rect.width(), rect.height()), key[1], edge)

        painter.drawPixmap(rect.topLeft(), self.kept(key, rect.size(), pixel_ratio(painter), draw))

    def _draw_count(self, painter: QPainter, rect: QRect, count: int | None, edge: Edge) -> None:
        brushes, left = self.brushes, self.brushes.gap * 3
        if count is None:
            self._write(painter, left, rect, "–", brushes.theme.soft_ink, brushes.normal)
            return
        if count:
            mark = Mark.asserts if edge is Edge.speaking_for else Mark.denies
            self.draw_mark(painter, left, rect, mark, brushes.small_glyph)
        left += brushes.small_glyph + brushes.gap
        colour = brushes.theme.ink if count else brushes.theme.soft_ink
        font = brushes.strong if count else brushes.normal
        self._write(painter, left, rect, f"{count:,}", colour, font)

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
