"""Days and spans of days: how they are written, and which comes first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Span:
    """From a day to a day, both inclusive; None where it is open, but not both."""

    first: date | None
    last: date | None

    @property
    def start(self) -> date:
        """The first day that is known."""
        return self.first or self.last or date.min

    @property
    def end(self) -> date:
        """The last day that is known."""
        return self.last or self.first or date.max

    @property
    def is_one_day(self) -> bool:
        """Whether it is a single day."""
        return self.first is not None and self.first == self.last

    @property
    def words(self) -> str:
        """ "19 Oct 2024", "19 to 21 Oct 2024", "until 3 May 2026", "from 3 May 2026"."""
        if self.first is None:
            return f"until {day_words(self.end)}"
        if self.last is None:
            return f"from {day_words(self.first)}"
        if self.first == self.last:
            return day_words(self.first)
        if (self.first.year, self.first.month) == (self.last.year, self.last.month):
            return f"{self.first.day} to {day_words(self.last)}"
        if self.first.year == self.last.year:
            return f"{self.first.day} {self.first:%b} to {day_words(self.last)}"
        return f"{day_words(self.first)} to {day_words(self.last)}"


def span_of(first: date | None, last: date | None) -> Span | None:
    """The span between two days; None where neither is known."""
    return None if first is None and last is None else Span(first, last)


def day_words(day: date) -> str:
    """ "19 Oct 2024"."""
    return f"{day.day} {day:%b %Y}"
