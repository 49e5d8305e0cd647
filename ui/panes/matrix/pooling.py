"""The whole matrix in few blocks: each block shows the gravest of the cells that it stands for.

Were they averaged, one denial among a hundred empty cells would vanish, and it is what one
looks for.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from types import MappingProxyType
from typing import Final

from workbench.model.claim import Standing
from workbench.model.evidence import Evidence, Layer, Stance
from workbench.storage.rows import Rows

Columns = Sequence[Sequence[str]]
"""Columns in their order, each the ids of the sources that it shows as one."""


class Level(IntEnum):
    """How much a cell wants to be seen; of the cells of a block the highest is shown."""

    empty = 0
    proposed = 1
    asserted = 2
    carried = 3
    """Relayed, or context."""
    unsure = 4
    """Cannot be confirmed, or only on a condition."""
    denied = 5


_LEVELS: Final = MappingProxyType(
    {
        Stance.asserts: Level.asserted,
        Stance.relays: Level.carried,
        Stance.context: Level.carried,
        Stance.cannot_confirm: Level.unsure,
        Stance.conditional: Level.unsure,
        Stance.denies: Level.denied,
    }
)


@dataclass(frozen=True, slots=True)
class Blocks:
    """A picture of the matrix: `levels` has one byte a block, row by row from the top."""

    across: int
    down: int
    levels: bytes

    def level(self, row: int, column: int) -> Level:
        """What a block shows."""
        return Level(self.levels[row * self.across + column])


class Pool:
    """Where evidence stands on one layer, as numbers: four bytes an entry.

    It numbers rows and sources by itself, so that sorting or filtering the matrix needs no
    evidence to be read again. Reading takes a while in a large case: `reading` does it in parts.
    """

    def __init__(self, rows: Rows) -> None:
        """Empty until it is read."""
        self._rows = rows
        self._row_numbers: dict[str, int] = {}
        self._source_numbers: dict[str, int] = {}
        self._places: dict[Level, tuple[array[int], array[int]]] = {}

    def reading(self, layer: Layer, at_once: int) -> Iterator[None]:
        """Read the evidence anew, `at_once` entries between one step and the next.

        What was there before stays until all is read.
        """
        rows: dict[str, int] = {}
        sources: dict[str, int] = {}
        places: dict[Level, tuple[array[int], array[int]]] = {
            level: (array("I"), array("I")) for level in Level if level
        }
        entries = list(self._rows.evidence)
        for first in range(0, len(entries), at_once):
            self._take(entries[first : first + at_once], layer, rows, sources, places)
            yield
        self._row_numbers, self._source_numbers, self._places = rows, sources, places

    @staticmethod
    def _take(
        entries: Iterable[Evidence],
        layer: Layer,
        rows: dict[str, int],
        sources: dict[str, int],
        places: dict[Level, tuple[array[int], array[int]]],
    ) -> None:
        held = {stance: places[level] for stance, level in _LEVELS.items()}
        waiting = places[Level.proposed]
        for entry in entries:
            row_id = entry.claim_id or entry.proposition_id
            if entry.layer is not layer or row_id is None:
                continue
            if entry.standing is Standing.accepted:
                down, across = held[entry.stance]
            elif entry.standing is Standing.proposed:
                down, across = waiting
            else:
                continue
            down.append(rows.setdefault(row_id, len(rows)))
            across.append(sources.setdefault(entry.source_id, len(sources)))

    def pooled(self, row_ids: Sequence[str], columns: Columns, across: int, down: int) -> Blocks:
        """The rows and columns in this order, in at most so many blocks either way.

        What stands in no row or column of these is left out.
        """
        across, down = min(across, len(columns)), min(down, len(row_ids))
        levels = bytearray(across * down)
        if levels:
            tops, lefts = self._in_blocks(row_ids, columns, across, down)
            # The gravest come last, and cover what they share a block with.
            for level, (rows, sources) in self._places.items():
                for row, source in zip(rows, sources, strict=True):
                    top, left = tops[row], lefts[source]
                    if top >= 0 and left >= 0:
                        levels[top + left] = level
        return Blocks(across, down, bytes(levels))

    def counted(self, row_ids: Sequence[str], columns: Columns) -> dict[Level, int]:
        """How many cells of these rows and columns have each level; a cell may have several."""
        tops, lefts = self._in_blocks(row_ids, columns, len(columns), len(row_ids))
        return {
            level: len(
                {
                    tops[row] + lefts[source]
                    for row, source in zip(rows, sources, strict=True)
                    if tops[row] >= 0 and lefts[source] >= 0
                }
            )
            for level, (rows, sources) in self._places.items()
        }

    def _in_blocks(
        self, row_ids: Sequence[str], columns: Columns, across: int, down: int
    ) -> tuple[list[int], list[int]]:
        """By the pool's own numbers, where a block begins and how far in; -1 is not shown."""
        tops, lefts = [-1] * len(self._row_numbers), [-1] * len(self._source_numbers)
        for place, id in enumerate(row_ids):
            number = self._row_numbers.get(id)
            if number is not None:
                tops[number] = place * down // len(row_ids) * across
        for place, members in enumerate(columns):
            for id in members:
                number = self._source_numbers.get(id)
                if number is not None:
                    lefts[number] = place * across // len(columns)
        return tops, lefts
