"""The figures of a row for which nobody has said who has it from whom, counted the short way.

Nearly every row of a large matrix is such a one. The definition stands in `origins.py`; with no
derivation, no link and no origin said to be unknown it comes to this: who asserts it is an
origin, who only relays it has it from nobody knows whom, and the draft is neither. Tests hold
both ways to the same figures.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import NamedTuple

from workbench.corroboration.cells import RowCells
from workbench.corroboration.chains import Joined, Pair
from workbench.corroboration.origins import Origins


class Figure(NamedTuple):
    """The independent origins of one side, and whether its chain runs in a circle."""

    floor: int
    ceiling: int
    has_loop: bool = False

    @classmethod
    def of(cls, origins: Origins) -> Figure:
        """The figure of origins that were counted in full."""
        return cls(origins.floor, origins.ceiling, bool(origins.loops))

    @property
    def words(self) -> str:
        """ "2–3", "1": floor and ceiling, one number where they are equal."""
        floor, ceiling = f"{self.floor:,}", f"{self.ceiling:,}"
        return floor if floor == ceiling else f"{floor}–{ceiling}"


def nameless(row: RowCells, drafts: Collection[str]) -> list[str]:
    """The sources that only relay it: of two or more, those whose words are alike are one."""
    return [id for id in row.relaying if id not in row.asserting and id not in drafts]


def plain_figures(
    row: RowCells, drafts: Collection[str] = (), alike: Iterable[Pair] = ()
) -> tuple[Figure, Figure]:
    """Those for it and those against it, where nothing is said of chains or links.

    `drafts` are sources that are the story itself, `alike` pairs of sources whose words in
    material are the same.
    """
    floor = sum(1 for id in row.asserting if id not in drafts)
    unknown = nameless(row, drafts)
    if len(unknown) > 1:
        ceiling = floor + len(Joined(unknown).join(alike).groups())
    else:
        ceiling = floor + len(unknown)
    against = sum(1 for id in row.denying if id not in drafts)
    return Figure(floor, ceiling), Figure(against, against)
