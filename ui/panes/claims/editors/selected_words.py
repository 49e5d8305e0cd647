"""The words selected in material, as the editor for evidence shows them before it takes them."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.panes.claims.tools import Tools
from ui.panes.claims.widgets.text import Quote, Text
from workbench.commands.evidence import Place
from workbench.model.document import DocumentKind

SELECT: Final = "Select the words in the material."


class SelectedWords(QWidget):
    """Which words will be pinned, or could be. Words of the draft are never taken.

    `meant` says whether the person selected them since the claim was chosen: words that were
    selected before, or that opening a cell selected, were not selected as evidence for it.
    """

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self._tools = tools
        self.meant = False
        self.title, self.words = Text(tools.look, bold=True), Quote(tools.look)
        self.missing = Text(tools.look, "soft")
        self.words.clicked.connect(self._show)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.title, self.words, self.missing):
            column.addWidget(widget)
        tools.desk.words_selected.connect(self._note_selection)
        tools.desk.claim_chosen.connect(self.forget)

    def _note_selection(self) -> None:
        self.meant = self.place() is not None

    def forget(self) -> None:
        """What is selected now has been used, or was meant for another claim."""
        self.meant = False

    def place(self) -> Place | None:
        """The place of the words selected in material, or None."""
        shown, documents = self._tools.selection(), self._tools.rows.documents
        if shown is None or shown.document_id not in documents or shown.start >= shown.end:
            return None
        if documents[shown.document_id].kind is not DocumentKind.material:
            return None
        return Place(shown.document_id, shown.start, shown.end)

    def read(self, *, chosen: bool) -> None:
        """Show them; `chosen` says that a passage is wanted, not only possible."""
        place = self.place()
        self.words.setVisible(place is not None)
        self.missing.say(SELECT if place is None and chosen else "")
        if place is None:
            self.title.say("")
            return
        title = self._tools.rows.documents[place.document_id].title
        self.title.say("Passage:" if chosen else "Selected, but not taken yet:")
        self.words.say(self._tools.quoted(place.document_id, place.start, place.end), title)

    def _show(self) -> None:
        place = self.place()
        if place is not None:
            self._tools.desk.show_place(place.document_id, place.start, place.end)
