"""The substance of a claim: what would have to be so, without the "X said"."""

from __future__ import annotations

import re
from collections.abc import Sequence

_ADDED = re.compile(r"^(?:,|;|:|—|–|-|\s)+", re.IGNORECASE)

# "KYIV, Ukraine (AP) — " before the first words of a wire story.
_DATELINE = re.compile(
    r"^[A-Z][A-Z .’'-]{2,30}(?:,\s[A-Z][\w. ]{2,20})?\s*(?:\([^)]{2,30}\))?\s*[—–-]{1,2}\s+"
)


_AFTER_HEAD = re.compile(r"\s(?:of|in|at|for|from|with|who|which|that)\s")


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


def restated(group: str, lemma: str, subject: str, object_: str | None, content: str) -> str | None:
    """Return as a statement what is promised or what somebody is accused of, else ``None``.

    "Chile pledged to cut taxes" → "Chile will cut taxes"; "accused Chile of cutting taxes" →
    "Chile has been cutting taxes".
    """
    if group == "predict" and content.startswith("to ") and subject:
        return f"{_capital(subject)} will {content[3:]}"
    if lemma != "accuse" or not object_:
        return None
    head = _AFTER_HEAD.split(object_, maxsplit=1)[0]
    plural = (head.endswith("s") and not head.endswith(("ss", "’s"))) or " and " in head
    begin, _, rest = content.partition(" ")
    if begin == "having":
        return f"{_capital(object_)} {'have' if plural else 'has'} {rest}"
    if begin.endswith("ing") and rest:
        return f"{_capital(object_)} {'have' if plural else 'has'} been {content}"
    return f"{_capital(object_)} {'are' if plural else 'is'} guilty of {content}"


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _unmarked(words: str) -> str:
    """Drop quotation marks that stand round the whole or have lost their partner."""
    words = words.removesuffix("’’").removesuffix("''") if "‘‘" not in words else words
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
