"""How likely two sources speak of the same statement."""

from __future__ import annotations

import math
from collections import Counter, defaultdict, deque
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Final

from workbench.proposals.stances import Standing
from workbench.proposals.topics import Topic, Topics

RECENT: Final = 24
"""Standings before one that are compared with it for each word they share: keeps time linear."""
_BEFORE, _AFTER, _LEAD = 6, 2, 3
"""Standings before and after an answer that it may answer, and those that open the text."""

_COMPARED: Final = 120
_COMMON: Final = 0.3
_JUST_BEFORE: Final = 3
_NAMED: Final = 24
_FEW: Final = 3
_SMALLEST: Final = 1.5
_SMALLEST_GROWS: Final = 0.5
_ENOUGH: Final = 0.5
_ENOUGH_GROWS: Final = 1.3
_TWO_OF: Final = 0.4
_CONTRADICTS: Final = 0.7
_ANSWERS: Final = 0.6

_MIXED: Final = 0.75
_OWN: Final = 0.7
_OPENING: Final = 0.6
_FUTURE: Final = 0.4
_BOTH_IF: Final = 1.3


class Likeness:
    """Pairs of standings of one text, each with how well the two fit; 0.25 and more is likely.

    Two fit by the weight of the telling words they share, of what the shorter one has; an answer
    fits also by where it stands, whom it names and what it points back to.
    """

    def __init__(self, standings: Sequence[Standing], topics: Topics) -> None:
        self._all = standings
        self._topics = topics
        names = {source: topics.read(source) for source in {one.source for one in standings}}
        self._names = [names[one.source] for one in standings]
        self.near: list[dict[int, float]] = [{} for _ in standings]
        self._compare()
        for number, one in enumerate(standings):
            if one.denied and not one.weak:
                self._contradict(number, one)
            elif one.defends:
                self._defend(number, one)
        for number, one in enumerate(standings):
            if one.responds:
                self._answer(number, one)

    def _link(self, number: int, other: int, fit: float) -> None:
        self.near[number][other] = self.near[other][number] = fit

    def _whole(self, number: int) -> Topic:
        """Return what the whole claim is about, with the attribution."""
        one = self._all[number]
        if one.whole is None:
            one.whole = self._topics.read(one.claim.text)
        return one.whole

    def _compare(self) -> None:
        """Find the pairs that share telling words, among those not far from one another."""
        recent: dict[str, deque[int]] = defaultdict(lambda: deque(maxlen=RECENT))
        weight = self._topics.weights.__getitem__
        weights: list[float] = []
        total = min(len(self._all), _COMPARED)
        # The more there is to compare, the more is alike by chance.
        smallest = _SMALLEST + _SMALLEST_GROWS * math.log(max(8, total) / 8)
        enough = _ENOUGH + _ENOUGH_GROWS * math.log(max(24, total) / 24)
        # In a long text the words that stand everywhere would cost most and tell least.
        common_word = 0.0 if len(self._all) <= _COMPARED else _COMMON
        compared: list[Topic] = []
        answers: list[bool] = []
        for number, one in enumerate(self._all):
            topic = self._compared(number, one)
            compared.append(topic)
            weights.append(sum(map(weight, one.topic)))
            answers.append(one.own or one.responds)
            rows = [recent[stem] for stem in topic if weight(stem) > common_word]
            met = Counter(chain.from_iterable(rows))
            for row in rows:
                row.append(number)
            for other, count in met.items():
                if count < 2:
                    continue
                common = sum(map(weight, topic & compared[other]))
                least = min(weights[number], weights[other])
                it = self._all[other]
                answer = answers[number] or answers[other]
                if (common >= enough or answer) and (count > 2 or common >= _TWO_OF * least):
                    fit = common / max(least, smallest) * _manner(one, it)
                    if fit:
                        self._link(number, other, fit)

    def _compared(self, number: int, one: Standing) -> Topic:
        """Return the words to find a likeness by: of a short statement the whole claim's too."""
        if len(one.topic) > _FEW or one.responds or one.weak:
            return one.topic
        return one.topic | (self._whole(number) - self._names[number])

    def _around(self, number: int) -> Iterator[int]:
        for other in range(max(0, number - _BEFORE), min(len(self._all), number + _AFTER)):
            if other != number:
                yield other

    def _contradict(self, number: int, one: Standing) -> None:
        """Take as a denial what says "not" of what another statement says."""
        weigh = self._topics.weigh
        least = weigh(one.denied)
        best, against = 0.0, number
        opening = range(min(_LEAD, len(self._all)))
        for other in {*self.near[number], *self._around(number), *opening}:
            it = self._all[other]
            if it.denied or it.responds or it.source == one.source:
                continue
            if it.weak and not it.accuses:
                continue
            common = one.denied & self._whole(other)
            # "it was not so": of one word only what the article opens with can be meant
            few = 3 if it.own and not it.opens else 2
            if len(common) >= few or (common and one.pointing and not (it.own and not it.opens)):
                share = weigh(common) / least
                if share > best:
                    best, against = share, other
        if best >= _CONTRADICTS:
            one.stance = "denies"
            self._link(number, against, max(_ANSWERS, self.near[number].get(against, 0.0)))

    def _defend(self, number: int, one: Standing) -> None:
        """Take as a denial what is said in defence, just after what it defends against."""
        for other in range(number - 1, max(-1, number - _BEFORE), -1):
            it = self._all[other]
            if it.own or it.source == one.source or it.responds:
                continue
            if one.place - it.place <= _JUST_BEFORE:
                one.stance, one.refers = "denies", True
                self._link(number, other, max(_ANSWERS, self.near[number].get(other, 0.0)))
            return

    def _answer(self, number: int, one: Standing) -> None:
        """Add to a pair what speaks for the one answering the other."""
        named = (
            other
            for other in range(max(0, number - _NAMED), max(0, number - _BEFORE))
            if self._names[other] and self._names[other] <= self._whole(number)
        )
        for other in (*self._around(number), *named):
            it = self._all[other]
            if it.source == one.source or it.responds or it.own or (it.weak and not it.accuses):
                continue
            apart = one.place - it.place
            fit = self.near[number].get(other, 0.0)
            fit += 0.15 if 0 <= apart <= 1 else 0.1 if -1 <= apart <= 3 else 0.0
            if self._names[number] & self._whole(other):
                fit += 0.15
            if self._names[other] & self._whole(number):
                fit += 0.15
            if one.refers and 0 <= apart <= 3:
                fit += 0.1
            if it.accuses:
                fit += 0.1
            self._link(number, other, fit)


def _manner(one: Standing, other: Standing) -> float:
    """Return by what a likeness is lessened where the two speak in different manners."""
    if one.source == other.source and not (one.own or other.own):
        return 0.0
    if one.own or other.own:
        if one.own == other.own:
            return 0.0
        if one.responds or other.responds or one.denied or other.denied:
            return _OWN
        return _OPENING if one.opens or other.opens else 0.0
    if one.stance == other.stance == "conditional":
        return _BOTH_IF
    if one.future != other.future and (one.responds or other.responds):
        return _FUTURE
    if one.weak != other.weak and not (one.accuses or other.accuses):
        return _MIXED
    return 1.0
