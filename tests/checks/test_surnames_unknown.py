"""Speakers by a surname nobody was introduced by, and speakers who were."""

from __future__ import annotations

# "[this|that]": with the first words the story holds together, with the second it does not.
KIND = "name"
STORIES = (
    (
        "The court gave Secretary Leila de Lima ten days to explain why. It rained. [De Lima|De "
        "Luna] maintains that the law was kept."
    ),
    (
        "The report names the banker Olga Verhelst. Nobody knows her. [Verhelst|Verhelen] said "
        "that the bank was safe."
    ),
)

QUIET = {
    "introduced too": (
        "The report names the bankers Olga Verhelst and Ib Verhelen. Verhelen said that it was "
        "safe."
    ),
    "not alike": "The report names the banker Olga Verhelst. Marten said that the bank was safe.",
    "said twice": (
        "The report names the banker Olga Verhelst. Verhelen said that it was safe. Verhelen "
        "added that she slept."
    ),
}
