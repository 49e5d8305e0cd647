"""The marks of a draft: claims by their state, ticked parts, the readings of its sentences."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ui.desk import Desk
from ui.glyphs import Mark, mark_words
from ui.marks import READING_MARKS, claim_mark
from ui.panes.document.markings import News, RailMark, Underline
from ui.panes.document.spans import Spans
from workbench.model.changes import Changes
from workbench.model.claim import Claim, Standing
from workbench.model.document import Reading, Sentence
from workbench.storage.rows import Rows

_LANES: Final = 3
# Which claim speaks for a sentence that has several: the one that must not be overlooked.
_GRAVITY: Final = (
    Mark.wrong,
    Mark.disputed,
    Mark.unsupported,
    Mark.cannot_be_determined,
    Mark.asked,
    Mark.open,
    Mark.proposed,
    Mark.cut,
    Mark.stet,
    Mark.confirmed_with_change,
    Mark.confirmed,
)


class DraftMarks:
    """Follows the case; the state of a claim is looked up when it comes into view."""

    def __init__(self, rows: Rows, desk: Desk, document_id: str) -> None:
        """Read the places of sentences, claims and parts."""
        self._rows, self._desk, self._document_id = rows, desk, document_id
        self._states: dict[str, Mark] = {}
        self._read_claims()
        self._read_sentences()

    def _read_claims(self) -> None:
        rows = self._rows
        passages, self._hidden = [], set()
        for passage in rows.claim_passages.where(document_id=self._document_id):
            if rows.claims[passage.claim_id].standing is Standing.dismissed:
                self._hidden.add(passage.claim_id)
            else:
                passages.append((passage.start, passage.end, passage.claim_id))
        self.passages: Spans[str] = Spans(passages)
        self._lanes = dict(
            zip(
                ((s, e, id) for s, e, id in self.passages), self.passages.lanes(_LANES), strict=True
            )
        )
        parts = rows.parts.where(document_id=self._document_id)
        self._parts = Spans((part.start, part.end, part.id) for part in parts)

    def _read_sentences(self) -> None:
        found = self._rows.sentences.where(document_id=self._document_id)
        self.sentences: Spans[str] = Spans((s.start, s.end, s.id) for s in found)
        self._known = {s.id: (s.start, s.end) for s in found}

    # -- what is seen ---------------------------------------------------------------------------

    def underlines(self, start: int, end: int) -> Iterator[Underline]:
        """A line below every passage of a claim that is not dismissed."""
        for first, last, id in self.passages.between(start, end):
            lane = self._lanes[first, last, id]
            chosen = id == self._desk.claim_id
            yield Underline(
                first, last, lane, self._state(id), self._rows.claims[id].number, chosen
            )

    def ticked(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The words of ticked parts, and those that are cut."""
        for first, last, id in self._parts.between(start, end):
            part = self._rows.parts[id]
            if part.claim_id not in self._hidden and self._rows.ticks.where(part_id=id):
                yield first, last
        for first, last, id in self.passages.between(start, end):
            if self._state(id) is Mark.cut:
                yield first, last

    def rail(self, start: int, end: int) -> Iterator[RailMark]:
        """The reading of every sentence that begins there."""
        for first, last, id in self.sentences.between(start, end):
            if first >= start:
                mark, words = self._reading(first, last, self._rows.sentences[id])
                yield RailMark(id, first, last, mark, words)

    def sentence(self) -> tuple[int, int] | None:
        """The sentence chosen on the desk, where it is one of this draft."""
        return self._known.get(self._desk.sentence_id)

    def numbered(self) -> Iterator[tuple[int, int]]:
        """Where each claim's number stands."""
        for _, end, id in self.passages:
            yield end, self._rows.claims[id].number

    def _state(self, claim_id: str) -> Mark:
        if claim_id not in self._states:
            self._states[claim_id] = claim_mark(self._rows, self._rows.claims[claim_id])
        return self._states[claim_id]

    def _reading(self, start: int, end: int, sentence: Sentence) -> tuple[Mark, str]:
        mark = READING_MARKS[sentence.reading]
        if sentence.reading is not Reading.claim:
            return mark, mark_words(mark)
        states = {self._state(id): self._rows.claims[id] for id in self.claims_in(start, end)}
        gravest = next((state for state in _GRAVITY if state in states), None)
        if gravest is None:
            return mark, f"{mark_words(mark)}, with no claim in it yet"
        return gravest, f"Claim {states[gravest].number}: {mark_words(gravest).lower()}"

    # -- what is asked --------------------------------------------------------------------------

    def claims_in(self, start: int, end: int) -> list[str]:
        """The claims that stand somewhere between two offsets."""
        return [id for _, _, id in self.passages.between(start, end)]

    def claim_at(self, offset: int) -> Claim | None:
        """The claim with the smallest passage at the cursor."""
        found = self.passages.at(offset)
        return self._rows.claims[found[0][2]] if found else None

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence in which the cursor stands, or behind whose last letter it stands."""
        found = self.sentences.at(offset)
        return self._rows.sentences.get(found[0][2]) if found else None

    def in_words(self, offset: int) -> str:
        """Where the cursor stands, for whoever hears the screen: sentence, reading, claim."""
        sentence, claim = self.sentence_at(offset), self.claim_at(offset)
        told = ""
        if sentence is not None:
            number = self.sentences.ordinal(sentence.start) + 1
            _, words = self._reading(sentence.start, sentence.end, sentence)
            told = f"Sentence {number} of {len(self.sentences)}: {words}."
        if claim is not None:
            told += f" Claim {claim.number}: {mark_words(self._state(claim.id)).lower()}."
        return told.strip()

    def first_passage(self, claim_id: str) -> tuple[int, int] | None:
        """Where the claim stands first in this draft."""
        found = self._rows.claim_passages.where(claim_id=claim_id)
        here = [(p.start, p.end) for p in found if p.document_id == self._document_id]
        return min(here, default=None)

    def stands_at(self, claim_id: str, offset: int) -> bool:
        """Whether the claim stands at the cursor."""
        return any(id == claim_id for _, _, id in self.passages.at(offset))

    def follow(self, changes: Changes) -> News:
        """Read again what an act touched; where nothing moved, only forget states."""
        moved = changes.touches("claim_passage", "part") or any(
            self._hides(id) != (id in self._hidden) for id in changes.ids("claim")
        )
        if moved:
            self._read_claims()
        if any(self._moved(id) for id in changes.ids("sentence")):
            self._read_sentences()
        if changes.touches("claim", "verdict", "outcome", "question", "claim_passage"):
            self._states.clear()
        seen = changes.touches("claim", "verdict", "outcome", "question", "tick", "sentence")
        return News(seen or moved, moved)

    def _hides(self, claim_id: str) -> bool:
        claim = self._rows.claims.get(claim_id)
        return claim is not None and claim.standing is Standing.dismissed

    def _moved(self, sentence_id: str) -> bool:
        now = self._rows.sentences.get(sentence_id)
        place = None if now is None else (now.start, now.end)
        return place != self._known.get(sentence_id)
