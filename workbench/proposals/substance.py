"""The substance of a claim: what would have to be so, without the "X said"."""

from __future__ import annotations

import re
from collections.abc import Sequence

_ADDED = re.compile(r"^(?:,|;|:|—|–|-|\s)+", re.IGNORECASE)

# "KYIV, Ukraine (AP) — " before the first words of a wire story.
_DATELINE = re.compile(
    r"^[A-Z][A-Z .’'-]{2,30}(?:,\s[A-Z][\w. ]{2,20})?\s*(?:\([^)]{2,30}\))?\s*[—–-]{1,2}\s+"
)


def substance(text: str, content: Sequence[tuple[int, int]], start: int, end: int) -> str:
    """Return the statement at the ``content`` spans as a readable one, or the whole sentence.

    Marks around the whole of a quotation, a leading "that" and the marks at the ends go.
    """
    parts = [text[a:b] for a, b in content if b > a] or [text[start:end]]
    joined = " ".join(part.strip() for part in parts)
    tidy = _DATELINE.sub("", _ADDED.sub("", joined.strip())).strip()
    tidy = re.sub(r",[\"”]?\s+[\"“]", ", ", tidy) if len(parts) > 1 else tidy
    tidy = _unmarked(tidy).rstrip(" ,;:—–-")
    if tidy.endswith(".") and not re.search(
        r"\b(?:[A-Z]|Inc|Corp|Co|Ltd|Jr|Sr|a\.m|p\.m)\.$", tidy
    ):
        tidy = tidy[:-1]
    return tidy or text[start:end]


def _unmarked(words: str) -> str:
    """Drop quotation marks that stand round the whole or have lost their partner."""
    for opening, closing in (("“", "”"), ('"', '"')):
        if opening == closing:
            if words.count(opening) == 1 or (
                words[:1] == opening and words[-1:] == closing and words.count(opening) == 2
            ):
                words = words.replace(opening, "")
        elif words.count(opening) + words.count(closing) == 1 or (
            words.startswith(opening) and words.endswith(closing) and words.count(opening) == 1
        ):
            words = words.replace(opening, "").replace(closing, "")
    return words.strip()
