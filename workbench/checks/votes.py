"""Votes and earthquakes, which are known by their figures: "52 to 48", "magnitude 6.1"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from workbench.model.analysis import Analysis, ProposedClaim

_VOTE: Final = re.compile(
    r"\b(?P<one>\d{1,3})(?:\s(?:votes?\s)?to\s|\s?[-–]\s?|\sagainst\s)(?P<other>\d{1,3})\b(?!\s?(?:%|per|years?|days?))"
)
_POINTS: Final = re.compile(r"\b(?:the|that|this|a)\s$")
_MAGNITUDE: Final = re.compile(
    r"\bmagnitude[- ](?:of )?(?P<after>\d\.\d)\b|\b(?P<before>\d\.\d)[- ]magnitude\b"
)
_OTHER_QUAKE: Final = re.compile(
    r"\b(?:aftershocks?|foreshocks?|another|second|earlier|previous|initially|initial|revised|upgraded"
    r"|downgraded|estimated|first|later|followed|in \d{4}|times)\b",
    re.IGNORECASE,
)


class Known(NamedTuple):
    """What is known by its figures, as printed from ``start`` to ``end``."""

    claim: ProposedClaim
    start: int
    end: int
    figures: tuple[float, ...]
    points: bool


def votes(analysis: Analysis) -> Iterator[tuple[Known, Known]]:
    """Yield pairs of a vote and one that is the same but for one of its two figures."""
    first: dict[tuple[str, float], Known] = {}
    seen: set[tuple[float, ...]] = set()
    for claim in analysis.claims:
        words = claim.text
        if not ("vot" in words or "passed" in words or "approved" in words or "rejected" in words):
            continue
        for match in _VOTE.finditer(claim.text):
            figures = (float(match["one"]), float(match["other"]))
            start, end = claim.start + match.start(), claim.start + match.end()
            points = bool(_POINTS.search(claim.text[: match.start()]))
            vote = Known(claim, start, end, figures, points)
            if figures not in seen and points:
                rival = first.get(("for", figures[0])) or first.get(("against", figures[1]))
                swapped = first.get(("for", figures[1])) or first.get(("against", figures[0]))
                if rival and not swapped and len(seen) == 1:
                    yield rival, vote
            seen.add(figures)
            first.setdefault(("for", figures[0]), vote)
            first.setdefault(("against", figures[1]), vote)


def earthquakes(analysis: Analysis) -> Iterator[tuple[Known, Known]]:
    """Yield pairs of magnitudes that a text gives to one earthquake."""
    if "agnitude" not in analysis.text:
        return
    known: Known | None = None
    for claim in analysis.claims:
        if "agnitude" not in claim.text or _OTHER_QUAKE.search(claim.text):
            continue
        for match in _MAGNITUDE.finditer(claim.text):
            size = float(match["after"] or match["before"])
            start, end = claim.start + match.start(), claim.start + match.end()
            quake = Known(claim, start, end, (size,), True)
            if known is None:
                known = quake
            elif known.figures != quake.figures:
                yield known, quake
