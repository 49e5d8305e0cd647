"""Quotations of a text with their marks: curly, straight, single, over several paragraphs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

_MARK: Final = re.compile("''|``|[\"“”„«»‘’']")
_OPENERS: Final = frozenset("“«„")
_STRAIGHT: Final = ('"', "''", "``")
_CLOSERS: Final = {"“": "”", "«": "»", "„": "“”"}
_BEFORE_OPEN: Final = frozenset(" \t\u00a0([{—–-/:;,\u2009")
_LONGEST_SINGLE: Final = 600
_MOST_CLOSERS: Final = 12


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
        for begin, stop, closed, single in _in_block(text, start, end):
            if not (carried and first and begin == start):
                thread += 1
            first = False
            width = 2 if text[begin : begin + 2] in ("''", "``") else 1
            inner_stop = stop - (width if not single else 1) if closed else stop
            if inner_stop > begin + width:
                found.append(Quotation(begin, stop, begin + width, inner_stop, thread, single))
            open_end = not closed
        carried = open_end
    return found


def _in_block(text: str, start: int, end: int) -> list[tuple[int, int, bool, bool]]:
    """Return (start, end, closed, single) of each outermost quotation of one block."""
    spans: list[tuple[int, int, bool, bool]] = []
    opened, mark = -1, ""
    skip_to = start
    for match in _MARK.finditer(text, start, end):
        place, char = match.start(), match.group()
        if place < skip_to:
            continue
        if opened >= 0:
            if _closes(text, place, end, mark, char):
                spans.append((opened, match.end(), True, False))
                opened = -1
        elif char in _OPENERS or (char in _STRAIGHT and _can_open(text, start, place, end)):
            opened, mark = place, char
        elif char in "‘'" and _can_open(text, start, place, end):
            stop = _single_end(text, place, end, char)
            if stop:
                spans.append((place, stop, True, True))
                skip_to = stop
    if opened >= 0 and (mark not in _STRAIGHT or end - opened > 20):
        spans.append((opened, end, False, False))
    return spans


def _can_open(text: str, start: int, place: int, end: int) -> bool:
    before_fits = place == start or text[place - 1] in _BEFORE_OPEN
    after = place + (2 if text[place : place + 2] in ("''", "``") else 1)
    return before_fits and after < end and not text[after].isspace()


def _closes(text: str, place: int, end: int, mark: str, char: str) -> bool:
    if mark in _STRAIGHT:
        return char == ("''" if mark == "``" else mark)
    return char in _CLOSERS[mark] or (
        char == '"' and (place + 1 == end or text[place + 1] in " .,;:")
    )


def _single_end(text: str, place: int, end: int, char: str) -> int:
    """Return the end of a quotation in single marks, 0 where the mark is an apostrophe."""
    closer = "’" if char == "‘" else "'"
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
