"""Which words of a text can stand for the same thing: plurals, derived words, groups of a list."""

from __future__ import annotations

from typing import Final

from workbench.text import lexicon

_SINGULARS: Final = {
    "men": "man", "women": "woman", "children": "child", "people": "person", "feet": "foot",
    "policemen": "policeman", "firemen": "fireman", "gunmen": "gunman", "crewmen": "crewman",
    "servicemen": "serviceman", "fishermen": "fisherman", "lives": "life", "wives": "wife",
    "buses": "bus", "thieves": "thief", "deaths": "death", "troops": "troop",
}  # fmt: skip
_ENDINGS: Final = ("ing", "ed", "es", "s", "e")
_LONG: Final = 6
_KEEP: Final = ("ss", "us", "is")


def singular(noun: str) -> str:
    """Return the singular of a noun in lower case; a word that is none comes back little changed.

    >>> singular("bodies"), singular("boxes"), singular("pages"), singular("people")
    ('body', 'box', 'page', 'person')
    """
    if noun in _SINGULARS:
        return _SINGULARS[noun]
    if not noun.endswith("s") or noun.endswith(_KEEP) or len(noun) < 4:
        return noun
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("sses", "xes", "ches", "shes", "zes")):
        return noun[:-2]
    return noun[:-1]


def stem(word: str) -> str:
    """Return what forms of a word share: "increase", "increased", "increasing" all "increas".

    >>> stem("increased"), stem("dropping"), stem("fine")
    ('increas', 'drop', 'fin')
    """
    if word.endswith("ment") and len(word) > _LONG:
        word = word[:-4]
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word[: -len(ending)]
            break
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "ls":
        return word[:-1]
    return word


def can_be(later: str, earlier: str) -> bool:
    """Say whether a thing named ``later`` can be one named ``earlier`` (both in the singular)."""
    if later == earlier:
        return True
    known = lexicon.same_things()
    mine = known.things.get(later)
    if mine is None:
        return False
    if later in known.anybody and is_people(earlier):
        return True
    return not mine.isdisjoint(known.things.get(earlier, ()))


def is_people(noun: str) -> bool:
    """Say whether a noun in the singular is a word for people."""
    known = lexicon.same_things()
    return noun in known.anybody or noun in known.people


def same_word(one: str, other: str) -> bool:
    """Say whether two words, in lower case, may name one thing or act: "increased" and "rise"."""
    if stem(one) == stem(other) or can_be(singular(other), singular(one)):
        return True
    known = lexicon.same_things()
    first, second = (one, singular(one)), (other, singular(other))
    return any(
        not groups.get(here, frozenset()).isdisjoint(groups.get(there, ()))
        for groups in (known.acts, known.changes)
        for here in first
        for there in second
    )
