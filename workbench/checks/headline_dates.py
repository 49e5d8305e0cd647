"""A date of the headline that the text has nowhere: "called for October", and it is September."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Final

from workbench.checks.counts import FUNCTION_WORDS
from workbench.checks.things import stem
from workbench.checks.wording import headline_and_body, is_english, printed
from workbench.model.analysis import Analysis, ProposedClaim, ProposedDate, ProposedFinding

_KIND: Final = "headline"
_LEAD: Final = 6
_SHARED: Final = 3
_A_MONTH: Final = 31
_A_YEAR: Final = 300


def check(analysis: Analysis) -> Iterator[ProposedFinding]:
    """Yield a finding for a headline's day or month that no date of the text meets.

    The text must give another one in a sentence near the top that tells what the headline tells.
    """
    heads, body = headline_and_body(analysis)
    if not heads or not is_english(analysis):
        return
    dates = [date for claim in body for date in claim.dates]
    for head in heads:
        for date in head.dates:
            printed_alike = date.text.split()[-1] in analysis.text[heads[-1].end :]
            if not _is_short(date) or printed_alike or any(_meet(date, other) for other in dates):
                continue
            for claim in body[:_LEAD]:
                other = next((d for d in claim.dates if _is_short(d) and d.of == "event"), None)
                if other and len(_content(head) & _content(claim)) >= _SHARED:
                    words = printed(date.text), printed(other.text)
                    why = f"{words[0]} in the headline, {words[1]} in the text: the two differ."
                    yield ProposedFinding(_KIND, (head.id, claim.id), why)
                    break


def _is_short(date: ProposedDate) -> bool:
    return bool(date.first and date.last and (date.last - date.first).days <= _A_MONTH)


def _meet(one: ProposedDate, other: ProposedDate) -> bool:
    """Say whether two dates can be one, of whatever year: a headline does not print it."""
    if not (one.first and one.last and other.first and other.last):
        return False
    if other.last - other.first > datetime.timedelta(days=_A_YEAR):
        return True
    spans = [(date.month, date.day) for date in (one.first, one.last, other.first, other.last)]
    return spans[0] <= spans[3] and spans[2] <= spans[1]


def _content(claim: ProposedClaim) -> frozenset[str]:
    dated = " ".join(date.text for date in claim.dates).lower().split()
    words = (word.strip("“”\"'‘’.,;:()").removesuffix("’s") for word in claim.text.lower().split())
    return frozenset(
        stem(word) for word in words if word and word not in FUNCTION_WORDS and word not in dated
    )


CHECK = check
