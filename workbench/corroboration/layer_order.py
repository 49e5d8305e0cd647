"""The order of boxes within their rows: few crossings, and none where a small graph allows it."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

Rows = list[list[int]]
Beside = Sequence[Sequence[int]]
"""By number, those in the row above (or below) that one is joined to."""

_SMALL: Final = 200
"""Boxes and bends up to which neighbours are exchanged one by one, and every order is tried."""
_SWEEPS_SMALL: Final = 24
_SWEEPS_LARGE: Final = 6
_STEPS: Final = 8_000
"""Steps of the search for an order without crossings, each of a microsecond or two."""


def ordered(rows: Rows, uppers: Beside, lowers: Beside) -> Rows:
    """The rows in a better order, by the barycentre of what each is joined to, down and up.

    Deterministic. Never worse than the order given.
    """
    small = sum(map(len, rows)) <= _SMALL
    best, fewest = rows, count_crossings(rows, uppers)
    now = [list(row) for row in rows]
    idle = 0
    for turn in range(_SWEEPS_SMALL if small else _SWEEPS_LARGE):
        if not fewest or idle > 4:
            break
        _sweep(now, uppers if turn % 2 == 0 else lowers, down=turn % 2 == 0)
        if small:
            _exchange(now, uppers, lowers)
        crossings = count_crossings(now, uppers)
        idle += 1
        if crossings < fewest:
            best, fewest, idle = [list(row) for row in now], crossings, 0
    if fewest and small:
        return _without_crossings(best, uppers) or best
    return best


def count_crossings(rows: Rows, uppers: Beside) -> int:
    """How many pairs of edges cross between neighbouring rows (bends parted)."""
    return sum(_between(above, below, uppers) for above, below in pairwise(rows))


def _between(above: Sequence[int], below: Sequence[int], uppers: Beside) -> int:
    place = {one: at for at, one in enumerate(above)}
    seen: list[int] = []
    crossings = 0
    for one in below:
        ends = sorted(place[other] for other in uppers[one])
        crossings += sum(len(seen) - bisect_right(seen, end) for end in ends)
        for end in ends:
            insort(seen, end)
    return crossings


def _sweep(rows: Rows, beside: Beside, *, down: bool) -> None:
    """Order each row by the mean place of what it is joined to in the row before."""
    order = range(1, len(rows)) if down else range(len(rows) - 2, -1, -1)
    for at in order:
        before = rows[at - 1] if down else rows[at + 1]
        place = {one: number for number, one in enumerate(before)}
        scale = len(before) / max(len(rows[at]), 1)
        means = {}
        for number, one in enumerate(rows[at]):
            ends = [place[other] for other in beside[one]]
            # what is joined to nothing there keeps its place, as far as the rows compare
            means[one] = sum(ends) / len(ends) if ends else number * scale
        rows[at].sort(key=means.__getitem__)


def _exchange(rows: Rows, uppers: Beside, lowers: Beside) -> None:
    """Exchange neighbours in a row as long as that takes a crossing away."""
    for _ in range(8):
        better = False
        for at, row in enumerate(rows):
            above = {one: n for n, one in enumerate(rows[at - 1])} if at else {}
            below = {one: n for n, one in enumerate(rows[at + 1])} if at + 1 < len(rows) else {}
            for left in range(len(row) - 1):
                one, other = row[left], row[left + 1]
                gain = _gain(one, other, uppers, above) + _gain(one, other, lowers, below)
                if gain > 0:
                    row[left], row[left + 1] = other, one
                    better = True
        if not better:
            return


def _gain(one: int, other: int, beside: Beside, place: dict[int, int]) -> int:
    """How many crossings fewer there are with `other` left of `one`."""
    first = [place[end] for end in beside[one] if end in place]
    second = [place[end] for end in beside[other] if end in place]
    now = sum(a > b for a in first for b in second)
    then = sum(b > a for a in first for b in second)
    return now - then


def _without_crossings(rows: Rows, uppers: Beside) -> Rows | None:
    """An order without any crossing; None where there is none, or where the search takes long.

    Rows are filled from the top, each from the left. The next one may not be joined to anything
    left of what those before it are joined to: then two edges would cross.
    """
    chosen: list[int] = []
    ends = [0]  # where each row is full, counted over all rows
    for row in rows:
        ends.append(ends[-1] + len(row))
    row_of = [at for at, row in enumerate(rows) for _ in row]
    place: dict[int, int] = {}
    furthest = [-1]  # by what is chosen so far: the rightmost place joined to, in its row

    def fitting() -> list[int]:
        if len(chosen) == len(row_of):
            return []
        at = row_of[len(chosen)]
        limit = -1 if len(chosen) == ends[at] else furthest[-1]
        taken = set(chosen[ends[at] :])
        return [
            one
            for one in reversed(rows[at])
            if one not in taken and all(place[end] >= limit for end in uppers[one])
        ]

    waiting = [fitting()]
    for _ in range(_STEPS):
        if len(chosen) == len(row_of):
            return [chosen[start:end] for start, end in pairwise(ends)]
        if not waiting[-1]:
            waiting.pop()
            if not chosen:
                return None
            chosen.pop()
            furthest.pop()
            continue
        one = waiting[-1].pop()
        at = row_of[len(chosen)]
        before = -1 if len(chosen) == ends[at] else furthest[-1]
        place[one] = len(chosen) - ends[at]
        chosen.append(one)
        furthest.append(max([before, *(place[end] for end in uppers[one])]))
        waiting.append(fitting())
    return None
