"""Whether two figures can both be right about one thing."""

from __future__ import annotations

from typing import Final

from workbench.model.analysis import ProposedFigure

_TIGHT: Final = 0.05
_LOOSE: Final = 0.15
_NEAR: Final = 0.8
_ROUNDED: Final = 0.12
"""Nobody rounds 220 to 200 in one story: half of this share of a number is lost by rounding it."""


def may_agree(one: ProposedFigure, other: ProposedFigure) -> bool:
    """Say whether two figures can be one number: bounds that meet, loosely where one is vague.

    A round number may stand for one that is rounded to it ("1,500" for 1,487), and "almost N" is
    not below four fifths of N.
    """
    low, high = _span(one)
    least, most = _span(other)
    if _is_exact(one) and _is_exact(other):
        return low == least or _rounds(low, least)
    loose = _TIGHT if _is_exact(one) or _is_exact(other) else _LOOSE
    return low <= most * (1 + loose) and least <= high * (1 + loose)


def _is_exact(figure: ProposedFigure) -> bool:
    return figure.low is not None and figure.low == figure.high


def _span(figure: ProposedFigure) -> tuple[float, float]:
    high = float("inf") if figure.high is None else figure.high
    low = figure.low if figure.low is not None else (figure.high or 0) * _NEAR
    return low, high


def _rounds(one: float, other: float) -> bool:
    """Say whether the rounder of two numbers is the other, rounded as the first is."""
    for rough, fine in ((one, other), (other, one)):
        step = 1
        while rough >= 100 and rough % (step * 10) == 0:
            step *= 10
        if step > 1 and abs(rough - fine) * 2 <= min(step, rough * _ROUNDED):
            return True
    return False
