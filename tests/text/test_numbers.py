"""Numbers in words and digits."""

from __future__ import annotations

import pytest

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
    ],
)
def test_values(words: str, values: list[float]) -> None:
    assert [n.value for n in find_numbers(words, 0, len(words))] == values
