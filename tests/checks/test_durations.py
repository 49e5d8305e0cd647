"""Durations and ages that do not fit their dates."""

from __future__ import annotations

# "[this|that]": with the first words the story holds together, with the second it does not.
KIND = "date"
STORIES = (
    (
        "The two-day strike, which ran from 11 March to [12|15] March, cost the railway four "
        "million euros."
    ),
    ("The church, built in 1724, [300|200] years ago, burned down on Monday."),
    "The [six|three]-day summit from 4 to 9 May ended without a text.",
    "The war began in 2014, [ten|six] years ago, and has no end.",
    ("The four-day fair draws many. The fair runs from May 4 to May [7|14] in the old port."),
    "The ten-day festival ran from 1 to [10|17] July 2023 in Velm.",
    "The plant was built in 1984, [40|30] years ago, and is still in use.",
    "Olga Reyes, [51|61], was born in Velm in 1972, the daughter of a baker.",
    "The war, which began in 2014, [ten|six] years ago, has no end.",
    "The bridge was closed on [18|5] March, two days ago, the city said.",
    "He was given an [eight|two]-year term from 2010 to 2018.",
    "[Twenty|Thirty] years ago, in 2004, he left.",
    "The two-week course, from 4 March to [18|28] March, is free.",
    "The painter Ole Brandt (1901–1980) died aged [79|60], the museum said.",
)

QUIET = {
    "either end counted": "The six-day summit from 4 to 9 May ended without a text.",
    "an age": "He is 62 years old and served from 2010 to 2014.",
    "two lengths": "A two-day talk opened the five-day fair from 4 to 8 May.",
    "a figure of years": (
        "Sales rose 3 percent a year from 2010 to 2014, and the firm has 12 stores."
    ),
    "before a birthday": "Lena Fisk, 73, was born in Orle in 1950, and she paints.",
}
