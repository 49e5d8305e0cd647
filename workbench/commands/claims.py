"""Claims: accepting and dismissing proposals, making, revising, splitting, merging, deleting."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from workbench.commands.base import Refused
from workbench.commands.chain_rows import join_chains
from workbench.commands.drafting import accept_sources, next_number, words_of_draft
from workbench.commands.evidence import delete_evidence
from workbench.commands.notes import AddNote, CheckClaim, RemoveNote
from workbench.commands.parts import delete_part
from workbench.commands.state import reopen, settle_questions
from workbench.model.claim import (
    Claim,
    ClaimPassage,
    ClaimState,
    Modality,
    Reopened,
    Standing,
)
from workbench.storage.recorder import Recorder

__all__ = [  # notes hang on claims, and are asked for here as well
    "AcceptClaims",
    "AddClaimPassage",
    "AddNote",
    "CheckClaim",
    "DeleteClaim",
    "DismissClaims",
    "MakeClaim",
    "MergeClaims",
    "RemoveNote",
    "ReviseClaim",
    "SplitClaim",
    "accept_sources",
    "next_number",
    "words_of_draft",
]


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
        start, end = words_of_draft(recorder, self.document_id, self.start, self.end)
        words = recorder.text(recorder.rows.documents[self.document_id].text)[start:end]
        claim = Claim(
            id=recorder.new_id(),
            number=next_number(recorder),
            substance=(self.substance or "").strip() or " ".join(words.split()),
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
        recorder.put(ClaimPassage(recorder.new_id(), claim.id, self.document_id, start, end))


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
        start, end = words_of_draft(recorder, self.document_id, self.start, self.end)
        for known in recorder.rows.claim_passages.where(claim_id=self.claim_id):
            if (known.document_id, known.start, known.end) == (self.document_id, start, end):
                return
        recorder.put(ClaimPassage(recorder.new_id(), self.claim_id, self.document_id, start, end))
        reopen(recorder, self.claim_id, Reopened.words)


@dataclass(frozen=True, slots=True)
class SplitClaim:
    """Part a claim in two inside one of its passages; `at` counts code points of the draft."""

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
        for via in rows.claim_vias.where(claim_id=old.id):
            recorder.put(replace(via, id=recorder.new_id(), claim_id=second.id))
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
        """Move all that hangs on the other one over; its verdicts and outcome go."""
        rows = recorder.rows
        if self.into_id == self.other_id:
            raise Refused("Choose two different claims to merge.")
        into = rows.claims[self.into_id]
        recorder.put(replace(into, standing=Standing.accepted))
        accept_sources(recorder, [into.claimant_id])
        moving = (
            rows.claim_passages,
            rows.parts,
            rows.evidence,
            rows.notes,
            rows.questions,
        )
        for table in moving:
            for record in table.where(claim_id=self.other_id):
                recorder.put(replace(record, claim_id=self.into_id))
        join_chains(recorder, self.into_id, self.other_id)
        self._follow_matters(recorder)
        DeleteClaim(self.other_id).apply(recorder)
        reopen(recorder, self.into_id, Reopened.words)
        if rows.claims[self.into_id].state is not ClaimState.checked:
            settle_questions(recorder, self.into_id)

    def _follow_matters(self, recorder: Recorder) -> None:
        """Propositions and findings name the claim that stays; one between the two goes."""
        rows = recorder.rows
        stated = {s.proposition_id for s in rows.proposition_claims.where(claim_id=self.into_id)}
        for statement in rows.proposition_claims.where(claim_id=self.other_id):
            if statement.proposition_id not in stated:
                recorder.put(replace(statement, claim_id=self.into_id))
        about = {f.finding_id for f in rows.finding_claims.where(claim_id=self.into_id)}
        for finding in rows.finding_claims.where(claim_id=self.other_id):
            if finding.finding_id not in about:
                recorder.put(replace(finding, claim_id=self.into_id))


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
            rows.independences,
            rows.unknown_origins,
            rows.verdicts,
            rows.outcomes,
            rows.notes,
            rows.questions,
            rows.proposition_claims,
        ):
            for record in table.where(claim_id=id):
                recorder.delete(record)
        recorder.delete(rows.claims[id])
