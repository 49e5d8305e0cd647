"""Column headings of the matrix."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView

from ui.look import Look
from ui.panes.matrix.paint import Brushes


class MatrixHeader(QHeaderView):
    """Column headings of two lines: a name and, below it, the letter."""

    def __init__(self, look: Look, *, centred: bool) -> None:
        """`centred` for columns of cells, at the left for columns of words."""
        super().__init__(Qt.Orientation.Horizontal)
        self._look, self._brushes, self._centred = look, Brushes.of(look), centred
        self.chosen = -1
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(False)
        self.setMinimumSectionSize(1)

    def renew(self) -> None:
        """The look has changed."""
        self._brushes = Brushes.of(self._look)
        self.updateGeometry()
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """Two lines of small type."""
        return QSize(0, self._look.px(38))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """The name strong, the letter soft; the chosen source in the accent's colour."""
        brushes, theme = self._brushes, self._brushes.theme
        painter.fillRect(rect, theme.panel)
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, theme.rule)
        words = str(self.model().headerData(section, Qt.Orientation.Horizontal) or "").split("\n")
        side = brushes.gap if self._centred else brushes.gap * 3
        room = rect.adjusted(side, 0, -brushes.gap, -1)
        across = Qt.AlignmentFlag.AlignHCenter if self._centred else Qt.AlignmentFlag.AlignLeft
        font = QFont(brushes.strong)
        font.setPixelSize(max(1, self._look.px(12)))
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
