"""How many independent origins assert a claim: a range with its reasons, never a score.

The definition is the product's own: for one claim, on the layer *so*, the number of separate
origins that assert its substance, each reached by a stated chain, merged where they share
control, raw evidence or an informant. The floor takes every suspected link as real and what is
not known as nothing; the ceiling takes only shown links, and what is not known as one more.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, islice
from typing import Final

from workbench.corroboration.chains import Chains, Joined, Pair, loops, reached, turned

_PAIRS: Final = 2_000
"""Pairs of origins looked through for one that is not shown to be independent."""


@dataclass(frozen=True, slots=True)
class Item:
    """A source that stands for the claim; `relays` where all it does is to hand it on."""

    source: str
    relays: bool = False


@dataclass(frozen=True, slots=True)
class Origins:
    """What a claim's items come to. Ids are those of sources, sorted.

    `items` stand for it, `origins` know it from themselves, `carriers` have it from somebody,
    `unknown` from nobody knows whom; `left_out` are items that lead to the draft alone.
    `groups` are the origins as the floor counts them: those of one group count once. `loops`
    have it from one another and from nobody else. `not_shown` are pairs of origins for whose
    independence nobody has given a reason: the first few of them.
    """

    items: tuple[str, ...]
    floor: int
    ceiling: int
    origins: tuple[str, ...]
    carriers: tuple[str, ...]
    unknown: tuple[str, ...]
    left_out: tuple[str, ...]
    groups: tuple[tuple[str, ...], ...]
    loops: tuple[tuple[str, ...], ...]
    not_shown: tuple[Pair, ...]


def count_origins(items: Iterable[Item], chains: Chains) -> Origins:
    """Follow each item to its origins and count them. Linear in items, derivations and links.

    An item that only relays and has it from nobody stated is unknown. What leads nowhere but
    to the draft is left out, and what leads in a circle counts nothing.
    """
    relays = _by_source(items, chains.drafts)
    steps = {one: chains.has_from(one) for one in reached(relays, chains.steps)}
    ends = [one for one, others in steps.items() if not others and one not in chains.drafts]
    nameless = {one for one in steps if one in chains.unknown and one not in chains.drafts}
    nameless |= {one for one in ends if relays.get(one)}
    known = sorted(one for one in ends if one not in nameless)
    back = turned(steps)
    alive = reached([*known, *nameless], back)
    dead = {one: steps[one] for one in steps if one not in alive and one not in chains.drafts}
    from_draft = reached((one for one in steps if one in chains.drafts), back)
    counted = {one for one in relays if one in alive or one not in from_draft}
    sure = Joined([*known, *nameless]).join(chains.shown).join(_alike(chains, steps, nameless))
    ceiling = len(sure.groups())
    # Two origins hang together too where what links them is somebody not known.
    fewest = (set(group).difference(nameless) for group in sure.join(chains.suspected).groups())
    groups = sorted(tuple(sorted(group)) for group in fewest if group)
    return Origins(
        items=tuple(sorted(counted)),
        floor=len(groups),
        ceiling=ceiling,
        origins=tuple(known),
        carriers=tuple(sorted(one for one, others in steps.items() if others and one in alive)),
        unknown=tuple(sorted(nameless)),
        left_out=tuple(sorted(relays.keys() - counted)),
        groups=tuple(groups),
        loops=tuple(loops(dead)),
        not_shown=_not_shown(known, chains),
    )


def _by_source(items: Iterable[Item], drafts: Collection[str]) -> dict[str, bool]:
    """Each item's source once, with whether it only relays; the draft is none."""
    found: dict[str, bool] = {}
    for item in items:
        if item.source not in drafts:
            found[item.source] = item.relays and found.get(item.source, True)
    return found


def _alike(
    chains: Chains, steps: dict[str, Sequence[str]], nameless: Collection[str]
) -> Iterable[Pair]:
    """The unknown ends of items whose words are alike: they are one, whoever it is."""

    def end(item: str) -> str | None:
        if item in nameless:
            return item
        others = steps.get(item, ())
        return others[0] if len(others) == 1 and others[0] in nameless else None

    for one, other in chains.alike:
        first, second = end(one), end(other)
        if first is not None and second is not None:
            yield first, second


def _not_shown(origins: Sequence[str], chains: Chains) -> tuple[Pair, ...]:
    linked = {frozenset(pair) for pair in (*chains.shown, *chains.suspected, *chains.independent)}
    pairs = islice(combinations(origins, 2), _PAIRS)
    return tuple(islice((pair for pair in pairs if frozenset(pair) not in linked), 8))


def without(items: Iterable[Item], chains: Chains, source: str) -> Origins:
    """What is left when one source, and whatever has it from that one alone, is left out."""
    return count_origins(items, replace(chains, drafts={*chains.drafts, source}))


def is_confirmed_by_others(items: Iterable[Item], chains: Chains, source: str) -> bool:
    """Whether credibility 1, "confirmed by other sources", is borne out for `source`.

    It is where at least one origin is left without it, in the worst case.
    """
    return without(items, chains, source).floor >= 1
