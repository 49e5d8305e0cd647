"""Digits that name and do not count: "Article 5", "Boeing 737", "10 Downing Street", a year."""

from __future__ import annotations

from typing import Final

from workbench.proposals.figure_units import ABBREVIATIONS
from workbench.text.inflections import is_plural
from workbench.text.numbers import Number
from workbench.text.words import Words

_LABELS: Final = frozenset(
    "number no nos nr article articles section sections chapter chapters page pages pp"
    " flight flights route highway interstate room rooms level phase type class grade"
    " channel unit division brigade battalion regiment platform gate terminal apartment apt"
    " suite building zone district precinct ward block stage group version part item"
    " paragraph para rule resolution post posts line figure fig table exit pier lot lots"
    " track act title titles season episode volume vol issue psalm verse size round heat"
    " lane camp hill point runway boeing airbus step top category tier clause amendment"
    " proposition prop measure directive regulation docket locker mark model fortune ftse"
    " nasdaq dow nikkei dax cac russell forbes windows iphone galaxy playstation xbox radio"
    " formula apollo opus symphony iso area studio annex appendix schedule exhibit book"
    " canto sonnet chap code zip pin box war super bowl covid agenda euro catch".split()
)
_COUNTED_TOO: Final = frozenset("point post war act".split())
_HOUSES: Final = frozenset(
    "street st avenue ave road rd boulevard blvd lane drive square place court terrace"
    " highway parkway crescent close gardens row".split()
)
_YEAR_LEADS: Final = frozenset(
    "in since by until till from to and of during before after between early late mid year"
    " circa through the for that back fiscal spring summer autumn fall winter (".split()
)
_AT: Final = frozenset(
    "stands stood stand remained remains put estimated capped set fixed valued pegged"
    " unchanged rate held steady toll opened closed priced speed speeds arrived stayed"
    " total".split()
)
_WARMTH: Final = frozenset("temperature temperatures heat celsius fahrenheit warm hot cold".split())
_CALLED: Final = frozenset("call called calling calls dial dialed dialled a to".split())
_NUMBERED: Final = frozenset("no nos art sec ch vol p pp".split())
_ERAS: Final = frozenset("ad bc bce ce".split())
_LINKS: Final = frozenset("and or to , through".split())
_GLUE: Final = "_:/#@.–-‑+=%&?~"


def is_label(words: Words, number: Number, unit: str | None, floor: int, bounded: bool) -> bool:
    """Say whether a number in digits is a name, a year, a score, an address or an ordinal.

    ``unit`` is what it counts, ``floor`` the first piece that is not used by a figure before it,
    and ``bounded`` tells of "at least" and its like.
    """
    if _is_glued(words, number, unit, floor):
        return True
    first, at = number.first, number.last
    lead, follows = words.word(first - 1), words.word(at)
    if lead == "[" and follows == "]":
        return True
    if first == floor and words.joined(at) and follows in (".", ")") and at < len(words) - 1:
        return number.value < 100  # the number of a list
    if follows in _ERAS or words.follows(at, "a", ".", "d") or words.follows(at, "b", ".", "c"):
        return True
    if _is_year(words, number, unit, bounded) or _is_house(words, at):
        return True
    if not bounded and lead == "at" and number.value <= 12 and unit is None:
        return words.word(first - 2) not in _AT and not words.capital(at)
    return _is_named(words, number, unit, floor, bounded)


def _is_glued(words: Words, number: Number, unit: str | None, floor: int) -> bool:
    """Say whether digits are only part of a longer sign: an ordinal, a score, a link, a height."""
    first, at = number.first, number.last
    digits, lead, follows = words.low[first], words.word(first - 1), words.word(at)
    if len(digits) > 7 and digits.isdecimal() and unit is None:
        return True
    if digits[0] == "0" and len(digits) > 1 and digits[1] not in ".,":
        return True
    if words.joined(at) and follows[:1].isalnum() and not _is_attached_unit(words, at):
        return True
    if first > floor and words.joined(first) and (lead[-1].isalnum() or lead in _GLUE):
        return lead not in ("–", "-") or words.joined(first - 1)
    digits_follow = words.word(at + 1)[:1].isdecimal()
    if words.joined(at) and follows in ("/", ":", "_", "@") and words.joined(at + 1):
        return True
    if words.joined(at) and digits_follow and follows in ("-", "–", "'", "’"):
        return True
    return lead in ("'", "’") and words.word(first - 2)[:1].isdecimal()


def _is_attached_unit(words: Words, at: int) -> bool:
    """Say whether letters hard against the digits are a unit: "40km", but not the form "13F"."""
    word = words.low[at]
    if word in ("c", "f", "t"):
        return not _WARMTH.isdisjoint(words.low[max(0, at - 12) : at + 8])
    return word in ABBREVIATIONS or word in ("hrs", "hr", "mins", "min", "secs", "sec")


def _is_year(words: Words, number: Number, unit: str | None, bounded: bool) -> bool:
    digits, at = words.low[number.first], number.last
    if len(digits) != 4 or not digits.isdecimal() or not 1500 <= number.value <= 2100:
        return False
    if at - number.first > 1:
        return False
    if words.word(at) in ("level", "levels"):
        return True
    if unit is None:
        return not bounded or 1900 <= number.value <= 2050
    spaced = at >= len(words) or not words.joined(at)
    lead = words.word(number.first - 1)
    return not spaced or lead in _YEAR_LEADS or words.capital(number.first - 1)


def _is_house(words: Words, at: int) -> bool:
    """Say whether a number is that of a house: "10 Downing Street"."""
    for place in range(at, min(at + 6, len(words))):
        number = words.low[place].isdecimal() or words.low[place] in ("st", "nd", "rd", "th")
        if not (words.capital(place) or (number and place > at)):
            return False
        if place > at and words.low[place] in _HOUSES:
            return True
    return False


def _is_named(words: Words, number: Number, unit: str | None, floor: int, bounded: bool) -> bool:
    first, at = number.first, number.last
    lead = words.word(first - 1)
    if lead in ("#", "№") or (lead == "." and words.word(first - 2) in _NUMBERED):
        return True
    if lead in _LABELS and first > floor and not bounded:
        return unit is None or lead not in _COUNTED_TOO
    if bounded or "," in words.low[first] or "." in words.low[first] or at - first > 1:
        return False
    if lead == ":" and words.capital(first - 2) and unit is None and number.value < 100:
        return True
    if unit is None and words.capital(at) and words.word(at).isalpha() and not is_title(words):
        return True  # the 737 MAX
    if words.low[first] in ("911", "999", "112") and lead in _CALLED:
        return True
    if _follows_a_name(words, first, floor) and words.word(at) != "percent":
        counts = unit is not None and not words.capital(at) and _counts(words, at)
        if not counts:
            return True
    return _is_second(words, first, unit)


def _follows_a_name(words: Words, first: int, floor: int) -> bool:
    """Say whether a word with a capital goes before, which is not the first or in a headline."""
    if not words.capital(first - 1) or not words.low[first - 1].isalpha() or first - 1 < floor:
        return False
    acronym = len(words.low[first - 1]) > 1 and words.raw(first - 1).isupper()
    opens = first - floor == 1 and not acronym
    return not opens and not is_title(words)


def _counts(words: Words, at: int) -> bool:
    """Say whether a plural follows at once, or after one adjective."""
    follows = words.word(at)
    if is_plural(follows):
        return True
    adjective = follows.isalpha() and not follows.endswith(("ing", "ed"))
    return adjective and is_plural(words.word(at + 1))


def _is_second(words: Words, first: int, unit: str | None) -> bool:
    """Say whether a number goes with a label before another: "posts 71 and 72"."""
    place = first - 1
    if unit is not None or words.word(place) not in _LINKS:
        return False
    stop = place - 12
    while place > stop and (words.word(place) in _LINKS or words.word(place)[:1].isdecimal()):
        place -= 1
    return words.word(place) in _LABELS


def is_title(words: Words) -> bool:
    """Say whether most words have capitals, as in a headline."""
    long = [at for at, word in enumerate(words.low[:60]) if len(word) > 3 and word.isalpha()]
    return sum(words.capital(at) for at in long) * 10 > 7 * len(long)
