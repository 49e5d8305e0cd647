"""Numbers in words and digits."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.text.numbers import find_numbers


@pytest.mark.parametrize(
    ("words", "values"),
    [
        ("two hundred and fifty thousand", [250_000]),
        ("ninety-nine and twelve", [99, 12]),
        ("five and six", [5, 6]),
        ("1,500 or 3.5 million", [1500, 3_500_000]),
        ("half a dozen", [6]),
        ("a hundred and one", [101]),
        ("two thousand and five", [2005]),
        ("$4.5bn and €20m", [4_500_000_000, 20_000_000]),
        ("a couple of hundred", [200]),
        ("three million two hundred thousand", [3_200_000]),
        ("someone often won", []),
        ("9" * 30, []),
        ("one and a half million", [1_500_000]),
        ("two-and-a-half", [2.5]),
        ("a million and a half", [1_500_000]),
        ("half a million, a quarter of a million", [500_000, 250_000]),
        ("twenty-five hundred", [2500]),
        ("minus five, -7 and −8", [-5, -7, -8]),
        ("two-thirds, a quarter, an eighth", [0.666667, 0.25, 0.125]),
        ("2½ or 10 1/2", [2.5, 10.5]),
        ("40\u202f000 or 1 414 021 100", [40_000, 1_414_021_100]),
        ("13 lakh, 6 crore", [1_300_000, 60_000_000]),
        ("2.5m people, a 2.5m wall", [2_500_000, 2.5]),
        ("the 100m hurdles", [100]),
        ("US$3m, A$20bn, Rs 500, USD 40, 10 €", [3e6, 2e10, 500, 40, 10]),
        ("several dozen; a few thousand", [24, 2000]),
        ("three point one four", [3.14]),
        ("five million and two thousand", [5_002_000]),
        ("the third man, the second half", [0.5]),
        ("1,5 and 1.2.3", []),
    ],
)
def test_values(words: str, values: list[float]) -> None:
    assert [n.value for n in find_numbers(words, 0, len(words))] == values


@pytest.mark.parametrize(
    ("words", "money"),
    [("US$3", "US$"), ("£4bn", "£"), ("Rs. 500", "Rs"), ("20 €", "€"), ("7", "")],
)
def test_the_money_is_as_it_is_written(words: str, money: str) -> None:
    assert [n.money for n in find_numbers(words, 0, len(words))] == [money]


@given(st.integers(min_value=0, max_value=10**15))
def test_digits_in_groups_are_read_back(number: int) -> None:
    for words in (f"{number}", f"{number:,}"):
        assert [n.value for n in find_numbers(words, 0, len(words))] == [number]


@given(st.text(alphabet=st.sampled_from("19 ,.-–/½$m%andhlfouwty'’\u0663\u00b2\U0001f600\ud800")))
def test_any_text_is_read_and_numbers_stand_in_order(words: str) -> None:
    at = 0
    for number in find_numbers(words, 0, len(words)):
        assert at <= number.start < number.end <= len(words)
        at = number.end
