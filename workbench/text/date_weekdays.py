"""Weekdays, alone or with the day they fall on: "Friday", "Friday, March 12", "Friday the 13th"."""

from __future__ import annotations

from typing import Final

from workbench.text import calendar_days as cal
from workbench.text.calendar_days import Days
from workbench.text.date_calendar import day_date, month_date
from workbench.text.date_reader import Reader
from workbench.text.date_words import (
    APOSTROPHES,
    DASHES,
    DAYTIMES,
    FULL_DAYS,
    Item,
    day_at,
    weekday_at,
)
from workbench.text.words import Words

_PAPERS: Final = frozenset(
    "times mail mirror telegraph post star express herald world sport".split()
)
_NICKNAMES: Final = frozenset(
    "black bloody super cyber giving sheffield casual freaky fat red blue ruby".split()
)
_EVERY: Final = frozenset("every each most alternate some first second third fourth fifth".split())
_WEEKS: Final = {"last": -1, "this": 0, "next": 1, "previous": -1}


def weekday_date(r: Reader, at: int) -> Item | None:
    """Read what begins with a weekday: it alone, or with the day and month that follow."""
    words = r.words
    found = weekday_at(words, at)
    if found is None:
        return None
    wanted, last = found
    if _no_weekday(words, at, last):
        return None
    step = last
    if words.word(step) in DAYTIMES:
        step += 1
    step += words.word(step) in (",", "(")
    dated = month_date(r, step) or day_date(r, step) or _numbered(r, step, wanted)
    if dated and not (dated.bare and dated.bare[1] == 0):
        closed = words.word(step - 1) == "(" and words.word(dated.last) == ")"
        days = _of_year(r, dated, wanted)
        return dated._replace(first=at, last=dated.last + closed, days=days)
    return weekday_alone(r, at, last, wanted, "")


def _of_year(r: Reader, dated: Item, wanted: int) -> Days | None:
    """Return the days of a date: of a nearer year, where only there it falls on the weekday.

    A day printed with its year, or with a weekday that fits no nearer one, is left alone.
    """
    days, published = dated.days, r.published
    if days is None or dated.bare is None or published is None or days[0].weekday() == wanted:
        return days
    far = abs(days[0] - published)
    years = (published.year, published.year - 1, published.year + 1)
    near = (day for year in years if (day := cal.day(year, *dated.bare)))
    fits = (day for day in near if day[0].weekday() == wanted and abs(day[0] - published) < far)
    return next(fits, days)


def weekday_alone(r: Reader, first: int, last: int, wanted: int, turn: str) -> Item:
    """Resolve a weekday, taking "’s", the time of the day and "of last week" with it."""
    step = _after_day(r.words, last)
    step += r.words.word(step) == "of"
    of_week = _WEEKS.get(r.words.word(step)) if not turn else None
    if of_week is not None and r.words.word(step + 1) == "week" and r.published:
        week = cal.week(r.published, of_week)
        return Item(first, step + 2, week and cal.nearest_weekday(week[0], wanted, 1))
    return Item(first, _after_day(r.words, last), r.weekday(first, wanted, turn))


def _after_day(words: Words, last: int) -> int:
    if words.word(last) in ("early", "late") and words.word(last + 1) in DAYTIMES:
        last += 1
    last += words.word(last) in DAYTIMES
    if words.word(last) in APOSTROPHES and words.word(last + 1) == "s" and words.joined(last + 1):
        last += 2
    return last


def _no_weekday(words: Words, at: int, last: int) -> bool:
    lead, follows = words.word(at - 1), words.word(last)
    if lead == "news" and words.capital(at - 1):
        return True  # Fox News Sunday
    if lead in _EVERY or (lead in _NICKNAMES and words.capital(at - 1)):
        return True
    if lead == "a" and (follows in ("in", "when", "like") or words.word(at - 2) == "on"):
        return True  # "on a Tuesday in June"
    if follows in _PAPERS and words.capital(last):
        return True
    if follows == "night" and words.follows(last + 1, "live"):
        return True
    if (lead in DASHES or lead == "through") and words.word(at - 2) in FULL_DAYS:
        return words.word(at - 3) != "from"
    through = follows in DASHES or follows == "through"
    return through and lead != "from" and weekday_at(words, last + 1) is not None


def _numbered(r: Reader, at: int, wanted: int) -> Item | None:
    """Read "the 13th" after a weekday: the nearest such day that falls on it."""
    words = r.words
    if words.word(at) != "the":
        return None
    found = day_at(words, at + 1)
    if found is None or not found[2] or r.published is None:
        return None
    fits = []
    for back in range(-12, 13):
        whole = cal.month(r.published.year, r.published.month + back)
        only = whole and cal.day(whole[0].year, whole[0].month, found[0])
        if only and only[0].weekday() == wanted:
            fits.append(only)
    day = r.published
    past = [fit for fit in fits if fit[0] <= day]
    ahead = [fit for fit in fits if fit[0] >= day]
    chosen = (ahead[:1] if r.tense(at) else past[-1:]) or past[-1:] or ahead[:1]
    return Item(at, found[1], chosen[0] if chosen else None)
