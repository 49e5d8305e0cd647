"""The two layers of a claim with what speaks for, against and neither way."""

from __future__ import annotations

from workbench.case import Case
from workbench.commands.state import layers_of
from workbench.model.claim import Claim, Standing
from workbench.model.evidence import Evidence, Layer, Stance
from workbench.model.summary_claim import (
    WITHHELD,
    EvidenceEntry,
    LayerSummary,
    LinkEntry,
    Quoted,
    VerdictEntry,
)
from workbench.report.confidential import Confidence


def actor_name(case: Case, actor_id: str) -> str:
    """The name under which somebody acts; a case may lack one where only its rows were read."""
    actor = case.rows.actors.get(actor_id)
    return actor.name if actor is not None else "Checker"


def quoted(case: Case, confidence: Confidence, document_id: str, start: int, end: int) -> Quoted:
    """The words at a place of a material (code points, end exclusive), unless it is withheld."""
    if document_id in confidence.withheld_materials:
        return Quoted(None, None)
    words = case.quoted(document_id, start, end)
    return Quoted(case.rows.documents[document_id].title, words)


def layers(case: Case, confidence: Confidence, claim: Claim) -> tuple[LayerSummary, ...]:
    """The claim's layers, *said* first where it has one."""
    entries = [
        entry
        for entry in case.rows.evidence.where(claim_id=claim.id)
        if entry.standing is Standing.accepted
    ]
    return tuple(_layer(case, confidence, claim, layer, entries) for layer in layers_of(claim))


def _layer(
    case: Case, confidence: Confidence, claim: Claim, layer: Layer, entries: list[Evidence]
) -> LayerSummary:
    verdicts = tuple(
        VerdictEntry(actor_name(case, verdict.reader_id), verdict.verdict, verdict.reason)
        for verdict in case.rows.verdicts.where(claim_id=claim.id)
        if verdict.layer is layer
    )
    mine = [(e.stance, _entry(case, confidence, e)) for e in entries if e.layer is layer]
    return LayerSummary(
        layer,
        verdicts,
        in_favour=tuple(e for stance, e in mine if stance is Stance.asserts),
        against=tuple(e for stance, e in mine if stance is Stance.denies),
        neither=tuple(e for stance, e in mine if stance not in (Stance.asserts, Stance.denies)),
    )


def _entry(case: Case, confidence: Confidence, entry: Evidence) -> EvidenceEntry:
    hidden = confidence.hides_entry(entry)
    dated = entry.said_on is not None or entry.made_on is not None
    passages = case.rows.evidence_passages.where(evidence_id=entry.id)
    return EvidenceEntry(
        source=confidence.name(entry.source_id),
        reliability=case.rows.sources[entry.source_id].reliability,
        credibility=entry.credibility,
        stance=entry.stance,
        how=entry.how,
        quoted=tuple(quoted(case, confidence, p.document_id, p.start, p.end) for p in passages),
        said_on=None if hidden else entry.said_on,
        made_on=None if hidden else entry.made_on,
        dates_withheld=hidden and dated,
        note=entry.note,
    )


def derivations(case: Case, confidence: Confidence, claim: Claim) -> tuple[LinkEntry, ...]:
    """Who has the claim from whom: carrier first."""
    found = case.rows.derivations.where(claim_id=claim.id)
    return tuple(
        _link(confidence, (link.carrier_id, link.origin_id), link.kind, None, link.reason)
        for link in found
    )


def dependences(case: Case, confidence: Confidence, claim: Claim) -> tuple[LinkEntry, ...]:
    """Which two origins are not two."""
    found = case.rows.dependences.where(claim_id=claim.id)
    return tuple(
        _link(confidence, (link.one_id, link.other_id), link.kind, link.certainty, link.reason)
        for link in found
    )


def _link(
    confidence: Confidence,
    ends: tuple[str, str],
    kind: str,
    certainty: str | None,
    reason: str | None,
) -> LinkEntry:
    one, other = (confidence.name(id) for id in ends)
    if confidence.hides(*ends):
        return LinkEntry(one, other, WITHHELD, certainty, None)
    return LinkEntry(one, other, kind, certainty, reason)
