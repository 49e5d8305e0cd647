"""A few words quoted again, one of them another: "his statement that they “have defeated” it"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from workbench.checks.wording import Places
from workbench.model.analysis import Analysis, ProposedClaim, ProposedFinding, ProposedQuote

_KIND: Final = "quotation"
_WORD: Final = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_ASIDE: Final = re.compile(r"\s?\[[^\]]*\]")
_AGAIN: Final = re.compile(
    r"\b(?:statement|claim|words?|remark|comment|assertion|insistence|declaration|phrase)s?"
    r"(?:\sthat)?[\s,:][^“\"]{0,40}[“\"]$"
)
_LEAST: Final = 3
_MOST: Final = 9
_BACK: Final = 15

_Words = Sequence[str]


def check(analysis: Analysis) -> Iterator[ProposedFinding]:
    """Yield a finding for words quoted as somebody's statement that were quoted otherwise before.

    All words but one have to stand in a longer quotation before, in their order.
    """
    places = Places(analysis)
    for order, claim in enumerate(analysis.claims):
        for quote in claim.quotes:
            words = _words(quote)
            before = analysis.text[claim.start : quote.start]
            if _LEAST < len(words) <= _MOST and _AGAIN.search(before):
                earlier = analysis.claims[max(0, order - _BACK) : order]
                for other in earlier:
                    told = next((q for q in other.quotes if _all_but_one(words, _words(q))), None)
                    if told:
                        yield _finding(places, (other, told), (claim, quote))
                        break


def _words(quote: ProposedQuote) -> _Words:
    return _WORD.findall(_ASIDE.sub("", quote.text).lower().replace("’", "'"))


def _all_but_one(short: _Words, long: _Words) -> bool:
    """Say whether ``short`` stands in ``long`` with one word changed, and nowhere unchanged."""
    size = len(short)
    differs = [
        sum(one != other for one, other in zip(short, long[at : at + size], strict=True))
        for at in range(len(long) - size + 1)
    ]
    return bool(differs) and min(differs) == 1


def _finding(
    places: Places,
    one: tuple[ProposedClaim, ProposedQuote],
    other: tuple[ProposedClaim, ProposedQuote],
) -> ProposedFinding:
    pair = (one[0], one[1].text), (other[0], other[1].text)
    return places.disagreement(_KIND, *pair, "one quotation has two wordings")


CHECK = check
