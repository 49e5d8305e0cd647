"""The view of long material: a million words open at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QEvent, QMimeData, QPointF, QRectF, QSize, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from ui.panes.document.column import (
    LEAST,
    RISE,
    copied,
    margins,
    paint,
    prepare,
    selected,
    wheel_zoom,
)
from ui.panes.document.geometry import Line, lines_of
from ui.panes.document.long_layout import SpacedLayout
from ui.panes.document.overlay import Overlay


class LongView(QPlainTextEdit):
    """Lays out only what is in view. Headings stand out by their type, not by space around them.

    Has the signals and methods of `ReadingView`.
    """

    focused = Signal()
    zoomed = Signal(float)
    laid = Signal()
    honours_leading = False

    def __init__(self, overlay: Overlay, parent: QWidget | None = None) -> None:
        """Show the overlay's text."""
        super().__init__(parent)
        self._overlay = overlay
        self._column, self._rail, self._least = 560, 0, 0
        prepare(self)
        document = QTextDocument(self)
        document.setUndoRedoEnabled(False)
        document.setDocumentLayout(SpacedLayout(document))
        document.setPlainText(overlay.shown.shown)
        self.setDocument(document)

    def set_column(self, column: int, rail: int, least: int) -> None:
        """Set the widths of the column, of the rail left of it, of the least room right of it."""
        self._column, self._rail, self._least = column, rail, least
        self._apply_column()

    def _apply_column(self) -> None:
        left, right = margins(self, self._column, self._rail, self._least)
        was = self.viewportMargins()
        if (was.left(), was.right()) != (left, right):
            self.setViewportMargins(left, 0, right, 0)
        self.laid.emit()

    def lines_between(self, top: float, bottom: float) -> list[Line]:
        """The lines between two heights of the viewport."""
        mixed = self._overlay.shown.has_right_to_left
        return lines_of(self._blocks_between(top, bottom), top, bottom, mixed=mixed)

    def _blocks_between(self, top: float, bottom: float) -> Iterator[tuple[QTextBlock, QPointF]]:
        block, origin = self.firstVisibleBlock(), self.contentOffset()
        while block.isValid() and origin.y() <= bottom:
            height = self.blockBoundingRect(block).height()
            if origin.y() + height >= top:
                yield block, QPointF(origin)
            origin.setY(origin.y() + height)
            block = block.next()

    def set_rooms(self, rooms: Mapping[int, float]) -> None:
        """Long texts keep their letters where they are; numbers stand over the next word."""

    def reveal(self, position: int, *, always: bool) -> None:
        """Scroll until the position stands a third down; unless `always`, only if out of view."""
        seen = self.lines_between(0, self.viewport().height())
        if not always and seen and seen[0].start <= position < seen[-1].start:
            return
        block = self.document().findBlock(position)
        self.blockBoundingRect(block)  # lays it out, so that its lines can be asked for
        line = block.layout().lineForTextPosition(position - block.position())
        room = self.viewport().height() / RISE - (line.y() if line.isValid() else 0)
        while room > 0 and block.previous().isValid():
            # A block that has not been laid out counts as one line, however many it has.
            block = block.previous()
            room -= self.blockBoundingRect(block).height()
        layout = block.layout()
        above = sum(layout.lineAt(n).y() < -room for n in range(layout.lineCount()))
        self.verticalScrollBar().setValue(block.firstLineNumber() + above)

    def to_top(self, position: int) -> None:
        """Scroll until the block of the position stands at the top."""
        self.verticalScrollBar().setValue(self.document().findBlock(position).firstLineNumber())

    def anchor(self) -> tuple[int, float] | None:
        """The position with which the first line in view begins; it stands at the top."""
        lines = self.lines_between(0, self.viewport().height()) if self.isVisible() else []
        return (lines[0].start, 0.0) if lines else None

    def hold(self, anchor: tuple[int, float] | None) -> None:
        """Scroll until the position of the anchor stands at the top."""
        if anchor is None:
            return
        block = self.document().findBlock(anchor[0])
        self.blockBoundingRect(block)
        line = block.layout().lineForTextPosition(anchor[0] - block.position())
        number = line.lineNumber() if line.isValid() else 0
        self.verticalScrollBar().setValue(block.firstLineNumber() + number)

    # -- overrides of Qt ------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint tints, text, marks."""
        rect = QRectF(event.rect())
        lines = self.lines_between(rect.top(), rect.bottom())
        self._overlay.selected = selected(self.textCursor())
        paint(self, self._overlay, lines, rect, lambda: QPlainTextEdit.paintEvent(self, event))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column in the middle."""
        self._apply_column()
        super().resizeEvent(event)

    def minimumSizeHint(self) -> QSize:
        """Small: the margins of the column are no reason to keep a window wide."""
        return QSize(LEAST, LEAST)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard is here."""
        super().focusInEvent(event)
        self.focused.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll, or enlarge with Ctrl."""
        factor = wheel_zoom(event)
        if factor is None:
            super().wheelEvent(event)
        else:
            self.zoomed.emit(factor)
            event.accept()

    def event(self, event: QEvent) -> bool:
        """Let the wheel turn in the margins too."""
        if isinstance(event, QWheelEvent):
            self.wheelEvent(event)
            return True
        return super().event(event)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy the words of the document."""
        return copied(self.textCursor(), self._overlay.shown)
