"""Days in digits: 2016-04-21, 21/04/2016, 21.04.2016."""

from __future__ import annotations

import re
from typing import Final

from workbench.text import calendar_days as cal
from workbench.text.date_reader import Reader
from workbench.text.date_words import Item

_DOTTED: Final = re.compile(r"\d{4}\.\d\d?\.\d\d?|\d\d?\.\d\d?\.\d{4}")


def numeric_date(r: Reader, at: int) -> Item | None:
    """Read a day in digits, 2016-04-21 or 21/04/2016; unresolved where it may be two days."""
    words = r.words
    piece = words.low[at]
    if _DOTTED.fullmatch(piece):
        return _of_numbers(at, at + 1, piece.split("."))
    mark = words.word(at + 1)
    if mark not in ("-", "/") or words.word(at + 3) != mark or not piece.isdecimal():
        return None
    parts = [words.word(at + step) for step in (0, 2, 4)]
    if not all(words.joined(at + step) for step in (1, 2, 3, 4)) or (
        words.joined(at) or (words.word(at + 5) == mark and words.joined(at + 5))
    ):
        return None
    return _of_numbers(at, at + 5, parts) if all(part.isdecimal() for part in parts) else None


def _of_numbers(first: int, last: int, parts: list[str]) -> Item | None:
    lengths = [len(part) for part in parts]
    if lengths[0] == 4 and max(lengths[1:]) < 3:
        return Item(first, last, cal.day(*(int(part) for part in parts)))
    if max(lengths[:2]) > 2 or lengths[2] not in (2, 4):
        return None
    one, two, year = (int(part) for part in parts)
    if lengths[2] == 2:
        if max(one, two) <= 12 and one != two:
            return None
        year += 1900 if year > 50 else 2000
    if one > 12 or one == two:
        return Item(first, last, cal.day(year, two, one))
    return Item(first, last, cal.day(year, one, two) if two > 12 else None)
