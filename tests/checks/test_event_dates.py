"""Events that have two dates, and stories of two events."""

from __future__ import annotations

# "[this|that]": with the first words the story holds together, with the second it does not.
KIND = "date"
STORIES = (
    (
        "The team spoke of the spill at a press conference on Monday. At [Monday’s|Sunday’s] press "
        "conference nobody asked about the coast."
    ),
    (
        "A shooting on March 12 left two men dead. Police spoke of the [March 12|March 14] "
        "shooting again on Monday."
    ),
    (
        "The attack was launched on Wednesday by a group of men. The [Wednesday|Thursday] "
        "attack lasted an hour."
    ),
    (
        "A bomb went off in the market on Monday. Nobody has said who was behind "
        "[Monday’s|Sunday’s] bombing."
    ),
    "The army invaded in 2014. Since the [2014|2015] invasion, thousands have left.",
    (
        "A bomb went off on the ferry on Saturday. Divers looked for the cause of "
        "[Saturday’s|Friday’s] explosion."
    ),
)

QUIET = {
    "two attacks": (
        "A bomb went off in the market on Monday. A second attack on Tuesday hit a school. "
        "Tuesday’s attack killed two men."
    ),
    "a meeting": "The council met on Monday. It was upset by Tuesday’s meeting.",
    "the same span": (
        "The army invaded in February 2014. Since the 2014 invasion, thousands have left."
    ),
}
