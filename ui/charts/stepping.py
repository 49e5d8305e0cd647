"""How the arrows go from mark to mark."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ui.charts.marks import ChartMark

Stepper = Callable[[Sequence[ChartMark], int, int, int], int]
"""From the marks, the current index (−1 for none) and a step in x and y to the next index."""


def by_rows(marks: Sequence[ChartMark], current: int, dx: int, dy: int) -> int:
    """One mark a row, in the order of the rows: every arrow goes to the next or the last."""
    if not marks:
        return -1
    return min(len(marks) - 1, max(0, current + (dx or dy))) if current >= 0 else 0
