"""The noun phrase that a sentence opens with."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.proposals import grammar, phrases
from workbench.proposals.draft import sentence_words
from workbench.text import lexicon
from workbench.text.tokens import Token

_SUBORDINATING = frozenset("when after as while although though because since if once".split())

Words = Sequence[Token]
Range = tuple[int, int]


def leading_subject(words: Words) -> Range | None:
    """Return the noun phrase the sentence opens with, up to its first verb."""
    begin, end = sentence_words(words)
    if begin < end and words[begin].low in _SUBORDINATING:
        # "When the army chose it, the firm protested, claiming …": who does what comes after
        comma = next((n for n in range(begin, end) if words[n].text == ","), begin - 1)
        begin = comma + 1
    for at in range(begin, min(end, begin + 14)):
        word = words[at]
        known = lexicon.verbs().get(word.low)
        bare = (
            known is not None
            and known.form == "base"
            and not words[max(at - 1, begin)].low.endswith("s")
        )
        finite = (
            word.low in grammar.FINITE
            or (known is not None and not bare)  # "An additional email by Lee says"
            or word.low in lexicon.words("irregular_pasts")
            or word.low.endswith("ed")
        )
        if at > begin and finite and word.text[0].islower():
            return phrases.before(words, grammar.group_start(words, at))
    return None
