"""Shares of one vote that are more than the whole: 63.7% for one, then 39.7% for the other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from workbench.checks.ratios import plain
from workbench.checks.wording import Places, is_english
from workbench.model.analysis import Analysis, ProposedClaim, ProposedFigure, ProposedFinding

_KIND: Final = "sum"
_OF_VOTE: Final = re.compile(
    r"(?:\s?(?:percent|per cent|%))?\sof\s(?:the\s)?(?:vote|votes|ballots)\b"
)
_GETS: Final = re.compile(
    r"\b(?:w[io]n(?:s|ning)?|gain(?:s|ed|ing)?|garner(?:s|ed|ing)?|receiv(?:es?|ed|ing)|t[ao]k(?:es?|ing)"
    r"|took|g[eo]t(?:s|ting)?|poll(?:s|ed|ing)?|secur(?:es?|ed|ing)|had|has|with|won)\s(?:\w+\s){0,2}$"
)
_OTHERS: Final = re.compile(
    r"\b(?:turnout|first round|second round|run-?off|poll|survey|last|previous|district"
    r"|province|state|region|among|compared|earlier|from|ago|exit|race|seat|senate"
    r"|governor|mayor|primary|in [A-Z]|overseas|counted|seats)\b"
)
_RIVAL: Final = re.compile(
    r"\b(?:second|third|rivals?|opponents?|runner-up|challengers?|opposition|behind)\b"
)
_YEAR: Final = re.compile(r"\W?(?:In|Back in) (?:\w+ )?\d{4}\b")
_FAR: Final = 6


def check(analysis: Analysis) -> Iterator[ProposedFinding]:
    """Yield a finding for a share of the vote and a rival's that make more than all.

    Sentences that tell of another round, race, poll, year, place or of the turnout are let be.
    """
    if not is_english(analysis) or "vote" not in analysis.text:
        return
    places = Places(analysis)
    before: tuple[int, ProposedClaim, ProposedFigure] | None = None
    for order, claim in enumerate(analysis.claims):
        shares = [one for one in claim.figures if one.unit == "%"]
        if len(shares) != 1 or _OTHERS.search(claim.text) or _YEAR.match(claim.text):
            continue
        share = shares[0]
        of_vote = _OF_VOTE.match(analysis.text, share.end, claim.end)
        got = _GETS.search(claim.text[: share.start - claim.start])
        if before is None:
            before = (order, claim, share) if of_vote else None
        elif (of_vote or got) and _RIVAL.search(claim.text) and order - before[0] <= _FAR:
            total = (before[2].low or 0) + (share.low or 0)
            if total > 100 and share.low != before[2].low:
                why = f"two shares of one vote make {plain(total)} percent"
                pair = (before[1], before[2].text), (claim, share.text)
                yield places.disagreement(_KIND, *pair, why)
            return


CHECK = check
