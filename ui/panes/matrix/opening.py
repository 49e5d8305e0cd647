"""Opening a cell: the passage it rests on, the note of a call, or a choice among several."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPoint

from ui.desk import Desk
from ui.panes.matrix.choices import Choice, Choices
from workbench.case import Case
from workbench.corroboration.cells import Cell
from workbench.corroboration.words import entry_words, stance_words
from workbench.model.document import DocumentKind
from workbench.model.evidence import Evidence, EvidencePassage

_LONGEST, _BRIEF = 80, 90


class CellOpener:
    """Leads from a cell to what stands behind it."""

    def __init__(
        self, case: Case, desk: Desk, choices: Choices, tell: Callable[[str], None]
    ) -> None:
        """`tell` says what has no place to go to: the note of a call."""
        self._case, self._desk, self._choices, self._tell = case, desk, choices, tell

    def open(self, cells: Sequence[Cell], below: QPoint) -> None:
        """Go to the one thing behind the cells, or offer the several."""
        entries = (entry for cell in cells for entry in cell.entries)
        offered = [choice for entry in entries for choice in self._places(entry)]
        if len(offered) == 1:
            offered[0].take()
        else:
            self._choices.offer("What the cell rests on", offered, below)

    def read_from(self, cell: Cell) -> str:
        """The words of the draft that something proposed was read from: "In the draft: “…”."."""
        quoted = dict.fromkeys(
            f"“{self._short(passage, _BRIEF)}”"
            for entry in cell.entries
            for passage in self._passages(entry)
        )
        return f"In the draft: {'; '.join(quoted)}." if quoted else ""

    def choose_entry(
        self, question: str, cell: Cell, act: Callable[[Evidence], object], below: QPoint
    ) -> None:
        """Ask which of the entries is meant, and do the act with it."""
        offered = [
            Choice(self._entry_words(entry), partial(self._do, act, entry))
            for entry in cell.entries
        ]
        self._choices.offer(question, offered, below)

    @staticmethod
    def _do(act: Callable[[Evidence], object], entry: Evidence) -> None:
        act(entry)

    def _passages(self, entry: Evidence) -> list[EvidencePassage]:
        return self._case.rows.evidence_passages.where(evidence_id=entry.id)

    def _places(self, entry: Evidence) -> list[Choice]:
        passages = self._passages(entry)
        if not passages:
            note = self._entry_words(entry)
            note = f"{note[0].upper()}{note[1:]}"
            return [Choice(note, partial(self._tell, note))]
        return [
            Choice(f"{stance_words(entry)}: {self._quoted(passage)}", partial(self._show, passage))
            for passage in passages
        ]

    def _entry_words(self, entry: Evidence) -> str:
        passages = self._passages(entry)
        if passages:
            return f"{stance_words(entry)}: {self._quoted(passages[0])}"
        return f"{entry_words(entry, 0)}: {entry.note or 'no note'}"

    def _quoted(self, passage: EvidencePassage) -> str:
        return f"“{self._short(passage)}”, {self._case.rows.documents[passage.document_id].title}"

    def _short(self, passage: EvidencePassage, longest: int = _LONGEST) -> str:
        words = self._case.quoted(passage.document_id, passage.start, passage.end)
        words = " ".join(words.split())
        return words if len(words) <= longest else words[: longest - 1].rstrip() + "…"

    def _show(self, passage: EvidencePassage) -> None:
        document = self._case.rows.documents[passage.document_id]
        if document.kind is DocumentKind.material:
            self._desk.choose_material(document.id)
        self._desk.show_place(passage.document_id, passage.start, passage.end)
