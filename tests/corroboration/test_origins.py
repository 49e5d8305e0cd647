"""Independent origins: the cases that must hold, and what never changes the figure."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.corroboration.assumptions import telling_assumption
from workbench.corroboration.chains import Chains
from workbench.corroboration.origin_words import origin_words, reasons
from workbench.corroboration.origins import (
    Item,
    Origins,
    count_origins,
    is_confirmed_by_others,
)

SYNDICATED = (("AP", "NIS"), ("Yonhap", "NIS"), ("letter", "AP"), ("Reuters", "DID"))
FOUR = ("AP", "Yonhap", "letter", "Reuters")
RED_LINE = ("Zelensky", "DID", "AP", "Suspilne")
FROM_OFFICIALS = (("AP", "NIS"), ("Suspilne", "officials"))
NEVER_TWO = (("Zelensky", "DID"),)

CASES = {
    "syndication": (FOUR, Chains(SYNDICATED), 2, 2),
    "suspected sharing": (FOUR, Chains(SYNDICATED, suspected=[("NIS", "DID")]), 1, 2),
    "one chain": (("AP", "letter"), Chains([("letter", "AP"), ("AP", "NIS")]), 1, 1),
    "loop": (("blog A", "blog B"), Chains([("blog A", "blog B"), ("blog B", "blog A")]), 0, 0),
    "unknown origin": (("AP", "channel"), Chains([("AP", "NIS")], unknown={"channel"}), 1, 2),
    "self-support": (
        ("AP", "the draft"),
        Chains([("AP", "NIS"), ("the draft", "AP")], drafts={"the draft"}),
        1,
        1,
    ),
    "briefed origin": (
        ("AP", "Reuters"),
        Chains([("AP", "NIS"), ("Reuters", "DID"), ("DID", "NIS")]),
        1,
        1,
    ),
    "red-line": (
        RED_LINE,
        Chains(FROM_OFFICIALS, unknown={"officials"}, shown=NEVER_TWO),
        2,
        3,
    ),
    "red-line, officials perhaps Kyiv's, Kyiv and Seoul perhaps sharing": (
        RED_LINE,
        Chains(FROM_OFFICIALS, shown=NEVER_TWO, suspected=[("officials", "DID"), ("NIS", "DID")]),
        1,
        3,
    ),
    "one wire, two agencies": (("AP",), Chains([("AP", "NIS"), ("AP", "DID")]), 2, 2),
}


def of(names: tuple[str, ...]) -> list[Item]:
    return [Item(name) for name in names]


def words_of(names: tuple[str, ...], chains: Chains) -> str:
    origins = count_origins(of(names), chains)
    return origin_words(origins, telling_assumption(of(names), chains, origins), str)


@pytest.mark.parametrize("case", CASES)
def test_case(case: str) -> None:
    names, chains, floor, ceiling = CASES[case]
    found = count_origins(of(names), chains)
    assert (found.floor, found.ceiling) == (floor, ceiling)


def test_a_loop_without_a_way_out_is_told() -> None:
    names, chains, _, _ = CASES["loop"]
    assert count_origins(of(names), chains).loops == (("blog A", "blog B"),)


def test_a_loop_with_a_way_out_counts_its_origin_and_is_no_alarm() -> None:
    chains = Chains([("A", "B"), ("B", "A"), ("B", "NIS")])
    found = count_origins(of(("A", "B")), chains)
    assert (found.floor, found.ceiling, found.loops) == (1, 1, ())
    assert found.origins == ("NIS",)


def test_the_draft_and_what_derives_from_it_alone_are_no_items() -> None:
    chains = Chains([("blog", "draft"), ("AP", "NIS")], drafts={"draft"})
    found = count_origins(of(("draft", "blog", "AP")), chains)
    assert found.items == ("AP",)
    assert found.left_out == ("blog",)
    assert (found.floor, found.ceiling) == (1, 1)


def test_the_draft_vouches_for_nobody_it_quotes() -> None:
    chains = Chains([("blog", "draft"), ("draft", "NIS")], drafts={"draft"})
    assert count_origins(of(("blog",)), chains).ceiling == 0


def test_who_only_relays_and_names_nobody_is_unknown() -> None:
    found = count_origins([Item("NIS"), Item("channel", relays=True)], Chains())
    assert (found.floor, found.ceiling, found.unknown) == (1, 2, ("channel",))
    both = [Item("channel", relays=True), Item("channel")]
    assert count_origins(both, Chains()).floor == 1  # it asserts it too, so it is its own


def test_unknown_items_alike_in_text_are_one() -> None:
    unknown = {"channel", "blog"}
    items = of(("channel", "blog"))
    assert count_origins(items, Chains(unknown=unknown)).ceiling == 2
    alike = Chains(unknown=unknown, alike=[("channel", "blog")])
    assert count_origins(items, alike).ceiling == 1


def test_two_carriers_of_one_unknown_person_are_one() -> None:
    chains = Chains([("A", "somebody"), ("B", "somebody")], unknown={"somebody"})
    found = count_origins(of(("A", "B")), chains)
    assert (found.floor, found.ceiling) == (0, 1)


def test_nothing_asserts_it() -> None:
    found = count_origins([], Chains([("AP", "NIS")]))
    assert (found.items, found.floor, found.ceiling, found.loops) == ((), 0, 0, ())
    assert words_of((), Chains()) == "no item"


def test_independence_without_a_reason_is_not_shown() -> None:
    chains = Chains(SYNDICATED)
    assert count_origins(of(FOUR), chains).not_shown == (("DID", "NIS"),)
    argued = replace(chains, independent=[("NIS", "DID")])
    assert count_origins(of(FOUR), argued).not_shown == ()
    told = list(reasons(count_origins(of(FOUR), chains), chains, str))
    assert "DID and NIS are not shown to be independent." in told


def test_the_words_give_the_range_and_the_assumption_that_would_change_it_most() -> None:
    names, chains, _, _ = CASES["red-line"]
    assert words_of(names, chains) == "4 items → 2 to 3 origins; 1 if DID and NIS share a source"
    names, chains, _, _ = CASES["suspected sharing"]
    assert (
        words_of(names, chains) == "4 items → 1 to 2 origins; at least 2 unless DID and NIS are one"
    )
    names, chains, _, _ = CASES["loop"]
    told = words_of(names, chains)
    assert told == "2 items → no origin; blog A and blog B have it from one another"


def test_an_unknown_origin_that_changes_nothing_hides_no_other_that_does() -> None:
    chains = Chains(unknown={"a channel", "blog"}, shown=[("NIS", "a channel")])
    assert words_of(("NIS", "a channel", "blog"), chains) == (
        "3 items → 1 to 2 origins; at least 2 if blog knew it at first hand"
    )


def test_credibility_1_needs_an_origin_beside_the_source() -> None:
    items, chains = of(("AP", "letter")), Chains([("letter", "AP"), ("AP", "NIS")])
    assert not is_confirmed_by_others(items, chains, "NIS")
    assert is_confirmed_by_others(of(FOUR), Chains(SYNDICATED), "NIS")
    # of two wires of one agency, the agency stays when the one wire is left out
    assert is_confirmed_by_others(of(FOUR), Chains(SYNDICATED), "AP")


# -- for every graph ------------------------------------------------------------------------------

NAMES = st.sampled_from("ABCDEFGH")
PAIRS = st.lists(st.tuples(NAMES, NAMES), max_size=8)
GRAPHS = st.builds(
    Chains,
    derivations=PAIRS,
    unknown=st.sets(NAMES, max_size=2),
    drafts=st.sets(NAMES, max_size=1),
    shown=PAIRS,
    suspected=PAIRS,
    alike=PAIRS,
)
ITEMS = st.lists(st.builds(Item, NAMES, relays=st.booleans()), max_size=6)


def figure(found: Origins) -> tuple[int, int]:
    return found.floor, found.ceiling


@given(ITEMS, GRAPHS)
def test_the_floor_is_never_above_the_ceiling(items: list[Item], chains: Chains) -> None:
    found = count_origins(items, chains)
    assert 0 <= found.floor <= found.ceiling
    assert found.floor <= len(found.origins)


@given(ITEMS, GRAPHS, st.data())
def test_another_carrier_of_origins_already_reached_changes_neither(
    items: list[Item], chains: Chains, data: st.DataObject
) -> None:
    known = count_origins(items, chains)
    ends = [*known.origins, *known.carriers]
    if not ends:
        return
    whom = data.draw(st.sets(st.sampled_from(ends), min_size=1))
    more = [*chains.derivations, *(("new", one) for one in sorted(whom))]
    found = count_origins([*items, Item("new")], replace(chains, derivations=more))
    assert figure(found) == figure(known)


@given(ITEMS, GRAPHS, st.tuples(NAMES, NAMES))
def test_a_suspected_link_never_raises_the_floor_and_a_shown_one_neither_figure(
    items: list[Item], chains: Chains, link: tuple[str, str]
) -> None:
    floor, ceiling = figure(count_origins(items, chains))
    suspected = count_origins(items, replace(chains, suspected=[*chains.suspected, link]))
    assert suspected.floor <= floor
    assert suspected.ceiling == ceiling
    shown = count_origins(items, replace(chains, shown=[*chains.shown, link]))
    assert shown.floor <= floor
    assert shown.ceiling <= ceiling


@given(ITEMS, GRAPHS, st.randoms(use_true_random=False))
def test_order_does_not_matter(items: list[Item], chains: Chains, chance: Random) -> None:
    def shuffled(pairs: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
        mixed = list(pairs)
        chance.shuffle(mixed)
        return mixed

    other = Chains(
        shuffled(chains.derivations),
        chains.unknown,
        chains.drafts,
        shuffled(chains.shown),
        shuffled(chains.suspected),
        shuffled(chains.independent),
        shuffled(chains.alike),
    )
    mixed = list(items)
    chance.shuffle(mixed)
    assert count_origins(mixed, other) == count_origins(items, chains)


@given(ITEMS, GRAPHS)
def test_an_assumption_moves_the_figure_or_is_none(items: list[Item], chains: Chains) -> None:
    found = count_origins(items, chains)
    told = telling_assumption(items, chains, found)
    if told is not None:
        assert (told.floor, told.ceiling) != figure(found)
        assert 0 <= told.floor <= told.ceiling
    assert origin_words(found, told, str)


@pytest.mark.parametrize("shape", ["chain", "circle", "star"])
def test_deep_and_wide_chains_do_not_recurse(shape: str) -> None:
    count = 100_000
    pairs = {
        "chain": [(f"n{i}", f"n{i + 1}") for i in range(count)],
        "circle": [(f"n{i}", f"n{(i + 1) % count}") for i in range(count)],
        "star": [(f"n{i}", "NIS") for i in range(count)],
    }[shape]
    found = count_origins([Item("n0"), Item("n1")], Chains(pairs))
    assert figure(found) == ((0, 0) if shape == "circle" else (1, 1))
    assert [len(group) for group in found.loops] == ([count] if shape == "circle" else [])


def test_time_grows_with_the_edges_and_not_with_their_square() -> None:
    def taken(count: int) -> float:
        pairs = [(f"n{i}", f"n{i // 2}") for i in range(1, count)]
        items = [Item(f"n{i}") for i in range(count)]
        links = [(f"n{i}", f"n{i + 1}") for i in range(count)]
        chains = Chains(pairs, suspected=links)
        best = float("inf")
        for _ in range(3):
            began = time.process_time()
            count_origins(items, chains)
            best = min(best, time.process_time() - began)
        return best

    # 16 times as many edges: with their square it would be 256 times as long
    assert taken(64_000) < 8 * 16 * taken(4_000)
