"""Lines of a page that are no part of the story, and lines that only look so."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.proposals.furniture import line_kind


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Share", "share"),
        ("Share on Facebook", "share"),
        ("Share this story via Email", "share"),
        ("Share permalink", "share"),
        ("Facebook | Twitter | Email", "share"),
        ("Copy link", "share"),
        ("ADVERTISEMENT", "ad"),
        ("Advertisement - story continues below", "ad"),
        ("Article continues below", "ad"),
        ("Sponsored by Orre Bank", "ad"),
        ("Sign up for our daily newsletter", "newsletter"),
        ("Get the day's top stories in your inbox", "newsletter"),
        ("Receive local updates in your inbox", "newsletter"),
        ("Morning Orre Newsletter", "newsletter"),
        ("Follow the Times' coverage of the bridge at https://orre.example/bridge", "newsletter"),
        ("Ida Noll covers the harbour. Follow her on Twitter @idanoll.", "newsletter"),
        ("Need more harbour news? Subscribe to our magazine for the latest.", "newsletter"),
        ("For as little as €2 a month you can support our journalism.", "newsletter"),
        ("You have 3 free articles remaining this month.", "newsletter"),
        ("Read more: Why bridges fall", "related"),
        ("ALSO READ | Why bridges fall", "related"),
        ("Related stories", "related"),
        ("Most read", "related"),
        ("Most read in world news", "related"),
        ("Trending Now", "related"),
        ("Back to Gallery", "related"),
        ("More bridge news: https://orre.example/bridges", "related"),
        ("© 2024 The Orre Times", "legal"),
        ("All rights reserved", "legal"),
        ("Terms of Service", "legal"),
        ("We use cookies to improve your visit to this site.", "legal"),
        ("Source link", "link"),
        ("Learn More", "link"),
        ("View all (4)", "link"),
        ("1 of 8", "link"),
        ("3 min read", "link"),
        ("12 comments", "link"),
        ("View Comments", "link"),
        ("Comments are subject to our community guidelines.", "link"),
        ("Please log in to leave a comment.", "link"),
        ("Tags: bridges, Orre", "link"),
        ("Originally published on Orre Weekly.", "link"),
        ("(This story has not been edited by our staff.)", "link"),
        ("Home > News > Bridges", "link"),
        ("Email the reporters at newsroom@orre.example", "link"),
        ("Published: 3 May 2024, 10:15", "date"),
        ("By Ann Lee and Karl Brandt", "byline"),
        ("Photo: Ann Lee/Reuters", "credit"),
        ("(Image credit: Ann Lee)", "credit"),
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
        "Share prices fell by 3 percent on Friday",
        "More than 200 people signed up for the course, police said.",
        "More on that later, the mayor joked.",
        "Sources close to the minister said that the bridge was safe.",
        "Related companies in three countries were searched on Tuesday, the prosecutor said.",
        "Copyright law does not apply, the court said, because the song is old.",
        "“Subscribe to nothing,” she said.",
        "“Follow us,” the officer shouted.",
        "In 2008 the bridge was closed for repairs.",
        "Comments by the minister drew anger in the harbour.",
        "Comments are expected from the ministry on Tuesday.",
        "First published in 1925, the novel sold three million copies.",
        "The story was first published by a rival paper last week.",
        "A version of this bill passed the upper house last year.",
        "Spotted a week earlier near the river, the whale died on Sunday.",
        "If you have information about the case, contact the police at 555-0100.",
        "Flag burning is legal, the court ruled.",
        "The firm removed the film for violating its community guidelines.",
        "The app lets people sign up with an address they do not own.",
        "He has four million followers on Instagram.",
        "Register offices were closed.",
        "Donate blood, the hospital urged.",
        "Editing by the campaign removed the figures.",
        "Video from the harbour showed officers running.",
        "Terms of the deal were not disclosed.",
        "Why it matters: The bridge carries 40,000 cars a day.",
        "UP NEXT",
        "THE VERDICT",
        "A long road",
    ],
)
def test_story(line: str) -> None:
    assert line_kind(line) is None


@given(st.text(min_size=1).map(str.strip).filter(bool))
def test_any_line_is_judged(line: str) -> None:
    line_kind(line)
