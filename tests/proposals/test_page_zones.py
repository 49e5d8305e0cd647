"""Lines that are furniture by their place, and story lines that must not be taken for it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.proposals.pasted import HEADLINE, STORY, judged, sorts
from workbench.proposals.blocks import judge_blocks

OTHER = "Man shot at petrol station in Dalby dies in hospital"


def test_the_headline_of_another_story_between_paragraphs_is_related() -> None:
    assert sorts((HEADLINE, *STORY[:3], OTHER, *STORY[3:]), [OTHER]) == ["related"]


@pytest.mark.parametrize(
    "link",
    [
        "Dalby council sells swimming pool to hotel...",
        "Ferry fares: How islanders pay for what the mainland never needed to build",
        "MINISTER OF TRANSPORT RESIGNS OVER SECRET LETTERS TO FERRY FIRM",
    ],
)
def test_teasers_in_other_styles(link: str) -> None:
    assert sorts((HEADLINE, *STORY[:3], link, *STORY[3:]), [link]) == ["related"]


@pytest.mark.parametrize(
    "crosshead",
    [
        "Warned in March",
        "BRIDGE CLOSED",
        "Pillars weaker than the town had thought",
        "What the engineers wrote about the pillars",
        "Why was the bridge closed?",
    ],
)
def test_crossheads_stay(crosshead: str) -> None:
    assert sorts((HEADLINE, *STORY[:4], crosshead, *STORY[4:]), [crosshead]) == [None]


def test_long_crossheads_stay_where_the_story_has_many() -> None:
    heads = (
        "The Bridge Was Closed Before The Storm Came",
        "Engineers Had Warned The Town In March",
        "The Pillars Were Weaker Than Was Thought",
        "Harbour Master Heard A Crack At Night",
        "Everything Else Remains Quite Unclear So Far",
    )
    lines = [HEADLINE, STORY[0]]
    for head, paragraph in zip(heads, STORY[1:], strict=True):
        lines += [head, paragraph + " It was said again and again on that night."]
    assert sorts(lines, heads) == [None] * 5


def test_lines_below_related_stories_are_links_until_the_story_goes_on() -> None:
    links = ("Dalby pool sold", "Is the ferry too dear?", "SWIM TIME")
    lines = (HEADLINE, *STORY[:2], "Most read in Orre", *links, *STORY[2:])
    assert sorts(lines, links) == ["related"] * 3
    assert sorts(lines, STORY) == [None] * len(STORY)


def test_a_question_above_read_more_is_a_link() -> None:
    question = "Why do bridges on this coast fall so often?"
    assert sorts((HEADLINE, *STORY[:3], question, "Read more", *STORY[3:]), [question]) == [
        "related"
    ]


def test_what_is_no_sentence_below_the_story_is_furniture() -> None:
    below = ("Orre", "Bridges", "Ferry fares to rise again in spring", "Thank you!")
    assert None not in sorts((HEADLINE, *STORY, *below), below)


def test_a_box_is_furniture_as_a_whole() -> None:
    box = ("Sign up for our newsletter", "All you need to know about the harbour, every morning.")
    assert sorts((HEADLINE, *STORY[:3], *box, *STORY[3:]), box) == ["newsletter"] * 2


@pytest.mark.parametrize(
    "last",
    [
        "She agreed.",
        "“Never again,” she said",
        "The town has said that it will build a new bridge within three years",
        "“It was ours.” — Ida Noll",
        "The town will build a new bridge, the mayor said. -OPA",
        "Who will pay for it is not known.",
    ],
)
def test_the_last_paragraph_stays_however_it_ends(last: str) -> None:
    assert sorts((HEADLINE, *STORY, last, "Share"), [last, "Share"]) == [None, "share"]


def test_the_entries_of_a_list_stay() -> None:
    entries = ("The harbour bridge", "The bridge at the mill", "Two footbridges in Dalby")
    lines = (
        HEADLINE,
        *STORY[:5],
        "Four bridges are closed until the engineers are done:",
        *entries,
    )
    assert sorts((*lines, STORY[5]), entries) == [None] * 3
    assert sorts(lines, entries) == [None] * 3


def test_rows_of_results_below_the_story_stay() -> None:
    rows = ("Harbour bridge 1924, closed since 11 o’clock", "- The bridge at the harbour of Orre")
    assert sorts((HEADLINE, *STORY, *rows, "Share"), rows) == [None] * 2


def test_text_broken_at_a_width_loses_nothing() -> None:
    words = " ".join(STORY * 3).split()
    lines = [" ".join(words[at : at + 9]) for at in range(0, len(words), 9)]
    assert {block.sort for block in judge_blocks("\n".join(lines), None, None)} == {None}


def test_paragraphs_without_full_stops_are_not_struck() -> None:
    lines = [paragraph.rstrip(".”") for paragraph in STORY]
    assert sorts([HEADLINE, *lines], lines) == [None] * len(lines)


def test_one_paragraph_without_its_full_stop_is_not_struck() -> None:
    bare = "The mayor has said that she was told of the warning only after the storm had passed"
    assert sorts((HEADLINE, *STORY[:3], bare, *STORY[3:]), [bare]) == [None]


def test_a_text_too_short_to_be_judged_keeps_its_lines() -> None:
    lines = ("A road, a wall", "And nothing more to see", "The sea took the rest")
    assert {block.sort for block in judged(*lines).values()} == {None}


@given(
    st.lists(
        st.one_of(st.sampled_from((*STORY, OTHER, "Share", "Ann Lee", "By Ann Lee")), st.text())
    )
)
def test_any_text_is_judged_line_by_line(lines: list[str]) -> None:
    text = "\n".join(lines)
    blocks = judge_blocks(text, None, None)
    told = [text[block.start : block.end] for block in blocks]
    assert told == [line.strip() for line in text.split("\n") if line.strip()]
