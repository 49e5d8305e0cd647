"""The noun phrase that begins at a word: "said NP", "according to NP", "by NP"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from workbench.proposals.grammar import (
    CLAUSE_WORDS,
    DETERMINERS,
    FINITE,
    LONGEST,
    MONTHS,
    PREPOSITIONS,
    PRONOUNS,
    WEEKDAYS,
    bare_role,
    in_name,
    is_human,
    is_mark,
)
from workbench.text import lexicon
from workbench.text.tokens import Token

Words = Sequence[Token]
Range = tuple[int, int]

# "a source in the government": where somebody is, and no place where it was said
_SOMEWHERE = frozenset(
    "briefed working involved interviewed source sources official officials diplomat diplomats"
    " person people insider insiders officer officers".split()
)
_OWNERS = frozenset("its his her their".split())


def after(words: Words, at: int) -> Range | None:
    """Return the noun phrase that begins at index ``at``: "said NP", "according to NP"."""
    if at >= len(words) or words[at].kind != "w" or words[at].low in CLAUSE_WORDS:
        return None
    if words[at].low in PREPOSITIONS or words[at].low in FINITE:
        return None
    if words[at].low in ("early", "late", "earlier", "later"):
        return None  # "found traces, reported early this month"
    end = at
    while end < len(words) and end - at < LONGEST:
        word = words[end]
        if word.kind == "q" or (word.kind == "p" and not in_name(words, end)):
            break
        if end > at and (_stops_after(words, at, end)):
            break
        end += 1
    trade = end > at and (bare_role(words[end - 1]) or is_human(words[end - 1].low))
    if trade and end + 2 < len(words) and is_mark(words[end]):
        stop = end + 1
        while stop < len(words) and (
            words[stop].text[0].isupper()
            or (words[stop].text == "." and words[stop - 1].low in lexicon.roles())
        ):
            stop += 1
        if stop - end > 2:
            end = stop
    return (at, end) if end > at else None


def _stops_after(words: Words, at: int, end: int) -> bool:
    low = words[end].low
    follows = words[end + 1] if end + 1 < len(words) else None
    if low == "for" and follows and (follows.low in _OWNERS or follows.low.endswith("ing")):
        return True  # "criticised by some for its delay"
    if (
        low == "not"
        or low in CLAUSE_WORDS
        or (low in ("who", "and", "or") and _new_clause(words, end))
    ):
        return True
    if (
        low in WEEKDAYS
        or low in ("yesterday", "today", "late", "earlier", "last", "this")
        or low in FINITE
    ):
        return True
    if low in ("on", "in", "at", "during", "to", "with", "from", "by", "about") and _time_or_place(
        words, end
    ):
        return True
    return low.endswith("ing") and words[end].text[0].islower() and words[end - 1].text[0].isupper()


def _new_clause(words: Words, at: int) -> bool:
    if words[at].low == "who":
        return True
    follows = words[at + 1] if at + 1 < len(words) else None
    return (
        follows is None
        or follows.kind != "w"
        or follows.low in PRONOUNS
        or follows.low in FINITE
        or (follows.low in lexicon.verbs())
    )


def _time_or_place(words: Words, at: int) -> bool:
    """Say whether a preposition leads to a time or an occasion and not to part of a name."""
    follows = words[at + 1] if at + 1 < len(words) else None
    if follows is None:
        return True
    if follows.low in WEEKDAYS | MONTHS or follows.text[:1].isdigit():
        return True
    if words[at].low in ("on", "in", "at", "during") and follows.low in DETERMINERS:
        return words[at - 1].low not in _SOMEWHERE
    return words[at].low in ("during", "in", "to", "with") and bool(
        re.match(r"statement|interview|remarks|reporters|journalists|comments", follows.low)
    )
