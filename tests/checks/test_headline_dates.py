"""Dates of a headline that the text has nowhere, and those it has."""

from __future__ import annotations

# "[this|that]": with the first words the story holds together, with the second it does not.
KIND = "headline"
STORIES = (
    (
        "Sorel election called for [May|June]\n\nThe premier of Sorel has called an election for "
        "May 4, after weeks of talk. He said so on Sunday."
    ),
    (
        "Old bridge over Orre to close on [Friday|Monday]\n\nThe old bridge over the Orre will "
        "close on Friday, the city said."
    ),
)

QUIET = {
    "printed in both": (
        "Launch of the Orre rocket delayed to Sunday\n\nThe launch of the Orre rocket was delayed "
        "on Friday to Sunday, the agency said."
    ),
    "told further down": (
        "Sorel election called for June\n\nThe premier of Sorel has called an election after a "
        "vote in May. It will be on June 4."
    ),
    "a year": "Sorel election called for 2025\n\nThe premier of Sorel has called an election in"
    " May.",
    "another matter": "Bridge to close on Monday\n\nA ferry sank on Friday. Nine people drowned.",
}
