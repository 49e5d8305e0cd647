"""Dates told from one named before: "the next day", "the following Monday", "that night"."""

from __future__ import annotations

from typing import Final

from workbench.text import calendar_days as cal
from workbench.text.date_reader import Reader
from workbench.text.date_words import DAYTIMES, Item, weekday_at

_UNITS: Final = frozenset("day week month year weekend".split()) | DAYTIMES
_WAYS: Final = {"next": 1, "following": 1, "previous": -1, "same": 0, "that": 0}
_OVER: Final = frozenset("over during at on through throughout for by into this".split())


def pointing_date(r: Reader, at: int) -> Item | None:
    """Read "the next day", "the following Monday", "that same week", "the previous month"."""
    words = r.words
    way = words.low[at]
    if way not in _WAYS:
        return None
    first, step = at, at + 1
    if way == "that":
        step += words.word(step) == "same"
    else:
        lead = words.word(at - 1)
        if lead == "very":
            first, lead = first - 1, words.word(at - 2)
        if lead not in ("the", "that"):
            return None
        first -= 1
    day = weekday_at(words, step)
    if day:
        if way in ("same", "that"):
            return None
        wanted = day[0] if _WAYS[way] > 0 else day[0] - 7
        return Item(first, day[1], None, True, None, weekday=wanted)
    unit = words.word(step)
    if unit not in _UNITS or (words.joined(step + 1) and words.word(step + 1) == "-"):
        return None
    last = step + 1
    if words.word(last) in ("’", "'") and words.word(last + 1) == "s" and words.joined(last):
        last += 2
    last += words.word(last) in DAYTIMES and unit == "day"
    sure = way != "that" and (unit == "day" or unit in DAYTIMES)
    offset = _WAYS[way] if sure else None
    return Item(first, last, None, True, offset)


def weekend_date(r: Reader, at: int) -> Item | None:
    """Read "over the weekend": the last one, or the next where the future is spoken of."""
    words, day = r.words, r.published
    if words.word(at - 1) != "the" or words.word(at - 2) not in _OVER:
        return None
    if words.word(at + 1) in ("of", "before", "after", "edition", "in"):
        return None
    if day is None:
        return Item(at - 1, at + 1, None)
    back = day.weekday() < 5 and not r.tense(at)
    return Item(at - 1, at + 1, cal.weekend(day, -1 if back else 0))
