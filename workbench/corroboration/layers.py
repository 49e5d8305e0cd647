"""Who has it from whom, laid out in rows: origins on top, carriers below whom they have it from.

The steps are those of Sugiyama, Tagawa and Toda (1981): edges that close a circle are turned, rows
are given by the longest way to an origin, long edges get a bend in each row they pass, rows are
ordered for few crossings, and then everything is drawn together sideways. The same input has the
same layout, and nothing recurses.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from workbench.corroboration.chains import Pair
from workbench.corroboration.layer_order import count_crossings, ordered
from workbench.corroboration.layer_places import placed

_BENDS: Final = 3_000
"""Bends in one layout. Where there would be more, the longest edges go straight."""
_BEND_WIDTH: Final = 0.15
"""How wide a bend is, in widths of the narrowest box."""


@dataclass(frozen=True, slots=True)
class Layered:
    """Where everything stands. x is the middle, in the unit of the widths given; rows count from
    the top, from 0.

    `bends` are the places an edge passes on its way from carrier to origin, where there are any.
    `turned` are the edges that run against the others, because they close a circle.
    """

    rows: tuple[tuple[str, ...], ...]
    spots: Mapping[str, tuple[float, int]]
    bends: Mapping[Pair, tuple[tuple[float, int], ...]]
    turned: frozenset[Pair]
    crossings: int


@dataclass(slots=True)
class _Ranked:
    """Boxes and bends by number: boxes first, in the order given."""

    rank: list[int]
    uppers: list[list[int]]
    lowers: list[list[int]]
    ways: dict[Pair, list[int]] = field(default_factory=dict)

    def join(self, low: int, high: int) -> None:
        self.uppers[low].append(high)
        self.lowers[high].append(low)

    def bend(self, rank: int) -> int:
        self.rank.append(rank)
        self.uppers.append([])
        self.lowers.append([])
        return len(self.rank) - 1

    def rows(self) -> list[list[int]]:
        found: list[list[int]] = [[] for _ in range(max(self.rank, default=-1) + 1)]
        for one, rank in enumerate(self.rank):
            found[rank].append(one)
        return found


def lay_out(
    nodes: Sequence[str],
    edges: Sequence[Pair],
    *,
    widths: Mapping[str, float] | None = None,
    gap: float = 0.4,
    below: Collection[str] = (),
) -> Layered:
    """Lay out `nodes` by `edges`, each (carrier, origin); edges with strangers are not seen.

    `widths` are the widths of the boxes (1.0 where none is given), `gap` is kept between two.
    `below` never stand in the top row, where there is anything else to stand in it: those in a
    circle with no way out are no origins.
    """
    number = {one: place for place, one in enumerate(dict.fromkeys(nodes))}
    known = [
        (number[low], number[high])
        for low, high in dict.fromkeys(edges)
        if low in number and high in number and low != high
    ]
    names = list(number)
    back = _closing(len(names), known)
    ranked = _rank(len(names), known, back, {number[one] for one in below if one in number})
    _bend(ranked, names, known, back)
    rows = ordered(ranked.rows(), ranked.uppers, ranked.lowers)
    taken = [(widths or {}).get(one, 1.0) for one in names]
    narrow = min(taken, default=1.0) * _BEND_WIDTH
    taken += [narrow] * (len(ranked.rank) - len(names))
    places = placed(rows, ranked.uppers, ranked.lowers, taken, gap, len(names))
    return Layered(
        tuple(tuple(names[one] for one in row if one < len(names)) for row in rows),
        {one: (places[at], ranked.rank[at]) for one, at in number.items()},
        {
            pair: tuple((places[one], ranked.rank[one]) for one in way)
            for pair, way in ranked.ways.items()
        },
        frozenset((names[low], names[high]) for low, high in back),
        count_crossings(rows, ranked.uppers),
    )


def _closing(count: int, edges: Sequence[tuple[int, int]]) -> set[tuple[int, int]]:
    """The edges that close a circle, as a walk into the depth meets them."""
    steps: list[list[int]] = [[] for _ in range(count)]
    for low, high in edges:
        steps[low].append(high)
    fresh, on_the_way, done = 0, 1, 2
    state = [fresh] * count
    closing = set()
    for root in range(count):
        if state[root] != fresh:
            continue
        walk = [(root, iter(steps[root]))]
        state[root] = on_the_way
        while walk:
            node, others = walk[-1]
            other = next(others, None)
            if other is None:
                state[node] = done
                walk.pop()
            elif state[other] == fresh:
                state[other] = on_the_way
                walk.append((other, iter(steps[other])))
            elif state[other] == on_the_way:
                closing.add((node, other))
    return closing


def _rank(
    count: int,
    edges: Sequence[tuple[int, int]],
    back: Collection[tuple[int, int]],
    below: Collection[int],
) -> _Ranked:
    """Give each box its row: one below the lowest of those it has it from."""
    steps: list[set[int]] = [set() for _ in range(count)]
    carriers: list[list[int]] = [[] for _ in range(count)]
    for low, high in edges:
        one, other = (high, low) if (low, high) in back else (low, high)
        if other not in steps[one]:  # a circle of two is one edge and another turned upon it
            steps[one].add(other)
            carriers[other].append(one)
    rank = [1 if one in below else 0 for one in range(count)]
    waits = [len(others) for others in steps]
    ready = [one for one in range(count) if not waits[one]]
    for one in ready:  # grows as it goes
        for low in carriers[one]:
            rank[low] = max(rank[low], rank[one] + 1)
            waits[low] -= 1
            if not waits[low]:
                ready.append(low)
    if rank and min(rank) > 0:
        rank = [row - min(rank) for row in rank]
    return _Ranked(rank, [[] for _ in rank], [[] for _ in rank])


def _bend(
    ranked: _Ranked,
    names: Sequence[str],
    edges: Sequence[tuple[int, int]],
    back: Collection[tuple[int, int]],
) -> None:
    """Join boxes of neighbouring rows, and further ones by bends, the shortest edges first."""

    def length(edge: tuple[int, int]) -> int:
        return abs(ranked.rank[edge[0]] - ranked.rank[edge[1]])

    left = _BENDS
    for low, high in sorted(edges, key=length):
        turned = (low, high) in back
        foot, head = (high, low) if turned else (low, high)
        left -= length((low, high)) - 1
        if left < 0:
            break
        way = []
        last = foot
        for row in range(ranked.rank[foot] - 1, ranked.rank[head], -1):
            way.append(ranked.bend(row))
            ranked.join(last, way[-1])
            last = way[-1]
        ranked.join(last, head)
        if way:
            ranked.ways[names[low], names[high]] = way[::-1] if turned else way
