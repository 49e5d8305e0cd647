"""What a stretch of text is about: its telling words, as stems, each with a weight."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Collection, Iterable
from functools import cache
from types import MappingProxyType
from typing import Final

from workbench.text import lexicon

Topic = frozenset[str]
"""The stems of the words that say what a stretch of text is about."""

_WORD: Final = re.compile(r"[^\W_]+(?:[’'`.-][^\W_]+)*")
_ENDINGS: Final = MappingProxyType(
    {
        "n": ("ization", "isation", "ication", "ation", "ition", "ion"),
        "s": (
            "ations", "itions", "ates", "ments", "ities", "ences", "ances", "ables", "ings", "ions",
            "ives", "ness", "ies", "ers", "es", "s",
        ),
        "t": ("ment",),
        "y": ("ingly", "edly", "ally", "ity", "ly", "y"),
        "g": ("ating", "ing"),
        "e": ("icate", "ate", "ence", "ance", "able", "ible", "ive", "e"),
        "d": ("ated", "ied", "ed"),
        "r": ("er",),
        "l": ("al",),
    }
)  # fmt: skip
"""Endings by their last letter, the longest first."""
_SHORTEST: Final = 3
_FEWEST: Final = 8


@cache
def _same() -> dict[str, str]:
    """Return the words that speak of one thing, and their stems, with the first of their group."""
    groups = [line.split("/") for line in sorted(lexicon.words("topic_words"))]
    found = {word: "=" + group[0] for group in groups for word in group}
    for group in groups:
        for word in group:
            found.setdefault(stem(word), "=" + group[0])
    return found


def stem(word: str) -> str:
    """Return the stem of a word in lower case: "negotiations" and "negotiate" share one."""
    for ending in _ENDINGS.get(word[-1:], ()):
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            word = word[: -len(ending)]
            break
    if len(word) > _SHORTEST and word[-1] == word[-2] and word[-1] not in "aeiousl":
        return word[:-1]
    return word


def split_words(text: str) -> list[str]:
    """Return the words of a stretch of text as they stand."""
    return _WORD.findall(text)


class Topics:
    """Reads what stretches of one text are about, and weighs it.

    A stem weighs more the fewer of the stretches counted hold it (inverse document frequency).
    What a word comes to is kept while the text is read: one look-up a word.
    """

    def __init__(self) -> None:
        little = lexicon.words("weightless_words")
        self._stems: dict[str, str] = {**_same(), **dict.fromkeys(little, ""), "US": "=america"}
        self.weights = _Weights(Counter(), 0)

    def of(self, words: Iterable[str]) -> Topic:
        """Return the stems of the words that tell what is spoken of."""
        stems, found = self._stems, set()
        for word in words:
            known = stems.get(word)
            if known is None:
                known = stems[word] = self._stem(word)
            found.add(known)
        found.discard("")
        return frozenset(found)

    def read(self, text: str) -> Topic:
        """Return the stems of a stretch of text."""
        return self.of(_WORD.findall(text))

    def _stem(self, word: str) -> str:
        low = word.lower()
        if not low.isalnum():
            low = low.replace("`", "’").replace("'", "’").removesuffix("’s")
        known = self._stems.get(low)
        if known is not None:
            return known
        if len(low) < 2:
            return ""
        short = stem(low)
        return self._stems.get(short) or short

    def count(self, topics: Iterable[Topic]) -> None:
        """Take ``topics`` as what the text holds, to weigh stems by."""
        held: Counter[str] = Counter()
        count = 0
        for topic in topics:
            held.update(topic)
            count += 1
        self.weights = _Weights(held, count)

    def weigh(self, topic: Collection[str]) -> float:
        """Return the weight of all the stems of a topic together."""
        return sum(map(self.weights.__getitem__, topic))


class _Weights(dict[str, float]):
    """The weight of each stem, more than 0 and at most 1, reckoned when it is first asked for."""

    def __init__(self, held: Counter[str], count: int) -> None:
        super().__init__()
        self._held = held
        self._count = max(count, _FEWEST)
        self._of_held: dict[int, float] = {}

    def __missing__(self, found: str) -> float:
        held = max(1, self._held[found])
        weight = self._of_held.get(held)
        if weight is None:
            weight = math.log(1 + self._count / held) / math.log(1 + self._count)
            self._of_held[held] = weight
        self[found] = weight
        return weight
