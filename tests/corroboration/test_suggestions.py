"""Derivations are suggested by the signs that material bears, and never made."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.corroboration.likeness import RUN, alike, shared_runs
from workbench.corroboration.suggestions import Suggestion, Telling, suggest
from workbench.model.evidence import DerivationKind

NAMES = [("ap", ["Associated Press", "AP"]), ("office", ["the flood office"]),
         ("one", ["The Orre Times"]), ("two", ["Harbour News"])]  # fmt: skip
LATE, EARLY = date(2026, 5, 4), date(2026, 5, 1)


def told(source: str, text: str, words: str = "", day: date | None = None) -> Telling:
    at = text.index(words)
    return Telling(source, text, [(at, at + len(words))] if words else [], day)


def pairs(found: tuple[Suggestion, ...]) -> list[tuple[str, str]]:
    return [(one.carrier_id, one.origin_id) for one in found]


def test_the_credit_of_a_wire() -> None:
    (found,) = suggest([told("one", "ORRE (AP) — The dam broke at night.", "The dam broke")], NAMES)
    assert (found.carrier_id, found.origin_id) == ("one", "ap")
    assert found.kind is DerivationKind.republishes
    assert "(AP)" in found.why


@pytest.mark.parametrize(
    "text",
    [
        "The dam broke at night, according to the flood office, and 40 fled.",
        "On Friday the flood office said the dam broke at night.",
        "Officials, citing the flood office, said the dam broke at night.",
    ],
)
def test_who_is_named_by_the_passage(text: str) -> None:
    (found,) = suggest([told("one", text, "dam broke")], NAMES)
    assert (found.carrier_id, found.origin_id) == ("one", "office")
    assert found.kind is DerivationKind.quotes
    assert "flood office" in found.why


def test_somebody_merely_named_is_no_origin() -> None:
    text = "The dam broke at night. Pupils visited the flood office in June."
    assert suggest([told("one", text, "dam broke")], NAMES) == ()


def test_a_name_far_from_the_passage_is_no_sign() -> None:
    text = "The dam broke at night." + " It rained." * 90 + " Later the flood office said so."
    assert suggest([told("one", text, "dam broke")], NAMES) == ()


RUN_OF_8 = "water stood to the sills of all the houses"


def test_shared_words_go_from_the_later_to_the_earlier() -> None:
    late = told("one", f"On Monday {RUN_OF_8} there.", day=LATE)
    early = told("two", f"We saw that {RUN_OF_8} below.", day=EARLY)
    (found,) = suggest([late, early], NAMES)
    assert (found.carrier_id, found.origin_id) == ("one", "two")
    assert "earlier day" in found.why
    assert "water stood to the sills of all the" in found.why


def test_who_names_the_other_has_it_from_there_whatever_the_day() -> None:
    early = told("one", f"Harbour News: {RUN_OF_8}.", day=EARLY)
    late = told("two", f"Yes, {RUN_OF_8}.", day=LATE)
    assert pairs(suggest([early, late], NAMES)) == [("one", "two")]


def test_seven_words_are_shared_by_chance() -> None:
    seven = " ".join(RUN_OF_8.split()[: RUN - 1])
    assert suggest([told("one", f"A {seven} x"), told("two", f"B {seven} y")], NAMES) == ()


def test_the_same_rare_figure_and_no_third_has_it() -> None:
    one, two = told("one", "Of 4,317 sheep, few.", day=LATE), told("two", "4,317 sheep", day=EARLY)
    (found,) = suggest([one, two], NAMES)
    assert (found.carrier_id, found.origin_id) == ("one", "two")
    assert "4,317" in found.why
    third = told("office", "We counted 4,317 sheep.")
    assert suggest([one, two, third], NAMES) == ()


@pytest.mark.parametrize("figure", ["4,000", "2026", "12"])
def test_round_figures_years_and_small_numbers_are_no_sign(figure: str) -> None:
    assert suggest([told("one", f"a {figure} b"), told("two", f"c {figure} d")], NAMES) == ()


def test_the_same_misspelling() -> None:
    one, two = told("one", "Mayor Halverson spoke."), told("two", "It was Halverson.")
    third = told("office", "Mayor Halvorson spoke.")
    (found,) = suggest([one, two, third], NAMES)
    assert {found.carrier_id, found.origin_id} == {"one", "two"}
    assert "Halverson" in found.why


def test_what_stands_already_is_not_suggested() -> None:
    telling = told("one", "ORRE (AP) — The dam broke.")
    assert suggest([telling], NAMES, [("one", "ap")]) == ()
    assert suggest([telling], NAMES, [("ap", "one")]) == ()


TEXTS = st.lists(st.tuples(st.sampled_from(["one", "two", "ap"]), st.text(max_size=60)), max_size=5)


@given(TEXTS)
def test_never_raises_and_never_suggests_a_source_to_itself(texts: list[tuple[str, str]]) -> None:
    found = suggest([Telling(id, text, [(0, len(text))]) for id, text in texts], NAMES)
    assert all(one.carrier_id != one.origin_id for one in found)
    assert len({frozenset(pair) for pair in pairs(found)}) == len(found)


@given(st.lists(st.sampled_from("abcde"), min_size=RUN, max_size=30), st.integers(0, 3))
def test_a_text_within_another_is_always_found(words: list[str], lead: int) -> None:
    held = " ".join(["x"] * lead + words + ["y"])
    assert shared_runs({"whole": [held], "part": [" ".join(words)]}).keys() == {("part", "whole")}


def test_short_words_are_alike_only_where_they_are_the_same() -> None:
    assert alike({"a": ["The dam broke."], "b": ["the dam broke"], "c": ["The dam"]}) == [
        ("a", "b")
    ]


def test_sources_quoted_in_one_document_share_its_words_for_that_reason_alone() -> None:
    text = f"The office and the harbour say {RUN_OF_8} there; 4,317 sheep are gone."
    both = [Telling(id, text, [(0, 9)], document_id="letter") for id in ("one", "two")]
    assert suggest(both, [(id, ()) for id in ("one", "two")]) == ()
