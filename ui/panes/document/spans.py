"""Spans of a text, found by the stretch of it that is in view."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

Item = TypeVar("Item")


class Spans(Generic[Item]):
    """Items with a start and an end (code points, end exclusive) that may overlap and nest.

    Made in O(n log n); `between` is O(log n) and the items it looks at. They come in the order
    of their starts, the longer first where two begin together.
    """

    def __init__(self, spans: Iterable[tuple[int, int, Item]] = ()) -> None:
        """Take (start, end, item)."""
        self._spans = sorted(spans, key=lambda span: (span[0], -span[1]))
        self._reach: list[int] = []
        furthest = 0
        for _, end, _ in self._spans:
            furthest = max(furthest, end)
            self._reach.append(furthest)

    def __len__(self) -> int:
        return len(self._spans)

    def __iter__(self) -> Iterator[tuple[int, int, Item]]:
        return iter(self._spans)

    def between(self, start: int, end: int) -> Iterator[tuple[int, int, Item]]:
        """The spans that share at least one code point with start to end."""
        for index in range(bisect_right(self._reach, start), len(self._spans)):
            span = self._spans[index]
            if span[0] >= end:
                return
            if span[1] > start:
                yield span

    def at(self, offset: int) -> list[tuple[int, int, Item]]:
        """The spans that hold the offset or end there, the shortest first.

        A cursor behind the last letter of a word still stands at that word; but where one span
        ends and another begins, the one that begins comes first.
        """
        near = list(self.between(max(0, offset - 1), offset + 1))
        return sorted(near, key=lambda span: (span[1] <= offset, span[1] - span[0]))

    def ordinal(self, start: int) -> int:
        """How many spans begin before the offset."""
        return bisect_left(self._spans, start, key=lambda span: span[0])

    def lanes(self, most: int) -> list[int]:
        """For each span in order, the lane below the line that keeps it clear of the others.

        Lanes count from 0; where more than `most` overlap, the last lane is shared.
        """
        lanes: list[int] = []
        ends: list[int] = []
        for start, end, _ in self._spans:
            free = next((i for i, taken in enumerate(ends) if taken <= start), len(ends))
            if free < most:
                ends[free : free + 1] = [end]
            lanes.append(min(free, most - 1))
        return lanes
