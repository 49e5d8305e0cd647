"""Words and marks of a text with their places, in one linear pass."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

_TOKEN: Final = re.compile(
    r"(?:[A-Za-z]\.){2,}"  # U.S., a.m.
    r"|[^\W_]+(?:['’`.&/-][^\W_]+)*(?:['’](?=\s)(?<=s.))?"  # Kyiv’s, al-Amr, soldiers’
    r"|-{2,}|[^\w\s]|_"
)


class Token(NamedTuple):
    """One word or mark: ``text[start:end]``, offsets in code points, end exclusive.

    ``kind`` is ``w`` for a word, ``p`` for a mark, ``q`` for a whole quotation taken as one.
    """

    text: str
    low: str
    start: int
    end: int
    kind: str


def tokens(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """Return the words and marks of ``text[start:end]`` in order."""
    stop = len(text) if end is None else end
    # tuple.__new__ is half the cost of calling the class, and there is one call a word.
    make = tuple.__new__
    return [
        make(
            Token,
            (
                found := match.group(),
                found.lower(),
                *match.span(),
                "w" if found[0].isalnum() else "p",
            ),
        )
        for match in _TOKEN.finditer(text, start, stop)
    ]
