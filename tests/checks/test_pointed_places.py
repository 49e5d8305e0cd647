"""Things pointed at by another place than they were told at, and things of two places."""

from __future__ import annotations

# "[this|that]": with the first words the story holds together, with the second it does not.
KIND = "name"
STORIES = (
    (
        "The party leader will have meetings with the mayor in Varna. These [Varna|Burgas] "
        "meetings follow a talk with the police."
    ),
)

QUIET = {
    "of both places": (
        "People from Burgas will have meetings in Varna. These Burgas meetings follow a talk."
    ),
    "another thing": "The mayor held talks in Varna. Those Burgas strikes worried him.",
}
