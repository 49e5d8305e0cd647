"""The engine on four stories of our own: every claim, speaker, carrier, figure and date."""

from __future__ import annotations

import pytest

from tests.proposals.articles import BUDGET, PORT, Story
from tests.proposals.more_articles import BORDER, STORM
from workbench.model.analysis import Analysis
from workbench.proposals.engine import propose
from workbench.text.normalise import normalise

STORIES = [PORT, BUDGET, STORM, BORDER]


@pytest.fixture(params=STORIES, ids=[story.name for story in STORIES])
def told(request: pytest.FixtureRequest) -> tuple[Story, Analysis]:
    story: Story = request.param
    return story, propose(normalise(story.raw), published=story.published)


def test_every_claim_is_proposed_once_and_no_other(told: tuple[Story, Analysis]) -> None:
    story, analysis = told
    assert len(analysis.claims) == len(story.claims)
    for claim, expected in zip(analysis.claims, story.claims, strict=True):
        assert claim.text.startswith(expected.opens)


def test_who_says_it_and_who_passed_it_on(told: tuple[Story, Analysis]) -> None:
    story, analysis = told
    found = [(c.attribution.claimant, c.attribution.via) for c in analysis.claims]
    assert found == [(e.who, e.via) for e in story.claims]


def test_how_surely_it_is_said(told: tuple[Story, Analysis]) -> None:
    story, analysis = told
    found = [(c.text[:20], c.modality) for c in analysis.claims]
    assert found == [
        (c.text[:20], e.modality) for c, e in zip(analysis.claims, story.claims, strict=True)
    ]


def test_quoted_words(told: tuple[Story, Analysis]) -> None:
    story, analysis = told
    assert [tuple(q.text for q in c.quotes) for c in analysis.claims] == [
        e.quotes for e in story.claims
    ]


def test_figures_with_bounds(told: tuple[Story, Analysis]) -> None:
    story, analysis = told
    assert [tuple((f.low, f.high) for f in c.figures) for c in analysis.claims] == [
        e.figures for e in story.claims
    ]


def test_dates_resolved(told: tuple[Story, Analysis]) -> None:
    story, analysis = told
    found = [tuple((str(d.first), str(d.last)) for d in c.dates) for c in analysis.claims]
    assert found == [e.dates for e in story.claims]


def test_furniture(told: tuple[Story, Analysis]) -> None:
    story, analysis = told
    assert [(f.text, f.kind) for f in analysis.furniture] == list(story.furniture)


def test_each_speaker_is_one_source(told: tuple[Story, Analysis]) -> None:
    story, analysis = told
    names = [source.name for source in analysis.sources]
    assert len(names) == len(set(names))
    spoken = {e.who for e in story.claims if e.who} | {v for e in story.claims for v in e.via}
    assert spoken <= set(names)
