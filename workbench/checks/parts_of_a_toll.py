"""Parts of a toll that are more than it, or not it: "wounding 40", "among the injured are 28 …"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Final, NamedTuple

from workbench.checks.number_mask import masked
from workbench.checks.ratios import plain
from workbench.checks.same_act import Told, read_told
from workbench.checks.things import is_people, singular
from workbench.checks.wording import Places, is_english
from workbench.model.analysis import Analysis, ProposedClaim, ProposedFinding
from workbench.text import lexicon
from workbench.text.numbers import find_numbers

_KIND: Final = "sum"
_AMONG: Final = re.compile(
    r"\W*(?:Among|Of) (?:the|those) (?:\w+ )??(?P<act>[a-z]+)\b(?: (?:are|were|was|is))?:?[^;.]+"
)
_TWO: Final = re.compile(
    r"\b(?:killed|killing|lives of|deaths of|murder of)\s#(\d+) (?P<one>[a-z]+),? and"
    r" #(\d+) (?P<other>[a-z]+)\b(?! (?:were|was|others) (?:injured|wounded|hurt|missing))"
)
_TOLL_OF: Final = re.compile(
    r"\b[Tt]he (?:massacre|killings?|slaughter|murders?|deaths?) of #(?P<whole>\d+)"
    r" (?:people|persons)\b"
)
_OPENS: Final = ("Among ", "Of ")
_HINTS: Final = ("kill", "lives of", "deaths of", "murder of")
"""Letters one of which every toll of two kinds holds."""
_STAFF: Final = frozenset(("staff", "crew", "police", "infant", "baby", "adult"))
_FAR: Final = 12


class _Parts(NamedTuple):
    claim: ProposedClaim
    told: tuple[float, ...]
    words: str
    act: str


def check(analysis: Analysis) -> Iterator[ProposedFinding]:
    """Yield a finding for each list of the hurt that is longer than their number.

    "Among the injured are …" may leave some out, but cannot name more than there are; "claimed the
    lives of 132 children and nine staff" is all of "the massacre of 151 people".
    """
    if not is_english(analysis):
        return
    places = Places(analysis)
    tolls: list[Told] | None = None
    for claim in analysis.claims:
        if not claim.figures:
            continue
        parts = _among(analysis.text, claim)
        if parts:
            tolls = list(read_told(analysis)) if tolls is None else tolls
            whole = _toll(places, parts, tolls)
            if whole and sum(parts.told) > (whole.figure.low or 0):
                words = analysis.text[whole.start : whole.end]
                yield _finding(places, parts, whole.claim, words, whole.figure.low or 0)
        two = _two(analysis.text, claim)
        if two:
            yield from _against_sum(analysis, places, two)


def _among(text: str, claim: ProposedClaim) -> _Parts | None:
    found = _AMONG.match(claim.text) if claim.text.lstrip('“"').startswith(_OPENS) else None
    if found is None or found["act"] not in lexicon.same_things().acts:
        return None
    numbers = list(find_numbers(text, claim.start + found.end("act"), claim.start + found.end()))
    if len(numbers) < 3 or any(one.share or one.money for one in numbers):
        return None
    told = text[numbers[0].start : numbers[-1].end]
    return _Parts(claim, tuple(one.value for one in numbers), told, found["act"])


def _toll(places: Places, parts: _Parts, tolls: list[Told]) -> Told | None:
    """Return the only exact number of those to whom the same was done."""
    act = min(lexicon.same_things().acts[parts.act])
    place = places.order[parts.claim.id]
    begin = bisect_left(tolls, place - _FAR, key=lambda one: one.order)
    end = bisect_left(tolls, place + _FAR + 1, key=lambda one: one.order)
    near = [
        one
        for one in tolls[begin:end]
        if one.act == act and one.figure.low == one.figure.high and one.claim.id != parts.claim.id
    ]
    return near[0] if len({one.figure.low for one in near}) == 1 else None


def _two(text: str, claim: ProposedClaim) -> _Parts | None:
    hinted = " and " in claim.text and any(hint in claim.text for hint in _HINTS)
    sentence = masked(text, claim) if hinted else None
    found = _TWO.search(sentence.words) if sentence else None
    if sentence is None or found is None:
        return None
    kinds = [singular(found["one"]), singular(found["other"])]
    if not all(is_people(kind) or kind in _STAFF for kind in kinds):
        return None
    figures = sentence.figure(found[1]), sentence.figure(found[3])
    if any(one.hedge or one.money for one in figures):
        return None
    told = text[figures[0].start : figures[1].end]
    return _Parts(claim, tuple(one.value for one in figures), told, "")


def _against_sum(analysis: Analysis, places: Places, two: _Parts) -> Iterator[ProposedFinding]:
    place = places.order[two.claim.id]
    for claim in analysis.claims[max(0, place - _FAR) : place + _FAR]:
        if claim.id == two.claim.id or " of " not in claim.text or not claim.figures:
            continue
        if claim.dates:
            continue  # "the massacre of 151 people in 2014" is another
        sentence = masked(analysis.text, claim)
        found = _TOLL_OF.search(sentence.words) if sentence else None
        if sentence and found:
            whole = sentence.figure(found["whole"])
            if not whole.hedge and whole.value != sum(two.told):
                words = analysis.text[whole.start : whole.end]
                yield _finding(places, two, claim, words, whole.value)


def _finding(
    places: Places, parts: _Parts, claim: ProposedClaim, words: str, whole: float
) -> ProposedFinding:
    *some, last = (plain(one) for one in parts.told)
    why = f"{', '.join(some)} and {last} make {plain(sum(parts.told))}, not {plain(whole)}"
    return places.disagreement(_KIND, (parts.claim, parts.words), (claim, words), why)


CHECK = check
