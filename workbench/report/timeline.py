"""The claims of a draft with their days: of what happened, and of its being said."""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType
from typing import Final

from workbench.corroboration.cells import on_passage
from workbench.corroboration.days import Span, span_of
from workbench.corroboration.timeline import DatedClaim, Saying
from workbench.model.claim import Claim, DateOf, Modality, PartKind, Standing
from workbench.model.evidence import Evidence, Layer, Stance
from workbench.model.matters import FindingKind
from workbench.report.figures import claimed_on
from workbench.storage.rows import Rows

_AS_DRAFTED: Final = MappingProxyType(
    {
        Modality.asserted: Stance.asserts,
        Modality.reported: Stance.asserts,
        Modality.denied: Stance.denies,
        Modality.unconfirmed: Stance.cannot_confirm,
        Modality.conditional: Stance.conditional,
        Modality.opinion: Stance.context,
        Modality.forecast: Stance.asserts,
    }
)
"""What the claimant does to the claim by the words of the draft: no evidence, and shown paler."""


def read_timeline(rows: Rows, draft_id: str) -> list[DatedClaim]:
    """Every claim of the draft that was not dismissed, with the days that are known of it."""
    ids = {passage.claim_id for passage in rows.claim_passages.where(document_id=draft_id)}
    claims = [claim for id in sorted(ids) if (claim := rows.claims.get(id)) is not None]
    alike = _alike(rows)
    return [
        DatedClaim(
            id=claim.id,
            number=claim.number,
            substance=" ".join(claim.substance.split()),
            events=tuple(_events(rows, claim)),
            sayings=tuple(_sayings(rows, claim)),
            alike=frozenset(alike.get(claim.id, set()) - {claim.id}),
            proposed=claim.standing is Standing.proposed,
        )
        for claim in claims
        if claim.standing is not Standing.dismissed
    ]


def _events(rows: Rows, claim: Claim) -> Iterator[Span]:
    for part in rows.parts.where(claim_id=claim.id):
        if part.kind is PartKind.date and part.date_of is DateOf.event:
            span = span_of(part.date_from, part.date_to)
            if span is not None:
                yield span


def _sayings(rows: Rows, claim: Claim) -> Iterator[Saying]:
    """One for each entry on *so* with a day; the claimant's by the draft where there is none."""
    entries = [
        entry
        for entry in rows.evidence.where(claim_id=claim.id)
        if entry.layer is Layer.so and entry.standing is not Standing.dismissed
    ]
    held = {(e.source_id, e.stance) for e in entries if e.standing is Standing.accepted}
    told = False
    for entry in entries:
        if entry.standing is Standing.proposed and (entry.source_id, entry.stance) in held:
            continue
        saying = _saying(rows, entry, claim)
        if saying is not None:
            told = told or entry.source_id == claim.claimant_id
            yield saying
    source, said = rows.sources.get(claim.claimant_id), claimed_on(rows, claim)
    if source is not None and said is not None and not told:
        yield Saying(
            id=f"{claim.id} said",
            claim_id=claim.id,
            source=source.shown_name,
            stance=_AS_DRAFTED[claim.modality],
            said=said,
            of_draft=True,
            confidential=source.confidential,
        )


def _saying(rows: Rows, entry: Evidence, claim: Claim) -> Saying | None:
    said = span_of(entry.said_on, entry.said_on)
    if said is None and entry.source_id == claim.claimant_id:
        said = claimed_on(rows, claim)
    if said is None:
        return None
    source = rows.sources[entry.source_id]
    return Saying(
        id=entry.id,
        claim_id=claim.id,
        source=source.shown_name,
        stance=entry.stance,
        said=said,
        proposed=entry.standing is Standing.proposed,
        on_passage=on_passage(entry),
        confidential=source.confidential,
    )


def _alike(rows: Rows) -> dict[str, set[str]]:
    """By claim, those that state the same proposition or stand with it in a stale denial."""
    together: dict[str, set[str]] = {}
    for link in rows.proposition_claims:
        proposition = rows.propositions.get(link.proposition_id)
        if proposition is not None and proposition.standing is not Standing.dismissed:
            together.setdefault(link.proposition_id, set()).add(link.claim_id)
    for finding in rows.findings:
        if finding.kind is FindingKind.stale_denial and finding.standing is not Standing.dismissed:
            ids = {link.claim_id for link in rows.finding_claims.where(finding_id=finding.id)}
            together.setdefault(finding.id, set()).update(ids)
    alike: dict[str, set[str]] = {}
    for ids in together.values():
        for id in ids:
            alike.setdefault(id, set()).update(ids)
    return alike
