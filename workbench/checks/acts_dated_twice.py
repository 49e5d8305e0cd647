"""What happens once and has two dates: "burned down on Monday", then "a day after the fire"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from workbench.checks.dated_acts import DatedAct, read_dated_acts
from workbench.checks.wording import Places, is_english, printed
from workbench.model.analysis import Analysis, ProposedFinding

_KIND: Final = "date"
_FAR: Final = 25
_NEAR: Final = 8
_SHARED: Final = 2
_PRONOUN: Final = re.compile(r"(?:He|She|It|They) (?:was|were|had been)\b")
_LONG: Final = 40
"""Days: what is told by the day is not held against what is told by the month or year."""


def check(analysis: Analysis) -> Iterator[ProposedFinding]:
    """Yield a finding for each act that a text points back at with another day or year.

    Both sentences have to share what the act befalls, and every other time of a like act in the
    text has to differ from the later one.
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
            rivals = [other for act in one.acts for other in told[act] if other is not one]
            other = _rival(one, rivals)
            if other:
                yield _finding(analysis.text, places, one, other)


def _rival(one: DatedAct, rivals: Sequence[DatedAct]) -> DatedAct | None:
    if any(_meet(one, other) for other in rivals):
        return None
    near = [
        other
        for other in rivals
        if 0 < abs(one.order - other.order) <= _FAR
        and (_is_long(one) or not _is_long(other))  # "on April 28, 2003", "its launch in 2004"
    ]
    alike = [other for other in near if not other.points and _share(one, other)]
    return alike[0] if len(near) == 1 and alike else None


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
    return len(mine.nouns & theirs.nouns) >= _SHARED or bool(mine.known & theirs.nouns)


def _finding(text: str, places: Places, one: DatedAct, other: DatedAct) -> ProposedFinding:
    first, second = sorted((one, other), key=lambda each: each.start)
    here, there = places.pair(first.claim, second.claim)
    words = [printed(text[each.start : each.end]) for each in (first, second)]
    why = "what happened once is told with two dates"
    told = f"{words[0]} {here}, {words[1]} {there}: {why}."
    return ProposedFinding(_KIND, (first.claim.id, second.claim.id), told)


CHECK = check
