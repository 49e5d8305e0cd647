"""A rest in percent that is not what is left, and a rest of another share."""

from __future__ import annotations

# "[this|that]": with the first words the story holds together, with the second it does not.
KIND = "sum"
STORIES = (
    (
        "In all, 80% of the bars are on the coast, and they have to close. The remaining [20|30]% "
        "may decide on their own."
    ),
    (
        "Up to 90% of bars will have to close at ten. The remaining [10|20]% would be free to "
        "choose."
    ),
)

QUIET = {
    "a third share": (
        "In all, 80% of the flow goes to farms. The other 10% goes to mills and the rest is lost."
    ),
    "a change": "Rents rose by 90% of a wage. The remaining 20% of flats are empty.",
    "two shares": "Some 50% of bars are shut and 30% are open. The remaining 20% are not known.",
    "at least": "At least 60% of bars are shut. The remaining 30% are open.",
}
