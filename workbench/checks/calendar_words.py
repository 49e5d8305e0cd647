"""Days of the calendar as they are printed: "Tuesday, 12 March 2024", "March 12 (a Tuesday)"."""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from workbench.text.calendar_days import MONTHS, WEEKDAYS

MONTH: Final = (
    "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
"""A pattern of the name of a month or its short form."""

WHOLE_WEEKDAY: Final = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
"""A pattern of the name of a weekday, never its short form."""

_WEEKDAY: Final = f"(?:{WHOLE_WEEKDAY}|(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\\b\\.?)"
_YEAR: Final = r"(?:,?\s+(?P<year{0}>(?:1[5-9]|20)\d\d)\b(?!\s*-))?"
_NUMBER: Final = r"(?P<day{0}>\d{{1,2}})(?:st|nd|rd|th)?"
_DAY_MONTH: Final = (
    _NUMBER.format(1)
    + r"(?:\s?[-–]\s?\d{1,2}(?:st|nd|rd|th)?)?\s+(?:of\s+)?(?P<month1>"
    + MONTH
    + ")"
    + _YEAR.format(1)
)
# "In June 31 people came" holds no day.
_NO_THING: Final = (
    r"(?!\s+(?!(?:in|at|on|to|and|or|the|a|an|after|before|when|while|as|for|from|with|by|that|but|was"
    r"|is|will|would|until|because)\b)[a-z])"
)
_MONTH_DAY: Final = (
    "(?P<month2>" + MONTH + r")\s+" + _NUMBER.format(2) + r"\b" + _YEAR.format(2) + _NO_THING
)
_DATE: Final = f"(?:{_DAY_MONTH}|{_MONTH_DAY})"
_BEFORE: Final = re.compile(
    rf"\b(?P<weekday>{_WEEKDAY})(?:\s(?:morning|afternoon|evening|night))?[,\s(]\s?"
    rf"(?:on\s|the\s)?{_DATE}"
)
_AFTER: Final = re.compile(rf"\b{_DATE},?\s\(?(?:which\swas\s)?an?\s(?P<weekday>{_WEEKDAY})")
DATE: Final = re.compile(rf"\b{_DATE}")
"""A day with its month and perhaps a year: groups day1, month1, year1 or day2, month2, year2."""


class Day(NamedTuple):
    """A day printed at ``start``..``end``; ``weekday``, if printed, counts from Monday, 0."""

    start: int
    end: int
    day: int
    month: int
    year: int | None
    weekday: int | None

    def on(self, year: int) -> datetime.date | None:
        """Return the day in ``year``, ``None`` where the calendar has none."""
        if not datetime.MINYEAR <= year <= datetime.MAXYEAR:
            return None
        if self.day > calendar.monthrange(year, self.month)[1] or self.day < 1:
            return None
        return datetime.date(year, self.month, self.day)


def days_with_weekday(text: str, start: int, end: int) -> Iterator[Day]:
    """Yield the days that are printed with their weekday in ``text[start:end]``."""
    for pattern in (_BEFORE, _AFTER):
        for match in pattern.finditer(text, start, end):
            weekday = WEEKDAYS.get(match["weekday"].lower().rstrip("."))
            if weekday is not None:
                yield read_day(match, weekday)


def read_day(match: re.Match[str], weekday: int | None = None) -> Day:
    """Return the day that a pattern with the groups of `DATE` has matched."""
    which = "1" if match["month1"] else "2"
    year = match["year" + which]
    return Day(
        match.start(),
        match.end(),
        int(match["day" + which]),
        MONTHS[match["month" + which].lower().rstrip(".")],
        int(year) if year else None,
        weekday,
    )
