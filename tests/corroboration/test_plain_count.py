"""The short way to the figures of a row comes to the same as the long one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.corroboration.test_cells import entry
from workbench.corroboration.account import ChainRows, account
from workbench.corroboration.account_words import range_figures
from workbench.corroboration.cells import build_cells, read_row, tally
from workbench.corroboration.plain_count import Figure, plain_figures
from workbench.model.claim import Standing
from workbench.model.evidence import Evidence, Layer, Stance
from workbench.model.source import Reliability, Source, SourceKind

NAMES = "ABCDE"
ENTRIES = st.lists(
    st.builds(
        entry,
        st.uuids().map(str),
        st.sampled_from(NAMES),
        st.sampled_from(Stance),
        layer=st.sampled_from(Layer),
        standing=st.sampled_from(Standing),
    ),
    max_size=12,
)
PAIRS = st.lists(st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)), max_size=4)


def source(name: str, *, is_draft: bool) -> Source:
    kind = SourceKind.draft if is_draft else SourceKind.organisation
    return Source(
        name, name, kind, None, (), Reliability.f, False, None, False, Standing.accepted, None
    )


@given(ENTRIES, st.sets(st.sampled_from(NAMES), max_size=2), PAIRS)
def test_both_ways_come_to_the_same_figures(
    entries: list[Evidence], drafts: set[str], alike: list[tuple[str, str]]
) -> None:
    kept = {name: source(name, is_draft=name in drafts) for name in NAMES}
    found = account(ChainRows(entries, alike=alike), kept.get)
    long = Figure.of(found.speaking_for), Figure.of(found.against)
    assert plain_figures(read_row(entries, Layer.so), drafts, alike) == long
    assert long[0].words == range_figures(found.speaking_for)


@given(ENTRIES, st.sampled_from(Layer))
def test_a_row_read_at_once_has_the_cells_that_are_built_one_by_one(
    entries: list[Evidence], layer: Layer
) -> None:
    row = read_row(entries, layer)
    cells = build_cells(entries, layer)
    assert dict(row.cells) == cells
    assert dict(row.proposed) == build_cells(entries, layer, standing=Standing.proposed)
    assert row.counts == tally(cells)
    assert set(row.filled) == {*row.cells, *row.proposed}
