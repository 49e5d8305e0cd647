"""Dates turned from the day of publication: "yesterday", "last week", "the past three months"."""

from __future__ import annotations

import datetime
from typing import Final

from workbench.text import calendar_days as cal
from workbench.text.calendar_days import Days
from workbench.text.date_calendar import near_month
from workbench.text.date_reader import Reader
from workbench.text.date_weekdays import weekday_alone
from workbench.text.date_words import (
    APOSTROPHES,
    DAYTIMES,
    SEASONS,
    Item,
    month_at,
    weekday_at,
)
from workbench.text.holidays import holiday_at

TURNS: Final = {
    "last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "next": 1, "coming": 1,
    "upcoming": 1,
}  # fmt: skip
"""Words that turn a week, month or year to another: by how many."""

_SPANS: Final = frozenset("week month year weekend decade century quarter".split()) | SEASONS
UNITS_OF_TIME: Final = {
    f"{unit}{ending}": unit
    for unit in "minute hour day night week fortnight month year decade".split()
    for ending in ("", "s")
} | {"century": "century", "centuries": "century"}
"""Units of time, singular and plural, with the singular."""

_STEPS: Final = {"today": 0, "yesterday": -1, "tomorrow": 1, "tonight": 0, "overnight": 0}


def near_date(r: Reader, at: int) -> Item | None:
    """Read "today", "yesterday afternoon", "overnight"."""
    words = r.words
    word = words.low[at]
    if words.capital(at) and words.capital(at - 1) and words.raw(at - 1) not in ("On", "In", "“"):
        return None  # USA Today, Russia Today
    last = at + 1
    if words.word(last) in APOSTROPHES and words.word(last + 1) == "s" and words.joined(last):
        last += 2
        if words.word(last) in ("world", "society", "youth", "standards", "generation", "economy"):
            return None
    last += words.word(last) in DAYTIMES
    if word == "overnight" and words.word(at + 1).isalpha() and words.word(at - 1) in ("an", "the"):
        return None
    first, step = at, _STEPS[word]
    if words.word(at - 1) in ("before", "after") and words.word(at - 2) == "day":
        first = at - 2 - (words.word(at - 3) == "the")
        step += 1 if words.word(at - 1) == "after" else -1
    return Item(first, last, _day_from(r, step))


def _day_from(r: Reader, step: int) -> Days | None:
    moved = cal.shifted(r.published, step) if r.published else None
    return (moved, moved) if moved else None


def turned_date(r: Reader, at: int) -> Item | None:
    """Read what "last", "this" or "next" turns: a week, a Friday, a March, a Christmas."""
    words = r.words
    turn, step = words.low[at], at + 1
    quarter = words.word(step) == "quarter"
    if words.word(at - 1) in ("the", "very") and turn in ("next", "previous") and not quarter:
        return None
    if turn == "this" and words.word(step) in ("past", "coming"):
        turn, step = words.low[step], step + 1
    word = words.word(step)
    if word in DAYTIMES and turn in ("last", "this"):
        return _turned_daytime(r, at, step, turn)
    if word in _SPANS:
        return _turned_span(r, at, step, turn)
    day = weekday_at(words, step)
    if day:
        item = weekday_alone(r, at, day[1], day[0], turn)
        return _a_week_more(r, item)
    month = month_at(words, step)
    if month and turn == "this" and words.word(month[1]).isdecimal():
        return None  # "this March 28, 2017, file photo"
    if month:
        return Item(at, month[1], near_month(r, step, month[0], turn))
    holiday = holiday_at(words, step)
    if holiday and r.published:
        return Item(at, holiday[1], _turned_holiday(r, holiday[0], turn))
    return None


def _turned_daytime(r: Reader, at: int, step: int, turn: str) -> Item | None:
    word = r.words.low[step]
    if turn == "last":
        return Item(at, step + 1, _day_from(r, -1)) if word in ("night", "evening") else None
    return (
        Item(at, step + 1, _day_from(r, 0)) if word in ("morning", "afternoon", "evening") else None
    )


def _turned_holiday(r: Reader, rule: object, turn: str) -> Days | None:
    day = r.published
    if day is None or not callable(rule):
        return None
    found = [d for year in range(day.year - 1, day.year + 2) if (d := rule(year))]
    if TURNS[turn] < 0:
        picked = [d for d in found if d < day][-1:]
    elif TURNS[turn] > 0:
        picked = [d for d in found if d > day][:1]
    else:
        picked = [d for d in found if d.year == day.year]
    return (picked[0], picked[0]) if picked else None


def _a_week_more(r: Reader, item: Item) -> Item:
    """Move "Tuesday week" on by a week, and "last Tuesday week" back."""
    words = r.words
    if words.word(item.last) != "week" or item.days is None or words.joined(item.last):
        return item
    back = words.low[item.first] == "last"
    moved = cal.shifted(item.days[0], -7 if back else 7)
    return item._replace(last=item.last + 1, days=(moved, moved) if moved else None)


def _turned_span(r: Reader, at: int, step: int, turn: str) -> Item | None:
    """Resolve "last week", with the weekday that may stand beside it."""
    words = r.words
    last = step + 1
    if words.joined(last) and words.word(last) == "-":
        return None
    if words.word(last) in APOSTROPHES and words.word(last + 1) == "s" and words.joined(last):
        last += 2
    if words.low[step] == "week":
        on = last + (words.word(last) in ("on", ","))
        day = weekday_at(words, on)
        if day:
            week = span_of(r, "week", TURNS[turn])
            return Item(at, day[1], _day_in(week, day[0]))
    rolling = words.word(at - 1) == "the" and turn in ("past", "last", "coming")
    if rolling and turn == "past" and words.low[step] != "week":
        return Item(at, last, None)  # "in the past month" is a length of time, not a month
    if rolling and words.low[step] != "quarter":
        return Item(at, last, up_to_now(r, words.low[step], 1, TURNS[turn]))
    return Item(at, last, span_of(r, words.low[step], TURNS[turn], r.tense(at)))


def _day_in(week: Days | None, weekday: int) -> Days | None:
    return cal.nearest_weekday(week[0], weekday, 1) if week else None


def span_of(r: Reader, span: str, step: int, tense: bool | None = None) -> Days | None:
    """Return the week, month, year … ``step`` from that of publication."""
    day = r.published
    if day is None:
        return None
    if span == "week":
        return cal.week(day, step)
    if span == "weekend":
        past = step == 0 and tense is False and day.weekday() < 3
        return cal.weekend(day, -1 if past else step)
    if span == "month":
        return cal.month(day.year, day.month + step)
    if span == "year":
        return cal.year(day.year + step)
    if span == "decade":
        return cal.decade(day.year // 10 * 10 + 10 * step)
    if span == "century":
        return cal.century(day.year // 100 + 1 + step)
    if span == "quarter":
        first = cal.month(day.year, day.month + 3 * step)
        return cal.quarter(first[0].year, (first[0].month + 2) // 3) if first else None
    seasons = [found for year in (-2, -1, 0, 1, 2) if (found := cal.season(day.year + year, span))]
    if step < 0:
        return next((found for found in reversed(seasons) if found[1] < day), None)
    if step > 0:
        return next((found for found in seasons if found[0] > day), None)
    return cal.season(day.year, span)


def up_to_now(r: Reader, unit: str, count: float, way: int) -> Days | None:
    """Return the time up to publication, or from it: "the past three months"."""
    day = r.published
    if day is None:
        return None
    far = moved_by(day, unit, way * count)
    if far is None:
        return None
    return (far, day) if way < 0 else (day, far)


def moved_by(day: datetime.date, unit: str, count: float) -> datetime.date | None:
    """Move a day by so many units."""
    if unit in ("day", "week", "fortnight", "weekend"):
        days = {"day": 1, "weekend": 7, "week": 7, "fortnight": 14}[unit]
        return cal.shifted(day, round(days * count))
    months = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}.get(unit, 12)
    return cal.months_back(day, -round(months * count))
