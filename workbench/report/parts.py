"""Parts of claims, with the values they were taken to mean and what they were ticked against."""

from __future__ import annotations

from workbench.case import Case
from workbench.exporters.wording import on_day
from workbench.model.claim import Claim, DateOf, Part, PartKind
from workbench.model.summary_claim import PartEntry, TickEntry
from workbench.report.confidential import Confidence
from workbench.report.evidence import actor_name, quoted


def parts(case: Case, confidence: Confidence, claim: Claim) -> tuple[PartEntry, ...]:
    """The claim's parts in the order of the draft."""
    found = case.rows.parts.where(claim_id=claim.id)
    found.sort(key=lambda part: (part.document_id, part.start, part.end))
    return tuple(
        PartEntry(
            part.kind,
            case.quoted(part.document_id, part.start, part.end),
            _value(case, confidence, part),
            _tick(case, confidence, part),
        )
        for part in found
    )


def _tick(case: Case, confidence: Confidence, part: Part) -> TickEntry | None:
    for tick in case.rows.ticks.where(part_id=part.id):
        place = None
        if tick.document_id is not None and tick.start is not None and tick.end is not None:
            place = quoted(case, confidence, tick.document_id, tick.start, tick.end)
        return TickEntry(place, tick.reason, actor_name(case, tick.actor_id))
    return None


def _value(case: Case, confidence: Confidence, part: Part) -> str | None:
    match part.kind:
        case PartKind.figure:
            return _figure(part)
        case PartKind.date:
            return _dates(part)
        case PartKind.quotation if part.speaker_id is not None:
            return f"said by {confidence.name(part.speaker_id)}"
        case _:
            return None


def _figure(part: Part) -> str | None:
    low, high = part.low, part.high
    if low is None and high is None:
        return None
    if high is None:
        bounds = f"at least {_number(low)}"
    elif low is None:
        bounds = f"at most {_number(high)}"
    else:
        bounds = _number(low) if low == high else f"{_number(low)} to {_number(high)}"
    return " ".join(word for word in (bounds, part.unit) if word)


def _number(value: float | None) -> str:
    if value is None:
        return ""
    return f"{value:,.0f}" if value == int(value) else f"{value:,}"


def _dates(part: Part) -> str | None:
    of = ", when it was said" if part.date_of is DateOf.saying else ""
    first, last = part.date_from, part.date_to
    known = first or last
    if known is None:
        return None
    if first is None or last is None:
        return f"{'until' if first is None else 'from'} {on_day(known)}{of}"
    return f"{on_day(first)}{of}" if first == last else f"{on_day(first)} to {on_day(last)}{of}"
