"""Whom "he" and "they" take up from the sentence before, where nobody has spoken there."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.proposals import grammar
from workbench.proposals.complements import is_comma
from workbench.proposals.leading import leading_subject
from workbench.text import lexicon
from workbench.text.tokens import Token

Words = Sequence[Token]
Range = tuple[int, int]


def subject_meant(words: Words, pronoun: str) -> Range | None:
    """Return what ``words``, a sentence, begin with, if the pronoun after it means that.

    "An official put it higher. … he said", "27 states have sued. They argue": one person brought
    in without a name, and several of whatever kind.
    """
    if pronoun not in ("he", "she", "they"):
        return None
    subject = leading_subject(words)
    if subject is None:
        return None
    if pronoun == "they":
        return subject if _introduces_several(words[slice(*subject)]) else None
    named = is_comma(words[subject[1]]) and words[subject[1] + 1].text[0].isupper()
    return None if named or not _introduces_one(words[slice(*subject)]) else subject


def _introduces_one(words: Words) -> bool:
    """Say whether a noun phrase brings in one person without a name: "an official in Arden".

    So does a post with its capitals, "The Shadow Health Secretary", whose holder nobody names.
    """
    titled = len(words) > 2 and all(word.text[0].isupper() for word in words)
    if titled and words[0].low == "the":
        return words[-1].low in lexicon.roles()
    if words[0].low not in ("a", "an", "one") or len(words) < 2:
        return False
    return grammar.is_human(_head(words))


def _introduces_several(words: Words) -> bool:
    """Say whether a noun phrase is of several: "27 states led by Arden and the coal firms"."""
    head = _head(words)
    if len(words) == 1 and not grammar.is_human(head) and words[0].text[1:].islower():
        return False  # "Tensions", capital only because it opens the sentence
    several = head.endswith("s") and not head.endswith("ss")
    numbered = (
        words[0].text[0].isdigit() or words[0].low in grammar.DETERMINERS or "-" in words[0].low
    )
    return several and (
        grammar.is_human(head) or numbered or grammar.may_mean(words, (0, len(words)))
    )


def _head(words: Words) -> str:
    """Return the noun that a phrase is about, in lower case: the last word before "of", "in"."""
    stop = next(
        (n for n, w in enumerate(words) if n and (w.low in grammar.PREPOSITIONS or w.low == "who")),
        len(words),
    )
    stop = next((n for n, w in enumerate(words[:stop]) if n and w.low.endswith("ed")), stop)
    return words[stop - 1].low
