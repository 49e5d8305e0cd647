"""Ages beside names and nouns: "Ana Prokop, 43, said", "the 25-year-old file"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Final, NamedTuple

from workbench.model.analysis import Analysis, ProposedClaim

_AFTER: Final = re.compile(r"(?:’s|'s)?(?:,\s(?:now\s)?(?:aged?\s)?|\s\(|\s,\s)(\d{1,3})(?=[,.;)])")
_BEFORE: Final = re.compile(
    r"(\d{1,3})-year-old\s(?:(?!(?:the|a|an|and|from|on|in|of|at|to|for|by|with|who|left|said)\s)"
    r"[\w-]+\s){0,3}$"
)
_FIRST: Final = re.compile(r"(?P<name>[A-Z][\w’'-]+),\s(?P<years>\d{1,3}),\s")
_THING: Final = re.compile(
    r"\b(?P<pointer>[A-Za-z]+)\s(?P<years>\d{1,3})-year-old(?:\s(?P<thing>[a-z]+))?\b(?!-)"
)
_ANOTHER_TIME: Final = re.compile(r"\b(?:when|then|at the time|turned|former|in \d{4})\b")
_LEFT: Final = 50
_OLDEST: Final = 115


class Age(NamedTuple):
    """An age beside a name or a noun; ``start``..``end`` is both as printed."""

    claim: ProposedClaim
    name: str
    years: int
    start: int
    end: int
    pointer: str = ""


def _ages_of_names(analysis: Analysis) -> Iterator[Age]:
    text = analysis.text
    for claim in analysis.claims:
        for name in claim.names:
            after = (
                _AFTER.match(text, name.end) if text[name.end : name.end + 1] in ",’' " else None
            )
            if after and 0 < int(after[1]) <= _OLDEST:
                yield Age(claim, name.text, int(after[1]), name.start, after.end(1))
            elif text.rfind("-year-old", max(claim.start, name.start - _LEFT), name.start) >= 0:
                before = _BEFORE.search(text[max(claim.start, name.start - _LEFT) : name.start])
                if before:
                    start = name.start - len(before.group())
                    yield Age(claim, name.text, int(before[1]), start, name.end)
        first = _FIRST.match(claim.text)
        if first and not any(name.start == claim.start for name in claim.names):
            end = claim.start + first.end("years")
            yield Age(claim, first["name"], int(first["years"]), claim.start, end)


def contradictions(analysis: Analysis) -> Iterator[tuple[Age, Age]]:
    """Yield pairs of ages of one person or one thing that cannot both be right."""
    yield from _of_names(analysis)
    if analysis.text.count("-year-old") > 1:
        yield from _of_things(analysis)


def _of_names(analysis: Analysis) -> Iterator[tuple[Age, Age]]:
    ages = list(_ages_of_names(analysis))
    if len(ages) < 2:
        return
    bearers: defaultdict[str, set[str]] = defaultdict(set)
    for claim in analysis.claims:
        for name in claim.names:
            if " " in name.text:
                bearers[name.text.rsplit(" ", 1)[1]].add(name.text)
    first: dict[str, Age] = {}
    for age in ages:
        surname = age.name.rsplit(" ", 1)[-1]
        key = surname if len(bearers[surname]) == 1 else age.name
        known = first.setdefault(key, age)
        # Two figures a year apart may both be right, before and after a birthday.
        if abs(known.years - age.years) > 1 and not _is_of_then(known) and not _is_of_then(age):
            yield known, age


def _of_things(analysis: Analysis) -> Iterator[tuple[Age, Age]]:
    """Yield a "the 43-year-old man" that takes up the one man whose age was told as another."""
    told: defaultdict[str, list[Age]] = defaultdict(list)
    seen: set[int] = set()
    for claim in analysis.claims:
        if "-year-old" not in claim.text:
            continue
        for match in _THING.finditer(claim.text):
            start, end = claim.start + match.start(), claim.start + match.end()
            pointer, thing = match["pointer"].lower(), match["thing"] or ""
            age = Age(claim, thing, int(match["years"]), start, end, pointer)
            known = told[thing]
            if pointer == "the" and thing and age.years not in seen and len(known) == 1:
                yield known[0], age
            seen.add(age.years)
            if thing and all(one.years != age.years for one in known):
                known.append(age)


def _is_of_then(age: Age) -> bool:
    begin = age.claim.start
    words = age.claim.text[max(0, age.start - begin - 25) : age.end - begin + 25]
    return bool(_ANOTHER_TIME.search(words))
