"""Remarks on the claim."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ui.panes.claims.sections.section import Section
from ui.panes.claims.tools import Tools
from ui.panes.claims.widgets.inline import InlineField
from ui.panes.claims.widgets.pool import Pool
from ui.panes.claims.widgets.text import RowAct, RowWidget, Text
from workbench.commands.claims import AddNote, RemoveNote
from workbench.model.claim import Claim, Note


class NoteRow(RowWidget):
    """One note and who wrote it."""

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self._tools = tools
        self._id = ""
        self.words = Text(tools.look)
        remove = RowAct(tools.look, "Remove", "Remove this note")
        remove.clicked.connect(lambda: tools.session.run(RemoveNote(self._id)))
        self.add_acts(remove)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.words, 1)

    def fill(self, note: Note) -> None:
        """Show this note."""
        self._id = note.id
        actor = self._tools.rows.actors.get(note.actor_id)
        self.words.say(f"{note.text} · {actor.name}" if actor else note.text)


class NotesSection(Section):
    """The notes, and a field for another."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools, "Notes", "Write a note", tools.keys("claim.note"))
        if self.act is not None:
            self.act.clicked.connect(self.add)
        rows = QVBoxLayout()
        self._rows: Pool[NoteRow] = Pool(rows, lambda: NoteRow(tools))
        self.field = InlineField(tools.look, "Note")
        self.body.addLayout(rows)
        self.body.addWidget(self.field)

    def leave(self) -> None:
        """Keep the note that is being written."""
        self.field.leave()

    def fill(self, claim: Claim) -> None:
        """Show the notes on the claim."""
        notes = self.tools.rows.notes.where(claim_id=claim.id)
        for row, note in zip(self._rows.take(len(notes)), notes, strict=True):
            row.fill(note)

    def add(self) -> None:
        """Write a note."""
        claim_id = self.claim_id

        def save(text: str) -> str:
            there = claim_id in self.tools.rows.claims
            return self.tools.attempt(AddNote(claim_id, text)) if there else ""

        self.field.ask("", save)

    def rows(self) -> list[NoteRow]:
        """The notes shown."""
        return self._rows.shown()
