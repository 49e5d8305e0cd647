"""Acts with two lengths of time or two sums of money, and those of two acts."""

from __future__ import annotations

# "[this|that]": with the first words the story holds together, with the second it does not.
KIND = "figure"
STORIES = (
    (
        "The pilot Ivan Most, who was at the wheel when the ferry sank two years ago, has been "
        "jailed for two years. He was sentenced to [two|three] years in prison."
    ),
)

QUIET = {
    "what was asked for": (
        "Ivan Most was jailed for two years. He could have been sentenced to nine years."
    ),
    "two men": "Ivan Most was jailed for two years. Karel Orr was sentenced to three years.",
    "a third time": (
        "Ivan Most was jailed for two years. He was sentenced to three years in May. He was jailed "
        "for four years in June."
    ),
    "two payments": ("The gallery paid $3 million for the bust. It paid $5 million for the frame."),
    "his wife": "Ivan Most was jailed for two years. His wife was sentenced to three years.",
    "two deeds": "Ivan Most was fined $300 for speeding. He was fined $500 for drink-driving.",
}
