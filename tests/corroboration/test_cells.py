"""Cells of the matrix: order never matters, and for and against are never netted."""

from __future__ import annotations

import random
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from workbench.corroboration.cells import build_cells, sum_cells, tally
from workbench.model.claim import Standing
from workbench.model.evidence import Evidence, EvidenceHow, Layer, Stance

NEITHER = [Stance.cannot_confirm, Stance.relays, Stance.conditional, Stance.context]


def entry(
    id: str,
    source: str,
    stance: Stance,
    *,
    layer: Layer = Layer.so,
    credibility: int = 6,
    how: EvidenceHow = EvidenceHow.passage,
    standing: Standing = Standing.accepted,
) -> Evidence:
    return Evidence(
        id, "claim", None, source, layer, stance, credibility, how, None, None, None, standing, None
    )


entries = st.lists(
    st.builds(
        entry,
        st.uuids().map(str),
        st.sampled_from("ABCDE"),
        st.sampled_from(Stance),
        layer=st.sampled_from(Layer),
        credibility=st.integers(1, 6),
        how=st.sampled_from(EvidenceHow),
        standing=st.sampled_from(Standing),
    ),
    max_size=14,
    unique_by=lambda evidence: evidence.id,
)


@given(entries, st.randoms(use_true_random=False))
def test_the_order_in_which_entries_came_does_not_matter(
    given_entries: list[Evidence], chance: random.Random
) -> None:
    shuffled = list(given_entries)
    chance.shuffle(shuffled)
    assert build_cells(given_entries, Layer.so) == build_cells(shuffled, Layer.so)


@given(entries)
def test_for_and_against_count_sources_and_are_never_netted(given_entries: list[Evidence]) -> None:
    counted = tally(build_cells(given_entries, Layer.so))
    shown = [e for e in given_entries if e.layer is Layer.so and e.standing is Standing.accepted]
    assert counted.speaking_for == len({e.source_id for e in shown if e.stance is Stance.asserts})
    assert counted.speaking_against == len(
        {e.source_id for e in shown if e.stance is Stance.denies}
    )


@given(entries)
def test_one_more_denial_takes_nothing_from_what_speaks_for_a_claim(
    given_entries: list[Evidence],
) -> None:
    before = tally(build_cells(given_entries, Layer.so))
    denied = [*given_entries, entry("zz", "somebody new", Stance.denies)]
    after = tally(build_cells(denied, Layer.so))
    assert after.speaking_for == before.speaking_for
    assert after.speaking_against == before.speaking_against + 1


@given(entries, st.sampled_from(NEITHER), st.sampled_from("ABCDEF"))
def test_who_neither_asserts_nor_denies_counts_for_neither(
    given_entries: list[Evidence], stance: Stance, source: str
) -> None:
    before = tally(build_cells(given_entries, Layer.so))
    more = [*given_entries, entry("zz", source, stance)]
    assert tally(build_cells(more, Layer.so)) == before


@given(entries)
def test_the_layers_never_touch(given_entries: list[Evidence]) -> None:
    only_said = [replace(e, layer=Layer.said) for e in given_entries]
    assert build_cells(only_said, Layer.so) == {}
    cells = build_cells([*only_said, entry("zz", "A", Stance.asserts)], Layer.so)
    assert [e.id for e in cells["A"].entries] == ["zz"]


def test_a_proposal_is_never_evidence() -> None:
    proposed = entry("1", "A", Stance.asserts, standing=Standing.proposed)
    assert build_cells([proposed], Layer.so) == {}


def test_a_source_that_contradicts_itself_stands_on_both_sides() -> None:
    cells = build_cells(
        [entry("1", "A", Stance.denies, credibility=4), entry("2", "A", Stance.asserts)], Layer.so
    )
    assert cells["A"].is_mixed
    assert cells["A"].only is None
    assert [group.stance for group in cells["A"].groups] == [Stance.asserts, Stance.denies]
    counts = tally(cells)
    assert (counts.speaking_for, counts.speaking_against) == (1, 1)


def test_entries_of_one_stance_show_the_span_of_their_digits() -> None:
    two = [
        entry("1", "A", Stance.asserts, credibility=4),
        entry("2", "A", Stance.asserts, credibility=2, how=EvidenceHow.call),
    ]
    (group,) = build_cells(two, Layer.so)["A"].groups
    assert (group.count, group.digits, group.on_passage) == (2, "2–4", True)
    (alone,) = build_cells(two[1:], Layer.so)["A"].groups
    assert (alone.count, alone.digits, alone.on_passage) == (1, "2", False)


def test_several_sources_as_one_count_how_many_take_a_stance() -> None:
    cells = build_cells(
        [
            entry("1", "A", Stance.asserts, credibility=2, how=EvidenceHow.call),
            entry("2", "A", Stance.asserts, credibility=4, how=EvidenceHow.call),
            entry("3", "B", Stance.asserts, credibility=3),
            entry("4", "C", Stance.denies, credibility=6),
        ],
        Layer.so,
    )
    same = sum_cells([cells["A"], cells["B"]])
    (group,) = same.groups
    assert (group.stance, group.count, group.digits) == (Stance.asserts, 2, "2–4")
    assert group.on_passage
    assert [e.id for e in same.entries] == ["1", "2", "3"]
    mixed = sum_cells(cells.values())
    assert mixed.is_mixed
    assert [group.count for group in mixed.groups] == [2, 1]
