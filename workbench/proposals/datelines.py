"""What a wire sets before a story: place, day and agency: "ORRE, May 3 (Reuters) - The dam …"."""

from __future__ import annotations

import re
from typing import Final

_DATELINE: Final = re.compile(
    r"(?P<place>[A-Z][A-Z.’'-]{1,24}(?:[ /][A-Z][A-Z.’'-]{0,24}){0,3})"
    r"(?:,\s[A-Z][\w.’'-]{0,24}(?:\s[A-Z][\w.’'-]{0,24}){0,2}?)?"
    r"(?:,\s(?:[A-Z][a-z]{2,8}\.?\s\d{1,2}|\d{1,2}\s[A-Z][a-z]{2,8}\.?)(?:,?\s\d{4})?)?"
    r"(?:\s\((?P<agency>[A-Z][^()\n]{1,24})\))?\s?(?:—|–|--?)\s(?=[“\"‘']?[A-Z\d$€£])"
)


def after_dateline(text: str, start: int, end: int) -> int:
    """Return the offset where the story begins in the block ``text[start:end]``."""
    found = _DATELINE.match(text, start, end)
    return found.end() if found else start


def wire_of(line: str) -> str | None:
    """Return the agency that the dateline at the head of ``line`` names."""
    found = _DATELINE.match(line)
    return found["agency"] if found else None
