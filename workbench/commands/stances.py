"""Proposed propositions and stances: accepting them with proof, or dismissing them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from workbench.commands.base import Refused
from workbench.commands.evidence import Place, check_place, delete_evidence
from workbench.commands.state import reopen
from workbench.model.claim import Reopened, Standing
from workbench.model.evidence import Evidence, EvidencePassage
from workbench.storage.recorder import Recorder

SHOW_IT = (
    "Only the draft says so, and the draft is no evidence: select the words in material that "
    "show it, then accept."
)


@dataclass(frozen=True, slots=True)
class AcceptStance:
    """Accept a proposed stance: from then on it is evidence, and rests on words of material."""

    label: ClassVar[str] = "Stance accepted"

    evidence_id: str
    places: tuple[Place, ...]

    def apply(self, recorder: Recorder) -> None:
        """Put the entry, its source, and its claim or proposition; a checked claim is open again.

        The words of the draft that it was read from are no part of it any more.
        """
        rows, put = recorder.rows, recorder.put
        entry = rows.evidence[self.evidence_id]
        if entry.standing is not Standing.proposed:
            raise Refused("This stance is decided already.")
        if not self.places:
            raise Refused(SHOW_IT)
        for place in self.places:
            check_place(recorder, place, entry.layer)
        for passage in rows.evidence_passages.where(evidence_id=entry.id):
            recorder.delete(passage)
        put(replace(entry, standing=Standing.accepted))
        for place in self.places:
            new_id = recorder.new_id()
            put(EvidencePassage(new_id, entry.id, place.document_id, place.start, place.end))
        put(replace(rows.sources[entry.source_id], standing=Standing.accepted))
        if entry.proposition_id is not None:
            proposition = rows.propositions[entry.proposition_id]
            put(replace(proposition, standing=Standing.accepted))
        if entry.claim_id is not None:
            put(replace(rows.claims[entry.claim_id], standing=Standing.accepted))
            reopen(recorder, entry.claim_id, Reopened.evidence)


@dataclass(frozen=True, slots=True)
class DismissStances:
    """Dismiss proposed stances; they stay in the case and are not proposed again.

    What was read once is dismissed once: with a stance on a proposition go those of the same
    source, from the same words, on the claims that state it.
    """

    label: ClassVar[str] = "Stance dismissed"

    evidence_ids: tuple[str, ...]

    def apply(self, recorder: Recorder) -> None:
        """Put the entries; what is already accepted must be removed instead."""
        for id in self.evidence_ids:
            entry = recorder.rows.evidence[id]
            if entry.standing is Standing.accepted:
                raise Refused("This is evidence already; remove it instead.")
            for same in (entry, *_read_with(recorder, entry)):
                recorder.put(replace(same, standing=Standing.dismissed))


def _read_with(recorder: Recorder, entry: Evidence) -> list[Evidence]:
    """What else is proposed of the same stance, on the claims that state the proposition."""
    rows = recorder.rows
    if entry.proposition_id is None:
        return []
    return [
        same
        for link in rows.proposition_claims.where(proposition_id=entry.proposition_id)
        for same in rows.evidence.where(claim_id=link.claim_id)
        if (same.source_id, same.stance) == (entry.source_id, entry.stance)
        and same.standing is Standing.proposed
    ]


@dataclass(frozen=True, slots=True)
class AcceptPropositions:
    """Accept that statements are what claims share. No stance on them is accepted by it."""

    label: ClassVar[str] = "Proposition accepted"

    proposition_ids: tuple[str, ...]

    def apply(self, recorder: Recorder) -> None:
        """Put the propositions."""
        for id in self.proposition_ids:
            proposition = recorder.rows.propositions[id]
            recorder.put(replace(proposition, standing=Standing.accepted))


@dataclass(frozen=True, slots=True)
class DismissPropositions:
    """Dismiss proposed propositions with the stances proposed on them; none comes again."""

    label: ClassVar[str] = "Proposition dismissed"

    proposition_ids: tuple[str, ...]

    def apply(self, recorder: Recorder) -> None:
        """Put the propositions and their entries; one with evidence on it stays."""
        rows = recorder.rows
        for id in self.proposition_ids:
            entries = rows.evidence.where(proposition_id=id)
            if any(entry.standing is Standing.accepted for entry in entries):
                raise Refused("Evidence stands on this proposition; remove that first.")
            waiting = [entry.id for entry in entries if entry.standing is Standing.proposed]
            DismissStances(tuple(waiting)).apply(recorder)
            recorder.put(replace(rows.propositions[id], standing=Standing.dismissed))


@dataclass(frozen=True, slots=True)
class DeletePropositions:
    """Take propositions out of the case with the evidence on them; undo brings them back."""

    label: ClassVar[str] = "Proposition deleted"

    proposition_ids: tuple[str, ...]

    def apply(self, recorder: Recorder) -> None:
        """Delete the propositions; the claims that state them stay."""
        rows = recorder.rows
        for id in self.proposition_ids:
            for entry in rows.evidence.where(proposition_id=id):
                delete_evidence(recorder, entry)
            for link in rows.proposition_claims.where(proposition_id=id):
                recorder.delete(link)
            recorder.delete(rows.propositions[id])
