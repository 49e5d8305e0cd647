"""Offsets between code points, which Stet counts, and UTF-16 units, which Qt counts."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import Final

_ASTRAL: Final = re.compile("[\U00010000-\U0010ffff]")


class Utf16Map:
    """Offsets of one text both ways, O(log n) each, O(1) where no astral character stands."""

    __slots__ = ("_ends", "_places")

    def __init__(self, text: str) -> None:
        """Note where the characters outside the Basic Multilingual Plane stand in ``text``."""
        self._places: list[int] = (
            [] if text.isascii() else [m.start() for m in _ASTRAL.finditer(text)]
        )
        # The UTF-16 offset just after each of them.
        self._ends: list[int] = [place + number + 2 for number, place in enumerate(self._places)]

    def to_utf16(self, offset: int) -> int:
        """Return the UTF-16 offset of the code point offset ``offset``."""
        return offset + bisect_left(self._places, offset) if self._places else offset

    def to_code_point(self, offset: int) -> int:
        """Return the code point offset of the UTF-16 offset ``offset``.

        An offset in the middle of a surrogate pair gives the start of its character.
        """
        if not self._places:
            return offset
        before = bisect_right(self._ends, offset)
        inside = before < len(self._ends) and offset == self._ends[before] - 1
        return offset - before - inside
