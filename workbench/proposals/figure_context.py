"""Whether a number is a figure at all, or an age, a year, an hour, a score, a label or a name."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from workbench.proposals.figure_ages import is_age_or_time
from workbench.proposals.figure_labels import is_label, is_title
from workbench.proposals.figure_units import MEASURES, TAKEN
from workbench.text.numbers import Number
from workbench.text.words import Words

_ABSTRACT: Final = frozenset(
    "thing things way ways side sides hand hands another by poster time moment point reason"
    " example or koreas".split()
)
_PUT: Final = frozenset("put puts putting estimated estimates gave stands stood remains".split())
_FAR: Final = 12
_POINTING: Final = frozenset("no any every each this that which what another".split())
_PERIODS: Final = frozenset("day night morning evening afternoon".split())
_LASTING: Final = frozenset(
    "for in within after than just only another last lasted lasting lasts spent took takes"
    " take of least nearly about over under".split()
)


def is_no_figure(
    words: Words,
    number: Number,
    unit: str | None,
    counted: Collection[str],
    floor: int = 0,
    *,
    bounded: bool = False,
) -> bool:
    """Say whether a number is an age, a year, an ordinal, a clock time, a score or a label.

    ``unit`` is what it counts. ``counted`` are the things the story counts with other numbers, so
    that "one shell" is a figure where "36 shells" are too. ``floor`` is the first piece that no
    figure before has used. ``bounded`` tells of "at least" and its like, beside which a number is
    more likely a figure.
    """
    if is_age_or_time(words, number) or words.word(number.first - 1) == "per":
        return True
    if number.money:
        return False
    if not number.spelt:
        return is_label(words, number, unit, floor, bounded)
    if _is_name(words, number, unit, floor):
        return True
    return not bounded and _is_idle(words, number, unit, counted)


def _is_name(words: Words, number: Number, unit: str | None, floor: int) -> bool:
    """Say whether a spelt number is part of a name: "Phase Two", "the Big Four"."""
    first = number.first
    if not words.capital(first) or is_title(words):
        return False
    if first == floor:
        return unit is None and words.capital(number.last)  # Zero Hedge
    lead = words.word(first - 1)
    return lead.isalpha() or lead in "-’'"


def _is_idle(words: Words, number: Number, unit: str | None, counted: Collection[str]) -> bool:
    """Say whether a spelt-out number counts nothing ("one of them", "two things")."""
    at, first, value = number.last, number.first, number.value
    place = at + (words.word(at) in ("-", "other"))
    follows, lead = words.word(place), words.word(first - 1)
    if follows in _ABSTRACT or (follows == "figures" and 4 <= value <= 9):
        return True
    if (words.joined(first) and lead in ("-", "’", "'")) or lead == "number":
        return True
    if value == 1:
        return _is_idle_one(words, number, unit, counted)
    if unit is not None:
        return value == 2 and lead == "the" and unit not in counted  # "the two republics"
    if lead == "at" and not _PUT.isdisjoint(words.low[max(0, first - _FAR) : first]):
        return False  # "put the number of attackers at six"
    if follows in (",", ";", ":") and value <= 10 and lead in ("and", "is", ","):
        return True  # "one, his temper, and two, his words"
    if value == 0 or lead in ("the", "these", "those", "between", "at"):
        return True
    return not follows and lead in ("about", "")


def _is_idle_one(words: Words, number: Number, unit: str | None, counted: Collection[str]) -> bool:
    at = number.last
    lead = words.word(number.first - 1)
    if words.word(at) == "of" or lead in _POINTING:
        return True
    place = at + (words.word(at) in ("-", "other"))
    if words.word(place) in _PERIODS and words.word(at) != "-":
        return lead not in _LASTING  # "One day he left."
    # One counts a measure, or somebody to whom something befell, or what is counted elsewhere.
    if words.word(place) in MEASURES or (unit is not None and unit in counted):
        return False
    return TAKEN.isdisjoint(words.low[place : place + 6])
