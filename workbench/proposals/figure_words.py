"""A figure as it is read from the pieces of a sentence, before it is proposed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from workbench.proposals.figure_units import unit_after
from workbench.text.words import Words


class Read(NamedTuple):
    """A figure in the pieces ``first`` to ``last`` (exclusive), with inclusive bounds.

    ``after`` is the piece behind the words for what is counted.
    """

    first: int
    last: int
    low: float | None
    high: float | None
    unit: str | None
    after: int = 0


def counting(
    words: Words, first: int, last: int, bounds: tuple[float | None, float | None]
) -> Read:
    """Return the figure in ``first`` to ``last`` with the unit that follows it."""
    unit = unit_after(words, last)
    return Read(first, last, *bounds, unit.noun if unit else None, unit.last if unit else last)


def overlaps(words: Words, first: int, last: int, spans: Sequence[tuple[int, int]]) -> bool:
    """Say whether the pieces reach into one of ``spans``, in code points."""
    start, end = words.start[first], words.end[last - 1]
    return any(start < right and left < end for left, right in spans)
