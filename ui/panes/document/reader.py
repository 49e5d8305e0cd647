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
        self._let_go = ""  # the claim that was chosen before the cursor left every claim

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
        """Choose the sentence at the cursor and the claim there; where none is, none is chosen.

        So no key acts on a claim that is not where the person looks. A claim that is chosen
        stays so in the rest of its sentence, and while something is being written about it.
        """
        if self._marks is None:
            return
        sentence = self._marks.sentence_at(offset)
        self._desk.choose_sentence("" if sentence is None else sentence.id)
        claim_id = self._claim_for(offset, sentence)
        if claim_id or not self._desk.holds_claim:
            if not claim_id:
                self._let_go = self._desk.claim_id or self._let_go
            self._desk.choose_claim(claim_id)

    def _claim_for(self, offset: int, sentence: Sentence | None, *, first: bool = False) -> str:
        """The claim at the offset, else the chosen one (or the first) where it is in the sentence;
        else "".
        """
        marks = self._marks
        here = None if marks is None else marks.claim_at(offset)
        if here is not None:
            return here.id
        inside = [] if marks is None or sentence is None else self._claims_in(sentence)
        if self._desk.claim_id in inside:
            return self._desk.claim_id
        return inside[0] if inside and first else ""

    def _claims_in(self, sentence: Sentence) -> list[str]:
        return [] if self._marks is None else self._marks.claims_in(sentence.start, sentence.end)

    def select_at(self, offset: int) -> None:
        """Words are being selected. Where no claim stands, they may be other words of the claim
        that was chosen until the cursor came here, so it is chosen again.
        """
        if self._marks is None:
            return
        sentence, claim = self._marks.sentence_at(offset), self._marks.claim_at(offset)
        if sentence is not None:
            self._desk.choose_sentence(sentence.id)
        if claim is not None:
            self._desk.choose_claim(claim.id)
        elif not self._desk.claim_id and self._let_go in self._session.case.rows.claims:
            self._desk.choose_claim(self._let_go)

    def begin(self) -> None:
        """A draft is shown: stand at its first unread sentence, which is not chosen by that."""
        first = next((s for s in self._sentences() if s.reading is Reading.unread), None)
        if self._sheet is None or self._chosen() is not None or first is None:
            return
        if first.start != self._sheet.cursor_offset():
            self._sheet.place_cursor(first.start)
            self._sheet.reveal(first.start)

    def keep_sentence(self) -> None:
        """Where an act took the chosen sentence away, choose the one at the cursor, if any."""
        id = self._desk.sentence_id
        if id and id not in self._session.case.rows.sentences:
            current = self.current()
            self._desk.choose_sentence("" if current is None else current.id)

    def keep_claim(self) -> None:
        """Where an act took the chosen claim away, choose the one at the cursor, if any."""
        claim = self.claim_at_cursor()
        if claim is not None and not self._desk.claim_id:
            self._desk.choose_claim(claim.id)

    # -- going somewhere ------------------------------------------------------------------------

    def choose(self, sentence_id: str) -> None:
        """Stand at the beginning of a sentence, and on the first claim in it, if there is one."""
        sentence = self._session.case.rows.sentences.get(sentence_id)
        if self._sheet is None or sentence is None:
            return
        self._sheet.place_cursor(sentence.start)
        claim_id = self._claim_for(sentence.start, sentence, first=True)
        if claim_id:
            self._desk.choose_claim(claim_id)
        self.choose_at(sentence.start)
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

    def _to_read(self) -> Sentence | None:
        """The current sentence. Where none stands, go to the next unread one; nothing is read."""
        current = self.current()
        if current is None and not self.next_unread():
            self._session.refused.emit("No sentence stands here, and every sentence is read.")
        return current

    def read(self, reading: Reading) -> bool:
        """Say what the current sentence is; whether that is done."""
        current = self._to_read()
        return current is not None and self._session.run(ReadSentence(current.id, reading))

    def read_as_proposed(self) -> bool:
        """Agree with what is proposed for the current sentence; whether that is done."""
        current = self._to_read()
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
        else:
            self._session.refused.emit("No sentence stands here that could be split.")

    def join(self) -> None:
        """Join the current sentence with the one behind it."""
        current = self.current()
        if current is not None:
            self._session.run(MergeSentences(current.id))
        elif self._sheet is not None:
            self._session.refused.emit("No sentence stands here that could be joined.")
