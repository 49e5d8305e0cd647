"""Numbers in digits in texts that are not English, where there is but one way to read them."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from workbench.text.language_data import Beside, beside_numbers, little_words

_DIGITS: Final = re.compile(r"[0-9]+(?:[.,'’ \u00a0\u202f\u2009][0-9]+)*")
_SPACES: Final = " \u00a0\u202f\u2009"
_SPACED: Final = frozenset("fr pl uk ru cs sv da nb".split())
"""Languages whose thousands have a space between, so that "12 000" is one number."""

_POINT: Final = frozenset("zh ja ko".split())
"""Languages whose decimals have a point; in the others here they have a comma."""

_LONGEST: Final = 24
_MARK: Final = re.compile(r"[^0-9]")
_FIRST_YEAR: Final = 1500
_LAST_YEAR: Final = 2099
_CURRENCIES: Final = "$€£¥₴₽₩₺₪₫₹"
_SIGNS: Final = "%％" + _CURRENCIES
_COUNTER: Final = 6
_LABELS: Final = frozenset("#§№")
_NOT_BEFORE: Final = frozenset("-–—−+#§№/:.,_^*=<>×&@'’%°º")
_NOT_AFTER: Final = frozenset("-–—−/:_^*=×&@'’°ºª²³′″½¼¾")
_CLOSING: Final = " \u00a0\n\"'”’»“«)]」』。"
_SIGHT: Final = 28
"""Code points beside a number in which the words that bound it are looked for."""

_WORD_BEFORE: Final = re.compile(r"([^\W\d_]+)[ \u00a0]$")
_CURRENCY_BEFORE: Final = re.compile(rf"[{_CURRENCIES}][ \u00a0\u202f]?$")


class ForeignNumber(NamedTuple):
    """A number at ``text[start:end]`` with what bounds it: "least", "most", "about" or nothing.

    ``unit`` is "%", the sign of a currency, or nothing.
    """

    start: int
    end: int
    value: float
    kind: str | None
    unit: str | None


def find_foreign_numbers(text: str, start: int, end: int, language: str) -> list[ForeignNumber]:
    """Return the numbers in ``text[start:end]`` that are sure in ``language``, in order.

    "12", "3,5 %", "1.234.567", "12 Mio." and "mehr als 30" are. "1.234" is not: it is a thousand
    and more, or one and a bit. Nor is what may be a year, an age, an hour, an ordinal, a version,
    part of a range or of a name. Of a language whose words are not known, nothing is.
    """
    beside = beside_numbers(language)
    if beside is None:
        return []
    found: list[ForeignNumber] = []
    reader = _Reader(text, start, end, language, beside)
    for match in _DIGITS.finditer(text, start, end):
        number = reader.read(match)
        if number:
            found.append(number)
    return found


def _value(digits: str, language: str) -> float | None:
    """Read digits and the marks in them, ``None`` where they may be read in two ways."""
    marks, parts = _MARK.findall(digits), _MARK.split(digits)
    if len(digits) > _LONGEST or (parts[0][0] == "0" and len(parts[0]) > 1):
        return None
    if not marks:
        return float(digits)
    if len(marks) == 1 and marks[0] in ".,":
        if len(parts[1]) == 3 and len(parts[0]) <= 3 and parts[0] != "0":
            return None
        return float(".".join(parts)) if (marks[0] == ".") == (language in _POINT) else None
    decimals = ""
    if marks[-1] != marks[0] and marks[-1] in ".,":
        marks, parts, decimals = marks[:-1], parts[:-1], parts[-1]
    grouped = len(parts[0]) <= 3 and parts[0] != "0" and all(len(part) == 3 for part in parts[1:])
    sure = decimals or len(marks) > 1 or marks[0] in "'’\u00a0\u202f\u2009" or language in _SPACED
    if not grouped or not sure or len(set(marks)) > 1:
        return None
    return float(f"{''.join(parts)}.{decimals or 0}")


class _Before(NamedTuple):
    """Where a figure begins, what the words before it make of it, and its currency."""

    first: int
    kind: str | None
    unit: str | None


class _After(NamedTuple):
    """Where a figure ends, its power of ten, its unit, what the words after it make of it."""

    last: int
    scale: int
    unit: str | None
    kind: str | None


class _Reader:
    """Reads the numbers of one sentence, one after the other."""

    def __init__(self, text: str, start: int, end: int, language: str, beside: Beside) -> None:
        self._text, self._start, self._end = text, start, end
        self._language, self._beside = language, beside
        self._east = language in _POINT
        self._ranged = -1

    def read(self, match: re.Match[str]) -> ForeignNumber | None:
        """Return the number whose digits ``match`` found, ``None`` where it is not sure."""
        first, last = match.span()
        value = _value(match.group(), self._language)
        after = self._after(last)
        before = self._before(first, last)
        if value is None or before is None or after is None or first <= self._ranged:
            return None
        unit = after.unit or before.unit
        bare = not after.scale and not unit
        if before.kind == "not" and bare:
            return None
        if bare and match.group().isdigit() and _FIRST_YEAR <= value <= _LAST_YEAR:
            return None
        kind = before.kind if before.kind != "not" else None
        if kind and after.kind:
            return None
        value = round(value * 10**after.scale, 3)
        return ForeignNumber(before.first, after.last, value, kind or after.kind, unit)

    def _before(self, first: int, last: int) -> _Before | None:
        """Read what stands before the digits; ``None`` where they are no figure."""
        text, unit = self._text, None
        lead = text[max(self._start, first - _SIGHT) : first]
        sign = _CURRENCY_BEFORE.search(lead)
        if sign:
            lead, unit = lead[: sign.start()], sign.group()[0]
            first -= len(sign.group())
        near = lead[-1:]
        if near and (near in _NOT_BEFORE or (near.isalnum() and not self._unspaced(near))):
            return None
        closing = text[last : min(last + 1, self._end)]
        if near in ("(", "（") and closing in (")", "）"):
            return None
        low = lead.lower().rstrip()
        if low[-1:] in _LABELS:
            return None
        if low[-1:] == closing == ",":
            return None  # "Anna Berg, 45, …": an age
        for phrase, sense in self._beside.before:
            if low.endswith(phrase) and self._is_whole(low[: -len(phrase)][-1:]):
                shift = len(lead) - len(low) + len(phrase)
                return _Before(first if sense == "not" else first - shift, sense, unit)
        named = _WORD_BEFORE.search(lead)
        named_so = named and named[1][0].isupper() and not self._is_little(named[1])
        return None if named_so else _Before(first, None, unit)  # "Artikel 5", "Boeing 737"

    def _is_little(self, word: str) -> bool:
        return self._language in little_words().get(word.lower(), ())

    def _unspaced(self, char: str) -> bool:
        return self._east and char >= "\u3000"

    def _is_whole(self, beside: str) -> bool:
        """Say whether a word ends at the code point ``beside`` it."""
        return self._east or not beside.isalnum()

    def _after(self, last: int) -> _After | None:
        """Read what stands after the digits; ``None`` where they are no figure."""
        scale, unit, kind = 0, None, None
        while True:
            rest = self._text[last : min(self._end, last + _SIGHT)]
            near = rest[:1]
            if near and (near in _NOT_AFTER or (near.isalnum() and not self._unspaced(near))):
                return None
            if near == "." and rest[1:].strip(_CLOSING):
                return None  # an ordinal, or a clock
            low = rest.lstrip(_SPACES).lower()
            gap = len(rest) - len(low)
            phrase, sense = self._sense_after(low)
            if not phrase:
                return _After(last, scale, unit, kind)
            stop = last + gap + len(phrase)
            if sense in ("and", "not"):
                paired = self._text[stop : stop + 2].strip()[:1].isdigit()
                bare = not unit and not scale
                if sense == "not" or (paired and bare):
                    self._ranged = stop + 2 if paired else self._ranged
                    return _After(last, scale, unit, kind) if unit and not paired else None
                return _After(last, scale, unit, kind)
            if sense.isdigit():
                if scale:
                    return None
                scale = int(sense)
            elif sense in ("least", "most", "about"):
                kind = sense
            elif unit:
                return None
            else:
                unit = "%" if sense == "percent" else sense
            last = stop

    def _sense_after(self, low: str) -> tuple[str, str]:
        """Return the words or the sign at the head of ``low`` and what they mean, or nothing."""
        if low[:1] and low[0] in _SIGNS and not low[1:2].isdigit():
            return low[0], "%" if low[0] == "％" else low[0]
        for phrase, sense in self._beside.after:
            if low.startswith(phrase):
                follows = low[len(phrase) : len(phrase) + 1]
                if self._is_whole(follows) or not phrase[-1].isalnum():
                    return phrase, sense
            elif self._east and len(phrase) > 1 and phrase in low[1:_COUNTER]:
                return phrase, "not"  # "300人以上": what is counted stands between
        return "", ""
