"""People of one post and first name whose surnames end two ways, and people who are two."""

from __future__ import annotations

# "[this|that]": with the first words the story holds together, with the second it does not.
KIND = "name"
STORIES = (
    (
        "“They knew what they had come for,” police spokesman Karel Verhelst told reporters. The "
        "church was shut. Spokesman Karel [Verhelst|Verheyden] said the thieves came by night."
    ),
)

QUIET = {
    "two posts": (
        "Police spokesman Karel Verhelst told reporters of the theft. Judge Karel Verheyden will "
        "hear the case."
    ),
    "far from alike": (
        "Police spokesman Karel Verhelst told reporters of the theft. Spokesman Karel Brandt of "
        "the church said it was shut."
    ),
    "side by side": "Spokesman Karel Verhelst and spokesman Karel Verheyden told reporters so.",
}
