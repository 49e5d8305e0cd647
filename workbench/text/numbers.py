"""English numbers in digits and words, with their values."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

_UNITS: Final = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
        " fifteen sixteen seventeen eighteen nineteen".split()
    )
} | {
    word: 20 + 10 * place
    for place, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split())
}
_SCALES: Final = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9}
_SCALES_MORE: Final = {"trillion": 10**12, "dozen": 12}
SCALES: Final = _SCALES | _SCALES_MORE
"""The words that multiply: ``{"hundred": 100, …}``."""

_SHORT_SCALES: Final = {"k": 1000, "m": 10**6, "mn": 10**6, "bn": 10**9, "b": 10**9, "tn": 10**12}
_VAGUE: Final = {"dozens": 12, "scores": 20, "hundreds": 100, "thousands": 1000}
VAGUE: Final = _VAGUE | {"tens": 10, "millions": 10**6, "billions": 10**9, "trillions": 10**12}
"""Plural scales that stand for a number at least twice as large."""

COUNTING: Final = frozenset(
    [*_UNITS, *SCALES, *VAGUE, *"couple half third thirds quarter quarters".split()]
)
"""Words without which, and without a digit, a text holds no number."""

_WORD: Final = "(?:" + "|".join(sorted([*_UNITS, *SCALES], key=len, reverse=True)) + ")"
_ANY_SCALE: Final = "(?:" + "|".join(SCALES) + ")"
_DIGITS: Final = r"(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?"
NUMBER: Final = re.compile(
    rf"(?<![\w.,])(?:(?P<money>(?:US|AU|A|CA|C|NZ|HK|S)?[$€£¥₹₽])?\s?(?P<digits>{_DIGITS})"
    rf"(?:[\s-]?(?P<scale>{_ANY_SCALE})\b|(?P<short>k|mn|m|bn|b|tn)\b)?"
    rf"|\b(?P<article>an?[\s]+(?:couple(?:\s+of)?\s+|few\s+|half[\s-]+)?(?={_ANY_SCALE}\b)|half\s+an?\s+(?={_ANY_SCALE}\b)"
    rf"|several\s+(?={_ANY_SCALE}\b))?"
    rf"(?P<words>{_WORD}(?:[\s-]+(?:and[\s-]+)?{_WORD}){{0,9}})\b)",
    re.IGNORECASE,
)
"""One number: read it with `read_number`."""


class Number(NamedTuple):
    """A number at ``text[start:end]``: its value, and whether it is vague ("a few hundred")."""

    start: int
    end: int
    value: float
    money: str
    spelt: bool
    vague: str = ""


def read_number(match: re.Match[str]) -> Number | None:
    """Return the number `NUMBER` matched, ``None`` where it is none after all."""
    if match["digits"]:
        return _read_digits(match)
    read = read_words(match["words"])
    if read is None:
        return None
    value, length = read
    start = match.start("words")
    article = " ".join((match["article"] or "").lower().split())
    vague = ""
    if article:
        start = match.start("article")
        value, vague = _with_article(article, value)
    return Number(start, match.start("words") + length, value, "", True, vague)


def _with_article(article: str, value: float) -> tuple[float, str]:
    if "half" in article:
        return value / 2, ""
    if "couple" in article:
        return value * 2, "about"
    if "few" in article or "several" in article:
        return value * 2, "least"
    return value, ""


def _read_digits(match: re.Match[str]) -> Number | None:
    digits = match["digits"].replace(",", "")
    if len(digits) > 18:
        return None
    value = float(digits)
    money = match["money"] or ""
    end = match.end("digits")
    if match["scale"]:
        value, end = value * SCALES[match["scale"].lower()], match.end("scale")
    elif match["short"] and (money or match["short"] in ("bn", "tn", "mn", "k")):
        value, end = value * _SHORT_SCALES[match["short"].lower()], match.end("short")
    elif match["short"] and match["short"].isalpha():
        end = match.end("digits")
    start = match.start("money") if money else match.start("digits")
    return Number(start, end, round(value, 6), money, False)


def read_words(words: str) -> tuple[float, int] | None:
    """Return the value of spelt-out ``words`` and how many code points of them it takes.

    >>> read_words("two hundred and fifty thousand")
    (250000, 30)
    """
    total, group, used, last = 0, 0, 0, ""
    for match in re.finditer(r"[A-Za-z]+", words):
        word = match.group().lower()
        if word == "and":
            if last != "scale":
                break
            last = "and"
            continue
        if word in SCALES:
            group, total, last = _scaled(word, group, total, last)
        elif word in _UNITS:
            value = _UNITS[word]
            if last == "unit" or (last == "ten" and not 0 < value < 10):
                break
            group += value
            last = "ten" if value >= 20 else "unit"
        used = match.end()
    return (total + group, used) if used else None


def _scaled(word: str, group: int, total: int, last: str) -> tuple[int, int, str]:
    scale = SCALES[word]
    if scale <= 100:
        return max(group, 1) * scale, total, "scale"
    if last == "" and not group:
        return 0, scale, "scale"
    return 0, total + max(group, 1) * scale if group else max(total, 1) * scale, "scale"


def find_numbers(text: str, start: int, end: int) -> list[Number]:
    """Return the numbers that stand in ``text[start:end]``, in order."""
    found = []
    place = start
    while match := NUMBER.search(text, place, end):
        number = read_number(match)
        place = max(number.end if number else match.end(), match.start() + 1)
        if number:
            found.append(number)
    return found
