"""Marks on a painter, in an icon, and kept as pictures for long tables."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPen, QPixmap

from ui.glyphs.marks import Mark, mark_colour
from ui.glyphs.shapes import GRID, SHAPES
from ui.theme import Theme

FADED_OPACITY: Final = 0.75
"""How much of its colour a mark keeps where no passage stands behind it; less would bring it
below the 3 to 1 that WCAG 2.2 (1.4.11) asks of a sign."""

_FADED_SHARE: Final = 0.8
"""How much of the square a faded mark fills; the blank line stands below it."""


def paint_mark(
    painter: QPainter, rect: QRectF, mark: Mark, theme: Theme, *, faded: bool = False
) -> None:
    """Draw the mark as a square in the middle of `rect` (logical pixels), in the theme's colour.

    `faded` is for a mark with no passage behind it: paler, smaller, over a blank line. The
    painter is left as it was.
    """
    _paint(painter, rect, mark, mark_colour(mark, theme), faded=faded)


def _paint(painter: QPainter, rect: QRectF, mark: Mark, colour: QColor, *, faded: bool) -> None:
    side = min(rect.width(), rect.height())
    if side <= 0:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.center() - QPointF(side / 2, side / 2))
    painter.setPen(QPen(colour))
    if faded:
        painter.setOpacity(painter.opacity() * FADED_OPACITY)
        _blank_line(painter, side)
        painter.translate(side * (1 - _FADED_SHARE) / 2, 0)
        side *= _FADED_SHARE
    painter.scale(side / GRID, side / GRID)
    painter.setPen(QPen(colour))
    # Below 15 px a stroke stays 1.4 px wide, or small marks would be grey rather than coloured.
    SHAPES[mark](painter, max(1.5, 1.4 * GRID / side))
    painter.restore()


def _blank_line(painter: QPainter, side: float) -> None:
    """Two dashes at the foot, a blank still to be filled: paleness alone is not sign enough."""
    painter.setPen(QPen(painter.pen().color(), max(1.0, side / GRID)))
    foot = side * 15 / GRID
    for left, right in ((3.0, 7.0), (9.0, 13.0)):
        start, end = QPointF(left * side / GRID, foot), QPointF(right * side / GRID, foot)
        painter.drawLine(start, end)


class _MarkEngine(QIconEngine):
    """Draws a mark afresh at each size and scale, so that an icon is never a blown-up picture."""

    def __init__(self, mark: Mark, colour: QColor) -> None:
        super().__init__()
        self._mark = mark
        self._colour = colour

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        faded = mode is QIcon.Mode.Disabled
        _paint(painter, QRectF(rect), self._mark, self._colour, faded=faded)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        # Qt's own version paints on memory it has not cleared. The size is in device pixels.
        picture = QPixmap(size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.paint(painter, picture.rect(), mode, state)
        painter.end()
        return picture

    def clone(self) -> QIconEngine:
        return _MarkEngine(self._mark, self._colour)


def mark_icon(mark: Mark, theme: Theme) -> QIcon:
    """Return the mark as an icon that is sharp at every size; disabled, it is faded."""
    return QIcon(_MarkEngine(mark, mark_colour(mark, theme)))


class MarkCache:
    """Marks kept as pictures, for views that draw thousands of them. One for each view."""

    def __init__(self) -> None:
        # By the theme itself rather than its colour: a table asks this for every cell it paints.
        self._pictures: dict[tuple[Mark, Theme, int, float, bool], QPixmap] = {}

    def picture(
        self, mark: Mark, theme: Theme, size_px: int, ratio: float = 1.0, *, faded: bool = False
    ) -> QPixmap:
        """Return the mark, `size_px` logical pixels square, for a screen of this pixel ratio."""
        key = (mark, theme, size_px, ratio, faded)
        found = self._pictures.get(key)
        if found is None:
            colour = mark_colour(mark, theme)
            found = self._pictures[key] = _picture(mark, colour, size_px, ratio, faded=faded)
        return found

    def clear(self) -> None:
        """Forget every picture, as when the theme has changed."""
        self._pictures.clear()


def _picture(mark: Mark, colour: QColor, size_px: int, ratio: float, *, faded: bool) -> QPixmap:
    side = max(1, round(size_px * ratio))
    picture = QPixmap(QSize(side, side))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    _paint(painter, QRectF(0, 0, size_px, size_px), mark, colour, faded=faded)
    painter.end()
    return picture
