"""Document text out of any string: one block a line, no line empty."""

from __future__ import annotations

import itertools
import re
from typing import Final

_LINE_END: Final = re.compile("\r\n|[\r\u2028\u2029\u0085]")
_NOT_TEXT: Final = re.compile("[\x00\ud800-\udfff\ufdd0-\ufdef]")
_BYTE_ORDER_MARK: Final = "\ufeff"
_LONGEST_WRAPPED_LINE: Final = 100
_SHORTEST_WRAP: Final = 45


def normalise(raw: str) -> str:
    """Return ``raw`` as document text: its blocks joined by a single line feed.

    Line ends become ``\\n``; NUL, lone surrogates and U+FDD0..U+FDEF become U+FFFD one for one;
    white space and byte-order marks at the ends of lines go, empty lines too. Paragraphs that
    are clearly hard-wrapped (blank lines between them, lines of one width) become one line each.
    Doing it twice changes nothing more.
    """
    plain = _NOT_TEXT.sub("\ufffd", _LINE_END.sub("\n", raw))
    lines = [_trim(line) for line in plain.split("\n")]
    if _is_hard_wrapped(lines):
        lines = _unwrap(lines)
    return "\n".join(line for line in lines if line)


def _trim(line: str) -> str:
    trimmed = line.strip().strip(_BYTE_ORDER_MARK)
    while trimmed != line:
        line, trimmed = trimmed, trimmed.strip().strip(_BYTE_ORDER_MARK)
    return trimmed


def _is_hard_wrapped(lines: list[str]) -> bool:
    """Say whether lines inside paragraphs break at one width, as mail and old wires do."""
    inner: list[int] = []
    blank_between = False
    for line, after in itertools.pairwise(lines):
        if line and after:
            inner.append(len(line))
        elif line and not after:
            blank_between = True
    if not blank_between or len(inner) < 3:
        return False
    widest = max(len(line) for line in lines)
    if not _SHORTEST_WRAP <= widest <= _LONGEST_WRAPPED_LINE:
        return False
    full = sum(length >= widest * 0.75 for length in inner)
    return full >= len(inner) * 0.85


def _unwrap(lines: list[str]) -> list[str]:
    paragraphs: list[list[str]] = [[]]
    for line in lines:
        if line:
            paragraphs[-1].append(line)
        elif paragraphs[-1]:
            paragraphs.append([])
    return [" ".join(paragraph) for paragraph in paragraphs if paragraph]
