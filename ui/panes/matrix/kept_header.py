"""Headings that are drawn once: what scrolls sideways shows the same ones in every frame."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPixmap

from ui.look import Look
from ui.panes.matrix.header import MatrixHeader
from ui.panes.matrix.paint import pixel_ratio

_MOST_KEPT = 1_000


class KeptHeader(MatrixHeader):
    """Breaking, cutting and setting two lines of type takes longer than a row of cells."""

    def __init__(self, look: Look, *, centred: bool) -> None:
        super().__init__(look, centred=centred)
        self._pictures: dict[tuple[object, ...], QPixmap] = {}

    def renew(self) -> None:
        """The look has changed."""
        self._pictures.clear()
        super().renew()

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """The heading as it was drawn before, where its words and its size are the same."""
        words = self.model().headerData(section, Qt.Orientation.Horizontal)
        ratio, is_chosen = pixel_ratio(painter), section == self.chosen
        key = (words, is_chosen, rect.width(), rect.height(), self.band_height, ratio)
        picture = self._pictures.get(key)
        if picture is None:
            if len(self._pictures) > _MOST_KEPT:
                self._pictures.clear()
            picture = QPixmap(rect.size() * ratio)
            picture.setDevicePixelRatio(ratio)
            picture.fill(self._look.theme.panel)
            on = QPainter(picture)
            super().paintSection(on, QRect(0, 0, rect.width(), rect.height()), section)
            on.end()
            self._pictures[key] = picture
        painter.drawPixmap(rect.x(), rect.y(), picture)
