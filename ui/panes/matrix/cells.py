"""How one cell is painted."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyleOptionViewItem

from ui.glyphs import FADED_OPACITY, Mark
from ui.marks import STANCE_MARKS
from ui.panes.matrix.paint import Index, MatrixDelegate, pixel_ratio
from workbench.corroboration.cells import Cell, StanceGroup

MOST_GROUPS = 2
Groups = tuple[StanceGroup, ...]


@dataclass(frozen=True, slots=True)
class _Sign:
    """A mark with the words beside it; one that is only proposed stands in a broken frame."""

    mark: Mark
    size: int
    words: str = ""
    faded: bool = False
    proposed: bool = False


class CellDelegate(MatrixDelegate):
    """One cell: a glyph for each stance, its digit beside it, paler with no passage behind.

    What is only proposed is smaller and paler, in a broken frame, and has no digit. There are
    few different cells, so each is painted once and kept as a picture.
    """

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint nothing where there is nothing: most cells of a matrix are empty."""
        line = self.store.line(index.row())
        source_id = self.store.source_ids[index.column()]
        cell, proposed = line.cells.get(source_id), line.proposed.get(source_id)
        if cell is not None or proposed is not None:
            rect, ratio = option.rect, pixel_ratio(painter)
            picture = self._picture(cell, proposed, ratio)
            width, height = picture.width() / ratio, picture.height() / ratio
            left = rect.x() + (rect.width() - width) / 2
            top = rect.y() + (rect.height() - height) / 2
            painter.drawPixmap(round(left), round(top), picture)
        elif not line.has_layer:
            painter.setFont(self.brushes.normal)
            painter.setPen(self.brushes.theme.soft_ink)
            painter.drawText(option.rect, Qt.AlignmentFlag.AlignCenter, "–")

    def _picture(self, cell: Cell | None, proposed: Cell | None, ratio: float) -> QPixmap:
        key: tuple[Groups, Groups] = (
            () if cell is None else cell.groups,
            () if proposed is None else proposed.groups,
        )
        found = self._pictures.get((key, ratio))
        if found is not None:
            return found
        return self._drawn(key, [*self._held(cell), *self._waiting(cell, proposed)], ratio)

    def _held(self, cell: Cell | None) -> list[_Sign]:
        """What stands in the cell."""
        brushes = self.brushes
        if cell is None:
            return []
        if len(cell.groups) > MOST_GROUPS:
            return [_Sign(Mark.mixed, brushes.glyph, f"×{len(cell.entries)}")]
        size = brushes.small_glyph if cell.is_mixed else brushes.glyph
        return [
            _Sign(STANCE_MARKS[group.stance], size, _digits(group), faded=not group.on_passage)
            for group in cell.groups
        ]

    def _waiting(self, cell: Cell | None, proposed: Cell | None) -> list[_Sign]:
        """What is only proposed for it; beside much that stands there, no more than one sign."""
        if proposed is None:
            return []
        size = self.brushes.small_glyph
        room = MOST_GROUPS if cell is None else 1
        marks = [STANCE_MARKS[group.stance] for group in proposed.groups]
        if len(marks) > room:
            marks = [Mark.mixed]
        return [_Sign(mark, size, proposed=True) for mark in marks]

    def _drawn(self, key: object, signs: list[_Sign], ratio: float) -> QPixmap:
        brushes = self.brushes
        metrics, gap = brushes.small_metrics, brushes.gap
        widths = [
            sign.size + (gap + metrics.horizontalAdvance(sign.words) if sign.words else 0)
            for sign in signs
        ]
        frame = 2 * gap if signs[-1].proposed else gap
        between = 3 * gap if signs[-1].proposed else 2 * gap
        whole = sum(widths) + between * (len(signs) - 1) + 2 * frame
        rect = QRect(0, 0, whole, brushes.glyph + 2 * gap)

        def draw(painter: QPainter) -> None:
            painter.setFont(brushes.small)
            x, base = frame, (rect.height() + metrics.ascent()) // 2
            for sign, width in zip(signs, widths, strict=True):
                self._draw_sign(painter, x, rect, sign)
                if sign.words:
                    painter.setPen(brushes.theme.soft_ink)
                    painter.drawText(x + sign.size + gap, base, sign.words)
                x += width + between

        return self.kept(key, rect.size(), ratio, draw)

    def _draw_sign(self, painter: QPainter, x: int, rect: QRect, sign: _Sign) -> None:
        if sign.proposed:
            self._draw_frame(painter, x, rect, sign.size)
            painter.setOpacity(FADED_OPACITY)
        self.draw_mark(painter, x, rect, sign.mark, sign.size, faded=sign.faded)
        painter.setOpacity(1.0)

    def _draw_frame(self, painter: QPainter, x: int, rect: QRect, size: int) -> None:
        """The broken frame of what nobody has accepted yet."""
        gap = self.brushes.gap
        line = max(1.0, self.look.px(1))
        pen = QPen(self.brushes.theme.accent, line)
        pen.setDashPattern([2.0, 2.0])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen)
        side = size + gap * 1.5
        top = rect.y() + (rect.height() - side) / 2
        painter.drawRoundedRect(QRectF(x - gap * 0.75, top, side, side), gap, gap)
        painter.restore()


def _digits(group: StanceGroup) -> str:
    return group.digits + (f" ×{group.count}" if group.count > 1 else "")
