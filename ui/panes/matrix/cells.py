"""How one cell is painted."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap

from ui.glyphs import FADED_OPACITY, Mark
from ui.marks import STANCE_MARKS
from ui.panes.matrix.paint import Columns, MatrixDelegate
from workbench.corroboration.cells import Cell, StanceGroup

MOST_GROUPS = 2
Groups = tuple[StanceGroup, ...]


@dataclass(frozen=True, slots=True)
class Sign:
    """A mark with the words beside it; one that is only proposed stands in a broken frame."""

    mark: Mark
    size: int
    words: str = ""
    faded: bool = False
    proposed: bool = False


def signs_of(cell: Cell | None, proposed: Cell | None, large: int, small: int) -> list[Sign]:
    """The signs of a cell in the sizes given; one at least where there is either."""
    return [*_held(cell, large, small), *_waiting(cell, proposed, small)]


def _held(cell: Cell | None, large: int, small: int) -> list[Sign]:
    """What stands in the cell."""
    if cell is None:
        return []
    if len(cell.groups) > MOST_GROUPS:
        return [Sign(Mark.mixed, large, f"×{len(cell.entries)}")]
    size = small if cell.is_mixed else large
    return [
        Sign(STANCE_MARKS[group.stance], size, _digits(group), faded=not group.on_passage)
        for group in cell.groups
    ]


def _waiting(cell: Cell | None, proposed: Cell | None, small: int) -> list[Sign]:
    """What is only proposed for it; beside much that stands there, no more than one sign."""
    if proposed is None:
        return []
    room = MOST_GROUPS if cell is None else 1
    marks = [STANCE_MARKS[group.stance] for group in proposed.groups]
    if len(marks) > room:
        marks = [Mark.mixed]
    return [Sign(mark, small, proposed=True) for mark in marks]


class CellDelegate(MatrixDelegate):
    """One cell: a glyph for each stance, its digit beside it, paler with no passage behind.

    What is only proposed is smaller and paler, in a broken frame, and has no digit. There are
    few different cells, so each is painted once and kept as a picture.
    """

    draws_rows = True

    def draw(self, painter: QPainter, rect: QRect, row: int, column: int) -> None:
        """One cell."""
        self.draw_row(painter, row, rect, [(column, rect.x(), rect.width())])

    def draw_row(self, painter: QPainter, row: int, band: QRect, columns: Columns) -> None:
        """Paint nothing where there is nothing: most cells of a matrix are empty."""
        line, source_ids = self.store.line(row), self.store.source_ids
        if not line.has_layer:
            self._draw_no_layer(painter, band, columns)
            return
        filled = line.filled
        for column, left, width in columns:
            source_id = source_ids[column]
            if source_id in filled:
                ratio, middle = self.ratio, band.y() + band.height() / 2
                cells, proposed = line.cells, line.proposed
                picture = self._picture(cells.get(source_id), proposed.get(source_id), ratio)
                x = left + (width - picture.width() / ratio) / 2
                painter.drawPixmap(round(x), round(middle - picture.height() / ratio / 2), picture)

    def _draw_no_layer(self, painter: QPainter, band: QRect, columns: Columns) -> None:
        painter.setFont(self.brushes.normal)
        painter.setPen(self.brushes.theme.soft_ink)
        for _, left, width in columns:
            room = QRect(left, band.y(), width, band.height())
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, "–")

    def _picture(self, cell: Cell | None, proposed: Cell | None, ratio: float) -> QPixmap:
        key: tuple[Groups, Groups] = (
            () if cell is None else cell.groups,
            () if proposed is None else proposed.groups,
        )
        found = self._pictures.get((key, ratio))
        if found is not None:
            return found
        signs = signs_of(cell, proposed, self.brushes.glyph, self.brushes.small_glyph)
        return self._drawn(key, signs, ratio)

    def _drawn(self, key: object, signs: list[Sign], ratio: float) -> QPixmap:
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

    def _draw_sign(self, painter: QPainter, x: int, rect: QRect, sign: Sign) -> None:
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
