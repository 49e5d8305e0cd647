"""Reading sentences, and correcting where they begin and end."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from workbench.commands.base import Refused
from workbench.commands.claims import AcceptClaims
from workbench.model.claim import Standing
from workbench.model.document import Reading, Sentence
from workbench.storage.recorder import Recorder


@dataclass(frozen=True, slots=True)
class ReadSentence:
    """Say what one sentence is, having read it. There is no reading of many at once."""

    label: ClassVar[str] = "Sentence read"

    sentence_id: str
    reading: Reading

    def apply(self, recorder: Recorder) -> None:
        """Put the reading."""
        recorder.put(replace(recorder.rows.sentences[self.sentence_id], reading=self.reading))


@dataclass(frozen=True, slots=True)
class ReadAsProposed:
    """Agree with what is proposed for one sentence, having read it, and with the claims in it.

    Where no reading is proposed it is a claim if a claim stands in it, else no claim.
    """

    label: ClassVar[str] = "Sentence read as proposed"

    sentence_id: str

    def apply(self, recorder: Recorder) -> None:
        """Put the reading, and accept the proposed claims that lie wholly in the sentence."""
        rows = recorder.rows
        sentence = rows.sentences[self.sentence_id]
        standing, accepted = False, []
        for passage in rows.claim_passages.where(document_id=sentence.document_id):
            claim = rows.claims[passage.claim_id]
            if claim.standing is Standing.dismissed:
                continue
            if passage.start < sentence.end and passage.end > sentence.start:
                standing = True
                inside = sentence.start <= passage.start and passage.end <= sentence.end
                if inside and claim.standing is Standing.proposed:
                    accepted.append(claim.id)
        reading = sentence.proposed
        if reading is None or reading is Reading.unread:
            reading = Reading.claim if standing else Reading.no_claim
        recorder.put(replace(sentence, reading=reading))
        AcceptClaims(tuple(dict.fromkeys(accepted))).apply(recorder)


@dataclass(frozen=True, slots=True)
class SplitSentence:
    """Part a sentence in two; both are unread again, for their words are others now.

    `at` counts code points of the draft.
    """

    label: ClassVar[str] = "Sentence split"

    sentence_id: str
    at: int

    def apply(self, recorder: Recorder) -> None:
        """Put both halves, without the white space between them."""
        old = recorder.rows.sentences[self.sentence_id]
        text = recorder.text(recorder.rows.documents[old.document_id].text)
        first, second = text[old.start : self.at], text[self.at : old.end]
        if not (old.start < self.at < old.end and first.strip() and second.strip()):
            raise Refused("Put the cursor inside the sentence, between two words.")
        end = old.start + len(first.rstrip())
        start = self.at + len(second) - len(second.lstrip())
        recorder.put(replace(old, end=end, reading=Reading.unread))
        recorder.put(
            replace(old, id=recorder.new_id(), start=start, reading=Reading.unread, engine=None)
        )


@dataclass(frozen=True, slots=True)
class MergeSentences:
    """Join a sentence with the next one of the same block; the whole is unread again."""

    label: ClassVar[str] = "Sentences joined"

    sentence_id: str

    def apply(self, recorder: Recorder) -> None:
        """Widen the first and delete the second."""
        first = recorder.rows.sentences[self.sentence_id]
        second = self._following(recorder, first)
        if second is None:
            raise Refused("No sentence follows in the same paragraph; there is nothing to join.")
        recorder.delete(second)
        recorder.put(replace(first, end=second.end, reading=Reading.unread))

    @staticmethod
    def _following(recorder: Recorder, first: Sentence) -> Sentence | None:
        rows = recorder.rows
        block = next(
            b
            for b in rows.blocks.where(document_id=first.document_id)
            if b.start <= first.start < b.end
        )
        later = [
            s
            for s in rows.sentences.where(document_id=first.document_id)
            if first.start < s.start < block.end
        ]
        return min(later, key=lambda s: s.start, default=None)
