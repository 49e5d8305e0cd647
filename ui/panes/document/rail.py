"""The margin rail: the reading of every sentence, left of the line in which it begins."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QBrush, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QToolTip, QWidget

from ui.fonts import interface_font
from ui.glyphs import MarkCache
from ui.panes.document.geometry import Line, stretches
from ui.panes.document.long_view import LongView
from ui.panes.document.markings import RailMark
from ui.panes.document.overlay import Overlay
from ui.panes.document.reading_view import ReadingView

GLYPH: Final = 16
SIDE_BY_SIDE: Final = 3
WIDTH: Final = 4 + GLYPH * SIDE_BY_SIDE + 12


class Rail(QWidget):
    """Lies in the left margin of a view and paints for the lines in view.

    `sentence_wished` carries the id of the sentence that was clicked, `menu_wished` the place on
    screen of a right click.
    """

    sentence_wished = Signal(str)
    menu_wished = Signal(QPoint)

    def __init__(self, view: ReadingView | LongView, overlay: Overlay) -> None:
        """Follow the view wherever it scrolls."""
        super().__init__(view)
        self._view, self._overlay = view, overlay
        self._pictures = MarkCache()
        self._slots: list[tuple[QRectF, RailMark]] = []
        self.setAccessibleName("Readings of the sentences")
        self.setCursor(Qt.CursorShape.ArrowCursor)
        view.verticalScrollBar().valueChanged.connect(lambda _: self.update())
        view.laid.connect(self.lie_down)

    def lie_down(self) -> None:
        """Take the place left of the column."""
        port = self._view.viewport().geometry()
        width = self._overlay.look.px(WIDTH)
        self.setGeometry(QRect(port.left() - width, port.top(), width, port.height()))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the readings, the hatching of struck lines, the bar of the current sentence."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lines = self._view.lines_between(0, self.height())
        self._slots = []
        if not lines:
            return
        self._current(painter, lines)
        self._hatch(painter, lines)
        shown = self._overlay.shown
        start, end = shown.to_offset(lines[0].start), shown.to_offset(lines[-1].end)
        waiting = list(self._overlay.markings.rail(start, end))
        for line in lines:
            until = shown.to_offset(line.end)
            count = next((i for i, m in enumerate(waiting) if m.start >= until), len(waiting))
            if count:
                self._readings(painter, line, waiting[:count])
                del waiting[:count]

    def _current(self, painter: QPainter, lines: list[Line]) -> None:
        look, shown = self._overlay.look, self._overlay.shown
        sentence = self._overlay.markings.sentence()
        if sentence is None:
            return
        width = look.px(3)
        first, last = shown.to_position(sentence[0]), shown.to_position(sentence[1])
        for stretch in stretches(lines, first, last):
            gap = 3 * self._overlay.unit  # over which the bar runs on from line to line
            rect = stretch.rect(above=gap, below=gap)
            bar = QRectF(self.width() - look.px(4) - width, rect.top(), width, rect.height())
            painter.fillRect(bar, look.theme.accent)

    def _hatch(self, painter: QPainter, lines: list[Line]) -> None:
        look, shown = self._overlay.look, self._overlay.shown
        pencil = QBrush(look.theme.edge, Qt.BrushStyle.BDiagPattern)
        side = look.px(GLYPH - 4)
        left = self.width() - look.px(14) - side
        for line in lines:
            start = shown.to_offset(line.start)
            if any(self._overlay.struck.between(start, start + 1)):
                painter.fillRect(QRectF(left, line.top, side, line.height), pencil)

    def _readings(self, painter: QPainter, line: Line, marks: list[RailMark]) -> None:
        """Several sentences that begin in one line stand side by side, in their order."""
        look = self._overlay.look
        side = look.px(GLYPH)
        middle = line.baseline - line.line.ascent() * 0.32
        beside = marks if len(marks) <= SIDE_BY_SIDE else marks[: SIDE_BY_SIDE - 1]
        count = min(len(marks), SIDE_BY_SIDE)
        left = self.width() - look.px(12) - side * count
        for number, mark in enumerate(beside):
            slot = QRectF(left + side * number, middle - side / 2, side, side)
            picture = self._pictures.picture(mark.mark, look.theme, side, self.devicePixelRatioF())
            painter.drawPixmap(slot.topLeft(), picture)
            self._slots.append((slot, mark))
        if len(beside) < len(marks):
            slot = QRectF(left + side * len(beside), middle - side / 2, side, side)
            painter.setFont(interface_font(10 * look.scale))
            painter.setPen(look.theme.soft_ink)
            rest = f"+{len(marks) - len(beside)}"
            painter.drawText(slot, Qt.AlignmentFlag.AlignCenter, rest)
            self._slots.append((slot, marks[len(beside)]))

    # -- the mouse ------------------------------------------------------------------------------

    def mark_at(self, place: QPoint) -> RailMark | None:
        """The reading at a place of the rail; in an empty stretch of a line, its nearest one."""
        level = [
            (abs(slot.center().x() - place.x()), mark.start, mark)
            for slot, mark in self._slots
            if slot.top() - 4 <= place.y() <= slot.bottom() + 4
        ]
        return min(level, key=lambda found: found[:2])[2] if level else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the sentence; with the right button, say what can be done with it."""
        mark = self.mark_at(event.position().toPoint())
        if mark is not None:
            self.sentence_wished.emit(mark.sentence_id)
        if event.button() is Qt.MouseButton.RightButton:
            self.menu_wished.emit(event.globalPosition().toPoint())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the text."""
        self._view.wheelEvent(event)

    def event(self, event: QEvent) -> bool:
        """Say a reading in words where the pointer rests."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            mark = self.mark_at(event.pos())
            QToolTip.showText(event.globalPos(), mark.words if mark else "", self)
            return True
        return super().event(event)
