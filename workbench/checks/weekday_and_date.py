"""A weekday that does not fall on its date, and a day that no calendar has."""

from __future__ import annotations

import calendar
import datetime
import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Final

from workbench.checks.calendar_words import DATE, Day, days_with_weekday, read_day
from workbench.checks.wording import printed
from workbench.model.analysis import Analysis, ProposedClaim, ProposedFinding

_KIND: Final = "date"
_YEAR: Final = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
# A day without a year is of the months around the story's own date.
_BACK: Final = datetime.timedelta(days=300)
_AHEAD: Final = datetime.timedelta(days=200)
_LAST_DAYS: Final = ("30", "31")
_LEFT: Final = 12
_LEAP_YEAR: Final = 2000


def check(analysis: Analysis) -> Iterator[ProposedFinding]:
    """Yield a finding for each date whose weekday is another, and for each that does not exist."""
    text = analysis.text
    for place, claim in enumerate(analysis.claims):
        if claim.dates:
            for day in days_with_weekday(text, claim.start, claim.end):
                right = _right_day(analysis, place, day)
                if right:
                    told = printed(text[day.start : day.end])
                    name = calendar.day_name[right.weekday()]
                    why = f"{told} does not fit: {_plain(right)} is a {name}."
                    yield ProposedFinding(_KIND, (claim.id,), why)
    yield from _missing_days(analysis)


def _plain(day: datetime.date) -> str:
    return f"{day.day} {calendar.month_name[day.month]} {day.year}"


def _right_day(analysis: Analysis, place: int, day: Day) -> datetime.date | None:
    """Return the date that is meant where its weekday is not the one that is printed."""
    candidates = [day.on(day.year)] if day.year else _near(analysis, place, day)
    found = [one for one in candidates if one]
    if not found or any(one.weekday() == day.weekday for one in found):
        return None
    published = analysis.published
    return min(found, key=lambda one: abs(one - published)) if published else found[0]


def _near(analysis: Analysis, place: int, day: Day) -> list[datetime.date | None]:
    """Return the days meant by a day without a year: those near the story's own date."""
    published = analysis.published
    if published is None or _tells_of_another_year(analysis.claims, place, published.year):
        return []
    days = [day.on(year) for year in (published.year - 1, published.year, published.year + 1)]
    return [one for one in days if one and -_BACK <= one - published <= _AHEAD]


def _tells_of_another_year(claims: tuple[ProposedClaim, ...], place: int, year: int) -> bool:
    near = claims[max(0, place - 1) : place + 1]
    return any(int(found) != year for one in near for found in _YEAR.findall(one.text))


def _missing_days(analysis: Analysis) -> Iterator[ProposedFinding]:
    """Yield a finding for each "31 June": only days numbered 30 and 31 can be missing."""
    text = analysis.text
    starts = [claim.start for claim in analysis.claims]
    for number in _LAST_DAYS:
        at = text.find(number)
        while at >= 0:
            for match in DATE.finditer(text, max(0, at - _LEFT), at + 30):
                day = read_day(match)
                place = bisect_right(starts, match.start()) - 1
                inside = place >= 0 and match.end() <= analysis.claims[place].end
                if inside and match.start() <= at < match.end() and _is_missing(day):
                    told = printed(match.group())
                    month = calendar.month_name[day.month]
                    why = f"{told} does not exist: {month} has no {day.day}th day."
                    why = why.replace("31th", "31st")
                    yield ProposedFinding(_KIND, (analysis.claims[place].id,), why)
            at = text.find(number, at + 2)


def _is_missing(day: Day) -> bool:
    return day.day <= 31 and day.on(day.year or _LEAP_YEAR) is None


CHECK = check
