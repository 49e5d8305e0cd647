"""Every accepted claim of a draft, and the proposals that nobody has decided on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from workbench.case import Case
from workbench.commands.state import undecided
from workbench.corroboration.origin_words import origin_words
from workbench.model.claim import Claim, ClaimState, Reopened, Standing
from workbench.model.decision import OutcomeKind, VerdictKind
from workbench.model.matters import Finding
from workbench.model.summary_claim import (
    AttemptEntry,
    ClaimSummary,
    Concern,
    FindingEntry,
    LayerSummary,
    OriginsEntry,
    OutcomeEntry,
    PartEntry,
    ProposalSummary,
    QuestionEntry,
)
from workbench.report.confidential import Confidence
from workbench.report.evidence import actor_name, dependences, derivations, layers
from workbench.report.origins import account_of_claim
from workbench.report.parts import parts

_WORST_FIRST = (
    (VerdictKind.wrong, Concern.wrong),
    (VerdictKind.disputed, Concern.disputed),
    (VerdictKind.unsupported, Concern.unsupported),
    (VerdictKind.cannot_be_determined, Concern.cannot_be_determined),
    (VerdictKind.confirmed_with_change, Concern.confirmed_with_change),
)
_BECAUSE = {
    Reopened.words: "its words",
    Reopened.evidence: "its evidence",
    Reopened.parts: "its parts",
    Reopened.verdict: "a verdict or outcome",
    Reopened.claimant: "who says it",
    Reopened.chain: "who has it from whom",
}


def worst(verdicts: Iterable[VerdictKind]) -> VerdictKind | None:
    """The verdict that a reader of the first page must know of; None where there is none."""
    found = set(verdicts)
    for kind, _ in _WORST_FIRST:
        if kind in found:
            return kind
    return VerdictKind.confirmed if found else None


def concern_of(
    state: ClaimState, layers: Sequence[LayerSummary], outcome: OutcomeKind | None
) -> Concern:
    """Where a claim stands on the first page.

    A claim that was confirmed but whose words are changed or cut does not hold as written: it
    stands with those confirmed with a change.
    """
    verdict = worst(entry.verdict for layer in layers for entry in layer.verdicts)
    for kind, concern in _WORST_FIRST:
        if verdict is kind:
            return concern
    if state is not ClaimState.checked:
        return Concern.asked if state is ClaimState.asked else Concern.open
    if outcome in (OutcomeKind.change, OutcomeKind.cut):
        return Concern.confirmed_with_change
    return Concern.holds


def places(case: Case, draft_id: str) -> dict[str, list[tuple[int, int]]]:
    """Where each claim stands in the draft, by its id, in the draft's order."""
    found: dict[str, list[tuple[int, int]]] = {}
    passages = case.rows.claim_passages.where(document_id=draft_id)
    for passage in sorted(passages, key=lambda passage: (passage.start, passage.end)):
        found.setdefault(passage.claim_id, []).append((passage.start, passage.end))
    return found


class ClaimReader:
    """Reads claims of one draft out of the case, nothing of a confidential source by name."""

    def __init__(self, case: Case, draft_id: str, confidence: Confidence) -> None:
        """Find out where every claim of the draft stands."""
        self._case, self._confidence = case, confidence
        self._places = places(case, draft_id)
        self._text = case.document_text(draft_id)

    def standing(self, standing: Standing) -> list[Claim]:
        """The claims of the draft that have this standing, in the draft's order."""
        claims = self._case.rows.claims
        return [claims[id] for id in self._places if claims[id].standing is standing]

    def claim(self, claim: Claim) -> ClaimSummary:
        """All on one claim."""
        case, confidence = self._case, self._confidence
        found = layers(case, confidence, claim)
        outcome = self._outcome(claim)
        ticked = parts(case, confidence, claim)
        return ClaimSummary(
            number=claim.number,
            concern=concern_of(claim.state, found, outcome.kind if outcome else None),
            words=self._words(claim),
            substance=claim.substance,
            modality=claim.modality,
            claimant=self._claimant(claim),
            chain=tuple(
                confidence.name(via.source_id)
                for via in sorted(
                    case.rows.claim_vias.where(claim_id=claim.id), key=lambda via: via.position
                )
            ),
            state=claim.state,
            reopened=claim.reopened,
            layers=found,
            outcome=outcome,
            parts=ticked,
            questions=self._questions(claim),
            findings=self._findings(claim),
            origins=self._origins(claim),
            derivations=derivations(case, confidence, claim),
            dependences=dependences(case, confidence, claim),
            still_open=self._still_open(claim, ticked),
        )

    def _origins(self, claim: Claim) -> OriginsEntry:
        """The independent origins. How a confidential source hangs together is not told."""
        case, confidence = self._case, self._confidence
        found = account_of_claim(case.rows, claim.id, case.quoted)
        open_ = [d for d in found.rows.dependences if not confidence.hides(d.one_id, d.other_id)]
        origins = found.speaking_for
        words = origin_words(origins, found.assumption, confidence.name, open_)
        return OriginsEntry(
            len(origins.items),
            origins.floor,
            origins.ceiling,
            words if origins.items else "",
            found.against_words(confidence.name, open_),
        )

    def proposal(self, claim: Claim) -> ProposalSummary:
        """A claim that is only proposed."""
        words, claimant = self._words(claim), self._claimant(claim)
        return ProposalSummary(claim.number, words, claimant, claim.modality)

    def finding(self, finding: Finding) -> FindingEntry:
        """A finding with the numbers of its claims."""
        rows = self._case.rows
        links = rows.finding_claims.where(finding_id=finding.id)
        numbers = sorted(rows.claims[link.claim_id].number for link in links)
        return FindingEntry(finding.kind, finding.why, tuple(numbers))

    def proposed_findings(self) -> tuple[FindingEntry, ...]:
        """The findings about claims of this draft that nobody has accepted or dismissed."""
        rows = self._case.rows
        undecided = [f for f in rows.findings if f.standing is Standing.proposed]
        return tuple(
            self.finding(finding)
            for finding in undecided
            if any(
                link.claim_id in self._places
                and rows.claims[link.claim_id].standing is not Standing.dismissed
                for link in rows.finding_claims.where(finding_id=finding.id)
            )
        )

    def _words(self, claim: Claim) -> tuple[str, ...]:
        return tuple(self._text[start:end] for start, end in self._places[claim.id])

    def _claimant(self, claim: Claim) -> str | None:
        return None if claim.claimant_id is None else self._confidence.name(claim.claimant_id)

    def _outcome(self, claim: Claim) -> OutcomeEntry | None:
        for row in self._case.rows.outcomes.where(claim_id=claim.id):
            by = actor_name(self._case, row.actor_id)
            return OutcomeEntry(row.kind, row.wording, row.reason, by)
        return None

    def _questions(self, claim: Claim) -> tuple[QuestionEntry, ...]:
        rows = self._case.rows
        return tuple(
            QuestionEntry(
                question.addressee,
                question.text,
                question.deadline,
                question.answered,
                tuple(
                    AttemptEntry(a.at, actor_name(self._case, a.actor_id), a.note)
                    for a in rows.question_attempts.where(question_id=question.id)
                ),
            )
            for question in rows.questions.where(claim_id=claim.id)
        )

    def _findings(self, claim: Claim) -> tuple[FindingEntry, ...]:
        rows = self._case.rows
        links = rows.finding_claims.where(claim_id=claim.id)
        found = (rows.findings[link.finding_id] for link in links)
        return tuple(self.finding(f) for f in found if f.standing is Standing.accepted)

    def _still_open(self, claim: Claim, ticked: tuple[PartEntry, ...]) -> tuple[str, ...]:
        still = [f"lacks {what}" for what in undecided(self._case.rows, claim)]
        if claim.state is not ClaimState.checked and claim.reopened is not None:
            still.append(f"opened again after a change to {_BECAUSE[claim.reopened]}")
        unticked = sum(part.tick is None for part in ticked)
        if unticked:
            still.append(f"{unticked} of {len(ticked)} parts not ticked")
        return tuple(still)
