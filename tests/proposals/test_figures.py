"""Figures with bounds, unit and verb; what looks like one and is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.proposals.figures import counted_things, find_figures


@pytest.mark.parametrize(
    ("words", "low", "high", "unit"),
    [
        ("killed 18 people", 18, 18, "people"),
        ("at least 1,200 soldiers", 1200, None, "soldiers"),
        ("almost 9,000 infantry troops", None, 9000, "troops"),
        ("about a dozen soldiers", 10, 14, "soldiers"),  # 9.6 to 14.4, rounded inward
        ("some 300 houses", 240, 360, "houses"),
        ("thousands of pilgrims", 2000, None, "pilgrims"),
        ("tens of thousands of voters", 20000, None, "voters"),
        ("dozens of rounds", 24, None, "rounds"),
        ("140 or more casualties", 140, None, "casualties"),
        ("up to 40 homes", None, 40, "homes"),
        ("fewer than ten cases", None, 10, "cases"),
        ("more than a thousand books", 1000, None, "books"),
        ("one in three visits", 33, 33, "%"),
        ("two-thirds of the voters", 67, 67, "%"),
        ("half of the city", 50, 50, "%"),
        ("nearly 80 per cent of income", None, 80, "%"),
        ("between 15 and 20 complaints", 15, 20, "complaints"),
        ("15 to 20 complaints", 15, 20, "complaints"),
        ("10–12 boats", 10, 12, "boats"),
        ("two to three million people", 2_000_000, 3_000_000, "people"),
        ("a couple of hundred people", 160, 240, "people"),
        ("a few thousand people", 2000, None, "people"),
        ("$4.5bn", 4_500_000_000, 4_500_000_000, "$"),
        ("€20 million", 20_000_000, 20_000_000, "€"),
        ("a 12-fold rise", 12, 12, "fold"),
        ("the 90-page report", 90, 90, "pages"),
        ("a 9-year lull", 9, 9, "years"),
        ("within 48 hours", 48, 48, "hours"),
        ("twenty-five boats", 25, 25, "boats"),
        ("two hundred and fifty cows", 250, 250, "cows"),
        ("half a million people", 500_000, 500_000, "people"),
        ("three times the average", 3, 3, "times"),
    ],
)
def test_bounds_and_unit(words: str, low: float | None, high: float | None, unit: str) -> None:
    figures = find_figures(words, 0, len(words))
    assert [(f.low, f.high, f.unit) for f in figures] == [(low, high, unit)]


@pytest.mark.parametrize(
    "words",
    ["a man aged 34", "a 34-year-old man", "Ann Lee, 47, said", "In 1999 he left", "at 15:11 GMT",
     "the 21st century", "Flight 370 vanished", "posts 71 and 72", "won 3-2", "page 12",
     "five hours earlier", "one of them", "two things",
     "about three in the morning", "no one came"],
)  # fmt: skip
def test_no_figure(words: str) -> None:
    assert find_figures(words, 0, len(words)) == []


def test_a_rise_from_one_figure_to_another_is_two() -> None:
    words = "The share rose from 10 to 20 percent"
    assert [(f.low, f.high) for f in find_figures(words, 0, len(words))] == [(10, 10), (20, 20)]


def test_one_counts_where_the_story_counts_the_same_thing() -> None:
    words = "They fired 36 shells, and one shell fell near by"
    counted = counted_things(words, 0, len(words))
    assert [f.low for f in find_figures(words, 0, len(words), (), counted)] == [36, 1]
    assert find_figures("and one shell fell", 0, 18) == []


@pytest.mark.parametrize(
    ("words", "verbs"),
    [
        ("killing 40 or more and wounding 97", ["kill", "wound"]),
        ("almost 9,000 troops training in the east", ["train"]),
        ("he said that 1,200 soldiers were dispatched", ["dispatch"]),
    ],
)
def test_the_verb_a_figure_hangs_on(words: str, verbs: list[str]) -> None:
    assert [f.verb for f in find_figures(words, 0, len(words))] == verbs


_BITS = st.sampled_from(
    "at least more than about between 5 1,200 3.5 % per cent - – to and or two third half of the"
    " dozens hundreds million $ m people killed year old times fold twice couple one in a , . :"
    " ’ (r"
    " ) St No. 2016 from rose over - \ud800 \u0663 \u00bd".split()
)


@given(st.lists(_BITS), st.booleans())
def test_any_words_are_read_and_figures_are_where_they_say(bits: list[str], tight: bool) -> None:
    words = ("" if tight else " ").join(bits)
    at = 0
    for figure in find_figures(words, 0, len(words), [(0, 3)]):
        assert at <= figure.start < figure.end <= len(words)
        assert figure.text == words[figure.start : figure.end]
        assert figure.low is not None or figure.high is not None
        at = figure.start


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("He put the number of divers at six.", [("six", 6, 6, "divers")]),
        ("The paper put the dead at four, citing a nurse.", [("four", 4, 4, None)]),
        ("Only one pump in three was working.", [("one pump in three", 33, 33, "%")]),
        ("The mill can be fined up to R10m.", [("up to R10m", None, 10_000_000, "R")]),
        ("R18 000 was gone from her account.", [("R18 000", 18_000, 18_000, "R")]),
        ("It is worth between 1.2m and 2m euros.",
         [("between 1.2m and 2m", 1_200_000, 2_000_000, "€")]),
        ("A girl of six was hurt.", []),
        ("He died at 40.", []),
        ("Guards of the two states met.", []),
        ("They met at four.", []),
        ("Group R10 played first.", []),
    ],
)  # fmt: skip
def test_figures_by_the_words_around_them(sentence: str, wanted: list[tuple[object, ...]]) -> None:
    found = find_figures(sentence, 0, len(sentence))
    assert [(one.text, one.low, one.high, one.unit) for one in found] == wanted
