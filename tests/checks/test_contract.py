"""What holds for every check there is: they are found by walking, like in the program."""

from __future__ import annotations

import datetime
import re
import time
from importlib.resources import files

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import workbench.checks
from tests.checks.twins import PUBLISHED
from tests.proposals.articles import BUDGET, PORT, Story
from tests.proposals.more_articles import BORDER, STORM
from workbench.checks.base import Check, findings_in
from workbench.importers.base import ImportHint
from workbench.importers.saved_page import IMPORTER
from workbench.model.analysis import Analysis
from workbench.model.families import members_of
from workbench.proposals.engine import propose
from workbench.text.normalise import normalise

CHECKS: tuple[Check, ...] = tuple(members_of(workbench.checks, "CHECK"))
KINDS = {"figure", "date", "name", "quotation", "stale-denial", "headline", "sum"}

# Words that the checks look for, put together at random: more of it is nearly right than in prose.
_WORDS = st.sampled_from(
    "the all those 12 1,500 18-fold -page 40% 40 percent of or from to rose doubled people soldiers"
    " troops killed injured men women and document report in 2014 years ago Tuesday, 12 March 2024"
    " 31 June Catherine Katherine Moore Minister Transport Finance denied reports leak began said"
    " on Monday Friday’s attack magnitude 6.1 52-48 vote aged born three-day summit “ ” ( ) : ; . ,"
    " — \n \n\n Ana Prokop, 43-year-old crew its dozens toll million $3 a an".split(" ")
)
_PATCHWORK = st.lists(_WORDS, max_size=60).map(" ".join)

ODD = {
    "nothing": "",
    "one mark": "“",
    "a number": "12",
    "numbers": "12 " * 3000,
    "one word": "Orle" * 5000,
    "no end": "The 18 troops " * 2000,
    "names": "Anna Lindqvist and Anna Lindquist " * 500,
    "quotes": "“We will never sell the harbour to anybody.” " * 300,
    "dates": "Thursday, 12 March 2024; 31 June; 99 March; 0 May 9999. " * 300,
    "huge": "The 999999999999999999999999 troops and 1e400 of 0 or 0 percent rose from 0 to 0.",
    "surrogates": "The \ud800 18 \udfff troops said “\ud800” on Monday.",
    "right to left": "قال 18 جنديا في 12 مارس 2024 إن 12 شخصا قتلوا.",
    "no capitals": "the 18 troops of the 12 soldiers from 4 to 9 may",
    "nul": "The 18\0troops\0said\0no on 31 June.",
}


def _is_sound(analysis: Analysis) -> None:
    order = {claim.id: place for place, claim in enumerate(analysis.claims)}
    for finding in findings_in(analysis):
        assert finding.kind in KINDS
        assert 1 <= len(finding.claims) <= 3
        places = [order[claim] for claim in finding.claims]
        assert places == sorted(set(places))
        assert finding.why.endswith(".")
        assert "\n" not in finding.why
        # What is printed may have any marks; the sentence around it is one.
        assert not re.search(r"[.!?]\s", re.sub(r"“[^“”]*”", "", finding.why))
        assert finding.why.count("“") >= 1


def test_every_kind_of_finding_has_its_check() -> None:
    assert len(CHECKS) >= 8


@pytest.mark.parametrize("text", ODD.values(), ids=ODD.keys())
def test_odd_texts_are_read(text: str) -> None:
    _is_sound(propose(text, published=PUBLISHED))
    _is_sound(propose(text))


@settings(max_examples=150)
@given(_PATCHWORK)
def test_any_patchwork_of_words_is_read(text: str) -> None:
    _is_sound(propose(text, published=PUBLISHED))


@given(st.text(max_size=300), st.dates())
def test_any_text_is_read_on_any_day(text: str, day: datetime.date) -> None:
    _is_sound(propose(text, published=day))


@pytest.mark.parametrize("story", (PORT, BUDGET, STORM, BORDER), ids=lambda story: story.name)
def test_stories_that_hold_together_raise_nothing(story: Story) -> None:
    analysis = propose(normalise(story.raw), published=story.published)
    assert [finding.why for finding in findings_in(analysis)] == []


def test_the_sample_raises_what_its_readme_says_and_nothing_else() -> None:
    page = (files("resources") / "sample" / "story.html").read_bytes()
    document = IMPORTER.read(page, ImportHint())
    blocks = [(block.start, block.end, block.kind) for block in document.blocks]
    analysis = propose(
        document.text, published=document.published, title=document.title, blocks=blocks
    )
    found = findings_in(analysis)
    # The wrong word of the quotation is seen only beside the letter, which is other material.
    assert sorted(finding.kind for finding in found) == ["figure", "stale-denial"]
    assert any("about a dozen" in one.why and "all 19" in one.why for one in found)
    assert any("5 March 2026" in one.why and "9 March 2026" in one.why for one in found)


def test_other_languages_are_left_alone() -> None:
    text = (
        "Am Montag sprach Präsident Wladimir Petrow in Orle. Die 12 Soldaten blieben, und die 18"
        " Soldaten gingen. Das sagte Wladimir Petrov den Reportern von der Zeitung, die in Orle"
        " gedruckt wird und die er selbst am Dienstag, 12. März 2024, gekauft hatte, wie er sagte."
    ) * 3
    assert findings_in(propose(text, published=PUBLISHED)) == ()


def test_time_grows_with_the_text_and_no_faster() -> None:
    part = (
        "The inquiry of Anna Lindqvist named 40 soldiers on Monday. “We will never sell the harbour"
        " to anybody,” she said. The 40 troops denied reports of a leak on Tuesday, 12 March 2024. "
    )

    def taken(times: int) -> float:
        analysis = propose(part * times, published=PUBLISHED)
        start = time.process_time()
        findings_in(analysis)
        return time.process_time() - start

    few, many = min(taken(100) for _ in range(3)), min(taken(800) for _ in range(3))
    assert many < 3 * 8 * few + 0.1  # thrice of what a line would give: a square is far beyond
