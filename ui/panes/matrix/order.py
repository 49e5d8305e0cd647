"""Which rows of the matrix are shown and how rows and columns follow one another."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from types import MappingProxyType
from typing import Any, Final

from workbench.commands.state import layers_of
from workbench.corroboration.contention import (
    NOTHING,
    ColumnOrder,
    Facts,
    RowFilter,
    RowOrder,
    passes,
    row_key,
)
from workbench.model.claim import Claim, ClaimState, Standing
from workbench.model.evidence import Layer
from workbench.storage.rows import Rows

OWN_VOICE = "own-voice"
"""In the place of a claimant's id: the story itself."""


class StateFilter(StrEnum):
    """Which rows are shown, by where the work on the claim stands."""

    any = "any"
    proposed = "proposed"
    open = "open"
    asked = "asked"
    checked = "checked"


_BY_CLAIM: Final = (RowOrder.case, RowOrder.claimant, RowOrder.state)
"""Orders of rows for which their evidence does not count."""


@dataclass(frozen=True, slots=True)
class Arrangement:
    """What the person has chosen to see, and in what order. `claimant` is "" for anybody's."""

    filter: RowFilter = RowFilter.all
    claimant: str = ""
    state: StateFilter = StateFilter.any
    rows: RowOrder = RowOrder.case
    columns: ColumnOrder = ColumnOrder.case

    @property
    def hides(self) -> bool:
        """Whether a filter is set that may hide rows."""
        return bool(
            self.filter is not RowFilter.all or self.claimant or self.state is not StateFilter.any
        )

    @property
    def is_plain(self) -> bool:
        """Whether the rows are all those of the case, as the case has them."""
        return not self.hides and self.rows is RowOrder.case

    @property
    def goes_by_facts(self) -> bool:
        """Whether it is the evidence that decides which rows are shown, or where."""
        return self.filter is not RowFilter.all or self.rows not in _BY_CLAIM

    @property
    def goes_by_claims(self) -> bool:
        """Whether claimants or states decide which rows are shown, or where."""
        by_filter = bool(self.claimant) or self.state is not StateFilter.any
        return by_filter or self.rows in (RowOrder.claimant, RowOrder.state)

    def lifted(self) -> Arrangement:
        """The same without any filter."""
        return replace(self, filter=RowFilter.all, claimant="", state=StateFilter.any)


FILTER_WORDS: Final[Mapping[RowFilter, str]] = MappingProxyType(
    {
        RowFilter.all: "All",
        RowFilter.contested: "Contested",
        RowFilter.single_origin: "Single origin",
        RowFilter.unproven: "Unproven",
        RowFilter.against_only: "Against only",
        RowFilter.no_evidence: "No evidence",
    }
)
SAID_FILTER_WORDS: Final[Mapping[RowFilter, str]] = MappingProxyType(
    {**FILTER_WORDS, RowFilter.single_origin: "Single source"}
)
"""Of who said it, sources are counted and no origins."""
STATE_WORDS: Final[Mapping[StateFilter, str]] = MappingProxyType(
    {
        StateFilter.any: "Any state",
        StateFilter.proposed: "Proposed",
        StateFilter.open: "Open",
        StateFilter.asked: "Asked",
        StateFilter.checked: "Checked",
    }
)
ORDER_WORDS: Final[Mapping[RowOrder, str]] = MappingProxyType(
    {
        RowOrder.case: "As in the draft",
        RowOrder.contested: "Contested first",
        RowOrder.fewest_origins: "Fewest origins first",
        RowOrder.no_evidence: "No evidence first",
        RowOrder.claimant: "By claimant",
        RowOrder.state: "By state",
    }
)
SAID_ORDER_WORDS: Final[Mapping[RowOrder, str]] = MappingProxyType(
    {**ORDER_WORDS, RowOrder.fewest_origins: "Fewest sources first"}
)
COLUMN_WORDS: Final[Mapping[ColumnOrder, str]] = MappingProxyType(
    {
        ColumnOrder.case: "Sources as in the case",
        ColumnOrder.contention: "Most opposed source first",
    }
)
_STATES: Final = tuple(StateFilter)


def filters_set(
    chosen: Arrangement, layer: Layer, name: Callable[[str], str]
) -> list[tuple[str, Arrangement]]:
    """Each filter that is set, in words, and what is chosen once it is lifted."""
    words = SAID_FILTER_WORDS if layer is Layer.said else FILTER_WORDS
    found = []
    if chosen.filter is not RowFilter.all:
        found.append((words[chosen.filter].lower(), replace(chosen, filter=RowFilter.all)))
    if chosen.claimant:
        own = chosen.claimant == OWN_VOICE
        whose = "the story itself" if own else name(chosen.claimant)
        found.append((f"claims of {whose}", replace(chosen, claimant="")))
    if chosen.state is not StateFilter.any:
        told = STATE_WORDS[chosen.state].lower()
        found.append((told, replace(chosen, state=StateFilter.any)))
    return found


def state_of(claim: Claim) -> StateFilter:
    """Where the work on a claim stands; what is only proposed is not yet open."""
    if claim.standing is Standing.proposed:
        return StateFilter.proposed
    if claim.state is ClaimState.asked:
        return StateFilter.asked
    return StateFilter.checked if claim.state is ClaimState.checked else StateFilter.open


def arrange(
    rows: Rows,
    ids: Sequence[str],
    arrangement: Arrangement,
    facts: Mapping[str, Facts],
    layer: Layer,
    name: Callable[[str], str],
) -> list[str]:
    """Those of the rows that the filters let through, in the order chosen.

    `facts` are asked only where a filter or an order goes by them; `name` gives a source's name.
    A row that has no such layer, and a proposition where it is about claims, comes last.
    """
    shown = _kept(rows, ids, arrangement, facts, layer) if arrangement.hides else list(ids)
    order = arrangement.rows
    if order is RowOrder.case:
        return shown
    claims = rows.claims

    def by_claimant(id: str) -> tuple[Any, ...]:
        claim = claims.get(id)
        if claim is None:
            return (2,)
        if claim.claimant_id is None:
            return (1,)
        return 0, name(claim.claimant_id).casefold(), claim.claimant_id

    def by_state(id: str) -> tuple[Any, ...]:
        claim = claims.get(id)
        return (len(_STATES),) if claim is None else (_STATES.index(state_of(claim)),)

    def by_facts(id: str) -> tuple[Any, ...]:
        if not _has_layer(claims.get(id), layer):
            return (1,)
        return 0, *row_key(facts.get(id, NOTHING), order)

    keys = {RowOrder.claimant: by_claimant, RowOrder.state: by_state}
    return sorted(shown, key=keys.get(order, by_facts))


def _has_layer(claim: Claim | None, layer: Layer) -> bool:
    return layer is Layer.so or (claim is not None and layer in layers_of(claim))


def _kept(
    rows: Rows,
    ids: Sequence[str],
    arrangement: Arrangement,
    facts: Mapping[str, Facts],
    layer: Layer,
) -> list[str]:
    wanted, state, claimant = arrangement.filter, arrangement.state, arrangement.claimant
    by_facts, by_state = wanted is not RowFilter.all, state is not StateFilter.any
    kept = []
    for id in ids:
        claim = rows.claims.get(id)
        if by_facts and not (_has_layer(claim, layer) and passes(facts.get(id, NOTHING), wanted)):
            continue
        if by_state and (claim is None or state_of(claim) is not state):
            continue
        if claimant and (claim is None or (claim.claimant_id or OWN_VOICE) != claimant):
            continue
        kept.append(id)
    return kept
