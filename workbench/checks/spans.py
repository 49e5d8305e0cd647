"""Lengths of time and the dates they run between, as they are printed."""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from workbench.checks.calendar_words import MONTH
from workbench.text.calendar_days import MONTHS
from workbench.text.numbers import find_numbers

COUNT: Final = r"(?P<count>\d{1,3}|[A-Za-z]+(?:-[a-z]+)?)"
"""A pattern of a whole number in digits or words: read it with `whole`."""

_TO: Final = r"\s?(?:to|and|until|till|through|-|–|—)\s?"
_LENGTH: Final = re.compile(
    rf"\b{COUNT}(?P<joint>[ -])(?P<unit>day|week|year)s?\b(?:-long)?(?:\s(?P<thing>[a-z]+))?"
)
_NO_LENGTH: Final = frozenset("old olds ago later earlier after before".split())
_RANGE: Final = re.compile(
    rf"(?:\b(?:from|between)\s|[(,]\s?)(?:"
    rf"(?P<d1>\d{{1,2}})(?:\s(?P<m1>{MONTH}))?{_TO}(?P<d2>\d{{1,2}})\s(?P<m2>{MONTH})"
    rf"|(?P<m3>{MONTH})\s(?P<d3>\d{{1,2}}){_TO}(?:(?P<m4>{MONTH})\s)?(?P<d4>\d{{1,2}})\b"
    rf"|(?P<y1>(?:1[5-9]|20)\d\d){_TO}(?P<y2>(?:1[5-9]|20)\d\d)\b)"
)
_COMMON_YEAR: Final = 2023
_DAYS: Final = {"day": 1, "week": 7}


class Length(NamedTuple):
    """A length of time printed at ``start``..``end``, and what has it, "" if that is not named."""

    start: int
    end: int
    number: int
    unit: str
    thing: str


class Range(NamedTuple):
    """Two dates printed at ``start``..``end`` that lie ``distance`` days or years apart."""

    start: int
    end: int
    distance: int
    unit: str

    def fits(self, length: Length) -> bool:
        """Say whether something of this length runs between the dates, its ends counted or not."""
        if (self.unit == "year") != (length.unit == "year"):
            return True
        if length.unit == "week":
            return abs(length.number * _DAYS["week"] - self.distance) <= 2
        return length.number in (self.distance, self.distance + 1)


def whole(words: str) -> int | None:
    """Return the whole number that ``words`` are, ``None`` where they are none."""
    numbers = find_numbers(words, 0, len(words))
    if len(numbers) != 1 or numbers[0].start or numbers[0].end < len(words):
        return None
    return int(numbers[0].value) if numbers[0].value == int(numbers[0].value) else None


def find_lengths(words: str) -> Iterator[Length]:
    """Yield the lengths of time in ``words`` that are counted in days, weeks or years."""
    for match in _LENGTH.finditer(words):
        count = whole(match["count"])
        thing = match["thing"] or ""
        if count and thing not in _NO_LENGTH and not words.startswith("-old", match.end("unit")):
            named = thing if match["joint"] == "-" else ""
            end = match.end() if named else match.end("unit") + (match["joint"] == " ")
            yield Length(match.start(), end, count, match["unit"], named)


def find_ranges(words: str) -> Iterator[Range]:
    """Yield the ranges of days or years in ``words``."""
    for match in _RANGE.finditer(words):
        start = re.search(r"\w", match.group())
        begin = match.start() + (start.start() if start else 0)
        if match["y1"]:
            yield Range(begin, match.end(), int(match["y2"]) - int(match["y1"]), "year")
            continue
        last = match["m2"] or match["m4"] or match["m3"]
        first = match["m1"] or match["m3"] or match["m2"]
        one = _day(first, match["d1"] or match["d3"], _COMMON_YEAR)
        other = _day(last, match["d2"] or match["d4"], _COMMON_YEAR)
        if one and other:
            if other < one:
                other = other.replace(year=_COMMON_YEAR + 1)
            yield Range(begin, match.end(), (other - one).days, "day")


def _day(month: str, day: str, year: int) -> datetime.date | None:
    number = MONTHS[month.lower().rstrip(".")]
    if not 1 <= int(day) <= calendar.monthrange(year, number)[1]:
        return None
    return datetime.date(year, number, int(day))
