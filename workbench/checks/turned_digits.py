"""One figure with two digits turned round: "187 passengers", then "all 178 passengers"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from workbench.checks.things import is_people, singular
from workbench.checks.wording import Places, is_english, printed
from workbench.model.analysis import Analysis, ProposedClaim, ProposedFigure, ProposedFinding

_KIND: Final = "figure"
_FEWEST: Final = 2
"""Digits; two are enough only for a headline's figure, and where all are pointed at."""
_MARGIN: Final = re.compile(r"(?:votes|points|seats|ballots)\s(?:behind|ahead|short|adrift)\b")
_BESIDE: Final = 4
"""Claims between two figures that need not point back: "won by 129 votes", "192 votes behind"."""
_ALL: Final = ("all ", "all the ", "all of the ")
_POINTING: Final = ("the ", "all ", "that ", "those ", "these ", "this ", "of the ")

Told = tuple[ProposedClaim, ProposedFigure]


def check(analysis: Analysis) -> Iterator[ProposedFinding]:
    """Yield a finding for each two figures of one thing that two turned digits tell apart.

    The later one has to be exact and to point back ("the", "all", "that") or be a margin that
    stands near, or the first to be the headline's and of the same verb. Each stands once: who
    prints a figure twice means it.
    """
    if not is_english(analysis):
        return
    places = Places(analysis)
    groups: defaultdict[tuple[str, str], list[Told]] = defaultdict(list)
    for claim in analysis.claims:
        for figure in claim.figures:
            digits = _digits(figure)
            if digits:
                unit = singular(figure.unit or "")
                key = "".join(sorted(digits)), "person" if is_people(unit) else unit
                groups[key].append((claim, figure))
    for told in groups.values():
        if len(told) == 2 and _turned(*(_digits(figure) for _, figure in told)):
            (first, figure), (second, again) = told
            short = len(_digits(figure)) == _FEWEST
            pointing = _ALL if short else _POINTING
            exact = again.low == again.high and _points_back(analysis.text, again, pointing)
            headed = places.in_headline(first.start) and figure.verb == again.verb is not None
            beside = not short and figure.low == figure.high and again.low == again.high
            margin = second.text[again.end - second.start :].lstrip()
            beside = beside and _MARGIN.match(margin) is not None
            beside = beside and places.order[second.id] - places.order[first.id] <= _BESIDE
            if first.id != second.id and (exact or headed or beside):
                here, there = places.pair(first, second)
                words = printed(_with_unit(first, figure)), printed(_with_unit(second, again))
                why = f"{words[0]} {here}, {words[1]} {there}: two digits are turned round."
                kind = "headline" if places.in_headline(first.start) else _KIND
                yield ProposedFinding(kind, (first.id, second.id), why)


def _digits(figure: ProposedFigure) -> str:
    """Return the digits of a figure of a thing, empty where there are few."""
    if not figure.unit:
        return ""
    digits = "".join(char for char in figure.text if char.isdigit())
    return digits if len(digits) >= _FEWEST and len(set(digits)) > 1 else ""


def _turned(one: str, other: str) -> bool:
    """Say whether two digits that stand together are turned round, and nothing else differs."""
    differs = [at for at, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]]
    return (
        len(one) == len(other)
        and len(differs) == 2
        and differs[1] == differs[0] + 1
        and one[differs[0]] == other[differs[1]]
    )


def _points_back(text: str, figure: ProposedFigure, pointing: tuple[str, ...]) -> bool:
    return text[max(0, figure.start - 12) : figure.start].lower().endswith(pointing)


def _with_unit(claim: ProposedClaim, figure: ProposedFigure) -> str:
    """Return the figure with the word behind it."""
    begin = figure.start - claim.start
    rest = claim.text[begin:].split(" ")
    *told, last = rest[: figure.text.count(" ") + 2]
    named = singular(last.lower().rstrip(".,;:")) == singular((figure.unit or "").lower())
    return " ".join([*told, last] if named else told).rstrip(".,;:")


CHECK = check
