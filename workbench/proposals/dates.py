"""Dates of a claim: of what happened or of the saying, resolved, also against other claims."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from typing import Final

from workbench.model.analysis import ProposedDate
from workbench.proposals.tense import speaks_ahead
from workbench.text.calendar_days import MONTHS, WEEKDAYS, Days, nearest_weekday, shifted
from workbench.text.dates import Found, find_dates

Span = tuple[int, int]
_WEEKDAY: Final = re.compile(r"\w+day\b")
_WOULD: Final = re.compile(r"\bthat\b[^,;]{0,60}\bwould\b")
_TODAY: Final = re.compile(r"\b(?:today|tonight|tomorrow|yesterday)\b")
_HINTS: Final = (
    frozenset(MONTHS)
    | frozenset(name for name in WEEKDAYS if name.endswith("day"))
    | frozenset(f"{name}{mark}s" for name in WEEKDAYS if name.endswith("day") for mark in "’'")
    | frozenset(
        "0 today yesterday tomorrow tonight overnight night morning afternoon evening day week"
        " weekend month year decade century quarter spring summer autumn fall winter ago later"
        " earlier afterwards days weeks months years decades fortnight days’ weeks’ months’ years’"
        " days' weeks' months' years' christmas easter thanksgiving halloween eve gras juneteenth"
        " mayo fourth noughties twenties thirties forties fifties sixties seventies eighties"
        " nineties".split()
    )
    | frozenset(
        f"{name}{mark}s"
        for name in "today yesterday tomorrow week month year weekend".split()
        for mark in "’'"
    )
)


def may_date(lows: frozenset[str]) -> bool:
    """Say whether a sentence of these words, "0" for any digits, can hold a date at all."""
    return not _HINTS.isdisjoint(lows)


_LEAD: Final = re.compile(
    r"\b(?:on|in|since|by|from|as of|until|late on|early on|late|early|before|after)\s+$", re.I
)


def find_claim_dates(
    text: str,
    start: int,
    end: int,
    published: datetime.date | None,
    content: Sequence[Span],
    quoted: Sequence[Span],
    *,
    predicts: bool = False,
    told: datetime.date | None = None,
) -> list[Found]:
    """Return the dates in ``text[start:end]``.

    ``predicts`` says that what is said is a forecast by its verb ("expects").
    Outside what is said (``content``) a date is in the past unless the sentence is the
    article's own and speaks of the future. "Today" inside quoted words is the day of
    the saying, which the sentence gives, or else ``told``, the last day of a saying before it;
    where there is neither it stays unresolved.
    """

    def ahead(place: int) -> bool | None:
        if content and not _inside(place, content):
            told = speaks_ahead(text, start, place)  # "…, adding that work would start on May 3"
            return told if told or _WOULD.search(text, start, place) else False
        begin = next((a for a, b in content if a <= place < b), start)
        told = speaks_ahead(text, begin, place)
        return told is not False if predicts else told

    found = find_dates(text, start, end, published, ahead)
    if not quoted or not any(_inside(date.start, quoted) for date in found):
        return found
    saying = (_day_of_saying(found, content) if content else None) or told
    return [_as_quoted(text, date, quoted, published, saying) for date in found]


def _day_of_saying(found: Sequence[Found], content: Sequence[Span]) -> datetime.date | None:
    """Return the one day that the sentence gives for the saying: "he said on Tuesday"."""
    days = [d.days[0] for d in found if d.days and not _inside(d.start, content)]
    return days[0] if len(days) == 1 else None


def _as_quoted(
    text: str,
    date: Found,
    quoted: Sequence[Span],
    published: datetime.date | None,
    saying: datetime.date | None,
) -> Found:
    """Resolve "today" in quoted words against the day of the saying, or not at all."""
    words = text[date.start : date.end].lower()
    if not (date.days and published and _inside(date.start, quoted) and _TODAY.search(words)):
        return date
    if saying is None:
        return date._replace(days=None)
    moved = shifted(date.days[0], (saying - published).days)
    return date._replace(days=(moved, moved) if moved else None)


def _inside(place: int, spans: Sequence[Span]) -> bool:
    return any(a <= place < b for a, b in spans)


def _repeats(text: str, before: Sequence[ProposedDate], date: Found, days: Days | None) -> bool:
    """Say whether a date only repeats the one before it: "today (Nov. 18)"."""
    if not before or not days or (before[-1].first, before[-1].last) != days:
        return False
    return text[before[-1].end : date.start].strip() == "("


def propose_dates(
    text: str,
    found: Sequence[Found],
    content: Sequence[Span],
    said: bool,
    last: tuple[str, Days | None] | None,
) -> tuple[ProposedDate, ...]:
    """Return the dates as proposed; ``last`` is the claim with a date that went before."""
    proposed: list[ProposedDate] = []
    near: Days | None = None
    for date in found:
        of_saying = said and not _inside(date.start, content)
        days, relative_to = date.days, None
        if date.relative and near:
            days = _moved(near, date.offset, date.weekday)
        elif date.relative and last:
            relative_to = last[0]
            days = _moved(last[1], date.offset, date.weekday)
        near = days or near
        if _repeats(text, proposed, date, days):
            continue
        lead = _LEAD.search(text, max(0, date.start - 12), date.start)
        if lead and lead.group().strip().lower() == "in" and _WEEKDAY.match(text, date.start):
            lead = None
        begin = lead.start() if lead and "\n" not in text[lead.start() : date.start] else date.start
        proposed.append(
            ProposedDate(
                begin,
                date.end,
                text[begin : date.end],
                days and days[0],
                days and days[1],
                "saying" if of_saying else "event",
                relative_to,
            )
        )
    return tuple(proposed)


def _moved(days: Days | None, offset: int | None, weekday: int | None) -> Days | None:
    """Move a single day by ``offset``, or to a weekday; a longer span tells no day."""
    if days is None or days[0] != days[1]:
        return None
    if weekday is not None:
        next_one = shifted(days[0], 1 if weekday >= 0 else -1)
        return (
            nearest_weekday(next_one, weekday % 7, 1 if weekday >= 0 else -1) if next_one else None
        )
    moved = shifted(days[0], offset) if offset is not None else None
    return (moved, moved) if moved else None


def dateline(text: str) -> datetime.date | None:
    """Return the one full date a line such as "Friday, August 21, 2015" gives, if it does."""
    found = [d for d in find_dates(text, 0, min(len(text), 200), None, lambda _: False) if d.days]
    exact = [d.days[0] for d in found if d.days and d.days[0] == d.days[1]]
    return exact[0] if exact else None
