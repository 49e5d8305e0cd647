"""A day that is pointed at and was told otherwise: "dated March 12", then "the May 12 message"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Final, NamedTuple

from workbench.checks.calendar_words import MONTH, Day, read_day
from workbench.checks.things import same_word
from workbench.checks.wording import Places, is_english, printed
from workbench.model.analysis import Analysis, ProposedClaim, ProposedFinding

_KIND: Final = "date"
_DAY: Final = (
    r"(?P<day1>\d{1,2})(?:st|nd|rd|th)?\s(?P<month1>" + MONTH + r")(?:\s(?P<year1>\d{4}))?"
)
_MONTH: Final = r"(?P<month2>" + MONTH + r")\s(?P<day2>\d{1,2})(?:,?\s(?P<year2>\d{4}),?)?"
_PLAIN: Final = re.sub(r"\?P<\w+>", "?:", f"{_DAY}|{_MONTH}")
_POINTED: Final = re.compile(
    rf"\b(?:[Tt]he|[Tt]hat)\s(?:(?P<act>[a-z]+)\s(?:of|on)\s)?(?P<day>{_PLAIN})(?:\s(?P<noun>[a-z]+))"
)
_PAPERS: Final = frozenset(
    "message letter e-mail email memo note report order contract statement document text".split()
)
_TEN: Final = 10
_LAST: Final = 31
_EITHER: Final = re.compile(rf"\b(?:{_DAY}|{_MONTH})")


class _Told(NamedTuple):
    """A day of a claim, and the noun behind it where it is pointed at."""

    claim: ProposedClaim
    day: Day
    noun: str


def check(analysis: Analysis) -> Iterator[ProposedFinding]:
    """Yield a finding for each pointed day that the text knows only in a form that is nearly it.

    "The 19 February burglary" where only 9 February was told, "the May 12 message" where only
    March 12 was: the month differs or a digit more stands before the day, neither day is printed
    twice, and either the noun stands with both days or both are of a year long past.
    """
    if not is_english(analysis):
        return
    told: defaultdict[tuple[int, int], list[_Told]] = defaultdict(list)
    pointed: list[_Told] = []
    for one in _days(analysis):
        told[one.day.day, one.day.month].append(one)
        if one.noun:
            pointed.append(one)
    places = Places(analysis)
    for one in pointed:
        if len(told[one.day.day, one.day.month]) > 1:
            continue
        alike = [found for key in _nearly(one.day) if (found := told.get(key))]
        if len(alike) == 1 and len(alike[0]) == 1:
            other = alike[0][0]
            if other.claim.start < one.claim.start and _one_matter(other, one):
                yield _finding(analysis, places, other, one)


def _days(analysis: Analysis) -> Iterator[_Told]:
    for claim in analysis.claims:
        found = _POINTED.finditer(claim.text) if claim.dates else ()
        pointed = {match.start("day"): match["act"] or match["noun"] for match in found}
        for date in claim.dates:
            match = _EITHER.search(claim.text, date.start - claim.start, date.end - claim.start)
            if match:
                yield _Told(claim, read_day(match), pointed.get(match.start(), ""))


def _nearly(day: Day) -> Iterator[tuple[int, int]]:
    """Yield the days with another month, with digits turned round, with a digit more or fewer."""
    yield from ((day.day, month) for month in range(1, 13) if month != day.month)
    turned = day.day % _TEN * _TEN + day.day // _TEN
    if day.day > _TEN and turned != day.day and turned <= _LAST:
        yield turned, day.month
    if day.day > _TEN:
        yield day.day % _TEN, day.month
    else:
        yield from ((tens + day.day, day.month) for tens in (10, 20) if day.day < _TEN)


def _one_matter(one: _Told, other: _Told) -> bool:
    if one.day.year is not None and one.day.year == other.day.year:
        return True  # two days so alike, each with its year, are hardly two
    if other.noun in _PAPERS and "dated " in one.claim.text:
        return True
    return any(same_word(other.noun, word.strip(".,;:’'“”\"")) for word in _words(one.claim))


def _words(claim: ProposedClaim) -> list[str]:
    return claim.text.lower().split()


def _finding(analysis: Analysis, places: Places, one: _Told, other: _Told) -> ProposedFinding:
    here, there = places.pair(one.claim, other.claim)
    words = [each.claim.text[each.day.start : each.day.end] for each in (one, other)]
    told = f"{printed(words[0])} {here}, {printed(words[1])} {there}"
    why = f"{told}: the day that is pointed at was told otherwise."
    return ProposedFinding(_KIND, (one.claim.id, other.claim.id), why)


CHECK = check
