"""Days that are pointed at and were told otherwise, and days that are two."""

from __future__ import annotations

# "[this|that]": with the first words the story holds together, with the second it does not.
KIND = "date"
STORIES = (
    (
        "Thousands of papers were forged in the February 21 election, a court heard. It sat all "
        "night. Nobody doubts the result of the February [21|12] vote."
    ),
    (
        "In a letter dated March 12 last year the mayor promised a road. The land was sold three "
        "weeks after the [March|May] 12 letter."
    ),
    (
        "The painting vanished on the night of 9 February 1991 with two silver cups. The report "
        "on the robbery of [9|19] February 1991 found that one alarm worked."
    ),
)

QUIET = {
    "two days": (
        "In a letter dated March 12 the mayor promised a road. He withdrew it in a letter of "
        "March 21, and the March 21 letter was lost."
    ),
    "an end": (
        "The strike at the port began on March 3. It will end before the April 3 deadline, the "
        "union said."
    ),
    "two rounds": "The first round was held on June 1. Voters are tired of the June 21 runoff.",
    "far apart": "The mayor wrote on March 12. The board met after the March 27 storm.",
}
