"""Words about a chart: as many lines as there is room for, the last one cut with dots."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextLayout
from PySide6.QtWidgets import QLabel, QSizePolicy


class MarkWords(QLabel):
    """What does not fit stands in the tool tip, and for a screen reader all of it."""

    def __init__(self, name: str) -> None:
        """Empty; `name` is said by a screen reader."""
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAccessibleName(name)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        # however long they are, they do not hold the window open
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Line after line; whoever reads sees that there is more."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        shown = self.shown()
        spacing = self.fontMetrics().lineSpacing()
        room = self.contentsRect()
        flags = self.alignment() | Qt.TextFlag.TextSingleLine
        for number, line in enumerate(shown):
            top = room.top() + number * spacing
            painter.drawText(QRect(room.left(), top, room.width(), spacing), flags, line)
        whole = " ".join(shown) == self.text()
        self.setToolTip("" if whole else self.text())

    def take_lines(self, most: int) -> None:
        """Be as high as the words are at this width, but no more than so many lines."""
        lines = min(most, max(1, len(self._starts())))
        margins = self.contentsMargins()
        spacing = self.fontMetrics().lineSpacing()
        self.setFixedHeight(lines * spacing + margins.top() + margins.bottom())

    def shown(self) -> list[str]:
        """The lines that there is room for."""
        metrics, room, words = self.fontMetrics(), self.contentsRect(), self.text()
        most, starts = max(1, room.height() // metrics.lineSpacing()), self._starts()
        lines = [words[a:b].strip() for a, b in zip(starts, [*starts[1:], None], strict=True)]
        if len(lines) > most:
            rest = words[starts[most - 1] :].strip()
            dots = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, room.width())
            lines = [*lines[: most - 1], dots]
        return lines

    def _starts(self) -> list[int]:
        """Where each line begins."""
        layout, starts = QTextLayout(self.text(), self.font()), list[int]()
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1, self.contentsRect().width()))
            line.setPosition(QPointF())
            starts.append(line.textStart())
        layout.endLayout()
        return starts
