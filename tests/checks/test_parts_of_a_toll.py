"""Lists of the hurt that do not make their number, and lists that leave some out."""

from __future__ import annotations

# "[this|that]": with the first words the story holds together, with the second it does not.
KIND = "sum"
STORIES = (
    (
        "A train left the rails near Sorel, killing six and wounding 40, a doctor said. Among the "
        "injured are: [18|28] Poles, 6 Danes, 2 Swedes, 3 Finns and four others."
    ),
    (
        "The attack on the school claimed the lives of 132 children, and nine staff. The massacre "
        "of [141|151] people shook the land."
    ),
)

QUIET = {
    "an older massacre": (
        "The attack killed 132 children and nine guards. The massacre of 151 people in 2014 was "
        "worse."
    ),
    "a number sign": "The crash killed #9 men and #8 women, 3 of them from Orre.",
    "some left out": (
        "A train left the rails, wounding 40, a doctor said. Among the injured are 8 Poles, 6 "
        "Danes and 2 Swedes."
    ),
    "the hurt apart": (
        "The attack killed 12 children and nine guards were injured. The massacre of 12 people "
        "shook the land."
    ),
}
