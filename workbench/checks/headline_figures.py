"""Figures of a headline that the text does not bear out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from workbench.checks.bounds import may_agree
from workbench.checks.counts import Count, is_money, read_counts
from workbench.checks.same_act import Told, read_told
from workbench.checks.things import can_be, is_people, same_word
from workbench.model.analysis import Analysis, ProposedClaim, ProposedFigure

_FEARED: Final = re.compile(
    r"\b(?:could|may|might|would|fear(?:s|ed)?|expect(?:s|ed)?|estimate[sd]?|speculat(?:es?|ed)|likely"
    r"|possibl[ey]|potential(?:ly)?|predict(?:s|ed)?|forecasts?|up to|believed|if|unless|will"
    r"|plan(?:s|ned)?"
    r"|propos(?:es?|ed|al)|aims?|wants?)\b",
    re.IGNORECASE,
)
_TO_COME: Final = re.compile(r"\bto [a-z]+ (?:\w+ ){0,3}$")
_ABOARD: Final = re.compile(
    r"\b(?:on board|aboard|carry(?:ing)?|carried|passengers|attend(?:ed|ing)|inside|capacity)\b"
)
_MORE: Final = 1.1
_BEHIND: Final = 12
_LEAD: Final = 8  # claims in which a story gives the figure of its headline
_PARTS: Final = 10
_TIMES: Final = 5
_VERB: Final = 20
_NOT_ALL: Final = frozenset("more another other others additional further first of".split())


class Disagreement(NamedTuple):
    """A figure of the headline and the one the text has, each as printed from start to end."""

    headline: ProposedClaim
    claim: ProposedClaim
    here: tuple[int, int]
    there: tuple[int, int]
    bigger: bool


def disagreements(analysis: Analysis, end: int) -> Iterator[Disagreement]:
    """Yield the figures of the headline, which ends at ``end``, that the text gives otherwise."""
    heads = [claim for claim in analysis.claims if claim.end <= end]
    if not any(claim.figures for claim in heads):
        return
    counts = list(read_counts(analysis))
    told = list(read_told(analysis))
    body = [claim for claim in analysis.claims if claim.start >= end]
    figures = [figure for claim in body for figure in claim.figures]
    feared = {id(figure) for claim in body for figure in claim.figures if _is_feared(claim, figure)}
    for head in heads:
        for figure in head.figures:
            done_to_others = _by_other_act(figure, told, body, end)
            if _occurs(figure, figures) and not done_to_others:
                certain = [one for one in figures if id(one) not in feared]
                same_verb = any(one.verb and one.verb == figure.verb for one in certain)
                if _is_feared(head, figure) or not same_verb or _occurs(figure, certain):
                    continue
            rival = (
                _by_act(figure, told, end)
                or _by_thing(figure, counts, end)
                or _by_verb(analysis.text, figure, counts, end)
            )
            if rival and (done_to_others or not _may_agree(figure, rival.figure)):
                here = next(
                    ((c.start, c.end) for c in told if c.figure is figure),
                    next(
                        ((c.start, c.end) for c in counts if c.figure is figure),
                        (figure.start, figure.end),
                    ),
                )
                there, bigger = (rival.start, rival.end), _is_bigger(figure, rival.figure)
                yield Disagreement(head, rival.claim, here, there, bigger)


def _is_feared(claim: ProposedClaim, figure: ProposedFigure) -> bool:
    """Say whether a figure is only expected, feared or thought possible."""
    begin = figure.start - claim.start
    to_come = _TO_COME.search(claim.text[:begin])  # "Company to hire 500"
    return bool(to_come or _FEARED.search(claim.text[: begin + len(figure.text) + _BEHIND]))


def _may_agree(headline: ProposedFigure, text: ProposedFigure) -> bool:
    """Say whether a headline's figure is borne out; "dozens" of the text are not its "hundreds"."""
    if not may_agree(headline, text):
        return False
    open_ended = headline.high is None and text.high is None
    if not open_ended or headline.low is None or text.low is None:
        return True
    return not (_is_vague(headline) and headline.low > _TIMES * text.low)


def _is_vague(figure: ProposedFigure) -> bool:
    return not any(char.isdigit() for char in figure.text)


def _occurs(figure: ProposedFigure, figures: Sequence[ProposedFigure]) -> bool:
    """Say whether the text has the figure, of whatever things, or parts that make it up."""
    if any(_may_agree(figure, other) for other in figures if _is_rate(other) == _is_rate(figure)):
        return True
    wanted = figure.low or figure.high
    parts = [other.low for other in figures[:_PARTS] if other.low]
    return any(
        one + other == wanted or abs(one - other) == wanted
        for place, one in enumerate(parts)
        for other in parts[place + 1 :]
    )


def _is_rate(figure: ProposedFigure) -> str:
    unit = figure.unit or ""
    if unit in ("%", "fold", "times"):
        return unit
    return "$" if is_money(unit) else ""


def _by_act(figure: ProposedFigure, told: Sequence[Told], end: int) -> Told | None:
    mine = next((one for one in told if one.figure is figure), None)
    if mine is None:
        return None
    rivals = [
        one
        for one in told
        if one.start >= end
        and one.act == mine.act
        and (not one.thing or not mine.thing or can_be(one.thing, mine.thing))
    ]
    return rivals[0] if rivals and rivals[0].order <= mine.order + _LEAD else None


def _by_other_act(
    figure: ProposedFigure, told: Sequence[Told], body: Sequence[ProposedClaim], end: int
) -> bool:
    """Say whether a headline kills as many as the text has aboard, where it kills fewer.

    The text has the figure nowhere else, and each figure it has of the act is another.
    """
    mine = next((one for one in told if one.figure is figure), None)
    if mine is None:
        return False
    same = [one.figure for one in told if one.start >= end and one.act == mine.act]
    known = {id(one) for one in same}
    others = ((c, one) for c in body for one in c.figures if id(one) not in known)
    holding = [claim for claim, one in others if _may_agree(figure, one)]
    aboard = bool(holding) and all(_ABOARD.search(claim.text) for claim in holding)
    return aboard and bool(same) and all(_is_above(figure, one) for one in same)


def _is_above(figure: ProposedFigure, other: ProposedFigure) -> bool:
    """Say whether a figure is above another, "at least 100" above "at least 70" as well."""
    if figure.high is None and other.high is None:
        return (figure.low or 0) > _MORE * (other.low or 0)
    return not _may_agree(figure, other) and _is_bigger(figure, other)


def _by_thing(figure: ProposedFigure, counts: Sequence[Count], end: int) -> Count | None:
    mine = next((one for one in counts if one.figure is figure), None)
    if mine is None or (mine.kind != "count" and not mine.near):
        return None
    rivals = [one for one in counts if one.start >= end and _same(mine, one)]
    if not rivals or rivals[0].order > mine.order + _LEAD:
        return None
    partial = not _NOT_ALL.isdisjoint((*rivals[0].before[-1:], *rivals[0].qualities))
    return None if partial else rivals[0]


def _by_verb(text: str, figure: ProposedFigure, counts: Sequence[Count], end: int) -> Count | None:
    """Return the first people of the text who do what a bare number of the headline does."""
    follows = text[figure.end : figure.end + _VERB].split()
    if figure.unit or not follows:
        return None
    verb = follows[0].lower()
    for count in counts:
        if count.start >= end and count.kind == "count" and is_people(count.thing):
            told = [word.low for word in count.after[:2]]
            return count if any(same_word(verb, word) for word in told) else None
    return None


def _same(mine: Count, other: Count) -> bool:
    if mine.kind != other.kind or mine.unit != other.unit:
        return False
    if mine.kind == "rate":
        return any(same_word(one, two) for one in mine.near for two in other.near)
    if mine.kind == "measure":
        return can_be(mine.thing, other.thing)
    return can_be(mine.thing, other.thing) or can_be(other.thing, mine.thing)


def _is_bigger(one: ProposedFigure, other: ProposedFigure) -> bool:
    most = other.high if other.high is not None else other.low
    least = one.low if one.low is not None else one.high
    return least is not None and most is not None and least > most
