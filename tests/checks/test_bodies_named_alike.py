"""Bodies pointed at by a name that only begins like theirs, and bodies that are two."""

from __future__ import annotations

# "[this|that]": with the first words the story holds together, with the second it does not.
KIND = "name"
STORIES = (
    (
        "His lawyers filed papers in Rockwell Superior Court on Monday. There is no word when the "
        "[Rockwell|Rockford] court will rule."
    ),
    (
        "Nine people are treated at Northam General Hospital. A nurse of the [Northam|Northwick] "
        "hospital spoke of a long night."
    ),
)

QUIET = {
    "named again": (
        "His lawyers went to Rockwell Superior Court. Rockford is a town nearby. The Rockford "
        "court is closed."
    ),
    "two courts": (
        "His lawyers went to Rockwell Superior Court and to Rocklin Superior Court. The Rockford "
        "court is closed."
    ),
    "not alike": "He went to Rockwell Superior Court. The Brannick court will rule in May.",
}
