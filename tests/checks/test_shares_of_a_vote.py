"""Shares of one vote that make more than the whole, and shares of two votes."""

from __future__ import annotations

# "[this|that]": with the first words the story holds together, with the second it does not.
KIND = "sum"
STORIES = (
    (
        "The farmer Ana Oriel was elected with [57.7%|67.7%] of the vote. The vote was held in "
        "May. Her rival came second, garnering 39.7%, and the others shared the rest."
    ),
    (
        "Karel Most won 58 percent of the vote. Her rival Olga Reyes received [41|48] percent, "
        "the board said."
    ),
)

QUIET = {
    "two races": (
        "Lee won the senate race with 58% of the vote. Her running mate for governor, Tom Hale, "
        "won with 53%."
    ),
    "two towns": "The party won 63 percent of the vote in Orre. It won 54 percent in Alder.",
    "another year": (
        "Karel Most won 58 percent of the vote. In 2002 he won 83 percent, the board said."
    ),
    "the turnout": (
        "Karel Most won 58 percent of the vote. The board had 71 percent as the turnout."
    ),
    "another round": (
        "Karel Most won 58 percent of the vote. In the first round Olga Reyes received 49 percent."
    ),
}
