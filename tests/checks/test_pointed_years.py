"""Papers pointed at by two years, and what there is of every year."""

from __future__ import annotations

# "[this|that]": with the first words the story holds together, with the second it does not.
KIND = "date"
STORIES = (
    (
        "Orre Records said the shop was a breach of the 1991 settlement between the two firms. The "
        "[1991|1981] agreement was that Orre Computer would sell no music."
    ),
)

QUIET = {
    "a later one": "The 1972 treaty banned the guns. The 1979 treaty was signed in Vienna.",
    "of every year": "The 2001 report was long. The 2002 report was short.",
    "far apart": "The 1991 settlement was kept. The 2004 agreement was not.",
    "two things": "The 1991 settlement was kept. The 1981 painting was sold.",
}
