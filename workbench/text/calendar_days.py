"""Spans of calendar days: months, weeks from Sunday, seasons; all bounds inclusive."""

from __future__ import annotations

import calendar
import datetime
from typing import Final

Days = tuple[datetime.date, datetime.date]

MONTHS: Final = {
    name: number
    for number in range(1, 13)
    for name in (calendar.month_name[number].lower(), calendar.month_abbr[number].lower())
} | {"sept": 9}
"""English month names and short forms, in lower case, with their numbers."""

WEEKDAYS: Final = {
    name: number
    for number, full in enumerate(calendar.day_name)
    for name in (full.lower(), full[:3].lower())
} | {"tues": 1, "thurs": 3, "thur": 3}
"""English weekdays and short forms, in lower case; Monday is 0."""

_SEASONS: Final = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
_ONE_DAY: Final = datetime.timedelta(days=1)


def day(year: int, month: int, number: int) -> Days | None:
    """Return one day as a span, ``None`` where the calendar has no such day."""
    try:
        only = datetime.date(year, month, number)
    except ValueError:
        return None
    return only, only


def shifted(start: datetime.date, days: int) -> datetime.date | None:
    """Return ``start`` moved by ``days``, ``None`` beyond the calendar."""
    try:
        return start + datetime.timedelta(days=days)
    except OverflowError:
        return None


def month(year: int, number: int) -> Days | None:
    """Return a whole month; ``number`` may run past 12 or below 1 into other years."""
    year, number = year + (number - 1) // 12, (number - 1) % 12 + 1
    if not datetime.MINYEAR <= year < datetime.MAXYEAR:
        return None
    last = calendar.monthrange(year, number)[1]
    return datetime.date(year, number, 1), datetime.date(year, number, last)


def year(number: int) -> Days | None:
    """Return a whole year."""
    if not datetime.MINYEAR <= number < datetime.MAXYEAR:
        return None
    return datetime.date(number, 1, 1), datetime.date(number, 12, 31)


def decade(number: int) -> Days | None:
    """Return ten years from ``number`` on."""
    first, last = year(number), year(number + 9)
    return (first[0], last[1]) if first and last else None


def week(inside: datetime.date, weeks: int = 0) -> Days | None:
    """Return the week from Sunday to Saturday around a day, ``weeks`` later."""
    sunday = shifted(inside, -((inside.weekday() + 1) % 7) + 7 * weeks)
    saturday = shifted(sunday, 6) if sunday else None
    return (sunday, saturday) if sunday and saturday else None


def weekend(inside: datetime.date, weeks: int = 0) -> Days | None:
    """Return Saturday and Sunday that end the Monday-to-Sunday week around a day."""
    saturday = shifted(inside, 5 - inside.weekday() + 7 * weeks)
    sunday = shifted(saturday, 1) if saturday else None
    return (saturday, sunday) if saturday and sunday else None


def season(year_number: int, name: str) -> Days | None:
    """Return three months of a season of the northern half, winter from December on."""
    begin = _SEASONS[name]
    first, last = month(year_number, begin), month(year_number, begin + 2)
    return (first[0], last[1]) if first and last else None


def quarter(year_number: int, number: int) -> Days | None:
    """Return the ``number``-th three months of a year, 1 to 4."""
    first, last = month(year_number, 3 * number - 2), month(year_number, 3 * number)
    return (first[0], last[1]) if first and last else None


def nearest_weekday(about: datetime.date, weekday: int, direction: int) -> Days | None:
    """Return a weekday on or before (``direction`` -1), or on or after (+1), a day."""
    ahead = (weekday - about.weekday()) % 7
    found = shifted(about, ahead if direction > 0 or not ahead else ahead - 7)
    return (found, found) if found else None


def nth_weekday(year_number: int, number: int, weekday: int, nth: int) -> Days | None:
    """Return the ``nth`` weekday of a month, counted from 1, the last one for -1."""
    whole = month(year_number, number)
    if whole is None:
        return None
    if nth < 0:
        return nearest_weekday(whole[1], weekday, -1)
    first = nearest_weekday(whole[0], weekday, 1)
    found = first and shifted(first[0], 7 * (nth - 1))
    return (found, found) if found and found <= whole[1] else None


def half(year_number: int, number: int) -> Days | None:
    """Return the first or second six months of a year."""
    first, last = month(year_number, 6 * number - 5), month(year_number, 6 * number)
    return (first[0], last[1]) if first and last else None


def century(number: int) -> Days | None:
    """Return a hundred years as they are spoken of: the 19th century is 1800 to 1899."""
    first, last = year(100 * number - 100), year(100 * number - 1)
    return (first[0], last[1]) if first and last else None


def months_back(day_: datetime.date, months: int) -> datetime.date | None:
    """Return the day ``months`` months before, or the last one that month has."""
    whole = month(day_.year, day_.month - months)
    return whole and whole[0].replace(day=min(day_.day, whole[1].day))


def part(days: Days, which: str) -> Days:
    """Return the early, mid or late third of a span: whole months of a year, years of a decade.

    The middle of a decade is its fifth to seventh year, as in "the mid-1990s".
    """
    first, last = days
    length = (last - first).days + 1
    if 365 <= length <= 366 and first.month == 1:
        begin = {"early": 1, "mid": 5}.get(which, 9)
        start, stop = month(first.year, begin), month(first.year, begin + 3)
    elif length > 366 and first.month == 1:
        years = last.year - first.year + 1
        cuts = (0, round(years * 0.4), round(years * 0.7), years) if years == 10 else (
            0, years // 3, years - years // 3, years
        )  # fmt: skip
        place = {"early": 0, "mid": 1}.get(which, 2)
        start, stop = year(first.year + cuts[place]), year(first.year + cuts[place + 1] - 1)
    else:
        third = datetime.timedelta(days=length // 3)
        if which == "early":
            return first, first + third - _ONE_DAY
        if which == "late":
            return last - third + _ONE_DAY, last
        return first + third, last - third
    return (start[0], stop[1]) if start and stop else days
