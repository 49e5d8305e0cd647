"""Evidence: what goes into the cells of the matrix."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from typing import ClassVar, Final, Literal

from workbench.commands.base import Refused
from workbench.commands.state import reopen
from workbench.model.claim import Reopened, Standing
from workbench.model.document import DocumentKind
from workbench.model.evidence import (
    Access,
    Evidence,
    EvidenceHow,
    EvidencePassage,
    Interest,
    Layer,
    Stance,
)
from workbench.storage.recorder import Recorder


class Untouched(Enum):
    """Says of a field that it stays as it is, where None says that it is not known."""

    untouched = "untouched"


UNTOUCHED: Final = Untouched.untouched


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a document (code points, end exclusive)."""

    document_id: str
    start: int
    end: int


def delete_evidence(recorder: Recorder, entry: Evidence) -> None:
    """Delete an entry and the passages it rests on."""
    for passage in recorder.rows.evidence_passages.where(evidence_id=entry.id):
        recorder.delete(passage)
    recorder.delete(entry)


def check_place(recorder: Recorder, place: Place, layer: Layer) -> None:
    """Refuse a place that can bear on nothing: of a draft, or without words."""
    document = recorder.rows.documents[place.document_id]
    if document.kind is DocumentKind.draft:
        raise Refused(
            f"The draft is no evidence for “{layer}”; select words in material, "
            "or log a call, a meeting or an observation."
        )
    text = recorder.text(document.text)
    if not 0 <= place.start < place.end <= len(text) or not text[place.start : place.end].strip():
        raise Refused("Select the words in the material that bear on the claim.")


def _take_over(recorder: Recorder, entry: Evidence) -> None:
    """A stance that was only proposed has come true: the entry stands in its place."""
    for other in recorder.rows.evidence.where(claim_id=entry.claim_id):
        same = (other.source_id, other.layer, other.stance)
        proposed = other.standing is Standing.proposed
        if proposed and same == (entry.source_id, entry.layer, entry.stance):
            delete_evidence(recorder, other)


@dataclass(frozen=True, slots=True)
class AttachEvidence:
    """Put one entry into a cell: a passage of material, or a call, meeting or observation."""

    label: ClassVar[str] = "Evidence attached"

    claim_id: str
    source_id: str
    layer: Layer
    stance: Stance
    how: EvidenceHow = EvidenceHow.passage
    places: tuple[Place, ...] = ()
    credibility: int = 6
    said_on: date | None = None
    made_on: date | None = None
    note: str | None = None
    access: Access | None = None
    interest: Interest | None = None

    def apply(self, recorder: Recorder) -> None:
        """Put the entry and its passages; a checked claim is open again."""
        note = (self.note or "").strip() or None
        if self.how is EvidenceHow.passage and not self.places:
            raise Refused("Select the words in the material that bear on the claim.")
        if self.how is not EvidenceHow.passage and (self.made_on is None or note is None):
            raise Refused(f"Give the {self.how} its date and a note of what was said or seen.")
        claim = recorder.rows.claims[self.claim_id]
        if self.layer is Layer.said and claim.claimant_id is None:
            raise Refused("The claim is in the story’s own voice, so it has no “said”.")
        for place in self.places:
            check_place(recorder, place, self.layer)
        entry = Evidence(
            id=recorder.new_id(),
            claim_id=self.claim_id,
            proposition_id=None,
            source_id=self.source_id,
            layer=self.layer,
            stance=self.stance,
            credibility=self.credibility,
            how=self.how,
            said_on=self.said_on,
            made_on=self.made_on,
            note=note,
            standing=Standing.accepted,
            engine=None,
            access=self.access,
            interest=self.interest,
        )
        _take_over(recorder, entry)
        recorder.put(entry)
        for place in self.places:
            recorder.put(
                EvidencePassage(
                    recorder.new_id(), entry.id, place.document_id, place.start, place.end
                )
            )
        source = recorder.rows.sources[self.source_id]
        recorder.put(replace(source, standing=Standing.accepted))
        recorder.put(replace(claim, standing=Standing.accepted))
        reopen(recorder, self.claim_id, Reopened.evidence)


@dataclass(frozen=True, slots=True)
class ReviseEvidence:
    """Change the stance, the digit, the dates, the note, or how near and how interested it is.

    Who changes only a stance or a digit leaves `access` and `interest` out, and they stay.
    """

    label: ClassVar[str] = "Evidence revised"

    evidence_id: str
    stance: Stance
    credibility: int
    said_on: date | None
    made_on: date | None
    note: str | None
    access: Access | Literal[Untouched.untouched] | None = UNTOUCHED
    interest: Interest | Literal[Untouched.untouched] | None = UNTOUCHED

    def apply(self, recorder: Recorder) -> None:
        """Put the entry; a checked claim is open again."""
        old = recorder.rows.evidence[self.evidence_id]
        if old.standing is not Standing.accepted:
            raise Refused("This stance is only proposed; accept it before you change it.")
        note = (self.note or "").strip() or None
        if old.how is not EvidenceHow.passage and (self.made_on is None or note is None):
            raise Refused(f"A {old.how} needs its date and a note of what was said or seen.")
        new = replace(
            old,
            stance=self.stance,
            credibility=self.credibility,
            said_on=self.said_on,
            made_on=self.made_on,
            note=note,
            access=old.access if self.access is UNTOUCHED else self.access,
            interest=old.interest if self.interest is UNTOUCHED else self.interest,
        )
        if new == old:
            return
        recorder.put(new)
        if old.claim_id is not None:
            reopen(recorder, old.claim_id, Reopened.evidence)


@dataclass(frozen=True, slots=True)
class RemoveEvidence:
    """Take an entry out of its cell."""

    label: ClassVar[str] = "Evidence removed"

    evidence_id: str

    def apply(self, recorder: Recorder) -> None:
        """Delete the entry; a checked claim is open again. One only proposed is dismissed."""
        entry = recorder.rows.evidence[self.evidence_id]
        if entry.standing is not Standing.accepted:
            recorder.put(replace(entry, standing=Standing.dismissed))
            return
        delete_evidence(recorder, entry)
        if entry.claim_id is not None:
            reopen(recorder, entry.claim_id, Reopened.evidence)
