"""Finding words in a whole text at once: counted, never listed, so that millions are no matter."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

# Each stands for the key that people type for it; one for one, so that offsets hold.
_ALIKE: Final = (
    ("‘", "'"),
    ("’", "'"),
    ("“", '"'),
    ("”", '"'),
    ("\u00a0", " "),
    ("\u0130", "i"),  # the only letter whose small form is two characters long
)


def fold(text: str) -> str:
    """The text in small letters with straight quotation marks; as long as it was."""
    if not text.isascii():
        for special, plain in _ALIKE:
            text = text.replace(special, plain)
    return text.lower().replace("ς", "σ")


class Finder:
    """What is looked for in one text. Offsets are code points; what is found never overlaps."""

    def __init__(self, text: str) -> None:
        """Fold the text once."""
        self._text = fold(text)
        self._wanted = ""
        self.count = 0

    @property
    def wanted(self) -> str:
        """What is looked for, folded; "" for nothing."""
        return self._wanted

    def look_for(self, words: str) -> None:
        """Look for these words from now on."""
        self._wanted = fold(words)
        self.count = self._text.count(self._wanted) if self._wanted else 0

    def next_from(self, offset: int) -> tuple[int, int] | None:
        """The first place at or behind the offset, else the first of the text."""
        if not self.count:
            return None
        at = self._text.find(self._wanted, offset)
        return self._place(at if at >= 0 else self._text.find(self._wanted))

    def last_before(self, offset: int) -> tuple[int, int] | None:
        """The last place that ends at or before the offset, else the last of the text."""
        if not self.count:
            return None
        at = self._text.rfind(self._wanted, 0, max(0, offset))
        return self._place(at if at >= 0 else self._text.rfind(self._wanted))

    def ordinal(self, start: int) -> int:
        """Which of all places begins there, counted from 1."""
        return self._text.count(self._wanted, 0, start) + 1

    def between(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The places that share a code point with start to end."""
        if not self._wanted:
            return
        at = self._text.find(self._wanted, max(0, start - len(self._wanted) + 1))
        while 0 <= at < end:
            yield self._place(at)
            at = self._text.find(self._wanted, at + len(self._wanted))

    def _place(self, at: int) -> tuple[int, int]:
        return at, at + len(self._wanted)
