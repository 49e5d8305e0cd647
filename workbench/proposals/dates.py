"""Dates of a claim: of what happened or of the saying, resolved, also against other claims."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from typing import Final

from workbench.model.analysis import ProposedDate
from workbench.text.calendar_days import MONTHS, WEEKDAYS, Days, shifted
from workbench.text.dates import Found, find_dates

Span = tuple[int, int]
_HINTS: Final = (
    frozenset(MONTHS)
    | frozenset(name for name in WEEKDAYS if name.endswith("day"))
    | frozenset(f"{name}{mark}s" for name in WEEKDAYS if name.endswith("day") for mark in "’'")
    | frozenset(
        "0 today yesterday tomorrow tonight overnight night morning afternoon evening day week"
        " month"
        " year weekend decade quarter spring summer autumn fall winter ago later earlier afterwards"
        " today’s today's yesterday’s yesterday's".split()
    )
)


def may_date(lows: frozenset[str]) -> bool:
    """Say whether a sentence of these words, "0" for any digits, can hold a date at all."""
    return not _HINTS.isdisjoint(lows)


_FUTURE: Final = re.compile(
    r"\b(?:will|would|won[’']t|shall|[’']ll|going\s+to|due\s+to|set\s+to|scheduled|expected\s+to|plans?\s+to|planned\s+for|upcoming"
    r"|to\s+be\s+(?:held|\w+ed)|next|is\s+to|are\s+to|due)\b",
    re.IGNORECASE,
)
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
) -> list[Found]:
    """Return the dates in ``text[start:end]``.

    ``predicts`` says that what is said is a forecast by its verb ("expects").
    Outside what is said (``content``) a date is in the past unless the sentence is the
    article's own and speaks of the future. "Today" inside quoted words is the day of
    the saying, which nobody knows, and stays unresolved.
    """

    def ahead(place: int) -> bool:
        if content and not _inside(place, content):
            return False
        if predicts:
            return True
        begin = next((a for a, b in content if a <= place < b), start)
        clause = re.split(
            r"[;]|,\s(?:but|while|which|who)\s|\b(?:said|told|after|since|that)\b",
            text[max(begin, place - 160) : place],
        )[-1]
        return bool(_FUTURE.search(clause)) or bool(
            re.match(r"\W+(?:will|is due|is set)\b", text[place : place + 40].split(" ", 1)[-1])
        )

    found = find_dates(text, start, end, published, ahead)
    return [
        date._replace(days=None)
        if date.days and _inside(date.start, quoted) and _is_today(text, date)
        else date
        for date in found
    ]


def _is_today(text: str, date: Found) -> bool:
    return text[date.start : date.end].lower().split()[0] in ("today", "tonight", "tomorrow")


def _inside(place: int, spans: Sequence[Span]) -> bool:
    return any(a <= place < b for a, b in spans)


def propose_dates(
    text: str,
    found: Sequence[Found],
    content: Sequence[Span],
    said: bool,
    last: tuple[str, Days | None] | None,
) -> tuple[ProposedDate, ...]:
    """Return the dates as proposed; ``last`` is the claim with a date that went before."""
    proposed = []
    for date in found:
        of_saying = said and not _inside(date.start, content)
        days, relative_to = date.days, None
        if date.relative and last:
            relative_to = last[0]
            days = _moved(last[1], date.offset)
        lead = _LEAD.search(text, max(0, date.start - 12), date.start)
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


def _moved(days: Days | None, offset: int | None) -> Days | None:
    """Move a single day by ``offset``; a longer span tells no day."""
    if days is None or offset is None or days[0] != days[1]:
        return None
    moved = shifted(days[0], offset)
    return (moved, moved) if moved else None


def dateline(text: str) -> datetime.date | None:
    """Return the one full date a line such as "Friday, August 21, 2015" gives, if it does."""
    found = [d for d in find_dates(text, 0, min(len(text), 200), None, lambda _: False) if d.days]
    exact = [d.days[0] for d in found if d.days and d.days[0] == d.days[1]]
    return exact[0] if exact else None
