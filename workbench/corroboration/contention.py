"""What rows and columns of the matrix are sorted and filtered by, read from the evidence in bulk.

Nothing here weighs for against: each filter and each order looks at one of the two, or asks
whether both are there.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from enum import StrEnum
from typing import NamedTuple

from workbench.model.claim import Standing
from workbench.model.evidence import Evidence, Layer, Stance


class RowFilter(StrEnum):
    """Which rows are shown, by what bears on them."""

    all = "all"
    contested = "contested"
    single_origin = "single-origin"
    unproven = "unproven"
    against_only = "against-only"
    no_evidence = "no-evidence"


class RowOrder(StrEnum):
    """How rows follow one another; those that are alike keep the order of the case."""

    case = "case"
    contested = "contested"
    fewest_origins = "fewest-origins"
    no_evidence = "no-evidence"
    claimant = "claimant"
    state = "state"


class ColumnOrder(StrEnum):
    """How sources follow one another."""

    case = "case"
    contention = "contention"


class Facts(NamedTuple):
    """What bears on a row on one layer.

    `entries` are all accepted ones; `items` the sources that assert or relay it, `denials` those
    that deny it. `floor` and `ceiling` are the independent origins of the items; on *said*,
    where no origins are counted, both are the sources that assert it. `opposed` is how many
    entries deny it or cannot confirm it.
    """

    entries: int = 0
    items: int = 0
    denials: int = 0
    floor: int = 0
    ceiling: int = 0
    opposed: int = 0


NOTHING = Facts()
"""The facts of a row without evidence."""


class _Sides:
    """By row, the sources that assert, relay and deny it, as bits of a number.

    There may be 200,000 entries: as many sets and lists would wake the garbage collector, which
    then takes longer over the case than all the counting.
    """

    __slots__ = ("asserting", "bits", "denying", "entries", "opposed", "relaying")

    def __init__(self) -> None:
        self.bits: dict[str, int] = {}
        self.asserting: dict[str, int] = {}
        self.relaying: dict[str, int] = {}
        self.denying: dict[str, int] = {}
        self.entries: dict[str, int] = {}
        self.opposed: dict[str, int] = {}

    def read(self, entries: Iterable[Evidence], layer: Layer) -> None:
        """Take in the accepted entries of the layer, in one pass."""
        accepted, asserts, relays = Standing.accepted, Stance.asserts, Stance.relays
        denies, cannot, bits = Stance.denies, Stance.cannot_confirm, self.bits
        asserting, relaying, denying = self.asserting, self.relaying, self.denying
        number, opposed = self.entries, self.opposed
        for entry in entries:
            if entry.layer is not layer or entry.standing is not accepted:
                continue
            row, stance = entry.claim_id or entry.proposition_id or "", entry.stance
            number[row] = number.get(row, 0) + 1
            if stance is asserts:
                side = asserting
            elif stance is relays:
                side = relaying
            elif stance is denies:
                side = denying
                opposed[row] = opposed.get(row, 0) + 1
            else:
                if stance is cannot:
                    opposed[row] = opposed.get(row, 0) + 1
                continue
            source = entry.source_id
            bit = bits.get(source)
            if bit is None:
                bit = bits[source] = 1 << len(bits)
            side[row] = side.get(row, 0) | bit


def read_facts(
    entries: Iterable[Evidence], layer: Layer, drafts: Collection[str] = frozenset()
) -> dict[str, Facts]:
    """The facts of every row that has evidence, by claim or proposition id; chains not seen.

    `drafts` are sources that are the story itself. Without a chain each source that asserts it is
    an origin of its own, and one that only relays it has it from nobody knows whom: that is 0 at
    the least and 1 at the most.
    """
    sides = _Sides()
    sides.read(entries, layer)
    is_said, counted = layer is Layer.said, -1  # every bit
    if not is_said:
        for source in drafts:
            counted &= ~sides.bits.get(source, 0)
    found = {}
    for row, number in sides.entries.items():
        origins = sides.asserting.get(row, 0) & counted
        items = origins if is_said else origins | sides.relaying.get(row, 0) & counted
        denials = (sides.denying.get(row, 0) & counted).bit_count()
        ceiling = items.bit_count()
        opposed = sides.opposed.get(row, 0)
        found[row] = Facts(number, ceiling, denials, origins.bit_count(), ceiling, opposed)
    return found


def passes(facts: Facts, wanted: RowFilter) -> bool:
    """Whether the filter lets the row through."""
    if wanted is RowFilter.contested:
        return bool(facts.items and facts.denials)
    if wanted is RowFilter.single_origin:
        return facts.floor == 1 or facts.ceiling == 1
    if wanted is RowFilter.unproven:
        return not facts.floor
    if wanted is RowFilter.against_only:
        return bool(facts.denials and not facts.items)
    if wanted is RowFilter.no_evidence:
        return not facts.entries
    return True


def row_key(facts: Facts, order: RowOrder) -> tuple[int, ...]:
    """What a row is sorted by, the smallest first; the same for all where facts do not count.

    Of contested rows the one with the most on its weaker side is the first.
    """
    if order is RowOrder.contested:
        weaker = min(facts.items, facts.denials)
        return -weaker, -(facts.items + facts.denials) if weaker else 0
    if order is RowOrder.fewest_origins:
        return facts.floor, facts.ceiling
    if order is RowOrder.no_evidence:
        return (min(facts.entries, 1),)
    return ()


def opposition(entries: Iterable[Evidence], layer: Layer, rows: Collection[str]) -> Counter[str]:
    """By source, how many of its entries deny or cannot confirm one of these rows."""
    denies, cannot, accepted = Stance.denies, Stance.cannot_confirm, Standing.accepted
    return Counter(
        entry.source_id
        for entry in entries
        if (entry.stance is denies or entry.stance is cannot)
        and entry.layer is layer
        and entry.standing is accepted
        and (entry.claim_id in rows or entry.proposition_id in rows)
    )
