"""The document pane: the draft under check, and material beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.desk import Desk, ShownPlace
from ui.keys import Keys, no_key
from ui.look import Look
from ui.panes.document.empty import EmptyPlace
from ui.panes.document.menu import draft_acts, material_acts, menu_of
from ui.panes.document.reader import Reader
from ui.panes.document.sheet import DocumentSheet
from ui.panes.document.sheets import Sheets, selected_in
from ui.session import Session
from workbench.commands.documents import RestoreBlock, StrikeBlock
from workbench.model.changes import Changes
from workbench.model.document import DocumentKind, Reading


class DocumentPane(QWidget):
    """Shows the draft and the material that are chosen on the desk, and chooses there.

    `act_wished` carries the id of an act that was picked from a menu of the pane.
    """

    act_wished = Signal(str)

    def __init__(self, session: Session, desk: Desk, look: Look, *, keys: Keys = no_key) -> None:
        """Show what is chosen already."""
        super().__init__()
        self._session, self._desk, self._look, self._keys = session, desk, look, keys
        self._following = False
        self.setAccessibleName("Document")
        self._empty = EmptyPlace(keys)
        self._empty.wished.connect(self.act_wished)
        self._sheets = Sheets(session, desk, look, keys)
        self._reader = Reader(session, desk, None)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        # Side by side the sheets need more width than one above the other; their need must not
        # keep the pane from becoming narrow enough for them to turn.
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        column.addWidget(self._empty)
        column.addWidget(self._sheets)
        self._connect()
        self._show_draft(desk.draft_id)
        self._show_material(desk.material_id)

    def _connect(self) -> None:
        desk, sheets = self._desk, self._sheets
        desk.draft_chosen.connect(self._show_draft)
        desk.material_chosen.connect(self._show_material)
        desk.sentence_chosen.connect(self._sentence_chosen)
        desk.claim_chosen.connect(self._claim_chosen)
        desk.place_shown.connect(self._show_place)
        sheets.menu_wished.connect(self._menu)
        sheets.close_wished.connect(self.close_material)
        sheets.zoomed.connect(self.zoom)
        self._session.changed.connect(self._follow_changes)
        self._look.changed.connect(self._fit)

    def _show_draft(self, id: str) -> None:
        with self._on_its_own():
            self._sheets.show_draft(id)
        draft = self._sheets.draft
        self._reader = Reader(self._session, self._desk, draft)
        self._empty.setVisible(not self._sheets.all())
        if draft is not None:
            with self._on_its_own():
                self._reader.go_to_sentence(self._desk.sentence_id)
                self._reader.begin()
            draft.moved.connect(self._cursor_moved)
            draft.sentence_wished.connect(self._choose_sentence)

    def _show_material(self, id: str) -> None:
        self._sheets.show_material(id)
        if self._sheets.material is not None:
            self._sheets.material.view.selectionChanged.connect(self._words_selected)
        self._empty.setVisible(not self._sheets.all())

    def minimumSizeHint(self) -> QSize:
        """Room for a few lines of one column."""
        return QSize(self._look.px(280), self._look.px(160))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turn the sheets when the room changes."""
        self._sheets.turn(event.size())
        super().resizeEvent(event)

    def _fit(self) -> None:
        self._sheets.turn(self.size())
        self._sheets.fit()

    # -- the desk -------------------------------------------------------------------------------

    @contextmanager
    def _on_its_own(self) -> Iterator[None]:
        """While the pane itself moves the cursor, the cursor chooses nothing."""
        was, self._following = self._following, True
        try:
            yield
        finally:
            self._following = was

    def _cursor_moved(self) -> None:
        if self._following or self._sheets.draft is None:
            return
        sheet = self._sheets.draft
        with self._on_its_own():
            if sheet.selected() is None:
                self._reader.choose_at(sheet.cursor_offset())
            else:
                self._reader.select_at(sheet.cursor_offset())
        self._sheets.repaint_marks()

    def _words_selected(self) -> None:
        if not self._following:
            self._desk.words_selected.emit()

    def _follow_changes(self, changes: Changes) -> None:
        self._sheets.follow(changes)
        with self._on_its_own():
            self._reader.keep_sentence()
        if changes.touches("claim", "claim_passage"):
            # Once every pane has read the act, and the one that did it has chosen what is next.
            QTimer.singleShot(0, self, self._keep_claim)

    def _keep_claim(self) -> None:
        with self._on_its_own():
            self._reader.keep_claim()

    def _choose_sentence(self, id: str) -> None:
        with self._on_its_own():
            self._reader.choose(id)

    def _sentence_chosen(self, id: str) -> None:
        if not self._following:
            with self._on_its_own():
                self._reader.go_to_sentence(id)
        self._sheets.repaint_marks()

    def _claim_chosen(self, id: str) -> None:
        if not self._following:
            with self._on_its_own():
                self._reader.go_to_claim(id)
        self._sheets.repaint_marks()

    def _show_place(self, place: ShownPlace) -> None:
        document = self._session.case.rows.documents.get(place.document_id)
        if document is None:
            return
        if document.kind is DocumentKind.draft:
            self._desk.choose_draft(document.id)
            sheet = self._sheets.draft
        else:
            self._desk.choose_material(document.id)
            sheet = self._sheets.material
        if sheet is self._sheets.material and sheet is not None:
            with self._on_its_own():  # who looks at a place has not selected its words
                sheet.show_place(place.start, place.end)
        elif sheet is not None:
            sheet.show_place(place.start, place.end)

    # -- what is asked --------------------------------------------------------------------------

    def draft_selection(self) -> ShownPlace | None:
        """The words selected in the draft."""
        return selected_in(self._sheets.draft)

    def material_selection(self) -> ShownPlace | None:
        """The words selected in the material."""
        return selected_in(self._sheets.material)

    def cursor_offset(self) -> int | None:
        """Where the cursor stands in the draft (code points)."""
        return None if self._sheets.draft is None else self._sheets.draft.cursor_offset()

    # -- reading --------------------------------------------------------------------------------

    def next_sentence(self) -> None:
        """Go one sentence on."""
        with self._on_its_own():
            self._reader.step(1)

    def previous_sentence(self) -> None:
        """Go one sentence back."""
        with self._on_its_own():
            self._reader.step(-1)

    def next_unread(self) -> bool:
        """Go to the next unread sentence, round by the beginning; whether there is one."""
        with self._on_its_own():
            return self._reader.next_unread()

    def read_sentence(self, reading: Reading) -> None:
        """Say what the current sentence is, and go on to the next unread one."""
        if self._reader.read(reading) and reading is not Reading.unread:
            self.next_unread()

    def read_as_proposed(self) -> None:
        """Agree with what is proposed for the current sentence, and go on."""
        if self._reader.read_as_proposed():
            self.next_unread()

    def split_sentence(self) -> None:
        """Part the sentence at the cursor."""
        self._reader.split()

    def join_sentences(self) -> None:
        """Join the current sentence with the one behind it."""
        self._reader.join()

    def strike_line(self) -> None:
        """Strike the line at the cursor out."""
        block = None if self._sheets.draft is None else self._sheets.draft.block_at_cursor()
        if block is not None and not block.struck:
            self._session.run(StrikeBlock(block.id))
        elif block is not None:
            self._session.refused.emit("This line is struck out already.")

    def restore_line(self) -> None:
        """Take the struck line at the cursor back into the story."""
        block = None if self._sheets.draft is None else self._sheets.draft.block_at_cursor()
        if block is not None and block.struck:
            self._session.run(RestoreBlock(block.id))
        elif block is not None:
            self._session.refused.emit("This line is not struck out, so there is none to restore.")

    # -- looking --------------------------------------------------------------------------------

    # QWidget.find looks a window up by its number; nobody asks that of a pane.
    def find(self) -> None:  # type: ignore[override]
        """Open the find bar over the document in front."""
        self._with_sheet(DocumentSheet.open_find)

    def find_next(self) -> None:
        """The next place where the wanted words stand."""
        self._with_sheet(DocumentSheet.find_next)

    def find_previous(self) -> None:
        """The place before."""
        self._with_sheet(DocumentSheet.find_previous)

    def _with_sheet(self, do: Callable[[DocumentSheet], None]) -> None:
        sheet = self._sheets.in_hand()
        if sheet is not None:
            do(sheet)

    def zoom(self, factor: float) -> None:
        """Enlarge the text by a factor; 0 sets it back."""
        self._look.zoom_reading(factor)

    def focus_draft(self) -> None:
        """Give the keyboard to the draft."""
        if self._sheets.draft is not None:
            self._sheets.draft.view.setFocus()

    def focus_material(self) -> None:
        """Give the keyboard to the material, where some is open."""
        if self._sheets.material is not None:
            self._sheets.material.view.setFocus()

    def close_material(self) -> None:
        """Give the draft all the room."""
        self._desk.choose_material("")

    def _menu(self, sheet: DocumentSheet, at: QPoint) -> None:
        selected = sheet.selected() is not None
        if sheet is self._sheets.material:
            groups = material_acts(selected=selected)
        else:
            block = sheet.block_at_cursor()
            groups = draft_acts(
                selected=selected,
                sentence=self._reader.current() is not None,
                claim=self._reader.claim_at_cursor() is not None,
                struck=block is not None and block.struck,
            )
        sheet.view.setFocus()
        menu = menu_of(groups, self._keys, self.act_wished.emit, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)
