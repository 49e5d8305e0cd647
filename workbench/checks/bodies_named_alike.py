"""A body pointed at by a name that begins like its own: "Rockville Court", "the Rockport court"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from workbench.checks.spelling import folded, is_derived
from workbench.checks.wording import Places, count_words, is_english
from workbench.model.analysis import Analysis, ProposedClaim, ProposedFinding

_KIND: Final = "name"
_BODY: Final = (
    "court hospital prison county province university college school museum airport bank council"
    " plant mine factory bridge river island hotel church cathedral mosque temple club base station"
    " port dam institute laboratory observatory district valley stadium theatre theater treaty act"
).split()
_HEADS: Final = "|".join(_BODY)
_POINTED: Final = re.compile(rf"\bthe\s(?P<name>[A-Z][a-z]{{4,}})\s(?P<head>{_HEADS})\b")
_NAMED: Final = re.compile(
    rf"\b[A-Z][a-z]{{3,}}(?:\s[A-Z][a-z]+){{0,3}}?\s(?P<head>{_HEADS.title()})\b"
)
_SHARED: Final = 4
"""Letters that two names begin with alike, where one may be meant by the other."""


def check(analysis: Analysis) -> Iterator[ProposedFinding]:
    """Yield a finding for each body that is pointed at by a like name the text has nowhere else."""
    if not is_english(analysis):
        return
    pointed = [
        (c, m) for c in analysis.claims if "the " in c.text and (m := _POINTED.search(c.text))
    ]
    if not pointed:
        return
    places = Places(analysis)
    named = _named(analysis)
    printed_words = count_words(analysis)
    for claim, match in pointed:
        bodies = named[match["head"]]
        name, before = next(iter(bodies.items()), ("", claim))
        alike = len(bodies) == 1 and _begin_alike(name, match["name"])
        if alike and before.start < claim.start and printed_words[match["name"]] == 1:
            why = f"one {match['head']} has two names"
            yield places.disagreement(_KIND, (before, name), (claim, match.group()), why)


def _named(analysis: Analysis) -> defaultdict[str, dict[str, ProposedClaim]]:
    """Return the bodies that have names of their own, by what they are."""
    found: defaultdict[str, dict[str, ProposedClaim]] = defaultdict(dict)
    for claim in analysis.claims:
        for match in _NAMED.finditer(claim.text):
            found[match["head"].lower()].setdefault(match.group(), claim)
    return found


def _begin_alike(one: str, other: str) -> bool:
    first, second = folded(one.split(" ")[0]), folded(other)
    same = first[:_SHARED] == second[:_SHARED]
    return same and first != second and not is_derived(first, second)


CHECK = check
