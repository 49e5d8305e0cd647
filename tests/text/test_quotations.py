"""Quotations with their marks."""

from __future__ import annotations

import pytest

from workbench.text.quotations import find_quotations


def quoted(text: str) -> list[str]:
    start, blocks = 0, []
    for line in text.split("\n"):
        blocks.append((start, start + len(line)))
        start += len(line) + 1
    return [text[q.inner_start : q.inner_end] for q in find_quotations(text, blocks)]


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("He said “no” and “yes”.", ["no", "yes"]),
        ('He said "no" and "yes".', ["no", "yes"]),
        ("''It is late,'' he said.", ["It is late,"]),
        ("«Non», dit-elle.", ["Non"]),
        ("‘It’s late,’ he said.", ["It’s late,"]),
        ("The soldiers’ boots and Ann's hat", []),
        ("a 'state of alarm' now", ["state of alarm"]),
        ("“He told me ‘go’ and left.”", ["He told me ‘go’ and left."]),
        ("rock 'n' roll", []),
        ("“It is open to the end of the line", ["It is open to the end of the line"]),
    ],
)
def test_marks(text: str, inner: list[str]) -> None:
    assert quoted(text) == inner


def test_paragraphs_that_each_open_are_one_speech() -> None:
    text = "“One.\n“Two.”\n“Three.”"
    lines = [(0, 5), (6, 12), (13, 21)]
    threads = [q.thread for q in find_quotations(text, lines)]
    assert threads[0] == threads[1] != threads[2]
