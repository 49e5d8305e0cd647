"""English dates in a text and the days they mean, given a day of publication."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from typing import Final, NamedTuple

from workbench.text import calendar_days as cal
from workbench.text.calendar_days import MONTHS, Days
from workbench.text.date_calendar import day_date, month_date
from workbench.text.date_numerals import numeric_date
from workbench.text.date_offsets import (
    ago_date,
    from_now_date,
    offset_date,
    relation_date,
    time_date,
)
from workbench.text.date_parts import THIRDS, nth_date, part_date, rest_date, sooner_date
from workbench.text.date_pointing import pointing_date, weekend_date
from workbench.text.date_ranges import joined
from workbench.text.date_reader import Ahead, Reader
from workbench.text.date_turned import TURNS, near_date, turned_date
from workbench.text.date_weekdays import weekday_date
from workbench.text.date_words import FULL_DAYS, ORDINALS, SEASONS, Item
from workbench.text.date_years import (
    DECADES,
    century_date,
    decade_date,
    quarter_date,
    season_date,
    short_quarter_date,
    year_date,
)
from workbench.text.holidays import STARTS, holiday_at
from workbench.text.words import Words

_Read = Callable[[Reader, int], Item | None]


class Found(NamedTuple):
    """A date at ``text[start:end]``; ``days`` is ``None`` where nothing resolves it.

    ``relative`` tells of a date told from another one: ``offset`` is the number of days after
    (or before) it, for "a day later"; ``weekday`` is the next one that is meant by "the following
    Monday" (0), and is counted from 7 down to mean the one before (-7 is "the previous Monday").
    """

    start: int
    end: int
    days: Days | None
    relative: bool = False
    offset: int | None = None
    weekday: int | None = None


def find_dates(
    text: str,
    start: int,
    end: int,
    published: datetime.date | None,
    ahead: Ahead,
) -> list[Found]:
    """Return the dates in ``text[start:end]`` in order, resolved against ``published``.

    ``ahead(offset)`` says whether what stands at an offset speaks of the future, ``None`` where
    nothing tells. In the future "Friday" is the next one, else the last one on or before
    publication. A week runs Sunday to Saturday; "three months ago" is that whole month, "two years
    ago" that whole year; "earlier this month" ends with the day of publication, and so does "the
    past week"; "early", "mid" and "late" are thirds. A day in digits that may be read in two ways
    ("3/4/2016") is found and stays unresolved. Seasons are those of the northern half. A number of
    weeks or months ("in the past three months") is a figure and no date.
    """
    words = Words(text, start, end)
    reader = Reader(words, published, ahead)
    items: list[Item] = []
    floor = 0
    for at, word in enumerate(words.low):
        if at < floor:
            continue
        reads = _READS.get(word) or (_DIGITS if word[0].isdecimal() else None)
        if reads is None:
            continue
        for read in reads:
            item = read(reader, at)
            if item is not None and item.first >= floor:
                items.append(item)
                floor = item.last
                break
    return [
        Found(
            words.start[item.first],
            words.end[item.last - 1],
            item.days,
            item.relative,
            item.offset,
            item.weekday,
        )
        for item in joined(reader, items)
    ]


def _the_day(r: Reader, at: int) -> Item | None:
    """Read a day that may have "the" before it."""
    return day_date(r, at - 1) if r.words.word(at - 1) == "the" else day_date(r, at)


def _holiday(r: Reader, at: int) -> Item | None:
    found = holiday_at(r.words, at)
    if found is None:
        return None
    rule, last = found

    def make(year: int) -> Days | None:
        day = rule(year)
        return (day, day) if day else None

    words = r.words
    year = words.word(last + (words.word(last) in (",", "of")))
    if words.word(last) == "weekend":
        day = r.nearest(at, make, 1)
        return Item(at, last + 1, _long_weekend(day) if day else None)
    if len(year) == 4 and year.isdecimal():
        return Item(at, last + 1 + (words.word(last) in (",", "of")), make(int(year)))
    return Item(at, last, r.nearest(at, make, 1))


def _long_weekend(day: Days) -> Days | None:
    """Return the weekend that a holiday makes longer: up to Monday, or from Thursday on."""
    weekend = cal.weekend(day[0], -1 if day[0].weekday() == 0 else 0)
    if weekend is None:
        return None
    return min(weekend[0], day[0]), max(weekend[1], day[0])


def _readers() -> dict[str, tuple[_Read, ...]]:
    """Say which readers to try, in order, where a word stands."""
    reads: dict[str, list[_Read]] = {}

    def add(words: Iterable[str], *more: _Read) -> None:
        for word in words:
            reads.setdefault(word, []).extend(more)

    add(STARTS, _holiday)
    add(ORDINALS, nth_date, quarter_date, century_date, _the_day)
    add(("twenty", "thirty"), century_date, _the_day)
    add(MONTHS, month_date)
    add(
        FULL_DAYS | {"mon", "tues", "tue", "wed", "thurs", "thu", "thur", "fri", "sat", "sun"},
        weekday_date,
    )
    add(("today", "yesterday", "tomorrow", "tonight", "overnight"), near_date)
    add(("last",), nth_date)
    add(TURNS, pointing_date, turned_date)
    add(("following", "same", "that"), pointing_date)
    add(("ago",), ago_date)
    add(("earlier", "later"), sooner_date)
    add(("later", "earlier", "afterwards", "afterward"), offset_date)
    add(("before", "after"), relation_date)
    add(("from",), from_now_date)
    add(("time",), time_date)
    add(THIRDS, part_date)
    add(SEASONS, season_date)
    add(DECADES, decade_date)
    add(("weekend",), weekend_date)
    add(("q", "h"), short_quarter_date)
    add(("rest", "remainder"), rest_date)
    return {word: tuple(choice) for word, choice in reads.items()}


_READS: Final = _readers()
_DIGITS: Final[tuple[_Read, ...]] = (
    numeric_date, decade_date, nth_date, quarter_date, century_date, _the_day, year_date,
)  # fmt: skip
