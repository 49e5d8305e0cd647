"""A headline with a stronger word than the text has: "ordered to leave", and the text "advises"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from workbench.checks.counts import FUNCTION_WORDS
from workbench.checks.things import stem
from workbench.checks.wording import headline_and_body, is_english, printed
from workbench.model.analysis import Analysis, ProposedClaim, ProposedFinding
from workbench.text.tokens import tokens

_KIND: Final = "headline"


class _Step(NamedTuple):
    """Words for doing a thing, words that tell the same in a text, and words for doing less."""

    strong: frozenset[str]
    same: frozenset[str]
    weak: frozenset[str]


def _step(strong: str, same: str, weak: str) -> _Step:
    words = frozenset(strong.split())
    return _Step(words, words | frozenset(same.split()), frozenset(weak.split()))


_LADDER: Final = (
    _step(
        "order orders ordered command commands commanded oblige obliged",
        "ordering force forces forced forcing must mandatory compulsory required require requires"
        " obliges banned ban"
        " bans forbidden forbids evacuation decree instructed instructs directive",
        "urge urges urged urging advise advises advised advising advice recommend recommends"
        " recommended recommending ask asks asked asking encourage encourages encouraged warn warns"
        " warned warning suggest suggests suggested",
    ),
    _step(
        "convict convicts convicted jailed jails sentenced",
        "convicting conviction guilty prison sentence jail imprisoned sentencing verdict",
        "charged charge charges arrested suspected questioned indicted accused detained",
    ),
    _step(
        "prove proves proved proven",
        "proof proving confirm confirms confirmed shown show shows showed",
        "suggest suggests suggested indicate indicates indicated hint hints hinted",
    ),
    _step(
        "agree agrees agreed",
        "agreeing agreement accepted accept approve approved approval backed pledged signed deal"
        " consent passed adopted go-ahead",
        "consider considers considered considering discuss discusses discussed discussing weigh"
        " weighing debate debates debated debating",
    ),
)
_DOUBTS: Final = frozenset(
    "may might could would should asked asks urged call calls wants to-be not no never deny denies"
    " if whether likely plans set vows threatens".split()
)
_SHARED: Final = 2
_LEAD: Final = 8
_MOST: Final = 2


def check(analysis: Analysis) -> Iterator[ProposedFinding]:
    """Yield a finding for a headline whose verb the text has only in a weaker form.

    The text must have no word of the strong kind anywhere, and the weak one in a sentence near the
    top that shares two words with the headline.
    """
    heads, body = headline_and_body(analysis)
    if not heads or not is_english(analysis):
        return
    for head in heads:
        lows = {word.low for word in tokens(head.text)}
        if head.quotes or "?" in head.text or not _DOUBTS.isdisjoint(lows):
            continue
        for step in _LADDER:
            strong = lows & step.strong
            if strong:
                weaker = _weaker(step, head, body)
                if weaker:
                    here, there = printed(head.text), printed(weaker[0].text)
                    why = f"{here} in the headline, but in the text no more than {there}."
                    ids = (head.id, *(claim.id for claim in weaker))
                    yield ProposedFinding(_KIND, ids, why)


def _weaker(step: _Step, head: ProposedClaim, body: list[ProposedClaim]) -> list[ProposedClaim]:
    """Return the first sentences that tell less than the headline, none if any tells the same."""
    found: list[ProposedClaim] = []
    wanted = _content(head)
    for place, claim in enumerate(body):
        lows = {word.low for word in tokens(claim.text)}
        if not step.same.isdisjoint(lows):
            return []
        near = place < _LEAD and len(found) < _MOST
        if near and not step.weak.isdisjoint(lows) and len(wanted & _content(claim)) >= _SHARED:
            found.append(claim)
    return found


def _content(claim: ProposedClaim) -> frozenset[str]:
    words = tokens(claim.text)
    return frozenset(
        stem(word.low) for word in words if word.kind == "w" and word.low not in FUNCTION_WORDS
    )


CHECK = check
