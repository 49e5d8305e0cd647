"""The word lists of the engine, read once from ``resources/lexicons``."""

from __future__ import annotations

import importlib.resources
from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import Final, NamedTuple

_DOUBLING: Final = frozenset(
    "admit quip slam dub rebut begin concur fret extol bet pan plan rip brag regret".split()
)
_EITHER: Final = frozenset("label signal".split())
"""Verbs that double their last letter on one side of the ocean only: "labelling", "labeling"."""
_KEEPS: Final = {"go": "goes", "forecast": "forecasts"}


class Verb(NamedTuple):
    """One form of a verb of saying: its lemma, what it does, what it takes, which form it is.

    ``takes`` holds letters: c a bare clause, t a clause with that/how/whether, q a quotation,
    n a thing, i an infinitive, o an object before the clause, a "… as", m "… : a name",
    w how/why, x that "out" has to follow ("point out"). ``form`` is base, s, past or ing.
    """

    lemma: str
    group: str
    takes: str
    form: str


def _lines(name: str) -> Iterator[str]:
    text = (importlib.resources.files("resources") / "lexicons" / name).read_text(encoding="utf-8")
    for line in text.splitlines():
        if line and not line.startswith("# "):
            yield line


@cache
def words(name: str) -> frozenset[str]:
    """Return the words of the list ``name``, split at white space."""
    return frozenset(word for line in _lines(name + ".txt") for word in line.split())


@cache
def verbs() -> Mapping[str, Verb]:
    """Return every form of every reporting verb, in lower case."""
    forms: dict[str, Verb] = {}
    for line in _lines("reporting_verbs.txt"):
        lemma, group, takes, *irregular = (field.strip() for field in line.split("|"))
        past = [form.strip() for form in irregular[0].split(",")] if irregular else []
        for form, kind in _forms(lemma, [form for form in past if form]):
            forms.setdefault(form, Verb(lemma, group, takes, kind))
    return MappingProxyType(forms)


def _forms(lemma: str, past: list[str]) -> Iterator[tuple[str, str]]:
    stem = lemma + lemma[-1] if lemma in _DOUBLING else lemma
    hissing = lemma.endswith(("s", "sh", "ch", "x", "z"))
    ends_y = lemma.endswith("y") and lemma[-2] not in "aeiou"
    for form in past or [
        lemma + "d" if lemma.endswith("e") else lemma[:-1] + "ied" if ends_y else stem + "ed"
    ]:
        yield form, "past"
    yield lemma, "base"
    yield (
        _KEEPS.get(lemma, lemma[:-1] + "ies" if ends_y else lemma + ("es" if hissing else "s")),
        "s",
    )
    if lemma in _EITHER:
        yield lemma + lemma[-1] + "ing", "ing"
    yield (lemma[:-1] if lemma.endswith("e") and not lemma.endswith("ee") else stem) + "ing", "ing"


@cache
def roles() -> Mapping[str, str]:
    """Return the posts and titles, in lower case, with the sex they tell: m, f or nothing."""
    found = {}
    for line in _lines("roles.txt"):
        word, *sex = line.split()
        found[word] = sex[0][0] if sex else ""
    return MappingProxyType(found)


@cache
def first_names() -> Mapping[str, str]:
    """Return common first names, in lower case, with the sex they mostly tell: m or f."""
    found: dict[str, str] = {}
    for line in _lines("first_names.txt"):
        sex, *names = line.split()
        for name in names:
            found.setdefault(name, sex)
    return MappingProxyType(found)


@cache
def outlets() -> tuple[frozenset[str], frozenset[str]]:
    """Return words that mark an outlet's name ("News"), and outlets named without one."""
    lines = list(_lines("outlets.txt"))
    marks = frozenset(line[2:] for line in lines if line.startswith("= "))
    return marks, frozenset(line for line in lines if not line.startswith("= "))


@cache
def bodies() -> frozenset[str]:
    """Return head words of organisations, in lower case."""
    return words("organisations") - {"="}


@cache
def somebody() -> frozenset[str]:
    """Return words for who can mean or say something: people, bodies and papers, in lower case."""
    return words("people") | words("documents") | bodies()


@cache
def places() -> frozenset[str]:
    """Return names of countries, regions and capitals."""
    return words("places")


@cache
def judgements() -> frozenset[str]:
    """Return words that judge rather than tell, in lower case."""
    return words("judgements")


@cache
def attitudes() -> Mapping[str, Verb]:
    """Return every form of the verbs of attitude, in lower case; their group is "attitude".

    ``takes`` are letters as in `Verb`, with "g" for a gerund and "o" for somebody "to …", and
    prepositions in words, all parted by spaces.
    """
    forms: dict[str, Verb] = {}
    for line in _lines("attitude_verbs.txt"):
        lemma, takes, *irregular = (field.strip() for field in line.split("|"))
        past = [form.strip() for form in irregular[0].split(",")] if irregular else []
        for form, kind in _forms(lemma, past):
            known = forms.get(form)
            both = f"{known.takes} {takes}" if known and known.form == kind else takes
            if known is None or known.form == kind:
                forms[form] = Verb(lemma, "attitude", both, kind)
    return MappingProxyType(forms)


class SameThings(NamedTuple):
    """Which words can stand for the same thing, by the numbers of their groups.

    ``anybody`` are words for people of any kind, ``people`` those of the people's groups;
    ``things`` gives the groups of a noun in the singular, ``acts`` those of a form of a verb (what
    is done to somebody), ``changes`` those of a form of a verb or noun of growing, paying and such.
    ``events`` are words for what people are hurt in; ``once`` gives the groups of a verb or noun of
    what happens to somebody or something once. ``places`` gives to each word for a land all words
    for it, its people and its seat.
    """

    anybody: frozenset[str]
    people: frozenset[str]
    things: Mapping[str, frozenset[int]]
    acts: Mapping[str, frozenset[int]]
    changes: Mapping[str, frozenset[int]]
    events: frozenset[str]
    once: Mapping[str, frozenset[int]]
    places: Mapping[str, frozenset[str]]


@cache
def same_things() -> SameThings:
    """Return the words that can stand for the same thing, in lower case."""
    parts: dict[str, list[tuple[int, list[str]]]] = {}
    part: list[tuple[int, list[str]]] = []
    for number, line in enumerate(_lines("same_things.txt")):
        if line.startswith("= "):
            part = parts.setdefault(line[2:], [])
        else:
            part.append((number, line.split()))
    anybody, people, things, _ = (parts[name] for name in ("anybody", "people", "things", "acts"))
    return SameThings(
        frozenset(word for _, group in anybody for word in group),
        frozenset(word for _, group in people for word in group),
        _groups([*anybody, *people, *things]),
        _groups(parts["acts"]),
        _groups(parts["changes"]),
        frozenset(word for _, group in parts["events"] for word in group),
        _groups(parts["once"]),
        _unions(parts["places"]),
    )


def _groups(lines: list[tuple[int, list[str]]]) -> Mapping[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, group in lines:
        for word in group:
            found.setdefault(word, set()).add(number)
    return MappingProxyType({word: frozenset(numbers) for word, numbers in found.items()})


@cache
def openings(name: str) -> Mapping[str, frozenset[str]]:
    """Return the words of the list ``name`` with those that open what is meant.

    Nouns stand in the singular there; their plurals in "s" and "ies" are known too.
    """
    found: dict[str, frozenset[str]] = {}
    for line in _lines(name + ".txt"):
        word, opening = (field.strip() for field in line.split("|"))
        opens = frozenset(opening.split())
        found[word] = opens
        if name == "attitude_nouns":
            plural = (
                word[:-1] + "ies" if word[-1] == "y" and word[-2] not in "aeiou" else word + "s"
            )
            found[plural] = opens
    return MappingProxyType(found)


def _unions(lines: list[tuple[int, list[str]]]) -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for _, group in lines:
        for word in group:
            found.setdefault(word, set()).update(group)
    return MappingProxyType({word: frozenset(group) for word, group in found.items()})
