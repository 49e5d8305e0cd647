"""What number words stand for, and the number a run of them spells out."""

from __future__ import annotations

from typing import Final

from workbench.text.words import Words

UNITS: Final = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen"
        " fourteen fifteen sixteen seventeen eighteen nineteen".split()
    )
} | {
    word: 20 + 10 * place
    for place, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split())
}
"""The words that add: ``{"zero": 0, … "ninety": 90}``."""

SCALES: Final = {
    "hundred": 100,
    "thousand": 1000,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "dozen": 12,
    "lakh": 10**5,
    "crore": 10**7,
}
"""The words that multiply."""

VAGUE: Final = {
    "tens": 10,
    "dozens": 12,
    "scores": 20,
    "hundreds": 100,
    "thousands": 1000,
    "lakhs": 10**5,
    "crores": 10**7,
    "millions": 10**6,
    "billions": 10**9,
    "trillions": 10**12,
}
"""Plural scales that stand for a number at least twice as large."""

FRACTIONS: Final = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4,
    "fourths": 4, "fifth": 5, "fifths": 5, "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7,
    "eighth": 8, "eighths": 8, "ninth": 9, "ninths": 9, "tenth": 10, "tenths": 10,
    "twentieth": 20, "hundredth": 100, "hundredths": 100, "thousandth": 1000,
}  # fmt: skip
"""What parts are called, with how many of them make a whole."""

SIGNS: Final = {
    "½": 1 / 2, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 1 / 4, "¾": 3 / 4, "⅕": 1 / 5, "⅖": 2 / 5, "⅗": 3 / 5,
    "⅘": 4 / 5, "⅙": 1 / 6, "⅚": 5 / 6, "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8, "⅞": 7 / 8,
}  # fmt: skip
"""Fractions that are one character."""

_ADDED_TO: Final = frozenset("hundred thousand million billion trillion lakh crore".split())


_BEYOND: Final = 10**24
"""No sum in print is larger; "million million million …" must not grow without end."""


def read_cardinal(words: Words, at: int) -> tuple[int, int] | None:
    """Return the value of the number spelt out from piece ``at`` on, and the piece after it.

    "two hundred and fifty thousand" is 250000; "five and six" is 5. A scale with nothing before
    it ("million") counts once.
    """
    total, group, place = 0, 0, at
    last, low = "", words.low
    while place < len(low):
        word = low[place]
        if word in UNITS:
            value = UNITS[word]
            if last == "unit" or (last == "ten" and not 0 < value < 10):
                break
            group += value
            last = "ten" if value >= 20 else "unit"
            place += 1
        elif word in SCALES and max(group, total) < _BEYOND:
            group, total = _scaled(SCALES[word], group, total)
            last = "scale"
            place += 1
        else:
            step = _joint(words, place, last)
            if not step:
                break
            place += step
    return (total + group, place) if place > at else None


def _joint(words: Words, place: int, last: str) -> int:
    """Return how many pieces to step over to the next word of the same number: a hyphen, "and"."""
    low = words.low
    follows = words.word(place + 1)
    if low[place] in "-‐‑" and last in ("ten", "unit", "scale"):
        tens = last == "ten" and 0 < UNITS.get(follows, 0) < 10
        return int(words.joined(place) and (tens or (follows in SCALES and follows != "dozen")))
    if low[place] == "and" and last == "scale" and low[place - 1] in _ADDED_TO and follows in UNITS:
        # "three hundred and two thousand" is one number; "a hundred and two dozen" are two, and
        # the thirds of "a million and two thirds" are of the million.
        after = words.word(place + 2 + words.follows(place + 2, "-"))
        return int(after != "dozen" and after not in FRACTIONS)
    return 0


def _scaled(scale: int, group: int, total: int) -> tuple[int, int]:
    """Multiply what was read: the group below a thousand, or all of it."""
    if scale <= 100:
        return (group or 1) * scale, total
    if group:
        return 0, total + group * scale
    return 0, (total or 1) * scale
