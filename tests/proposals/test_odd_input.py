"""Texts that nobody would write: nothing is raised, and the time grows with the text only."""

from __future__ import annotations

import datetime
import gc
import json
import statistics
import time

import pytest

from tests.proposals.hostile import FRAGMENTS, PIECES
from workbench.proposals.as_json import to_json
from workbench.proposals.engine import propose
from workbench.text.normalise import normalise

DAY = datetime.date(2024, 10, 19)

ODD = [
    *("", " ", "\n", "\n\n \t\n", "\ufeff", "\x00", "\ud800", "\udfff\ud800", "\u200b", "."),
    *('"', "“", "”", "''", "„", "«»", "「", "(", "—", "😀", "\u0301", "\u202e\u202e", "'", "’s"),
    *("a", "A", "1", "1,", "%", "$", "said", "he said", "according to", "May", "I", "?", "…"),
    "\ufeffRain\ufefffell.\ufeff",
    "Rain\x00fell on \ud83d the town, said Ann\u2028Lee.\u2029Nobody\x85came.",
    "Ann\u202eLee\u202c said \u2067that\u2069 12\u200f people died.",
    "R\u0301\u0302\u0303ain f\u0336e\u0336l\u0336l, s\u0336aid Ann Lee.",
    "Since early the the",
    "Karel but in telling saying , that",
    "He told of",
    "In early the the firm rain fell.",
    "“" * 50 + "rain" + "”" * 50,
    "“a ‘b “c ‘d “e ‘f “g” h’ i” j’ k” l’ m”",
    "(" * 500 + "rain" + ")" * 500,
    'הנהר עלה ב-12 מטרים, אמר ראש העיר.\n12 בתים נסגרו ביום 12.03.2024, "כך" אמר.',
    "قال العمدة إن 12 شخصا ماتوا في 2024-03-12.\n«لا» 1,234 ٪",
    "9" * 5_000,
    "$" + "1," * 5_000,
    "two dozen " * 300,
    "five million " * 200,
    "hundred " * 300,
    "S  S  U. U.S.  U.S. troops. C   R Ⅷ",
    "0" * 400 + "." + "0" * 400,
    "1" + "/2" * 500,
    "May 99, 9999. February 30, 2024. 2024-13-45. 99/99/9999. 0000-00-00.",
    "On Monday, May 3, and on Friday, December 31, nobody came. On Sunday, January 1, it rained.",
    "99999999999999999999 years ago. 9999 centuries ago. In the year 0.",
    "x\t\t" * 60 + "!",
    "9999999999999999999999 : . ”. ....",
    "a" * 200_000,
    "\n".join(["“Nobody came."] * 50),
    "İstanbul ŉ ǰ ΐ ﬁ ẞ ǅ said İ.",
]


@pytest.mark.parametrize("text", ODD, ids=range(len(ODD)))
@pytest.mark.parametrize("published", [None, DAY, datetime.date.min, datetime.date.max])
def test_no_text_raises(text: str, published: datetime.date | None) -> None:
    for given in (text, normalise(text)):
        told = propose(given, published=published)
        json.dumps(to_json(told), allow_nan=False)
        assert told.text == given


@pytest.mark.parametrize("name", PIECES)
def test_no_repetition_raises(name: str) -> None:
    for text in (PIECES[name] * 40, "Ann Lee said: " + PIECES[name] * 40 + " on Friday."):
        propose(text, published=DAY)
        propose(text, title=text, blocks=[(0, len(text), "body"), (0, 3, "headline")])


def test_blocks_that_are_not_in_the_text_are_borne() -> None:
    blocks = [(-5, -1, "body"), (3, 1, "body"), (2, 90, "heading"), (50, 60, "no such kind")]
    propose("Rain fell.", published=DAY, blocks=blocks)


def test_a_line_without_end_is_read_in_sentences_that_are_bounded() -> None:
    told = propose("rain fell on the town and " * 4_000, published=DAY)
    assert max(sentence.end - sentence.start for sentence in told.sentences) <= 5_000


SIZE = 3_000


@pytest.mark.parametrize("name", PIECES)
def test_the_time_grows_with_the_text(name: str) -> None:
    def seconds(length: int) -> float:
        text = normalise(PIECES[name] * (length // len(PIECES[name])))
        begun = time.process_time()
        propose(text, published=DAY)
        return time.process_time() - begun

    gc.collect()
    gc.disable()  # what the other tests have left in memory is not the text's
    try:
        seconds(300)
        shorter = statistics.median(seconds(SIZE) for _ in range(3))
        longer = statistics.median(seconds(4 * SIZE) for _ in range(3))
    finally:
        gc.enable()
    # Four times the text may take four times as long; a square would take sixteen.
    assert longer < 8 * max(shorter, 0.004)


def test_the_time_grows_with_a_mixture_of_everything() -> None:
    def seconds(times: int) -> float:
        text = normalise("".join(FRAGMENTS) * times)
        begun = time.process_time()
        propose(text, published=DAY)
        return time.process_time() - begun

    seconds(1)
    shorter, longer = (min(seconds(times) for _ in range(2)) for times in (10, 40))
    assert longer < 8 * max(shorter, 0.004)
