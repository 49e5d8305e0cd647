"""Ids sort in the order in which they were made, whatever the clock does."""

from __future__ import annotations

from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from workbench.model.ids import IdMaker

SECOND = 1_000_000_000
MOMENTS = st.lists(st.integers(0, 4_000 * 365 * 86_400), min_size=2, max_size=20)


@given(MOMENTS)
def test_ids_sort_as_they_were_made_even_if_the_clock_steps_back(seconds: list[int]) -> None:
    moments = iter([second * SECOND // 1000 for second in seconds])
    new_id = IdMaker(lambda: next(moments))
    ids = [new_id() for _ in seconds]
    assert ids == sorted(ids)
    assert len(set(ids)) == len(ids)


@given(st.integers(0, 2**48 - 1))
def test_an_id_is_a_uuid_of_version_7_that_tells_its_millisecond(millisecond: int) -> None:
    id = IdMaker(lambda: millisecond * 1_000_000)()
    made = UUID(id)
    assert (made.version, made.variant) == (7, "specified in RFC 4122")
    assert made.int >> 80 == millisecond
    assert id == str(made)


def test_more_ids_than_the_counter_holds_within_one_millisecond() -> None:
    new_id = IdMaker(lambda: 1_700_000_000 * SECOND)
    ids = [new_id() for _ in range(10_000)]
    assert ids == sorted(set(ids))


def test_two_makers_at_one_moment_make_no_id_twice() -> None:
    one, two = IdMaker(lambda: SECOND), IdMaker(lambda: SECOND)
    assert len({maker() for _ in range(1000) for maker in (one, two)}) == 2000
