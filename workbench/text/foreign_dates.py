"""Dates in digits, or with the name of a month, in texts that are not English."""

from __future__ import annotations

import datetime
import re
from functools import cache
from typing import Final, NamedTuple

from workbench.text import calendar_days as cal
from workbench.text import language_data
from workbench.text.calendar_days import Days

_ISO: Final = r"(?P<iso>(?<![\w-])(?:1[5-9]|20)[0-9]{2}-[0-9]{2}-[0-9]{2}(?![\w-]))"
_NUMERIC: Final = (
    r"(?P<dmy>(?<![\w.,/-])(?P<d1>[0-9]{1,2})(?P<sep>[./-])\ ?(?P<m1>[0-9]{1,2})(?P=sep)\ ?"
    r"(?P<y1>(?:19|20)[0-9]{2})(?![\w/-]|[.,][0-9]))"
)
_EASTERN: Final = (
    r"(?P<cjk>(?:(?<![0-9])(?P<y2>(?:1[5-9]|20)[0-9]{2})\ ?[年년]\ ?)?"
    r"(?<![0-9])(?P<m2>[0-9]{1,2})\ ?[月월]\ ?(?P<d2>[0-9]{1,2})\ ?[日号號일])"
)
_NAMED: Final = (
    r"(?P<named>(?<![\w.,/-])(?:(?P<d3>[0-9]{{1,2}})(?P<th>er|re|º|°|ª|\.º|\.|-е|-го|-го)?"
    r"(?:\s?[-–]\s?(?P<to>[0-9]{{1,2}})\.?)?\s(?:de\s|d['’]|of\s)?)?"
    r"(?P<m3>{months})(?:\s(?:de\s|del\s)?(?P<y3>(?:1[5-9]|20)[0-9]{{2}})(?![\w-]|[.,][0-9]))?(?!\w))"
)
_YEAR: Final = (
    r"(?P<year>(?<!\w)(?:{before})(?P<y4>(?:1[5-9]|20)[0-9]{{2}})(?:{after})(?![\w-]|[.,/][0-9]))"
)

_SEPARATORS: Final[dict[str, str]] = {
    **dict.fromkeys(
        "de pl cs sk ru uk be bg sr mk hr sl ro fi nb da sv tr et lv he hy ka".split(), "."
    ),
    **dict.fromkeys("fr es it pt ca el vi id ar".split(), "/"),
    "nl": "-",
}
"""What stands between day, month and year where nobody sets the month first."""

_BEFORE_YEAR: Final[dict[str, str]] = {
    "de": "im jahre? |seit ", "fr": "en |depuis ", "es": "en |desde ", "it": "nel |dal ",
    "pt": "em |desde ", "nl": "in |sinds ", "sv": "år |sedan ", "da": "i |siden ",
    "nb": "i |siden ", "cs": "v roce |od roku ", "pl": "w |od ", "ru": "в |с ", "uk": "у |в |з ",
}  # fmt: skip
_AFTER_YEAR: Final[dict[str, str]] = {
    "pl": " roku| r\\.", "ru": " году| года| г\\.", "uk": " році| року| р\\.",
}  # fmt: skip


class ForeignDate(NamedTuple):
    """A date at ``text[start:end]``; ``days`` is ``None`` where no year stands beside it."""

    start: int
    end: int
    days: Days | None


def find_foreign_dates(text: str, start: int, end: int, language: str) -> list[ForeignDate]:
    """Return the dates in ``text[start:end]`` that are sure in ``language``, in order.

    They are 2024-03-12; 12.03.2024, 12/03/2024 or 12-03-2024, each only where it is written with
    the day first; "12. März 2024" and "März 2024"; 2024年3月12日; and a year after words that make
    it one. A day with a month and no year is a date that nothing resolves. What no calendar has
    is left out.
    """
    found = []
    for match in _pattern(language).finditer(text, start, end):
        days = _days(match, language)
        if days != ():
            found.append(ForeignDate(match.start(), match.end(), days or None))
    return found


@cache
def _pattern(language: str) -> re.Pattern[str]:
    parts = [_ISO, _NUMERIC, _EASTERN]
    months = language_data.months(language)
    if months:
        names = "|".join(sorted(map(re.escape, months), key=len, reverse=True))
        parts.append(_NAMED.format(months=names))
    if language in _BEFORE_YEAR:
        after = _AFTER_YEAR.get(language, "")
        parts.append(_YEAR.format(before=_BEFORE_YEAR[language], after=after))
    return re.compile("|".join(parts), re.IGNORECASE)


def _days(match: re.Match[str], language: str) -> Days | tuple[()] | None:
    """Return the days of a match, ``None`` where they are open, nothing where it is no date."""
    groups: dict[str, str] = match.groupdict()
    if groups["iso"]:
        year, month, day = (int(part) for part in match.group().split("-"))
        return cal.day(year, month, day) or ()
    if groups["dmy"]:
        if groups["sep"] != _SEPARATORS.get(language):
            return ()
        return cal.day(int(groups["y1"]), int(groups["m1"]), int(groups["d1"])) or ()
    if groups["cjk"]:
        return _day(groups["y2"], int(groups["m2"]), groups["d2"])
    if groups.get("year"):
        return cal.year(int(groups["y4"])) or ()
    return _named_days(groups, language_data.months(language).get(groups["m3"].lower()))


def _named_days(groups: dict[str, str], month: int | None) -> Days | tuple[()] | None:
    """Return the days of a date with the name of a month, as `_days` does."""
    if month is None:
        return ()  # "MAYIS" has no "ı" in lower case
    if not groups["d3"]:
        return (cal.month(int(groups["y3"]), month) or ()) if groups["y3"] else ()
    first = _day(groups["y3"], month, groups["d3"])
    last = _day(groups["y3"], month, groups["to"]) if groups["to"] else first
    if first and last:
        return (first[0], last[1]) if first[0] <= last[1] else ()
    return () if () in (first, last) else None


def _day(year: str | None, month: int, number: str) -> Days | tuple[()] | None:
    """Return a day, ``None`` where the year is not said, nothing where no year has such a day."""
    day = cal.day(int(year) if year else 2024, month, int(number))  # a leap year has every day
    if day is None:
        return ()
    return day if year else None


def dateline_in(text: str, start: int, end: int, language: str) -> datetime.date | None:
    """Return the day that a short line gives if it holds little else: "Köln, 12. März 2024"."""
    if end - start > 60:
        return None
    found = [date for date in find_foreign_dates(text, start, end, language) if date.days]
    exact = [date for date in found if date.days and date.days[0] == date.days[1]]
    if len(found) != 1 or not exact or 2 * (exact[0].end - exact[0].start) < (end - start) * 0.7:
        return None
    return exact[0].days[0] if exact[0].days else None
