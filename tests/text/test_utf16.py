"""Offsets in code points and in UTF-16 units are each other's inverse."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workbench.text.utf16 import Utf16Map

TEXT = st.text(st.one_of(st.characters(codec="utf-8"), st.sampled_from("😀𝔘🇫🇷")), max_size=60)


@given(TEXT)
def test_there_and_back(text: str) -> None:
    offsets = Utf16Map(text)
    for place in range(len(text) + 1):
        units = len(text[:place].encode("utf-16-le")) // 2
        assert offsets.to_utf16(place) == units
        assert offsets.to_code_point(units) == place


def test_the_middle_of_a_pair_is_its_start() -> None:
    assert Utf16Map("a😀b").to_code_point(2) == 1
