"""How a cell is painted that shows several sources as one."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from ui.glyphs import Mark
from ui.marks import STANCE_MARKS
from ui.panes.matrix.cells import CellDelegate
from ui.panes.matrix.paint import Columns, pixel_ratio
from workbench.corroboration.cells import Cell


class PartyCellDelegate(CellDelegate):
    """Cells of sources as ever; of a party the one stance of its sources with how many take it.

    Where they differ the sign is that of mixed evidence. What is only proposed is paler, its
    number in brackets, and shown where nothing else stands.
    """

    def draw_row(self, painter: QPainter, row: int, band: QRect, columns: Columns) -> None:
        """The cells of sources, and beside them the sums of the parties."""
        store = self.store
        line = store.line(row)
        if not store.collapsed or not line.has_layer:
            super().draw_row(painter, row, band, columns)
            return
        parties = [place for place in columns if store.column(place[0]).is_party]
        alone = [place for place in columns if place not in parties]
        super().draw_row(painter, row, band, alone)
        for column, left, width in parties:
            id = store.source_ids[column]
            held, proposed = line.cells.get(id), line.proposed.get(id)
            shown = proposed if held is None else held
            if shown is not None:
                rect = QRect(left, band.y(), width, band.height())
                self._draw_sum(painter, rect, shown, is_proposed=held is None)

    def _draw_sum(self, painter: QPainter, rect: QRect, cell: Cell, *, is_proposed: bool) -> None:
        brushes = self.brushes
        same = len(cell.groups) == 1
        mark = STANCE_MARKS[cell.groups[0].stance] if same else Mark.mixed
        sources = len({entry.source_id for entry in cell.entries})
        words = f"({sources})" if is_proposed else f"×{sources}"
        size = brushes.small_glyph if is_proposed else brushes.glyph
        faded = is_proposed or (same and not cell.groups[0].on_passage)
        metrics, gap = brushes.small_metrics, brushes.gap
        whole = size + gap + metrics.horizontalAdvance(words)
        box = QRect(0, 0, whole, rect.height())

        def draw(on: QPainter) -> None:
            self.draw_mark(on, 0, box, mark, size, faded=faded)
            on.setFont(brushes.small)
            on.setPen(brushes.theme.soft_ink)
            base = (box.height() + metrics.ascent()) // 2 - 1
            on.drawText(size + gap, base, words)

        key = ("party", mark, words, faded, size, rect.height())
        picture = self.kept(key, box.size(), pixel_ratio(painter), draw)
        painter.drawPixmap(rect.x() + (rect.width() - whole) // 2, rect.y(), picture)
