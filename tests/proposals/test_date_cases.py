"""The dates of sentences as they are printed, resolved for a paper of Thursday, 16 May 2019."""

from __future__ import annotations

import datetime

import pytest

from tests.proposals.date_cases import ALL, NONE, RELATIVE, Case, Wanted
from workbench.proposals.dates import find_claim_dates, may_date
from workbench.proposals.engine import propose
from workbench.text.dates import Found

PUBLISHED = datetime.date(2019, 5, 16)


def dates(sentence: str) -> list[Found]:
    return find_claim_dates(sentence, 0, len(sentence), PUBLISHED, (), ())


@pytest.mark.parametrize(("sentence", "wanted"), ALL)
def test_a_sentence_with_dates(sentence: str, wanted: list[Wanted]) -> None:
    found = [
        (
            sentence[date.start : date.end],
            str(date.days[0]) if date.days else None,
            str(date.days[1]) if date.days else None,
        )
        for date in dates(sentence)
    ]
    assert found == wanted


@pytest.mark.parametrize("sentence", NONE)
def test_a_sentence_without_dates(sentence: str) -> None:
    assert dates(sentence) == []


@pytest.mark.parametrize(("first", "second", "day"), RELATIVE)
def test_told_from_the_date_of_the_claim_before(first: str, second: str, day: str) -> None:
    told = propose(f"{first} {second}", published=PUBLISHED)
    (date,) = told.claims[-1].dates
    assert date.relative_to == told.claims[0].id
    assert (str(date.first), str(date.last)) == (day, day)


def test_a_today_in_quoted_words_is_the_day_they_were_said() -> None:
    sentence = "“The king abdicated today,” she said on Tuesday."
    found = find_claim_dates(sentence, 0, len(sentence), PUBLISHED, [(1, 27)], [(1, 26)])
    assert [str(date.days and date.days[0]) for date in found] == ["2019-05-14", "2019-05-14"]


def test_a_today_in_quoted_words_of_no_known_day_stays_open() -> None:
    sentence = "“The king abdicated today,” she said."
    whole = (0, len(sentence), PUBLISHED, [(1, 27)], [(1, 26)])
    assert [date.days for date in find_claim_dates(sentence, *whole)] == [None]
    (found,) = find_claim_dates(sentence, *whole, told=datetime.date(2019, 5, 15))
    assert found.days == (datetime.date(2019, 5, 15), datetime.date(2019, 5, 15))


def test_the_hint_lets_every_date_pass() -> None:
    cases: list[Case] = ALL
    for sentence, _ in cases:
        words = sentence.lower().replace("-", " ").replace(",", " ").rstrip(".").split()
        digits = {"0"} if any(char.isdecimal() for char in sentence) else set()
        assert may_date(frozenset(words) | frozenset(digits)), sentence


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("“The king abdicated today,” said Mayor Ann Lee.", "2019-05-16"),
        ("“The king abdicated today,” wrote Mayor Ann Lee.", None),
        ("“The king abdicated today,” said a leaflet.", None),
    ],
)
def test_who_speaks_says_today_on_the_day_of_the_paper_and_who_writes_may_not(
    sentence: str, day: str | None
) -> None:
    (date,) = propose(sentence, published=PUBLISHED).claims[0].dates
    assert (str(date.first) if date.first else None) == day


def test_earlier_this_week_on_a_sunday_is_the_week_that_ends_then() -> None:
    sunday = datetime.date(2019, 5, 19)
    words = "He left earlier this week."
    (found,) = find_claim_dates(words, 0, len(words), sunday, (), ())
    assert found.days == (datetime.date(2019, 5, 13), sunday)
