"""Figures of one act that is told twice: "killed 12 people in the blast", "the blast killed 14"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from workbench.checks.bounds import may_agree
from workbench.checks.counts import FUNCTION_WORDS, is_money, is_plural, words_after
from workbench.checks.things import singular, stem
from workbench.checks.wording import Places
from workbench.model.analysis import Analysis, ProposedClaim, ProposedFigure
from workbench.text import lexicon
from workbench.text.tokens import Token

_COPULAS: Final = frozenset(
    "were was are is be had have has been being people persons others".split()
)
_PASSED_OVER: Final = frozenset(
    "at least about around some more than the all those people persons an estimated nearly"
    " almost up to as many as reportedly over another".split()
)
# Of another time.
_RECOUNTED: Final = frozenset(
    "earlier initially initial previously previous revised so far raised rising later then now"
    " climbed another more further additional meanwhile until".split()
)
# Of another time, another count, or a part of it.
_UPDATES: Final = _RECOUNTED | frozenset(
    "other others separate including included among them since also last similar average annually"
    " each every year month week ago could may might would if first second third respectively"
    " total altogether both some fear feared".split()
)
_TOLL: Final = re.compile(
    r"\b(?:toll|number of (?:dead|deaths))\b[^.;,]{0,25}?"
    r"\b(?:stood at|stands at|was|is|of|to|at)\s$"
)
_DEATH: Final = "dead"
_POINTERS: Final = frozenset("the all those these".split())
_RELATIVES: Final = frozenset("who which that".split())
_SHARED: Final = 2
_KEPT: Final = 8
_FAR: Final = 16
_WINDOW: Final = 48
_LEFT: Final = 48
_RIGHT: Final = 16


class Told(NamedTuple):
    """A figure of somebody to whom something was done; ``act`` is a number of the word list.

    ``reach`` is how many claims back it points at one told before: some for "the 40 injured", more
    for "the six patients who died", none where nothing points.
    """

    order: int
    claim: ProposedClaim
    figure: ProposedFigure
    act: int
    thing: str
    start: int
    end: int
    reach: int = 0


def read_told(analysis: Analysis) -> Iterator[Told]:
    """Yield the figures that hang on an act of the word list, in order."""
    for order, claim in enumerate(analysis.claims):
        for figure in claim.figures:
            if figure.unit is None or not (is_money(figure.unit) or figure.unit == "%"):
                told = _read(analysis.text, order, claim, figure)
                if told:
                    yield told


def _read(text: str, order: int, claim: ProposedClaim, figure: ProposedFigure) -> Told | None:
    acts = lexicon.same_things().acts
    behind = text[max(claim.start, figure.start - _LEFT) : figure.start]
    left = behind.split()
    points = bool(left) and left[-1].lower() in _POINTERS
    while left and left[-1].lower() in _PASSED_OVER:
        left.pop()
    before = left[-1].lower() if left else ""
    toll = "toll" in behind or "number of" in behind
    if before not in acts and not toll and not _may_follow(text, claim, figure):
        return None
    words = words_after(text, claim, figure, _WINDOW)
    named, thing = _named(words)
    at = named
    if at and at < len(words) and words[at].text == ",":  # "70 people, officials say, have died"
        closing = next((n for n in range(at + 1, len(words)) if words[n].text == ","), at - 1)
        at = closing + 1
    related = at > 0 and at < len(words) and words[at].low in _RELATIVES
    at += related
    while at < len(words) and words[at].low in _COPULAS:
        at += 1
    if at < len(words) and words[at].low in acts:
        act = min(acts[words[at].low])
        reach = (_FAR if related else _KEPT if at == 0 else 0) if points else 0
        return Told(order, claim, figure, act, thing, figure.start, words[at].end, reach)
    if toll:
        told = _TOLL.search(behind)
        if told and not thing:
            start = figure.start - len(behind) + told.start()
            return Told(order, claim, figure, min(acts[_DEATH]), "", start, figure.end)
    if before not in acts:
        return None
    start = text.rfind(left[-1], claim.start, figure.start)
    end = words[named - 1].end if named else figure.end
    return Told(order, claim, figure, min(acts[before]), thing, start, end)


def _may_follow(text: str, claim: ProposedClaim, figure: ProposedFigure) -> bool:
    """Say whether an act can stand after a figure; that is cheaper to see than to read."""
    acts = lexicon.same_things().acts
    follows = text[figure.end : min(claim.end, figure.end + _WINDOW)].lower().split()
    return any(word.strip(',.;:’”"') in acts for word in follows)


def _named(words: Sequence[Token]) -> tuple[int, str]:
    """Return how many words after a figure name what it counts, and the noun in the singular."""
    acts, thing, at = lexicon.same_things().acts, "", 0
    while at < min(len(words), 4) and words[at].kind == "w":
        if words[at].low in FUNCTION_WORDS or words[at].low in acts:
            break
        if is_plural(words[at].low):
            thing = singular(words[at].low)
        at += 1
    return at, thing


def contradictions(analysis: Analysis) -> Iterator[tuple[Told, Told]]:
    """Yield pairs of figures of one act and one event that cannot both be right."""
    places = Places(analysis)
    earlier: defaultdict[int, list[Told]] = defaultdict(list)
    for told in read_told(analysis):
        before = earlier[told.act]
        if before and not any(may_agree(one.figure, told.figure) for one in before):
            rivals = [one for one in before[-_KEPT:] if _one_event(one, told)]
            body = (one for one in rivals if not places.in_headline(one.start))
            rival = next(body, rivals[0] if rivals else None)
            if rival and not _adds_up(before[-_KEPT:], told):
                yield rival, told
        before.append(told)


def _adds_up(before: Sequence[Told], told: Told) -> bool:
    values = [one.figure.low for one in before if one.figure.low]
    wanted = told.figure.low
    return any(wanted in (a + b, abs(a - b)) for n, a in enumerate(values) for b in values[n + 1 :])


def _one_event(one: Told, other: Told) -> bool:
    """Say whether two figures are of one event: the text speaks of it with the same words."""
    nobody = bool(other.reach) and not other.thing  # "the five deaths": of whomever was told
    if one.order == other.order or not (nobody or _same_people(one.thing, other.thing)):
        return False
    first, second = one.claim, other.claim
    speakers = {first.attribution.claimant, second.attribution.claimant} - {None}
    if len(speakers) > 1 or not dates_meet(first, second):
        return False
    here, there = _words(first.text), _words(second.text)
    if other.reach > _KEPT and one.thing == other.thing:
        near = other.order - one.order <= other.reach
        return near and _RECOUNTED.isdisjoint(here | there)
    if other.reach:
        beside = _beside(one) | _beside(other)
        return _UPDATES.isdisjoint(beside) and other.order - one.order <= _KEPT
    if not _UPDATES.isdisjoint(here | there):
        return False
    known = lexicon.same_things()
    shared = {
        stem(word)
        for word in here & there
        if len(word) > 3
        and word.isalpha()
        and word not in FUNCTION_WORDS
        and word not in known.acts
        and word not in ("people", "persons", one.thing, other.thing)
    }
    # "The crash, which killed nine": the event is known, and nothing else was told of one.
    points = _names_event(other, known.events)
    return len(shared) + points >= _SHARED


def _names_event(told: Told, events: frozenset[str]) -> bool:
    words = told.claim.text.lower().split()[:3]
    return len(words) > 1 and words[0] == "the" and words[1].strip(",") in events


def _words(text: str) -> frozenset[str]:
    words = text.lower().replace("’s", "").split()
    return frozenset(word.strip("“”\"'‘’.,;:()") for word in words)


def _beside(told: Told) -> frozenset[str]:
    """Return the words by a figure: what stands far from it marks something else."""
    text, at = told.claim.text, told.figure.start - told.claim.start
    return _words(text[max(0, at - _LEFT) : at + len(told.figure.text) + _RIGHT])


def _same_people(one: str, other: str) -> bool:
    general = lexicon.same_things().anybody | {"", "other"}
    return one == other or (one in general and other in general)


def dates_meet(first: ProposedClaim, second: ProposedClaim) -> bool:
    """Say whether two claims can be of one time: no date of one is apart from one of the other."""
    return not any(
        one.first and one.last and other.first and other.last
        and (one.last < other.first or other.last < one.first)
        for one in first.dates
        for other in second.dates
    )  # fmt: skip
