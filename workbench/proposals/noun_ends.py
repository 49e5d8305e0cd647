"""Where the last noun phrase of some words begins."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.proposals.grammar import (
    DETERMINERS,
    FINITE,
    MONTHS,
    PREPOSITIONS,
    PRONOUNS,
    WEEKDAYS,
)
from workbench.text import lexicon
from workbench.text.tokens import Token

Words = Sequence[Token]


def trailing_noun(words: Words, begin: int, end: int) -> int:
    """Return where the last noun phrase of ``words[begin:end]`` begins."""
    at = end - 1
    if words[at].low in PRONOUNS:
        return at
    if words[at].text[0].isupper():
        while at > begin and (
            words[at - 1].text[0].isupper() or words[at - 1].low in ("of", "the", "al")
        ):
            if words[at - 1].low in MONTHS | WEEKDAYS or words[at - 1].text.isdigit():
                break
            at -= 1
        while words[at].low in ("of",) and at < end - 1:
            at += 1
        if at > begin and words[at - 1].low in lexicon.roles():
            at -= 1
        return at
    while at > begin and words[at].low not in DETERMINERS and at > end - 6:
        if _is_verbal(words[at - 1]):
            return at
        at -= 1
    if words[at].low in DETERMINERS:
        return at
    return end - 1 if words[end - 1].low.endswith("s") else end


def _is_verbal(word: Token) -> bool:
    """Say whether a noun phrase cannot reach back over ``word``."""
    return (
        word.low in FINITE
        or word.low in lexicon.verbs()
        or word.low in lexicon.words("irregular_pasts")
        or word.low in PREPOSITIONS
    )


def after_phrase(words: Words, begin: int, end: int) -> int:
    """Skip "In Paris" or "On Friday" before a subject that has no comma before it."""
    verbal = trailing_noun(words, begin + 1, end)
    return verbal if verbal > begin + 1 else end
