"""The view of a draft, and of material of ordinary length: the text set in full."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from PySide6.QtCore import QMimeData, QPoint, QPointF, QRectF
from PySide6.QtGui import (
    QFont,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextCharFormat,
    QTextDocument,
    QTextLayout,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from ui.panes.document.column import RISE, copied, paint, prepare, selected
from ui.panes.document.overlay import Overlay
from ui.panes.document.page_view import PageView

_FEW: Final = 20  # blocks that are told one by one to be laid out again


class ReadingView(PageView, QTextEdit):
    """Line height, margins and real paragraphs, for up to some 150,000 words."""

    honours_leading = True

    def __init__(self, overlay: Overlay, parent: QWidget | None = None) -> None:
        """Show the overlay's text."""
        super().__init__(parent)
        self._overlay = overlay
        self._roomy: set[int] = set()
        prepare(self)
        document = QTextDocument(self)
        document.setUndoRedoEnabled(False)
        document.setPlainText(overlay.shown.shown)
        self.setDocument(document)

    # -- lines ----------------------------------------------------------------------------------

    def _blocks_between(self, top: float, bottom: float) -> Iterator[tuple[QTextBlock, QPointF]]:
        layout = self.document().documentLayout()
        scrolled = QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        block = self.cursorForPosition(QPoint(0, int(top))).block()
        # Between two blocks the nearer one is given; the one before may reach in with its marks.
        block = block.previous() if block.previous().isValid() else block
        while block.isValid():
            origin = layout.blockBoundingRect(block).topLeft() - scrolled
            if origin.y() > bottom:
                return
            # Keeps the glyphs of what has been in view: marks are placed by them, and without
            # this Qt would form them anew for every mark. Some 20 MB for 100,000 words.
            block.layout().setCacheEnabled(True)
            yield block, origin
            block = block.next()

    def set_rooms(self, rooms: Mapping[int, float]) -> None:
        """Leave room behind the characters that end at these positions (pixels).

        The room is letter spacing in the layout, as a highlighter gives colour; the document
        itself stays as it is. Only blocks whose room changes are laid out again.
        """
        wanted: dict[int, list[QTextLayout.FormatRange]] = {}
        document = self.document()
        formats_of = {room: _spaced(room) for room in set(rooms.values())}
        for position in sorted(rooms):
            block = document.findBlock(max(0, position - 1))
            made = QTextLayout.FormatRange()
            made.start, made.length = position - 1 - block.position(), 1
            made.format = formats_of[rooms[position]]
            wanted.setdefault(block.position(), []).append(made)
        for position in self._roomy - wanted.keys():
            wanted[position] = []
        changed = [at for at, formats in sorted(wanted.items()) if self._give_room(at, formats)]
        self._roomy = {position for position, formats in wanted.items() if formats}
        if len(changed) > _FEW:
            # Told one by one, a thousand blocks would be a thousand layouts.
            changed, length = changed[:1], changed[-1] + 1 - changed[0]
        else:
            length = 1
        for position in changed:
            document.markContentsDirty(position, length)

    def _give_room(self, position: int, formats: list[QTextLayout.FormatRange]) -> bool:
        layout = self.document().findBlock(position).layout()
        if _rooms_of(layout.formats()) == _rooms_of(formats):
            return False
        layout.setFormats(formats)
        return True

    # -- going to a place -----------------------------------------------------------------------

    def reveal(self, position: int, *, always: bool) -> None:
        """Scroll until the position stands a third down; unless `always`, only if out of view."""
        height, step = self._height_of(position)
        bar = self.verticalScrollBar()
        room = self.viewport().height()
        if always or not bar.value() <= height <= bar.value() + room - 2 * step:
            bar.setValue(round(height - room / RISE))

    def _height_of(self, position: int) -> tuple[float, float]:
        """How far down the document the line of a position begins, and how high the line is."""
        block = self.document().findBlock(position)
        rect = self.document().documentLayout().blockBoundingRect(block)
        line = block.layout().lineForTextPosition(position - block.position())
        return (rect.top() + line.y(), line.height()) if line.isValid() else (rect.top(), 0.0)

    def anchor(self) -> tuple[int, float] | None:
        """A position in view and how far down it stands: the cursor's, else the first line's."""
        if not self.isVisible():
            return None
        position, bar = self.textCursor().position(), self.verticalScrollBar()
        height = self._height_of(position)[0] - bar.value()
        if not 0 <= height < self.viewport().height():
            lines = self.lines_between(0, self.viewport().height())
            position, height = (lines[0].start, lines[0].top) if lines else (0, 0.0)
        return position, height

    def hold(self, anchor: tuple[int, float] | None) -> None:
        """Scroll until the position of the anchor stands where it stood."""
        if anchor is not None:
            height = self._height_of(anchor[0])[0]
            self.verticalScrollBar().setValue(round(height - anchor[1]))

    def to_top(self, position: int) -> None:
        """Scroll until the block of the position stands at the top."""
        block = self.document().findBlock(position)
        rect = self.document().documentLayout().blockBoundingRect(block)
        self.verticalScrollBar().setValue(round(rect.top() - block.blockFormat().topMargin()))

    # -- overrides of Qt ------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint tints, text, marks."""
        rect = QRectF(event.rect())
        lines = self.lines_between(rect.top(), rect.bottom())
        self._overlay.selected = selected(self.textCursor())
        paint(self, self._overlay, lines, rect, lambda: QTextEdit.paintEvent(self, event))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column in the middle, and the place where the reader is."""
        anchor = self.anchor()
        self._apply_column()
        super().resizeEvent(event)
        self.hold(anchor)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy the words of the document."""
        return copied(self.textCursor(), self._overlay.shown)


def _spaced(room: float) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
    made.setFontLetterSpacing(room)
    return made


def _rooms_of(formats: list[QTextLayout.FormatRange]) -> list[tuple[int, float]]:
    return [(made.start, made.format.fontLetterSpacing()) for made in formats]
