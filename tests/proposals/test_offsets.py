"""Whatever the text: what is proposed lies in it, holds its words, and is the same every time."""

from __future__ import annotations

import datetime
import json
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.proposals.hostile import FRAGMENTS
from workbench.model.analysis import Analysis, Attribution, ProposedClaim
from workbench.proposals.as_json import to_json
from workbench.proposals.engine import propose
from workbench.text.normalise import normalise

DAY = datetime.date(2024, 10, 19)

bits = st.sampled_from(FRAGMENTS)
few = st.lists(bits, min_size=1, max_size=4).flatmap(
    lambda some: st.lists(st.sampled_from(some), max_size=80)
)
lines = st.lists(st.lists(bits, max_size=14).map("".join), max_size=8).map("\n".join)
raw_texts = st.one_of(st.text(max_size=200), few.map("".join), few.map(" ".join), lines)
days = st.sampled_from(
    [None, DAY, datetime.date(2024, 2, 29), datetime.date.min, datetime.date.max]
)


def assert_spans(analysis: Analysis, claim: ProposedClaim, who: Attribution) -> None:
    text, spans = analysis.text, who.spans
    if spans.claimant:
        assert claim.start <= spans.claimant[0] < spans.claimant[1] <= claim.end
    if spans.cue:
        assert claim.start <= spans.cue[0] < spans.cue[1] <= claim.end
        assert text[slice(*spans.cue)] == who.cue
    # A speech over several sentences is one attribution: its content may lie beside the claim.
    assert all(0 <= start < end <= len(text) for start, end in spans.content)
    assert all(one[1] <= two[0] for one, two in pairwise(spans.content))
    assert who.claimant is None or who.claimant.strip()
    assert all(name.strip() for name in who.via)


def assert_claim(analysis: Analysis, claim: ProposedClaim) -> None:
    text = analysis.text
    assert text[claim.start : claim.end] == claim.text != ""
    assert claim.substance.strip() and 0 <= claim.check_worthiness <= 1
    for parts in (claim.quotes, claim.figures, claim.dates, claim.names, claim.titles):
        for part in parts:
            assert claim.start <= part.start < part.end <= claim.end
            assert text[part.start : part.end] == part.text
        spans = [(part.start, part.end) for part in parts]
        assert all(one[1] <= two[0] for one, two in pairwise(spans))
    for figure in claim.figures:
        assert figure.low is None or figure.high is None or figure.low <= figure.high
    for date in claim.dates:
        assert (date.first is None) == (date.last is None)
        assert date.first is None or date.last is None or date.first <= date.last
    for who in (claim.attribution, *claim.more_attributions):
        assert_spans(analysis, claim, who)


def assert_whole(analysis: Analysis) -> None:
    text, claims = analysis.text, analysis.claims
    numbers = {claim.id: number for number, claim in enumerate(claims)}
    assert len(numbers) == len(claims)
    assert all(one.end <= two.start for one, two in pairwise(claims))
    assert all(one.end <= two.start for one, two in pairwise(analysis.sentences))
    assert all(0 <= one.start < one.end <= len(text) for one in analysis.sentences)
    sentences = [(one.start, one.end) for one in analysis.sentences if one.reading == "claim"]
    for claim in claims:
        assert_claim(analysis, claim)
        assert any(start <= claim.start and claim.end <= end for start, end in sentences)
        for date in claim.dates:
            assert date.relative_to is None or numbers[date.relative_to] <= numbers[claim.id]
    for line in analysis.furniture:
        for start, end in ((line.start, line.end), *line.also):
            assert text[start:end] == line.text != ""
    for finding in analysis.findings:
        assert finding.claims and set(finding.claims) <= set(numbers) and finding.why
    for proposition in analysis.propositions:
        assert all(stance.claim in numbers for stance in proposition.stances)
    assert len({source.name for source in analysis.sources}) == len(analysis.sources)
    told = to_json(analysis)
    assert json.loads(json.dumps(told, allow_nan=False)) == told


@settings(max_examples=400, deadline=None)
@given(raw_texts, days)
def test_all_that_is_proposed_lies_where_it_should(
    raw: str, published: datetime.date | None
) -> None:
    assert_whole(propose(normalise(raw), published=published))


@settings(max_examples=200, deadline=None)
@given(raw_texts)
def test_also_in_text_that_nothing_has_tidied(raw: str) -> None:
    assert_whole(propose(raw, published=DAY))


@settings(max_examples=60, deadline=None)
@given(lines, st.data())
def test_also_where_the_kinds_of_blocks_are_given(raw: str, data: st.DataObject) -> None:
    kinds = st.sampled_from(
        "headline heading body caption quote list-item byline furniture".split()
    )
    text, blocks, start = normalise(raw), [], 0
    for line in text.split("\n"):
        blocks.append((start, start + len(line), data.draw(kinds)))
        start += len(line) + 1
    assert_whole(propose(text, published=DAY, title=data.draw(st.none() | bits), blocks=blocks))


@settings(max_examples=60, deadline=None)
@given(st.lists(bits, max_size=20).map("".join))
def test_also_in_text_that_is_not_english(raw: str) -> None:
    german = "Die Stadt hat „nicht“ gesagt, dass mehr als 12 Häuser seit 2024 in dem Fluss sind. "
    analysis = propose(normalise(german * 12 + raw + german), published=DAY)
    assert analysis.language == "de"
    assert_whole(analysis)


@settings(max_examples=60, deadline=None)
@given(raw_texts, days)
def test_the_same_text_gives_the_same_proposals(raw: str, published: datetime.date | None) -> None:
    text = normalise(raw)
    assert propose(text, published=published) == propose(text, published=published)
