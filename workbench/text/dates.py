"""English dates in a text and the days they mean, given a day of publication."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from typing import Final, NamedTuple

from workbench.text import calendar_days as cal
from workbench.text.calendar_days import Days
from workbench.text.numbers import find_numbers

_MONTH: Final = (
    "(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan\.?|Feb\.?|Mar\.|Apr\.?|Jun\.|Jul\.|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?)"
)
_SURE_MONTH: Final = (
    "(?:January|February|April|June|July|August|September|October|November|December)"
)
_WEEKDAY: Final = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_YEAR: Final = r"(?:1[5-9]|20)\d\d"
_PART: Final = r"(?:(?P<part{0}>[Ee]arly|[Ll]ate|[Mm]id)(?:[\s-]+(?:in\s+)?))?"
_DAYTIME: Final = r"(?:\s+(?:morning|afternoon|evening|night|lunchtime))?"
_COUNT: Final = (
    r"(?P<count>\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen"
    r"|twenty|thirty|forty|fifty|sixty)(?:\s+and\s+a\s+half)?"
)
_UNIT: Final = "(?P<unit>hour|day|week|fortnight|month|year|decade|centurie|century)s?"
_LEAD: Final = (
    r"(?:(?:just|little|slightly|about|around|almost|nearly|roughly|some|only|more|less|well)\s+)*"
    r"(?:(?:over|under|than)\s+)?"
)
_NO_PAPER: Final = (
    r"(?!\s+(?:Times|Mail|Mirror|Telegraph|Post|Star|Express|Herald|Night Live|World))"
)

_PATTERN: Final = re.compile(
    rf"(?<!\w)(?:(?P<iso>\b{_YEAR}-\d\d-\d\d\b)"
    rf"|(?P<mdy>\b(?:{_WEEKDAY},?\s+)?(?P<m1>{_MONTH})\s+(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?\b(?![:,]\d{{3}}|:\d)"
    rf"(?:\s?[-–]\s?(?P<d1b>\d{{1,2}})\b)?(?:,?\s+(?P<y1>{_YEAR})\b)?)"
    rf"|(?P<dmy>\b(?:{_WEEKDAY},?\s+)?(?:the\s+)?(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<m2>{_MONTH})\b"
    rf"(?:,?\s+(?P<y2>{_YEAR})\b)?)"
    rf"|(?P<my>\b{_PART.format(3)}(?P<m3>{_MONTH})(?:\s+of|,)?\s+(?P<y3>{_YEAR})\b)"
    rf"|(?P<sy>\b(?P<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)\s+(?:of\s+)?(?P<y4>{_YEAR})\b)"
    rf"|(?P<qy>\b(?P<quarter>first|second|third|fourth)[\s-]quarter(?:\s+of)?\s+(?P<y5>{_YEAR})\b)"
    rf"|(?P<decade>\b{_PART.format(6)}(?P<y6>(?:1[5-9]|20)\d0)s\b)"
    rf"|(?P<m>\b{_PART.format(7)}(?P<m7>{_SURE_MONTH})\b(?!\s+\d)|"
    rf"(?<![\w])(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Ll]ast|[Nn]ext|[Tt]his|[Dd]uring|[Oo]f|[Ff]rom|[Ee]arly|[Ll]ate|[Mm]id)[\s-]"
    r"(?P<m8>March|May)\b(?!\s+\d))"
    rf"|(?P<y>(?:(?<=\b[Ii]n )|(?<=\b[Ss]ince )|(?<=\b[Bb]y )|(?<=\b[Uu]ntil )|(?<=\b[Ff]rom )"
    rf"|(?<=\b[Dd]uring )"
    rf"|(?<=\b[Bb]efore )|(?<=\b[Aa]fter )|(?<=\b[Bb]etween )|(?<=\b[Ee]arly )|(?<=\b[Ll]ate )"
    rf"|(?<=\b[Mm]id-)"
    rf"|(?<=\b[Aa]nd )|(?<=\bto )|(?<=\byear )|(?<=\()"
    rf"|(?<=\b[Oo]f ))(?P<y8>{_YEAR})\b(?![-–/,]\d|%|\s+(?:people|men|women|troops|soldiers)))"
    rf"|(?P<wd>\b(?:(?P<turn>[Ll]ast|[Nn]ext|[Tt]his|[Tt]his\s+past|[Tt]his\s+coming)\s+)?(?P<weekday>{_WEEKDAY})\b(?:’s|'s)?{_DAYTIME}{_NO_PAPER})"
    rf"|(?P<near>\b(?P<word>[Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]onight|[Ll]ast\s+night|[Oo]vernight"
    rf"|[Tt]his\s+(?:morning|afternoon|evening))\b{_DAYTIME}(?!['’]s\s+(?:world|society)))"
    rf"|(?P<rel>\b(?P<which>[Ll]ast|[Tt]his|[Nn]ext|[Pp]revious|[Cc]oming)\s+(?P<span>week|month|year|weekend|decade"
    rf"|spring|summer|autumn|fall|winter|quarter)\b)"
    rf"|(?P<ago>\b{_LEAD}{_COUNT}\s+{_UNIT}\s+ago\b)"
    r"|(?P<off>\b(?i:an?|one|two|three|four|five|six|seven|ten|\d{1,2})\s+(?P<ounit>day|week|month|year)s?\s+"
    r"(?P<dir>later|earlier|afterwards?)\b"
    r"|\b[Tt]he\s+(?P<dir2>next|following|previous|same|very next)\s+(?P<ounit2>day|week|month"
    r"|year|morning|evening)\b"
    r"|\b[Tt]he\s+(?P<ounit3>day|week|month|year|night)\s+(?P<dir3>before|after)\b))",
)
_MONTH_LEAD: Final = re.compile(
    r"\b(?:in|since|by|until|till|from|to|of|last|next|this|through|between|and|during|before|after|for)\s+$",
    re.I,
)
_NOUN_AFTER: Final = re.compile(
    r"\s(?!and\b|or\b|to\b|through\b|when\b|that\b|with\b|for\b|in\b|at\b|by\b|after\b|before\b|as\b|but\b|was\b|were\b|is\b)[a-z]"
)
_COUNTS: Final = {"a": 1.0, "an": 1.0}


class Found(NamedTuple):
    """A date at ``text[start:end]``; ``days`` is ``None`` where nothing resolves it.

    ``offset`` is the number of days after (or before) another date, for "a day later".
    """

    start: int
    end: int
    days: Days | None
    relative: bool = False
    offset: int | None = None


def find_dates(
    text: str,
    start: int,
    end: int,
    published: datetime.date | None,
    ahead: Callable[[int], bool],
) -> list[Found]:
    """Return the dates in ``text[start:end]`` in order, resolved against ``published``.

    ``ahead(offset)`` says whether what stands at an offset speaks of the future; then "Friday"
    is the next one, else the last one on or before publication. A week runs Sunday to Saturday;
    "three months ago" is that whole month, "two years ago" that whole year.
    """
    return [
        _resolve(match, published, ahead(match.start()))
        for match in _PATTERN.finditer(text, start, end)
        if not (match["m7"] and not match["part7"] and _describes(text, start, match))
    ]


def _describes(text: str, start: int, match: re.Match[str]) -> bool:
    """Say whether a bare month only describes what follows, as in "the January average"."""
    follows = _NOUN_AFTER.match(text, match.end())
    return follows is not None and not _MONTH_LEAD.search(
        text, max(start, match.start() - 12), match.start()
    )


def _resolve(match: re.Match[str], published: datetime.date | None, future: bool) -> Found:
    place = (match.start(), match.end())
    if match["off"]:
        return Found(*place, None, True, _offset(match))
    absolute = _absolute(match)
    if absolute is not None:
        return Found(*place, absolute)
    if published is None:
        return Found(*place, None)
    return Found(*place, _against(match, published, future))


def _absolute(match: re.Match[str]) -> Days | None:
    """Read what needs no other date: a day, month, season or decade with its year."""
    if match["iso"]:
        year, month, number = (int(part) for part in match["iso"].split("-"))
        return cal.day(year, month, number)
    if match["mdy"] and match["y1"]:
        return _days(int(match["y1"]), match["m1"], match["d1"], match["d1b"])
    if match["dmy"] and match["y2"]:
        return _days(int(match["y2"]), match["m2"], match["d2"], None)
    if match["my"]:
        return _part(cal.month(int(match["y3"]), _month(match["m3"])), match["part3"])
    if match["sy"]:
        return cal.season(int(match["y4"]), match["season"].lower())
    if match["qy"]:
        number = ("first", "second", "third", "fourth").index(match["quarter"].lower()) + 1
        return cal.quarter(int(match["y5"]), number)
    if match["decade"]:
        return _part(cal.decade(int(match["y6"])), match["part6"])
    if match["y"]:
        return _part(cal.year(int(match["y8"])), _part_before(match))
    return None


def _against(match: re.Match[str], published: datetime.date, future: bool) -> Days | None:
    """Read what rests on the day of publication."""
    if match["mdy"]:
        return _near_day(match["m1"], match["d1"], match["d1b"], published, future)
    if match["dmy"]:
        return _near_day(match["m2"], match["d2"], None, published, future)
    if match["m"]:
        return _near_month(match, published, future)
    if match["wd"]:
        return _weekday(match, published, future)
    if match["near"]:
        steps = {"yesterday": -1, "tomorrow": 1, "last night": -1, "overnight": 0}
        word = " ".join(match["word"].lower().split())
        moved = cal.shifted(published, steps.get(word, 0))
        return (moved, moved) if moved else None
    if match["rel"]:
        return _span(match, published)
    return _ago(match, published) if match["ago"] else None


def _month(name: str) -> int:
    return cal.MONTHS[name.rstrip(".").lower()]


def _days(year: int, month: str, first: str, last: str | None) -> Days | None:
    begin = cal.day(year, _month(month), int(first))
    stop = cal.day(year, _month(month), int(last)) if last else begin
    return (begin[0], stop[1]) if begin and stop and begin[0] <= stop[1] else begin


def _part(days: Days | None, which: str | None) -> Days | None:
    return cal.part(days, which.lower()) if days and which else days


def _part_before(match: re.Match[str]) -> str | None:
    found = re.search(
        r"\b(early|late|mid)[\s-]$", match.string[max(0, match.start() - 6) : match.start()], re.I
    )
    return found[1] if found else None


def _near_day(
    month: str, first: str, last: str | None, published: datetime.date, future: bool
) -> Days | None:
    years = range(published.year - 4, published.year + 1)
    found = [d for y in years if (d := _days(y, month, first, last))]
    after = [
        d for y in range(published.year, published.year + 5) if (d := _days(y, month, first, last))
    ]
    if future:
        return next((d for d in after if d[0] >= published), None)
    return next((d for d in reversed(found) if d[0] <= published), None)


def _near_month(match: re.Match[str], published: datetime.date, future: bool) -> Days | None:
    number = _month(match["m7"] or match["m8"])
    lead = match.string[max(0, match.start() - 6) : match.end()].lower()
    year = published.year
    if future or "next " in lead:
        year += number < published.month
    else:
        year -= number > published.month
        if "last " in lead and number == published.month:
            year -= 1
    return _part(cal.month(year, number), match["part7"])


def _weekday(match: re.Match[str], published: datetime.date, future: bool) -> Days | None:
    wanted = cal.WEEKDAYS[match["weekday"].lower()]
    turn = " ".join((match["turn"] or "").lower().split())
    if turn == "next" or turn == "this coming":
        after = cal.shifted(published, 1)
        return cal.nearest_weekday(after, wanted, 1) if after else None
    if turn == "last":
        before = cal.shifted(published, -1)
        return cal.nearest_weekday(before, wanted, -1) if before else None
    return cal.nearest_weekday(published, wanted, 1 if future else -1)


def _span(match: re.Match[str], published: datetime.date) -> Days | None:
    which, span = match["which"].lower(), match["span"]
    step = {"last": -1, "previous": -1, "next": 1, "coming": 1}.get(which, 0)
    year, month = published.year, published.month
    if span == "week":
        return cal.week(published, step)
    if span == "weekend":
        return cal.weekend(published, step)
    if span == "month":
        return cal.month(year, month + step)
    if span == "year":
        return cal.year(year + step)
    if span == "decade":
        return cal.decade(year // 10 * 10 + 10 * step)
    if span == "quarter":
        first = cal.month(year, month + 3 * step)
        return cal.quarter(first[0].year, (first[0].month + 2) // 3) if first else None
    begun = cal.season(year, span)
    if step < 0 and begun and begun[1] >= published:
        return cal.season(year - 1, span)
    return cal.season(year + (step > 0 and bool(begun and begun[0] <= published)), span)


def _ago(match: re.Match[str], published: datetime.date) -> Days | None:
    numbers = find_numbers(match["count"], 0, len(match["count"]))
    count = int(_COUNTS.get(match["count"].lower(), numbers[0].value if numbers else 1))
    unit = match["unit"]
    if unit == "hour":
        moved = cal.shifted(published, -((count + 6) // 24))
        return (moved, moved) if moved else None
    if unit == "day":
        moved = cal.shifted(published, -count)
        return (moved, moved) if moved else None
    if unit in ("week", "fortnight"):
        return cal.week(published, -count * (2 if unit == "fortnight" else 1))
    if unit == "month":
        return cal.month(published.year, published.month - count)
    years = {"year": 1, "decade": 10}.get(unit, 100)
    return cal.year(published.year - count * years)


def _offset(match: re.Match[str]) -> int | None:
    """Return the days between the other date and this one, where the words say so exactly."""
    unit = match["ounit"] or match["ounit2"] or match["ounit3"]
    way = match["dir"] or match["dir2"] or match["dir3"]
    if way == "same":
        return 0
    if unit not in ("day", "week", "morning", "evening", "night") or (
        unit == "week" and not match["ounit"]
    ):
        return None
    words = match.group()
    numbers = find_numbers(words, 0, len(words)) if match["ounit"] else []
    count = int(numbers[0].value) if numbers else 1
    sign = -1 if way in ("earlier", "previous", "before") else 1
    return sign * count * (7 if unit == "week" else 1)
