"""The figures of a draft, each with the sources that have it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from workbench.corroboration.cells import Cell, build_cells
from workbench.corroboration.days import Span, span_of
from workbench.corroboration.figures import SaidFigure
from workbench.model.claim import Claim, DateOf, Part, PartKind, Standing
from workbench.model.evidence import Evidence, Layer
from workbench.model.source import Source
from workbench.storage.rows import Rows

OWN_VOICE = "The story itself"


def read_figures(rows: Rows, draft_id: str, text: str) -> list[SaidFigure]:
    """Every figure with a value in the draft whose text is given, once for each source of it.

    The sources are the claimant, or the story itself, and whoever has evidence on the claim on
    the layer *so*, proposed or accepted. Claims that were dismissed have none.
    """
    found: list[SaidFigure] = []
    for part in rows.parts.where(document_id=draft_id):
        claim = rows.claims.get(part.claim_id)
        has_value = part.low is not None or part.high is not None
        if part.kind is not PartKind.figure or claim is None or not has_value:
            continue
        if claim.standing is not Standing.dismissed:
            found += _of_part(rows, part, claim, text[part.start : part.end])
    return found


def count_without_value(rows: Rows, draft_id: str) -> int:
    """How many figures of the draft nobody has given a value: they have no place on an axis."""
    return sum(
        part.kind is PartKind.figure and part.low is None and part.high is None
        for part in rows.parts.where(document_id=draft_id)
    )


def _of_part(rows: Rows, part: Part, claim: Claim, words: str) -> Iterator[SaidFigure]:
    entries = rows.evidence.where(claim_id=claim.id)
    held = build_cells(entries, Layer.so)
    waiting = build_cells(entries, Layer.so, standing=Standing.proposed)
    own = claim.claimant_id
    if own is None:
        yield _figure(part, claim, words, None, None, proposed=False, said=None)
    for source_id in sorted({*held, *waiting, *([own] if own else [])}):
        cell = held.get(source_id)
        proposed = cell is None and source_id in waiting
        cell = cell or waiting.get(source_id)
        said = said_span(cell.entries if cell else ())
        if said is None and source_id == own:
            said = claimed_on(rows, claim)
        source = rows.sources[source_id]
        yield _figure(part, claim, words, source, cell, proposed=proposed, said=said)


def _figure(
    part: Part,
    claim: Claim,
    words: str,
    source: Source | None,
    cell: Cell | None,
    *,
    proposed: bool,
    said: Span | None,
) -> SaidFigure:
    return SaidFigure(
        id=f"{part.id} {source.id if source else ''}",
        claim_id=claim.id,
        number=claim.number,
        source=OWN_VOICE if source is None else source.shown_name,
        low=part.low,
        high=part.high,
        unit=part.unit or "",
        verb=part.verb or "",
        words=" ".join(words.split()),
        said=said,
        stances=tuple(group.stance for group in cell.groups) if cell else (),
        proposed=proposed,
        on_passage=any(group.on_passage for group in cell.groups) if cell else False,
        claimant=source is not None and source.id == claim.claimant_id,
        own_voice=source is None,
        confidential=source is not None and source.confidential,
    )


def said_span(entries: tuple[Evidence, ...]) -> Span | None:
    """From the first to the last day on which the entries say that something was said."""
    days: list[date] = [entry.said_on for entry in entries if entry.said_on is not None]
    return span_of(min(days), max(days)) if days else None


def claimed_on(rows: Rows, claim: Claim) -> Span | None:
    """When the claimant said it, as the draft has it."""
    for part in rows.parts.where(claim_id=claim.id):
        if part.kind is PartKind.date and part.date_of is DateOf.saying:
            span = span_of(part.date_from, part.date_to)
            if span is not None:
                return span
    return None
