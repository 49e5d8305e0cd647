"""A label that gives way: what does not fit is cut with dots, never by the edge."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel


class Elided(QLabel):
    """Words in one line that give way where there is no room, and say so with three dots."""

    def minimumSizeHint(self) -> QSize:
        """A few letters."""
        least = self.fontMetrics().averageCharWidth() * 6 if self.text() else 0
        return QSize(least, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """As much as there is room for; the whole stands in the tool tip."""
        shown = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, self.width()
        )
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), self.alignment(), shown)
        self.setToolTip("" if shown == self.text() else self.text())
