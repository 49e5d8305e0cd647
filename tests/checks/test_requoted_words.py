"""Words quoted again with one of them changed, and words quoted again as they were."""

from __future__ import annotations

# "[this|that]": with the first words the story holds together, with the second it does not.
KIND = "quotation"
STORIES = (
    (
        "“I am glad to say that our divers are being helped and have now tamed the river,” the "
        "mayor said. Nobody came. The mayor’s statement that they “have now [tamed|drained] the "
        "river” comes in the midst of a flood."
    ),
)

QUIET = {
    "other words": (
        "“Our divers have now tamed the river,” the mayor said. The mayor’s statement that it was "
        "“a very long and wet night” is true."
    ),
}
