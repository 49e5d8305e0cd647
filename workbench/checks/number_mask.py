"""A sentence with its figures replaced by marks, so that patterns of numbers are easy to write."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from workbench.model.analysis import ProposedClaim
from workbench.text.numbers import find_numbers

_PERCENT: Final = re.compile(r"\s?(?:%|per\s?cent\b)|[\s-]percentage[\s-]points?\b")
_HEDGE: Final = re.compile(
    r"\b(?P<word>at least|about|around|some|nearly|almost|(?:more|less|fewer) than|over|under"
    r"|roughly|approximately|up to|as many as|close to|an estimated|well over|just (?:over|under)"
    r"|(?P<only>only|just))\s$"
)
_LEFT: Final = 16
_COUNTED: Final = 1000  # below, a number without decimals is a count and not rounded
_SHARP: Final = 0.05
_ROUGH: Final = 4.0  # "a third" may be 31 or 35 per cent
_POINT: Final = ("-point", " point")


class Figure(NamedTuple):
    """A number at ``start``..``end`` of the text; ``end`` takes in the per cent sign.

    ``hedge`` are words that make it other than exact ("nearly"), ``step`` is what its last digit
    counts: 0.1 for 4.5, 10 for 1,500, and 0 for a count that is not rounded. A part ("a quarter")
    is read as per cent.
    """

    start: int
    end: int
    value: float
    percent: bool
    hedge: str
    step: float
    money: str = ""


class Masked(NamedTuple):
    """A sentence in which ``#n`` stands for ``figures[n]``, ``#n%`` where that is per cent.

    Words that hedge a figure are left out.
    """

    words: str
    figures: tuple[Figure, ...]

    def figure(self, place: str) -> Figure:
        """Return the figure with the number ``place``."""
        return self.figures[int(place)]


def masked(text: str, claim: ProposedClaim) -> Masked | None:
    """Return ``claim`` with its figures masked, ``None`` where it has none."""
    spans = [(figure.start, figure.end) for figure in claim.figures]
    parts: list[str] = []
    figures: list[Figure] = []
    at = claim.start
    for number in find_numbers(text, claim.start, claim.end):
        counts = any(start <= number.start and number.end <= end for start, end in spans)
        if not counts and not text.startswith(_POINT, number.end):
            continue
        hedge = _HEDGE.search(text, max(at, number.start - _LEFT), number.start)
        percent = _PERCENT.match(text, number.end, number.end + 20)
        end = percent.end() if percent else number.end
        word = hedge["word"] if hedge and not hedge["only"] else ""
        value, share = number.value, number.share and not percent and number.value < 1
        step = _step(text[number.start : number.end], value, bool(percent))
        if share:
            value, step = 100 * value, _ROUGH
        before = text[at : hedge.start() if hedge else number.start]
        parts += [before.replace("#", "№"), f"#{len(figures)}"]  # "#9" of the story is no mark
        parts += ["%"] if percent or share else []
        told = Figure(number.start, end, value, bool(percent or share), word, step, number.money)
        figures.append(told)
        at = end
    parts.append(text[at : claim.end].replace("#", "№"))
    return Masked("".join(parts), tuple(figures)) if figures else None


def _step(words: str, value: float, percent: bool) -> float:
    """Return what the last digit of a number counts that says something; 0 for an exact count."""
    digits = re.search(r"\d[\d,]*(?:\.(\d+))?", words)
    if digits is None or value <= 0:
        return 1.0 if percent else 0.0
    printed = float(digits.group().replace(",", ""))
    scale = value / printed if printed else 1.0
    if digits[1]:
        return scale * 10.0 ** -len(digits[1])
    if not percent and value < _COUNTED:
        return 0.0
    step = 1.0
    while printed % (step * 10) == 0 and step * 10 <= printed * _SHARP:
        step *= 10
    return scale * step
