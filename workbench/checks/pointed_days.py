"""A day that is pointed at and was told otherwise: "dated March 12", then "the May 12 message"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from workbench.checks.calendar_words import MONTH, Day, read_day
from workbench.checks.wording import Places, is_english, printed
from workbench.model.analysis import Analysis, ProposedClaim, ProposedFinding

_KIND: Final = "date"
_DAY: Final = (
    r"(?P<day1>\d{1,2})(?:st|nd|rd|th)?\s(?P<month1>" + MONTH + r")(?:\s(?P<year1>\d{4}))?"
)
_MONTH: Final = r"(?P<month2>" + MONTH + r")\s(?P<day2>\d{1,2})(?:,?\s(?P<year2>\d{4}),?)?"
_POINTED: Final = re.compile(
    rf"\b(?:[Tt]he|[Tt]hat)\s(?:[a-z]+\s(?:of|on)\s)?(?:{_DAY}|{_MONTH})(?=\s[a-z])"
)
_EITHER: Final = re.compile(rf"\b(?:{_DAY}|{_MONTH})")


class _Told(NamedTuple):
    claim: ProposedClaim
    day: Day
    points: bool


def check(analysis: Analysis) -> Iterator[ProposedFinding]:
    """Yield a finding for each pointed day that the text knows only in a form that is nearly it.

    "The 19 February burglary" where only 9 February was told, "the May 12 message" where only
    March 12 was: one digit or the month differs, and neither day is printed twice.
    """
    if not is_english(analysis):
        return
    told = list(_days(analysis))
    if len(told) < 2:
        return
    places = Places(analysis)
    for at, one in enumerate(told):
        if not one.points or sum(_same(one.day, other.day) for other in told) > 1:
            continue
        alike = [
            other
            for other in told[:at]
            if other.claim.id != one.claim.id and _nearly(other.day, one.day)
        ]
        if len(alike) == 1 and sum(_same(alike[0].day, other.day) for other in told) == 1:
            yield _finding(analysis, places, alike[0], one)


def _days(analysis: Analysis) -> Iterator[_Told]:
    for claim in analysis.claims:
        pointed = [match.span() for match in _POINTED.finditer(claim.text)] if claim.dates else ()
        for date in claim.dates:
            match = _EITHER.search(claim.text, date.start - claim.start, date.end - claim.start)
            if match:
                points = any(start <= match.start() < end for start, end in pointed)
                yield _Told(claim, read_day(match), points)


def _same(one: Day, other: Day) -> bool:
    return (one.day, one.month) == (other.day, other.month) and _one_year(one, other)


def _one_year(one: Day, other: Day) -> bool:
    return one.year is None or other.year is None or one.year == other.year


def _nearly(one: Day, other: Day) -> bool:
    """Say whether the month alone differs, or one digit of the day."""
    if not _one_year(one, other):
        return False
    if one.day == other.day:
        return one.month != other.month
    short, long = sorted((str(one.day), str(other.day)), key=len)
    slip = long in (short[::-1], *(digit + short for digit in "123")) and short != long
    return one.month == other.month and slip


def _finding(analysis: Analysis, places: Places, one: _Told, other: _Told) -> ProposedFinding:
    here, there = places.pair(one.claim, other.claim)
    words = [each.claim.text[each.day.start : each.day.end] for each in (one, other)]
    told = f"{printed(words[0])} {here}, {printed(words[1])} {there}"
    why = f"{told}: the day that is pointed at was told otherwise."
    return ProposedFinding(_KIND, (one.claim.id, other.claim.id), why)


CHECK = check
