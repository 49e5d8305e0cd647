"""Days and months by name: "March 12, 2016", "12 March", "May", "the 12th"."""

from __future__ import annotations

from typing import Final

from workbench.text import calendar_days as cal
from workbench.text.calendar_days import Days
from workbench.text.date_reader import Reader
from workbench.text.date_words import (
    APOSTROPHES,
    DASHES,
    MONTH_LEADS,
    Item,
    certain_month,
    day_at,
    month_at,
    year_at,
)
from workbench.text.words import Words

_ATTACKS: Final = frozenset(
    "attack attacks conspiracy terror terrorist hijackers hijackings victims".split()
)


def month_date(r: Reader, at: int) -> Item | None:
    """Read what begins with a month: "March 12", "March 12-14, 2016", "March 2016", "March"."""
    words = r.words
    found = month_at(words, at)
    if found is None:
        return None
    number, last = found
    step = last + (words.word(last) == "the")
    if words.word(last) in ("-", "/", ",") and month_at(words, last + 1) is None:
        step = last + 1
    day = day_at(words, step)
    year = year_at(words, step)
    if day and year is None and not _counts_things(words, at, day):
        return _month_day(r, at, number, day[0], day[1])
    return _whole_month(r, at, last, number)


def _counts_things(words: Words, at: int, day: tuple[int, int, bool]) -> bool:
    """Say whether a number after a month counts what follows: "In May 20 people died"."""
    last = day[1]
    follows = words.word(last)
    if day[2] or words.word(at - 1) not in ("in", "since", "by", "last", "this"):
        return False
    return (
        follows.isalpha() and not words.capital(last) and follows.endswith(("s", "people", "men"))
    )


def _month_day(r: Reader, at: int, month: int, day: int, last: int) -> Item | None:
    words = r.words
    until, last = _until(words, at, last, day)
    year, last = _year_after(words, last)
    if year is None:
        year, last = _turned_year(r, last)
    return _day_item(r, at, last, (month, day, until), year)


def _until(words: Words, first: int, last: int, day: int) -> tuple[int, int]:
    """Read the second day of "March 12-14" and "12 to 14 March"."""
    between = words.word(last) == "and" and words.word(first - 1) == "between"
    if between or words.word(last) in DASHES or words.word(last) in ("to", "through", "until"):
        second = day_at(words, last + 1)
        if second and second[0] > day:
            return second[0], second[1]
    if words.word(last) == "and" and (second := day_at(words, last + 1)):
        # "18 and 19 June" are one span of two days; "June 18 and 19 people" is not.
        of = second[1] + (words.word(second[1]) == "of")
        ends = month_at(words, of, dated=True) is not None or not words.word(of).isalpha()
        if second[0] == day + 1 and ends:
            return second[0], second[1]
    return day, last


def _year_after(words: Words, last: int) -> tuple[int | None, int]:
    step = last + (words.word(last) in (",", "of"))
    year = year_at(words, step)
    if year is None and words.word(step).isdecimal() and len(words.low[step]) == 3:
        era = step + 1 if words.word(step + 1) == "ad" else step + 4
        if era == step + 1 or words.follows(step + 1, "a", ".", "d"):
            return int(words.low[step]), era
    return (year, step + 1) if year is not None else (None, last)


def _turned_year(r: Reader, last: int) -> tuple[int | None, int]:
    """Read "last year", "this year", "of next year" behind a day or month."""
    words = r.words
    step = last + (words.word(last) in ("of", ","))
    turn = words.word(step)
    if (
        r.published is None
        or turn not in ("last", "this", "next")
        or words.word(step + 1) != "year"
    ):
        return None, last
    return r.published.year + {"last": -1, "this": 0, "next": 1}[turn], step + 2


def _day_item(
    r: Reader, at: int, last: int, when: tuple[int, int, int], year: int | None
) -> Item | None:
    month, day, until = when

    def make(of: int) -> Days | None:
        begin, stop = cal.day(of, month, day), cal.day(of, month, until)
        return (begin[0], stop[1]) if begin and stop else None

    if year is not None:
        return Item(at, last, make(year))
    if month == 9 and day == until == 11 and r.words.word(last) in _ATTACKS:
        return Item(at, last, make(2001))
    bare = (month, day) if day == until else None
    return Item(at, last, r.nearest(at, make), bare=bare)


def _whole_month(r: Reader, at: int, last: int, number: int) -> Item | None:
    words = r.words
    year, stop = _year_after(words, last)
    if year is None and words.word(last) in ("-", "/", "in") and year_at(words, last + 1):
        year, stop = year_at(words, last + 1), last + 2
    if year is not None:
        return Item(at, stop, cal.month(year, number))
    year, stop = _turned_year(r, last)
    if year is not None:
        return Item(at, stop, cal.month(year, number))
    if not certain_month(words, at, last):
        return None
    if words.word(last) in APOSTROPHES and words.word(last + 1) == "s":
        last += 2
    return Item(at, last, near_month(r, at, number, ""), bare=(number, 0))


def near_month(r: Reader, at: int, number: int, turn: str) -> Days | None:
    """Return the month that fits the tense, or that "last", "this" or "next" turns it to."""
    day = r.published
    if day is None:
        return None
    if turn == "this":
        return cal.month(day.year, number)
    if turn in ("next", "coming"):
        return cal.month(day.year + (number <= day.month), number)
    if turn in ("last", "past", "previous"):
        return cal.month(day.year - (number >= day.month), number)
    return r.nearest(at, lambda year: cal.month(year, number), 1)


def day_date(r: Reader, at: int) -> Item | None:
    """Read what begins with a day: "12 March 2016", "the 12th of March", "3-5 May", "the 12th"."""
    words = r.words
    step = at + (words.word(at) == "the")
    if words.word(at - 1) in ("$", "€", "£"):
        return None
    day = day_at(words, step)
    if day is None:
        return None
    number, last, ordinal = day
    until, last = _until(words, at, last, number)
    of = last + (words.word(last) == "of")
    of += words.word(of) in (".", "-") and words.joined(of + 1)
    month = month_at(words, of, dated=True)
    if month and (month[0] != 5 or words.capital(of)) and not _names_somebody(words, of, month[1]):
        year, stop = _year_after(words, month[1])
        if words.word(month[1]) == "-" and year_at(words, month[1] + 1):
            year, stop = year_at(words, month[1] + 1), month[1] + 2
        if year is None:
            year, stop = _turned_year(r, month[1])
        return _day_item(r, at, stop, (month[0], number, until), year)
    if not ordinal or (step == at and words.word(last) != "of"):
        return None
    return _day_of_month(r, at, last, number)


def _names_somebody(words: Words, at: int, last: int) -> bool:
    """Say whether the month at ``at`` begins a name: "12 April Ryan fans"."""
    return words.low[at] in ("april", "june", "august") and (
        words.capital(last) and words.word(last).isalpha() and words.word(last) not in MONTH_LEADS
    )


def _day_of_month(r: Reader, at: int, last: int, number: int) -> Item | None:
    """Read "the 12th" where a day is meant, and "the 12th of this month"."""
    words, day = r.words, r.published
    if day is None or words.raw(last - 1) not in ("st", "nd", "rd", "th"):
        return None
    step = last + (words.word(last) == "of")
    turn = {"last": -1, "this": 0, "next": 1, "the": 0}.get(words.word(step))
    if turn is not None and words.word(step + 1) == "month":
        whole = cal.month(day.year, day.month + turn)
        return Item(at, step + 2, whole and cal.day(whole[0].year, whole[0].month, number))
    follows = words.word(last)
    if (
        words.word(at - 1) not in ("on", "by", "until", "since")
        or follows in DASHES
        or (
            follows.isalpha()
            and follows not in ("and", "but", "when", "after", "in", "at", "to", "for")
        )
    ):
        return None
    back = number > day.day
    whole = cal.month(day.year, day.month + (0 if r.tense(at) and back else -back))
    if r.tense(at) and number < day.day:
        whole = cal.month(day.year, day.month + 1)
    return Item(at, last, whole and cal.day(whole[0].year, whole[0].month, number))
