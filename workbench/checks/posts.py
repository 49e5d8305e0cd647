"""Posts beside names: "Transport Minister Robert Adeyemi", "Adeyemi, the finance minister"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Final, NamedTuple

from workbench.checks.counts import FUNCTION_WORDS
from workbench.model.analysis import Analysis, ProposedClaim, ProposedName
from workbench.text import lexicon

# What a minister or a secretary is minister or secretary of; a person has one at a time.
_FIELDS: Final = {
    word: word
    for word in (
        "foreign interior finance health education justice transport environment agriculture energy"
        " trade culture state treasury home housing economy prime commerce defence labour tourism"
        " sport fisheries science immigration press general war".split()
    )
} | {
    "defense": "defence", "labor": "labour", "transportation": "transport", "economic": "economy",
    "farming": "agriculture", "environmental": "environment", "exterior": "foreign",
}  # fmt: skip
_HEADS: Final = "minister|secretary"
_RANKS: Final = {
    "captain": "captain", "capt": "captain", "major": "major", "maj": "major",
    "colonel": "colonel", "col": "colonel", "sergeant": "sergeant", "sgt": "sergeant",
    "lieutenant": "lieutenant", "lt": "lieutenant", "general": "general", "gen": "general",
    "admiral": "admiral", "adm": "admiral", "corporal": "corporal", "cpl": "corporal",
}  # fmt: skip
_SEATS: Final = {
    "mayor": "mayor", "governor": "governor", "gov": "governor", "senator": "senator",
    "sen": "senator", "congressman": "member of the House", "congresswoman": "member of the House",
    "rep": "member of the House", "representative": "member of the House",
}  # fmt: skip
_LEADERS: Final = {
    "president": "president", "prime minister": "prime minister", "premier": "prime minister",
    "chancellor": "chancellor", "vice president": "vice president",
}  # fmt: skip
_ONE_HOLDER: Final = frozenset(("minister", "secretary"))
_NOT_NOW: Final = frozenset(
    "former ex then late future incoming outgoing acting shadow deputy vice assistant elect"
    " first onetime sometime retired".split()
)
_OFFICES: Final = (
    "spokesman|spokeswoman|spokesperson|director|chairman|chairwoman|chair|chief executive|head"
    "|president|professor|mayor|governor|ambassador|editor|commissioner|superintendent"
)
_BODY: Final = r"[A-Z][\w’&-]*(?:\s(?:of\s(?:the\s)?)?[A-Z][\w’&-]*){0,4}"
_OFFICE_AFTER: Final = re.compile(
    rf",\s(?:(?:the|a|an)\s)?(?P<office>{_OFFICES})\s(?:of|for|at)\s(?:the\s)?(?P<body>{_BODY})"
)
_OFFICE_BEFORE: Final = re.compile(rf"(?P<body>{_BODY})\s(?P<office>(?i:{_OFFICES}))\s$")
_APPOSED: Final = re.compile(
    rf",\s(?:the\s|a\s|an\s|who\sis\s(?:the\s)?)?(?P<post>(?:[\w’'-]+\s){{0,4}}?(?:{_HEADS})"
    r"(?:\s(?:of|for)\s(?:the\s)?\w+)?)\b"
)
_LONGEST: Final = 60
_OFFICE_WORDS: Final = frozenset(_OFFICES.replace("chief ", "").split("|"))
_OFFICE_KINDS: Final = {"spokesman": "speaker", "spokeswoman": "speaker", "spokesperson": "speaker"}


class Post(NamedTuple):
    """A post printed beside a name; ``key`` is its kind and which of the kind it is."""

    order: int
    claim: ProposedClaim
    name: str
    kind: str
    which: str
    start: int
    end: int


def read_posts(analysis: Analysis) -> Iterator[Post]:
    """Yield the posts that stand beside names and of which a person has one at a time."""
    text = analysis.text
    for order, claim in enumerate(analysis.claims):
        titles = {title.end: title for title in claim.titles} if claim.titles else {}
        for name in claim.names:
            title = titles.get(name.start - 1) if titles else None
            if title:
                kind, which = _read(title.text)
                if kind and not _is_past(text, claim.start, title.start):
                    yield Post(order, claim, name.text, kind, which, title.start, name.end)
            yield from _offices(text, order, claim, name)
            if text.startswith(", ", name.end):
                found = _APPOSED.match(text, name.end, min(claim.end, name.end + _LONGEST))
                kind, which = _read(found["post"]) if found else ("", "")
                if found and kind:
                    yield Post(order, claim, name.text, kind, which, name.start, found.end())


def _offices(text: str, order: int, claim: ProposedClaim, name: ProposedName) -> Iterator[Post]:
    """Yield "Oskell spokeswoman Julie Hahn" and "Julie Hahn, a spokeswoman for Oskell"."""
    if text.startswith(", ", name.end):
        found = _OFFICE_AFTER.match(text, name.end, min(claim.end, name.end + _LONGEST))
        if found:
            kind = _OFFICE_KINDS.get(found["office"], found["office"])
            yield Post(order, claim, name.text, kind, found["body"], name.start, found.end())
    before = text[max(claim.start, name.start - _LONGEST) : name.start]
    if before[-2:-1].isalpha() and before.split()[-1].lower() in _OFFICE_WORDS:
        found = _OFFICE_BEFORE.search(before)
        start = name.start - len(found.group()) if found else 0
        if found and not _is_past(text, claim.start, start) and not _is_common(text, found["body"]):
            office = found["office"].lower()
            kind = _OFFICE_KINDS.get(office, office)
            yield Post(order, claim, name.text, kind, found["body"], start, name.end)


def _is_common(text: str, body: str) -> bool:
    """Say whether a capital only begins a sentence: "But President Bush"."""
    low = body.split()[0].lower()
    return low in FUNCTION_WORDS or f" {low} " in text


def _is_past(text: str, begin: int, start: int) -> bool:
    before = text[max(begin, start - 12) : start].lower().replace("-", " ").split()
    return bool(before) and before[-1] in _NOT_NOW


def _read(title: str) -> tuple[str, str]:
    words = [word.strip(".,’'") for word in title.lower().replace("-", " ").split()]
    if not _NOT_NOW.isdisjoint(words):
        return "", ""
    lands = lexicon.same_things().places
    leader = " ".join(word for word in words if word not in lands)
    if leader in _LEADERS:
        return "leader", _LEADERS[leader]
    head = next((word for word in words if word in ("minister", "secretary")), None)
    if head:
        fields = {_FIELDS[word] for word in words if word in _FIELDS}
        return (head, min(fields)) if len(fields) == 1 else ("", "")
    if words and words[-1] in _RANKS and all(word in lands for word in words[:-1]):
        return "rank", _RANKS[words[-1]]  # "US Major", but "lieutenant colonel" is one rank
    if words and words[-1] in _SEATS:
        return "seat", _SEATS[words[-1]]
    return "", ""


def _differ(one: Post, other: Post) -> bool:
    """Say whether two posts of a kind are two; names of bodies may be long or short."""
    if one.which == other.which:
        return False
    if one.kind not in _OFFICE_WORDS and one.kind != "speaker":
        return True
    first, second = set(one.which.split()), set(other.which.split())
    initials = {
        "".join(word[0] for word in which.split() if word[0].isupper())
        for which in (one.which, other.which)
    }
    return first.isdisjoint(second) and initials.isdisjoint(first | second)


def contradictions(analysis: Analysis) -> Iterator[tuple[Post, Post]]:
    """Yield pairs of posts of which one person has one, and of names for one person in a post."""
    posts = list(read_posts(analysis))
    if len(posts) < 2:
        return
    bearers: defaultdict[str, set[str]] = defaultdict(set)
    for claim in analysis.claims:
        for name in claim.names:
            if " " in name.text:
                bearers[name.text.rsplit(" ", 1)[1]].add(name.text)
    first: dict[tuple[str, str], Post] = {}
    holders: dict[tuple[str, str], Post] = {}
    for post in posts:
        surname = post.name.rsplit(" ", 1)[-1]
        key = surname if len(bearers[surname]) == 1 else post.name
        known = first.setdefault((key, post.kind), post)
        if _differ(known, post):
            yield known, post
        if post.kind in _ONE_HOLDER and " " in post.name:
            named = holders.setdefault((surname, post.which), post)
            if named.name.split(" ")[0] != post.name.split(" ")[0]:
                yield named, post
