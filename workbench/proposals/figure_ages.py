"""Numbers that are an age, an hour of the day, or the time to another day."""

from __future__ import annotations

from typing import Final

from workbench.proposals.figure_units import DURATIONS
from workbench.text import lexicon
from workbench.text.inflections import is_plural
from workbench.text.numbers import Number
from workbench.text.words import Words

_CLOCKS: Final = frozenset(
    "am pm gmt utc cet cest est edt pst pdt bst hrs hours o clock local".split()
)
_DAYTIMES: Final = frozenset("morning afternoon evening night".split())
_AGED: Final = frozenset(
    "year years month months week weeks day days yr yrs".split()
)  # what an age is told in
_AGE_WORDS: Final = frozenset("aged age ages turned turning turns turn".split())
_AGE_VERBS: Final = frozenset("died dies dead buried".split())
_AGE_HEADS: Final = frozenset(
    "children child kids people adults those anyone everyone person youths boys girls men"
    " women citizens residents voters".split()
)
_AFTER_AGE: Final = frozenset([*",.;)―—–", "", "and", "of", "from"])
_AROUND: Final = frozenset("between from of over under about around nearly almost".split())
_PERSONS: Final = frozenset(
    "he she who man woman boy girl victim suspect youngest oldest baby patient child".split()
)
_CHILDREN: Final = frozenset("man woman boy girl child baby toddler".split())
_OFFSETS: Final = frozenset("ago earlier later afterwards afterward hence".split())
_OLDEST: Final = 130


def is_age_or_time(words: Words, number: Number) -> bool:
    """Say whether a number is an age, an hour of the day or an "hours later"."""
    return _is_clock(words, number) or is_age(words, number) or _is_offset(words, number)


def _is_clock(words: Words, number: Number) -> bool:
    at = number.last
    word = words.word(at)
    if word in _CLOCKS and not (word == "hours" and words.word(at + 1) not in ("gmt", "utc")):
        return word != "local" or words.word(at + 1) == "time"
    if word in ("a", "p") and words.follows(at + 1, ".", "m"):
        return True
    if word == ":" and words.joined(at) and words.joined(at + 1):
        return words.low[at + 1][0].isdecimal()
    if word == "in" and words.word(at + 1) == "the" and words.word(at + 2) in _DAYTIMES:
        return number.value <= 12
    if words.word(number.first - 1) == ":" and words.joined(number.first):
        return words.word(number.first - 2)[:1].isdecimal()
    return False


def is_age(words: Words, number: Number) -> bool:
    """Say whether a number is an age: "34-year-old", "aged 9 to 12", "Ann Lee, 47, said"."""
    if _told_old(words, number.last):
        return True
    if number.value >= _OLDEST or number.share:
        return False
    return _told_before(words, number) or _is_apposed(words, number)


def _told_old(words: Words, at: int) -> bool:
    step = at + 1 if words.word(at) == "-" else at
    if words.word(step) in ("to", "or", "and") and words.word(step + 1)[:1].isdecimal():
        step += 2 + words.follows(step + 2, "-")  # "18- to 24-year-old"
    if words.word(step) in _AGED:
        old = step + 2 if words.word(step + 1) == "-" else step + 1
        if words.word(old) in ("old", "olds") or words.follows(old, "of", "age"):
            return True
    return words.word(at) in ("or", "and") and words.word(at + 1) in ("older", "younger")


def _told_before(words: Words, number: Number) -> bool:
    at = number.last
    lead, before = words.word(number.first - 1), words.word(number.first - 2)
    if lead in _AROUND and before in _AGE_WORDS and (lead != "from" or before == "aged"):
        return True
    if lead in ("to", "and", "or", "-", "–") and before[:1].isdecimal():
        back = number.first - 3
        if words.word(back) in _AGE_WORDS or words.follows(back - 1, "ages", "of"):
            return True
    if lead in _AGE_WORDS or (lead in ("under", "over") and before in _AGE_HEADS):
        return not _measures(words, at)
    if lead == "at" and before in _AGE_VERBS:
        return words.word(number.first - 3) != "the"  # "put the dead at four"
    if lead == "of" and before in _CHILDREN:
        return not _measures(words, at)  # "a girl of six"
    if lead in ("then", "now") and before == ",":
        return words.word(at) == ","
    told = lead in ("is", "was", "turns") and _is_person(words, number.first - 2)
    return told and words.word(at) in ("", ".", ",", ";", "when", "and")


def _is_person(words: Words, at: int) -> bool:
    """Say whether somebody is named at ``at``: "he", "the mayor", "the oldest victim"."""
    word = words.word(at)
    return word in _PERSONS or word in lexicon.roles()


def _measures(words: Words, at: int) -> bool:
    word = words.word(at)
    if word in DURATIONS or word in ("%", "percent", "per"):
        return True
    return is_plural(word) and len(word) > 4


def _is_apposed(words: Words, number: Number) -> bool:
    """Say whether a number is the age of the person named before it: "Ann Lee, 47, said"."""
    first, at = number.first, number.last
    before, after = words.word(first - 1), words.word(at)
    if number.spelt or number.value != int(number.value):
        return False
    if before == "(" and after == ")":
        return True
    named = words.capital(first - 2) and words.low[first - 2].isalpha()
    return before == "," and named and after in _AFTER_AGE


def _is_offset(words: Words, number: Number) -> bool:
    """Say whether a number counts the time to another day: "five hours earlier"."""
    at = number.last + (words.word(number.last) == "-")
    return words.word(at) in DURATIONS and words.word(at + 1) in _OFFSETS
