"""What is said or thought with nobody named for it: "is expected to", "reportedly", "seems"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from workbench.proposals import grammar, phrases
from workbench.proposals.draft import Draft, sentence_words, tidy
from workbench.proposals.extent import clause_end
from workbench.text.tokens import Token

Words = Sequence[Token]

_BE: Final = frozenset("is are was were be been being".split())
_OF: Final = {
    "to": frozenset(
        "expected believed thought said reported known considered seen rumored rumoured alleged"
        " understood supposed estimated assumed deemed feared claimed".split()
    ),
    "of": frozenset("accused suspected".split()),
    "for": frozenset("criticized criticised blamed praised credited condemned".split()),
    "as": frozenset("described seen viewed regarded known portrayed hailed".split()),
}
_BY_WORD: Final = {word: opening for opening, words in _OF.items() for word in words}
_LOOKS: Final = frozenset("seems seem seemed appears appear appeared".split())
_ADVERBS: Final = frozenset("reportedly allegedly supposedly purportedly".split())
_HINTS: Final = _LOOKS | _ADVERBS | _BY_WORD.keys()


def find_hearsay(words: Words, lows: frozenset[str]) -> list[Draft]:
    """Return what a sentence tells as said or thought, without anyone who says or thinks it."""
    found: list[Draft] = []
    if not _HINTS.isdisjoint(lows):
        _, end = sentence_words(words)
        for at in range(1, end - 1):
            draft = _hearsay(words, at, end)
            if draft:
                found.append(draft)
    return found


def _hearsay(words: Words, at: int, end: int) -> Draft | None:
    low = words[at].low
    if low in _ADVERBS:
        return _around(words, at, at, at + 1, end)
    if low in _LOOKS and words[at + 1].low in ("to", "that", "as"):
        return _around(words, grammar.group_start(words, at), at, at + 1, end)
    opening = _BY_WORD.get(low)
    follows = words[at + 1].low
    if opening is None or (follows != opening and not (opening == "to" and follows == "to")):
        return None
    group = grammar.group_start(words, at)
    if not _BE & {word.low for word in words[group:at]}:
        return None
    return _around(words, group, at, at + 1, end)


def _around(words: Words, group: int, at: int, start: int, end: int) -> Draft | None:
    """Return the subject before the verb and what follows it, as what is said."""
    subject = phrases.before(words, group)
    rest = tidy(words, (start, clause_end(words, start, end)))
    if subject is None or rest is None:
        return None
    return Draft(None, (group, at + 1), words[at].low, "attitude", [subject, rest], "nobody")
