"""Column headings of the matrix, and the band above them that names the parties."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QToolTip

from ui.look import Look
from ui.panes.matrix.groups import Band
from ui.panes.matrix.model import tip
from ui.panes.matrix.paint import Brushes
from ui.panes.matrix.signs import draw_chevron
from ui.wording import counted

HEADING, BAND = 38, 22


def _no_bands() -> Sequence[Band]:
    return ()


class MatrixHeader(QHeaderView):
    """Column headings of two lines: a name and, below it, the letter.

    `band_clicked` carries the party whose name over the columns was clicked.
    """

    band_clicked = Signal(str)

    def __init__(self, look: Look, *, centred: bool) -> None:
        """`centred` for columns of cells, at the left for columns of words."""
        super().__init__(Qt.Orientation.Horizontal)
        self._look, self._brushes, self._centred = look, Brushes.of(look), centred
        self.chosen = -1
        self.bands: Callable[[], Sequence[Band]] = _no_bands
        self.band_height = 0
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(False)
        self.setMinimumSectionSize(1)
        self.viewport().setMouseTracking(True)

    def renew(self) -> None:
        """The look has changed."""
        self._brushes = Brushes.of(self._look)
        self.updateGeometry()
        self.viewport().update()

    def leave_room(self, *, for_bands: bool) -> None:
        """Take the height of a heading, with or without a band above it."""
        self.band_height = self._look.px(BAND) if for_bands else 0
        height = self._look.px(HEADING) + self.band_height
        if self.height() != height or self.maximumHeight() != height:
            self.setFixedHeight(height)
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """Two lines of small type, and the band where there is one."""
        return QSize(0, self._look.px(HEADING) + self.band_height)

    # -- headings -----------------------------------------------------------------------------

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """The name strong, the letter soft; the chosen source in the accent's colour."""
        brushes, theme = self._brushes, self._brushes.theme
        painter.fillRect(rect, theme.panel)
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, theme.rule)
        words = str(self.model().headerData(section, Qt.Orientation.Horizontal) or "").split("\n")
        side = brushes.gap if self._centred else brushes.gap * 3
        room = rect.adjusted(side, self.band_height, -brushes.gap, -1)
        across = Qt.AlignmentFlag.AlignHCenter if self._centred else Qt.AlignmentFlag.AlignLeft
        font = self._strong()
        painter.setFont(font)
        painter.setPen(theme.accent if section == self.chosen else theme.ink)
        elide, metrics = Qt.TextElideMode.ElideRight, QFontMetrics(font)
        if len(words) == 1:
            painter.drawText(room, across | Qt.AlignmentFlag.AlignVCenter, words[0])
            return
        name, rest = _broken(words[0], room.width(), metrics)
        half = room.height() // 2
        upper, lower = room.adjusted(0, 0, 0, -half), room.adjusted(0, half, 0, 0)
        shown = metrics.elidedText(name, elide, room.width())
        painter.drawText(upper, across | Qt.AlignmentFlag.AlignBottom, shown)
        painter.setFont(brushes.small)
        painter.setPen(theme.soft_ink)
        told, _, letter = words[1].rpartition(" · ")
        rest = rest or told
        grade = f" · {letter}" if rest else letter
        left_over = room.width() - brushes.small_metrics.horizontalAdvance(grade)
        shown = brushes.small_metrics.elidedText(rest, elide, left_over) + grade
        painter.drawText(lower, across | Qt.AlignmentFlag.AlignTop, shown)

    def _strong(self) -> QFont:
        font = QFont(self._brushes.strong)
        font.setPixelSize(max(1, self._look.px(12)))
        return font

    # -- the band -----------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """The headings, and over those of a party its name."""
        super().paintEvent(event)
        if not self.band_height:
            return
        painter = QPainter(self.viewport())
        painter.fillRect(0, 0, self.viewport().width(), self.band_height, self._look.theme.panel)
        painter.setFont(self._brushes.small)
        for band, area in self._places():
            self._paint_band(painter, band, area)
        painter.end()

    def _paint_band(self, painter: QPainter, band: Band, area: QRect) -> None:
        """A name over a bracket; it stays in view while one scrolls along its columns."""
        theme, metrics, gap = self._brushes.theme, self._brushes.small_metrics, self._brushes.gap
        inner = area.adjusted(gap, 0, -gap, 0)
        painter.fillRect(inner.x(), inner.bottom() - 1, inner.width(), 1, theme.edge)
        seen = inner.intersected(self.viewport().rect())
        side = 3 * gap
        room = seen.adjusted(side + gap, 0, 0, -1)
        elide = Qt.TextElideMode.ElideRight
        words = metrics.elidedText(band.party, elide, max(0, room.width()))
        chosen = band.first <= self.chosen <= band.last
        colour = theme.accent if chosen else theme.soft_ink
        box = QRectF(seen.x(), seen.center().y() - side / 2, side, side)
        draw_chevron(painter, box, colour, down=not band.is_collapsed)
        painter.setPen(colour)
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)

    def _places(self) -> list[tuple[Band, QRect]]:
        """The bands in view and where they are."""
        found, width = [], self.viewport().width()
        for band in self.bands():
            left = self.sectionViewportPosition(band.first)
            right = self.sectionViewportPosition(band.last) + self.sectionSize(band.last)
            if right > 0 and left < width:
                found.append((band, QRect(left, 0, right - left, self.band_height)))
        return found

    def _band_at(self, place: QPoint) -> Band | None:
        return next((band for band, area in self._places() if area.contains(place)), None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the name of a party collapses or expands it."""
        band = self._band_at(event.position().toPoint())
        if band is not None and event.button() is Qt.MouseButton.LeftButton:
            self.band_clicked.emit(band.party)
        else:
            super().mousePressEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """A tip for the band says how many sources it has and what a click does."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            band = self._band_at(event.pos())
            if band is not None:
                act = "expand" if band.is_collapsed else "show as one column"
                words = f"{band.party}: {counted(band.sources, 'source')}; click to {act}"
                QToolTip.showText(event.globalPos(), tip(words), self.viewport())
                return True
        return super().viewportEvent(event)


def _broken(name: str, width: int, metrics: QFontMetrics) -> tuple[str, str]:
    """A name as much of which as fits stands on the first line, and the rest of it."""
    name = " ".join(name.split())
    if metrics.horizontalAdvance(name) <= width:
        return name, ""
    words = name.split(" ")
    fits = 1
    while metrics.horizontalAdvance(" ".join(words[: fits + 1])) <= width:
        fits += 1
    return " ".join(words[:fits]), " ".join(words[fits:])
