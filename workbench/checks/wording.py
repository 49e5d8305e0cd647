"""How a finding words what it has found, and whether a text is one that the checks can read."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from functools import cached_property
from typing import Final

from workbench.model.analysis import (
    Analysis,
    ProposedClaim,
    ProposedFinding,
    ProposedSentence,
    Span,
)

_WORD: Final = re.compile(r"[^\W\d_]+")
_LONGEST: Final = 70
_ONE_LETTER_IN: Final = 90
_READ: Final = 4000
_COMMON: Final = (" the ", " of ", " and ", " to ", " in ", " was ", " said ", " is ", " that ")


def printed(words: str) -> str:
    """Return words of the text in curly quotes, on one line, cut where they are long.

    Their own quotation marks become single ones.
    """
    line = " ".join(words.split()).strip("\"“”‘’'`., ")
    line = line.replace("“", "‘").replace("”", "’").replace('"', "'")
    if len(line) > _LONGEST:
        line = line[:_LONGEST].rsplit(" ", 1)[0].rstrip(",;:. ") + " …"
    return f"“{line}”"


def is_english(analysis: Analysis) -> bool:
    """Say whether the text reads as English by its commonest words; what a check knows is English.

    A few words only are taken to be English: there is little to get wrong in them.
    """
    if analysis.language != "en":
        return False
    text = analysis.text[:_READ]
    return sum(map(text.count, _COMMON)) * _ONE_LETTER_IN >= len(text) - 300


class Places:
    """Where claims stand in a text: which comes before which, and which is the headline."""

    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis

    @cached_property
    def order(self) -> Mapping[str, int]:
        """Return which claim stands where, by id; most checks find nothing and never ask."""
        return {claim.id: place for place, claim in enumerate(self._analysis.claims)}

    @cached_property
    def _headline(self) -> Span:
        headline = headline_of(self._analysis)
        return (headline.start, headline.end) if headline else (0, 0)

    def in_headline(self, start: int) -> bool:
        """Say whether the offset ``start`` lies in the headline."""
        return self._headline[0] <= start < self._headline[1]

    def pair(self, first: ProposedClaim, second: ProposedClaim) -> tuple[str, str]:
        """Say where two claims stand: "in one sentence", "in the next"; "in the headline"."""
        between = self.order[second.id] - self.order[first.id]
        if between == 0:
            return "at first", "in the same sentence"
        if self.in_headline(first.start):
            return "in the headline", "in the text"
        return "in one sentence", "in the next" if between == 1 else "further on"

    def disagreement(
        self, kind: str, one: tuple[ProposedClaim, str], other: tuple[ProposedClaim, str], why: str
    ) -> ProposedFinding:
        """Return the finding that words of two claims disagree, in the order of the text."""
        (first, told), (second, again) = sorted((one, other), key=lambda each: each[0].start)
        here, there = self.pair(first, second)
        claims = (first.id, second.id) if first.id != second.id else (first.id,)
        words = f"{printed(told)} {here}, {printed(again)} {there}"
        return ProposedFinding(kind, claims, f"{words}: {why}.")


def headline_of(analysis: Analysis) -> ProposedSentence | None:
    """Return the headline of a text, ``None`` where it has none."""
    return next((one for one in analysis.sentences if one.kind == "headline"), None)


def headline_and_body(
    analysis: Analysis,
) -> tuple[list[ProposedClaim], list[ProposedClaim]]:
    """Return the claims of the headline and of the text, none of either without a headline."""
    headline = headline_of(analysis)
    if headline is None:
        return [], []
    claims = analysis.claims
    heads = [one for one in claims if headline.start <= one.start and one.end <= headline.end]
    return heads, [one for one in claims if one.start >= headline.end]


def count_words(analysis: Analysis) -> Counter[str]:
    """Return how often each word is printed, in the case it is printed in."""
    return Counter(_WORD.findall(analysis.text))
