"""Figures without a number: "dozens", "tens of thousands", "a couple of", "twice as many"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from workbench.proposals import figure_bounds as bound
from workbench.proposals.figure_units import DURATIONS
from workbench.proposals.figure_words import Read, counting
from workbench.text.inflections import is_plural, plural
from workbench.text.number_words import SCALES, VAGUE
from workbench.text.numbers import COUNTING
from workbench.text.words import Words

_MULTIPLES: Final = {
    "twice": 2, "double": 2, "doubled": 2, "doubling": 2, "triple": 3, "tripled": 3, "tripling": 3,
    "treble": 3, "trebled": 3, "quadruple": 4, "quadrupled": 4, "twofold": 2, "threefold": 3,
    "fourfold": 4, "fivefold": 5, "sixfold": 6, "sevenfold": 7, "eightfold": 8, "ninefold": 9,
    "tenfold": 10, "hundredfold": 100,
}  # fmt: skip
_LASTING: Final = {
    f"{unit}{joint}long": f"{unit}s"
    for unit in "hour day week month year decade".split()
    for joint in ("", "-")
}
MULTIPLES: Final = frozenset([*_MULTIPLES, *_LASTING])
"""Words that are a figure by themselves: how many times as much, or how long."""

PERIODS: Final = frozenset("hour day week month year decade century mile".split())
"""Measures of which one is told with an article: "more than a year"."""

_TRIGGERS: Final = frozenset([*VAGUE, *_MULTIPLES, *_LASTING, *PERIODS, "couple", "long"])
_NOT_LASTING: Final = frozenset("ago later earlier before after from since".split())
_LARGE: Final = frozenset("hundreds thousands millions billions trillions lakhs crores".split())
_COUPLE_LEADS: Final = frozenset("a the last past next first these".split())


def vague_figures(words: Words) -> Iterator[Read]:
    """Find the figures that no number tells, in order."""
    done = 0
    for at, word in enumerate(words.low):
        if at < done or word not in _TRIGGERS:
            continue
        if word == "couple":
            figure = _couple(words, at)
        elif word in PERIODS:
            figure = _one_period(words, at, done)
        elif word.endswith("long"):
            figure = _lasting(words, at)
        elif word in _MULTIPLES:
            figure = _multiple(words, at, done)
        else:
            figure = _plural_scale(words, at)
        if figure:
            done = figure.last
            yield figure


def _plural_scale(words: Words, at: int) -> Read | None:
    word = words.low[at]
    low, last = 2 * VAGUE[word], at + 1
    if words.word(last) == "of" and words.word(last + 1) in _LARGE:
        low, last = low * VAGUE[words.low[last + 1]], last + 2
    elif word == "tens" or (word == "scores" and words.word(last) not in ("of", "more")):
        return None
    lead = words.word(at - 1)
    if lead[:1].isdecimal() or (lead in ("-", "’", "'") and words.joined(at)):
        return None
    return counting(words, at, last, (low, None))


def _couple(words: Words, at: int) -> Read | None:
    """Read "a couple of weeks"; a couple that is not of anything is two people."""
    if words.word(at - 1) not in _COUPLE_LEADS or words.word(at + 1) != "of":
        return None
    thing = words.word(at + 2)
    later = words.word(at + 3) in ("ago", "later", "earlier") and thing in DURATIONS
    if (
        later
        or thing in VAGUE
        or thing in SCALES
        or not (is_plural(thing) or is_plural(words.word(at + 3)))
    ):
        return None
    first = at - 1 if words.low[at - 1] == "a" else at
    return counting(words, first, at + 2, (2, 2))


def _multiple(words: Words, at: int, floor: int) -> Read | None:
    """Read "twice as many", "more than double", "a threefold rise"; not a bare "doubled"."""
    word, follows = words.low[at], words.word(at + 1)
    value = _MULTIPLES[word]
    before = bound.before(words, at, floor)
    if word.endswith("fold"):
        compared = True
    elif word == "twice":
        compared = follows in ("as", "the", "that", "what", "its", "their")
    elif word in ("double", "triple", "treble", "quadruple"):
        compared = follows in ("the", "that", "its", "what", "their") and words.word(at - 1) != "to"
    else:
        compared = False
    if before and before[1] != "about" and word != "twice":
        compared = True
    if not compared:
        return None
    low, high = bound.bounds(value, before[1] if before else None)
    return Read(before[0] if before else at, at + 1, low, high, "times")


def _lasting(words: Words, at: int) -> Read | None:
    """Read "hourlong" and "week-long", where no number says how many."""
    first = at
    if words.low[at] == "long":
        first = at - 2
        if not (words.word(at - 1) == "-" and words.joined(at)) or words.word(at - 3) == "-":
            return None
        if words.word(at - 3)[:1].isdecimal() or words.word(at - 3) in COUNTING:
            return None
    unit = _LASTING.get("".join(words.low[first : at + 1])) if first >= 0 else None
    return Read(first, at + 1, 1, 1, unit) if unit else None


def _one_period(words: Words, at: int, floor: int) -> Read | None:
    """Read "more than a year", "nearly an hour", "a year and a half"; not "a year" alone."""
    if words.word(at - 1) not in ("a", "an") or words.word(at + 1) in _NOT_LASTING:
        return None
    value, last = 1.0, at + 1
    if words.follows(at + 1, "and", "a", "half"):
        value, last = 1.5, at + 4
        if words.word(last) in _NOT_LASTING:
            return None
    before = bound.before(words, at - 1, floor)
    if before and len(words.low[before[0] : at - 1]) == 1 and before[1] != "most":
        before = None
    if before is None and value == 1.0:
        return None
    low, high = bound.bounds(value, before[1] if before else None)
    return Read(before[0] if before else at - 1, last, low, high, plural(words.low[at]), last)
