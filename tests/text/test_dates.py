"""Dates in words to days, against a Saturday: 19 October 2024."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.text.dates import find_dates

PUBLISHED = datetime.date(2024, 10, 19)


def days(words: str, *, future: bool = False) -> list[tuple[str, str] | None]:
    found = find_dates(words, 0, len(words), PUBLISHED, lambda _: future)
    return [(str(d.days[0]), str(d.days[1])) if d.days else None for d in found]


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("April 15, 2017", "2017-04-15", "2017-04-15"),
        ("15 April 2017", "2017-04-15", "2017-04-15"),
        ("2017-04-15", "2017-04-15", "2017-04-15"),
        ("in February 2024", "2024-02-01", "2024-02-29"),  # a leap year
        ("on Friday", "2024-10-18", "2024-10-18"),
        ("on Saturday", "2024-10-19", "2024-10-19"),  # on or before publication
        ("last Saturday", "2024-10-12", "2024-10-12"),
        ("late Friday night", "2024-10-18", "2024-10-18"),
        ("this week", "2024-10-13", "2024-10-19"),  # Sunday to Saturday
        ("last week", "2024-10-06", "2024-10-12"),
        ("this month", "2024-10-01", "2024-10-31"),
        ("last year", "2023-01-01", "2023-12-31"),
        ("yesterday", "2024-10-18", "2024-10-18"),
        ("last night", "2024-10-18", "2024-10-18"),
        ("in March", "2024-03-01", "2024-03-31"),
        ("in November", "2023-11-01", "2023-11-30"),  # the last one before publication
        ("on August 10", "2024-08-10", "2024-08-10"),
        ("in 1999", "1999-01-01", "1999-12-31"),
        ("the 1980s", "1980-01-01", "1989-12-31"),
        ("three days ago", "2024-10-16", "2024-10-16"),
        ("two weeks ago", "2024-09-29", "2024-10-05"),
        ("three months ago", "2024-07-01", "2024-07-31"),
        ("two years ago", "2022-01-01", "2022-12-31"),
        ("about 48 hours ago", "2024-10-17", "2024-10-17"),
        ("the third quarter of 2023", "2023-07-01", "2023-09-30"),
    ],
)
def test_resolved(words: str, first: str, last: str) -> None:
    assert days(words) == [(first, last)]


@pytest.mark.parametrize(
    ("words", "day"), [("on Friday", "2024-10-25"), ("on 1 November", "2024-11-01")]
)
def test_ahead_it_is_the_next_one(words: str, day: str) -> None:
    assert days(words, future=True) == [(day, day)]


@pytest.mark.parametrize("words", ["the Sunday Times", "It may rain", "They march on", "May I?"])
def test_no_date(words: str) -> None:
    assert days(words) == []


@pytest.mark.parametrize(
    ("words", "offset"),
    [("a day later", 1), ("two days earlier", -2), ("the next day", 1), ("the same day", 0),
     ("A week later", 7)],
)  # fmt: skip
def test_relative_to_another_date(words: str, offset: int) -> None:
    (found,) = find_dates(words, 0, len(words), PUBLISHED, lambda _: False)
    assert found.relative and found.days is None and found.offset == offset


def test_without_a_day_of_publication_only_full_dates_resolve() -> None:
    words = "on Friday, 3 May 2024, and last week"
    found = find_dates(words, 0, len(words), None, lambda _: False)
    assert [bool(d.days) for d in found] == [True, False]


@pytest.mark.parametrize("words", ["3/4/2016", "almost two decades ago"])
def test_found_and_left_unresolved(words: str) -> None:
    assert days(words) == [None]


def test_days_that_no_calendar_has() -> None:
    assert days("February 30, 2024") == [None]


_BITS = st.sampled_from(
    "May March 12 12th 2016 1990 s - – to and from between the of last next this week day Friday"
    " ago"
    " later two a early end mid , . ’ $ before after following quarter first century 99 31 2100 now"
    " Christmas Day Year's New weekend until 0001 9999 rest time Q3 \ud800 \u0663".split()
)


@given(st.lists(_BITS), st.dates(), st.sampled_from([True, False, None]))
def test_any_words_are_read_and_dates_stand_in_order(
    bits: list[str], published: datetime.date, future: bool | None
) -> None:
    words, at = " ".join(bits), 0
    for found in find_dates(words, 0, len(words), published, lambda _: future):
        assert at <= found.start < found.end <= len(words)
        assert found.days is None or found.days[0] <= found.days[1]
        at = found.end
