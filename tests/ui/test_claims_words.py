"""The plain words of the sidebar, and days as they are typed."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.days import NoDay, parse_day
from ui.panes.claims.order import following
from ui.panes.claims.words import bounds_words, span_words


@given(st.dates(min_value=date(1000, 1, 1)))
def test_a_day_written_either_way_is_read(day: date) -> None:
    assert parse_day(day.isoformat()) == day
    assert parse_day(f" {day.day} {day:%b} {day.year} ") == day
    assert parse_day(f"{day.day} {day:%B} {day.year}") == day


@pytest.mark.parametrize("typed", ["yesterday", "31 Apr 2024", "2024-13-01", "12 Foo 2024", "10/3"])
def test_what_is_no_day_is_refused_with_a_way_to_write_one(typed: str) -> None:
    with pytest.raises(NoDay, match="2024-10-18 or 18 Oct 2024"):
        parse_day(typed)


def test_nothing_typed_is_no_day() -> None:
    assert parse_day("  ") is None


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (1500, None, "at least 1,500"),
        (None, 11000, "at most 11,000"),
        (10, 14, "10 to 14"),
        (2.5, 2.5, "exactly 2.5"),
        (None, None, ""),
    ],
)
def test_the_bounds_of_a_figure(low: float | None, high: float | None, words: str) -> None:
    assert bounds_words(low, high) == words


def test_a_date_says_its_days() -> None:
    friday = date(2024, 10, 18)
    assert span_words(friday, friday) == "Friday 18 October 2024"
    assert span_words(friday, date(2024, 10, 20)) == "18 October 2024 to 20 October 2024"


@given(st.lists(st.booleans(), min_size=1, max_size=9), st.data())
def test_going_on_visits_every_wanted_claim_and_comes_back(
    wanted: list[bool], data: st.DataObject
) -> None:
    order = [f"c{n}" for n in range(len(wanted))]
    targets = {id for id, good in zip(order, wanted, strict=True) if good}
    step = data.draw(st.sampled_from([1, -1]))
    current = data.draw(st.sampled_from(["", *order]))
    seen = []
    for _ in range(len(targets)):
        current = following(order, current, step, wanted)
        seen.append(current)
    assert set(seen) == targets
    assert bool(following(order, current, step, wanted)) == bool(targets)
