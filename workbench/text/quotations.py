"""Quotations of a text with their marks, as English and other languages set them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

_MARK: Final = re.compile("''|``|’’|‘‘|[\"“”„«»‘’'‚‹›「」『』״]")
_CLOSERS: Final = {
    "“": frozenset(("”", "’’", "''")),
    "„": frozenset("“”"),
    "«": frozenset("»"),
    "「": frozenset("」"),
    "『": frozenset("』"),
    "»": frozenset("«»"),
    "”": frozenset("”"),
    "‘‘": frozenset(("’’", "''")),
    "``": frozenset(("''", "’’")),
    "''": frozenset(("''", "’’")),
    '"': frozenset('"”'),
    "״": frozenset("״"),
}
"""The marks that open a quotation, each with those that close it."""

_SINGLE: Final = {"‘": "’", "'": "'", "‚": "‘", "‹": "›", "›": "‹"}
_CURLY: Final = frozenset("“„«")
_CORNERS: Final = frozenset("「『")
_NESTING: Final = frozenset("„«「『")
_TURNED: Final = frozenset("»”")
"""Marks that open a quotation in some countries, and only close one in others."""

_BEFORE_OPEN: Final = frozenset(
    " \t\u00a0\u2009\u202f([{—–-/:;,¿¡"
    "\ufeff\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)
_AFTER_CLOSE: Final = frozenset(" \t\u00a0\u2009\u202f.,;:!?…)]}")
_ACRONYM: Final = frozenset('"״')
_HEBREW: Final = re.compile('[א-ת]["״][א-ת]')
"""Between two letters of Hebrew the mark tells an acronym: צה״ל."""

_UNSPACED: Final = "\u3000"
"""From here on stand the scripts of East Asia, which have no space before a mark."""

_LONGEST_SINGLE: Final = 600
_MOST_CLOSERS: Final = 12
_SHORTEST_LEFT_OPEN: Final = 20

Marked = tuple[int, int, int, int, bool, bool]


class Quotation(NamedTuple):
    """A quotation: ``start``..``end`` with its marks, ``inner_start``..``inner_end`` without.

    ``thread`` numbers the speech it belongs to: paragraphs that each open a mark while only the
    last closes it share one. ``single`` says that single marks stand around it.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    thread: int
    single: bool = False


def find_quotations(text: str, blocks: Sequence[tuple[int, int]]) -> list[Quotation]:
    """Return the outermost quotations of the blocks in order; a mark never reaches past its block.

    A block whose last quotation is left open counts to its end; where the next block opens
    with a mark, both are one speech.
    """
    found: list[Quotation] = []
    thread, carried = 0, False
    for start, end in blocks:
        first = True
        open_end = False
        for begin, stop, inner, inner_stop, closed, single in _Block(text, start, end).quotations():
            if not (carried and first and begin == start):
                thread += 1
            first = False
            if inner_stop > inner:
                found.append(Quotation(begin, stop, inner, inner_stop, thread, single))
            open_end = not closed
        carried = open_end
    return found


class _Block:
    """One block, read once from its first mark to its last."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self._text, self._start, self._end = text, start, end
        self._balanced: dict[str, bool] = {}

    def quotations(self) -> list[Marked]:
        """Return (start, end, inner start, inner end, closed, single) of each outermost one."""
        found: list[Marked] = []
        opened, inner, mark, depth, curly = -1, -1, "", 0, 0
        skip_to = self._start
        for match in _MARK.finditer(self._text, self._start, self._end):
            place, stop, char = match.start(), match.end(), match.group()
            if place < skip_to:
                continue
            if opened >= 0:
                if char == "“" and mark == '"':
                    curly += 1
                elif char == "”" and curly:
                    curly -= 1
                elif char == mark and mark in _NESTING and self._is_balanced(mark):
                    depth += 1
                elif self._closes(place, mark, char):
                    depth -= 1
                    if not depth:
                        found.append((opened, stop, inner, place, True, False))
                        opened = -1
            elif char in _CLOSERS:
                if self._opens(place, stop, char):
                    opened, inner, mark, depth, curly = place, stop, char, 1, 0
            elif char in _SINGLE and self._can_open(place, stop):
                last = self._single_end(place, char)
                if last:
                    found.append((place, last, stop, last - 1, True, True))
                    skip_to = last
        if opened >= 0 and self._stays_open(opened, mark):
            found.append((opened, self._end, inner, self._end, False, False))
        return found

    def _opens(self, place: int, stop: int, char: str) -> bool:
        if char in _CORNERS:
            return True
        if char not in _CURLY:
            return self._can_open(place, stop)
        # After a word and before a space or a comma it is what is left of a quotation.
        return self._begins(place) or (
            stop < self._end and self._text[stop] not in _AFTER_CLOSE and self._text[stop] != "\n"
        )

    def _can_open(self, place: int, stop: int) -> bool:
        return self._begins(place) and stop < self._end and not self._text[stop].isspace()

    def _begins(self, place: int) -> bool:
        before = self._text[place - 1] if place > self._start else " "
        return before in _BEFORE_OPEN or before >= _UNSPACED

    def _closes(self, place: int, mark: str, char: str) -> bool:
        text, after = self._text, place + 1
        if char in _ACRONYM and _HEBREW.fullmatch(text, place - 1, after + 1):
            return False
        if char in _CLOSERS[mark]:
            return True
        return char == '"' and mark in _CURLY and (after == self._end or text[after] in " .,;:")

    def _is_balanced(self, mark: str) -> bool:
        """Say whether as many marks close as open in the block; only then can one nest."""
        if mark not in self._balanced:
            count = self._text.count
            closing = sum(count(closer, self._start, self._end) for closer in _CLOSERS[mark])
            self._balanced[mark] = closing == count(mark, self._start, self._end)
        return self._balanced[mark]

    def _stays_open(self, opened: int, mark: str) -> bool:
        """Say whether a mark that nothing closes opens a speech that goes on in the next block."""
        if mark in _CURLY or mark in _CORNERS:
            return True
        if mark in _TURNED:
            return opened == self._start
        return self._end - opened > _SHORTEST_LEFT_OPEN

    def _single_end(self, place: int, char: str) -> int:
        """Return the end of a quotation in single marks, 0 where the mark is an apostrophe."""
        text, end, closer = self._text, self._end, _SINGLE[char]
        limit = min(end, place + _LONGEST_SINGLE)
        doubtful = 0
        at = text.find(closer, place + 3, limit)
        for _ in range(_MOST_CLOSERS):
            if at < 0:
                break
            after = text[at + 1] if at + 1 < end else " "
            if not after.isalnum():
                plural = text[at - 1] == "s" and text[at + 1 : at + 3].strip().islower()
                if not plural:
                    return at + 1
                doubtful = doubtful or at + 1
            at = text.find(closer, at + 1, limit)
        return doubtful
