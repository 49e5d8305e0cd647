"""Claims: accepting and dismissing proposals, making, revising, splitting, merging, deleting."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import ClassVar

from workbench.commands.base import Refused
from workbench.commands.evidence import delete_evidence
from workbench.commands.parts import delete_part
from workbench.commands.state import reopen, settle
from workbench.model.claim import (
    Claim,
    ClaimPassage,
    ClaimState,
    Modality,
    Note,
    Reopened,
    Standing,
)
from workbench.model.document import DocumentKind
from workbench.storage.recorder import Recorder


def next_number(recorder: Recorder) -> int:
    """One more than any claim of the case has."""
    return max((claim.number for claim in recorder.rows.claims), default=0) + 1


def accept_sources(recorder: Recorder, ids: Iterable[str | None]) -> None:
    """The sources of what is accepted are accepted with it."""
    for id in ids:
        source = recorder.rows.sources.get(id)
        if source is not None and source.standing is not Standing.accepted:
            recorder.put(replace(source, standing=Standing.accepted))


@dataclass(frozen=True, slots=True)
class AcceptClaims:
    """Accept proposals, one or many. No sentence becomes read by it."""

    label: ClassVar[str] = "Proposal accepted"

    claim_ids: tuple[str, ...]

    def apply(self, recorder: Recorder) -> None:
        """Put the claims, their claimants and the chain they came by."""
        for id in self.claim_ids:
            claim = recorder.rows.claims[id]
            recorder.put(replace(claim, standing=Standing.accepted))
            vias = recorder.rows.claim_vias.where(claim_id=id)
            accept_sources(recorder, [claim.claimant_id, *(via.source_id for via in vias)])


@dataclass(frozen=True, slots=True)
class DismissClaims:
    """Dismiss proposals; they stay in the case and are not proposed again."""

    label: ClassVar[str] = "Proposal dismissed"

    claim_ids: tuple[str, ...]

    def apply(self, recorder: Recorder) -> None:
        """Put the claims; what is already accepted must be deleted instead."""
        for id in self.claim_ids:
            claim = recorder.rows.claims[id]
            if claim.standing is Standing.accepted:
                raise Refused(f"Claim {claim.number} is accepted already; delete it instead.")
            recorder.put(replace(claim, standing=Standing.dismissed))


@dataclass(frozen=True, slots=True)
class MakeClaim:
    """Make a claim of words of the draft (code points, end exclusive)."""

    label: ClassVar[str] = "Claim made"

    document_id: str
    start: int
    end: int
    substance: str | None = None
    claimant_id: str | None = None

    def apply(self, recorder: Recorder) -> None:
        """Put the claim and its first passage; its substance is its words unless given."""
        document = recorder.rows.documents[self.document_id]
        if document.kind is not DocumentKind.draft:
            raise Refused("A claim is made of words of the draft; select some there.")
        words = recorder.text(document.text)[self.start : self.end]
        if not words.strip():
            raise Refused("Select the words that make the claim first.")
        claim = Claim(
            id=recorder.new_id(),
            number=next_number(recorder),
            substance=self.substance or " ".join(words.split()),
            modality=Modality.reported if self.claimant_id else Modality.asserted,
            claimant_id=self.claimant_id,
            cue=None,
            state=ClaimState.open,
            reopened=None,
            standing=Standing.accepted,
            worthiness=None,
            engine=None,
        )
        recorder.put(claim)
        accept_sources(recorder, [self.claimant_id])
        start = self.start + len(words) - len(words.lstrip())
        end = self.start + len(words.rstrip())
        recorder.put(ClaimPassage(recorder.new_id(), claim.id, document.id, start, end))


@dataclass(frozen=True, slots=True)
class ReviseClaim:
    """Edit what a claim says, how surely, and who says it. Editing a proposal accepts it."""

    label: ClassVar[str] = "Claim revised"

    claim_id: str
    substance: str
    modality: Modality
    claimant_id: str | None

    def apply(self, recorder: Recorder) -> None:
        """Put the claim; a checked one is open again, with the cause."""
        old = recorder.rows.claims[self.claim_id]
        if not self.substance.strip():
            raise Refused("A claim needs words; write what would have to be so.")
        new = replace(
            old,
            substance=self.substance.strip(),
            modality=self.modality,
            claimant_id=self.claimant_id,
            standing=Standing.accepted,
        )
        if new == old:
            return
        recorder.put(new)
        accept_sources(recorder, [self.claimant_id])
        moved = old.claimant_id != new.claimant_id
        reopen(recorder, old.id, Reopened.claimant if moved else Reopened.words)


@dataclass(frozen=True, slots=True)
class AddClaimPassage:
    """Mark another place of the draft in which the same claim stands."""

    label: ClassVar[str] = "Passage added to claim"

    claim_id: str
    document_id: str
    start: int
    end: int

    def apply(self, recorder: Recorder) -> None:
        """Put the passage; a checked claim is open again."""
        if recorder.rows.documents[self.document_id].kind is not DocumentKind.draft:
            raise Refused("A claim stands in the draft; select words there.")
        passage = ClaimPassage(
            recorder.new_id(), self.claim_id, self.document_id, self.start, self.end
        )
        recorder.put(passage)
        reopen(recorder, self.claim_id, Reopened.words)


@dataclass(frozen=True, slots=True)
class SplitClaim:
    """Part a claim in two at a place inside one of its passages."""

    label: ClassVar[str] = "Claim split"

    claim_id: str
    passage_id: str
    at: int

    def apply(self, recorder: Recorder) -> None:
        """The first keeps its id and the words before `at`; the second gets the rest."""
        rows = recorder.rows
        old, passage = rows.claims[self.claim_id], rows.claim_passages[self.passage_id]
        text = recorder.text(rows.documents[passage.document_id].text)
        before, after = text[passage.start : self.at], text[self.at : passage.end]
        if not (passage.start < self.at < passage.end and before.strip() and after.strip()):
            raise Refused("Put the cursor inside the claim’s words, between two of them.")
        end = passage.start + len(before.rstrip())
        start = self.at + len(after) - len(after.lstrip())
        words = " ".join(after.split())
        second = replace(
            old,
            id=recorder.new_id(),
            number=next_number(recorder),
            substance=words,
            state=ClaimState.open,
            reopened=None,
            standing=Standing.accepted,
            engine=None,
        )
        recorder.put(second)
        recorder.put(replace(old, substance=" ".join(before.split()), standing=Standing.accepted))
        accept_sources(recorder, [old.claimant_id])
        recorder.put(replace(passage, end=end))
        recorder.put(replace(passage, id=recorder.new_id(), claim_id=second.id, start=start))
        for part in rows.parts.where(claim_id=old.id):
            if part.document_id == passage.document_id and start <= part.start < passage.end:
                recorder.put(replace(part, claim_id=second.id))
        reopen(recorder, old.id, Reopened.words)


@dataclass(frozen=True, slots=True)
class MergeClaims:
    """Make two claims one: checked once, marked in every place that either stood in."""

    label: ClassVar[str] = "Claims merged"

    into_id: str
    other_id: str

    def apply(self, recorder: Recorder) -> None:
        """Move passages, parts, evidence, notes and questions over; the other one's verdicts go."""
        rows = recorder.rows
        if self.into_id == self.other_id:
            raise Refused("Choose two different claims to merge.")
        into = rows.claims[self.into_id]
        recorder.put(replace(into, standing=Standing.accepted))
        accept_sources(recorder, [into.claimant_id])
        moving = (rows.claim_passages, rows.parts, rows.evidence, rows.notes, rows.questions)
        for table in moving:
            for record in table.where(claim_id=self.other_id):
                recorder.put(replace(record, claim_id=self.into_id))
        DeleteClaim(self.other_id).apply(recorder)
        reopen(recorder, self.into_id, Reopened.words)


@dataclass(frozen=True, slots=True)
class DeleteClaim:
    """Delete a claim with all that hangs on it; undo brings everything back."""

    label: ClassVar[str] = "Claim deleted"

    claim_id: str

    def apply(self, recorder: Recorder) -> None:
        """Delete the claim, its passages, parts, evidence, verdicts, outcome, notes, questions."""
        rows, id = recorder.rows, self.claim_id
        for part in rows.parts.where(claim_id=id):
            delete_part(recorder, part)
        for entry in rows.evidence.where(claim_id=id):
            delete_evidence(recorder, entry)
        for question in rows.questions.where(claim_id=id):
            for attempt in rows.question_attempts.where(question_id=question.id):
                recorder.delete(attempt)
        for finding in rows.finding_claims.where(claim_id=id):
            for beside in rows.finding_claims.where(finding_id=finding.finding_id):
                recorder.delete(beside)
            recorder.delete(rows.findings[finding.finding_id])
        for table in (
            rows.claim_passages,
            rows.claim_vias,
            rows.derivations,
            rows.dependences,
            rows.verdicts,
            rows.outcomes,
            rows.notes,
            rows.questions,
            rows.proposition_claims,
        ):
            for record in table.where(claim_id=id):
                recorder.delete(record)
        recorder.delete(rows.claims[id])


@dataclass(frozen=True, slots=True)
class AddNote:
    """Write a remark on a claim."""

    label: ClassVar[str] = "Note added"

    claim_id: str
    text: str

    def apply(self, recorder: Recorder) -> None:
        """Put the note."""
        if not self.text.strip():
            raise Refused("Write the note first.")
        note = Note(
            recorder.new_id(), self.claim_id, self.text.strip(), recorder.actor_id, recorder.now
        )
        recorder.put(note)


@dataclass(frozen=True, slots=True)
class RemoveNote:
    """Take a remark away."""

    label: ClassVar[str] = "Note removed"

    note_id: str

    def apply(self, recorder: Recorder) -> None:
        """Delete the note."""
        recorder.delete(recorder.rows.notes[self.note_id])


@dataclass(frozen=True, slots=True)
class CheckClaim:
    """Say again that an opened claim is checked, after looking at what changed."""

    label: ClassVar[str] = "Claim checked again"

    claim_id: str

    def apply(self, recorder: Recorder) -> None:
        """Settle the claim; its verdicts and outcome stay as they are."""
        settle(recorder, self.claim_id)
        if recorder.rows.claims[self.claim_id].state is not ClaimState.checked:
            raise Refused("The claim still lacks a verdict, an outcome or an answer; give it that.")
