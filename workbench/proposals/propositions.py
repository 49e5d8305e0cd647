"""Statements that several sources take a stance on, and where each stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from typing import Final

from workbench.model.analysis import ProposedClaim, ProposedProposition, ProposedStance
from workbench.proposals.likeness import Likeness
from workbench.proposals.matters import Matters
from workbench.proposals.stances import Standing, own_statement, read_standings
from workbench.proposals.topics import Topics
from workbench.proposals.wording import statement

_ALIKE: Final = 0.25
_MOSTLY: Final = 0.25
_LOOSE: Final = 0.18
_BEFORE, _AFTER, _LEAD = 6, 2, 3


def propose_propositions(
    text: str, claims: Sequence[ProposedClaim], headlines: Collection[int] = ()
) -> tuple[ProposedProposition, ...]:
    """Return the statements of ``claims``, made of ``text``, on which sources take a stance.

    First come those that several sources speak to, that one denies or cannot confirm, or that the
    article opens with; then, in wider words, each matter in dispute; last what
    one source alone says, claim by claim, so that nobody who is quoted is left out.
    ``headlines`` are the offsets where headlines start; they only sum up what stands below. Time
    is linear in the number of claims.
    """
    topics = Topics()
    known = {who for claim in claims if (who := claim.attribution.claimant) is not None}
    standings = [
        standing
        for place, claim in enumerate(claims)
        if claim.attribution.claimant is not None and claim.start not in headlines
        for standing in read_standings(place, claim, text, topics, known)
    ]
    standings += _own_statements(claims, standings, topics, headlines)
    standings.sort(key=lambda one: one.place)
    topics.count(one.topic for one in standings)
    near = Likeness(standings, topics).near
    groups = sorted(_groups(standings, near), key=min)
    found: dict[frozenset[tuple[str, str]], ProposedProposition] = {}
    for group in (*groups, *Matters(standings, near, topics).gather()):
        made = _shared([standings[number] for number in sorted(group)], topics)
        if made is not None:  # a matter may be no more than what was found already
            found.setdefault(frozenset((s.claim, s.stance) for s in made.stances), made)
    wide = _without_repeated(list(found.values()))
    held = {(stance.claim, stance.source) for one in wide for stance in one.stances}
    alone = (
        _told([one], one.claim.substance)
        for one in standings
        if not one.own and (one.claim.id, one.source) not in held
    )
    return (*wide, *alone)


def _without_repeated(found: Sequence[ProposedProposition]) -> list[ProposedProposition]:
    """Leave out what a wider one holds whole, where it is one claim or is worded alike."""
    holding: dict[str, list[tuple[ProposedProposition, frozenset[ProposedStance]]]] = {}
    for one in found:
        stances = frozenset(one.stances)
        for stance in stances:
            holding.setdefault(stance.claim, []).append((one, stances))
    kept = []
    for one in found:
        stances = frozenset(one.stances)
        alone = len({stance.claim for stance in stances}) == 1
        wider = (
            other
            for other, more in holding[one.stances[0].claim]
            if stances < more and (alone or other.text == one.text)
        )
        if next(wider, None) is None:
            kept.append(one)
    return kept


def _own_statements(
    claims: Sequence[ProposedClaim],
    standings: Sequence[Standing],
    topics: Topics,
    headlines: Collection[int],
) -> list[Standing]:
    """Return what the article itself opens with, and says near what answers or denies."""
    opening = range(min(_LEAD, len(claims)))
    wanted: set[int] = set(opening)
    for one in standings:
        if one.responds or one.denied:
            wanted.update(range(max(0, one.place - _BEFORE), one.place + _AFTER))
    return [
        own_statement(place, claims[place], topics, opens=place in opening)
        for place in sorted(wanted)
        if place < len(claims)
        and (claims[place].attribution.claimant is None or claims[place].start in headlines)
    ]


def _groups(standings: Sequence[Standing], near: Sequence[dict[int, float]]) -> list[list[int]]:
    """Return groups of standings on one statement: what fits one, then what fits most of those.

    Answers come first, then those that most sources fit.
    """
    fits = [[other for other, fit in pairs.items() if fit >= _ALIKE] for pairs in near]

    def rank(number: int) -> tuple[bool, int, float, int]:
        sources = {standings[other].source for other in fits[number]}
        fitting = sum(near[number][other] for other in fits[number])
        return not standings[number].responds, -len(sources), -fitting, number

    groups: list[list[int]] = []
    of: dict[int, list[int]] = {}
    for number in sorted(range(len(standings)), key=rank):
        one = standings[number]
        if number in of or one.own or not (fits[number] or one.responds):
            continue
        free = [other for other in fits[number] if other not in of]
        if free or not fits[number]:
            core = [number, *free]
            if len(core) > 1 or one.responds:
                group = _pruned(core + _fitting_most(core, near, of), standings, near)
                groups.append(group)
                of.update(dict.fromkeys(group, group))
        elif one.responds:  # what it answers stands in a group already
            best = max(fits[number], key=near[number].__getitem__)
            of[best].append(number)
            of[number] = of[best]
    return groups


def _fitting_most(
    core: Sequence[int], near: Sequence[dict[int, float]], taken: Collection[int]
) -> list[int]:
    """Return what fits the members of ``core`` on the average well enough."""
    total: dict[int, float] = defaultdict(float)
    for member in core:
        for other, fit in near[member].items():
            if other not in taken:
                total[other] += fit
    return [
        other
        for other, fit in sorted(total.items())
        if other not in core and fit / len(core) >= _MOSTLY
    ]


def _pruned(
    group: list[int], standings: Sequence[Standing], near: Sequence[dict[int, float]]
) -> list[int]:
    """Drop what fits one member alone; the answers stay."""
    while len(group) > 2:
        fits = [
            (sum(near[number].get(other, 0.0) for other in group) / (len(group) - 1), number)
            for number in group
            if not standings[number].responds
        ]
        loosest, number = min(fits, default=(1.0, 0))
        if loosest >= _LOOSE:
            break
        group = [other for other in group if other != number]
    return group


def _shared(members: Sequence[Standing], topics: Topics) -> ProposedProposition | None:
    """Return the statement of ``members`` with their stances; ``None`` if it is none."""
    answering = {one.source for one in members if one.responds}
    told = [one for one in members if not one.own]
    sources, claims = {one.source for one in told}, {one.place for one in told}
    opens = any(one.opens for one in members)
    if not (answering or opens or (len(sources) > 1 and len(claims) > 1)):
        return None
    words = statement(members, topics)
    return _told(members, words) if words else None


def _told(members: Sequence[Standing], words: str) -> ProposedProposition:
    """Return a proposition with each source's stance once.

    A source that answers the statement does not assert it too.
    """
    answering = {one.source for one in members if one.responds}
    stances: dict[tuple[str, str], ProposedStance] = {}
    for one in members:
        if one.own or (one.source in answering and not one.responds):
            continue
        stances.setdefault(
            (one.source.casefold(), one.stance),
            ProposedStance(one.source, one.stance, one.claim.id),
        )
        for carrier in one.said.via if one.stance == "asserts" else ():
            stances.setdefault(
                (carrier.casefold(), "relays"), ProposedStance(carrier, "relays", one.claim.id)
            )
    return ProposedProposition(words, tuple(stances.values()))
