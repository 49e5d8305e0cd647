"""The cells of the matrix: what each source does to a claim on one layer.

For and against are two counts of sources. They are never netted, and only what is asserted
counts for, only what is denied against: who relays, cannot confirm, speaks on a condition or
gives context counts for neither.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from workbench.model.claim import Standing
from workbench.model.evidence import Evidence, EvidenceHow, Layer, Stance


def on_passage(entry: Evidence) -> bool:
    """Whether words that others can read stand behind an accepted entry.

    One of kind passage always has a passage; a call, a meeting or an observation has none.
    """
    return entry.how is EvidenceHow.passage


@dataclass(frozen=True, slots=True)
class StanceGroup:
    """The entries of a cell that take one stance; `best` and `worst` are their digits."""

    stance: Stance
    count: int
    best: int
    worst: int
    on_passage: bool

    @property
    def digits(self) -> str:
        """ "2", or "2–4" where the entries differ."""
        return str(self.best) if self.best == self.worst else f"{self.best}–{self.worst}"


@dataclass(frozen=True, slots=True)
class Cell:
    """Everything one source does to one claim on one layer.

    Entries stand in the order of their ids; `groups` has each stance once.
    """

    entries: tuple[Evidence, ...]
    groups: tuple[StanceGroup, ...]

    @property
    def only(self) -> Evidence | None:
        """The entry, where there is just one."""
        return self.entries[0] if len(self.entries) == 1 else None

    @property
    def is_mixed(self) -> bool:
        """Whether the source takes more than one stance."""
        return len(self.groups) > 1


@dataclass(frozen=True, slots=True)
class Tally:
    """How many sources assert a claim and how many deny it; one that does both is in both."""

    speaking_for: int
    speaking_against: int


_ORDER: Final = {stance: place for place, stance in enumerate(Stance)}


def build_cell(entries: Iterable[Evidence]) -> Cell:
    """A cell from the entries of one source; their order does not matter."""
    ordered = tuple(entries)
    if len(ordered) == 1:  # nearly every cell of a large matrix
        entry = ordered[0]
        return Cell(ordered, _alone(entry.stance, entry.credibility, entry.how))
    ordered = tuple(sorted(ordered, key=lambda entry: entry.id))
    by_stance: dict[Stance, list[Evidence]] = {}
    for entry in ordered:
        by_stance.setdefault(entry.stance, []).append(entry)
    groups = [_group(stance, by_stance[stance]) for stance in sorted(by_stance, key=_place)]
    return Cell(ordered, tuple(groups))


def _place(stance: Stance) -> int:
    return _ORDER[stance]


def _group(stance: Stance, same: list[Evidence]) -> StanceGroup:
    digits = [entry.credibility for entry in same]
    behind = any(on_passage(entry) for entry in same)
    return StanceGroup(stance, len(same), min(digits), max(digits), behind)


@cache
def _alone(stance: Stance, digit: int, how: EvidenceHow) -> tuple[StanceGroup, ...]:
    """The one group of a cell with one entry: there are 144 of them at most."""
    return (StanceGroup(stance, 1, digit, digit, how is EvidenceHow.passage),)


def build_cells(
    entries: Iterable[Evidence], layer: Layer, *, standing: Standing = Standing.accepted
) -> dict[str, Cell]:
    """The cells of one claim or proposition on one layer, by source id.

    `entries` may be of both layers: those of the other one are left out, and so is what is only
    proposed or was dismissed, for a proposal is never evidence. With another `standing` the
    cells hold only what has that one; they are to be shown, and never to be counted.
    """
    by_source: dict[str, list[Evidence]] = {}
    for entry in entries:
        if entry.layer is layer and entry.standing is standing:
            by_source.setdefault(entry.source_id, []).append(entry)
    return {source_id: build_cell(same) for source_id, same in by_source.items()}


Held = Evidence | list[Evidence]
"""The entries of a source: one alone, as nearly all are, or several."""


class Cells(Mapping[str, Cell]):
    """Cells by source id, each built when it is first looked at.

    Of ten thousand rows by five hundred sources few are ever in view.
    """

    __slots__ = ("_built", "_held")

    def __init__(self, held: dict[str, Held]) -> None:
        """`held` has the entries of each source that has a cell."""
        self._held = held
        self._built: dict[str, Cell] = {}

    def __getitem__(self, source_id: str) -> Cell:
        cell = self._built.get(source_id)
        if cell is None:
            held = self._held[source_id]
            cell = build_cell(held if isinstance(held, list) else (held,))
            self._built[source_id] = cell
        return cell

    def __contains__(self, source_id: object) -> bool:
        return source_id in self._held

    def __iter__(self) -> Iterator[str]:
        return iter(self._held)

    def __len__(self) -> int:
        return len(self._held)


@dataclass(frozen=True, slots=True)
class RowCells:
    """What stands in one row on one layer, and who takes which side, by source id.

    `proposed` are the cells of what is only proposed, `filled` the sources that have either. Only
    accepted entries take a side, and a source may take several.
    """

    cells: Cells
    proposed: Cells
    filled: Collection[str]
    asserting: Collection[str]
    relaying: Collection[str]
    denying: Collection[str]

    @property
    def counts(self) -> Tally:
        """How many sources assert and how many deny, apart; the same as `tally` of the cells."""
        return Tally(len(self.asserting), len(self.denying))


def read_row(entries: Iterable[Evidence], layer: Layer) -> RowCells:
    """The cells of one claim or proposition on one layer, in one pass: asked for every row in view.

    `entries` may be of both layers and of any standing.
    """
    accepted: dict[str, Held] = {}
    proposed: dict[str, Held] = {}
    asserting, relaying, denying = set[str](), set[str](), set[str]()
    # Looked up once, and not for every entry.
    counts, waits = Standing.accepted, Standing.proposed
    asserts, relays, denies = Stance.asserts, Stance.relays, Stance.denies
    for entry in entries:
        if entry.layer is not layer:
            continue
        source = entry.source_id
        if entry.standing is counts:
            by_source, stance = accepted, entry.stance
            if stance is asserts:
                asserting.add(source)
            elif stance is relays:
                relaying.add(source)
            elif stance is denies:
                denying.add(source)
        elif entry.standing is waits:
            by_source = proposed
        else:
            continue
        held = by_source.get(source)
        if held is None:
            by_source[source] = entry
        elif isinstance(held, list):
            held.append(entry)
        else:
            by_source[source] = [held, entry]
    return RowCells(
        Cells(accepted),
        Cells(proposed),
        {**accepted, **proposed} if proposed else accepted,
        asserting,
        relaying,
        denying,
    )


def sum_cells(cells: Iterable[Cell]) -> Cell:
    """What several sources do together, as one cell: `count` is then how many take the stance.

    A source that takes several stances is counted in each of them.
    """
    held = list(cells)
    by_stance: dict[Stance, list[StanceGroup]] = {}
    for cell in held:
        for group in cell.groups:
            by_stance.setdefault(group.stance, []).append(group)
    groups = [
        StanceGroup(
            stance,
            len(same),
            min(group.best for group in same),
            max(group.worst for group in same),
            any(group.on_passage for group in same),
        )
        for stance in sorted(by_stance, key=_place)
        for same in (by_stance[stance],)
    ]
    return Cell(tuple(entry for cell in held for entry in cell.entries), tuple(groups))


def tally(cells: Mapping[str, Cell]) -> Tally:
    """Count the sources that assert and the sources that deny, apart."""
    taken = Counter(group.stance for cell in cells.values() for group in cell.groups)
    return Tally(taken[Stance.asserts], taken[Stance.denies])
