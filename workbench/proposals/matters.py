"""Matters in dispute: all who speak to what somebody denies, however they word it.

What an article is about is disputed over several sentences, and who answers rarely repeats the
words of who claims. So each answer gathers what is most like it and stands near, one statement at
a time, each held against all that were gathered before.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from workbench.proposals.stances import Standing
from workbench.proposals.topics import Topics

_AROUND: Final = 12
"""Statements before and after an answer that may belong to its matter."""
_SURE: Final = 0.4
"""How well an answer fits what it answers, where there is no doubt."""
_MOST: Final = 8
"""Sources of one matter."""
_ENOUGH: Final = 0.28
_LEAST: Final = 2.0
"""The weight of words below which a likeness counts for less."""
_NEAR: Final = 0.25
_FADES: Final = 3.0
"""Nearness adds up to the one, and fades over about as many claims as the other."""
_ANSWERED: Final = 0.15
_REACH: Final = 4
"""An answer beside what it may answer, within so many claims, adds to their likeness."""


class Matters:
    """Gathers the matters in dispute among the ``standings`` of one text.

    ``near`` holds how well pairs of them fit, by number, as :class:`Likeness` found it.
    """

    def __init__(
        self, standings: Sequence[Standing], near: Sequence[Mapping[int, float]], topics: Topics
    ) -> None:
        self._all = standings
        self._near = near
        self._topics = topics
        self._fits: dict[tuple[int, int], float] = {}

    def gather(self) -> Iterator[list[int]]:
        """Yield for each matter the numbers of its standings, in their order.

        Every answer is looked at with at most ``2 * 12`` statements around it and what it fits
        by its words, so time is linear in the number of standings.
        """
        told = [number for number, one in enumerate(self._all) if not one.own]
        answered: set[int] = set()
        for at, number in enumerate(told):
            if not self._all[number].responds or number in answered:
                continue
            around = told[max(0, at - _AROUND) : at + _AROUND + 1]
            known = {*around, *(other for other in self._near[number] if not self._all[other].own)}
            matter = self._grown(number, sorted(known - {number}))
            if len({self._all[member].source for member in matter}) > 1:
                answered.update(member for member in matter if self._all[member].responds)
                yield sorted(matter)

    def _grown(self, number: int, around: Sequence[int]) -> list[int]:
        """Return what belongs to the matter that the answer ``number`` is part of."""
        matter = [number]
        total = {other: self._fit(number, other) for other in around}
        while total and len({self._all[member].source for member in matter}) < _MOST:
            best = max(total, key=total.__getitem__)
            if total.pop(best) < _ENOUGH * len(matter):
                break
            if not self._speaks_to(best, matter):
                continue
            matter.append(best)
            for other in total:
                total[other] += self._fit(best, other)
        return matter

    def _speaks_to(self, number: int, matter: Sequence[int]) -> bool:
        """Say whether a statement shares a word with the matter, or may be what is answered.

        Where the first answer has found what it answers, to stand near is not enough.
        """
        one, near = self._all[number], self._near[number]
        if one.responds or max(self._near[matter[0]].values(), default=0.0) < _SURE:
            return True
        return any(
            near.get(member, 0.0) >= _ENOUGH or not one.topic.isdisjoint(self._all[member].topic)
            for member in matter
        )

    def _fit(self, number: int, other: int) -> float:
        """Return how likely two standings belong to one matter, by their words and places."""
        pair = (number, other) if number < other else (other, number)
        fit = self._fits.get(pair)
        if fit is None:
            fit = self._fits[pair] = self._measure(self._all[pair[0]], self._all[pair[1]], pair)
        return fit

    def _measure(self, one: Standing, other: Standing, pair: tuple[int, int]) -> float:
        weigh = self._topics.weigh
        fit = self._near[pair[0]].get(pair[1], 0.0)
        common = one.topic & other.topic
        if common:
            least = max(_LEAST, min(weigh(one.topic), weigh(other.topic)))
            fit = max(fit, weigh(common) / least)
        apart = abs(one.place - other.place)
        fit += _NEAR * math.exp(-apart / _FADES)
        if one.responds != other.responds and apart <= _REACH:
            fit += _ANSWERED
        return fit
