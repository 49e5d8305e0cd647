"""What the words around a number make of it: "at least", "or so", "per cent", "-fold"."""

from __future__ import annotations

import math
from typing import Final, Literal, NamedTuple

from workbench.text.number_words import UNITS
from workbench.text.words import Words

Kind = Literal["least", "most", "about"]

_PHRASES: Final[dict[Kind, str]] = {
    "least": "at least|at the least|at the very least|no fewer than|no less than|not less than"
    "|not fewer than|no lower than|a minimum of|minimum of|more than|over|above|upward of"
    "|upwards of|in excess of|exceeding|exceeds|exceed|exceeded|greater than|bigger than"
    "|larger than|higher than|longer than|topped|topping|tops|just over|just above|slightly over"
    "|slightly more than"
    "|a little more than|a little over|surpassed|surpassing|surpass|surpasses|well over"
    "|far more than|much more than|better than|north of|as few as|as little as|at a minimum"
    "|more than or equal to|greater than or equal to|at least or equal to|equal to or more than",
    "most": "at most|at the most|at the very most|no more than|not more than|no greater than"
    "|no higher than|no longer than|fewer than|less than|lower than|smaller than|under|below"
    "|a maximum of|maximum of|up to|as many as|as much as|as high as|as long as|almost|nearly"
    "|close to|approaching|just under|just below|just short of|nearing|slightly less than"
    "|a little less than|well under|well below|not quite|shy of|far fewer than|far less than"
    "|less than or equal to|equal to or less than|smaller than or equal to|shorter than",
    "about": "about|around|roughly|approximately|approx|some|an estimated|estimated|estimated at"
    "|circa|in the region of|something like|more or less|on the order of|an average of about|near"
    "|maybe|perhaps|close on|in the neighborhood of|in the neighbourhood of|somewhere around",
}


def _by_last_word() -> dict[str, list[tuple[list[str], Kind]]]:
    """Sort the phrases by their last word, the longest first."""
    found: dict[str, list[tuple[list[str], Kind]]] = {}
    for kind, phrases in _PHRASES.items():
        for phrase in phrases.split("|"):
            found.setdefault(phrase.rsplit(" ", 1)[-1], []).append((phrase.split(), kind))
    for choice in found.values():
        choice.sort(key=lambda entry: -len(entry[0]))
    return found


_BEFORE: Final = _by_last_word()
_LASTING: Final = frozenset(
    "for after lasted lasting last lasts spanning took takes is was a little just well"
    " slightly in be spent".split()
)
_PERIODS: Final = frozenset("hour day night week month year".split())
_FILLERS: Final = frozenset("another additional further extra a an".split())
_POINTERS: Final = frozenset("the those these its their his her".split())
_TAIL_PHRASES: Final[dict[Kind, str]] = {
    "least": "or more|or over|or above|or higher|or greater|or better|or longer|and more|and up"
    "|and over|plus|+|at least|at the least|at a minimum|or upward|or upwards",
    "most": "or fewer|or less|or under|or lower|or below|at most|at the most|or smaller"
    "|at the very most",
    "about": "or so|or thereabouts|give or take|odd|more or less",
}
_TAILS: Final[list[tuple[list[str], Kind]]] = sorted(
    ((tail.split(), kind) for kind, tails in _TAIL_PHRASES.items() for tail in tails.split("|")),
    key=lambda entry: -len(entry[0]),
)
_TAIL_STARTS: Final = frozenset(tail[0] for tail, _ in _TAILS)


class Tail(NamedTuple):
    """What follows a number up to the piece ``last``: its sort and what bounds it."""

    last: int
    unit: str | None = None
    kind: Kind | None = None


def before(words: Words, first: int, floor: int) -> tuple[int, Kind] | None:
    """Return the first piece of a bound before the number at ``first``, and its kind."""
    at = first - 1
    while at > floor and words.low[at] in _FILLERS and first - at < 4:
        at -= 1
    if at > floor and words.low[at] in _POINTERS:
        # "at least the 50", but not "over the 50"
        found = _phrase_ending(words, at - 1, floor)
        return found if found and at - found[0] > 1 else None
    return _phrase_ending(words, at, floor)


def _phrase_ending(words: Words, at: int, floor: int) -> tuple[int, Kind] | None:
    if at < floor:
        return None
    for phrase, kind in _BEFORE.get(words.low[at], ()):
        begin = at + 1 - len(phrase)
        if begin >= floor and words.low[begin : at + 1] == phrase:
            return (begin, kind) if _bounds(words, begin, at, phrase) else None
    return None


def _bounds(words: Words, begin: int, at: int, phrase: list[str]) -> bool:
    """Say whether the words bound a number here: not in "all over 20 countries", "the above 3"."""
    if len(phrase) > 1:
        return True
    word, lead = phrase[0], words.word(begin - 1)
    if word in ("over", "above", "under", "below"):
        if word == "over" and _lasts(words, at) and lead not in _LASTING:
            return False
        return lead not in ("all", "win", "victory", "lead", "votes", "won", "advantage", "the")
    if word in ("about", "around"):
        return lead not in ("revolves", "all", "built", "talk", "talked", "talking", "speak")
    if word == "near":
        return words.word(at + 1)[:1].isdecimal() and lead in ("at", "of", "to", "is", "was")
    return True


def _lasts(words: Words, at: int) -> bool:
    """Say whether "over" leads to a few years or days, in the course of which something is done."""
    number = words.word(at + 1)
    small = UNITS.get(number, 99) <= 12 or (number.isdecimal() and int(number) <= 12)
    return small and words.word(at + 2).rstrip("s") in _PERIODS


def after(words: Words, last: int) -> Tail:
    """Read what follows the number before the piece ``last``: "%", "-fold", "times", "or more"."""
    unit, at = _sort(words, last)
    kind: Kind | None = None
    word = words.word(at)
    step = at + 1 if word == "-" and words.word(at + 1) in ("plus", "odd") else at
    if words.word(step) in _TAIL_STARTS:
        for tail, sort in _TAILS:
            if words.low[step : step + len(tail)] == tail and _ends_well(words, step, tail):
                return Tail(step + len(tail), unit, sort)
    return Tail(at, unit, kind)


def _ends_well(words: Words, at: int, tail: list[str]) -> bool:
    follows = words.word(at + len(tail))
    if tail == ["odd"]:
        return words.word(at - 1) == "-" or words.low[at - 1][-1:].isdecimal()
    if tail in (["plus"], ["+"]):
        return words.joined(at) and not follows[:1].isdecimal()
    if tail[-1] in ("more", "less") and tail[0] in ("or", "and"):
        return follows not in ("than", "equal")
    return True


def _sort(words: Words, last: int) -> tuple[str | None, int]:
    """Read "%", "per cent", "percentage points", "-fold" and "times"."""
    word = words.word(last)
    if word == "%":
        return "%", last + 1
    step = last + 1 if word == "-" and words.joined(last) else last
    word = words.word(step)
    if word in ("percent", "pct", "percents"):
        points = words.word(step + 1) in ("point", "points")
        return ("percentage points", step + 2) if points else ("%", step + 1)
    if word == "per" and words.word(step + 1) == "cent":
        return "%", step + 2
    if word == "percentage":
        points = words.word(step + 1) in ("point", "points")
        joined = words.word(step + 1) == "-" and words.word(step + 2) in ("point", "points")
        return ("percentage points", step + 2 + joined) if points or joined else (None, last)
    if (word == "fold" and step > last) or (word == "fold" and words.joined(last)):
        return "fold", step + 1
    if word == "times":
        return "times", step + 1
    return None, last


def plain(value: float) -> float:
    """Return a whole number as an integer."""
    return int(value) if value == int(value) else value


def about(value: float, step: float) -> tuple[float, float]:
    """Give ±20 %, rounded inward to ``step``."""
    low = math.ceil(round(value * 0.8 / step, 6))
    high = math.floor(round(value * 1.2 / step, 6))
    return plain(round(low * step, 6)), plain(round(high * step, 6))


def _step(value: float) -> float:
    """Return what bounds are rounded to: the decimals as printed, wholes from 5 on, else tenths."""
    digits = f"{abs(value):.6f}".rstrip("0").partition(".")[2]
    if abs(value) >= 5 and not digits:
        return 1
    return 0.1 ** max(len(digits), 1)


def bounds(value: float, kind: Kind | str | None) -> tuple[float | None, float | None]:
    """Return the inclusive bounds of a value that is "least", "most", "about" or exact."""
    exact = plain(value)
    if kind == "least":
        return exact, None
    if kind == "most":
        return None, exact
    if kind == "about":
        low, high = sorted(about(value, _step(value)))
        return low, high
    return exact, exact
