"""Find the words of a page's pieces in the words of its story, each word used once."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

__all__ = ["StoryWords", "gaps", "words_of"]

# Thai, Lao, Chinese, Japanese and Korean are taken sign by sign: no spaces part their words.
_WORD = re.compile(r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|[^\W_]+")
_RUN = 3
_SHARE = 0.6
_MOST_PLACES = 40


def words_of(text: str) -> list[str]:
    """Return the words of a text without case and punctuation, to compare with others."""
    return _WORD.findall(text.casefold())


@dataclass(slots=True)
class StoryWords:
    """The words of the story, where each and each run of three stands, and which are used up."""

    words: list[str]
    starts: dict[tuple[str, ...], list[int]] = field(init=False)
    first: dict[str, list[int]] = field(init=False)
    used: bytearray = field(init=False)
    cursor: int = 0

    def __post_init__(self) -> None:
        self.starts = defaultdict(list)
        self.first = defaultdict(list)
        for place, word in enumerate(self.words):
            self.first[word].append(place)
        for start in range(len(self.words) - _RUN + 1):
            self.starts[tuple(self.words[start : start + _RUN])].append(start)
        self.used = bytearray(len(self.words))

    def take_whole(self, content: list[str]) -> tuple[int, int] | None:
        """Use up the words of a piece that stands in the story word for word; return its place."""
        size = len(content)
        found = [
            start
            for start in self._near(content[:_RUN], self.cursor)
            if self.words[start : start + size] == content
            and not any(self.used[start : start + size])
        ]
        if not found:
            return None
        start = self._next(found, self.cursor)
        self.used[start : start + size] = b"\1" * size
        self.cursor = start + size
        return start, start + size

    def take_most(self, content: list[str]) -> tuple[int, int] | None:
        """Use up the words of a piece of which most runs stand in the story; return its place."""
        hits: list[int] = []
        runs = len(content) - _RUN + 1
        near = self.cursor
        for start in range(runs):
            places = self._near(content[start : start + _RUN], near)
            free = [place for place in places if not self.used[place]]
            if free:
                near = self._next(free, near)
                hits.append(near)
        if len(hits) < _SHARE * runs:
            return None
        for place in hits:
            self.used[place : place + _RUN] = b"\1" * _RUN
        hits.sort()
        # Counted from the middle, so that one stray run does not stretch the whole piece.
        middle = hits[len(hits) // 2]
        begin = max(hits[0], middle - len(content))
        end = min(hits[-1] + _RUN, middle + len(content))
        self.cursor = end
        return begin, end

    def _near(self, run: list[str], near: int) -> list[int]:
        """Return places where the run begins: some from ``near`` on, some from the start.

        Only some, so that a page that says one thing ten thousand times takes no minutes.
        """
        places = self.starts.get(tuple(run), [])
        if len(places) <= _MOST_PLACES:
            return places
        ahead = bisect_left(places, near)
        return places[ahead : ahead + _MOST_PLACES] + places[: min(ahead, _MOST_PLACES)]

    @staticmethod
    def _next(places: list[int], near: int) -> int:
        """Return the first place at or after ``near``, else the nearest before it."""
        return min(places, key=lambda place: (place < near, abs(place - near)))

    def take_short(self, content: list[str], low: int, high: int) -> bool:
        """Use up a short piece's words where they stand unused between two long pieces."""
        size = len(content)
        places = self.first.get(content[0], [])
        for start in places[bisect_left(places, low) : bisect_left(places, high - size + 1)]:
            if self.words[start : start + size] == content and not any(
                self.used[start : start + size]
            ):
                self.used[start : start + size] = b"\1" * size
                return True
        return False


def gaps(
    places: dict[int, tuple[int, int]], count: int, total: int
) -> Iterator[tuple[int, int, int]]:
    """Give for every other piece the words of the story between its placed neighbours.

    Only neighbours that stand in the page's order count (the longest rising run of places).
    """
    order = _rising([(index, places[index][0]) for index in sorted(places)])
    following = 0
    low = 0
    for index in range(count):
        if following < len(order) and order[following] == index:
            low = max(low, places[index][1])
            following += 1
        elif index not in places:
            high = places[order[following]][0] if following < len(order) else total
            yield index, low, high


def _rising(items: list[tuple[int, int]]) -> list[int]:
    """Return the keys of the longest run of items whose values rise (patience sorting)."""
    tops: list[int] = []
    piles: list[int] = []
    before: list[int] = []
    for position, (_, value) in enumerate(items):
        pile = bisect_left(tops, value)
        if pile == len(tops):
            tops.append(value)
            piles.append(position)
        else:
            tops[pile] = value
            piles[pile] = position
        before.append(piles[pile - 1] if pile else -1)
    run: list[int] = []
    position = piles[-1] if piles else -1
    while position >= 0:
        run.append(items[position][0])
        position = before[position]
    return run[::-1]
