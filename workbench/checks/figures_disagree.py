"""Figures that disagree about the same thing: "about a dozen soldiers", then "the 18 troops"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from workbench.checks import ages, same_act, taken_up, votes
from workbench.checks.counts import Count, read_counts
from workbench.checks.things import is_people
from workbench.checks.wording import Places, is_english, printed
from workbench.model.analysis import Analysis, ProposedClaim, ProposedFinding

_KIND: Final = "figure"
_IN_HEADLINE: Final = "headline"
_QUAKE: Final = "the same earthquake has two magnitudes"


def check(analysis: Analysis) -> Iterator[ProposedFinding]:
    """Yield a finding for each two figures that cannot both be right about one thing.

    The strongest sign is a count that points back ("the 18 troops") at an earlier one of the same
    or a like thing; others are an act told twice with two figures, and two ages of one person.
    """
    if not is_english(analysis):
        return
    text, places = analysis.text, Places(analysis)
    seen: set[frozenset[str]] = set()
    for count, later in taken_up.contradictions(analysis, list(read_counts(analysis))):
        seen.add(frozenset((count.claim.id, later.claim.id)))
        words = text[count.start : count.end], text[later.start : later.end]
        yield _finding(places, count.claim, later.claim, words, _why(count, later))
    headed = False
    for told, again in same_act.contradictions(analysis):
        of_headline = places.in_headline(told.claim.start)
        if of_headline and headed:
            continue  # what the text tells first is what the headline means
        headed = headed or of_headline
        if frozenset((told.claim.id, again.claim.id)) not in seen:
            words = text[told.start : told.end], text[again.start : again.end]
            why = "what is told twice here has two figures"
            yield _finding(places, told.claim, again.claim, words, why)
    for age, older in ages.contradictions(analysis):
        words = text[age.start : age.end], text[older.start : older.end]
        yield _finding(places, age.claim, older.claim, words, "one and the same has two ages")
    for known, other in (*votes.votes(analysis), *votes.earthquakes(analysis)):
        words = text[known.start : known.end], text[other.start : other.end]
        why = "the same vote has two results" if len(known.figures) > 1 else _QUAKE
        yield _finding(places, known.claim, other.claim, words, why)


def _why(count: Count, later: Count) -> str:
    measured = next((one for one in (later, count) if one.kind == "measure" and one.thing), None)
    if measured:
        return f"the same {measured.thing} is given two sizes"
    if later.kind == "rate":
        return f"the same {later.thing} is given two figures"
    if is_people(later.thing):
        return "the same people are counted twice, and not alike"
    return "the same things are counted twice, and not alike"


def _finding(
    places: Places,
    first: ProposedClaim,
    second: ProposedClaim,
    words: tuple[str, str],
    why: str,
) -> ProposedFinding:
    here, there = places.pair(first, second)
    kind = _IN_HEADLINE if places.in_headline(first.start) and first is not second else _KIND
    claims = (first.id, second.id) if first.id != second.id else (first.id,)
    told = f"{printed(words[0])} {here}, {printed(words[1])} {there}: {why}."
    return ProposedFinding(kind, claims, told)


CHECK = check
