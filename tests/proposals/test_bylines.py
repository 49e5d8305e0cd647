"""Bylines, date lines, credits and references, and sentences that begin like them."""

from __future__ import annotations

import pytest

from workbench.proposals.bylines import is_byline, is_credit, is_date, is_names, is_reference


@pytest.mark.parametrize(
    "line",
    [
        "May 3, 2024",
        "3 May 2024, 10:15",
        "2024-05-03",
        "03.05.2024",
        "Friday, May 3, 2024",
        "Updated 5:27 am CST, Friday, May 3, 2024",
        "Published May 3, 2024 at 4:07 PM | Updated at 5:36 PM CST on May 3, 2024",
        "May 3 2024, 10:18am ist updated: May 3 2024, 13:42pm ist",
        "(Published Friday, May 3, 2024)",
        "May 3, 2024 at 5:22 p.m. EDT",
        "ORRE DAILY / May 3, 2024 12:02 PM",
        "May 3, 2024 Ann Lee",
        "By admin - 2024-05-03",
        "Ann Lee - May 3, 2024, 10:31 pm CST",
        "2 hours ago",
        "Last modified on Fri 3 May 2024 14.30 BST",
    ],
)
def test_date_lines(line: str) -> None:
    assert is_date(line)


@pytest.mark.parametrize(
    "line",
    [
        "On May 3, 2024, the bridge fell.",
        "May 3 was a Friday.",
        "First published in 1925",
        "2024",
        "02-751-1500",
        "Election Day",
        "The storm of May 3, 2024, and what it cost",
        "12 percent",
    ],
)
def test_no_date_lines(line: str) -> None:
    assert not is_date(line)


@pytest.mark.parametrize(
    "line",
    [
        "By Ann Lee",
        "By: Orre News Desk",
        "Written by Ann Lee",
        "Opinion by Ann Lee",
        "Ann Lee, Staff Writer",
        "Ann Lee, OP National Security Writer",
        "Ann Lee, Special to The Orre Times",
        "Ann Lee contributed to this report.",
        "Ann Lee and Karl Brandt contributed reporting.",
        "Ann Lee reported from Orre, and Karl Brandt from Port Marel.",
        "Reporting by Ann Lee; Editing by Karl Brandt",
        "Contributing: Ann Lee",
        "With inputs from OPA",
        "@annlee",
        "Ann Lee @annlee",
        "ann.lee@orre.example",
    ],
)
def test_bylines(line: str) -> None:
    assert is_byline(line)


@pytest.mark.parametrize(
    "line",
    [
        "By Friday the river had fallen.",
        "by a camera that an officer wore, according to lawyers",
        "Writing by hand is slower, the study found.",
        "Ann Lee reported from Orre that 40 people had died.",
        "Ann Lee",
        "Bridge Plan Up for Renewal Amid Doubts",
    ],
)
def test_no_bylines(line: str) -> None:
    assert not is_byline(line)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Ann Lee", True),
        ("ANN LEE and KARL BRANDT", True),
        ("Ann Lee and Max R. Berg", True),
        ("Ann Lee in Port Marel and agencies", True),
        ("Ann van den Berg", True),
        ("Markets", False),
        ("How Bridges Fall", False),
        ("The Verdict", False),
        ("Module efficiency", False),
        ("12 Monkeys", False),
    ],
)
def test_names(line: str, *, names: bool) -> None:
    assert is_names(line) is names


@pytest.mark.parametrize(
    "line",
    [
        "Photo: Ann Lee, OP",
        "Photograph: Ann Lee/AFP/Getty Images",
        "PHOTO: ANN LEE",
        "Photo by Ann Lee",
        "Credit: EPA",
        "Image source, Getty Images",
        "AP Photo/Ann Lee",
        "Ann Lee, AP",
        "Orre Police via AP",
        "Orre Broadcasting, ASSOCIATED PRESS",
        "Courtesy of the Lee family",
        "Contributed photo",
        "Ann Lee for Orre Magazine",
    ],
)
def test_credits(line: str) -> None:
    assert is_credit(line)


@pytest.mark.parametrize(
    "line",
    [
        "Photos from the harbour show a burnt car.",
        "Video from the bridge showed officers running away from it.",
        "Orre Design Week 2024 | Light in the old harbour",
        "A Job for Young Hands",
        "He sued Getty Images.",
    ],
)
def test_no_credits(line: str) -> None:
    assert not is_credit(line)


def test_a_reference_has_title_outlet_and_date() -> None:
    assert is_reference('"Bridge falls in Orre" — The Orre Times, May 3, 2024')
    assert not is_reference(
        "The bridge — the oldest in Orre, built in 1924 — has fallen into the river again"
    )
