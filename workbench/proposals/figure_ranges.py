"""Two numbers that are the ends of one figure: "10 to 20", "5-7 per cent", "between 3 and 4"."""

from __future__ import annotations

from typing import Final

from workbench.proposals import figure_bounds as bound
from workbench.proposals.figure_ages import is_age_or_time
from workbench.proposals.figure_context import is_no_figure
from workbench.proposals.figure_units import unit_after
from workbench.proposals.figure_words import Read
from workbench.text.inflections import lemma
from workbench.text.number_words import SCALES
from workbench.text.numbers import Number
from workbench.text.words import Words

_DASHES: Final = frozenset("-–—‑")
_CHANGES: Final = frozenset(
    "rise fall grow increase decrease drop cut jump climb go revise raise lower reduce soar"
    " surge plunge slump decline expand extend shrink double triple quadruple slide slip"
    " move change shift upgrade downgrade narrow widen ease edge boost hike slash trim"
    " improve worsen advance gain lose sink dip tumble plummet swell bring push swing"
    " balloon rocket leap dwindle drive lift accelerate slow tighten relax skyrocket halve"
    " bump scale shorten lengthen reword multiply mushroom up down fluctuate-".split()
)
_REACH: Final = 14


def read_range(words: Words, number: Number, after: Number | None, floor: int) -> Read | None:
    """Read two numbers as the bounds of one figure, ``None`` where they are two."""
    if (
        after is None
        or number.vague
        or number.share != after.share
        or after.first - number.last > 4
    ):
        return None
    joint = _joint(words, number, after)
    if joint is None:
        return None
    lead = words.word(number.first - 1)
    paired = lead == "between" if joint == "and" else joint != "and"
    low = _lent(words, number, after)
    if not paired or low >= after.value or (joint == "and" and number.first <= floor):
        return None
    if lead == "from" and joint in ("to", "until") and _changes(words, number.first - 1):
        return None
    if is_age_or_time(words, after) or is_age_or_time(words, number):
        return None
    tail = bound.after(words, after.last)
    if bound.after(words, number.last).unit not in (None, tail.unit):
        return None  # "fell 1.2% to 7,400"
    named = unit_after(words, tail.last)
    unit = tail.unit or number.money or after.money or (named.noun if named else None)
    scaled = words.low[after.last - 1] in SCALES or "," in words.low[after.first]
    sure = (
        lead in ("between", "from")
        or _in_range(words, number)
        or bound.before(words, number.first, floor) is not None
    )
    if unit is None and not sure and not scaled and not (joint == "or" and after.spelt):
        return None
    if number.money == "" and is_no_figure(words, number, unit or "", (), floor, bounded=True):
        return (
            None if not (joint in _DASHES and unit) else _bounded(words, number, after, floor, unit)
        )
    return _bounded(words, number, after, floor, unit)


def _in_range(words: Words, number: Number) -> bool:
    """Say whether a range is named before it: "a class size of 28 to 30", no vote or score."""
    at = number.first
    return words.word(at - 1) == "of" and words.word(at - 2) not in ("vote", "score", "margin")


def _bounded(
    words: Words, number: Number, after: Number, floor: int, unit: str | None
) -> Read | None:
    tail = bound.after(words, after.last)
    begin = number.first
    if words.word(begin - 1) in ("between", "from") and begin > floor:
        begin -= 1
    elif (before := bound.before(words, begin, floor)) is not None:
        begin = before[0]
    low, high = _lent(words, number, after), after.value
    if number.share:
        low, high = round(100 * low), round(100 * high)
        unit = "%"
    stop = tail.last if tail.unit else after.last
    named = unit_after(words, tail.last)
    return Read(
        begin, stop, bound.plain(low), bound.plain(high), unit, named.last if named else stop
    )


def _joint(words: Words, number: Number, after: Number) -> str | None:
    """Return the word or dash that joins two numbers, past the unit of the first."""
    at = number.last
    if words.low[at : after.first] == ["-", "to", "-"]:
        return "to"
    tail = bound.after(words, at)
    if tail.unit in ("%", "percentage points"):
        at = tail.last
    elif words.word(at) == "-" and words.word(at + 1) in ("to", "or"):
        at += 1
    if after.first - at != 1:
        return None
    joint = words.low[at]
    if joint in _DASHES:
        plain = words.joined(at) == words.joined(at + 1)
        return joint if plain else None
    return joint if joint in ("to", "or", "and", "through") else None


def _lent(words: Words, number: Number, after: Number) -> float:
    """Return the lower end; "two to three million" lends its scale to it."""
    last = words.low[after.last - 1]
    if number.value >= 1000 or after.last - after.first < 2 or not last.isalpha():
        return number.value
    if words.low[number.last - 1] in SCALES:
        return number.value
    scale = next((s for s in (10**12, 10**9, 10**6, 1000, 100) if after.value >= s), 1)
    if last in SCALES:
        scale = SCALES[last]
    elif after.spelt:
        return number.value
    return number.value * scale if number.value * scale < after.value else number.value


def _changes(words: Words, at: int) -> bool:
    """Say whether what goes "from 10 to 20" changes, so that the two are two figures."""
    for place in range(at - 1, max(0, at - _REACH) - 1, -1):
        word = words.low[place]
        if word in ".;:":
            return False
        if word in _CHANGES or lemma(word) in _CHANGES:
            return True
    return False
