"""A part as a chip: its words, struck through in pencil when ticked, and what it holds."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from ui.fonts import INTERFACE_PIXELS, interface_font
from ui.look import Look
from ui.panes.claims.widgets.text import paint_focus, tip, wrapped


class Chip(QAbstractButton):
    """Checked is ticked. Long ones wrap, so that no figure's bounds are ever cut off."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.words, self._details = "", ""
        self.setCheckable(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        look.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        self.setFont(interface_font((INTERFACE_PIXELS - 1) * self._look.scale))
        self.updateGeometry()
        self.update()

    def say(self, words: str, details: str, kind: str) -> None:
        """Show the words and, softer, the details; `kind` is for a screen reader."""
        words = " ".join(words.split())
        if (words, details) != (self.words, self._details):
            self.words, self._details = words, details
            self.updateGeometry()
        self.setToolTip(tip(f"{kind}: {words}"))
        spoken = f"{kind}: {words}, {details}" if details else f"{kind}: {words}"
        self.setAccessibleName(spoken)
        self.update()

    @property
    def whole(self) -> str:
        """All that the chip says."""
        return f"{self.words} · {self._details}" if self._details else self.words

    def sizeHint(self) -> QSize:
        """Everything in one line."""
        metrics, px = QFontMetricsF(self.font()), self._look.px
        width = int(metrics.horizontalAdvance(self.whole)) + px(12) + 2
        return QSize(width, int(metrics.height()) + px(6))

    def minimumSizeHint(self) -> QSize:
        """Narrow: the words wrap."""
        return QSize(self._look.px(40), self.sizeHint().height())

    def hasHeightForWidth(self) -> bool:
        """The words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of the wrapped words, in pixels."""
        px = self._look.px
        return int(wrapped(self.whole, self.font(), width - px(12))[1] + 0.5) + px(6)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A hairline around; blue under the pointer; the pencil through what is ticked."""
        theme, px, painter = self._look.theme, self._look.px, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = theme.edge if self.underMouse() else theme.rule
        painter.setPen(QPen(edge, max(1, int(self._look.scale))))
        painter.setBrush(theme.raised if self.isChecked() else theme.panel)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), px(3), px(3))
        layout, _ = wrapped(self.whole, self.font(), self.width() - px(12))
        soft = QTextCharFormat()
        soft.setForeground(theme.soft_ink)
        painter.setPen(theme.soft_ink if self.isChecked() else theme.ink)
        span = QTextLayout.FormatRange()
        span.start, span.length = len(self.words), len(self.whole) - len(self.words)
        span.format = soft
        origin = QPointF(px(6), px(3))
        layout.draw(painter, origin, [span] if self._details else [])
        if self.isChecked():
            self._strike(painter, layout, origin)
        if self.hasFocus():
            paint_focus(painter, QRectF(self.rect()), self._look)

    def _strike(self, painter: QPainter, layout: QTextLayout, origin: QPointF) -> None:
        """Through the words themselves, not through what Stet read into them."""
        pen = QPen(self._look.theme.pencil, max(1.5, 1.5 * self._look.scale))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        last = len(self.words)
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            start, end = line.textStart(), min(last, line.textStart() + line.textLength())
            if start >= end:
                continue
            y = origin.y() + line.y() + line.ascent() * 0.68
            left, right = _x(line.cursorToX(start)), _x(line.cursorToX(end))
            painter.drawLine(QPointF(origin.x() + left, y), QPointF(origin.x() + right, y))


def _x(place: object) -> float:
    """`cursorToX` gives the place and the cursor it settled on."""
    found = place[0] if isinstance(place, tuple) else place
    assert isinstance(found, int | float)
    return float(found)
