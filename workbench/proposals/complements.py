"""What a verb of saying takes: the clause, quotation or thing after it."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import Final

from workbench.proposals import grammar
from workbench.proposals.passed_over import PARTS_OF_TIME, skip_audience, skip_times
from workbench.text import lexicon
from workbench.text.lexicon import Verb
from workbench.text.numbers import COUNTING
from workbench.text.tokens import Token

Words = Sequence[Token]

_REACH: Final = 16
_WH: Final = frozenset("how why whether what when where who if".split())
_NO_CLAUSE: Final = frozenset(
    "in at on to for from by with about against during into over under after before between and or"
    " nor but as when while because although so than of to not".split()
)
_TITLE_MARKS: Final = frozenset('“”"‘’')
"""Marks around a title: "said on VTR’s “Valley Today” that …"."""
_REPLIES: Final = frozenset("confirm deny verify".split())
_BARE: Final = frozenset(
    "say tell think believe hope feel fear know guess suppose insist swear warn allege argue"
    " estimate".split()
)
_BOUNDS: Final = ("at least", "at most", "up to", "as many", "as few")
_SOON: Final = 8


class Complement:
    """Where the complement begins (a word index) and what it is: clause, quote, thing or none."""

    __slots__ = ("audience", "kind", "start")

    def __init__(self, start: int, kind: str, audience: tuple[int, int] | None = None) -> None:
        self.start, self.kind, self.audience = start, kind, audience


def complement(words: Words, cue: int, verb: Verb) -> Complement | None:
    """Return what stands after the cue at word index ``cue``, ``None`` where nothing fits."""
    at = cue + 1
    audience = None
    if "x" in verb.takes:
        if at >= len(words) or words[at].low != "out":
            return None
        at += 1
    if "o" in verb.takes and at < len(words):
        at, audience = skip_audience(words, at)
    at = skip_times(words, at)
    if at + 1 < len(words) and words[at].low in ("or", "nor") and words[at + 1].low in _REPLIES:
        at += 2  # "would neither confirm nor deny the report"
    if at >= len(words):
        return None
    if verb.lemma == "accuse" and (blamed := _accused(words, cue + 1)):
        return blamed
    of = (verb.lemma, words[at].low) in (("tell", "of"), ("report", "on"))
    if of and at == cue + 1 and at + 1 < len(words):
        return Complement(at + 1, "thing")  # "told of their joy at being free"
    marked = _marker(words, at, verb)
    if marked:
        return Complement(marked[0], marked[1], audience)
    if words[at].kind != "w":
        return None
    if (
        "c" in verb.takes
        and (words[at].low not in _NO_CLAUSE or _counts(words, at))
        and len(words) - at > 1
        and (verb.lemma in _BARE or _is_clausal(words[at:]))
    ):
        return Complement(at, "clause", audience)
    if "o" in verb.takes and "c" in verb.takes and audience:
        return Complement(at, "clause", audience)
    if "i" in verb.takes and words[at].low == "to":
        return Complement(at, "clause", audience)
    if {"i", "o"} <= set(verb.takes) and (asked := _asked(words, at)):
        return Complement(asked, "clause", (at, asked))
    if (
        "n" in verb.takes
        and ("c" not in verb.takes or words[at].low not in _NO_CLAUSE)
        and words[at].low not in grammar.FINITE
        and (words[at].low not in ("and", "but", "or"))
    ):
        return Complement(at, "thing", audience)
    if "g" in verb.takes and (words[at].low == "to" or words[at].low.endswith("ing")):
        return Complement(at, "thing", audience)
    return None


def _accused(words: Words, begin: int) -> Complement | None:
    """Read "accused the ministry in Arden of hiding it": what stands after the last "of"."""
    for place in range(begin + 1, min(len(words) - 1, begin + _REACH)):
        follows = words[place + 1]
        if words[place].low == "of" and (follows.text[0].islower() or follows.kind == "q"):
            return Complement(place + 1, "thing", (begin, place))
        if words[place].kind == "p" and words[place].text in ",;:":
            return None
    return None


def _is_clausal(words: Words) -> bool:
    """Tell "claims it works", "expects it to work", "puts it at 40" from "claims a prize".

    "Advises that help be sought" has a verb too.
    """
    if grammar.looks_finite(words) or any(word.low == "be" for word in words[:_SOON]):
        return True
    return any(
        word.low == "to" or (word.low == "at" and follows.text[0].isdigit())
        for word, follows in itertools.pairwise(words)
    )


def _asked(words: Words, at: int) -> int | None:
    """Return where "to push back" begins in "urged Chile and others in the region to push back"."""
    for place in range(at + 1, min(len(words), at + _REACH)):
        if words[place].kind != "w" or words[place].low in grammar.FINITE:
            return None
        if words[place].low == "to" and not words[place - 1].low.endswith("ed"):
            follows = words[place + 1] if place + 1 < len(words) else None
            if follows and follows.text[0].islower() and follows.low not in grammar.DETERMINERS:
                return place
    return None


def _counts(words: Words, at: int) -> bool:
    """Say whether a number follows, as in "said about 20 people came", "at least 20"."""
    if at + 2 < len(words) and f"{words[at].low} {words[at + 1].low}" in _BOUNDS:
        return True
    return (
        at + 1 < len(words)
        and (words[at + 1].text[0].isdigit() or words[at + 1].low in COUNTING)
        and words[at].low in ("about", "between", "over", "under")
    )


def _marker(words: Words, at: int, verb: Verb) -> tuple[int, str] | None:
    """Find "that", a colon, or a quotation that opens the complement, within reach."""
    verbs = lexicon.verbs()
    commas = 0
    for place in range(at, min(len(words), at + _REACH)):
        word = words[place]
        if word.kind == "q":
            return _quote_at(words, at, place, verb)
        if word.low == "that" and "t" in verb.takes and _opens_clause(words, at, place):
            return place + 1, "clause"
        if place == at and word.low in _WH and "t" in verb.takes:
            return place, "clause"
        if word.kind == "p" and word.text not in _TITLE_MARKS:
            if word.text == ":" and place + 1 < len(words):
                return place + 1, "quote" if words[place + 1].kind == "q" else "clause"
            if word.text != "," or commas == 2:
                return None
            commas += 1
        elif (place > at and word.low in verbs and verbs[word.low].form in ("past", "s")) or (
            "c" in verb.takes and word.low in grammar.FINITE
        ):
            return None
    return None


def _quote_at(words: Words, at: int, place: int, verb: Verb) -> tuple[int, str] | None:
    if "q" not in verb.takes and not ({"n", "a", "m"} & set(verb.takes)):
        return None
    if place == at or is_comma(words[place - 1]) or words[place - 1].text == ":":
        return place, "quote"
    if "i" in verb.takes and words[at].low == "to":
        return at, "clause"
    if {"n", "a", "m"} & set(verb.takes):
        return at, "thing"
    # "said in remarks “…”" is speech; "said the “…” plan failed" is a clause with quoted words.
    if "c" in verb.takes and words[at].low not in _NO_CLAUSE:
        return at, "clause"
    return place, "quote"


def is_comma(word: Token) -> bool:
    """Say whether ``word`` is a comma."""
    return word.kind == "p" and word.text == ","


def _opens_clause(words: Words, at: int, place: int) -> bool:
    """Say whether a "that" opens the complement and is no "that day" or relative clause."""
    follows = words[place + 1].low if place + 1 < len(words) else ""
    if not follows:
        return False
    if follows in PARTS_OF_TIME and (place + 2 >= len(words) or words[place + 2].kind == "p"):
        return False  # "told reporters in Arden that day"
    if place == at:
        return bool(follows)
    if words[at].low in grammar.PREPOSITIONS or words[at].low in ("late", "early", "last", "this"):
        return True
    return is_comma(words[place - 1]) or (
        words[at].low in ("a", "the", "his", "her", "it") and place - at <= 4
    )
