"""What happens once and has two dates: "burned down on Monday", then "a day after the fire"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from workbench.checks.dated_acts import DatedAct, read_dated_acts
from workbench.checks.wording import Places, is_english
from workbench.model.analysis import Analysis, ProposedFinding

_KIND: Final = "date"
_FAR: Final = 25
_NEAR: Final = 8
_SHARED: Final = 2
_PRONOUN: Final = re.compile(r"(?:He|She|It|They) (?:was|were|had been)\b")
_YEAR: Final = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_MOST: Final = 40
_LONG: Final = 40
"""Days: what is told by the day is not held against what is told by the month or year."""


def check(analysis: Analysis) -> Iterator[ProposedFinding]:
    """Yield a finding for each act that a text points back at with another day or year.

    Both sentences have to share what the act befalls, unless a noun points at it with its date
    ("her abduction on Wednesday") or a pronoun takes it up, and every other time of a like act in
    the claims around has to differ from the later one.
    """
    if not is_english(analysis):
        return
    places = Places(analysis)
    told: defaultdict[int, list[DatedAct]] = defaultdict(list)
    every = list(read_dated_acts(analysis))
    for one in every:
        for act in one.acts:
            told[act].append(one)
    for one in every:
        if one.points:
            rivals = [
                other
                for act in one.acts
                for other in _around(told[act], one.order)
                if other is not one
            ]
            other = _rival(analysis.text, one, rivals)
            if other:
                yield _finding(analysis.text, places, one, other)


def _around(acts: Sequence[DatedAct], order: int) -> Sequence[DatedAct]:
    """Return the acts of the claims around one, of ``acts`` in the order of the text."""
    begin = bisect_left(acts, order - _FAR, key=lambda act: act.order)
    end = bisect_left(acts, order + _FAR + 1, lo=begin, key=lambda act: act.order)
    return acts[begin : min(end, begin + _MOST)]


def _rival(text: str, one: DatedAct, rivals: Sequence[DatedAct]) -> DatedAct | None:
    if any(_meet(one, other) for other in rivals):
        return None
    near = [
        other
        for other in rivals
        if other.order != one.order
        and (_is_long(one) or not _is_long(other))  # "on April 28, 2003", "its launch in 2004"
        and _has_year(text, one) == _has_year(text, other)
    ]
    alike = [other for other in near if not other.points and _share(one, other)]
    return alike[0] if len(near) == 1 and alike else None


def _has_year(text: str, one: DatedAct) -> bool:
    return _YEAR.search(text, one.start, one.end) is not None


def _is_long(one: DatedAct) -> bool:
    return (one.last - one.first).days > _LONG


def _meet(one: DatedAct, other: DatedAct) -> bool:
    return one.first <= other.last and other.first <= one.last


def _share(one: DatedAct, other: DatedAct) -> bool:
    """Say whether two acts befall one thing: what points at an event by its noun, points at it."""
    later = max(one, other, key=lambda act: act.start)
    beside = abs(one.order - other.order) <= _NEAR and _PRONOUN.match(later.claim.text)
    if beside or one.by_noun:
        return True
    mine, theirs = one.sentence, other.sentence
    if mine.names and theirs.names and mine.names.isdisjoint(theirs.names):
        return False  # "bought Silva in 2019", "since it bought Costa in 2021"
    return len(mine.nouns & theirs.nouns) >= _SHARED or bool(mine.known & theirs.nouns)


def _finding(text: str, places: Places, one: DatedAct, other: DatedAct) -> ProposedFinding:
    told = one.claim, text[one.start : one.end]
    again = other.claim, text[other.start : other.end]
    return places.disagreement(_KIND, told, again, "what happened once is told with two dates")


CHECK = check
