"""What holds on any text: offsets, no exception, no more than linear time, progress."""

from __future__ import annotations

import datetime
import gc
import json
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.proposals.as_json import to_json
from workbench.proposals.engine import ENGINE_VERSION, propose
from workbench.text.normalise import normalise

DAY = datetime.date(2024, 10, 19)

PIECES = st.sampled_from(
    [
        *("said", "He said", " that ", "“", "”", '"', "'", "’", "‘", ". ", ", ", " ", "\n", "; "),
        *("?” ", "according to ", "the Ministry of Health", "Ann Lee", "Reuters", "citing "),
        *("who ", "and ", "11,000", "two dozen ", "on Friday", "between 3 and 5", "May", "%"),
        *("$4bn", "—", "(AP)", "denied ", "if true", "will ", "was accused by ", "a day later"),
        *("told the BBC ", "Share", "😀", "שלום", "\u202e", "\u200d", "中文。", "\ufffd", "..."),
        *("Mr. ", "U.S. ", "one in three "),
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=300), st.lists(PIECES, max_size=60).map("".join)))
def test_offsets_hold_on_any_text(raw: str) -> None:
    text = normalise(raw)
    analysis = propose(text, published=DAY)
    for claim in analysis.claims:
        assert text[claim.start : claim.end] == claim.text
        assert claim.text == claim.text.strip() != ""
        for parts in (claim.quotes, claim.figures, claim.dates, claim.names, claim.titles):
            assert all(text[part.start : part.end] == part.text for part in parts)
        assert all(claim.start <= q.start < q.end <= claim.end for q in claim.quotes)
        assert 0 <= claim.check_worthiness <= 1
        assert claim.substance
    for line in analysis.furniture:
        assert text[line.start : line.end] == line.text
    ends = [0, *(sentence.end for sentence in analysis.sentences)]
    assert all(end <= s.start for end, s in zip(ends, analysis.sentences, strict=False))
    json.dumps(to_json(analysis))


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(), max_size=200))
def test_never_raises_on_text_that_is_not_normalised(raw: str) -> None:
    propose(raw)
    propose(raw, published=datetime.date.min, title=raw, blocks=[(0, len(raw) + 5, "body")])
    propose(raw, published=datetime.date.max)


def test_every_word_of_the_story_stands_in_a_sentence() -> None:
    text = "Rain fell. It fell “all night. Nobody slept,” Ann Lee said.\nIs that so? Yes."
    covered = {i for s in propose(text).sentences for i in range(s.start, s.end)}
    assert all(i in covered for i, char in enumerate(text) if not char.isspace())


GROWING = [
    *("a", "A ", '"', "“a ", "'a ", ".", "he said ", '"a," he said ', "1,", "one ", "May 1", "‘"),
    *("on Friday ", "according to X, ", "Smith, who ", "more than ", "😀", "中文。", "A said b.\n"),
]


@pytest.mark.parametrize("piece", GROWING)
def test_time_grows_no_faster_than_the_text(piece: str) -> None:
    def seconds(length: int) -> float:
        text = normalise(piece * (length // len(piece)))
        # The collector walks all that the other tests have left in memory: that is not the text's.
        gc.disable()
        try:
            begun = time.process_time()
            propose(text, published=DAY)
            return time.process_time() - begun
        finally:
            gc.enable()

    seconds(1_000)
    # Eight times the text may take eight times as long; a square would take sixty-four. The best of
    # three: what else the machine does makes a run longer, never shorter.
    longer, shorter = (min(seconds(length) for _ in range(3)) for length in (40_000, 5_000))
    assert longer < 24 * max(shorter, 0.01)


def test_the_caller_can_stop_it() -> None:
    class Cancelled(Exception):
        pass

    def step(done: int, of: int) -> None:
        assert 0 <= done <= of
        raise Cancelled

    with pytest.raises(Cancelled):
        propose("Rain fell on Friday. " * 1000, step=step)


def test_an_empty_text_gives_nothing() -> None:
    analysis = propose("")
    assert (analysis.claims, analysis.sentences, analysis.furniture) == ((), (), ())


def test_json_names_the_engine_and_the_keys_of_the_format() -> None:
    told = to_json(
        propose("Ann Lee, the mayor, said on Friday that 12 people died.", published=DAY)
    )
    assert told["engine"] == ENGINE_VERSION
    assert told["document"]["published"] == "2024-10-19"
    claim = told["claims"][0]
    assert claim["attribution"]["claimant"] == "Ann Lee"
    assert claim["figures"][0]["low"] == claim["figures"][0]["high"] == 12
    assert claim["dates"][0]["from"] == claim["dates"][0]["to"] == "2024-10-18"
    assert claim["dates"][0]["of"] == "saying"


def test_given_kinds_of_blocks_are_kept() -> None:
    text = "Rain\nA dyke broke on Friday.\nMenu for readers"
    blocks = [(0, 4, "headline"), (5, 28, "body"), (29, 45, "furniture")]
    analysis = propose(text, published=DAY, blocks=blocks)
    assert [s.kind for s in analysis.sentences] == ["headline", "body", "furniture"]
    assert analysis.sentences[2].reading == "not story"
    assert analysis.furniture[0].text == "Menu for readers"


def test_the_date_line_serves_where_no_day_is_given() -> None:
    text = "Flood hits the valley\nFriday, August 21, 2015\nThe river rose yesterday."
    analysis = propose(text)
    assert analysis.published == datetime.date(2015, 8, 21)
    assert analysis.claims[-1].dates[0].first == datetime.date(2015, 8, 20)


def test_a_headline_that_stands_twice_is_one_claim() -> None:
    text = "Flood hits the valley\nShare\nFlood hits the valley\nThe river rose on Friday."
    analysis = propose(text, published=DAY)
    assert [c.text for c in analysis.claims].count("Flood hits the valley") == 1


def test_quoted_words_that_open_small_are_no_title() -> None:
    text = "The board changed the name, adding the words “and Flood” to it."
    (claim,) = propose(text, blocks=[(0, len(text), "body")]).claims
    assert [quote.text for quote in claim.quotes] == ["and Flood"]


@pytest.mark.parametrize(
    "line",
    ["ORRE (Reuters) - ", "ORRE, Arden, Sept. 3 (AP) — ", "ORRE/ARDEN, 3 May (AFP) - ", "ORRE – "],
)
def test_a_dateline_is_told_apart_from_the_first_sentence(line: str) -> None:
    text = f"Dam bursts\n\n{line}The dam burst at noon. Nobody was hurt.\n"
    told = propose(text)
    assert "The dam burst at noon." in [claim.text for claim in told.claims]
    (found,) = [one for one in told.sentences if one.kind == "dateline"]
    assert text[found.start : found.end] == line.rstrip(" —–-")
    assert found.reading == "not story"


@pytest.mark.parametrize(
    "line", ["NATO – the alliance – met in Orre.", "The dam - an old one - held."]
)
def test_what_only_looks_like_a_dateline_is_read(line: str) -> None:
    told = propose(f"Dam bursts\n\n{line} Nobody was hurt.\n")
    assert line in [claim.text for claim in told.claims]


def test_who_announces_a_thing_in_a_headline_is_told_of() -> None:
    told = propose("Rebels in the east announce ceasefire\n\nThe roads were calm on Monday.\n")
    assert told.claims[0].attribution.claimant is None


def test_a_place_before_the_colon_of_a_headline_says_nothing() -> None:
    told = propose("Cambodia: Villagers block road to dam\n\nThe road was shut on Monday.\n")
    assert told.claims[0].attribution.claimant is None
