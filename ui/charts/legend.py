"""What the signs of a chart mean: shape and word, so that it can be read in greyscale too."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.charts.marks import Sign
from ui.fonts import interface_font
from ui.look import Look

_TYPE, _SIGN, _LINE = 12, 16, 22


class Legend(QWidget):
    """The signs in a row, on further lines where the room asks for it."""

    def __init__(self, look: Look) -> None:
        """Empty until it is told its signs."""
        super().__init__()
        self._look = look
        self._signs: Sequence[Sign] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.renew)

    def show_signs(self, signs: Sequence[Sign]) -> None:
        """Show these; the screen reader is told the words."""
        self._signs = signs
        self.setAccessibleName("Legend: " + ", ".join(sign.words for sign in signs))
        self.renew()

    def renew(self) -> None:
        """Room and look may have changed."""
        self.setFixedHeight(self._lines(None) * self._look.px(_LINE) + self._look.px(6))
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as it gets, as high as it must be."""
        return QSize(self._look.px(200), self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The lines break elsewhere."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.renew()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Sign, word, sign, word."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._lines(painter)

    def _lines(self, painter: QPainter | None) -> int:
        """Lay the signs out, painting them if there is a painter; returns the number of lines."""
        px, theme = self._look.px, self._look.theme
        font = interface_font(_TYPE * self._look.scale)
        metrics = QFontMetrics(font)
        left, line = px(12), 0
        x = left
        for sign in self._signs:
            width = px(_SIGN) + px(6) + metrics.horizontalAdvance(sign.words)
            if x > left and x + width > self.width() - left:
                x, line = left, line + 1
            if painter is not None:
                top = line * px(_LINE) + px(2)
                square = QRectF(x, top + (px(_LINE) - px(_SIGN)) / 2, px(_SIGN), px(_SIGN))
                painter.save()
                sign.draw(painter, square, theme)
                painter.restore()
                painter.setFont(font)
                painter.setPen(theme.soft_ink)
                words = QRectF(x + px(_SIGN) + px(6), top, width, px(_LINE))
                flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
                painter.drawText(words, flags, sign.words)
            x += width + px(16)
        return line + 1 if self._signs else 0
