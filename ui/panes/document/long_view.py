"""The view of long material: a million words open at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QMimeData, QPointF, QRectF
from PySide6.QtGui import (
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextDocument,
)
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from ui.panes.document.column import RISE, copied, paint, prepare, selected
from ui.panes.document.long_layout import SpacedLayout
from ui.panes.document.overlay import Overlay
from ui.panes.document.page_view import PageView


class LongView(PageView, QPlainTextEdit):
    """Lays out only what is in view. Headings stand out by their type, not by space around them.

    Has the methods of `ReadingView`.
    """

    honours_leading = False

    def __init__(self, overlay: Overlay, parent: QWidget | None = None) -> None:
        """Show the overlay's text."""
        super().__init__(parent)
        self._overlay = overlay
        prepare(self)
        document = QTextDocument(self)
        document.setUndoRedoEnabled(False)
        document.setDocumentLayout(SpacedLayout(document))
        document.setPlainText(overlay.shown.shown)
        self.setDocument(document)

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

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy the words of the document."""
        return copied(self.textCursor(), self._overlay.shown)
