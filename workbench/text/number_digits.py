"""Numbers written in digits: groups, signs, fractions, scales and the money they count."""

from __future__ import annotations

import re
from typing import Final

from workbench.text.number_words import SCALES, SIGNS
from workbench.text.words import Words

_GROUPED: Final = re.compile(
    r"\d+(?:\.\d+)?|\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?"
)
"""Plain digits, groups of three, and India's groups of two before the last three."""

_SHORT: Final = {
    "k": 10**3, "m": 10**6, "mn": 10**6, "mln": 10**6, "mil": 10**6, "mm": 10**6, "b": 10**9,
    "bn": 10**9, "bln": 10**9, "t": 10**12, "tn": 10**12, "tln": 10**12, "trn": 10**12,
}  # fmt: skip
_APART: Final = frozenset("mn mln mil bn bln tn tln trn".split())
_ONLY_MONEY: Final = frozenset("mm t".split())
_SURE: Final = frozenset("k mn mln mil bn bln tn tln trn".split())
_CURRENCY: Final = frozenset("$€£¥₹₽₩₪₺₴₦₫฿₱₡₿")
_CODES: Final = frozenset("USD EUR GBP JPY CNY RMB CHF AUD CAD NZD INR Rs RUB SEK NOK DKK".split())
_DOLLARS: Final = frozenset("us au a ca c nz hk s r mex nt tt usd aud cad nzd mxn".split())
_GAPS: Final = frozenset("\u00a0\u202f\u2009")
_SMALL: Final = frozenset((2, 3, 4, 5, 6, 8, 10, 16, 32, 64, 100))
_PRICED: Final = frozenset("euros dollars pounds francs rand rubles roubles yen people".split())
_LENGTHS: Final = frozenset(
    "metres meters hurdles butterfly breaststroke backstroke finals relays swims sprints"
    " heats semifinals runners sprinters rows series".split()
)
_MANY: Final = frozenset("people men women children barrels dollars users homes jobs".split())
_LONGEST: Final = 18


def digits_at(words: Words, at: int, floor: int) -> tuple[float, int, int, str] | None:
    """Read the number whose digits are the piece ``at``; pieces before ``floor`` are used.

    Return its value, its first piece, the piece after it, and the sign or code of its currency;
    ``None`` where the digits belong to a name ("F-16"), a version or a number too long to be one.
    """
    piece = words.low[at]
    if not _GROUPED.fullmatch(piece) or len(piece) > _LONGEST + 5:
        return None
    plain = piece.replace(",", "")
    if len(plain.partition(".")[0]) > _LONGEST:
        return None
    first, money, sign = _before(words, at, floor)
    if first is None:
        return None
    value = float(plain)
    if sign == ".":
        value = float("0." + plain) if plain.isdecimal() else value
    last, value = _grouped(words, at, value, plain, money)
    last, value = _mixed(words, last, value, money, plain)
    if not money and last < len(words) and words.low[last] in _CURRENCY:
        last, money = _trailing(words, last)
    last, value = _scaled(words, last, value, money)
    if not money and words.raw(last) in _CODES and words.raw(last) != "Rs":
        last, money = last + 1, words.raw(last)
    if sign == "-":
        value = -value
    return value, first, last, money


def _before(words: Words, at: int, floor: int) -> tuple[int | None, str, str]:
    """Read what stands before the digits: a currency, a minus, the dot of ".08"."""
    first, money, sign = at, "", ""
    if first > floor and words.low[first - 1] in _CURRENCY:
        first -= 1
        money = words.low[first]
        if first > floor and words.low[first - 1] in _DOLLARS and money == "$":
            near = words.joined(first) or words.capital(first - 1)
            if (near and words.low[first - 1] != "a") or words.joined(first):
                first -= 1
                money = words.raw(first).upper() + money
    elif first > floor and words.raw(first - 1) in _CODES:
        first -= 1
        money = words.raw(first)
        if words.follows(first + 1, "."):
            return None, "", ""
    elif words.follows(at - 2, "rs", ".") and at - 2 >= floor:
        first, money = at - 2, "Rs"
    elif first > floor and words.joined(at):
        mark = words.low[first - 1]
        if words.raw(first - 1) == "R" and not words.joined(first - 1) and _is_rand(words, at):
            return first - 1, "R", ""
        if mark == "." and not words.joined(first - 1):
            return first - 1, "", "."
        if mark.isalpha() or mark in ".,_":
            return None, "", ""
    if first > floor and (
        (words.low[first - 1] in ("minus", "negative") and words.word(first - 2) != "or")
        or (
            words.low[first - 1] in "-−"
            and words.joined(first)
            and not words.joined(first - 1)
            and (first < 2 or not words.low[first - 2][-1].isdecimal())
        )
    ):
        first, sign = first - 1, "-"
    return first, money, sign


def _is_rand(words: Words, at: int) -> bool:
    """Say whether the digits behind "R" are money: "R10m", "R18 000", "R2,500", and no label."""
    follows = words.word(at + 1)
    scaled = follows in _SHORT or follows in SCALES
    grouped = len(follows) == 3 and follows.isdecimal()
    return scaled or grouped or len(words.low[at]) > 2


def _grouped(words: Words, at: int, value: float, plain: str, money: str) -> tuple[int, float]:
    """Join "40 000" where a space that does not break, a second group or money makes it sure."""
    last, digits = at + 1, plain
    if not plain.isdecimal() or len(plain) > 3:
        return last, value
    groups, sure = 0, False
    while (
        last < len(words)
        and re.fullmatch(r"\d{3}(?:\.\d+)?", words.low[last])
        and words.start[last] == words.end[last - 1] + 1
    ):
        gap = words.text[words.end[last - 1]]
        if gap not in _GAPS and gap != " ":
            break
        sure = sure or gap in _GAPS
        groups += 1
        digits += words.low[last]
        last += 1
    if groups and (sure or groups > 1 or money):
        return last, float(digits)
    return at + 1, value


def _mixed(words: Words, last: int, value: float, money: str, plain: str) -> tuple[int, float]:
    """Add the fraction of "2 1/4" and "2½", or read "1/2" itself."""
    if last >= len(words) or not plain.isdecimal():
        return last, value
    if words.low[last] in SIGNS:
        return last + 1, value + SIGNS[words.low[last]]
    if words.low[last] == "/" and not money:
        part = _fraction(words, last - 1)
        return (last + 2, part) if part else (last, value)
    if words.start[last] == words.end[last - 1] + 1 and words.word(last + 1) == "/":
        part = _fraction(words, last)
        return (last + 3, value + part) if part else (last, value)
    return last, value


def _fraction(words: Words, at: int) -> float | None:
    """Read "3/4" at ``at`` where it can be nothing but a fraction."""
    over, under = words.low[at], words.word(at + 2)
    if not (over.isdecimal() and under.isdecimal() and words.joined(at + 1)):
        return None
    if words.word(at + 3) in "/-." and words.joined(at + 3) and words.word(at + 4)[:1].isdecimal():
        return None
    if not words.joined(at + 2) or len(over) > 2 or len(under) > 3:
        return None
    return int(over) / int(under) if 0 < int(over) < int(under) and int(under) in _SMALL else None


def _trailing(words: Words, at: int) -> tuple[int, str]:
    """Take a currency that stands after the number: "10 €"."""
    takes = words.word(at + 1)[:1].isdecimal()
    return (at, "") if takes else (at + 1, words.low[at])


def _scaled(words: Words, last: int, value: float, money: str) -> tuple[int, float]:
    """Multiply by "million", "-million", "bn", "m"."""
    step = int(words.word(last) == "-" and words.joined(last) and words.joined(last + 1))
    while words.word(last + step) in SCALES:
        value *= SCALES[words.low[last + step]]
        last, step = last + step + 1, 0
        if words.low[last - 1] == "dozen":
            break
    short = words.word(last)
    if short in _SHORT and (words.joined(last) or short in _APART):
        sure = short in _SURE or money or (short not in _ONLY_MONEY and _counts(words, last))
        if (money or short not in _ONLY_MONEY) and sure:
            return last + 1, value * _SHORT[short]
    return last, value


def _counts(words: Words, at: int) -> bool:
    """Say whether "m" or "b" at ``at`` is a million, as in "2.5m people"."""
    if words.raw(at) in ("M", "B") and words.word(at + 1) not in _LENGTHS:
        return words.word(at + 1) in _MANY or words.word(at + 1).endswith("s")
    if words.word(at + 1) in ("and", "to", "-", "–") and words.word(at + 3) == "m":
        return words.word(at + 4) in _PRICED  # "between 1.2m and 2m euros"
    for place in (at + 1, at + 2):
        word = words.word(place)
        if word in _LENGTHS or not word.isalpha():
            return False
        if word in _MANY or (word.endswith("s") and len(word) > 3 and not word.endswith("ss")):
            return not words.capital(place)
    return False
