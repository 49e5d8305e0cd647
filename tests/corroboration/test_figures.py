"""Figures on one axis: what may be compared, in which order, and in which words."""

from __future__ import annotations

import time

from hypothesis import given
from hypothesis import strategies as st

from workbench.corroboration.figures import (
    SaidFigure,
    axis_range,
    bounds_words,
    lanes,
    quantities,
)


def figure(
    id: str,
    low: float | None,
    high: float | None,
    unit: str = "troops",
    verb: str = "dispatch",
    *,
    number: int = 1,
    claimant: bool = True,
    source: str = "Spy Service",
) -> SaidFigure:
    return SaidFigure(
        id, f"c{number}", number, source, low, high, unit, verb, "", claimant=claimant
    )


def test_what_trains_is_not_compared_with_what_was_dispatched() -> None:
    one, two = figure("a", 1500, None), figure("b", 9900, 10999, verb="train")
    (quantity,) = quantities([two, one])
    assert {lane.verb: lane.figures for lane in quantity.lanes} == {
        "dispatch": (one,),
        "train": (two,),
    }


def test_troops_and_soldiers_are_one_quantity_and_pages_another() -> None:
    found = quantities(
        [
            figure("a", 1, 1, "troops"),
            figure("b", 2, 2, "troops"),
            figure("c", 3, 3, "soldiers"),
            figure("d", 4, 4, "pages"),
            figure("e", 5, 5, "people"),
        ]
    )
    assert [quantity.name for quantity in found] == ["troops, soldiers", "pages", "people"]


def test_no_chain_of_likenesses_ties_unlike_things_together() -> None:
    # A fighter can be a soldier, and can be a militant; a soldier is no militant.
    found = quantities(
        [figure(unit, 1, 1, unit) for unit in ("soldiers", "soldiers", "fighters", "militants")]
    )
    assert [quantity.name for quantity in found] == ["soldiers, fighters", "militants"]


def test_figures_without_a_unit_or_a_verb_have_a_place_of_their_own() -> None:
    found = quantities([figure("a", 1, 1, ""), figure("b", 2, 2, "troops", "")])
    assert [quantity.name for quantity in found] == ["numbers of nothing named", "troops"]
    both = lanes([figure("a", 1, 1, verb=""), figure("b", 1, 1, verb=""), figure("c", 1, 1)])
    assert [lane.verb for lane in both] == ["dispatch", ""]


def test_a_lane_goes_from_the_lowest_up_and_of_one_claim_the_claimant_first() -> None:
    open_low = figure("max", None, 3000, number=4)
    open_high = figure("min", 1500, None, number=2)
    carried = figure("min 2", 1500, None, number=2, claimant=False, source="Agency")
    exact = figure("exact", 40, 40, number=3)
    (lane,) = lanes([open_low, carried, open_high, exact])
    assert lane.figures == (exact, open_high, carried, open_low)


def test_bounds_are_told_as_they_are() -> None:
    assert bounds_words(figure("a", 1500, None)) == "at least 1,500 troops"
    assert bounds_words(figure("a", None, 20, "US$")) == "at most US$20"
    assert bounds_words(figure("a", 12.5, 12.5, "%")) == "exactly 12.5 %"
    assert bounds_words(figure("a", 9900, 10999, "")) == "9,900 to 10,999"


def test_an_axis_begins_at_nought_unless_all_is_large_and_close() -> None:
    assert axis_range([figure("a", 1500, None), figure("b", 9900, 10999)]) == (0, 10999)
    assert axis_range([figure("a", 98, 98), figure("b", 102, None)]) == (98, 102)
    low, high = axis_range([figure("a", 7, 7)])
    assert low <= 7 <= high and low < high


values = st.one_of(st.none(), st.floats(-1e9, 1e9, allow_nan=False))
figures = st.lists(
    st.builds(
        figure,
        st.uuids().map(str),
        values,
        st.floats(-1e9, 1e9, allow_nan=False),
        st.sampled_from(["troops", "soldiers", "fighters", "militants", "pages", "$", ""]),
        st.sampled_from(["dispatch", "train", ""]),
    ),
    max_size=30,
)


@given(figures)
def test_every_figure_has_one_place_whatever_the_order(some: list[SaidFigure]) -> None:
    found = quantities(some)
    ids = [one.id for quantity in found for one in quantity.figures]
    assert sorted(ids) == sorted(one.id for one in some)
    assert quantities(reversed(some)) == found
    for quantity in found:
        low, high = axis_range(quantity.figures)
        assert low < high
        assert all(low <= v <= high for f in quantity.figures for v in (f.low, f.high) if v)


def test_ten_thousand_figures_are_sorted_in_less_than_a_second() -> None:
    some = [figure(str(n), n % 977, None, f"things{n % 500}", str(n % 7)) for n in range(10_000)]
    started = time.perf_counter()
    quantities(some)
    assert time.perf_counter() - started < 1
