"""What the sidebar says of a claim, in plain words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Final

from ui.wording import HOW_WORDS, REOPENED_WORDS, STANCE_WORDS, day
from workbench.model.claim import Claim, DateOf, Modality, Part, PartKind, Standing
from workbench.model.evidence import Evidence, EvidenceHow, Stance
from workbench.model.matters import FindingKind
from workbench.model.source import Source
from workbench.storage.rows import Rows

MODALITY_WORDS: Final[Mapping[Modality, str]] = MappingProxyType(
    {
        Modality.asserted: "asserted as fact",
        Modality.reported: "reported",
        Modality.denied: "denied",
        Modality.unconfirmed: "unconfirmed",
        Modality.conditional: "conditional, “if true”",
        Modality.opinion: "an opinion",
        Modality.forecast: "a forecast",
    }
)
FINDING_WORDS: Final[Mapping[FindingKind, str]] = MappingProxyType(
    {
        FindingKind.figure: "figures differ",
        FindingKind.date: "dates differ",
        FindingKind.name_: "names differ",
        FindingKind.quotation: "quotation differs",
        FindingKind.stale_denial: "denial is older",
        FindingKind.headline: "headline says more",
        FindingKind.sum: "sum does not add up",
    }
)


def state_words(claim: Claim) -> str:
    """Where the work on the claim stands: "open", "open again: its evidence changed" …"""
    if claim.standing is not Standing.accepted:
        return str(claim.standing)
    if claim.reopened is not None:
        return f"open again: {REOPENED_WORDS[claim.reopened]}"
    return str(claim.state)


def weekday_day(value: date) -> str:
    """A date as "Friday 18 October 2024"."""
    return f"{value:%A} {day(value)}"


def span_words(first: date | None, last: date | None) -> str:
    """The days of a date part: one day, or from and to; "" where none is known."""
    if first is None and last is None:
        return ""
    if first is None or last is None:
        known = first or last
        assert known is not None
        return f"{'from' if first else 'until'} {day(known)}"
    return weekday_day(first) if first == last else f"{day(first)} to {day(last)}"


def bounds_words(low: float | None, high: float | None) -> str:
    """The bounds of a figure: "at least 340", "at most 11,000", "10 to 14"."""
    if low is None and high is None:
        return ""
    if low is None:
        return f"at most {high:,.12g}"
    if high is None:
        return f"at least {low:,.12g}"
    return f"exactly {low:,.12g}" if low == high else f"{low:,.12g} to {high:,.12g}"


def part_words(rows: Rows, part: Part) -> str:
    """What a part holds besides its words: bounds, unit and verb; days; the speaker; "" for none.

    A date says whether it is of the event or of the saying, for those must be kept apart.
    """
    found: list[str] = []
    if part.kind is PartKind.figure:
        bounds = bounds_words(part.low, part.high)
        found = [" ".join(word for word in (bounds, part.unit) if word), part.verb or ""]
    elif part.kind is PartKind.date:
        of = str(part.date_of) if part.date_of is not None else ""
        found = [span_words(part.date_from, part.date_to), of]
    elif part.kind is PartKind.quotation:
        speaker = rows.sources.get(part.speaker_id)
        found = [speaker.name if speaker else ""]
    return " · ".join(word for word in found if word)


def saying_day(rows: Rows, claim: Claim) -> str:
    """When the claimant said it, if the draft tells: "Friday 18 Oct"; else ""."""
    for part in rows.parts.where(claim_id=claim.id):
        if part.kind is PartKind.date and part.date_of is DateOf.saying and part.date_from:
            return f"{part.date_from:%A} {part.date_from.day} {part.date_from:%b}"
    return ""


def finding_words(rows: Rows, claim: Claim) -> str:
    """ "disagrees with 7", or what kind of finding there is; "" where none is left."""
    with_numbers: set[int] = set()
    kinds: list[str] = []
    for link in rows.finding_claims.where(claim_id=claim.id):
        finding = rows.findings.get(link.finding_id)
        if finding is None or finding.standing is Standing.dismissed:
            continue
        others = {
            rows.claims[other.claim_id].number
            for other in rows.finding_claims.where(finding_id=finding.id)
            if other.claim_id != claim.id and other.claim_id in rows.claims
        }
        with_numbers |= others
        if not others:
            kinds.append(FINDING_WORDS[finding.kind])
    if with_numbers:
        return f"disagrees with {', '.join(str(n) for n in sorted(with_numbers))}"
    return kinds[0] if kinds else ""


def counts_words(entries: Iterable[Evidence]) -> str:
    """How many speak for and against, side by side and never netted; proposals do not count."""
    counted = [entry.stance for entry in entries if entry.standing is Standing.accepted]
    if not counted:
        return "no evidence"
    words = [f"{counted.count(Stance.asserts)} for", f"{counted.count(Stance.denies)} against"]
    for stance in (Stance.cannot_confirm, Stance.relays, Stance.conditional, Stance.context):
        if number := counted.count(stance):
            words.append(f"{number} {STANCE_WORDS[stance]}")
    return " · ".join(words)


def source_words(source: Source | None) -> str:
    """A source inside the case: its name and, where confidential, the alias that exports use."""
    if source is None:
        return "The story itself"
    return f"{source.name} (confidential: {source.alias})" if source.confidential else source.name


def entry_words(entry: Evidence) -> str:
    """How an entry that rests on no passage came about: "Call, 12 March 2026: …"."""
    if entry.how is EvidenceHow.passage:
        return entry.note or ""
    when = f", {day(entry.made_on)}" if entry.made_on else ""
    return f"{HOW_WORDS[entry.how]}{when}: {entry.note or ''}"
