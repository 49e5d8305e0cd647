"""Dates so far from another day: "two weeks ago", "a week from Friday", "a day later"."""

from __future__ import annotations

import datetime
from typing import Final

from workbench.text import calendar_days as cal
from workbench.text.calendar_days import Days
from workbench.text.date_reader import Reader
from workbench.text.date_turned import UNITS_OF_TIME, moved_by, span_of, up_to_now
from workbench.text.date_words import Item, count_at, weekday_at

_AGO_LEADS: Final = frozenset(
    "just little slightly about around almost nearly roughly some only more less well over"
    " under than fully barely exactly at least the".split()
)
_ROUGHLY: Final = frozenset("about around almost nearly roughly some over more".split())
_SMALL: Final = frozenset("few several many couple some".split())


def ago_date(r: Reader, at: int) -> Item | None:
    """Read "two weeks ago": the day, or the whole week, month or year so long before."""
    words = r.words
    unit = UNITS_OF_TIME.get(words.word(at - 1))
    if unit is None:
        return None
    found = count_at(words, at - 1)
    if found is None:
        vague = words.word(at - 2) in _SMALL
        return Item(at - 2 - (words.word(at - 3) == "a"), at + 1, None) if vague else None
    count, first = found
    while words.word(first - 1) in _AGO_LEADS and at - first < 12:
        first -= 1
    less = words.low[first:at].count("less") or words.word(first) == "under"
    last = at + 1
    to_the = words.word(last) if words.word(last) in ("today", "yesterday") else ""
    if words.word(last) == "this" and words.word(last + 1) in ("week", "month"):
        to_the = words.low[last + 1]
        last += 1
    last += bool(to_the)
    if r.published is None:
        return Item(first, last, None)
    if unit in ("decade", "century") and _ROUGHLY.intersection(words.low[first:at]):
        return Item(first, last, None)  # "almost two decades ago" may be any of several years
    if less and unit not in ("minute", "hour"):
        return Item(first, last, up_to_now(r, unit, count, -1))
    days = _to_the(r.published, unit, count, to_the) or _so_long_before(r.published, unit, count)
    on = last + (words.word(last) in ("on", "last", "this"))
    day = weekday_at(words, on)
    if day and unit in ("week", "fortnight"):
        recent = r.weekday(on, day[0], "")
        back = recent and cal.shifted(recent[0], -round(7 * count * (1 + (unit == "fortnight"))))
        return Item(first, day[1], (back, back) if back else None)
    return Item(first, last, days)


def _to_the(day: datetime.date, unit: str, count: float, near: str) -> Days | None:
    """Resolve "20 years ago this month", "a year ago today"."""
    moved = moved_by(day, unit, -count) if near and unit not in ("minute", "hour") else None
    if moved is None:
        return None
    if near == "month":
        return cal.month(moved.year, moved.month)
    if near == "week":
        return cal.week(moved)
    only = cal.shifted(moved, -1) if near == "yesterday" else moved
    return (only, only) if only else None


def _so_long_before(day: datetime.date, unit: str, count: float) -> Days | None:
    if unit in ("minute", "hour"):
        hours = count if unit == "hour" else 0
        moved = cal.shifted(day, -(int(hours + 6) // 24))
        return (moved, moved) if moved else None
    moved = moved_by(day, "day" if unit == "night" else unit, -count)
    if moved is None:
        return None
    if unit in ("day", "night"):
        return moved, moved
    if unit in ("week", "fortnight"):
        return cal.week(moved)
    if unit == "month" or count != int(count):
        return cal.month(moved.year, moved.month)
    return cal.year(moved.year)


def from_now_date(r: Reader, at: int) -> Item | None:
    """Read "two weeks from now", "a week from Friday": the unit stands before ``at`` ("from")."""
    words = r.words
    unit = UNITS_OF_TIME.get(words.word(at - 1))
    found = count_at(words, at - 1) if unit else None
    if unit is None or found is None or unit in ("minute", "hour", "night"):
        return None
    count, first = found
    base = {"now": r.published, "today": r.published}.get(words.word(at + 1))
    last = at + 2
    if words.word(at + 1) == "tomorrow" and r.published:
        base = cal.shifted(r.published, 1)
    day = weekday_at(words, at + 1)
    if day and r.published:
        after = r.weekday(at + 1, day[0], "next")
        base, last = (after[0] if after else None), day[1]
    if base is None:
        return None
    moved = moved_by(base, unit, count)
    return Item(first, last, (moved, moved) if moved else None)


def offset_date(r: Reader, at: int) -> Item | None:
    """Read "a day later", "two weeks earlier": told from another date of the text."""
    words = r.words
    way = words.low[at]
    unit = UNITS_OF_TIME.get(words.word(at - 1))
    if unit is None:
        return None
    found = count_at(words, at - 1)
    if found is None:
        vague = words.word(at - 2) in _SMALL or words.word(at - 1).endswith("s")
        return Item(at - 1 - (words.word(at - 2) in _SMALL), at + 1, None, True) if vague else None
    count, first = found
    sign = -1 if way in ("earlier", "before", "previously") else 1
    days = {"day": 1, "week": 7, "fortnight": 14}.get(unit)
    exact = days is not None and count == int(count)
    return Item(first, at + 1, None, True, sign * int(count) * days if exact and days else None)


def relation_date(r: Reader, at: int) -> Item | None:
    """Read "two days before", "the day after": told from the date that follows, or one before.

    Before a date that is one day the day itself is told ("the day after Christmas"); before any
    other words it is not ("a week after the vote").
    """
    words = r.words
    unit = UNITS_OF_TIME.get(words.word(at - 1))
    if unit is None or unit in ("minute", "hour"):
        return None
    if words.follows(at, "after", "next") and words.word(at - 2) == "the":
        return Item(at - 2, at + 2, span_of(r, unit, 2))
    if words.word(at - 2) == "the" and not words.low[at - 1].endswith("s"):
        count, first = 1.0, at - 2
    else:
        found = count_at(words, at - 1)
        if found is None:
            return None
        count, first = found
    sign = 1 if words.low[at] == "after" else -1
    follows = words.word(at + 1)
    if follows in ("yesterday", "tomorrow", "today"):
        return None
    days = {"day": 1, "night": 1, "week": 7, "fortnight": 14}.get(unit)
    exact = days is not None and count == int(count)
    if not follows.isalpha() or follows in ("and", "but", "when", "as", "in", "at", "with"):
        return Item(first, at + 1, None, True, sign * int(count) * days if exact and days else None)
    return None


def time_date(r: Reader, at: int) -> Item | None:
    """Read "in two weeks’ time"."""
    words = r.words
    place = at - 1 - (words.word(at - 1) == "s")
    if words.word(place) not in ("’", "'") or r.published is None:
        return None
    unit = UNITS_OF_TIME.get(words.word(place - 1))
    found = count_at(words, place - 1) if unit else None
    if unit is None or found is None or unit in ("minute", "hour", "night"):
        return None
    if words.word(found[1] - 1) != "in":
        return None
    moved = moved_by(r.published, unit, found[0])
    return Item(found[1] - 1, at + 1, (moved, moved) if moved else None)
