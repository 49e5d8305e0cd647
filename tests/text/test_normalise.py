"""Document text out of any string."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workbench.text.normalise import normalise


def test_line_ends_become_one_and_empty_lines_go() -> None:
    assert normalise("a\r\nb\rc\u2028d\u2029e\u0085f\n\n\n  \ng") == "a\nb\nc\nd\ne\nf\ng"


def test_what_is_no_character_is_replaced_one_for_one() -> None:
    assert normalise("a\x00b\ud800c\ufdd0d") == "a\ufffdb\ufffdc\ufffdd"


def test_byte_order_marks_and_white_space_at_the_ends_go() -> None:
    assert normalise("\ufeff\u00a0 a \t\n\ufeffb ") == "a\nb"


WRAPPED = (
    "The harbour was closed on Monday after a ship had run aground near\n"
    "the northern pier, and the pilots said that it would take at least\n"
    "two days until it could be towed away.\n\n"
    "Nobody was hurt, but a tank had been torn open and the fire brigade\n"
    "laid out floating barriers against the oil.\n"
)


def test_hard_wrapped_paragraphs_become_one_line_each() -> None:
    text = normalise(WRAPPED)
    assert text.count("\n") == 1
    assert "run aground near the northern pier" in text


def test_short_lines_without_blank_lines_between_stay_lines() -> None:
    assert normalise("Share\nPrint\nEmail") == "Share\nPrint\nEmail"


@given(st.text())
def test_doing_it_twice_changes_nothing(raw: str) -> None:
    once = normalise(raw)
    assert normalise(once) == once
    assert all(line and line == line.strip() for line in once.split("\n")) or once == ""


@given(st.lists(st.sampled_from([*WRAPPED.split("\n"), "", "x", " "]), max_size=12))
def test_unwrapping_is_final(lines: list[str]) -> None:
    once = normalise("\n".join(lines))
    assert normalise(once) == once
