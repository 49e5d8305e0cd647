"""Sorting and filtering: read in bulk, it comes to what the account of each claim comes to."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workbench.corroboration.account import ChainRows, account
from workbench.corroboration.contention import (
    NOTHING,
    Facts,
    RowFilter,
    RowOrder,
    opposition,
    passes,
    read_facts,
    row_key,
)
from workbench.model.claim import Standing
from workbench.model.evidence import Evidence, EvidenceHow, Layer, Stance
from workbench.model.source import Reliability, Source, SourceKind

DRAFT = "D"


def entry(
    id: str,
    source: str,
    stance: Stance,
    *,
    claim: str = "claim",
    layer: Layer = Layer.so,
    standing: Standing = Standing.accepted,
) -> Evidence:
    how = EvidenceHow.passage
    return Evidence(
        id, claim, None, source, layer, stance, 6, how, None, None, None, standing, None
    )


def source(id: str) -> Source:
    kind = SourceKind.draft if id == DRAFT else SourceKind.organisation
    return Source(
        id, id, kind, None, (), Reliability.f, False, None, False, Standing.accepted, None
    )


entries = st.lists(
    st.builds(
        entry,
        st.uuids().map(str),
        st.sampled_from("ABCD"),
        st.sampled_from(Stance),
        claim=st.sampled_from(["one", "two"]),
        layer=st.sampled_from(Layer),
        standing=st.sampled_from(Standing),
    ),
    max_size=20,
    unique_by=lambda evidence: evidence.id,
)


@given(entries)
def test_where_no_chain_is_known_it_is_what_the_account_counts(
    given_entries: list[Evidence],
) -> None:
    facts = read_facts(given_entries, Layer.so, {DRAFT})
    for claim in ("one", "two"):
        of_claim = [e for e in given_entries if e.claim_id == claim]
        counted = account(ChainRows(of_claim), source)
        origins, held = counted.speaking_for, facts.get(claim, NOTHING)
        assert (held.floor, held.ceiling) == (origins.floor, origins.ceiling)
        assert held.items == len(origins.items)
        assert held.denials == len(counted.against.items)


@given(entries)
def test_what_is_proposed_or_of_the_other_layer_counts_for_nothing(
    given_entries: list[Evidence],
) -> None:
    counting = [
        e for e in given_entries if e.layer is Layer.said and e.standing is Standing.accepted
    ]
    assert read_facts(given_entries, Layer.said) == read_facts(counting, Layer.said)


def test_who_said_it_is_counted_in_sources() -> None:
    said = [
        entry("1", "A", Stance.asserts, layer=Layer.said),
        entry("2", "B", Stance.relays, layer=Layer.said),
    ]
    facts = read_facts(said, Layer.said)["claim"]
    assert (facts.items, facts.floor, facts.ceiling) == (1, 1, 1)


def test_each_filter_lets_through_what_its_name_says() -> None:
    rows = {
        "agreed": Facts(2, 2, 0, 2, 2),
        "contested": Facts(3, 2, 1, 2, 2),
        "one or two": Facts(2, 2, 0, 1, 2),
        "perhaps one": Facts(1, 1, 0, 0, 1),
        "denied": Facts(1, 0, 1, 0, 0),
        "context": Facts(1, 0, 0, 0, 0),
        "bare": NOTHING,
    }

    def through(wanted: RowFilter) -> set[str]:
        return {name for name, facts in rows.items() if passes(facts, wanted)}

    assert through(RowFilter.all) == set(rows)
    assert through(RowFilter.contested) == {"contested"}
    assert through(RowFilter.single_origin) == {"one or two", "perhaps one"}
    assert through(RowFilter.unproven) == {"perhaps one", "denied", "context", "bare"}
    assert through(RowFilter.against_only) == {"denied"}
    assert through(RowFilter.no_evidence) == {"bare"}


def test_orders_put_first_what_needs_work() -> None:
    rows = {
        "agreed": Facts(9, 9, 0, 9, 9),
        "torn": Facts(4, 2, 2, 2, 2),
        "one against": Facts(9, 8, 1, 8, 8),
        "bare": NOTHING,
        "perhaps": Facts(1, 1, 0, 0, 1),
    }

    def ordered(order: RowOrder) -> list[str]:
        return sorted(rows, key=lambda name: row_key(rows[name], order))

    assert ordered(RowOrder.contested)[:2] == ["torn", "one against"]
    assert ordered(RowOrder.fewest_origins) == ["bare", "perhaps", "torn", "one against", "agreed"]
    assert ordered(RowOrder.no_evidence)[0] == "bare"
    assert ordered(RowOrder.case) == list(rows)


def test_a_source_is_as_opposed_as_it_has_entries_that_deny_or_cannot_confirm() -> None:
    entries = [
        entry("1", "A", Stance.denies),
        entry("2", "A", Stance.denies),
        entry("3", "A", Stance.cannot_confirm, claim="other"),
        entry("4", "B", Stance.asserts),
        entry("5", "C", Stance.denies, claim="not shown"),
        entry("6", "C", Stance.denies, layer=Layer.said),
        entry("7", "C", Stance.denies, standing=Standing.proposed),
    ]
    assert opposition(entries, Layer.so, {"claim", "other", "without evidence"}) == {"A": 3}
