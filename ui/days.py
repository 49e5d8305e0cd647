"""Days as a checker types them, in whatever language the system speaks."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

HOW_TO_WRITE: Final = "Write the day as 2024-10-18 or 18 Oct 2024."
_MONTHS: Final = tuple(
    "january february march april may june july august september october november december".split()
)
_ISO: Final = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_DAY_FIRST: Final = re.compile(r"(\d{1,2})\.? +([^\W\d]{3,9})\.? +(\d{4})")
_MONTH_FIRST: Final = re.compile(r"([^\W\d]{3,9})\.? +(\d{1,2}),? +(\d{4})")
_NUMBERS: Final = re.compile(r"(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})")


class NoDay(ValueError):
    """What was typed is no day; the sentence says how to write one."""


def parse_day(text: str) -> date | None:
    """The day that was typed; None for nothing.

    "2024-10-18", "18 Oct 2024", "October 18, 2024" and "18.10.2024" are days; 18/10/2024 is not,
    for half the world would take 05/10/2024 for the other day. Raises NoDay where it is none.
    """
    text = " ".join(text.split())
    if not text:
        return None
    if match := _ISO.fullmatch(text):
        year, month, number = (int(group) for group in match.groups())
    elif match := _DAY_FIRST.fullmatch(text):
        number, year = int(match[1]), int(match[3])
        month = _month(match[2])
    elif match := _MONTH_FIRST.fullmatch(text):
        month, number, year = _month(match[1]), int(match[2]), int(match[3])
    elif match := _NUMBERS.fullmatch(text):
        number, month, year = (int(group) for group in match.groups())
    else:
        raise NoDay(HOW_TO_WRITE)
    try:
        return date(year, month, number)
    except ValueError as error:
        raise NoDay(f"There is no such day. {HOW_TO_WRITE}") from error


def _month(word: str) -> int:
    """The number of a month whose name begins so; "Sept" too."""
    for number, name in enumerate(_MONTHS, start=1):
        if name.startswith(word.casefold()):
            return number
    raise NoDay(HOW_TO_WRITE)
