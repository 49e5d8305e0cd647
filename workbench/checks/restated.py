"""Whether a count that points back is of the very thing that was counted before."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Final

from workbench.checks.counts import AUXILIARIES, FUNCTION_WORDS, OWNERS, Count, is_plural
from workbench.checks.things import is_people, same_word, stem
from workbench.model.analysis import Analysis
from workbench.text import lexicon
from workbench.text.numbers import COUNTING
from workbench.text.tokens import Token

_RELATIVES: Final = frozenset("who which that whose whom".split())
_PARTS: Final = frozenset(
    "some many most all each few none any half third quarter several both".split()
)
_BINDING: Final = frozenset("of per than under against between".split())
_PLACED: Final = frozenset(
    "in from of on at with near under inside outside between to for by per than against".split()
)
# "The 180 passengers on board", "the 18 troops on Monday": nothing is told of which.
_HERE: Final = frozenset(
    "board there aboard scene site year years month months week weeks day days hour hours night"
    " monday tuesday wednesday thursday friday saturday sunday noon midnight dawn morning"
    " evening january february march april may june july august september october november"
    " december".split()
)
_NEUTRAL: Final = frozenset("affected involved concerned".split())
"""Participles that tell nothing of which: "the 900,000 customers affected"."""
_BY: Final = 2
_NEAR: Final = 4
_SMALL: Final = 4
_LONG: Final = 5
_A_YEAR: Final = datetime.timedelta(days=365)


def is_restated(analysis: Analysis, other: Count, count: Count) -> bool:
    """Say whether what is said of ``count`` was said of ``other``, so that they are one thing.

    Small numbers often take up a list of names, and a part ("three of the 12") often brings in a
    whole that was not counted before: both have to stand close by and have the same noun.
    """
    distance = count.order - other.order
    same_noun = count.thing in ("", other.thing) or "measure" in (count.kind, other.kind)
    small = count.figure.high is not None and count.figure.high < _SMALL
    told = other.figure.high is not None and other.figure.high < _SMALL
    near = _NEAR if told and count.thing and not is_people(count.thing) else 1
    listed = not same_noun or distance > near or (near == 1 and len(other.claim.names) > 1)
    if small and count.kind == "count" and listed:
        return False
    if count.pointer in OWNERS and count.kind == "count" and not same_noun and distance > 1:
        return False
    if _is_part(count) and (distance > _BY or _is_part(other) or not _is_alike(other, count)):
        return False
    if distance > 1 and _is_long_ago(analysis, other) and not _is_long_ago(analysis, count):
        return False
    known = {stem(word.strip("“”\"'‘’.,;:()")) for word in other.claim.text.lower().split()}
    if count.kind == "count" and any(
        stem(word) not in known and not same_word(word, other.thing) for word in count.qualities
    ):
        return False
    return _follows(count, known, frozenset(other.claim.text.lower().split()))


def _is_part(count: Count) -> bool:
    """Say whether a part is taken of the count ("ten of the 18 staffers")."""
    if count.kind != "count" or count.before[-2:-1] != ("of",):
        return False
    lead = count.before[-3:-2]
    if lead == ("all",):
        return False  # "all of the six patients" are the six
    return not lead or lead[0] in _PARTS or lead[0] in COUNTING or lead[0][:1].isdigit()


def _is_alike(other: Count, count: Count) -> bool:
    """Say whether the noun is the same or a like one, and not just "people"."""
    anybody = lexicon.same_things().anybody
    return count.thing in ("", other.thing) or not {count.thing, other.thing} & anybody


def _follows(count: Count, known: set[str], words: frozenset[str]) -> bool:
    """Say whether the words after the thing leave it what it was, or repeat what was said of it."""
    if not count.after or count.after[0].kind != "w":
        return True
    first = count.after[0].low
    said = [word.low for word in _clause(count) if word.low not in FUNCTION_WORDS | AUXILIARIES]
    if first in _RELATIVES:
        acts = lexicon.same_things().acts
        mine = frozenset().union(*(acts.get(word, frozenset()) for word in said))
        theirs = (acts.get(word, frozenset()) for word in words)
        return any(stem(word) in known for word in said) or not mine.isdisjoint(
            frozenset().union(*theirs)
        )  # "nine were killed", "the six who died"
    if first in _PLACED:
        # "Released the eight activists on bail", but "the eight activists in the first car".
        loose = count.after[1:2] and count.after[1].text.islower() and first not in _BINDING
        loose = loose and count.after[1].low not in FUNCTION_WORDS
        return bool(said) and (bool(loose) or said[0] in _HERE or stem(said[0]) in known)
    follows = count.after[1].low if len(count.after) > 1 else ""
    modifies = first.endswith("ing") or follows in _PLACED
    if count.kind == "count" and modifies and _is_participle(first):
        return stem(first) in known or first in _NEUTRAL
    return count.kind != "count" or not is_plural(first)


def _is_participle(word: str) -> bool:
    if word in lexicon.words("irregular_pasts"):
        return False  # "fled"
    return word.endswith("ed") or (word.endswith("ing") and len(word) > _LONG)


def _clause(count: Count) -> Iterator[Token]:
    for word in count.after[1:8]:
        if word.kind != "w":
            return
        yield word


def _is_long_ago(analysis: Analysis, count: Count) -> bool:
    if analysis.published is None:
        return False
    past = analysis.published - _A_YEAR
    return any(date.last is not None and date.last < past for date in count.claim.dates)
