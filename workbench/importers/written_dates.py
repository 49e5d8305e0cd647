"""Read a publication date as pages write it for machines, and now and then for people."""

from __future__ import annotations

import re
from datetime import date
from email.utils import parsedate_to_datetime

__all__ = ["date_in_address", "read_date"]

_FIRST_YEAR, _LAST_YEAR = 1600, 2200
_ISO = re.compile(r"^\s*(\d{4})-?(\d{2})-?(\d{2})(?:\D|$)")
_SLASHES = re.compile(r"^\s*(\d{4})/(\d{1,2})/(\d{1,2})(?:\D|$)")
_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_MONTH_FIRST = re.compile(r"\b([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b")
_DAY_FIRST = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)?\s+([A-Za-z]{3,9})\.?,?\s+(\d{4})\b")
_ADDRESS = re.compile(r"/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?:[/-]|$)")


def read_date(text: str) -> date | None:
    """Return the day that a machine-readable or English date names, as its writer's clock had it.

    Reads ISO 8601 (RFC 3339), RFC 5322, "18 November 2019" and "November 18, 2019". All-number
    dates such as 4/5/2019 are left alone: which is the day cannot be known.
    """
    for pattern in (_ISO, _SLASHES):
        found = pattern.match(text)
        if found:
            return _day(*(int(group) for group in found.groups()))
    found = _MONTH_FIRST.search(text)
    if found:
        return _named(found[1], found[2], found[3])
    found = _DAY_FIRST.search(text)
    if found:
        return _named(found[2], found[1], found[3])
    try:
        moment = parsedate_to_datetime(text)
        return _day(moment.year, moment.month, moment.day)
    except (ValueError, TypeError, IndexError):
        return None


def date_in_address(address: str) -> date | None:
    """Return the day in an address such as /2019/11/18/story, or None."""
    found = _ADDRESS.search(address)
    return _day(int(found[1]), int(found[2]), int(found[3])) if found else None


def _named(month: str, day: str, year: str) -> date | None:
    for number, name in enumerate(_MONTHS, 1):
        if name.startswith(month.lower()) or month.lower() == "sept" == name[:4]:
            return _day(int(year), number, int(day))
    return None


def _day(year: int, month: int, day: int) -> date | None:
    # Empty fields are written as 0001-01-01 or 1970-01-01 by some systems.
    if not _FIRST_YEAR <= year <= _LAST_YEAR or (year, month, day) == (1970, 1, 1):
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None
