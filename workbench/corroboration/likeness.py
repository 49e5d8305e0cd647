"""Texts that have words in common which two people do not write by chance."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from typing import Final

from workbench.corroboration.chains import Pair

RUN: Final = 8
"""Words in a row that two texts must share: fewer are shared by chance, or by a common phrase."""
_WORD: Final = re.compile(r"\w+(?:[’'.,-]\w+)*")
_MOST: Final = 40
"""Texts that share one run and are still paired: a run in more is a formula of everybody's."""


def words_of(text: str) -> list[str]:
    """The words of a text in lower case, marks left out."""
    return _WORD.findall(text.casefold())


def shared_runs(texts: Mapping[str, Iterable[str]]) -> dict[Pair, str]:
    """By pair of names (sorted), the first run of eight words that texts of both hold.

    ``texts`` has the texts of each name. A text shorter than a run is alike only where it is the
    same as another. Linear in the words, but for runs that many share.
    """
    holders: dict[tuple[str, ...], dict[str, None]] = defaultdict(dict)
    for name in sorted(texts):
        for text in texts[name]:
            words = words_of(text)
            if not words:
                continue
            for at in range(max(1, len(words) - RUN + 1)):
                holders[tuple(words[at : at + RUN])][name] = None
    found: dict[Pair, str] = {}
    for run, names in holders.items():
        if 1 < len(names) <= _MOST:
            for pair in combinations(names, 2):
                found.setdefault(pair, " ".join(run))
    return found


def alike(quoted: Mapping[str, Sequence[str]]) -> list[Pair]:
    """The pairs of sources whose quoted words are alike; ``quoted`` has those of each source."""
    return sorted(shared_runs(quoted))
