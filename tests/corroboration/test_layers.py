"""The layout of chains: rows, crossings, circles, room, and time."""

from __future__ import annotations

from itertools import combinations, pairwise, permutations, product
from time import perf_counter

from hypothesis import given
from hypothesis import strategies as st

from workbench.corroboration.chains import Pair
from workbench.corroboration.layers import Layered, lay_out

NODES = "ABCDEF"
graphs = st.lists(
    st.tuples(st.sampled_from(NODES), st.sampled_from(NODES)).filter(
        lambda edge: edge[0] != edge[1]
    ),
    max_size=9,
    unique=True,
)


def row(layout: Layered, one: str) -> int:
    return layout.spots[one][1]


def crossings_of(rows: list[tuple[str, ...]], edges: list[Pair]) -> int:
    """Counted pair by pair, for edges between neighbouring rows only."""
    place = {one: (at, number) for at, row in enumerate(rows) for number, one in enumerate(row)}
    crossed = 0
    for (low, high), (other_low, other_high) in combinations(edges, 2):
        if place[low][0] == place[other_low][0] and place[high][0] == place[other_high][0]:
            left = place[low][1] - place[other_low][1]
            right = place[high][1] - place[other_high][1]
            crossed += left * right < 0
    return crossed


def test_origins_stand_on_top_and_carriers_below_whom_they_have_it_from() -> None:
    layout = lay_out(
        ["letter", "wire", "agency", "office"],
        [("letter", "wire"), ("wire", "office"), ("agency", "office")],
    )
    assert [set(row) for row in layout.rows] == [{"office"}, {"wire", "agency"}, {"letter"}]
    assert layout.turned == frozenset()


def test_a_source_with_two_origins_stands_below_the_lower_one() -> None:
    layout = lay_out("ABC", [("A", "B"), ("B", "C"), ("A", "C")])
    assert [row(layout, one) for one in "CBA"] == [0, 1, 2]
    assert [place[1] for place in layout.bends["A", "C"]] == [1], "the long edge bends in row 1"


def test_a_long_edge_passes_beside_the_boxes_of_the_rows_between() -> None:
    layout = lay_out("ABC", [("A", "B"), ("B", "C"), ("A", "C")])
    (bend,) = layout.bends["A", "C"]
    assert abs(bend[0] - layout.spots["B"][0]) > 0.5


def test_one_edge_of_a_circle_is_turned_and_nothing_is_lost() -> None:
    layout = lay_out("AB", [("A", "B"), ("B", "A")])
    assert len(layout.turned) == 1
    assert {row(layout, "A"), row(layout, "B")} == {0, 1}


def test_what_is_no_origin_stands_below_the_top_row() -> None:
    edges = [("A", "B"), ("B", "A"), ("wire", "office")]
    layout = lay_out(["A", "B", "wire", "office"], edges, below={"A", "B"})
    assert layout.rows[0] == ("office",)
    alone = lay_out("AB", edges[:2], below={"A", "B"})
    assert alone.rows[0], "with nothing above them there is no empty row"


def test_a_tree_is_untangled() -> None:
    edges = [("a1", "A"), ("b1", "B"), ("a2", "A"), ("b2", "B"), ("c", "A"), ("c", "B")]
    assert lay_out(["a1", "b1", "c", "a2", "b2", "A", "B"], edges).crossings == 0


@given(graphs)
def test_every_straight_edge_goes_up_unless_it_is_turned(edges: list[Pair]) -> None:
    layout = lay_out(NODES, edges)
    for low, high in edges:
        up = row(layout, low) > row(layout, high)
        assert up is not ((low, high) in layout.turned)


@given(graphs)
def test_boxes_of_a_row_keep_their_order_and_the_gap(edges: list[Pair]) -> None:
    widths = {one: 1.0 + number for number, one in enumerate(NODES)}
    layout = lay_out(NODES, edges, widths=widths, gap=0.5)
    for row_ in layout.rows:
        for left, right in pairwise(row_):
            apart = layout.spots[right][0] - layout.spots[left][0]
            assert apart >= (widths[left] + widths[right]) / 2 + 0.5 - 1e-9
    assert sorted(one for row_ in layout.rows for one in row_) == list(NODES)


@given(graphs)
def test_no_edge_crosses_another_where_a_small_graph_allows_it(edges: list[Pair]) -> None:
    layout = lay_out(NODES, edges)
    if layout.bends or layout.turned:
        return  # the orders tried below know neither
    orders = product(*(permutations(row_) for row_ in layout.rows))
    fewest = min(crossings_of(list(rows), edges) for rows in orders)
    assert layout.crossings == crossings_of(list(layout.rows), edges)
    assert fewest > 0 or layout.crossings == 0


@given(graphs)
def test_the_same_chains_have_the_same_layout(edges: list[Pair]) -> None:
    assert lay_out(NODES, edges) == lay_out(NODES, list(edges))


def test_two_thousand_sources_are_laid_out_within_a_second() -> None:
    wide = [(f"n{one}", f"n{one // 7}") for one in range(1, 2_000)]
    wide += [(f"n{one}", f"n{one // 3}") for one in range(3, 2_000, 2)]
    deep = [(f"n{one + 1}", f"n{one}") for one in range(1_999)]
    deep += [(f"n{one}", "n0") for one in range(2, 2_000)]
    names = [f"n{one}" for one in range(2_000)]
    for edges in (wide, deep):
        began = perf_counter()
        layout = lay_out(names, edges)
        assert perf_counter() - began < 1.0
        assert sum(map(len, layout.rows)) == 2_000
