"""One event that has two dates: "the attack on Wednesday", then "Thursday’s attack"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterator
from functools import cache
from typing import Final, NamedTuple

from workbench.checks.calendar_words import MONTH, WHOLE_WEEKDAY
from workbench.checks.things import can_be, same_word, singular
from workbench.checks.wording import Places, is_english
from workbench.model.analysis import Analysis, ProposedClaim, ProposedDate, ProposedFinding
from workbench.text import lexicon

_KIND: Final = "date"
_POINTED: Final = re.compile(
    rf"\b(?:{WHOLE_WEEKDAY}(?:’s|'s)"
    rf"|(?:[Tt]he|[Tt]hat)\s(?:{WHOLE_WEEKDAY}|(?:1[89]|20)\d\d|{MONTH}\s\d{{1,2}}|\d{{1,2}}\s{MONTH}))\s"
    r"(?:(?:press|news)\s(?=conference))?(?P<event>[a-z]+)\b(?!-)"
)
_ANOTHER: Final = frozenset("second third another next previous earlier later again first".split())
_NEAR: Final = 30
_SHARED: Final = 3


class _Pointed(NamedTuple):
    claim: ProposedClaim
    start: int
    end: int
    event: str
    date: ProposedDate


def check(analysis: Analysis) -> Iterator[ProposedFinding]:
    """Yield a finding for each event that the text points at by another day or year than it told.

    Only events that people are hurt in and the like, and only where every other date that stands
    with the event is another: a story may tell of two attacks.
    """
    if not is_english(analysis):
        return
    pointed = list(_pointed(analysis))
    if not pointed:
        return
    told = _told(analysis, {one.event for one in pointed})
    places = Places(analysis)
    orders = {event: [places.order[c.id] for c, _ in pairs] for event, pairs in told.items()}
    for one in pointed:
        place, event = places.order[one.claim.id], singular(one.event)
        known = orders.get(event, [])
        around = slice(bisect_left(known, place - _NEAR), bisect_left(known, place + _NEAR + 1))
        near = [
            pair for pair in told[event][around] if not (_is_day(one.date) and not _is_day(pair[1]))
        ]
        others = [pair for pair in near if pair[0].id != one.claim.id]
        if not others or any(_meet(date, one.date) for _, date in others):
            continue
        claim, date = others[-1] if others[-1][0].start < one.start else others[0]
        if len({(other.first, other.last) for _, other in others}) == 1:
            yield _finding(analysis, places, one, claim, date)


def _finding(
    analysis: Analysis, places: Places, one: _Pointed, claim: ProposedClaim, date: ProposedDate
) -> ProposedFinding:
    text = analysis.text
    pointed = one.claim, text[one.start : one.end]
    told = claim, f"{one.event} {text[date.start : date.end]}"
    return places.disagreement(_KIND, pointed, told, f"the {one.event} has two dates")


def _pointed(analysis: Analysis) -> Iterator[_Pointed]:
    events = lexicon.same_things().events
    for claim in analysis.claims:
        if not claim.dates:
            continue
        for match in _POINTED.finditer(claim.text):
            if match["event"] not in events:
                continue
            start, end = claim.start + match.start(), claim.start + match.end()
            dates = (d for d in claim.dates if d.start < end and start < d.end and d.first)
            date = next(dates, None)
            if date:
                yield _Pointed(claim, start, end, match["event"], date)


def _told(
    analysis: Analysis, events: Collection[str]
) -> defaultdict[str, list[tuple[ProposedClaim, ProposedDate]]]:
    """Return the dates that stand in a sentence with the name of one of ``events``."""
    found: defaultdict[str, list[tuple[ProposedClaim, ProposedDate]]] = defaultdict(list)
    for claim in analysis.claims:
        dates = [date for date in claim.dates if date.first and date.last and date.of == "event"]
        if not dates:
            continue
        words = {word.strip(",.;:’'\"“”()") for word in claim.text.lower().split()}
        if not _ANOTHER.isdisjoint(words):
            continue
        alike: defaultdict[str, list[str]] = defaultdict(list)
        for word in words:
            alike[word[:_SHARED]].append(word)
        for event in events:
            if not _same_event(event).isdisjoint(words) or any(
                same_word(event, word) for word in alike.get(event[:_SHARED], ())
            ):
                for date in dates:
                    found[singular(event)].append((claim, date))
    return found


@cache
def _same_event(event: str) -> frozenset[str]:
    """Return all words by which a text can mean the same event."""
    known = lexicon.same_things().things
    others = {word for word in known if word[:_SHARED] != event[:_SHARED] and can_be(event, word)}
    return frozenset({event, *others})


def _is_day(date: ProposedDate) -> bool:
    return date.first == date.last


def _meet(one: ProposedDate, other: ProposedDate) -> bool:
    if not (one.first and one.last and other.first and other.last):
        return True
    return one.first <= other.last and other.first <= one.last


CHECK = check
