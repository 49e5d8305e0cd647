"""How one cell is painted."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QStyleOptionViewItem

from ui.glyphs import Mark
from ui.marks import STANCE_MARKS
from ui.panes.matrix.paint import Index, MatrixDelegate, pixel_ratio
from workbench.corroboration.cells import Cell, StanceGroup

MOST_GROUPS = 2


class CellDelegate(MatrixDelegate):
    """One cell: a glyph for each stance, its digit beside it, paler with no passage behind.

    There are few different cells, so each is painted once and kept as a picture.
    """

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint nothing where there is nothing: most cells of a matrix are empty."""
        line = self.store.line(index.row())
        cell = line.cells.get(self.store.source_ids[index.column()])
        if cell is not None:
            rect, ratio = option.rect, pixel_ratio(painter)
            picture = self._picture(cell, ratio)
            width, height = picture.width() / ratio, picture.height() / ratio
            left = rect.x() + (rect.width() - width) / 2
            top = rect.y() + (rect.height() - height) / 2
            painter.drawPixmap(round(left), round(top), picture)
        elif line.mark is None:
            painter.setFont(self.brushes.normal)
            painter.setPen(self.brushes.theme.soft_ink)
            painter.drawText(option.rect, Qt.AlignmentFlag.AlignCenter, "–")

    def _picture(self, cell: Cell, ratio: float) -> QPixmap:
        found = self._pictures.get((cell.groups, ratio))
        return self._drawn(cell, ratio) if found is None else found

    def _drawn(self, cell: Cell, ratio: float) -> QPixmap:
        brushes = self.brushes
        if len(cell.groups) > MOST_GROUPS:
            size = brushes.glyph
            shown = [(Mark.mixed, False, f"×{len(cell.entries)}")]
        else:
            size = brushes.small_glyph if cell.is_mixed else brushes.glyph
            shown = [
                (STANCE_MARKS[group.stance], not group.on_passage, _digits(group))
                for group in cell.groups
            ]
        metrics, gap = brushes.small_metrics, brushes.gap
        widths = [metrics.horizontalAdvance(words) for _, _, words in shown]
        whole = sum(widths) + (size + gap) * len(shown) + 2 * gap * (len(shown) - 1)
        rect = QRect(0, 0, whole, brushes.glyph + 2 * gap)

        def draw(painter: QPainter) -> None:
            painter.setFont(brushes.small)
            painter.setPen(brushes.theme.soft_ink)
            x, base = 0, (rect.height() + metrics.ascent()) // 2
            for (mark, faded, words), width in zip(shown, widths, strict=True):
                self.draw_mark(painter, x, rect, mark, size, faded=faded)
                painter.drawText(x + size + gap, base, words)
                x += size + 3 * gap + width

        return self.kept(cell.groups, rect.size(), ratio, draw)


def _digits(group: StanceGroup) -> str:
    return group.digits + (f" ×{group.count}" if group.count > 1 else "")
