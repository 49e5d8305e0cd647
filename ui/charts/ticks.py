"""Round values along an axis, for its words and for the lines across the chart."""

from __future__ import annotations

import math
from datetime import date
from typing import Final

ROOM: Final = 96
"""Pixels at scale 1.0 between two values that have words."""

DAY_ROOM: Final = 92
"""The same between two days, whose words are longer."""

DAYS_A_MONTH: Final = 30.44
_DAYS: Final = (1, 2, 7, 14)
_MONTHS: Final = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200)
_MOST: Final = 200


def round_step(low: float, high: float, width: float, room: float) -> float:
    """1, 2 or 5 times a power of ten, so that steps are at least `room` of `width` apart."""
    wanted = (high - low) * room / max(1.0, width)
    if wanted <= 0 or not math.isfinite(wanted):
        return 1.0
    step = 10.0 ** math.floor(math.log10(wanted))
    return step * next(factor for factor in (1, 2, 5, 10) if factor * step >= wanted * 0.999)


def round_values(low: float, high: float, width: float, room: float) -> list[float]:
    """The multiples of that step from low to high."""
    step = round_step(low, high, width, room)
    first = math.ceil(low / step)
    return [place * step for place in range(first, math.floor(high / step) + 1)][:_MOST]


def day_of(value: float) -> date:
    """The day of an ordinal, whatever the axis has been moved to."""
    return date.fromordinal(min(date.max.toordinal(), max(1, round(value))))


def day_values(low: float, high: float, width: float, room: float) -> tuple[float, list[float]]:
    """Days, weeks, months or years at least `room` of `width` apart, with the days between two.

    Values are proleptic Gregorian ordinals (`date.toordinal`); weeks begin on a Monday.
    """
    wanted = (high - low) * room / max(1.0, width)
    first, last = day_of(low).toordinal(), day_of(high).toordinal()
    for step in _DAYS:
        if step >= wanted:
            start = first - (first - 1) % step  # day 1 of the calendar was a Monday
            days = [float(day) for day in range(start, last + 1, step) if day >= max(1.0, low)]
            return float(step), days[:_MOST]
    months = next((m for m in _MONTHS if m * DAYS_A_MONTH >= wanted), _MONTHS[-1])
    count = (day_of(low).year * 12 + day_of(low).month - 1) // months * months
    days = []
    while count <= day_of(high).year * 12 + day_of(high).month - 1 and len(days) < _MOST:
        year, month = divmod(count, 12)
        if year >= date.min.year and low <= date(year, month + 1, 1).toordinal() <= high:
            days.append(float(date(year, month + 1, 1).toordinal()))
        count += months
    return months * DAYS_A_MONTH, days
