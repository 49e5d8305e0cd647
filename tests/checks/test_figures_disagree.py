"""Figures that disagree about the same thing, and those that only seem to."""

from __future__ import annotations

from tests.checks.figure_stories import STORIES as STORIES  # run by test_twins
from tests.checks.twins import found

KIND = "figure"
QUIET = {
    "a whole and its part": (
        "Inspectors found mould in 26 of the city's 80 schools, the report shows. Pupils at the"
        " 26 schools were sent home on Thursday."
    ),
    "a part and its whole": "He taught 40 of its 80 graduates, the four others and hundreds more.",
    "two groups": (
        "Police arrested 12 men in Orle on Monday. In Velm, the 9 soldiers who had shot at "
        "the crowd were questioned."
    ),
    "a part": (
        "The bus carried 40 passengers. Three of them were hurt. The three passengers in the "
        "first row had no belts."
    ),
    "others": "Twelve workers were hurt. The 30 other workers went home.",
    "two sources": (
        "Twelve people were killed in the Orle blast, police said. The Orle hospital said "
        "that 14 people were killed in the blast."
    ),
    "a toll that rises": (
        "Twelve people were killed in the Orle blast on Monday. The toll later rose, and 14 "
        "people were killed in the Orle blast in all."
    ),
    "a sum": (
        "The museum has 20 paintings by women and 30 by men. The 50 paintings hang in two rooms."
    ),
    "rounded": "The mill employs 1,487 people. Its 1,500 employees were told on Monday.",
    "about": "About a dozen nurses resigned. The 13 nurses will be replaced.",
    "what all know": "Voters in 14 states said no. The 50 states have to agree.",
    "two years": (
        "In 2008, 40 miners died in the shaft. The mine was shut. A hearing was held. The 12 "
        "miners who came up on Monday were well."
    ),
    "two documents": "The 46-page report is old. The new 64-page report names the owner.",
    "a birthday": "Tom Berg, 26, was arrested. A year on, Tom Berg, 27, was freed.",
    "a list of names": (
        "Ten firms bid. Oskell and Brandt were left. The two firms will hear on Monday."
    ),
    "aftershock": (
        "A magnitude-6.1 earthquake shook the coast. An aftershock of magnitude 5.2 followed."
    ),
    "two votes": "The bill passed 52 to 48. A second bill failed by a vote of 52 to 44.",
}


def test_it_says_what_disagrees_with_what_and_why() -> None:
    (finding,) = found(
        "The inquiry published a 46-page report on Monday. On all 64 pages there is a stamp."
    )
    assert finding.claims == ("c1", "c2")
    assert finding.why == (
        "“46-page report” in one sentence, “all 64 pages” in the next:"
        " the same report is given two sizes."
    )
