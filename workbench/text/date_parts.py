"""Parts of a longer time: "early May", "the end of 2015", "earlier this month"."""

from __future__ import annotations

import datetime
from typing import Final

from workbench.text import calendar_days as cal
from workbench.text.calendar_days import Days
from workbench.text.date_calendar import month_date
from workbench.text.date_reader import Reader
from workbench.text.date_turned import TURNS, moved_by, span_of, turned_date
from workbench.text.date_words import Item, ordinal_at, weekday_at
from workbench.text.date_years import (
    DECADES,
    century_date,
    decade_date,
    quarter_date,
    season_date,
    year_date,
)
from workbench.text.number_words import UNITS

THIRDS: Final = {
    "early": "early", "late": "late", "mid": "mid", "beginning": "early", "start": "early",
    "end": "late", "middle": "mid", "close": "late", "dawn": "early",
}  # fmt: skip
"""Words for a part of a time, with the third of it they mean."""

_OF: Final = frozenset("beginning start end middle close dawn".split())
_WHOLE: Final = 10
_PERIODS: Final = frozenset("week month year decade quarter".split())


def base_at(r: Reader, at: int) -> Item | None:
    """Read the month, year, week … that a part may be taken of."""
    words = r.words
    at += words.word(at) == "the" and words.word(at + 1) not in _PERIODS
    word = words.word(at)
    if word in ("’", "'"):
        at += 1
        word = words.word(at)
    if word == "the":
        span = words.word(at + 1)
        days = span_of(r, span, 0) if span in _PERIODS else None  # "early the the firm"
        return Item(at, at + 2, days) if days else None
    if word in TURNS:
        return turned_date(r, at)
    if word in DECADES:
        return decade_date(r, at)
    if word[:1].isdecimal():
        found = decade_date(r, at) or century_date(r, at) or quarter_date(r, at)
        return found or year_date(r, at)
    return (
        month_date(r, at) or season_date(r, at) or century_date(r, at) or quarter_date(r, at)
        if word
        else None
    )


def part_date(r: Reader, at: int) -> Item | None:
    """Read "early May", "mid-2015", "late last year", "by the end of June"."""
    words = r.words
    word = words.low[at]
    step = at + 1
    if word in _OF:
        if words.word(step) != "of":
            return None
        step += 1
    else:
        step += words.word(step) in ("-", "‑", "in", "on")
    base = base_at(r, step)
    if base is None or weekday_at(words, step):
        return None
    days, first = base.days, at - (word in _OF and words.word(at - 1) == "the")
    if days and (days[1] - days[0]).days > _WHOLE:
        days = _part(days, word, words.word(first - 1))
    return Item(first, base.last, days)


def _part(days: Days, word: str, limit: str) -> Days:
    if word == "end":
        return days[1], days[1]
    if word in ("start", "beginning") and limit in ("since", "from"):
        return days[0], days[0]
    return cal.part(days, THIRDS[word])


def sooner_date(r: Reader, at: int) -> Item | None:
    """Read "earlier this month", "later in the week": up to publication, or from it on."""
    words, day = r.words, r.published
    step = at + 1
    if words.word(step) in ("today", "tonight"):
        return Item(at, step + 1, (day, day) if day else None)
    if words.follows(step, "in", "the"):
        period = words.word(step + 2)
        if period == "day":
            return Item(at, step + 3, None, True)
        if period not in _PERIODS or words.word(step + 3) == "of":
            return None
        days, last = span_of(r, period, 0), step + 3
    elif words.word(step) in ("this", "last", "next"):
        base = turned_date(r, step)
        if base is None:
            return None
        days, last = base.days, base.last
    else:
        return None
    return Item(at, last, _before_or_after(days, day, words.low[at] == "earlier"))


def _before_or_after(days: Days | None, day: datetime.date | None, earlier: bool) -> Days | None:
    if days is None or day is None or not days[0] <= day <= days[1]:
        return days
    week = (days[1] - days[0]).days == 6
    if earlier and week and day == days[0]:  # on a Sunday the week is the one that ends with it
        return (cal.shifted(day, -6) or day, day)
    return (days[0], day) if earlier else (day, days[1])


def rest_date(r: Reader, at: int) -> Item | None:
    """Read "the rest of the year": from publication to its end."""
    words, day = r.words, r.published
    if not words.follows(at + 1, "of") or day is None:
        return None
    this = words.word(at + 2) in ("the", "this")
    days = span_of(r, words.word(at + 3), 0) if this and words.word(at + 3) in _PERIODS else None
    return Item(at, at + 4, (day, days[1])) if days else None


def nth_date(r: Reader, at: int) -> Item | None:
    """Read "the first Friday of July", "the last Monday in May", "the first week of 2016"."""
    words = r.words
    found = (-1, at + 1) if words.low[at] == "last" else ordinal_at(words, at)
    if found is None:
        return None
    number, step = found
    if abs(number) == 1 and (counted := _first_of(r, at, step, number)):
        return counted
    day = weekday_at(words, step)
    of = day[1] if day else step + 1
    if words.word(of) not in ("of", "in") or (day is None and words.word(step) != "week"):
        return None
    base = base_at(r, of + 1)
    if base is None or base.days is None or number > 5:
        return None
    begin, stop = base.days
    if day:
        if (stop - begin).days > 31:
            return None
        days = cal.nth_weekday(begin.year, begin.month, day[0], number)
        return Item(at, base.last, days)
    first = cal.shifted(stop, -6) if number < 0 else cal.shifted(begin, 7 * (number - 1))
    end = cal.shifted(first, 6) if first else None
    return Item(at, base.last, (first, end) if first and end else None)


def _first_of(r: Reader, at: int, step: int, end: int) -> Item | None:
    """Read "the first two weeks of March", "the last four months of 2021"."""
    words = r.words
    word = words.word(step)
    count = UNITS.get(word, int(word) if word.isdecimal() and len(word) < 3 else 0)
    unit = words.word(step + 1)
    if (
        not 1 < count < 60
        or unit not in ("days", "weeks", "months")
        or words.word(step + 2) != "of"
    ):
        return None
    base = base_at(r, step + 3)
    if base is None or base.days is None:
        return None
    begin, stop = base.days
    if end > 0:
        far = moved_by(begin, unit[:-1], count)
        last = cal.shifted(far, -1) if far else None
        return Item(at, base.last, (begin, last)) if last and last <= stop else None
    far = cal.shifted(stop, 1)
    far = moved_by(far, unit[:-1], -count) if far else None
    return Item(at, base.last, (far, stop)) if far and far >= begin else None
