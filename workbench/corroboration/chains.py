"""What is known, for one claim, of who has it from whom; and walks along it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Chains:
    """The derivations of one claim and the links between its sources, all by source id.

    A derivation is (carrier, origin): the carrier has it from the origin. `unknown` are sources
    of which nobody knows where they have it from, `drafts` the story under check itself.
    `shown` and `suspected` are pairs that are not two, `independent` pairs that are two for a
    stated reason, `alike` pairs whose words are the same.
    """

    derivations: Sequence[Pair] = ()
    unknown: Collection[str] = frozenset()
    drafts: Collection[str] = frozenset()
    shown: Sequence[Pair] = ()
    suspected: Sequence[Pair] = ()
    independent: Sequence[Pair] = ()
    alike: Sequence[Pair] = ()
    steps: dict[str, list[str]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Index the derivations by carrier; what the draft hands on leads nowhere."""
        table: dict[str, dict[str, None]] = defaultdict(dict)
        for carrier, origin in self.derivations:
            if carrier not in self.drafts:
                table[carrier][origin] = None
        object.__setattr__(self, "steps", {one: list(others) for one, others in table.items()})

    def has_from(self, source: str) -> Sequence[str]:
        """From whom a source has it, each once; empty where no derivation is stated."""
        return self.steps.get(source, ())


def reached(starts: Iterable[str], steps: Mapping[str, Sequence[str]]) -> dict[str, None]:
    """Everything that can be reached from `starts`, those first. Linear; does not recurse."""
    found = dict.fromkeys(starts)
    waiting = list(found)
    while waiting:
        for other in steps.get(waiting.pop(), ()):
            if other not in found:
                found[other] = None
                waiting.append(other)
    return found


def turned(steps: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    """The same steps walked the other way."""
    back: dict[str, list[str]] = defaultdict(list)
    for one, others in steps.items():
        for other in others:
            back[other].append(one)
    return back


def loops(steps: Mapping[str, Sequence[str]]) -> list[tuple[str, ...]]:
    """The groups that have it from one another in a circle, in a stable order.

    These are the strongly connected components (Tarjan 1972) of more than one member, or of one
    that has it from itself. Linear; the stack is a list, so that a deep chain does not recurse.
    """
    order: dict[str, int] = {}
    lowest: dict[str, int] = {}
    open_: dict[str, None] = {}
    found: list[tuple[str, ...]] = []
    for root in steps:
        if root in order:
            continue
        walk = [(root, iter(steps[root]))]
        order[root] = lowest[root] = len(order)
        open_[root] = None
        while walk:
            node, others = walk[-1]
            other = next(others, None)
            if other is None:
                walk.pop()
                if walk:
                    above = walk[-1][0]
                    lowest[above] = min(lowest[above], lowest[node])
                if lowest[node] == order[node]:
                    group = _closed(open_, node)
                    if len(group) > 1 or node in steps[node]:
                        found.append(tuple(sorted(group)))
            elif other in steps and other not in order:
                order[other] = lowest[other] = len(order)
                open_[other] = None
                walk.append((other, iter(steps[other])))
            elif other in open_:
                lowest[node] = min(lowest[node], order[other])
    return sorted(found)


def _closed(open_: dict[str, None], node: str) -> list[str]:
    group = []
    while True:
        last, _ = open_.popitem()
        group.append(last)
        if last == node:
            return group


class Joined:
    """Groups that grow together (union-find with halving of paths)."""

    def __init__(self, members: Iterable[str]) -> None:
        """Each member is a group of its own at first."""
        self._above = {one: one for one in members}

    def join(self, pairs: Iterable[Pair]) -> Joined:
        """Make one group of the groups of each pair; pairs with strangers count for nothing."""
        above = self._above
        for one, other in pairs:
            if one in above and other in above:
                above[self._top(one)] = self._top(other)
        return self

    def _top(self, one: str) -> str:
        above = self._above
        while above[one] != one:
            above[one] = above[above[one]]
            one = above[one]
        return one

    def groups(self) -> list[tuple[str, ...]]:
        """The groups, each sorted, in a stable order."""
        found: dict[str, list[str]] = defaultdict(list)
        for one in sorted(self._above):
            found[self._top(one)].append(one)
        return sorted(tuple(group) for group in found.values())
