"""Quotations with their marks."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
        ("“It is late,’’ he said, “and cold.’’", ["It is late,", "and cold."]),
        ('"It is late,” he said, "and cold.”', ["It is late,", "and cold."]),
        ('"He said “go” and left," she said.', ["He said “go” and left,"]),
    ],
)
def test_marks(text: str, inner: list[str]) -> None:
    assert quoted(text) == inner


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("„Es ist spät“, sagte er. „Sehr spät.“", ["Es ist spät", "Sehr spät."]),
        ("»Es ist spät«, sagte er. »Sehr spät.«", ["Es ist spät", "Sehr spät."]),
        ("Er rief: „Sie sagte ‚geh‘ und ging.“", ["Sie sagte ‚geh‘ und ging."]),
        ("Ein ‚Notstand‘ und ein ›Stillstand‹ am Fluss", ["Notstand", "Stillstand"]),
        ("« Il est tard », dit-il. « Très tard. »", [" Il est tard ", " Très tard. "]),
        ("«Он сказал «иди» и ушёл», — сказала она.", ["Он сказал «иди» и ушёл"]),
        ("„Jest późno”, powiedział.", ["Jest późno"]),
        ("”Det är sent”, sade han.", ["Det är sent"]),
        ("»Det är sent», sade han.", ["Det är sent"]),
        ("市长说：“桥关了。”他走了。", ["桥关了。"]),
        ('市长说"桥关了"，他走了。', ["桥关了"]),
        ("市長は「橋は『もう』閉まった」と話した。", ["橋は『もう』閉まった"]),
        ('ראש העיר אמר: "צה"ל סגר את הגשר".', ['צה"ל סגר את הגשר']),
        ("قال العمدة: «أغلق الجسر» ثم مضى.", ["أغلق الجسر"]),
        ("\u200f«أغلق الجسر»\u200f قال.", ["أغلق الجسر"]),
    ],
)
def test_marks_of_other_languages(text: str, inner: list[str]) -> None:
    assert quoted(text) == inner


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("and left.” Then he spoke.", []),
        ("ging er.“ Dann sprach er.", []),
        ("dit-il ». Puis il parla.", []),
        ("It is 6' tall and 3\" wide.", []),
        ("«« «« »", ["« «« "]),
        ("“ “ “ ”", [" “ “ "]),
        ("”””", []),
        ('"', []),
        ("“", []),
        ("„“", []),
    ],
)
def test_marks_without_a_partner(text: str, inner: list[str]) -> None:
    assert quoted(text) == inner


@given(st.text(st.sampled_from("aא文 \n.,'’‘‚‹›\"”“„«»「」『』״`"), max_size=80))
def test_quotations_lie_in_their_blocks_one_after_the_other(text: str) -> None:
    blocks, start = [], 0
    for line in text.split("\n"):
        blocks.append((start, start + len(line)))
        start += len(line) + 1
    found = find_quotations(text, blocks)
    for one in found:
        assert one.start < one.inner_start < one.inner_end <= one.end
        assert any(a <= one.start and one.end <= b for a, b in blocks)
    assert all(one.end <= two.start for one, two in pairwise(found))
    assert all(two.thread - one.thread in (0, 1) for one, two in pairwise(found))


def test_paragraphs_that_each_open_are_one_speech() -> None:
    text = "“One.\n“Two.”\n“Three.”"
    lines = [(0, 5), (6, 12), (13, 21)]
    threads = [q.thread for q in find_quotations(text, lines)]
    assert threads[0] == threads[1] != threads[2]
