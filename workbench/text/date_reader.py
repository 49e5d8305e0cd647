"""What a date is resolved against: the day of publication, and the tense it stands in."""

from __future__ import annotations

import datetime
from collections.abc import Callable

from workbench.text import calendar_days as cal
from workbench.text.calendar_days import Days
from workbench.text.words import Words

Ahead = Callable[[int], bool | None]


class Reader:
    """A sentence in pieces, with what its dates are resolved against.

    ``ahead(offset)`` says whether what stands at an offset of the text speaks of the future, or
    ``None`` where nothing tells.
    """

    __slots__ = ("_ahead", "published", "words")

    def __init__(self, words: Words, published: datetime.date | None, ahead: Ahead) -> None:
        self.words = words
        self.published = published
        self._ahead = ahead

    def tense(self, at: int) -> bool | None:
        """Say whether the piece at ``at`` is in the future (``None``: nothing tells)."""
        return self._ahead(self.words.start[at])

    def nearest(self, at: int, make: Callable[[int], Days | None], reach: int = 5) -> Days | None:
        """Return the span that ``make(year)`` gives for the year that fits the tense at ``at``.

        In the past it is the last one on or before publication, in the future the next one; where
        nothing tells, the past, unless the next one is much nearer ("the Dec. 12 vote").
        """
        if self.published is None:
            return None
        day = self.published
        years = range(day.year - reach, day.year + reach + 1)
        spans = [found for year in years if (found := make(year))]
        past = next((s for s in reversed(spans) if s[0] <= day), None)
        coming = next((s for s in spans if s[1] >= day), None)
        if past is None or coming is None:
            return past or coming
        tense = self.tense(at)
        since, until = (day - past[0]).days, (coming[0] - day).days
        if tense is None:
            return coming if 2 * until < since else past
        return coming if tense else past

    def weekday(self, at: int, wanted: int, turn: str) -> Days | None:
        """Return the day of a weekday with what turns it: "last", "next", "this" or nothing."""
        day = self.published
        if day is None:
            return None
        if turn in ("next", "coming"):
            after = cal.shifted(day, 1)
            return cal.nearest_weekday(after, wanted, 1) if after else None
        if turn in ("last", "past", "previous"):
            before = cal.shifted(day, -1)
            return cal.nearest_weekday(before, wanted, -1) if before else None
        tense = self.tense(at)
        forward = bool(tense) or (turn == "this" and tense is None)
        return cal.nearest_weekday(day, wanted, 1 if forward else -1)
