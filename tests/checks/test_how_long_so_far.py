"""Times so far that the beginning does not bear out, and those it does."""

from __future__ import annotations

# "[this|that]": with the first words the story holds together, with the second it does not.
# The stories are of 20 March 2024.
KIND = "date"
STORIES = (
    (
        "Troops moved in to end the nearly one-week standoff at the mill. The standoff, which "
        "began [a week|three weeks] ago, has cost nine lives."
    ),
    (
        "The city has torn down 900 huts in a drive that began in early March. [Two|Eight] weeks "
        "in, the drive is far from over."
    ),
    (
        "The strike of the nurses began on 11 March. The strike has now lasted [nine|19] days, "
        "and no talks are planned."
    ),
)

QUIET = {
    "another trial": (
        "The trial began two weeks ago. A one-day trial of his brother ended in May."
    ),
    "of another thing": (
        "The city has torn down 900 huts in a drive that began in early March. Eight weeks in, her "
        "marriage was over."
    ),
    "two beginnings": (
        "The drive began on 11 March. The drive began in May in the south. Eight weeks in, the "
        "drive is far from over."
    ),
}
