"""Parts of a whole as per cent: "two-thirds of", "one in three", "by half", and "half an hour"."""

from __future__ import annotations

from typing import Final

from workbench.proposals import figure_bounds as bound
from workbench.proposals.figure_units import DURATIONS, MEASURES
from workbench.proposals.figure_words import Read
from workbench.text.inflections import plural
from workbench.text.numbers import Number
from workbench.text.words import Words

_WHOLES: Final = frozenset("the its their his her our my all those these that of".split())
_COMPARED: Final = frozenset("less more fewer higher lower larger smaller bigger".split())
_PERIODS: Final = frozenset("first second latter last other third fourth final".split())
_HARMED: Final = frozenset("killing killed wounding wounded injuring injured".split())


def read_share(words: Words, number: Number, floor: int) -> Read | None:
    """Read a number below one: a share in per cent, or part of a measure ("half a mile")."""
    measure = _of_measure(words, number)
    before = bound.before(words, number.first, floor)
    begin = before[0] if before else number.first
    kind = before[1] if before else None
    if measure:
        last, unit, value = measure
        return Read(begin, last, *_fine(value, kind), unit)
    if not _is_share(words, number, bool(before)):
        return None
    tail = bound.after(words, number.last)
    return Read(begin, tail.last, *_fine(_percent(number.value), tail.kind or kind), "%")


def _percent(value: float) -> float:
    """Return per cent, whole as a rule: a third is 33, an eighth 12.5, one in 500 is 0.2."""
    exact = round(100 * value, 4)
    if exact * 2 == int(exact * 2):
        return bound.plain(exact)
    return bound.plain(round(exact)) if exact >= 1 else float(f"{exact:.2g}")


def _fine(value: float, kind: str | None) -> tuple[float | None, float | None]:
    return bound.bounds(value, kind)


def _is_share(words: Words, number: Number, bounded: bool) -> bool:
    first, last = number.first, number.last
    name, follows, lead = words.low[last - 1], words.word(last), words.word(first - 1)
    if lead in _PERIODS or (lead in "-’'" and words.joined(first)):
        return False
    if follows == "-" and words.joined(last) and words.joined(last + 1):
        return words.word(last + 1) in ("majority", "share", "stake", "interest")
    if last - first > 1 and words.low[first] not in ("a", "an"):
        return name not in ("half", "quarters") or follows != "past"
    if name == "half":
        return follows in _WHOLES or (bounded and follows not in ("a", "an")) or lead == "by"
    return bounded or follows == "of" or lead == "by" or follows in _COMPARED


def _of_measure(words: Words, number: Number) -> tuple[int, str, float] | None:
    """Return the end, unit and value of "half an hour", "three-quarters of a mile"."""
    at = number.last
    step = at
    if words.word(step) == "of":
        step += 1
    if words.word(step) in ("a", "an", "one") or (words.word(step) == "-" and words.joined(step)):
        step += 1
    elif step > at:
        return None
    word = words.word(step)
    if word not in MEASURES or (step == at and word not in DURATIONS):
        return None
    if words.follows(step, "percentage", "point"):
        return step + 2, "percentage points", number.value
    if word in ("century", "decade"):
        return step + 1, "years", round(number.value * (100 if word == "century" else 10), 2)
    if word in ("percent", "per"):
        return step + 1 + (word == "per"), "%", number.value
    return step + 1, plural(word), round(number.value, 2)


def _one_thing_in(between: list[str], number: Number, after: Number) -> bool:
    """Say whether a thing stands between, as in "one alarm in three"."""
    thing = (
        len(between) in (2, 3) and between[0].isalpha() and between[1:] in (["in"], ["in", "every"])
    )
    return thing and number.spelt and after.spelt and number.value == 1


def read_odds(words: Words, number: Number, after: Number | None) -> Read | None:
    """Read "one in three", "nine out of 10" as per cent."""
    if after is None or number.money or after.money or not 0 < number.value < after.value:
        return None
    between = words.low[number.last : after.first]
    inside = between in (["in"], ["in", "every"]) or _one_thing_in(between, number, after)
    tens = between == ["of"] and after.value == 10 and number.value == int(number.value)
    if not (inside or tens) and between not in (
        ["out", "of"], ["out", "of", "every"], ["of", "every"],
    ):  # fmt: skip
        return None
    if number.value != int(number.value) or number.share or after.share or after.vague:
        return None
    if words.word(after.last) in DURATIONS or (
        1900 <= after.value <= 2100 and not after.spelt and "," not in words.low[after.first]
    ):
        return None
    if inside:
        round_number = (
            after.spelt
            or after.value in (3, 4, 5, 6, 8, 10, 12, 20, 25, 50)
            or (after.value >= 100 and after.value % 100 == 0)
        )
        if not round_number or number.value > 10 or words.word(number.first - 1) in _HARMED:
            return None
    before = bound.before(words, number.first, 0)
    begin = before[0] if before else number.first
    low, high = _fine(_percent(number.value / after.value), before[1] if before else None)
    return Read(begin, after.last, low, high, "%")
