"""The marks of material: the words that evidence rests on, by what they do to the claim."""

from __future__ import annotations

from collections.abc import Iterator

from ui.desk import Desk
from ui.marks import STANCE_MARKS
from ui.panes.document.markings import News, RailMark, Underline
from ui.panes.document.spans import Spans
from workbench.model.changes import Changes
from workbench.model.claim import Standing
from workbench.storage.rows import Rows


class MaterialMarks:
    """Follows the evidence that rests on one material."""

    def __init__(self, rows: Rows, desk: Desk, document_id: str) -> None:
        """Read the places of the evidence."""
        self._rows, self._desk, self._document_id = rows, desk, document_id
        self._read()

    def _read(self) -> None:
        rows = self._rows
        self._places: Spans[str] = Spans(
            (passage.start, passage.end, passage.evidence_id)
            for passage in rows.evidence_passages.where(document_id=self._document_id)
            if rows.evidence[passage.evidence_id].standing is not Standing.dismissed
        )

    def underlines(self, start: int, end: int) -> Iterator[Underline]:
        """A line in the manner of the stance, and the number of the claim it is evidence for."""
        for first, last, id in self._places.between(start, end):
            entry = self._rows.evidence[id]
            claim = self._rows.claims.get(entry.claim_id)
            number = claim.number if claim is not None else 0
            chosen = claim is not None and claim.id == self._desk.claim_id
            yield Underline(first, last, 0, STANCE_MARKS[entry.stance], number, chosen)

    def ticked(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Nothing is struck through in material."""
        return iter(())

    def rail(self, start: int, end: int) -> Iterator[RailMark]:
        """Material is not read sentence by sentence."""
        return iter(())

    def sentence(self) -> tuple[int, int] | None:
        """Material has no current sentence."""
        return None

    def numbered(self) -> Iterator[tuple[int, int]]:
        """Where the numbers of claims stand."""
        for _, end, id in self._places:
            claim = self._rows.claims.get(self._rows.evidence[id].claim_id)
            if claim is not None:
                yield end, claim.number

    def follow(self, changes: Changes) -> News:
        """Read again where evidence was put or taken."""
        moved = changes.touches("evidence", "evidence_passage")
        if moved:
            self._read()
        return News(moved or changes.touches("claim"), moved)
