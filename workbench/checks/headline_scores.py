"""A score or vote that the headline gives and the text does not: "112-102", then "112-107"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from workbench.checks.wording import Places, is_english, printed
from workbench.model.analysis import Analysis, ProposedClaim, ProposedFinding

_KIND: Final = "headline"
_SCORE: Final = re.compile(r"(?<![\d.,/-])(\d{1,3})\s?[-–]\s?(\d{1,3})(?![\d/]|[.,-]\d|-?[a-z])")
_YEARS: Final = 31
"""Two numbers up to this one may be a day and a month, or two days."""


def check(analysis: Analysis) -> Iterator[ProposedFinding]:
    """Yield a finding where one score stands in the headline and the text's only one is another.

    One side has to be the same, so that both are of one match or vote.
    """
    if not is_english(analysis):
        return
    places = Places(analysis)
    heads = [claim for claim in analysis.claims if places.in_headline(claim.start)]
    headed = [(claim, match) for claim in heads for match in _SCORE.finditer(claim.text)]
    if len(headed) != 1:
        return
    head, score = headed[0]
    told: dict[frozenset[str], tuple[ProposedClaim, re.Match[str]]] = {}
    for claim in analysis.claims:
        if not places.in_headline(claim.start):
            for match in _SCORE.finditer(claim.text):
                told.setdefault(frozenset(match.groups()), (claim, match))
    if len(told) != 1:
        return
    (sides, (claim, match)) = next(iter(told.items()))
    shared = sides & frozenset(score.groups())
    if len(shared) == 1 and max(map(int, score.groups())) > _YEARS:
        words = f"{printed(score.group())} in the headline, {printed(match.group())} in the text"
        why = f"{words}: one score has two results."
        yield ProposedFinding(_KIND, (head.id, claim.id), why)


CHECK = check
