"""Opening a cell: what stands behind it, and which of several entries is meant."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPoint

from ui.panes.matrix.choices import Choice, Choices
from ui.panes.matrix.proof import ProofPanel
from workbench.case import Case
from workbench.corroboration.cells import Cell
from workbench.corroboration.words import entry_words, stance_words
from workbench.model.evidence import Evidence, EvidencePassage

_LONGEST, _BRIEF = 80, 90


class CellOpener:
    """Leads from a cell to what stands behind it."""

    def __init__(
        self,
        case: Case,
        choices: Choices,
        proof: ProofPanel,
    ) -> None:
        """`proof` shows claim and evidence side by side."""
        self._case, self._choices, self._proof = case, choices, proof

    @property
    def has_keyboard(self) -> bool:
        """Whether the keyboard is where the evidence is shown."""
        return self._proof.has_keyboard

    def open(self, cells: Sequence[Cell]) -> None:
        """Show what is behind the cells."""
        entries = [entry for cell in cells for entry in cell.entries]
        if entries:
            row_id = entries[0].claim_id or entries[0].proposition_id or ""
            self._proof.open(row_id, {entry.source_id for entry in entries})

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
