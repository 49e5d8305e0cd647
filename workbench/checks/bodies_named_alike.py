"""A body pointed at by a name that begins like its own: "Rockville Court", "the Rockport court"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from workbench.checks.spelling import folded, is_derived
from workbench.checks.wording import Places, is_english, printed
from workbench.model.analysis import Analysis, ProposedClaim, ProposedFinding

_KIND: Final = "name"
_BODY: Final = (
    "court hospital prison county province university college school museum airport bank council"
    " plant mine factory bridge river island hotel church cathedral mosque temple club base station"
    " port dam institute laboratory observatory district valley stadium theatre theater treaty act"
).split()
_HEADS: Final = "|".join(_BODY)
_POINTED: Final = re.compile(rf"\bthe\s(?P<name>[A-Z][a-z]{{4,}})\s(?P<head>{_HEADS})\b")
_NAME: Final = r"[A-Z][a-z]{3,}(?:\s[A-Z][a-z]+){0,3}"
_SHARED: Final = 4
"""Letters that two names begin with alike, where one may be meant by the other."""


def check(analysis: Analysis) -> Iterator[ProposedFinding]:
    """Yield a finding for each body that is pointed at by a like name the text has nowhere else."""
    if not is_english(analysis):
        return
    places = Places(analysis)
    for claim in analysis.claims:
        match = _POINTED.search(claim.text)
        if match and analysis.text.count(match["name"]) == 1:
            found = _named_alike(analysis, claim, match)
            if found:
                before, name = found
                here, there = places.pair(before, claim)
                words = printed(name), printed(match.group())
                why = f"{words[0]} {here}, {words[1]} {there}: one {match['head']} has two names."
                yield ProposedFinding(_KIND, (before.id, claim.id), why)


def _named_alike(
    analysis: Analysis, claim: ProposedClaim, match: re.Match[str]
) -> tuple[ProposedClaim, str] | None:
    """Return the only name before of a body of the same kind, if it begins alike."""
    named = re.compile(rf"\b{_NAME}\s{match['head'].capitalize()}\b")
    found: dict[str, ProposedClaim] = {}
    for before in analysis.claims:
        if before.start >= claim.start:
            break
        found |= {one.group(): before for one in named.finditer(before.text)}
    if len(found) != 1:
        return None
    name, before = next(iter(found.items()))
    first, other = folded(name.split(" ")[0]), folded(match["name"])
    alike = first[:_SHARED] == other[:_SHARED] and first != other and not is_derived(first, other)
    return (before, name) if alike else None


CHECK = check
