"""Posts beside names: "Transport Minister Robert Adeyemi", "Adeyemi, the finance minister"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Final, NamedTuple

from workbench.model.analysis import Analysis, ProposedClaim

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
_ONE_HOLDER: Final = frozenset(("minister", "secretary"))
_NOT_NOW: Final = frozenset(
    "former ex then late future incoming outgoing acting shadow deputy vice assistant elect"
    " first onetime sometime retired".split()
)
_APPOSED: Final = re.compile(
    rf",\s(?:the\s|a\s|an\s|who\sis\s(?:the\s)?)?(?P<post>(?:[\w’'-]+\s){{0,4}}?(?:{_HEADS})"
    r"(?:\s(?:of|for)\s(?:the\s)?\w+)?)\b"
)
_LONGEST: Final = 60


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
            if text.startswith(", ", name.end):
                found = _APPOSED.match(text, name.end, min(claim.end, name.end + _LONGEST))
                kind, which = _read(found["post"]) if found else ("", "")
                if found and kind:
                    yield Post(order, claim, name.text, kind, which, name.start, found.end())


def _is_past(text: str, begin: int, start: int) -> bool:
    before = text[max(begin, start - 12) : start].lower().replace("-", " ").split()
    return bool(before) and before[-1] in _NOT_NOW


def _read(title: str) -> tuple[str, str]:
    words = [word.strip(".,’'") for word in title.lower().replace("-", " ").split()]
    if not _NOT_NOW.isdisjoint(words):
        return "", ""
    head = next((word for word in words if word in ("minister", "secretary")), None)
    if head:
        fields = {_FIELDS[word] for word in words if word in _FIELDS}
        return (head, min(fields)) if len(fields) == 1 else ("", "")
    if len(words) == 1 and words[0] in _RANKS:
        return "rank", _RANKS[words[0]]
    if words and words[-1] in _SEATS:
        return "seat", _SEATS[words[-1]]
    return "", ""


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
        if known.which != post.which:
            yield known, post
        if post.kind in _ONE_HOLDER and " " in post.name:
            named = holders.setdefault((surname, post.which), post)
            if named.name.split(" ")[0] != post.name.split(" ")[0]:
                yield named, post
