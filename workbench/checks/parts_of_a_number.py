"""Parts of one number that do not make it: "10,000 jobs", then 3,400, 3,700, 1,600 and 400."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from workbench.checks.ratios import plain
from workbench.checks.things import singular
from workbench.checks.wording import Places, is_english
from workbench.model.analysis import Analysis, ProposedClaim, ProposedFigure, ProposedFinding
from workbench.text.numbers import Number, find_numbers

_KIND: Final = "sum"
_NOUN: Final = re.compile(r"\s(?:[a-z-]+\s){0,2}?(?P<noun>[a-z]{3,}s)\b")
_NO_THINGS: Final = frozenset(
    "points years months weeks days hours minutes seconds miles metres meters kilometres kilometers"
    " degrees times goals games sets seats".split()
)
"""What parts of one number are seldom told in."""
_PLACE: Final = re.compile(r"\s(?:in|at|from|for)\s(?:the\s)?[A-Z]")
_ABOUT: Final = re.compile(r"\b(?:about|around|approximately|some|roughly|nearly|almost)\s$", re.I)
_OPEN: Final = re.compile(r"\b(?:over|under|than|least|most|to|including|another|further)\s$", re.I)
_FEWEST: Final = 3
_FAR: Final = 10
_LOOSE: Final = 0.2
"""By how much "about" may be off, as everywhere."""
_ALIKE: Final = (0.6, 1.5)
"""How near the whole the parts have to come to be its parts."""


class _Parts(NamedTuple):
    claim: ProposedClaim
    noun: str
    least: float
    most: float
    numbers: tuple[Number, ...]


def check(analysis: Analysis) -> Iterator[ProposedFinding]:
    """Yield a finding for each list of counts of one thing that misses the only whole before it.

    The first count has the noun, each other the same noun or a place ("3,700 in Germany").
    """
    if not is_english(analysis):
        return
    places = Places(analysis)
    for order, claim in enumerate(analysis.claims):
        if len(claim.figures) < _FEWEST:
            continue
        parts = _parts(analysis.text, claim)
        if parts is None:
            continue
        before = analysis.claims[max(0, order - _FAR) : order]
        told = [(c, f) for c in before for f in c.figures if _counts(c, f, parts.noun)]
        if len({figure.low for _, figure in told}) != 1:
            continue
        whole, figure = told[-1]
        total = sum(number.value for number in parts.numbers)
        value = figure.low or 0
        near = _ALIKE[0] * value < total < _ALIKE[1] * value
        if near and not parts.least <= value <= parts.most:
            *some, last = (plain(number.value) for number in parts.numbers)
            why = f"{', '.join(some)} and {last} make {plain(total)}, not {plain(value)}"
            listed = analysis.text[parts.numbers[0].start : parts.numbers[-1].end]
            pair = (whole, f"{figure.text} {parts.noun}"), (claim, listed)
            yield places.disagreement(_KIND, *pair, why)


def _parts(text: str, claim: ProposedClaim) -> _Parts | None:
    numbers = find_numbers(text, claim.start, claim.end)
    if len(numbers) < _FEWEST or any(one.share or one.money for one in numbers):
        return None
    first = _NOUN.match(text, numbers[0].end)
    if first is None:
        return None
    noun, least, most = first["noun"], 0.0, 0.0
    if noun in _NO_THINGS or any(one.value != int(one.value) for one in numbers):
        return None
    for one in numbers:
        named = _NOUN.match(text, one.end)
        same = named is not None and named["noun"] == noun
        lead = text[max(claim.start, one.start - 16) : one.start]
        if not (same or _PLACE.match(text, one.end)) or _OPEN.search(lead):
            return None
        slack = _LOOSE * one.value if _ABOUT.search(lead) else 0.0
        least, most = least + one.value - slack, most + one.value + slack
    return _Parts(claim, noun, least, most, tuple(numbers))


def _counts(claim: ProposedClaim, figure: ProposedFigure, noun: str) -> bool:
    """Say whether a figure counts the things, exactly: "10,000 jobs", "10,000 job cuts"."""
    if figure.low is None or figure.low != figure.high:
        return False
    end = figure.start + len(figure.text) - claim.start
    follows: Sequence[str] = claim.text[end:].lower().split()[:2]
    return singular(noun) in {singular(word.strip(".,;:")) for word in follows}


CHECK = check
