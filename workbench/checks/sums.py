"""Sums and percentages that do not come out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from workbench.checks.number_mask import masked
from workbench.checks.parts import wrong_parts
from workbench.checks.ratios import wrong_ratios
from workbench.checks.wording import printed
from workbench.model.analysis import Analysis, ProposedClaim, ProposedFinding

_KIND: Final = "sum"
_NOUN: Final = re.compile(r"[ -][A-Za-z][\w’'-]*")


def check(analysis: Analysis) -> Iterator[ProposedFinding]:
    """Yield a finding for each sentence whose own figures contradict one another."""
    for claim in analysis.claims:
        if not claim.figures or not _may_be_wrong(claim):
            continue
        sentence = masked(analysis.text, claim)
        if sentence is None:
            continue
        told = [*wrong_parts(sentence), *wrong_ratios(sentence)]
        for wrong in told[:1]:  # one slip of a sentence is often seen in two ways
            words = printed(_to_noun(analysis.text, wrong.start, wrong.end, claim.end))
            yield ProposedFinding(_KIND, (claim.id,), f"{words} does not come out: {wrong.why}.")


def _may_be_wrong(claim: ProposedClaim) -> bool:
    """Say whether a claim can hold a sum or a rate at all: that is cheap to see."""
    words = claim.text
    if len(claim.figures) > 2 or "percent" in words or "%" in words or "per cent" in words:
        return True
    listed = ":" in words or "(" in words or "—" in words or "–" in words
    return "from " in words or (listed and " and " in words) or len(claim.figures) > 1


def _to_noun(text: str, start: int, end: int, stop: int) -> str:
    """Return the words with the noun that follows them."""
    noun = _NOUN.match(text, end, stop)
    return text[start : noun.end() if noun else end]


CHECK = check
