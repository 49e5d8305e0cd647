"""What a claim's evidence and chains come to on the layer *so*: for it, and against it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from workbench.corroboration.assumptions import Assumption, telling_assumption
from workbench.corroboration.chains import Chains, Pair
from workbench.corroboration.origin_words import Name, origin_words, reasons
from workbench.corroboration.origins import Item, Origins, count_origins, is_confirmed_by_others
from workbench.model.claim import Standing
from workbench.model.evidence import (
    Access,
    Certainty,
    Dependence,
    Derivation,
    Evidence,
    Independence,
    Interest,
    Layer,
    Stance,
    UnknownOrigin,
)
from workbench.model.source import Source, SourceKind

FindSource = Callable[[str], Source | None]

_CONFIRMED = 1
"""The credibility digit that says "confirmed by other sources"."""


@dataclass(frozen=True, slots=True)
class ChainRows:
    """The rows of one claim (of a proposition: of the claims that state it), as the case has them.

    `entries` may be of both layers and of any standing; only accepted ones on *so* are used.
    `alike` are pairs of sources whose words in material are the same.
    """

    entries: Sequence[Evidence]
    derivations: Sequence[Derivation] = ()
    dependences: Sequence[Dependence] = ()
    independences: Sequence[Independence] = ()
    unknown_origins: Sequence[UnknownOrigin] = ()
    alike: Sequence[Pair] = ()


@dataclass(frozen=True)
class Account:
    """For and against, counted apart and never netted, each with what stands beside the figure.

    `speaking_for` are the origins that assert it, `against` those that deny it.
    """

    rows: ChainRows
    source: FindSource
    chains: Chains
    items: tuple[Item, ...]
    denials: tuple[Item, ...]

    @cached_property
    def speaking_for(self) -> Origins:
        """The origins of those that assert or relay it."""
        return count_origins(self.items, self.chains)

    @cached_property
    def against(self) -> Origins:
        """The origins of those that deny it, counted the same way."""
        return count_origins(self.denials, self.chains)

    @cached_property
    def assumption(self) -> Assumption | None:
        """The one assumption that would change the figure most."""
        return telling_assumption(self.items, self.chains, self.speaking_for)

    def words(self, name: Name) -> str:
        """The figure in words; `name` gives a source's name by its id."""
        return origin_words(self.speaking_for, self.assumption, name, self.rows.dependences)

    def against_words(self, name: Name, told_of: Sequence[Dependence] | None = None) -> str:
        """Those against in words; "" where nobody denies it.

        `told_of` are the dependences whose kind may be said: all, unless others are given.
        """
        if not self.denials:
            return ""
        told = telling_assumption(self.denials, self.chains, self.against)
        said = self.rows.dependences if told_of is None else told_of
        return origin_words(self.against, told, name, said)

    def reasons(self, name: Name) -> list[str]:
        """Why the figure is what it is, a sentence a reason."""
        return list(reasons(self.speaking_for, self.chains, name, self.rows.dependences))

    def _who(self, stances: Iterable[Stance]) -> list[Evidence]:
        wanted, drafts = set(stances), self.chains.drafts
        return [
            entry
            for entry in _counting(self.rows.entries)
            if entry.stance in wanted and entry.source_id not in drafts
        ]

    @cached_property
    def first_hand(self) -> tuple[str, ...]:
        """The sources for it that had first-hand access."""
        return _sources(e for e in self._who(_FOR) if e.access is Access.first_hand)

    @cached_property
    def with_stake(self) -> tuple[str, ...]:
        """The sources for it that have a stake in it, or say what serves them."""
        return _sources(
            entry
            for entry in self._who(_FOR)
            if entry.interest is Interest.served
            or (entry.interest is None and (s := self.source(entry.source_id)) and s.stake)
        )

    @cached_property
    def against_interest(self) -> tuple[str, ...]:
        """The sources for it that speak against their interest."""
        return _sources(e for e in self._who(_FOR) if e.interest is Interest.against)

    def questioned(self) -> tuple[Evidence, ...]:
        """The entries of credibility 1 that no origin bears out without their own source."""
        found = []
        for entry in _counting(self.rows.entries):
            if entry.credibility == _CONFIRMED and entry.stance in (*_FOR, Stance.denies):
                side = self.denials if entry.stance is Stance.denies else self.items
                if not is_confirmed_by_others(side, self.chains, entry.source_id):
                    found.append(entry)
        return tuple(found)


_FOR = (Stance.asserts, Stance.relays)


def _counting(entries: Iterable[Evidence]) -> list[Evidence]:
    return [e for e in entries if e.layer is Layer.so and e.standing is Standing.accepted]


def _sources(entries: Iterable[Evidence]) -> tuple[str, ...]:
    return tuple(sorted({entry.source_id for entry in entries}))


def account(rows: ChainRows, source: FindSource) -> Account:
    """Read the rows of one claim; `source` gives one by its id, or None.

    What is only proposed, and what is of *said*, is not seen.
    """
    shown, suspected = list[Pair](), list[Pair]()
    for link in rows.dependences:
        certain = link.certainty is Certainty.shown
        (shown if certain else suspected).append((link.one_id, link.other_id))
    chains = Chains(
        derivations=[(one.carrier_id, one.origin_id) for one in rows.derivations],
        unknown=frozenset(one.source_id for one in rows.unknown_origins),
        drafts=frozenset(
            id
            for id in _named(rows)
            if (found := source(id)) is not None and found.kind is SourceKind.draft
        ),
        shown=shown,
        suspected=suspected,
        independent=[(one.one_id, one.other_id) for one in rows.independences],
        alike=rows.alike,
    )
    taken = _counting(rows.entries)
    return Account(
        rows,
        source,
        chains,
        tuple(Item(e.source_id, e.stance is Stance.relays) for e in taken if e.stance in _FOR),
        tuple(Item(e.source_id) for e in taken if e.stance is Stance.denies),
    )


def _named(rows: ChainRows) -> set[str]:
    ids = {entry.source_id for entry in rows.entries}
    for one in rows.derivations:
        ids |= {one.carrier_id, one.origin_id}
    return ids
