"""Sentences of one block."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.text.sentences import LONGEST, split_sentences


@pytest.mark.parametrize(
    "marked",
    [
        "It rained.| The river rose.",
        "She fell ill.| Of those she met, two were ill too.",
        "Mr. Brandt met Dr. Lund in St. Orre.| They talked.",
        "She lives in the U.S. and works there.| He lives in the U.S.| The two met.",
        "It began at 9 a.m. on Monday.| It ended at 3 p.m.| Then they left.",
        "J. K. Aldous won.| No. 5 lost.",
        "“All are safe.| Nobody is left,” he said.| He left.",
        '"Is it over?" Lund asked.| Nobody knew.',
        '"Stop!" she cried.| They stopped.',
        "He paid 3.5 million.| It was too much.",
        "The firm, Voltek Inc. of Orre, closed.| Its head left.",
        "Wait ... what?| Yes.",
        "Is that so?| Yes!| Good.",
        '"It is over." - Karl Brandt',
        "他来了。|她走了。",
        "“Yes. We saw it,” he said.| He left.",
        "Turn to p. 55 of it.| He turned.",
        "Does it open in the U.S.?| How far is it?",
    ],
)
def test_boundaries(marked: str) -> None:
    wanted = [part.strip() for part in marked.split("|")]
    text = marked.replace("|", "")
    assert [text[start:end] for start, end in split_sentences(text)] == wanted


@pytest.mark.parametrize(
    "marked",
    [
        "Am 3. Oktober fiel der 2. Weltkrieg aus, z. B. hier.| Danach kam er.",
        "Das kostet 12 Mio. Euro bzw. Dollar, d. h. viel.| Sie zahlt.",
        "„Es ist spät.| Wir gehen“, sagte er.| Er ging.",
        "Im Jahr 2024 waren es 12.| Danach nicht mehr.",
        "M. Dupont est parti.| Il a dit : « Non. »| Puis il est revenu.",
        "« Non ! » a-t-il dit.| Puis il est revenu.",
        "¿Quién llegó?| ¡Nadie!| La Sra. Ruiz se fue.",
        "De heer J. de Vries en mevr. Bos kwamen.| Zij gingen.",
        "Він приїхав 3 млн. кроків.| Потім пішов у м. Київ.",
        "Это сказал А. Иванов, т. е. мэр.| Он ушёл.",
        "هل وصل؟| لا.| ذهب إلى البيت.",
        "وہ آیا۔| وہ گیا۔",
        "वह आया।| वह गया।",
        "הוא בא.\u200f| היא הלכה.",
        "桥关了！|他走了……| 真的？！|对。",
        "“桥关了。”市长说。|他走了。",
        "「橋は閉まった。」と市長は話した。|彼は帰った。",
        "다리가 닫혔다.| 시장은 떠났다.",
        "Նա եկավ։| Նա գնաց։",
    ],
)
def test_boundaries_in_other_languages(marked: str) -> None:
    wanted = [part.strip() for part in marked.split("|")]
    text = marked.replace("|", "")
    assert [text[start:end] for start, end in split_sentences(text)] == wanted


@given(st.text(st.sampled_from("aB .!?…\"”“'’)\t 1。؟।»\u200f"), max_size=120))
def test_nothing_is_lost_and_nothing_overlaps(text: str) -> None:
    spans = split_sentences(text)
    assert "".join("".join(text[a:b].split()) for a, b in spans) == "".join(text.split())
    assert all(b <= c for (_, b), (c, _) in pairwise(spans))


def test_only_the_given_block_is_read() -> None:
    assert split_sentences("One. Two.\nThree. Four.", 10, 22) == [(10, 16), (17, 22)]


def test_a_line_without_an_end_is_cut() -> None:
    assert all(b - a <= LONGEST for a, b in split_sentences("word " * 10_000))


def test_a_block_of_several_lines_is_read_too() -> None:
    text = "“Rain fell.\n“\u2003\n“Mr.\n" + " " * 90 + "\nLund left."
    assert [text[a:b] for a, b in split_sentences(text)][-1].endswith("Lund left.")
