"""How long something has gone on against when it began: "seven weeks in", begun in early March."""

from __future__ import annotations

import datetime
import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Final

from workbench.checks.dated_acts import DatedAct, read_dated_acts
from workbench.checks.spans import whole
from workbench.checks.wording import Places, is_english
from workbench.model.analysis import Analysis, ProposedClaim, ProposedFinding
from workbench.text import lexicon

_KIND: Final = "date"
_LONG: Final = r"(?P<count{0}>\d{{1,3}}|[A-Za-z]+(?:-[a-z]+)?)[\s-](?P<unit{0}>day|week|month)"
_SO_FAR: Final = re.compile(
    rf"\b{_LONG.format(1)}s?\s(?:in(?:,|\sand\b)|into\sthe\s(?P<into>[a-z]+))"
    rf"|\b(?:the|this|that)\s{_LONG.format(2)}-old\s(?P<old>[a-z]+)"
    r"|\b(?P<it>[a-z]+)\s(?:has|have)\s(?:now\s)?(?:lasted|gone\son|been\sgoing\son)\s(?:for\s)?"
    rf"{_LONG.format(3)}s?\b"
)
_HINTS: Final = ("s in,", "s in and", "s into the ", "-old ", "lasted", "gone on", "going on")
"""Letters one of which every time so far holds."""
_LASTING: Final = re.compile(
    r"\bthe\s(?:(?:nearly|almost|about)\s)?(?P<count>\d{1,3}|[a-z]+)-(?P<unit>day|week|month)(?:-long|-old)?\s(?P<thing>[a-z]{4,})\b"
)
_BEGUN: Final = re.compile(
    r"\b(?P<thing>[a-z]{4,})(?:,?\s(?:which|that))?(?:\shad|\shas)?\s(?:began|begun|started|erupted)\s"
    r"(?P<count>\d{1,3}|[a-z]+)\s(?P<unit>day|week|month)s?\sago\b"
)
_LOOSELY: Final = 0.3
"""By how much of it a rounded length may be off."""
_DAYS: Final = {"day": 1, "week": 7, "month": 30}
_FAR: Final = 12
_MOST: Final = 400


def check(analysis: Analysis) -> Iterator[ProposedFinding]:
    """Yield a finding for each time so far that the beginning of the thing does not bear out.

    One unit more or less is let pass, and so is what is not said of the thing that began; of two
    lengths told of it, half a unit or three in ten.
    """
    published = analysis.published
    if published is None or not is_english(analysis):
        return
    yield from _against_length(analysis)
    begin = lexicon.same_things().once["begin"]
    told: list[tuple[int, ProposedClaim, re.Match[str]]] = []
    for order, claim in enumerate(analysis.claims):
        if not any(hint in claim.text for hint in _HINTS):
            continue
        told += [(order, claim, match) for match in _SO_FAR.finditer(claim.text)]
    if not told:
        return
    places = Places(analysis)
    starts = [one for one in read_dated_acts(analysis) if one.acts & begin]
    for order, claim, match in told:
        begun = bisect_left(starts, order - _FAR, key=lambda one: one.order)
        ended = bisect_left(starts, order + _FAR + 1, key=lambda one: one.order)
        near = [one for one in starts[begun:ended] if one.order != order]
        alike = [one for one in near if _is_of(one, claim, match)]
        if len(alike) == 1 and not _fits(alike[0], published, match):
            pair = (alike[0].claim, _words(analysis.text, alike[0])), (claim, match[0])
            days = (published - alike[0].last).days
            why = f"on the story’s own date it is {days} days"
            yield places.disagreement(_KIND, *pair, why)


def _against_length(analysis: Analysis) -> Iterator[ProposedFinding]:
    """Yield "the one-week standoff" where the text has it begin two weeks ago."""
    named: dict[str, tuple[ProposedClaim, re.Match[str]]] = {}
    begun: list[tuple[ProposedClaim, re.Match[str]]] = []
    for claim in analysis.claims:
        if "-day" in claim.text or "-week" in claim.text or "-month" in claim.text:
            for lasting in _LASTING.finditer(claim.text):
                named.setdefault(lasting["thing"], (claim, lasting))
        if " ago" in claim.text and (start := _BEGUN.search(claim.text)):
            begun.append((claim, start))
    places = Places(analysis)
    for claim, start in begun:
        known = named.get(start["thing"])
        if known is None or known[0].id == claim.id:
            continue
        here_days, there_days = _days(known[1]), _days(start)
        slack = max(_DAYS[start["unit"]] / 2, _LOOSELY * here_days)
        if here_days and there_days and abs(here_days - there_days) > slack:
            pair = (known[0], known[1][0]), (claim, start[0])
            yield places.disagreement(_KIND, *pair, "the two lengths differ")


def _days(match: re.Match[str]) -> int:
    count = 1 if match["count"] in ("a", "one") else whole(match["count"])
    return (count or 0) * _DAYS[match["unit"]]


def _words(text: str, act: DatedAct) -> str:
    return text[act.start : act.end]


def _is_of(act: DatedAct, claim: ProposedClaim, match: re.Match[str]) -> bool:
    """Say whether what has gone on is what began: it is named in both sentences."""
    thing = match["into"] or match["old"] or match["it"]
    if thing:
        return thing in act.claim.text.lower().split()
    words = {word.strip(".,;:’'") for word in claim.text[match.end() :].lower().split()[:4]}
    return not words.isdisjoint(act.claim.text.lower().replace(",", "").split()) and "the" in words


def _fits(act: DatedAct, published: datetime.date, match: re.Match[str]) -> bool:
    count = whole(match["count1"] or match["count2"] or match["count3"])
    unit = _DAYS[match["unit1"] or match["unit2"] or match["unit3"]]
    least, most = (published - act.last).days, (published - act.first).days
    if count is None or least < 0 or most > _MOST:
        return True
    return least - unit <= count * unit <= most + unit


CHECK = check
