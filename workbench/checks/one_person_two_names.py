"""One person with two surnames or two first names: "Judge Ernest Torres", "Judge Edward Torres"."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Final, NamedTuple

from workbench.checks.wording import Places, is_english
from workbench.model.analysis import Analysis, ProposedClaim, ProposedFinding

_KIND: Final = "name"
_SHARED: Final = 4
"""Letters that two surnames begin with alike, where they may be of one person."""

_OF_TWO: Final = frozenset(
    "mr mrs ms miss sir dame lord lady king queen prince princess dr saint st brothers".split()
)
"""Titles that two of one surname in one story often share."""

_SHORT_FORMS: Final = frozenset(
    frozenset(pair.split("/"))
    for pair in (
        "bill/william bob/robert dick/richard rick/richard jim/james jack/john"
        " ted/edward ted/theodore ed/edward ned/edward tony/anthony mike/michael chuck/charles"
        " charlie/charles tom/thomas joe/joseph liz/elizabeth beth/elizabeth betty/elizabeth"
        " peggy/margaret meg/margaret kate/katherine kate/catherine kathy/kathleen hank/henry"
        " harry/henry larry/lawrence jerry/gerald gerry/gerald sandy/alexander sasha/alexander"
        " alex/alexander steve/stephen steve/steven andy/andrew drew/andrew nick/nicholas"
        " chris/christopher dave/david pete/peter jeff/jeffrey matt/matthew pat/patrick"
        " sue/susan debbie/deborah terry/terence frank/francis abe/abraham"
    ).split()
)


class _Person(NamedTuple):
    claim: ProposedClaim
    name: str
    post: str


def check(analysis: Analysis) -> Iterator[ProposedFinding]:
    """Yield a finding for two full names with one post that differ in one of their two parts.

    A text seldom has two spokesmen called Karel whose surnames begin alike, or two judges called
    Torres whose first names begin alike; where a sentence has both, they are two.
    """
    if not is_english(analysis):
        return
    places = Places(analysis)
    firsts: defaultdict[tuple[str, str], dict[str, ProposedClaim]] = defaultdict(dict)
    surnames: defaultdict[tuple[str, str], dict[str, ProposedClaim]] = defaultdict(dict)
    people = list(_people(analysis))
    printed_as = Counter(person.name for person in people)
    for person in people:
        first, _, surname = person.name.rpartition(" ")
        claim, post = person.claim, person.post
        for other, before in firsts[first, post].items():
            if before.id != claim.id and other != surname and _begin_alike(other, surname):
                told = f"{first} {other}"
                yield _finding(places, before, person, told, f"one {post} has two surnames")
        once = printed_as[person.name] == 1
        for other, before in surnames[surname, post].items() if once else ():
            if before.id != claim.id and other != first and _may_be_one(person, other, first):
                told = f"{other} {surname}"
                yield _finding(places, before, person, told, f"one {post} has two first names")
        firsts[first, post].setdefault(surname, claim)
        surnames[surname, post].setdefault(first, claim)


def _people(analysis: Analysis) -> Iterator[_Person]:
    """Yield the full names behind a post."""
    for claim in analysis.claims:
        ends = {title.end: title.text.split()[-1].lower().rstrip(".") for title in claim.titles}
        for name in claim.names:
            post = ends.get(name.start - 1)
            if post is not None and " " in name.text:
                yield _Person(claim, " ".join(name.text.split()), post)


def _begin_alike(one: str, other: str) -> bool:
    short = min(len(one), len(other))
    return short > _SHARED and one[:_SHARED].lower() == other[:_SHARED].lower()


def _may_be_one(person: _Person, one: str, other: str) -> bool:
    """Say whether two first names can be one, mistaken: they begin alike, and no short forms."""
    low, again = one.lower(), other.lower()
    if person.post in _OF_TWO or not (low.isalpha() and again.isalpha()):
        return False
    if low.startswith(again) or again.startswith(low) or min(len(low), len(again)) <= 1:
        return False
    return low[0] == again[0] and frozenset((low, again)) not in _SHORT_FORMS


def _finding(
    places: Places, before: ProposedClaim, person: _Person, told: str, what: str
) -> ProposedFinding:
    return places.disagreement(_KIND, (before, told), (person.claim, person.name), what)


CHECK = check
