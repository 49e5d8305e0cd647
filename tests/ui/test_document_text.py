"""Spans, offsets and finding: the arithmetic below the document pane."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument

from ui.panes.document.finder import Finder, fold
from ui.panes.document.shown_text import LONGEST_LINE, ShownText
from ui.panes.document.spans import Spans

places = st.tuples(st.integers(0, 60), st.integers(1, 30)).map(lambda p: (p[0], p[0] + p[1], p))
texts = st.text(st.sampled_from("aßΣς İI’'“\n🛟é한א "), max_size=80)


@given(st.lists(places, max_size=30), st.integers(0, 90), st.integers(0, 30))
def test_between_finds_every_span_that_touches(
    spans: list[tuple[int, int, tuple[int, int]]], start: int, length: int
) -> None:
    found = list(Spans(spans).between(start, start + length))
    wanted = [span for span in spans if span[0] < start + length and span[1] > start]
    assert sorted(found) == sorted(wanted)


@given(st.lists(places, max_size=30))
def test_overlapping_spans_lie_in_lanes_of_their_own(
    found: list[tuple[int, int, tuple[int, int]]],
) -> None:
    spans = Spans(found)
    placed = list(zip(spans, spans.lanes(100), strict=True))
    for number, ((start, end, _), lane) in enumerate(placed):
        for (other_start, other_end, _), other_lane in placed[:number]:
            assert lane != other_lane or other_end <= start or end <= other_start


def test_the_cursor_behind_the_last_letter_is_still_at_the_word() -> None:
    spans = Spans([(0, 10, "outer"), (4, 10, "inner"), (10, 14, "next")])
    assert [item for _, _, item in spans.at(10)] == ["next", "inner", "outer"]
    assert [item for _, _, item in spans.at(5)] == ["inner", "outer"]


@given(texts)
def test_offsets_and_positions_are_inverse(text: str) -> None:
    shown = ShownText(text)
    assert [shown.to_offset(shown.to_position(i)) for i in range(len(text) + 1)] == list(
        range(len(text) + 1)
    )


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=60))
def test_qt_keeps_every_character_of_any_text(text: str) -> None:
    shown = ShownText(text.replace("\n", "x\nx"))
    document = QTextDocument()
    document.setPlainText(shown.shown)
    assert document.characterCount() - 1 == shown.to_position(len(shown.text))
    assert document.blockCount() == shown.text.count("\n") + 1


def test_a_line_of_a_million_letters_is_parted_and_its_offsets_hold() -> None:
    text = "🛟" * 30_000 + " " + "word " * 10_000 + "end"
    shown = ShownText(text)
    assert max(map(len, shown.shown.split("\n"))) <= LONGEST_LINE
    assert shown.shown.replace("\n", "").replace(" ", "") == text.replace(" ", "")
    for offset in (0, 7_999, 8_000, 8_001, 29_999, 30_000, 30_001, 50_000, len(text)):
        assert shown.to_offset(shown.to_position(offset)) == offset
    assert shown.to_position(len(text)) == len(shown.shown.encode("utf-16-le")) // 2


@given(texts)
def test_folding_keeps_the_length(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(texts, st.text(st.sampled_from("aς’ I🛟"), min_size=1, max_size=2))
def test_the_finder_finds_what_there_is(text: str, wanted: str) -> None:
    finder = Finder(text)
    finder.look_for(wanted)
    places = [match.span() for match in re.finditer(re.escape(fold(wanted)), fold(text))]
    assert finder.count == len(places)
    assert list(finder.between(0, len(text))) == places
    assert finder.next_from(0) == (places[0] if places else None)
    assert finder.last_before(len(text)) is None if not places else True
    for number, place in enumerate(places, 1):
        assert finder.ordinal(place[0]) == number


def test_straight_quotation_marks_find_curly_ones() -> None:
    finder = Finder("The ‘Red’ line, “he” said")
    finder.look_for("'RED'")
    assert finder.next_from(0) == (4, 9)
    assert finder.next_from(20) == (4, 9), "the search goes round"
