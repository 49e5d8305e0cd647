"""One paper or deed pointed at by two years: "the 1991 settlement", then "the 1981 agreement"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from workbench.checks.things import can_be, singular
from workbench.checks.wording import Places, is_english
from workbench.model.analysis import Analysis, ProposedClaim, ProposedFinding
from workbench.text import lexicon

_KIND: Final = "date"
_POINTED: Final = re.compile(
    r"\b[Tt]h(?:e|at|is)\s(?P<year>(?:1[5-9]|20)\d\d)\s(?P<noun>[a-z]{4,})\b"
)
_YEARLY: Final = frozenset(
    "season election elections budget edition game games cup championship olympics report survey"
    " census model vintage tournament race festival conference summit session term vote year"
    " fiscal financial school academic".split()
)
"""What there is of every year or so."""
_FAR: Final = 12


def check(analysis: Analysis) -> Iterator[ProposedFinding]:
    """Yield a finding for a thing of one year that is pointed at by a year nearly that.

    One digit differs, the two nouns are not the same ("settlement", "agreement"): of one kind
    there may be two, of one thing told in two words hardly.
    """
    if not is_english(analysis):
        return
    places = Places(analysis)
    known = lexicon.same_things().things
    told: list[tuple[int, ProposedClaim, re.Match[str]]] = []
    for order, claim in enumerate(analysis.claims):
        if not claim.dates:
            continue
        for match in _POINTED.finditer(claim.text):
            if match["noun"] in _YEARLY or singular(match["noun"]) not in known:
                continue
            rivals = [one for one in told if order - one[0] <= _FAR and _is_same(one[2], match)]
            years = {one[2]["year"] for one in rivals}
            if len(years) == 1 and _is_near(years.pop(), match["year"]):
                before = rivals[-1]
                if before[1].id != claim.id:
                    pair = (before[1], before[2].group()), (claim, match.group())
                    yield places.disagreement(_KIND, *pair, "one thing is of two years")
            told = [*told[-_FAR:], (order, claim, match)]


def _is_same(one: re.Match[str], other: re.Match[str]) -> bool:
    first, second = singular(one["noun"]), singular(other["noun"])
    return first != second and (can_be(second, first) or can_be(first, second))


def _is_near(one: str, other: str) -> bool:
    return sum(a != b for a, b in zip(one, other, strict=True)) == 1


CHECK = check
