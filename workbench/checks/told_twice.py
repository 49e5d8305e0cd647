"""A time or a sum of money told twice of one act: "jailed for two years", then "three years"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from workbench.checks.bounds import may_agree
from workbench.checks.counts import Count, is_money, read_counts
from workbench.checks.same_act import dates_meet
from workbench.checks.things import singular
from workbench.checks.wording import Places, is_english
from workbench.model.analysis import Analysis, ProposedClaim, ProposedFigure, ProposedFinding
from workbench.text import lexicon

_KIND: Final = "figure"
_TIMES: Final = frozenset("year month week day hour minute".split())
_SIZES: Final = frozenset(
    "tonne ton kilogram kilo kg pound metre meter kilometre kilometer km mile foot acre hectare"
    " gallon litre liter barrel".split()
)
_OTHERWISE: Final = re.compile(
    r"\b(?:could|may|might|would|should|must|if|seek(?:s|ing)?|sought|demand\w*|ask\w*|want\w*"
    r"|fac(?:e|es|ed|ing)|up to|at least|at most|maximum|minimum|another|further|more|additional"
    r"|again|later"
    r"|earlier|first|second|third|initial\w*|previous\w*|original\w*|reduced|increased|raised"
    r"|cut|suspended|appeal\w*"
    r"|each|every|per|annual\w*|a year|a month|year-on-year|average|compared|than|offer\w*|plan\w*"
    r"|propos\w*|expect\w*|forecast\w*|estimat\w*|includ\w+|also|other|others|total|half|quarter"
    r"|rest"
    r"|instead|until|since|ago|old|within|next|last|past)\b",
    re.IGNORECASE,
)
_PRONOUN: Final = re.compile(r"\W*(?:He|She)\b")
_FAR: Final = 16
_SHORT: Final = 3
_LEFT: Final = 24
_RIGHT: Final = 8


class _Told(NamedTuple):
    counted: Count
    names: frozenset[str]


def check(analysis: Analysis) -> Iterator[ProposedFinding]:
    """Yield a finding for an act that two sentences give different times, sums or sizes.

    The later sentence has to begin with "he" or "she" and to name nobody, and the text to have no
    third of its kind; where anything marks one as a plan, a part or an update, and where
    two speakers tell them, nothing is said.
    """
    if not is_english(analysis):
        return
    told: defaultdict[tuple[int, str], list[_Told]] = defaultdict(list)
    for count in read_counts(analysis, _is_measured):
        unit = _unit(count)
        if unit:
            for group in _groups(analysis.text, count):
                told[group, unit].append(_Told(count, _names(count.claim)))
    places = Places(analysis)
    for pair in told.values():
        if len(pair) == 2 and _differ(pair):
            first, second = pair[0].counted, pair[1].counted
            one = first.claim, analysis.text[first.start : first.end]
            other = second.claim, analysis.text[second.start : second.end]
            yield places.disagreement(_KIND, one, other, "what is told twice here has two figures")


def _is_measured(figure: ProposedFigure) -> bool:
    """Say whether a figure can be a time, a size or money: that is cheap to see."""
    unit = figure.unit or ""
    return is_money(unit) or singular(unit) in _TIMES | _SIZES


def _unit(count: Count) -> str:
    """Return what a count is in: a unit of time or size, a currency; "" for anything else."""
    if count.kind == "count" and count.thing in _TIMES | _SIZES and not count.pointer:
        return count.thing
    if count.kind == "measure" and count.unit in _SIZES:
        return count.unit
    money = count.kind == "rate" and count.unit and count.unit not in ("%", "fold", "times")
    return count.unit if money else ""


def _groups(text: str, count: Count) -> frozenset[int]:
    """Return the groups of the acts that a figure hangs on."""
    known = lexicon.same_things()
    words = {count.figure.verb or "", *count.near, count.thing}
    words |= {singular(word) for word in count.near}
    found: frozenset[int] = frozenset()
    for word in words:
        found |= known.acts.get(word, frozenset()) | known.changes.get(word, frozenset())
    return found


def _names(claim: ProposedClaim) -> frozenset[str]:
    return frozenset(
        word for name in claim.names for word in name.text.split() if len(word) > _SHORT
    )


def _differ(pair: Sequence[_Told]) -> bool:
    one, other = pair[0].counted, pair[1].counted
    first, second = one.claim, other.claim
    speakers = {first.attribution.claimant, second.attribution.claimant} - {None}
    return (
        0 < other.order - one.order <= _FAR
        and len(speakers) < 2
        and not may_agree(one.figure, other.figure)
        and bool(pair[0].names and not pair[1].names and _PRONOUN.match(second.text))
        and not _OTHERWISE.search(_around(one))
        and not _OTHERWISE.search(_around(other))
        and dates_meet(first, second)
    )


def _around(count: Count) -> str:
    """Return the words by a figure: what stands far from it marks something else."""
    begin, end = count.start - count.claim.start, count.end - count.claim.start
    return count.claim.text[max(0, begin - _LEFT) : end + _RIGHT]


CHECK = check
