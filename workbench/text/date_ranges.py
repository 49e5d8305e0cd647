"""Two dates that are the ends of one span: "from March to May 2016", "between 2010 and 2014"."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import Final

from workbench.text import calendar_days as cal
from workbench.text.calendar_days import Days
from workbench.text.date_reader import Reader
from workbench.text.date_turned import UNITS_OF_TIME, moved_by
from workbench.text.date_words import DASHES, FULL_DAYS, Item, count_at
from workbench.text.words import Words

_FROM: Final = frozenset(["between", "from"])
_TO: Final = frozenset("to through until till".split())
_NO_UNITS: Final = frozenset(["", "minute", "hour", "night"])
_MOVED: Final = frozenset(
    "moved postponed delayed rescheduled changed brought pushed shifted deferred put".split()
)


def joined(r: Reader, items: Iterable[Item]) -> list[Item]:
    """Join what is one span, and take "from" or "between" into it."""
    found: list[Item] = []
    for item in (_told_from(r, item) for item in items):
        pair = (_pair(r, found[-1], item) or _beside(r, found[-1], item)) if found else None
        if pair:
            found[-1] = pair
        else:
            found.append(item)
    return found


def _told_from(r: Reader, item: Item) -> Item:
    """Move a day by what is told from it: "the day after Christmas", "two weeks before Friday"."""
    words = r.words
    if item.days is None:
        return item
    day = r.published
    if words.follows(item.first - 3, "between", "now", "and") and day and day <= item.days[1]:
        return item._replace(first=item.first - 3, days=(day, item.days[1]))
    to_now = words.word(item.last) in ("and", "until") and words.word(item.last + 1) == "now"
    if to_now and day and item.days[0] <= day and words.word(item.first - 1) in _FROM:
        return item._replace(
            first=item.first - 1, last=item.last + 2, days=(item.days[0], day), bare=None
        )
    lead = item.first - 1 - (words.word(item.first - 1) == "on")
    if item.days[0] == item.days[1] and words.word(lead - 1) == "week":
        return _week_of(words, item, lead, item.days[0])
    at = item.first - 1
    way = words.word(at)
    unit = UNITS_OF_TIME.get(words.word(at - 1), "")
    if item.days[0] != item.days[1] or way not in ("before", "after", "from") or unit in _NO_UNITS:
        return item
    found = count_at(words, at - 1)
    if words.word(at - 2) == "the" and unit in ("day", "week"):
        found = (1.0, at - 2)
    if found is None:
        return item
    moved = moved_by(item.days[0], unit, -found[0] if way == "before" else found[0])
    return item._replace(first=found[1], days=(moved, moved)) if moved else item


def _beside(r: Reader, one: Item, two: Item) -> Item | None:
    """Read "the Monday after Thanksgiving": a weekday told from a day."""
    words = r.words
    way = words.word(one.last)
    if way not in ("before", "after") or two.first != one.last + 1 or one.last != one.first + 1:
        return None
    wanted = cal.WEEKDAYS.get(words.low[one.first])
    if wanted is None or two.days is None or two.days[0] != two.days[1]:
        return None
    step = 1 if way == "after" else -1
    begin = cal.shifted(two.days[0], step)
    days = cal.nearest_weekday(begin, wanted, step) if begin else None
    return Item(one.first, two.last, days)


def _week_of(words: Words, item: Item, at: int, day: datetime.date) -> Item:
    """Read "the week of Nov. 30", "the week beginning 4 February", "the week ending Oct. 7"."""
    lead = words.word(at)
    days: Days | None = None
    if lead in ("beginning", "starting", "commencing"):
        stop = cal.shifted(day, 6)
        days = (day, stop) if stop else None
    elif lead in ("ending", "ended"):
        begin = cal.shifted(day, -6)
        days = (begin, day) if begin else None
    elif lead == "of":
        days = cal.week(day)
    return item._replace(first=at - 1, days=days) if days else item


def _pair(r: Reader, one: Item, two: Item) -> Item | None:
    words = r.words
    if two.first - one.last != 1 or one.relative or two.relative or not two.days:
        return None
    joint, lead = words.low[one.last], words.word(one.first - 1)
    if joint == "and":
        if lead != "between":
            return None
    elif joint in _TO:
        near = words.low[max(0, one.first - 6) : one.first]
        if joint == "to" and not _MOVED.isdisjoint(near):
            return None
        if lead != "from" and joint != "through" and not (one.bare and two.bare):
            return None
    elif joint not in DASHES or words.word(one.first) in FULL_DAYS:
        return None
    days = _span(one, two, coming=words.word(one.first) in ("next", "this", "coming"))
    if days is None:
        return None
    first = one.first - (lead in _FROM)
    return Item(first, two.last, days, bare=None)


def _span(one: Item, two: Item, *, coming: bool) -> Days | None:
    """Return the days from one date to another; a year that only one of them has goes for both."""
    begin, stop = one.days, two.days
    if begin is None or stop is None:
        return None
    if one.bare and (not two.bare or begin[0] > stop[1]):
        month, day = one.bare
        year = stop[1].year - ((month, day) > (stop[1].month, stop[1].day if day else 31))
        begin = cal.day(year, month, day) if day else cal.month(year, month)
    elif two.bare and not one.bare:
        month, day = two.bare
        year = begin[0].year + ((month, day or 31) < (begin[0].month, begin[0].day))
        stop = cal.day(year, month, day) if day else cal.month(year, month)
    elif not one.bare and not two.bare and begin[0] > stop[1] and (begin[0] - stop[1]).days < 7:
        # "from Monday to Wednesday": the Monday before that Wednesday.
        if coming:
            moved = cal.shifted(stop[0], 7)
            stop = (moved, moved) if moved else None
        else:
            moved = cal.shifted(begin[0], -7)
            begin = (moved, moved) if moved else None
    if begin is None or stop is None or begin[0] > stop[1]:
        return None
    return begin[0], stop[1]
