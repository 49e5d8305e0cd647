"""A document's text as Qt is given it, and its offsets both ways."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import Final

from workbench.text.utf16 import Utf16Map

LONGEST_LINE: Final = 8_000
"""Code points Qt is given in one line. It takes a minute for a line of a million without a
space, and a second for one with spaces; lines of this length cost nothing that can be felt."""

_LOOK_BACK: Final = 400  # how far before the limit a place to cut is looked for
# What QTextDocument would take for the end of a line, or for a mark of its own.
_NOT_FOR_QT: Final = re.compile("[\x00\r\u2028\u2029\ufdd0\ufdd1]")
_RIGHT_TO_LEFT: Final = re.compile("[\u0590-\u08ff\u200f\u202b\u202e\ufb1d-\ufdff\ufe70-\ufefe]")


class ShownText:
    """The text of a document, `shown` as Qt gets it, and positions in that.

    Offsets count code points in `text`, positions count UTF-16 units in `shown`. The two differ
    by astral characters, and by the line ends with which a very long line is parted: one of them
    takes the place of a space, or stands between two characters where there is no space.
    """

    def __init__(self, text: str) -> None:
        """Cut what is too long, and count."""
        self.text = text
        self._map = Utf16Map(text)
        self.has_right_to_left = not text.isascii() and _RIGHT_TO_LEFT.search(text) is not None
        shown = text if text.isascii() and "\r" not in text else _NOT_FOR_QT.sub("\ufffd", text)
        cuts = list(_cuts(text))
        self._added = [at for at, instead in cuts if not instead]
        self._breaks = [self._map.to_utf16(at) + n for n, at in enumerate(self._added)]
        self.shown = _parted(shown, cuts) if cuts else shown

    def __len__(self) -> int:
        return len(self.text)

    def runs_left(self, offset: int) -> bool:
        """Whether the character there is written from right to left."""
        return self.has_right_to_left and _RIGHT_TO_LEFT.match(self.text, offset) is not None

    def to_position(self, offset: int) -> int:
        """The position of an offset; at a cut, the one behind it."""
        added = bisect_right(self._added, offset) if self._added else 0
        return self._map.to_utf16(offset) + added

    def to_offset(self, position: int) -> int:
        """The offset of a position."""
        if self._breaks:
            position -= bisect_left(self._breaks, position)
        return self._map.to_code_point(position)


def _cuts(text: str) -> list[tuple[int, bool]]:
    """Where to part long lines: the offset, and whether the character there gives way."""
    cuts: list[tuple[int, bool]] = []
    start = 0
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        while end - start > LONGEST_LINE:
            limit = start + LONGEST_LINE
            space = text.rfind(" ", limit - _LOOK_BACK, limit)
            cuts.append((space, True) if space > 0 else (limit, False))
            start = space + 1 if space > 0 else limit
        start = end + 1
    return cuts


def _parted(text: str, cuts: list[tuple[int, bool]]) -> str:
    pieces, start = [], 0
    for at, instead in cuts:
        pieces.append(text[start:at])
        start = at + instead
    return "\n".join([*pieces, text[start:]])
