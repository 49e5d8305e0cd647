"""The draft and the material side by side, or one above the other where there is less room."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QSplitter

from ui.desk import Desk, ShownPlace
from ui.look import Look
from ui.panes.document.draft_marks import DraftMarks
from ui.panes.document.material_marks import MaterialMarks
from ui.panes.document.sheet import DocumentSheet
from ui.session import Session
from workbench.model.changes import Changes
from workbench.model.document import DocumentKind

SIDE_BY_SIDE: Final = 960
"""From this width on (at scale 1.0) material stands beside the draft, below it otherwise."""

LOW: Final = 640
"""In less height than this two texts would have a handful of lines each if one stood above the
other; they stand side by side then from a width of as much."""


class Sheets(QSplitter):
    """Holds a sheet for the draft and one for the material; either may be None.

    `menu_wished` carries the sheet that was clicked and the place on screen.
    """

    menu_wished = Signal(object, QPoint)
    close_wished = Signal()
    zoomed = Signal(float)

    def __init__(
        self, session: Session, desk: Desk, look: Look, keys: Callable[[str], str]
    ) -> None:
        """No document is shown yet."""
        super().__init__(Qt.Orientation.Horizontal)
        self._session, self._desk, self._look, self._keys = session, desk, look, keys
        self.draft: DocumentSheet | None = None
        self.material: DocumentSheet | None = None
        self._last: DocumentSheet | None = None
        self.setChildrenCollapsible(False)

    def all(self) -> list[DocumentSheet]:
        """The sheets there are, the draft first."""
        return [sheet for sheet in (self.draft, self.material) if sheet is not None]

    def show_draft(self, id: str) -> None:
        """Put a draft in place of the one shown; "" shows none."""
        old, self.draft = self.draft, self._sheet(id)
        self._exchange(old, self.draft, 0)

    def show_material(self, id: str) -> None:
        """Put material in place of what is shown; "" shows none."""
        beside = self.material is not None
        had_keyboard = self.material is not None and self.material is self.in_hand()
        old, self.material = self.material, self._sheet(id)
        self._exchange(old, self.material, 1)
        if self.material is not None:
            self.material.close_wished.connect(self.close_wished)
            if not beside:
                self.turn(self.size())
                half = max(1, self.width() // 2)
                self.setSizes([half, half])
        if had_keyboard and self.all():
            (self.material or self.all()[0]).view.setFocus()

    def _exchange(self, old: DocumentSheet | None, new: DocumentSheet | None, place: int) -> None:
        """Put a sheet where another was, in the same room; either may be None."""
        if new is not None and old is not None:
            self.replaceWidget(self.indexOf(old), new)
        elif new is not None:
            self.insertWidget(place, new)
        if old is not None:
            self._last = None if self._last is old else self._last
            old.hide()
            old.deleteLater()
        self.setVisible(bool(self.all()))

    def _sheet(self, id: str) -> DocumentSheet | None:
        case = self._session.case
        document = case.rows.documents.get(id)
        if document is None:
            return None
        is_draft = document.kind is DocumentKind.draft
        marks = (DraftMarks if is_draft else MaterialMarks)(case.rows, self._desk, id)
        text = case.document_text(id)
        sheet = DocumentSheet(case.rows, document, text, marks, self._look, self._keys)
        sheet.focused.connect(lambda: self._in_front(sheet))
        sheet.menu_wished.connect(lambda at: self.menu_wished.emit(sheet, at))
        sheet.zoomed.connect(self.zoomed)
        return sheet

    def _in_front(self, sheet: DocumentSheet) -> None:
        self._last = sheet

    def in_hand(self) -> DocumentSheet | None:
        """The document that has the keyboard, else the one that had it last, else the draft."""
        focused = self.window().focusWidget()
        for sheet in self.all():
            if focused is not None and sheet.isAncestorOf(focused):
                return sheet
        return self._last or self.draft or self.material

    def turn(self, room: QSize) -> None:
        """Side by side where the room allows it, one above the other where it does not."""
        px = self._look.px
        low = room.height() < px(LOW)
        wide = room.width() >= px(LOW if low else SIDE_BY_SIDE)
        self.setOrientation(Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical)

    def follow(self, changes: Changes) -> None:
        """Show what an act has changed; a document that is gone is put away."""
        documents = self._session.case.rows.documents
        for sheet in self.all():
            document = documents.get(sheet.document_id)
            if document is not None:
                sheet.follow(changes, document)
            elif sheet is self.material:
                self._desk.choose_material("")
            else:
                self._desk.choose_draft("")

    def fit(self) -> None:
        """Take the look in use."""
        for sheet in self.all():
            sheet.fit()

    def repaint_marks(self) -> None:
        """Paint again what is in view."""
        for sheet in self.all():
            sheet.repaint_marks()


def selected_in(sheet: DocumentSheet | None) -> ShownPlace | None:
    """The words selected in a sheet."""
    place = None if sheet is None else sheet.selected()
    return None if sheet is None or place is None else ShownPlace(sheet.document_id, *place)
