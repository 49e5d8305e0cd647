"""Builds the summary of one draft from an open case."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from workbench import __version__
from workbench.case import Case
from workbench.model.claim import Claim, ClaimState, Standing
from workbench.model.decision import OutcomeKind, VerdictKind
from workbench.model.document import Document, Reading
from workbench.model.evidence import Layer
from workbench.model.summary import (
    SUMMARY_FORMAT,
    Counts,
    DraftFacts,
    MaterialSummary,
    SignOffFacts,
    SignOffState,
    SourceSummary,
    Summary,
)
from workbench.model.summary_claim import ClaimSummary
from workbench.report.claims import ClaimReader
from workbench.report.confidential import Confidence, Scrubber
from workbench.report.evidence import actor_name
from workbench.report.first_page import first_page


def build_summary(case: Case, draft_id: str) -> Summary:
    """The summary of a draft as plain data, with no name of a confidential source in it.

    Claims that stand in this draft are in it, dismissed proposals are not. The same case gives
    the same summary: its time is that of the last act, not of the export. What the checker
    noted on claims for themselves is left out; notes of calls, meetings and observations are
    evidence and are in it. Raises KeyError where the case has no such draft.
    """
    rows = case.rows
    draft = rows.documents[draft_id]
    confidence, scrubber = Confidence(rows), Scrubber(rows.sources)
    reader = ClaimReader(case, draft_id, confidence)
    accepted, proposed = reader.standing(Standing.accepted), reader.standing(Standing.proposed)
    claims = scrubber.scrub(tuple(reader.claim(claim) for claim in accepted))
    proposals = scrubber.scrub(tuple(reader.proposal(claim) for claim in proposed))
    facts = scrubber.scrub(_draft(case, draft))
    title = scrubber.text(case.title)
    checkers = scrubber.scrub(tuple(actor.name for actor in rows.actors))
    materials, withheld = _materials(case, confidence, accepted)
    return Summary(
        format=SUMMARY_FORMAT,
        program=f"Stet {__version__}",
        title=title,
        draft=facts,
        checkers=checkers,
        as_of=case.entries(newest=1)[-1].at,
        sign_off=scrubber.scrub(_sign_off(case, draft_id)),
        counts=_counts(case, draft_id, claims, len(proposals)),
        first_page=first_page(title, facts, checkers, claims, proposals),
        claims=claims,
        proposals=proposals,
        proposed_findings=scrubber.scrub(reader.proposed_findings()),
        sources=scrubber.scrub(_sources(case, confidence, accepted)),
        materials=scrubber.scrub(materials),
        materials_withheld=withheld,
        head=case.head,
    )


def _draft(case: Case, draft: Document) -> DraftFacts:
    return DraftFacts(
        number=draft.number,
        drafts=len(case.drafts()),
        title=draft.title,
        byline=draft.byline,
        published=draft.published,
        file_name=draft.file_name,
        language=draft.language,
        sha256=case.draft_hash(draft.id),
    )


def _sign_off(case: Case, draft_id: str) -> SignOffFacts:
    """The last sign-off of the draft that was not taken back, and whether it still holds."""
    signed = case.rows.sign_offs.where(document_id=draft_id)
    if not signed:
        return SignOffFacts(SignOffState.unsigned, None, None)
    last = signed[-1]
    holds = SignOffFacts(SignOffState.signed, actor_name(case, last.actor_id), last.at)
    if last.draft_sha256 == case.draft_hash(draft_id) and case.is_as_signed(draft_id):
        return holds
    return replace(holds, state=SignOffState.changed)


def _counts(case: Case, draft_id: str, claims: tuple[ClaimSummary, ...], proposed: int) -> Counts:
    sentences = case.rows.sentences.where(document_id=draft_id)
    readings = Counter(sentence.reading for sentence in sentences)
    states = Counter(claim.state for claim in claims)
    outcomes = Counter(claim.outcome.kind for claim in claims if claim.outcome)
    verdicts = Counter(
        (layer.layer, entry.verdict)
        for claim in claims
        for layer in claim.layers
        for entry in layer.verdicts
    )
    return Counts(
        sentences=len(sentences),
        read=len(sentences) - readings[Reading.unread],
        readings={reading: readings[reading] for reading in Reading},
        struck=sum(block.struck for block in case.rows.blocks.where(document_id=draft_id)),
        claims=len(claims),
        proposed=proposed,
        states={state: states[state] for state in ClaimState},
        verdicts={layer: {kind: verdicts[layer, kind] for kind in VerdictKind} for layer in Layer},
        outcomes={kind: outcomes[kind] for kind in OutcomeKind},
    )


def _sources(case: Case, confidence: Confidence, claims: list[Claim]) -> tuple[SourceSummary, ...]:
    """Every source that an accepted claim, its chain or its evidence names, by name."""
    rows, entries = case.rows, Counter[str]()
    named = set[str]()
    for claim in claims:
        named |= {claim.claimant_id} if claim.claimant_id is not None else set()
        named |= {via.source_id for via in rows.claim_vias.where(claim_id=claim.id)}
        for link in rows.derivations.where(claim_id=claim.id):
            named |= {link.carrier_id, link.origin_id}
        for pair in rows.dependences.where(claim_id=claim.id):
            named |= {pair.one_id, pair.other_id}
        named |= {mark.source_id for mark in rows.unknown_origins.where(claim_id=claim.id)}
        entries.update(
            entry.source_id
            for entry in rows.evidence.where(claim_id=claim.id)
            if entry.standing is Standing.accepted
        )
    found = [
        SourceSummary(
            confidence.name(id),
            rows.sources[id].kind,
            None if confidence.hides(id) else rows.sources[id].role,
            rows.sources[id].reliability,
            confidence.hides(id),
            entries[id],
        )
        for id in named | entries.keys()
    ]
    return tuple(sorted(found, key=lambda source: (source.name.casefold(), source.name)))


def _materials(
    case: Case, confidence: Confidence, claims: list[Claim]
) -> tuple[tuple[MaterialSummary, ...], int]:
    """The materials that the summary cites, and how many it cites and withholds."""
    rows, cited = case.rows, set[str]()
    for claim in claims:
        for entry in rows.evidence.where(claim_id=claim.id):
            passages = rows.evidence_passages.where(evidence_id=entry.id)
            cited |= {p.document_id for p in passages if entry.standing is Standing.accepted}
        for part in rows.parts.where(claim_id=claim.id):
            ticks = rows.ticks.where(part_id=part.id)
            cited |= {tick.document_id for tick in ticks if tick.document_id is not None}
    shown = sorted(
        (rows.documents[id] for id in cited - confidence.withheld_materials),
        key=lambda document: document.number,
    )
    materials = tuple(MaterialSummary(d.title, d.file_name, d.received_at, d.sha256) for d in shown)
    return materials, len(cited & confidence.withheld_materials)
