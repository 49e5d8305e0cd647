"""What of a sentence bears on whether it is worth checking: a set of signs, each there or not.

Training (``packaging/train_worthiness.py``) and run time read sentences with this one module;
whoever changes it has to train again.
"""

from __future__ import annotations

import re
from collections.abc import Container
from itertools import pairwise
from typing import Final

_WORD: Final = re.compile(
    r"[$£€]?\d(?:[\d,.]*\d)?%?"  # $4.5, 1,200, 12%
    r"|[^\W\d_]+(?:['.][^\W\d_]+)*"  # don't, U.S
    r"|[%?!]"
)
_YEAR: Final = re.compile(r"(?:1[5-9]|20)\d\d")
_NUMBER_WORDS: Final = frozenset(
    """two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred
    thousand million billion trillion dozen half percent percentage""".split()
)
# Those that end in "ed" are known by it.
_PASTS: Final = frozenset(
    """was were had did said told became began broke brought built bought came chose cut drew drove
    fell felt fought found gave got grew held kept knew led left lost made meant met paid put ran
    rose sat saw sent sold spent spoke stood struck taught thought threw took understood went
    withdrew won wore wrote died hit""".split()
)
_SELF: Final = frozenset("i i'm i've i'll i'd".split())
_NAME: Final = "@name"
_OPENING: Final = 3
_COUNTED: Final = 3
_SHORT: Final = 4


def features(sentence: str, known: Container[str]) -> set[str]:
    """Return the signs of a sentence; ``known`` are words that are used in lower case.

    A word, "one two" a pair of neighbours, "^ one" and "two |" those at the ends, "~ing" the last
    letters of a longer word, "<one" a word among the first three; "#numbers2" says that there are
    at least two. Numbers are told by their form only ("@year", "@money"), and whatever has a
    capital inside a sentence is "@name": nobody's name weighs for or against a sentence.
    """
    raw = _tokens(sentence)
    words = ["^"]
    add = words.append
    found: set[str] = set()
    numbers = names = pasts = 0
    titled = _is_titled(raw)
    for at, token in enumerate(raw):
        first = token[0]
        if not first.isalpha():
            if first not in "?!%":
                token = _form(token)
                numbers += 1
            add(token)
            continue
        low = token.lower()
        if low != token and low not in _SELF and _is_name(low, known, at > 0 and not titled):
            names += at > 0
            add(_NAME)
            continue
        add(low)
        if len(low) > _SHORT:
            found.add("~" + low[-3:])
        if low in _NUMBER_WORDS:
            numbers += 1
        elif low.endswith("ed") or low in _PASTS:
            pasts += 1
    found.update(["<" + word for word in words[1 : _OPENING + 1]])
    add("|")
    found.update(words)
    found.update([f"{one} {two}" for one, two in pairwise(words)])
    for name, count in (("#numbers", numbers), ("#names", names), ("#pasts", pasts)):
        found.update([f"{name}{least}" for least in range(1, min(count, _COUNTED) + 1)])
    return found


def lower_words(sentence: str) -> set[str]:
    """Return the words that stand in lower case in a sentence."""
    return {token for token in _tokens(sentence) if token[0].isalpha() and token.islower()}


def _tokens(sentence: str) -> list[str]:
    return _WORD.findall(sentence.replace("’", "'"))


def _is_titled(raw: list[str]) -> bool:
    """Tell a headline that has a capital on most words, where it says nothing of names."""
    capitals = sum([token[0].isupper() for token in raw])
    return capitals * 2 > len(raw) + 3


def _is_name(low: str, known: Container[str], inside: bool) -> bool:
    """Say whether a word with a capital is a name; the first of a sentence has one anyway."""
    return inside or low not in known


def _form(token: str) -> str:
    if token[0] in "$£€":
        return "@money"
    if token[-1] == "%":
        return "@percent"
    if len(token) == 1:
        return "@digit"
    if "," in token or "." in token:
        return "@grouped"
    return "@year" if len(token) == 4 and _YEAR.match(token) else "@digits"
