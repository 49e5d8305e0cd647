"""One person with two surnames: "spokesman Karel Verhelst", "spokesman Karel Verheyden"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from workbench.checks.wording import Places, is_english, printed
from workbench.model.analysis import Analysis, ProposedClaim, ProposedFinding

_KIND: Final = "name"
_SHARED: Final = 4
"""Letters that two surnames begin with alike, where they may be of one person."""


def check(analysis: Analysis) -> Iterator[ProposedFinding]:
    """Yield a finding for two full names of one first name and post whose surnames begin alike.

    A text seldom has two spokesmen called Karel; where a sentence has both, they are two.
    """
    if not is_english(analysis):
        return
    places = Places(analysis)
    seen: defaultdict[tuple[str, str], dict[str, ProposedClaim]] = defaultdict(dict)
    for claim in analysis.claims:
        ends = {title.end: title.text.split()[-1].lower() for title in claim.titles}
        for name in claim.names:
            first, _, surname = name.text.rpartition(" ")
            post = ends.get(name.start - 1)
            if not first or post is None:
                continue
            for other, before in seen[first, post].items():
                if before.id != claim.id and other != surname and _begin_alike(other, surname):
                    here, there = places.pair(before, claim)
                    words = printed(f"{first} {other}"), printed(f"{first} {surname}")
                    why = f"{words[0]} {here}, {words[1]} {there}: one {post} has two surnames."
                    yield ProposedFinding(_KIND, (before.id, claim.id), why)
            seen[first, post].setdefault(surname, claim)


def _begin_alike(one: str, other: str) -> bool:
    short = min(len(one), len(other))
    return short > _SHARED and one[:_SHARED].lower() == other[:_SHARED].lower()


CHECK = check
