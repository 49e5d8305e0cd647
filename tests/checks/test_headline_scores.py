"""Scores and votes of the headline that are not the text's."""

from __future__ import annotations

# "[this|that]": with the first words the story holds together, with the second it does not.
KIND = "headline"
_BODY = (
    "\n\nThe Orre Otters won their fifth match in a row on Tuesday, 112-107 over Arden. Captain Bo"
    " Rask scored 34 points of the 112."
)
STORIES = (
    "Otters hold off Arden 112-[107|102]" + _BODY,
    (
        "Landslide kills [34|43] in Orre\n\nA landslide on Sunday night buried part of a village "
        "near Orre, killing at least 34 people and leaving 17 others hurt, the council said."
    ),
)

QUIET = {
    "two matches": (
        "Otters hold off Arden 112-102\n\nThe Otters won on Tuesday, 112-102. They had beaten "
        "Tarrow 112-107 a week before."
    ),
    "another match": "Otters beat Arden 98-77\n\nThe Otters won. In May they had lost, 112-107.",
    "days": "Fair opens 12-14 May\n\nThe fair was to open on 12-15 May, the town had said.",
}
