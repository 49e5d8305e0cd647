"""Wholes and parts told in two sentences, and lists that are of nothing else told."""

from __future__ import annotations

from tests.checks.twins import read

# "[this|that]": with the first words the story holds together, with the second it does not.
KIND = "sum"
STORIES = (
    (
        "The jet was carrying [271|273] people, the airport said. It landed at noon. The 255 "
        "passengers and 16 crew were taken away by bus."
    ),
    (
        "A tanker with [21|23] people on board was seized on Friday night. The owner gave the "
        "crew as sixteen Filipinos, three Ukrainians and two Greeks."
    ),
    (
        "The ward was shut after [twelve|eleven] patients fell ill. Of those infected, five were "
        "treated at home, four in Orre and three in Arden, the hospital said."
    ),
    (
        "“We buried 14 women, 11 children and seven men,” the elder said. “[Thirty-two|Thirty-four]"
        " graves, and not one fighter in any of them.”"
    ),
    (
        "[Thirty-seven|Forty] men were missing from the block at dawn, the ministry said. Nine "
        "were caught by Monday night; the other [28|36] are still sought."
    ),
)

QUIET = {
    "a choir": (
        "There were 40 men and 30 women in the choir. With the guests 72 people had been invited."
    ),
    "a part only": (
        "A tanker with 23 people on board was seized. The crew, including sixteen Filipinos, "
        "three Ukrainians and two Greeks, is well."
    ),
    "counted otherwise too": (
        "The ship had 23 people on board and a crew of 21 people. The crew was sixteen Filipinos, "
        "three Ukrainians and two Greeks."
    ),
    "far from the whole": (
        "The town has 4,000 people. The court heard four men, two women and three children."
    ),
    "parts of a part": (
        "The ferry carried 85 people. Of the 40 crew members, 25 survived and 15 died."
    ),
    "a number of hours": (
        "Police arrested 42 people on Monday. Of those, 20 were freed after three hours, and 17 "
        "were charged."
    ),
}


def test_the_nearest_of_two_wholes_is_told() -> None:
    story = (
        "The attack killed 34 civilians, the council said. It came at night. “We buried 14 women, "
        "11 children and seven men,” the elder said. “Thirty-four graves, and not one fighter.”"
    )
    analysis = read(story)
    assert [finding.claims for finding in analysis.findings] == [
        tuple(claim.id for claim in analysis.claims[2:4])
    ]
