"""The letters, digits and marks of a sentence, each with its place, for numbers and dates.

Finer than `workbench.text.tokens`, which keeps "2014-16", "twenty-five" and "Friday’s" whole.
"""

from __future__ import annotations

import re
from typing import Final

_PIECE: Final = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+|[^\w\s]|_")


class Words:
    """The pieces of ``text[begin:stop]``: runs of letters, runs of digits, single marks.

    ``low[i]`` is a piece in lower case, ``start[i]`` and ``end[i]`` its place in ``text`` in code
    points, end exclusive. "1,500.25" is one piece, "4.5bn" two and "twenty-five" three.
    """

    __slots__ = ("begin", "end", "low", "start", "stop", "text")

    def __init__(self, text: str, begin: int, stop: int) -> None:
        self.text = text
        self.begin = begin
        self.stop = stop
        found = [
            (m.group().lower(), m.start(), m.end()) for m in _PIECE.finditer(text, begin, stop)
        ]
        self.low: list[str] = [piece[0] for piece in found]
        self.start: list[int] = [piece[1] for piece in found]
        self.end: list[int] = [piece[2] for piece in found]

    def __len__(self) -> int:
        return len(self.low)

    def word(self, at: int) -> str:
        """Return the piece at ``at`` in lower case, "" beyond either end."""
        return self.low[at] if 0 <= at < len(self.low) else ""

    def raw(self, at: int) -> str:
        """Return the piece at ``at`` as it is written, "" beyond either end."""
        return self.text[self.start[at] : self.end[at]] if 0 <= at < len(self.low) else ""

    def joined(self, at: int) -> bool:
        """Say whether nothing stands between the piece at ``at`` and the one before it."""
        return 0 < at < len(self.low) and self.end[at - 1] == self.start[at]

    def capital(self, at: int) -> bool:
        """Say whether the piece at ``at`` begins with a capital."""
        return 0 <= at < len(self.low) and self.text[self.start[at]].isupper()

    def follows(self, at: int, *words: str) -> bool:
        """Say whether ``words`` stand at ``at``, in lower case, one piece each."""
        return at >= 0 and self.low[at : at + len(words)] == list(words)
