"""The figures of sentences as they are printed: words, bounds, unit and verb; and what is none."""

from __future__ import annotations

import datetime

import pytest

from tests.proposals.figure_cases import ALL, NONE, Wanted
from workbench.model.analysis import ProposedFigure
from workbench.proposals.dates import find_claim_dates
from workbench.proposals.figures import counted_things, find_figures, may_count

PUBLISHED = datetime.date(2019, 5, 15)


def figures(sentence: str) -> list[ProposedFigure]:
    """Find the figures of one sentence, beside its dates, as the engine does."""
    dates = find_claim_dates(sentence, 0, len(sentence), PUBLISHED, (), ())
    taken = [(date.start, date.end) for date in dates]
    counted = counted_things(sentence, 0, len(sentence))
    return find_figures(sentence, 0, len(sentence), taken, counted)


@pytest.mark.parametrize(("sentence", "wanted"), ALL)
def test_a_sentence_with_figures(sentence: str, wanted: list[Wanted]) -> None:
    found = figures(sentence)
    assert [(f.text, f.low, f.high, f.unit) for f in found] == [w[:4] for w in wanted]
    told = [(f.text, f.verb) for f, w in zip(found, wanted, strict=True) if len(w) == 5]
    assert told == [(w[0], w[4]) for w in wanted if len(w) == 5]


@pytest.mark.parametrize("sentence", NONE)
def test_a_sentence_without_figures(sentence: str) -> None:
    assert figures(sentence) == []


def test_the_hint_lets_every_figure_pass() -> None:
    for sentence, _ in ALL:
        words = sentence.lower().replace("-", " ").replace(",", " ").rstrip(".").split()
        lows = set(words) | {"0"} if any(char.isdecimal() for char in sentence) else set(words)
        assert may_count(frozenset(lows)), sentence
