"""Columns of the matrix: sources under their party, or a party whose sources stand as one."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from workbench.corroboration.cells import Cell, sum_cells
from workbench.model.claim import Standing
from workbench.model.source import Reliability, Source, SourceKind

_PARTY = "party:"
"""How the id of a column begins that stands for a party; ids of sources are UUIDs."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column. `members` are ids of sources: one, or all of a party that is collapsed.

    `party` is "" for a source that stands under none.
    """

    id: str
    party: str
    members: tuple[str, ...]

    @property
    def is_party(self) -> bool:
        """Whether the column shows several sources as one."""
        return self.id.startswith(_PARTY)


@dataclass(frozen=True, slots=True)
class Band:
    """The heading over neighbouring columns of one party; `last` is inclusive."""

    party: str
    first: int
    last: int
    sources: int
    is_collapsed: bool


def party_of(source: Source) -> str:
    """What the source's column stands under; "" for nothing."""
    return " ".join((source.party or "").split())


def columns_of(
    sources: Iterable[Source], collapsed: Collection[str], weight: Mapping[str, int] | None = None
) -> list[Column]:
    """The columns, those of a party side by side, the parties in the order of their first source.

    What stands under no party comes last. With a `weight` by source id the heaviest come first:
    parties by their sum, sources within their party.
    """
    by_party: dict[str, list[str]] = {}
    for source in sources:
        by_party.setdefault(party_of(source), []).append(source.id)
    without = by_party.pop("", [])
    parties = list(by_party.items())
    if weight is not None:
        weights = dict(weight)

        def heavy(id: str) -> int:
            return -weights.get(id, 0)

        for members in (*by_party.values(), without):
            members.sort(key=heavy)
        parties.sort(key=lambda item: sum(map(heavy, item[1])))
    columns = []
    for party, members in parties:
        if party in collapsed:
            columns.append(Column(_PARTY + party, party, tuple(members)))
        else:
            columns += [Column(id, party, (id,)) for id in members]
    return [*columns, *(Column(id, "", (id,)) for id in without)]


def bands_of(columns: Iterable[Column]) -> list[Band]:
    """The headings over the columns; none over those that stand under no party."""
    bands: list[Band] = []
    for place, column in enumerate(columns):
        if not column.party:
            continue
        if bands and bands[-1].party == column.party:
            old = bands[-1]
            bands[-1] = Band(old.party, old.first, place, old.sources + 1, old.is_collapsed)
        else:
            bands.append(Band(column.party, place, place, len(column.members), column.is_party))
    return bands


def with_sums(cells: Mapping[str, Cell], columns: Iterable[Column]) -> Mapping[str, Cell]:
    """The cells, and beside them those of the columns that show several sources as one."""
    summed = {}
    for column in columns:
        if column.is_party:
            held = [cells[id] for id in column.members if id in cells]
            if held:
                summed[column.id] = sum_cells(held)
    return {**cells, **summed} if summed else cells


def as_source(column: Column) -> Source:
    """A collapsed party for those who ask for a column's source; it is not in the case."""
    return Source(
        column.id,
        column.party,
        SourceKind.group,
        None,
        (),
        Reliability.f,
        False,
        None,
        False,
        Standing.accepted,
        None,
        party=column.party,
    )
