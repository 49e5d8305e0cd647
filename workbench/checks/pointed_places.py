"""A thing pointed at by another place than it was told at: "in Dublin", "these Belfast talks"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from workbench.checks.things import singular
from workbench.checks.wording import Places, is_english, printed
from workbench.model.analysis import Analysis, ProposedClaim, ProposedFinding

_KIND: Final = "name"
_PLACE: Final = r"[A-Z][a-z]{3,}"
_POINTED: Final = re.compile(
    rf"\b(?:[Tt]his|[Tt]hese|[Tt]hose)\s(?P<place>{_PLACE})\s(?P<noun>[a-z]+)"
)
_TOLD: Final = rf"(?:\s[A-Za-z’'-]+){{0,8}}?\s(?:in|at|near)\s(?P<place>{_PLACE})\b(?!\s[A-Z])"


def check(analysis: Analysis) -> Iterator[ProposedFinding]:
    """Yield a finding for each "these Belfast talks" after a sentence that has them elsewhere.

    The sentence before must have the thing with one place behind it, and not name the other.
    """
    if not is_english(analysis):
        return
    places = Places(analysis)
    for before, claim in zip(analysis.claims, analysis.claims[1:], strict=False):
        match = _POINTED.search(claim.text)
        told = _told(before, match["noun"]) if match else None
        if match and told and match["place"] not in before.text and told["place"] != match["place"]:
            here, there = places.pair(before, claim)
            words = printed(told.group()), printed(match.group())
            why = f"{words[0]} {here}, {words[1]} {there}: one thing is at two places."
            yield ProposedFinding(_KIND, (before.id, claim.id), why)


def _told(claim: ProposedClaim, noun: str) -> re.Match[str] | None:
    """Return the noun of ``claim``, in either number, with the one place behind it."""
    root = re.escape(singular(noun))
    found = list(re.finditer(rf"\b{root}(?:e?s)?\b{_TOLD}", claim.text))
    return found[0] if len(found) == 1 else None


CHECK = check
