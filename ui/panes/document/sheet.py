"""One document on screen: its header, its find bar, its text with rail and marks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.look import Look
from ui.panes.document.draft_marks import DraftMarks
from ui.panes.document.find_bar import FindBar
from ui.panes.document.finder import Finder
from ui.panes.document.header import Header, accessible_name
from ui.panes.document.language_note import LanguageNote
from ui.panes.document.long_view import LongView
from ui.panes.document.material_marks import MaterialMarks
from ui.panes.document.overlay import Overlay
from ui.panes.document.rail import WIDTH, Rail
from ui.panes.document.reading_view import ReadingView
from ui.panes.document.shown_text import ShownText
from ui.panes.document.spans import Spans
from ui.panes.document.type_setting import TypeSetter, measure
from workbench.model.changes import Changes
from workbench.model.document import Block, Document
from workbench.storage.rows import Rows

SET_IN_FULL: Final = 1_000_000
"""The longest text, in code points, that is set with line height: some 160,000 words."""

_FLASH_MS: Final = 1_200


class DocumentSheet(QWidget):
    """A document of the case. Offsets are code points in its text.

    `moved` tells that the cursor has moved, `focused` that the keyboard has come, `menu_wished`
    carries a place on screen, `zoomed` the factor by which the text is to be enlarged.
    """

    moved = Signal()
    focused = Signal()
    sentence_wished = Signal(str)
    menu_wished = Signal(QPoint)
    zoomed = Signal(float)
    close_wished = Signal()

    def __init__(
        self,
        rows: Rows,
        document: Document,
        text: str,
        marks: DraftMarks | MaterialMarks,
        look: Look,
        keys: Callable[[str], str],
    ) -> None:
        """Set the text; its first line of story stands at the top."""
        super().__init__()
        self._rows, self._look = rows, look
        self.document_id, self.marks = document.id, marks
        self.shown = ShownText(text)
        self._overlay = Overlay(look, self.shown, marks)
        long = len(text) > SET_IN_FULL
        self.view: ReadingView | LongView = (LongView if long else ReadingView)(self._overlay)
        self.view.setAccessibleName(accessible_name(document))
        self._read_blocks()
        self._finder: Finder | None = None
        is_draft = isinstance(marks, DraftMarks)
        self._header = Header(look, closable=not is_draft, key=keys("view.close_material"))
        self._header.show_document(document)
        self._note = LanguageNote(look, text if is_draft else "")
        self._find_bar = FindBar(look, keys)
        self._find_bar.hide()
        self._rail = Rail(self.view, self._overlay)
        self._rail.setVisible(is_draft)
        self._flash_ends = QTimer(self)
        self._flash_ends.setSingleShot(True)
        self._lay_out()
        self._connect()
        self.fit()
        self._begin()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self._header, self._note, self._find_bar, self.view):
            column.addWidget(widget)
        self.setFocusProxy(self.view)

    def _connect(self) -> None:
        self._header.close_wished.connect(self.close_wished)
        self._find_bar.wanted.connect(self._look_for)
        self._find_bar.next_wished.connect(self.find_next)
        self._find_bar.previous_wished.connect(self.find_previous)
        self._find_bar.closed.connect(self._close_find)
        self._rail.sentence_wished.connect(self.sentence_wished)
        self._rail.menu_wished.connect(self.menu_wished)
        self.view.cursorPositionChanged.connect(self.moved)
        self.view.focused.connect(self.focused)
        self.view.zoomed.connect(self.zoomed)
        self.view.customContextMenuRequested.connect(
            lambda at: self.menu_wished.emit(self.view.viewport().mapToGlobal(at))
        )
        self._flash_ends.timeout.connect(self._end_flash)

    # -- setting --------------------------------------------------------------------------------

    def fit(self) -> None:
        """Set everything in the type and the colours of the look in use."""
        anchor = self.view.anchor()
        self._header.fit()
        self._note.fit()
        self._find_bar.fit()
        px = self._look.px
        self.view.document().setDocumentMargin(px(8))
        setter = TypeSetter(self._look, leading=self.view.honours_leading)
        setter.set_all(self.view.document(), self.shown, self._blocks)
        self._make_room()
        rail = px(WIDTH) if self._rail.isVisibleTo(self) else px(16)
        self.view.set_column(measure(self._look) + 2 * px(8), rail, px(8))
        self.view.hold(anchor)
        self.repaint_marks()

    def _read_blocks(self) -> None:
        found = self._rows.blocks.where(document_id=self.document_id)
        self._blocks = sorted(found, key=lambda block: block.start)
        self._overlay.struck = Spans((b.start, b.end, None) for b in self._blocks if b.struck)

    def _make_room(self) -> None:
        self._overlay.rooms = {}
        if self.view.honours_leading:
            self._overlay.rooms = self._overlay.needed_rooms()
            to_position = self.shown.to_position
            rooms = {to_position(end): room for end, room in self._overlay.rooms.items()}
            self.view.set_rooms(rooms)

    def _begin(self) -> None:
        """Stand at the first line that is story; furniture above it is a scroll away."""
        first = next((block for block in self._blocks if not block.struck), None)
        if first is not None and first.start:
            self.place_cursor(first.start)
            self._soon(lambda: self._show_at_top(first.start))

    def _soon(self, scroll: Callable[[], None]) -> None:
        """Scroll when the view has the size that the window gives it, unless the cursor has
        gone elsewhere by then.
        """
        place = self.view.textCursor().position()

        def unless_gone() -> None:
            if self.view.textCursor().position() == place:
                scroll()

        QTimer.singleShot(0, self, unless_gone)

    def _show_at_top(self, offset: int) -> None:
        self.view.to_top(self.shown.to_position(offset))

    def repaint_marks(self) -> None:
        """Paint again what is in view, and say it."""
        if isinstance(self.marks, DraftMarks):
            words = self.marks.in_words(self.cursor_offset())
            if words != self.view.accessibleDescription():
                self.view.setAccessibleDescription(words)
        self.view.viewport().update()
        self._rail.update()

    def follow(self, changes: Changes, document: Document) -> None:
        """Show what an act has changed, and no more."""
        if changes.touches("document"):
            self._header.show_document(document)
        mine = [self._rows.blocks.get(id) for id in changes.ids("block")]
        changed = [b for b in mine if b is not None and b.document_id == self.document_id]
        if changed:
            self._read_blocks()
            setter = TypeSetter(self._look, leading=self.view.honours_leading)
            setter.set_again(self.view.document(), self.shown, changed)
        news = self.marks.follow(changes)
        if news.moved:
            self._make_room()
        if news.seen or changed:
            self.repaint_marks()

    # -- the cursor -----------------------------------------------------------------------------

    def cursor_offset(self) -> int:
        """Where the cursor stands."""
        return self.shown.to_offset(self.view.textCursor().position())

    def selected(self) -> tuple[int, int] | None:
        """The words selected, or None."""
        cursor = self.view.textCursor()
        if not cursor.hasSelection():
            return None
        to_offset = self.shown.to_offset
        return to_offset(cursor.selectionStart()), to_offset(cursor.selectionEnd())

    def place_cursor(self, offset: int) -> None:
        """Put the cursor somewhere, without a selection."""
        self.select(offset, offset)

    def select(self, start: int, end: int) -> None:
        """Select words; the view stays where it is."""
        bar = self.view.verticalScrollBar()
        was = bar.value()
        cursor = self.view.textCursor()
        cursor.setPosition(self.shown.to_position(start))
        cursor.setPosition(self.shown.to_position(end), QTextCursor.MoveMode.KeepAnchor)
        self.view.setTextCursor(cursor)
        bar.setValue(was)

    def reveal(self, offset: int, *, always: bool = False) -> None:
        """Bring a place into view, a third down; unless `always`, only where it is out of view."""
        position = self.shown.to_position(offset)
        self.view.reveal(position, always=always)
        if not self.view.isVisible():
            self._soon(lambda: self.view.reveal(position, always=always))
        self.repaint_marks()

    def show_place(self, start: int, end: int) -> None:
        """Select a place, bring it into view, and let it light up for a moment."""
        self.select(start, end)
        self.reveal(start, always=True)
        self._soon(lambda: self.reveal(start, always=True))
        self._overlay.flash = (start, end)
        self._flash_ends.start(_FLASH_MS)

    def _end_flash(self) -> None:
        self._overlay.flash = None
        self.repaint_marks()

    def block_at_cursor(self) -> Block | None:
        """The block in which the cursor stands."""
        at = self.cursor_offset()
        return next((block for block in self._blocks if block.start <= at <= block.end), None)

    # -- finding --------------------------------------------------------------------------------

    def open_find(self) -> None:
        """Open the find bar, with the selected words where they are few."""
        self._finder = self._finder or Finder(self.shown.text)
        self._overlay.finder = self._finder
        place = self.selected()
        words = self.shown.text[slice(*place)] if place else ""
        self._find_bar.open(words if "\n" not in words and len(words) < 80 else "")

    def find_next(self) -> None:
        """Select the next place behind the cursor; ask first where nothing is looked for yet."""
        if self._finder is None or not self._finder.wanted:
            self.open_find()
            return
        place = self.selected()
        self._go_to(forward=True, offset=place[1] if place else self.cursor_offset())

    def find_previous(self) -> None:
        """Select the place before the cursor; ask first where nothing is looked for yet."""
        if self._finder is None or not self._finder.wanted:
            self.open_find()
            return
        place = self.selected()
        self._go_to(forward=False, offset=place[0] if place else self.cursor_offset())

    def _look_for(self, words: str) -> None:
        if self._finder is None:
            return
        self._finder.look_for(words)
        place = self.selected()
        self._go_to(forward=True, offset=place[0] if place else self.cursor_offset())

    def _go_to(self, *, forward: bool, offset: int) -> None:
        if self._finder is None:
            return
        finder = self._finder
        place = finder.next_from(offset) if forward else finder.last_before(offset)
        if place is not None:
            self.select(*place)
            self.reveal(place[0])
        self._find_bar.show_count(finder.ordinal(place[0]) if place else 0, finder.count)
        self.repaint_marks()

    def _close_find(self) -> None:
        self._find_bar.hide()
        self._overlay.finder = None
        self.view.setFocus()
        self.repaint_marks()
