"""What the delegates of the matrix share. They read the store directly, not the model's roles."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPixmap
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from ui.fonts import INTERFACE_PIXELS, interface_font
from ui.glyphs import Mark, MarkCache
from ui.look import Look
from ui.panes.matrix.store import MatrixStore
from ui.theme import Theme

GLYPH, SMALL_GLYPH, MOST_KEPT = 16, 13, 4_000
Index = QModelIndex | QPersistentModelIndex
Columns = Sequence[tuple[int, int, int]]
"""Columns in sight: which, and its left edge and width in the view."""


@dataclass(frozen=True, slots=True)
class Brushes:
    """Fonts and lengths for one look, worked out once and not for every cell."""

    theme: Theme
    normal: QFont
    strong: QFont
    small: QFont
    slanted: QFont
    metrics: QFontMetrics
    small_metrics: QFontMetrics
    glyph: int
    small_glyph: int
    gap: int
    digit: float

    @classmethod
    def of(cls, look: Look) -> Brushes:
        """The brushes for the look as it is now."""
        normal = interface_font(INTERFACE_PIXELS * look.scale)
        strong = interface_font(INTERFACE_PIXELS * look.scale, weight=QFont.Weight.DemiBold)
        small = interface_font(11 * look.scale)
        slanted = interface_font(INTERFACE_PIXELS * look.scale)
        slanted.setItalic(True)
        metrics = QFontMetrics(normal)
        return cls(
            look.theme,
            normal,
            strong,
            small,
            slanted,
            metrics,
            QFontMetrics(small),
            look.px(GLYPH),
            look.px(SMALL_GLYPH),
            look.px(4),
            metrics.horizontalAdvance("0" * 10) / 10,
        )


class MatrixDelegate(QStyledItemDelegate):
    """What both delegates share: the store, the brushes, the kept pictures of marks.

    One that draws by `draw` sets `draws_rows`: then the view gives it whole rows, past Qt's way
    from cell to cell, which costs several times what the drawing does.
    """

    draws_rows = False

    def __init__(self, store: MatrixStore, look: Look) -> None:
        super().__init__()
        self.store, self.look = store, look
        self.brushes = Brushes.of(look)
        self.ratio = 1.0  # device pixels in a logical one; whoever has rows drawn sets it
        self.marks = MarkCache()
        self._elided: dict[tuple[str, int], str] = {}
        self._pictures: dict[tuple[object, float], QPixmap] = {}

    def renew(self) -> None:
        """The look has changed."""
        self.brushes = Brushes.of(self.look)
        self.marks.clear()
        self._elided.clear()
        self._pictures.clear()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One cell, where a plain table asks for it."""
        self.ratio = pixel_ratio(painter)
        self.draw(painter, option.rect, index.row(), index.column())

    def draw(self, painter: QPainter, rect: QRect, row: int, column: int) -> None:
        """What one cell holds. The painter may come with any font and pen."""
        raise NotImplementedError

    def draw_row(self, painter: QPainter, row: int, band: QRect, columns: Columns) -> None:
        """What the columns in sight hold in one row; `band` says how high it stands."""
        top, height = band.top(), band.height()
        for column, left, width in columns:
            self.draw(painter, QRect(left, top, width, height), row, column)

    def held(self, key: object) -> QPixmap | None:
        """The picture kept under that key, if it was drawn already."""
        return self._pictures.get((key, self.ratio))

    def kept(
        self, key: object, size: QSize, ratio: float, draw: Callable[[QPainter], None]
    ) -> QPixmap:
        """What is drawn the same in many rows is drawn once and kept as a picture."""
        picture = self._pictures.get((key, ratio))
        if picture is None:
            if len(self._pictures) > MOST_KEPT:
                self._pictures.clear()
            picture = QPixmap(size * ratio)
            picture.setDevicePixelRatio(ratio)
            picture.fill(Qt.GlobalColor.transparent)
            painter = QPainter(picture)
            draw(painter)
            painter.end()
            self._pictures[key, ratio] = picture
        return picture

    def elided(self, text: str, width: int) -> str:
        """The text as it fits; what was cut once is kept, for cutting is slower than drawing."""
        shown = self._elided.get((text, width))
        if shown is None:
            if len(self._elided) > MOST_KEPT:
                self._elided.clear()
            # Letters are wider than a pixel on the whole: what cannot fit need not be measured.
            one_line = " ".join(text.split())[: width + 1]
            shown = self.brushes.metrics.elidedText(one_line, Qt.TextElideMode.ElideRight, width)
            self._elided[text, width] = shown
        return shown

    def draw_mark(
        self, painter: QPainter, x: int, rect: QRect, mark: Mark, size: int, *, faded: bool = False
    ) -> None:
        """A mark at `x`, in the middle of the row."""
        picture = self.marks.picture(
            mark, self.brushes.theme, size, pixel_ratio(painter), faded=faded
        )
        painter.drawPixmap(x, rect.y() + (rect.height() - size) // 2, picture)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """All sections have fixed sizes, so nobody asks; say something quick."""
        return QSize(self.look.px(96), self.look.px(34))


def pixel_ratio(painter: QPainter) -> float:
    """Device pixels in a logical pixel of what is painted on."""
    device = painter.device()
    return 1.0 if device is None else device.devicePixelRatioF()
