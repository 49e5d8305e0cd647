"""Fields that several panes ask with."""

from __future__ import annotations

import re
from datetime import date, datetime

from PySide6.QtWidgets import QLineEdit

_WAYS = ("%Y-%m-%d", "%d %B %Y", "%d %b %Y", "%B %d, %Y", "%b %d, %Y", "%d.%m.%Y", "%d/%m/%Y")


def read_day(words: str) -> date | None:
    """A day as people write it: 2024-10-19, 19 October 2024, 19 Oct 2024, 19.10.2024.

    Raises ValueError for words that are no day; "" is None.
    """
    words = re.sub(r"\s+", " ", words.strip())
    if not words:
        return None
    for way in _WAYS:
        try:
            return datetime.strptime(words, way).date()
        except ValueError:
            continue
    raise ValueError(words)


class DayField(QLineEdit):
    """A line for a day; `day` is what stands in it, `holds` whether it is one."""

    def __init__(self, name: str, day: date | None = None) -> None:
        """`name` is said by a screen reader."""
        super().__init__("" if day is None else day.isoformat())
        self.setAccessibleName(name)
        self.setPlaceholderText("2024-10-19 or 19 Oct 2024")

    @property
    def holds(self) -> bool:
        """Whether it is empty or a day."""
        try:
            read_day(self.text())
        except ValueError:
            return False
        return True

    @property
    def day(self) -> date | None:
        """The day, or None where there is none."""
        return read_day(self.text()) if self.holds else None
