"""Lines of a page that are no part of the story, and lines that only look so."""

from __future__ import annotations

import pytest

from workbench.proposals.furniture import line_kind


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Share", "share"),
        ("Share on Facebook", "share"),
        ("Facebook | Twitter | Email", "share"),
        ("Copy link", "share"),
        ("ADVERTISEMENT", "ad"),
        ("Article continues below", "ad"),
        ("Sign up for our daily newsletter", "newsletter"),
        ("Get the day's top stories in your inbox", "newsletter"),
        ("Read more: Why bridges fall", "related"),
        ("Related stories", "related"),
        ("Most read", "related"),
        ("© 2024 The Orre Times", "legal"),
        ("All rights reserved", "legal"),
        ("Source link", "link"),
        ("12 comments", "link"),
        ("Tags: bridges, Orre", "link"),
        ("Published: 3 May 2024, 10:15", "date"),
        ("By Ann Lee and Karl Brandt", "byline"),
        ("Photo: Ann Lee/Reuters", "credit"),
        ("Ann Lee/Getty Images", "credit"),
    ],
)
def test_furniture(line: str, kind: str) -> None:
    assert line_kind(line) == kind


@pytest.mark.parametrize(
    "line",
    [
        "The bridge fell on Friday.",
        "By Monday the river had fallen again.",
        "Shares in the firm fell by 3 percent on Friday.",
        "More than 200 people signed up for the course, police said.",
        "Sources close to the minister said that the bridge was safe.",
        "Related companies in three countries were searched on Tuesday, the prosecutor said.",
        "Copyright law does not apply, the court said, because the song is old.",
        "“Subscribe to nothing,” she said.",
        "In 2008 the bridge was closed for repairs.",
    ],
)
def test_story(line: str) -> None:
    assert line_kind(line) is None
