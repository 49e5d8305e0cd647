"""Sums and percentages that do not come out, and lists that are no sums."""

from __future__ import annotations

from tests.checks.twins import found

# "[this|that]": with the first words the story holds together, with the second it does not.
KIND = "sum"
STORIES = (
    (
        "Of the 640 children tested, 96, or [15|25] percent, had too much lead in their "
        "blood, the clinic said."
    ),
    (
        "The number of break-ins in the district fell from 420 to 315, a drop of [25|35] "
        "percent, police said."
    ),
    ("The delegation of nine, four men and [five|six] women, will meet the king."),
    (
        "Sales more than [doubled|tripled] from 2.1 million to 4.6 million bottles last year,"
        " the firm said."
    ),
    "The blast killed 12 people, seven men and [five|four] women, the hospital said.",
    "The jury of 12, seven men and [five|four] women, met on Monday.",
    "The 12-member jury of seven men and [five|four] women met on Monday.",
    "Thirty of 120 schools, or [25|40] percent, were closed.",
    "Some [25|40] percent of the 120 schools, or 30, were closed.",
    "A quarter of the 120 schools, or [30|60], were closed.",
    "Of the 120 schools, 30, or [25|40] percent, were closed.",
    "There were 3,100 cases, including 620 deaths, a fatality rate of [20|30] per cent.",
    "Output rose from 100 to 150 tonnes, a [50|40] percent rise.",
    "Output rose from 100 to 150 tonnes, an increase of [50|70].",
    "Attendance doubled from 10 to [20|30].",
    ("She leads him by 48 percent to 43 percent, [a five|an eight]-point lead, the poll shows."),
    ("The prize went to three writers: Ana Prokop, Karl Brandt[ and|,] Nora Lund[| and Ole Berg]."),
    "The state spends $10 million: $6 million on roads and [$4|$6] million on schools.",
    ("In the poll 52 percent were in favour, 41 percent against and [7|17] percent undecided."),
    "Turnout was 60 percent: 600 of the [1,000|2,000] voters came.",
    "The number of cases [rose|fell] from 200 to 400.",
    "Police arrested nine people, five men and [four|six] women.",
    "The school has 400 pupils: 190 girls and [210|230] boys.",
    "Of 80 samples tested, 20, or [25|35] percent, held lead.",
    "Exports fell from 80 billion to 60 billion euros, a drop of [25|45] percent.",
    "The share of women rose from 20 percent to [30|10] percent.",
    "Halle beat Reyes by 55 percent to 45 percent, a [10|20]-point margin.",
    "The crew tripled from 20 to [60|90].",
    "She spent $900: $500 on rent and [$400|$600] on food.",
    "The population grew by [50|30] percent, from 2,000 to 3,000.",
    "Four of the ten ships, or [40|60] percent, were sold.",
)

QUIET = {
    "a list": "The fleet has 12 ships, 3 tugs and 4 barges.",
    "acts": "Police arrested 12 people, seized 3 guns and 4 knives.",
    "a part": "Police arrested 12 people, including seven men and four women.",
    "others aboard": "The bus carried 12 passengers, two drivers and three guards.",
    "points": "Unemployment rose from 4 percent to 6 percent, a two-point rise.",
    "rounded": "Output rose from 1.2 million to 1.5 million tonnes, a 22 percent rise.",
    "hedged": "Nearly 40 of 120 schools, or a third, were closed.",
    "a rank": "The team rose from position 15 to 3 in the table.",
    "several answers": (
        "Some 60 percent read papers, 50 percent hear the radio and 40 percent watch."
    ),
    "names with and": "Three companies (Oskell, Brandt and Sons and Lund) bid.",
    "names, a part": "Three writers, Ana Prokop and Karl Brandt among them, came.",
}


def test_it_reckons_the_sum_out() -> None:
    (finding,) = found("The blast killed 12 people, seven men and four women, police said.")
    assert finding.claims == ("c1",)
    assert finding.why == (
        "“12 people, seven men and four women” does not come out: 7 and 4 make 11, not 12."
    )
