"""Captions are listed as such and stay story; credits below them are furniture."""

from __future__ import annotations

import pytest

from tests.proposals.pasted import HEADLINE, STORY, judged


def _kind(line: str, *below: str) -> tuple[str, str | None]:
    block = judged(HEADLINE, *STORY[:2], line, *below, *STORY[2:])[line]
    return block.kind, block.sort


@pytest.mark.parametrize(
    "caption",
    [
        "The bridge, seen here in May. (Ann Lee/OPA)",
        "The harbour of Orre in May (Credit: iStock)",
        "What is left of the bridgeCredit: EPA",
        "Pillars in the harbour. Photograph: Ann Lee/AFP",
        "Map of the harbour with the bridge and the mill. -OPA image",
        "Image caption The bridge was closed in May",
        "An artist's impression of the new bridge.",
        "Ida Noll, left, speaks with engineers at the harbour in Orre, Monday, May 6, 2024.",
        "Boats drift in the harbour between the broken pillars of the old bridge",
    ],
)
def test_captions_by_their_wording(caption: str) -> None:
    assert _kind(caption) == ("caption", "caption")


@pytest.mark.parametrize("credit", ["Photo: Ann Lee, OP", "Ann Lee/Getty Images", "Credit: EPA"])
def test_the_line_above_a_credit_is_a_caption(credit: str) -> None:
    assert _kind("The bridge as it stood until Monday", credit) == ("caption", "caption")
    assert _kind("What is left of the bridge.", credit) == ("caption", "caption")


def test_a_paragraph_in_which_somebody_speaks_is_none() -> None:
    paragraph = (
        "Two boats were sunk by the falling bridge, the harbour master said later that night."
    )
    assert _kind(paragraph, "Ann Lee/Getty Images") == ("body", None)


def test_a_credit_that_stands_above_its_caption() -> None:
    paragraph = "Two boats were sunk by the falling bridge and one of them was found on Tuesday."
    below = ("Image source, OPA", "Image caption, The bridge in May")
    assert _kind(paragraph, *below) == ("body", None)


def test_title_and_text_of_a_video_above_its_date() -> None:
    title, text = "Harbour bridge breaks", "Film of a watchman shows how the bridge breaks."
    blocks = judged(
        HEADLINE, *STORY[:2], title, text, "(Published Monday, May 6, 2024)", *STORY[2:]
    )
    assert [blocks[line].kind for line in (title, text)] == ["caption", "caption"]


def test_a_caption_that_is_there_twice_is_a_caption() -> None:
    caption = "People stand outside a house by the harbour after the storm of Monday night."
    lines = (HEADLINE, caption, caption, *STORY)
    from workbench.proposals.blocks import judge_blocks

    assert [block.kind for block in judge_blocks("\n".join(lines), None, None)][1:3] == [
        "caption"
    ] * 2


@pytest.mark.parametrize(
    "line",
    [
        "Video shows that the watchman had left the bridge before it fell, police said.",
        "She left, angry, and did not look back at what the storm had done to the harbour.",
        "On Monday, May 6, 2024, the court said, the mayor had known of the warning.",
    ],
)
def test_no_captions(line: str) -> None:
    assert _kind(line) == ("body", None)
