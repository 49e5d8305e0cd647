"""Whether two words are one name spelt two ways, and not two names or two forms of a word."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from workbench.text import lexicon

# Endings that make another word of a word: "Russia", "Russian"; "Minister", "Ministry".
_DERIVING: Final = frozenset(
    ["", *"s es ies y er ers or ors ed ing ings ion ions ic ics al als an ans ian ians ia n ns"
     " ese ish ism ist ists ity ment ments ry ty e i is en ern erner d r rs ly ous us at ate ates t"
     " m ms o a os as".split()]
)  # fmt: skip
_PEOPLES: Final = frozenset(
    ["", *"s es ies y n an ans ian ians ia ish ese er ers ic ics i d ed ing ist ism ists".split()]
)
_SOUNDS: Final = (
    ("sch", "sh"), ("tch", "ch"), ("ph", "f"), ("v", "f"), ("w", "f"), ("ck", "k"), ("kh", "k"),
    ("gh", "g"), ("th", "t"),
    ("q", "k"), ("x", "ks"), ("z", "s"), ("j", "y"), ("ie", "i"), ("ei", "i"),
    ("ee", "i"), ("ea", "i"), ("ai", "ay"), ("ou", "u"), ("oo", "u"), ("y", "i"),
)  # fmt: skip
_SHARED: Final = 6
_SHORT: Final = 4
_SOFT_C: Final = re.compile("c(?=[eiy])")
_SILENT_H: Final = re.compile("(?<=[a-z])h(?![aeiouy])|(?<=[bdfglmnrtv])h")
_DOUBLE: Final = re.compile(r"(.)\1+")


def folded(word: str) -> str:
    """Return ``word`` in lower case and without accents."""
    if word.isascii():
        return word.lower().replace("’", "'")
    plain = unicodedata.normalize("NFKD", word.lower().replace("’", "'"))
    return "".join(char for char in plain if not unicodedata.combining(char))


def sound(word: str) -> str:
    """Return a rough spelling of how a name in lower case sounds.

    >>> sound("catherine") == sound("katherine"), sound("john") == sound("joan")
    (True, False)
    """
    word = _SOFT_C.sub("s", word)
    for spelt, said in _SOUNDS[:1]:
        word = word.replace(spelt, said)
    word = word.replace("ch", "\0").replace("c", "k").replace("\0", "ch")
    for spelt, said in _SOUNDS[1:]:
        word = word.replace(spelt, said)
    word = _DOUBLE.sub(r"\1", _SILENT_H.sub("", word))
    return word[:-1] if word.endswith("e") and len(word) > 3 else word


def is_derived(one: str, other: str, endings: frozenset[str] = _DERIVING) -> bool:
    """Say whether two words in lower case are forms of one word, not spellings of one name."""
    short, long = sorted((one, other), key=len)
    if short and long == short + short[-1]:
        return False  # "Zelensky", "Zelenskyy"
    shared = 0
    while shared < len(short) and short[shared] == long[shared]:
        shared += 1
    if shared < 3:
        return False
    found = {short[shared:], long[shared:]}
    return found <= endings or long.startswith(short)


def is_one_edit(one: str, other: str) -> bool:
    """Say whether one letter added, dropped, changed or swapped makes one word the other."""
    if one == other or abs(len(one) - len(other)) > 1:
        return False
    short, long = sorted((one, other), key=len)
    at = 0
    while at < len(short) and short[at] == long[at]:
        at += 1
    if len(short) < len(long):
        return short[at:] == long[at + 1 :]
    if short[at + 1 :] == long[at + 1 :]:
        return True
    swapped = short[at : at + 2] == long[at : at + 2][::-1]
    return swapped and short[at + 2 :] == long[at + 2 :]


def is_respelt(one: str, other: str, *, least: int = 4, within: bool = False) -> bool:
    """Say whether two words of a name are one word spelt two ways.

    ``within`` names that are otherwise the same, fewer forms of a word are let pass. Two common
    first names are two people where they do not sound alike, differ before the end, or are of two
    sexes.
    """
    first, second = folded(one), folded(other)
    if first == second or not (_is_plain(one) and _is_plain(other)):
        return False
    if max(len(first), len(second)) < least or min(len(first), len(second)) < _SHORT:
        return False
    if is_derived(first, second, _PEOPLES if within else _DERIVING):
        return False
    moved = len(first) >= _SHARED and sorted(first) == sorted(second) and first[0] == second[0]
    alike = moved or sound(first) == sound(second)
    if not alike and not is_one_edit(first, second):
        return False
    names = lexicon.first_names()
    if first in names and second in names:
        return names[first] == names[second] and (alike or first[:-1] == second[:-1])
    places = lexicon.places()
    return not (one in places and other in places)


def is_one_word(one: str, other: str) -> bool:
    """Say whether two words are forms of one word, neither a plural nor a people of the other."""
    first, second = folded(one), folded(other)
    return first[:_SHARED] == second[:_SHARED] and not is_derived(first, second, _PEOPLES)


def _is_plain(word: str) -> bool:
    return word.replace("-", "").replace("’", "").replace("'", "").isalpha() and not word.isupper()
