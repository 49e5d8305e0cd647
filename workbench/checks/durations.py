"""A duration that does not fit its dates: "the three-day summit from 4 to 9 May"."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from workbench.checks.calendar_words import DATE, read_day
from workbench.checks.spans import COUNT, Length, find_lengths, find_ranges, whole
from workbench.checks.wording import Places, is_english, printed
from workbench.model.analysis import Analysis, ProposedClaim, ProposedFinding

_KIND: Final = "date"
_HEDGE: Final = r"(?:(?:some|about|around|nearly|almost|more than|over|just|only|exactly)\s)*"
_YEAR: Final = r"(?P<year>(?:1[5-9]|20)\d\d)"
_YEARS_AGO: Final = (
    re.compile(rf"\b(?:in|since)\s{_YEAR}(?:,\s|\s\(|\s?[–—-]\s?){_HEDGE}{COUNT}\syears\sago\b"),
    re.compile(rf"\b{COUNT}\syears\sago,?\s\(?(?:back\s)?in\s{_YEAR}\b"),
    re.compile(rf"\bfor\s{_HEDGE}{COUNT}\syears,\s(?:ever\s)?since\s{_YEAR}\b"),
)
_DAYS_AGO: Final = (
    re.compile(rf"{DATE.pattern}(?:,\s|\s\(){_HEDGE}{COUNT}\s(?P<unit>day|week)s\sago\b"),
    re.compile(rf"\b{COUNT}\s(?P<unit>day|week)s\sago,?\s\(?(?:on\s)?{DATE.pattern}"),
)
_BORN: Final = re.compile(
    rf",\s(?P<count>\d{{1,3}}),\s(?:who\s)?was\sborn\s[^.;]{{0,40}}?{_YEAR}\b"
)
_LIVED: Final = re.compile(
    r"\((?P<born>1[5-9]\d\d|20\d\d)\s?[–—-]\s?(?P<died>1[5-9]\d\d|20\d\d)\)"
    r"[^.;\d]{0,60}\b(?:aged|at the age of|at age)\s(?P<count>\d{1,3})\b"
)
_APART: Final = 90  # characters between a length and its dates


class _Misfit(NamedTuple):
    start: int
    end: int
    why: str


def check(analysis: Analysis) -> Iterator[ProposedFinding]:
    """Yield a finding for each duration or age that does not fit the dates beside it.

    The first and the last day may both count or not, and a birthday lie ahead: one is let pass.
    """
    if not is_english(analysis):
        return
    named: dict[str, tuple[ProposedClaim, Length]] = {}
    places = Places(analysis)
    for claim in analysis.claims:
        words = claim.text
        if claim.figures and ("day" in words or "week" in words or "year" in words):
            lengths = list(find_lengths(words))
            for length in lengths:
                if length.thing:
                    named.setdefault(length.thing, (claim, length))
        else:
            lengths = []
        if not claim.dates and "ago" not in words:
            continue
        for misfit in _misfits(words, lengths, analysis.published):
            told = printed(words[misfit.start : misfit.end])
            yield ProposedFinding(_KIND, (claim.id,), f"{told} does not fit: {misfit.why}.")
        if not lengths and named:
            yield from _elsewhere(places, named, claim)


def _misfits(
    words: str, lengths: list[Length], published: datetime.date | None
) -> Iterator[_Misfit]:
    if len(lengths) == 1:
        for span in find_ranges(words):
            length = lengths[0]
            start, end = min(length.start, span.start), max(length.end, span.end)
            between = words[min(length.end, span.end) : max(length.start, span.start)]
            if len(between) < _APART and not re.search(r"[;:.]", between) and not span.fits(length):
                yield _Misfit(start, end, _far(span.distance, span.unit))
    for match in _LIVED.finditer(words) if "age" in words else ():
        right = int(match["died"]) - int(match["born"])
        if int(match["count"]) not in (right, right - 1):
            yield _Misfit(match.start(), match.end(), f"the two years are {right} apart")
    if published and "year" in words:
        yield from _years_ago(words, published.year)
    if published and "ago" in words:
        yield from _days_ago(words, published)
    if published and "born" in words:
        for match in _BORN.finditer(words):
            right = published.year - int(match["year"])
            if int(match["count"]) not in (right, right - 1):
                why = (
                    f"who was born in {match['year']} is {right - 1} or {right} in {published.year}"
                )
                yield _Misfit(match.start("count"), match.end(), why)


def _far(distance: int, unit: str) -> str:
    return f"the dates are {distance} {unit}{'' if distance == 1 else 's'} apart"


def _years_ago(words: str, this_year: int) -> Iterator[_Misfit]:
    for pattern in _YEARS_AGO:
        for match in pattern.finditer(words):
            count, right = whole(match["count"]), this_year - int(match["year"])
            if count is not None and right >= 0 and abs(count - right) > max(1, right // 20):
                why = f"from {match['year']} to {this_year} it is {right} years"
                yield _Misfit(match.start(), match.end(), why)


def _days_ago(words: str, published: datetime.date) -> Iterator[_Misfit]:
    for pattern in _DAYS_AGO:
        for match in pattern.finditer(words):
            count, day = whole(match["count"]), read_day(match)
            then = day.on(day.year or published.year)
            if then and not day.year and then > published:
                then = day.on(published.year - 1)
            if count is None or then is None:
                continue
            right, weeks = (published - then).days, match["unit"] == "week"
            if abs(count * (7 if weeks else 1) - right) > (6 if weeks else 1):
                why = f"from that day to the story’s own date it is {right} days"
                yield _Misfit(match.start(), match.end(), why)


def _elsewhere(
    places: Places, named: dict[str, tuple[ProposedClaim, Length]], claim: ProposedClaim
) -> Iterator[ProposedFinding]:
    """Yield what runs between other dates than its length elsewhere: "the four-day fair"."""
    for span in find_ranges(claim.text):
        before = claim.text[max(0, span.start - _APART) : span.start].lower().split()
        thing = next((word for word in reversed(before) if word in named), None)
        if thing and "the" in before:
            first, length = named[thing]
            if not span.fits(length):
                here, there = places.pair(first, claim)
                told = printed(first.text[length.start : length.end])
                again = printed(claim.text[span.start : span.end])
                why = f"{told} {here}, {again} {there}: {_far(span.distance, span.unit)}."
                yield ProposedFinding(_KIND, (first.id, claim.id), why)


CHECK = check
