"""Where what is said or meant ends, counted from the cue on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from workbench.proposals import grammar
from workbench.text import lexicon
from workbench.text.tokens import Token

Words = Sequence[Token]

_NEW_CLAUSE: Final = frozenset(
    "but yet although though while whereas even which who whose where because despite according"
    " citing quoting adding saying calling arguing noting".split()
)
_AFTER_THING: Final = frozenset(
    "after before when while because although though but unless until since amid despite whether"
    " if so".split()
)
_DASHES: Final = frozenset(("--", "—", "–", ";"))


def clause_end(words: Words, start: int, end: int) -> int:
    """Return where the clause that begins at ``start`` ends: before ", but he …" and the like."""
    for at in range(start + 1, end - 1):
        word = words[at]
        if word.kind == "p" and word.text in ";":
            return at
        if (
            word.text == ","
            and words[at + 1].low in _NEW_CLAUSE
            and not (at + 2 < end and (words[at + 2].text == "," or words[at + 2].low == "that"))
        ):
            return at
        if word.low in ("and", "but") and _says_on(words, at + 1, end):
            return at
    return end


def thing_end(words: Words, start: int, end: int) -> int:
    """Return where the thing that begins at ``start`` ends: at a comma or the next clause."""
    for at in range(start + 1, end):
        word = words[at]
        if word.kind == "p" and (
            word.text in _DASHES or (word.text == "," and not _in_number(words, at))
        ):
            return at
        if word.low in _AFTER_THING and words[at - 1].low not in ("such", "as", "known"):
            return at
        if word.low in ("and", "or") and _says_on(words, at + 1, end):
            return at
    return end


def _in_number(words: Words, at: int) -> bool:
    return at + 1 < len(words) and words[at + 1].text[:1].isdigit()


def _says_on(words: Words, at: int, end: int) -> bool:
    """Say whether a verb goes on after "and" with the same subject."""
    while at < end and (words[at].low in grammar.ADVERBS or words[at].low.endswith("ly")):
        at += 1
    if at >= end or words[at].kind != "w" or words[at].text[0].isupper():
        return False
    known = lexicon.verbs().get(words[at].low)
    return known is not None and known.form in ("past", "s") and known.group != "cite"
