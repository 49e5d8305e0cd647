"""Where boxes stand sideways, once their order within the rows is known."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

_SWEEPS: Final = 9
_BEND_WEIGHT: Final = 4.0
"""How much more a bend pulls than a box, so that long edges run straight."""


def placed(
    rows: Sequence[Sequence[int]],
    uppers: Sequence[Sequence[int]],
    lowers: Sequence[Sequence[int]],
    widths: Sequence[float],
    gap: float,
    boxes: int,
) -> list[float]:
    """The middle of each, the leftmost edge being 0. Numbers from `boxes` on are bends.

    Each wants to stand at the mean of those it is joined to; in a row they are then moved as
    little as possible (least squares) for the order and the gaps to hold.
    """
    places = [0.0] * len(widths)
    for row in rows:
        left = 0.0
        for one in row:
            places[one] = left + widths[one] / 2
            left += widths[one] + gap
        for one in row:
            places[one] -= (left - gap) / 2
    for turn in range(_SWEEPS):
        down = turn % 2 == 0
        beside = uppers if down else lowers
        for row in rows if down else reversed(rows):
            wanted = []
            for one in row:
                # late turns look both ways, so that neither side is left out of line; the last
                # one, from the top, sets what hangs on one box right under it
                both = _SWEEPS - 3 <= turn < _SWEEPS - 1
                ends = [*uppers[one], *lowers[one]] if both else beside[one]
                mean = sum(places[end] for end in ends) / len(ends) if ends else places[one]
                wanted.append(mean)
            weights = [_BEND_WEIGHT if one >= boxes else 1.0 for one in row]
            for one, place in zip(row, _spread(row, wanted, weights, widths, gap), strict=True):
                places[one] = place
    if not places:
        return places
    left = min(place - width / 2 for place, width in zip(places, widths, strict=True))
    return [place - left for place in places]


def _spread(
    row: Sequence[int],
    wanted: Sequence[float],
    weights: Sequence[float],
    widths: Sequence[float],
    gap: float,
) -> list[float]:
    """The places nearest to those wanted that keep order and gaps.

    Without the room that each takes this is isotonic regression, solved in one pass by pooling
    neighbours that want to pass one another (pool adjacent violators).
    """
    room, taken = [], 0.0
    for at, one in enumerate(row):
        if at:
            taken += (widths[row[at - 1]] + widths[one]) / 2 + gap
        room.append(taken)
    pools: list[tuple[float, float, int]] = []
    for want, weight, offset in zip(wanted, weights, room, strict=True):
        mean, heavy, count = want - offset, weight, 1
        while pools and pools[-1][0] > mean:
            other, more, members = pools.pop()
            mean = (mean * heavy + other * more) / (heavy + more)
            heavy, count = heavy + more, count + members
        pools.append((mean, heavy, count))
    flat = [mean for mean, _, count in pools for _ in range(count)]
    return [mean + offset for mean, offset in zip(flat, room, strict=True)]
