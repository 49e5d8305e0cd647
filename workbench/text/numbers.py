"""English numbers in digits and words, with their values."""

from __future__ import annotations

from typing import Final, NamedTuple

from workbench.text.number_digits import digits_at
from workbench.text.number_words import FRACTIONS, SCALES, SIGNS, UNITS, VAGUE, read_cardinal
from workbench.text.words import Words

__all__ = ["COUNTING", "SCALES", "VAGUE", "Number", "find_numbers", "numbers_of"]

COUNTING: Final = frozenset([*UNITS, *SCALES, *VAGUE, *FRACTIONS, *SIGNS, "couple", "nought"])
"""Words without which, and without a digit, a text holds no number."""

_STARTS: Final = frozenset([*UNITS, *SCALES, *FRACTIONS, *SIGNS, "nought"])
_HYPHENS: Final = "-‐‑"


class Number(NamedTuple):
    """A number at ``text[start:end]``, code points, which are the pieces ``first`` to ``last``.

    ``money`` is the sign or code of a currency beside it. ``vague`` is "least" for "a few
    hundred" and "about" for "a couple of hundred". ``share`` marks a part of one ("two-thirds",
    "half"), whose value lies below 1.
    """

    start: int
    end: int
    value: float
    money: str = ""
    spelt: bool = False
    vague: str = ""
    share: bool = False
    first: int = 0
    last: int = 0


def find_numbers(text: str, start: int, end: int) -> list[Number]:
    """Return the numbers that stand in ``text[start:end]``, in order."""
    return numbers_of(Words(text, start, end))


def numbers_of(words: Words) -> list[Number]:
    """Return the numbers among ``words``, in order."""
    found: list[Number] = []
    at, floor = 0, 0
    for place, word in enumerate(words.low):
        if place < at:
            continue
        if word[0].isdecimal():
            number = _digits(words, place, floor)
        elif word in _STARTS:
            number = _spelt(words, place, floor)
        else:
            continue
        at = floor = number.last if number else place + 1
        if number and number.value < 10**18:
            found.append(number)
    return found


def _digits(words: Words, at: int, floor: int) -> Number | None:
    read = digits_at(words, at, floor)
    if read is None:
        return None
    value, first, last, money = read
    value, last = _with_half(words, last, value, _scale_of(words, last))
    return Number(
        words.start[first],
        words.end[last - 1],
        round(value, 6),
        money,
        False,
        "",
        False,
        first,
        last,
    )


def _spelt(words: Words, at: int, floor: int) -> Number | None:
    """Read a number that begins with a word: a cardinal, a part, or a scale after "a few"."""
    word = words.low[at]
    if word in FRACTIONS or word in SIGNS:
        return _part(words, at, floor, 1)
    if word == "nought" and words.word(at + 1) != "point":
        return _number(words, at, at + 1, 0)
    if word in SCALES:
        return _after_article(words, at, floor)
    read = read_cardinal(words, at) or (0, at + 1)
    value, last = float(read[0]), read[1]
    if words.word(last) == "point" and (decimals := _decimals(words, last + 1)):
        value, last = round(value + decimals[0], 6), decimals[1]
        value, last = _scale(words, last, value)
    elif _names_part(words, last, value):
        return _part(words, last + words.follows(last, "-"), floor, value, at)
    else:
        value, last = _with_half(words, last, value, _scale_of(words, last))
    return _number(words, _signed(words, at, floor), last, value)


def _number(
    words: Words, first: int, last: int, value: float, vague: str = "", share: bool = False
) -> Number:
    if words.word(first) in ("minus", "negative"):
        value = -value
    return Number(
        words.start[first],
        words.end[last - 1],
        round(value, 6),
        "",
        True,
        vague,
        share,
        first,
        last,
    )


def _signed(words: Words, at: int, floor: int) -> int:
    signed = at > floor and words.low[at - 1] in ("minus", "negative")
    return at - 1 if signed and words.word(at - 2) != "or" else at


def _scale_of(words: Words, last: int) -> int:
    """Return the scale that a cardinal ends with, 1 where it ends with none."""
    return SCALES.get(words.low[last - 1], 1)


def _scale(words: Words, at: int, value: float) -> tuple[float, int]:
    """Multiply by the scale at ``at``, also behind a hyphen."""
    step = _hyphen(words, at)
    if words.word(at + step) in SCALES:
        return value * SCALES[words.low[at + step]], at + step + 1
    return value, at


def _with_half(words: Words, last: int, value: float, scale: int) -> tuple[float, int]:
    """Add "and a half": "one and a half million", "two million and a half"."""
    at = last + _hyphen(words, last)
    one = at + 1 + _hyphen(words, at + 1)
    if words.word(at) != "and" or words.word(one) not in ("a", "one", "two", "three"):
        return value, last
    count = UNITS.get(words.low[one], 1)
    at = one + 1 + _hyphen(words, one + 1)
    part = FRACTIONS.get(words.word(at))
    if part is None or not count < part < 11:
        return value, last
    plain = (value / scale + count / part) * scale
    if scale > 1 and words.word(at + 1) in SCALES:
        # "one billion and a half million"
        return value + count / part * SCALES[words.low[at + 1]], at + 2
    return _scale(words, at + 1, plain) if scale == 1 else (plain, at + 1)


def _hyphen(words: Words, at: int) -> int:
    """Return 1 where a hyphen joins what stands around ``at``."""
    return int(words.word(at) in _HYPHENS and words.joined(at) and words.joined(at + 1))


def _decimals(words: Words, at: int) -> tuple[float, int] | None:
    """Read the digits spelt out after "point": "three point one four"."""
    digits, place = "", at
    while (word := words.word(place)) in UNITS or word == "nought":
        value = UNITS.get(word, 0)
        tens = value >= 20 and 0 < UNITS.get(words.word(place + 2), 0) < 10
        if tens and words.word(place + 1) == "-":
            value, place = value + UNITS[words.low[place + 2]], place + 2
        digits += str(value)
        place += 1
    return (float(f"0.{digits}"), place) if digits else None


def _names_part(words: Words, at: int, value: float) -> bool:
    """Say whether a part is named at ``at``, of which ``value`` are meant: "two-thirds"."""
    step = int(words.follows(at, "-"))
    name = words.word(at + step)
    if name not in FRACTIONS or not 0 < value < 100:
        return False
    return name.endswith("s") == (value > 1) and value < FRACTIONS[name] * 10


def _part(
    words: Words, at: int, floor: int, count: float, first: int | None = None
) -> Number | None:
    """Read the part named at ``at``: "half", "a third", "two-thirds", also "of a million"."""
    name = words.low[at]
    begin = first
    if begin is None:
        begin = at if name in SIGNS else _before_part(words, at, floor)
    if begin is None:
        return None
    value = SIGNS[name] if name in SIGNS else count / FRACTIONS[name]
    last = at + 1
    step = 0
    if words.follows(last, "of", "a"):
        step = 2
    elif words.word(last) in ("a", "-"):
        step = 1
    if words.word(last + step) in SCALES:
        value, last = _scale(words, last + step, value)
        return _number(words, begin, last, value)
    return _number(words, begin, last, value, share=True)


def _before_part(words: Words, at: int, floor: int) -> int | None:
    """Return the first piece of "a third", ``None`` where the word is an ordinal or a noun."""
    name = words.low[at]
    article = at > floor and words.low[at - 1] in ("a", "an")
    if name == "half":
        return at - 1 if article else at
    if name.endswith("s"):
        return None
    if article:
        return at - 1
    scaled = name == "quarter" and words.word(at + 1 + words.follows(at + 1, "-")) in SCALES
    return at if scaled else None


def _after_article(words: Words, at: int, floor: int) -> Number | None:
    """Read a scale with no number before it: "a hundred", "a couple of thousand"."""
    read = read_cardinal(words, at)
    if read is None:
        return None
    value, last = read
    before = [words.word(place) if place >= floor else "" for place in (at - 1, at - 2, at - 3)]
    couple = 1 if before[0] == "couple" else 2 if before[:2] == ["of", "couple"] else 0
    if couple:
        first = at - couple - (words.word(at - couple - 1) == "a" and at - couple > floor)
        return _number(words, first, last, 2 * value, "about")
    if before[0] in ("few", "several", "many"):
        first = at - 1 - (before[1] == "a")
        return _number(words, first, last, 2 * value, "least")
    if before[0] in ("a", "an"):
        plain, last = _with_half(words, last, value, _scale_of(words, last))
        return _number(words, at - 1, last, plain)
    bare = last == at + 1
    return None if bare else _number(words, at, last, value)
