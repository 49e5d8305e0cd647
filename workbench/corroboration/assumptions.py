"""The one assumption that would change the number of independent origins most."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import islice
from typing import Final, Literal

from workbench.corroboration.chains import Chains
from workbench.corroboration.origins import Item, Origins, count_origins

_TRIED: Final = 24
"""Suspected links, and unknown origins, tried one by one; a claim with more has other troubles."""


@dataclass(frozen=True, slots=True)
class Assumption:
    """What would be assumed of `sources`, and the floor and the ceiling then.

    `kind` is "independent": a suspected link is none; "dependent": two that nobody has shown to
    be independent are not two; "own": a source of which nobody knows where it has it from knows
    it from itself.
    """

    kind: Literal["independent", "dependent", "own"]
    sources: tuple[str, ...]
    floor: int
    ceiling: int


def telling_assumption(
    items: Iterable[Item], chains: Chains, origins: Origins
) -> Assumption | None:
    """The assumption that moves floor and ceiling furthest; ``None`` where none moves them.

    Of two that move them equally far the first counts: suspicions, then pairs whose independence
    is not shown, then unknown origins.
    """
    items = list(items)
    known = set(origins.origins)
    best: Assumption | None = None
    far = 0
    for one in _possible(items, chains, origins, known):
        moved = abs(one.floor - origins.floor) + abs(one.ceiling - origins.ceiling)
        if moved > far:
            best, far = one, moved
    return best


def _possible(
    items: list[Item], chains: Chains, origins: Origins, known: set[str]
) -> Iterable[Assumption]:
    links = {tuple(sorted(pair)) for pair in chains.suspected if known.issuperset(pair)}
    for pair in islice(sorted(links), _TRIED):
        rest = [other for other in chains.suspected if tuple(sorted(other)) != pair]
        then = count_origins(items, replace(chains, suspected=rest))
        yield Assumption("independent", pair, then.floor, then.ceiling)
    for two in islice(_between_groups(origins), 1):
        then = count_origins(items, replace(chains, shown=[*chains.shown, two]))
        yield Assumption("dependent", two, then.floor, then.ceiling)
    for one in origins.unknown[:_TRIED]:
        told = replace(chains, unknown={*chains.unknown} - {one})
        # who only relays it is an item that speaks for itself then
        own = [Item(item.source, item.relays and item.source != one) for item in items]
        then = count_origins(own, told)
        yield Assumption("own", (one,), then.floor, then.ceiling)


def _between_groups(origins: Origins) -> Iterable[tuple[str, str]]:
    """Pairs not shown to be independent that the floor counts as two."""
    group_of = {one: number for number, group in enumerate(origins.groups) for one in group}
    for one, other in origins.not_shown:
        if group_of[one] != group_of[other]:
            yield one, other
