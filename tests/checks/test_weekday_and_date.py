"""Weekdays that do not fall on their dates, and days that do not exist."""

from __future__ import annotations

from tests.checks.twins import found

# "[this|that]": with the first words the story holds together, with the second it does not.
KIND = "date"
STORIES = (
    (
        "The bank said it would close its last branch in the valley on [Monday|Tuesday], "
        "April 1, and move the staff to Velm."
    ),
    "The council met on [Tuesday|Thursday], 12 March 2024, in Orle, and voted.",
    "The council met on March 12, 2024, a [Tuesday|Monday], and voted.",
    "The council will meet on [Tuesday|Sunday], March 26, and vote.",
    "The council met on [30|31] June 2023 and voted.",
    "The trial opened on [Monday|Friday], 4 March 2024, in Velm.",
    "The trial will open on [Friday|Monday], April 5, the court said.",
    "On Feb. [28|30], 2023, the bank closed its doors.",
)

QUIET = {
    "no year, last year": "The bridge fell on Friday, June 16, and took a car with it.",
    "another year told": (
        "In 1963, a Friday in autumn changed the land. On Friday, November 22, the president "
        "was shot."
    ),
    "no day": "In June 31 people came to Orle, and the mayor was glad.",
    "a leap year": "The bank closed its doors on Feb. 29, 2024.",
    "a range": "The fair is open from Tuesday 12 to Sunday 17 March.",
}


def test_it_tells_the_right_weekday() -> None:
    (finding,) = found("The council met on Thursday, 12 March 2024, in Orle, and voted.")
    assert finding.why == "“Thursday, 12 March 2024” does not fit: 12 March 2024 is a Tuesday."


def test_a_day_without_a_year_is_of_the_months_around_the_story() -> None:
    (finding,) = found("The council met on Thursday, March 12, and voted.")
    assert "12 March 2024 is a Tuesday" in finding.why
