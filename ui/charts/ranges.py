"""What is in view along one axis: pairs of a lower and a higher value."""

from __future__ import annotations

import math
from typing import Final

Range = tuple[float, float]

_CLOSEST: Final = 1e-9  # of everything: nothing is told apart beyond
_FARTHEST: Final = 4.0  # times everything: farther away there is nothing to see


def wider(full: Range, slack: float) -> Range:
    """The range with a share of its width added at both ends; one of no width gets one."""
    low, high = full
    width = (high - low) or max(1.0, abs(low) * 0.1)
    return low - slack * width, high + slack * width


def zoomed(now: Range, full: Range, factor: float, share: float) -> Range:
    """The range `factor` times closer; what lies at `share` of its width stays where it is."""
    everything = full[1] - full[0]
    wanted = (now[1] - now[0]) / factor
    width = min(_FARTHEST * everything, max(everything * _CLOSEST, wanted))
    still = now[0] + share * (now[1] - now[0])
    return still - share * width, still + (1 - share) * width


def panned(now: Range, share: float) -> Range:
    """The range moved by a share of its width."""
    moved = share * (now[1] - now[0])
    return now[0] + moved, now[1] + moved


def containing(now: Range, value: float, margin: float) -> Range:
    """The range moved as little as brings the value into it; `margin` is in its own units."""
    if value < now[0] + margin:
        moved = value - margin - now[0]
    elif value > now[1] - margin:
        moved = value + margin - now[1]
    else:
        return now
    return now[0] + moved, now[1] + moved


def rows_in_view(top: float, full: Range, shown: float) -> Range:
    """`shown` rows from `top` on, never before the first; at the end the first in view is whole."""
    shown = max(1.0, shown)
    start = max(full[0], min(top, math.ceil(full[1] - shown)))
    return start, start + shown
