"""Reading the draft sentence by sentence: where one stands, what is next, what is said of it."""

from __future__ import annotations

from ui.desk import Desk
from ui.panes.document.draft_marks import DraftMarks
from ui.panes.document.sheet import DocumentSheet
from ui.session import Session
from workbench.commands.sentences import (
    MergeSentences,
    ReadAsProposed,
    ReadSentence,
    SplitSentence,
)
from workbench.model.claim import Claim
from workbench.model.document import Reading, Sentence


class Reader:
    """Moves over the sentences of one draft; without a draft nothing can be done."""

    def __init__(self, session: Session, desk: Desk, sheet: DocumentSheet | None) -> None:
        """Read on the sheet of a draft."""
        self._session, self._desk, self._sheet = session, desk, sheet

    @property
    def _marks(self) -> DraftMarks | None:
        marks = None if self._sheet is None else self._sheet.marks
        return marks if isinstance(marks, DraftMarks) else None

    def _sentences(self) -> list[Sentence]:
        """All sentences, as they follow one another."""
        if self._marks is None:
            return []
        rows = self._session.case.rows.sentences
        return [rows[id] for _, _, id in self._marks.sentences]

    # -- where one stands -----------------------------------------------------------------------

    def current(self) -> Sentence | None:
        """The sentence chosen on the desk, else the one at the cursor."""
        sheet, marks = self._sheet, self._marks
        if sheet is None or marks is None:
            return None
        return self._chosen() or marks.sentence_at(sheet.cursor_offset())

    def _chosen(self) -> Sentence | None:
        chosen = self._session.case.rows.sentences.get(self._desk.sentence_id)
        here = None if self._sheet is None else self._sheet.document_id
        return chosen if chosen is not None and chosen.document_id == here else None

    def claim_at_cursor(self) -> Claim | None:
        """The claim with the smallest passage at the cursor."""
        sheet, marks = self._sheet, self._marks
        return None if sheet is None or marks is None else marks.claim_at(sheet.cursor_offset())

    def choose_at(self, offset: int) -> None:
        """Choose the sentence at the cursor, and the claim if one stands there."""
        if self._marks is None:
            return
        sentence, claim = self._marks.sentence_at(offset), self._marks.claim_at(offset)
        if sentence is not None:
            self._desk.choose_sentence(sentence.id)
        if claim is not None:
            self._desk.choose_claim(claim.id)

    # -- going somewhere ------------------------------------------------------------------------

    def choose(self, sentence_id: str) -> None:
        """Stand at the beginning of a sentence, and on the first claim in it, if there is one."""
        sentence = self._session.case.rows.sentences.get(sentence_id)
        if self._sheet is None or sentence is None:
            return
        self._sheet.place_cursor(sentence.start)
        self.choose_at(sentence.start)
        if self._marks is not None and self._marks.claim_at(sentence.start) is None:
            for claim_id in self._marks.claims_in(sentence.start, sentence.end)[:1]:
                self._desk.choose_claim(claim_id)
        self._sheet.reveal(sentence.start)

    def go_to_sentence(self, sentence_id: str) -> None:
        """Follow a sentence chosen elsewhere; the cursor stays where it is in it already."""
        sentence = self._session.case.rows.sentences.get(sentence_id)
        sheet = self._sheet
        if sheet is None or sentence is None or sentence.document_id != sheet.document_id:
            return
        if not sentence.start <= sheet.cursor_offset() <= sentence.end:
            sheet.place_cursor(sentence.start)
        sheet.reveal(sentence.start)

    def go_to_claim(self, claim_id: str) -> None:
        """Follow a claim chosen elsewhere to where it stands first; choose the sentence there."""
        sheet, marks = self._sheet, self._marks
        if sheet is None or marks is None or not claim_id:
            return
        place = marks.first_passage(claim_id)
        if place is None:
            return
        if not marks.stands_at(claim_id, sheet.cursor_offset()):
            sheet.place_cursor(place[0])
            sentence = marks.sentence_at(place[0])
            if sentence is not None:
                self._desk.choose_sentence(sentence.id)
        sheet.reveal(sheet.cursor_offset())

    def step(self, by: int) -> None:
        """Go so many sentences on, or back where it is negative."""
        sentences, current = self._sentences(), self.current()
        if not sentences:
            return
        ids = [sentence.id for sentence in sentences]
        if current is None:
            at = self._sheet.cursor_offset() if self._sheet is not None else 0
            before = sum(sentence.end <= at for sentence in sentences)
            wanted = before if by > 0 else before - 1
        else:
            wanted = ids.index(current.id) + by
        self.choose(ids[min(max(wanted, 0), len(ids) - 1)])

    def next_unread(self) -> bool:
        """Go to the next unread sentence behind the chosen one, then from the beginning.

        Where none is chosen, the one at whose beginning the cursor stands is the next.
        """
        chosen = self._chosen()
        if chosen is not None:
            at = chosen.start
        else:
            at = -1 if self._sheet is None else self._sheet.cursor_offset() - 1
        unread = [s for s in self._sentences() if s.reading is Reading.unread]
        if not unread:
            return False
        self.choose(next((s for s in unread if s.start > at), unread[0]).id)
        return True

    # -- saying something -----------------------------------------------------------------------

    def read(self, reading: Reading) -> bool:
        """Say what the current sentence is; whether that is done."""
        current = self.current()
        return current is not None and self._session.run(ReadSentence(current.id, reading))

    def read_as_proposed(self) -> bool:
        """Agree with what is proposed for the current sentence; whether that is done."""
        current = self.current()
        return current is not None and self._session.run(ReadAsProposed(current.id))

    def split(self) -> None:
        """Part the sentence at the cursor."""
        if self._sheet is None or self._marks is None:
            return
        at = self._sheet.cursor_offset()
        inside = [id for start, end, id in self._marks.sentences.at(at) if start < at < end]
        current = self.current()
        wanted = inside[0] if inside else current.id if current is not None else None
        if wanted is not None:
            self._session.run(SplitSentence(wanted, at))

    def join(self) -> None:
        """Join the current sentence with the one behind it."""
        current = self.current()
        if current is not None:
            self._session.run(MergeSentences(current.id))
