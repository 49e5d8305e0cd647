"""The same name, title or place spelt two ways, and the post of a person that changes."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from workbench.checks import posts
from workbench.checks.spelling import folded, is_one_word, is_respelt
from workbench.checks.wording import Places, is_english, printed
from workbench.model.analysis import Analysis, ProposedClaim, ProposedFinding, ProposedName
from workbench.text import lexicon

_KIND: Final = "name"
_LONG: Final = 5
_MOST_ALIKE: Final = 8  # words of one shape that are held against one another: time stays linear
_SHARED: Final = 5
_WHOLE: Final = 4  # words of a name that leave no doubt about whose it is
_STATIONS: Final = ("Radio ", "Rádio ", "Agence ", "Agência ", "Agencia ", "Agenzia ", "Televis")
"""How an outlet opens whose name spells its own country in its own language."""


_PART_OF: Final = frozenset(
    "French British Dutch Spanish Portuguese American New North South East West Northern Southern"
    " Eastern Western Upper Lower Equatorial San Santa St Saint".split()
)
"""Words that make another place of a place: "French Guiana" is not Guyana."""
_OWNER: Final = re.compile(r"[“\"]?(?P<name>[A-Z][a-z]{3,})['’]s?\s")
"""The first word of "Gardner's not alone" and of "Gardner's review"."""


class _Name(NamedTuple):
    """A name as it is printed, and the places in the order of the claims that have it."""

    text: str
    claims: tuple[int, ...]


def check(analysis: Analysis) -> Iterator[ProposedFinding]:
    """Yield a finding for each name that is printed in two spellings, and each post that changes.

    Acronyms, short forms, possessives and forms of a word ("Russia", "Russian") are no spellings,
    and two names that one sentence has side by side are two people.
    """
    if not is_english(analysis):
        return
    names = _names(analysis)
    places = Places(analysis)
    seen: set[frozenset[str]] = set()
    for one, other, words in [*_same_but_one(names), *_alone(analysis, names)]:
        if words not in seen and set(one.claims).isdisjoint(other.claims):
            seen.add(words)
            yield _finding(analysis, places, one, other)
    for post, later in posts.contradictions(analysis):
        same = post.which == later.which
        here, there = places.pair(post.claim, later.claim)
        told = printed(analysis.text[post.start : post.end])
        again = printed(analysis.text[later.start : later.end])
        ids = (post.claim.id, later.claim.id) if post.order != later.order else (post.claim.id,)
        why = "one post has two first names" if same else "one person has two posts"
        why = f"{told} {here}, {again} {there}: {why}."
        yield ProposedFinding(_KIND, ids, why)


def _names(analysis: Analysis) -> list[_Name]:
    found: defaultdict[str, list[int]] = defaultdict(list)
    for order, claim in enumerate(analysis.claims):
        for name in (*claim.names, *_speaker(analysis.text, claim)):
            if name.text.startswith(_STATIONS):
                continue
            places = found[name.text if "\n" not in name.text else " ".join(name.text.split())]
            if not places or places[-1] != order:
                places.append(order)
    return [_Name(text, tuple(claims)) for text, claims in found.items()]


def _speaker(text: str, claim: ProposedClaim) -> Iterator[ProposedName]:
    """Yield single names at the start of a sentence, which are no part of it: who speaks or has."""
    owner = _OWNER.match(claim.text)
    if owner:
        start = claim.start + owner.start("name")
        yield ProposedName(start, start + len(owner["name"]), owner["name"], "name")
    span = claim.attribution.spans.claimant
    if span and claim.start <= span[0]:
        words = text[slice(*span)]
        if words[:1].isupper() and " " not in words and words.isalpha():
            yield ProposedName(*span, words, "name")


def _same_but_one(names: Iterable[_Name]) -> Iterator[tuple[_Name, _Name, frozenset[str]]]:
    """Yield names of several words that are the same but for one, which is spelt two ways."""
    shapes: defaultdict[tuple[str, ...], list[tuple[str, _Name]]] = defaultdict(list)
    for name in names:
        words = name.text.split(" ")
        if 2 <= len(words) <= 6:
            for at, word in enumerate(words):
                shapes[(*words[:at], "", *words[at + 1 :])].append((word, name))
    for shape, members in shapes.items():
        if len(members) < 2:
            continue
        for place, (word, name) in enumerate(members[:_MOST_ALIKE]):
            for rival, other in members[place + 1 : _MOST_ALIKE]:
                if (
                    is_respelt(word, rival, within=True)
                    or _is_designation(shape, word, rival)
                    or _are_kinds(shape, word, rival)
                    or (len(shape) >= _WHOLE and is_one_word(word, rival))
                ):
                    yield name, other, frozenset((word, rival))


def _are_kinds(shape: tuple[str, ...], word: str, rival: str) -> bool:
    """Say whether "BBC College of Journalism" and "BBC School of Journalism" are one body."""
    at = shape.index("")
    kinds = word.lower() in lexicon.bodies() and rival.lower() in lexicon.bodies()
    return kinds and 0 < at < len(shape) - 1 and shape[at + 1] == "of"


def _is_designation(shape: tuple[str, ...], word: str, rival: str) -> bool:
    """Say whether "Protected B" and "Protection B" are one: a grade has one form of its word."""
    rest = [one for one in shape if one]
    if not all(len(one) == 1 or one.isdigit() or set(one) <= set("IVX") for one in rest):
        return False
    one, other = folded(word), folded(rival)
    return one[:_SHARED] == other[:_SHARED] and one != other and not is_plural_of(one, other)


def is_plural_of(one: str, other: str) -> bool:
    """Say whether two words differ by nothing but a plural's ending."""
    short, long = sorted((one, other), key=len)
    return long in (short + "s", short + "es")


def _alone(
    analysis: Analysis, names: Iterable[_Name]
) -> Iterator[tuple[_Name, _Name, frozenset[str]]]:
    """Yield surnames and single names that are spelt two ways: "Yeoncheon", "Yeonchoen"."""
    words: dict[str, _Name] = {}
    firsts: defaultdict[str, set[str]] = defaultdict(set)
    for name in names:
        parts = name.text.split(" ")
        if len(parts[-1]) >= _LONG - 1:
            known = words.get(parts[-1])
            if known is None or (" " in name.text and " " not in known.text):
                words[parts[-1]] = name
            if len(parts) > 1:
                firsts[parts[-1]].add(parts[0])
    # Two words that are one letter apart are the same with that letter left out of either or both.
    first: dict[str, str] = {}
    for word in words:
        low = folded(word)
        for shape in [low, *[low[:at] + low[at + 1 :] for at in range(len(low))]]:
            rival = first.setdefault(shape, word)
            if (
                rival != word
                and is_respelt(word, rival, least=_LONG)
                and _may_be_one(analysis, firsts, word, rival)
                and _PART_OF.isdisjoint((*words[word].text.split(), *words[rival].text.split()))
            ):
                yield words[word], words[rival], frozenset((word, rival))


def _may_be_one(
    analysis: Analysis, firsts: defaultdict[str, set[str]], word: str, rival: str
) -> bool:
    """Say whether two like words may name one: no two first names, and neither a common word."""
    known = lexicon.first_names()
    if word.lower() in known or rival.lower() in known:
        return False
    if firsts[word] and firsts[rival] and firsts[word].isdisjoint(firsts[rival]):
        return False
    text = analysis.text
    if any(f"{a}{one}{b}" in text for one in (word, rival) for a, b in ("“”", '""')):
        return False  # the name of an account, in quotation marks
    if min(text.count(word), text.count(rival)) > 1:
        return False  # "Wikimedia" and "Wikipedia": a slip of the pen is seldom made twice
    return not any(f" {one.lower()}" in text for one in (word, rival))


def _finding(analysis: Analysis, places: Places, one: _Name, other: _Name) -> ProposedFinding:
    first, second = (one, other) if one.claims[0] < other.claims[0] else (other, one)
    claims = analysis.claims
    at = second.claims[0]
    nearest = max((place for place in first.claims if place < at), default=first.claims[0])
    ids = tuple(claims[place].id for place in sorted({first.claims[0], nearest, at}))
    here, there = places.pair(claims[nearest], claims[at])
    told, again = printed(first.text), printed(second.text)
    why = f"{told} {here}, {again} {there}: one name is spelt two ways."
    return ProposedFinding(_KIND, ids, why)


CHECK = check
