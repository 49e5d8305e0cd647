"""What stands above a story: the headline is found among menus, banners, bylines and dates."""

from __future__ import annotations

import pytest

from tests.proposals.pasted import HEADLINE, STORY, judged


def _kinds(*above: str) -> list[str]:
    blocks = judged(*above, *STORY)
    return [blocks[line].kind for line in above]


def test_the_headline_is_the_line_that_speaks_of_the_story() -> None:
    above = ("Welcome to THE ORRE TIMES NETWORK EXPERIENCE", "Learn More", HEADLINE)
    assert _kinds(*above) == ["furniture", "furniture", "headline"]


def test_a_headline_that_opens_like_a_link_is_still_the_headline() -> None:
    assert _kinds("Watch: Storm tears harbour bridge from its pillars") == ["headline"]
    assert _kinds("Analysis: Who knew that the bridge was weak?") == ["headline"]


def test_menus_and_section_names_above_the_headline_are_furniture() -> None:
    menu = [f"Section {number}" for number in "ABCDEFGHIJKLMNOPQRSTU"]
    assert _kinds(*menu, HEADLINE) == ["furniture"] * len(menu) + ["headline"]


def test_a_title_that_is_given_wins() -> None:
    from workbench.proposals.blocks import judge_blocks

    text = "\n".join((HEADLINE, "Night of the storm", *STORY))
    assert judge_blocks(text, None, "Night of the storm")[1].kind == "headline"


@pytest.mark.parametrize(
    "byline",
    [
        "Ann Lee",
        "ANN LEE",
        "Ann Lee and Max R. Berg",
        "Ann Lee Orre Times",
        "Staff Reporter",
        "OPA, Orre,",
    ],
)
def test_names_above_the_story_are_a_byline(byline: str) -> None:
    above = (HEADLINE, byline, "May 3, 2024, 10:15 am")
    assert _kinds(*above) == ["headline", "byline", "dateline"]


def test_a_standfirst_stays_story() -> None:
    standfirst = "Police closed the bridge two hours before its pillars broke"
    blocks = judged(HEADLINE, standfirst, "By Ann Lee", "May 3, 2024", *STORY)
    assert blocks[standfirst].sort is None
    assert blocks[standfirst].kind in ("body", "heading")


def test_what_stands_between_standfirst_and_byline_is_no_crosshead() -> None:
    standfirst = "The harbour of Orre has lost its oldest bridge in a storm on Monday night."
    blocks = judged(HEADLINE, standfirst, "Transport", "By Ann Lee", *STORY)
    assert blocks["Transport"].kind == "furniture"
    assert blocks[standfirst].kind == "body"


def test_the_author_s_life_at_the_end_belongs_to_the_byline() -> None:
    life = "Ann Lee is a freelance writer living in Port Marel."
    assert judged(HEADLINE, "By Ann Lee", *STORY, life)[life].sort == "byline"
    assert judged(HEADLINE, *STORY, life)[life].sort == "byline"


def test_somebody_the_story_speaks_of_is_no_author() -> None:
    life = "Ida Noll was the editor of the harbour journal for eleven years."
    assert judged(HEADLINE, "By Ann Lee", *STORY, life)[life].sort is None


def test_a_text_without_a_headline_gets_none() -> None:
    assert {block.kind for block in judged(*STORY).values()} == {"body"}
