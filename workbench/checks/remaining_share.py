"""A rest that is not what is left: "90% of pubs are affected. The remaining 20% would decide"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from workbench.checks.ratios import plain
from workbench.checks.wording import Places, is_english, printed
from workbench.model.analysis import Analysis, ProposedClaim, ProposedFigure, ProposedFinding

_KIND: Final = "sum"
_REST: Final = re.compile(r"\b[Tt]he (?:remaining|other|rest, |rest \()\s?$")
_CHANGE: Final = re.compile(
    r"\b(?:rose|fell|grew|up|down|increased?|dropped|declined|cut|by|points?|more|less|turnout|inflation"
    r"|interest|rate)\b"
)
_SLACK: Final = 1.0


def check(analysis: Analysis) -> Iterator[ProposedFinding]:
    """Yield a finding for each rest in percent that does not fill up the share told before it.

    The sentence before must have one share, and a share of something; an open one ("up to 90%")
    can only leave more than it says.
    """
    if not is_english(analysis) or "he " not in analysis.text:
        return
    places = Places(analysis)
    for before, claim in zip(analysis.claims, analysis.claims[1:], strict=False):
        share, rest = _only_share(before), _rest(claim)
        if share is None or rest is None or share.high is None or rest.low is None:
            continue
        left = 100 - share.high
        wrong = abs(left - rest.low) > _SLACK if share.low == share.high else _more(share, rest)
        if wrong and _of_something(before, share):
            here, there = places.pair(before, claim)
            total = plain(share.high + rest.low)
            why = f"{plain(share.high)} and {plain(rest.low)} percent make {total}"
            told = (
                f"{printed(share.text)} {here}, the remaining {printed(rest.text)} {there}: {why}."
            )
            yield ProposedFinding(_KIND, (before.id, claim.id), told)


def _more(share: ProposedFigure, rest: ProposedFigure) -> bool:
    """Say whether a rest and an "up to" share are a round share and a rest that overlap."""
    return share.low is None and (share.high or 0) + (rest.low or 0) > 100 + _SLACK


def _only_share(claim: ProposedClaim) -> ProposedFigure | None:
    shares = [one for one in claim.figures if one.unit == "%"]
    return shares[0] if len(shares) == 1 else None


def _rest(claim: ProposedClaim) -> ProposedFigure | None:
    share = _only_share(claim)
    before = claim.text[: share.start - claim.start] if share else ""
    whole = _REST.search(before) and " rest" not in claim.text
    return share if whole else None


def _of_something(claim: ProposedClaim, share: ProposedFigure) -> bool:
    return claim.text[share.end - claim.start :].lstrip().startswith("of") and not _CHANGE.search(
        claim.text
    )


CHECK = check
