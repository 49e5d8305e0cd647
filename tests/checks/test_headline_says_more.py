"""Headlines that say more than the text, and those that say the same."""

from __future__ import annotations

from tests.checks.twins import found, kinds

# "[this|that]": with the first words the story holds together, with the second it does not.
KIND = "headline"
STORIES = (
    (
        "Plane crash in Sorel kills at least [70|100]\n\nAt least 70 people, according to the "
        "police, have died in a plane crash in Sorel. As many as 100 people could have been on "
        "board the plane at the time."
    ),
    (
        "Flood toll [may pass|passes] 900 people as boats go out\n\nThe toll of the flood goes on "
        "rising, passing 700 people on Monday night. A nurse fears that the toll could grow to 900 "
        "people as boats reach the delta."
    ),
    (
        "Court jails [14|20] bankers in Velm\n\nThe court in Velm jailed 14 bankers on Friday "
        "for fraud, a spokeswoman said. The bankers had sold bonds to pensioners."
    ),
    (
        "[Six|Sixteen] hostages freed after talks\n\nRebels freed six hostages on Wednesday "
        "after talks led by a bishop. The hostages were taken to the capital by bus."
    ),
    (
        "[Eleven|Fourteen] killed in Orle bus crash\n\nA bus left the road near Orle on Monday "
        "and killed 11 people, police said. The driver is among the dead."
    ),
    (
        "Fire destroys [30|50] homes in Orle\n\nA fire destroyed 30 homes in Orle on Monday, "
        "the mayor said. Nobody was hurt, and the school is open."
    ),
    (
        "[Dozens|Hundreds] hurt in Orle crash\n\nA bus left the road near Orle on Monday and "
        "dozens of people were hurt, police said. The driver is among them."
    ),
    (
        "Mill to cut [400|600] jobs\n\nThe paper mill in Orle will cut 400 jobs by May, its "
        "owner said on Monday. The union was told by letter."
    ),
    (
        "Rents up [12|20] percent in Orle\n\nRents in Orle rose by 12 percent last year, the "
        "city said on Monday. The mayor called it a shame."
    ),
    (
        "Editor [found dead|killed by Harkan fighters]\n\nThe editor of a weekly was found dead"
        " on Monday. Police said he may have been killed by Harkan fighters who were seen "
        "near the house."
    ),
    (
        "Storm hits [Denmark|Portugal]\n\nA storm hit the coast of Denmark on Monday and took "
        "two bridges, the weather service said. Ferries to the islands were cancelled, and "
        "schools are shut."
    ),
    (
        "[Seven|Ten] die in Velm mine blast\n\nSeven miners died on Sunday when gas exploded in"
        " a shaft near Velm, the mining authority said. Two men were rescued, and the search "
        "goes on."
    ),
    (
        "[Thousands|Millions] march in Velm\n\nThousands of people marched through Velm on "
        "Sunday to call for new elections, organisers said. Police closed the old bridge and "
        "the square in front of it."
    ),
    (
        "Refinery fire: [three|five] arrested\n\nPolice in Velm arrested three men on Sunday "
        "over a fire at the refinery, a spokesman said. They are to see a judge on Monday "
        "morning."
    ),
    (
        "[Blast hits|Rebels bombed] pipeline near Velm\n\nA blast hit a pipeline near Velm on "
        "Sunday. It is unclear what caused it. Officials said the Rebels may have bombed it, "
        "but no group has claimed the attack."
    ),
    (
        "Reyes to visit [Norway|Poland] in June\n\nOlga Reyes will travel to Norway in June for"
        " a meeting of mayors, her office said on Sunday. She was last there two years ago, "
        "it said."
    ),
)

QUIET = {
    "what is planned": (
        "Orre Steel to cut 1,200 jobs\n\nOrre Steel will cut 1,200 jobs, it said on Tuesday. Its "
        "rival Alder cut 900 jobs in March."
    ),
    "at least": (
        "At least 11 killed in Orle bus crash\n\nA bus left the road near Orle on Monday and "
        "killed 12 people, police said. The driver is among the dead."
    ),
    "added up": (
        "Nine hurt in Orle\n\nFour people were hurt on Monday when a bus left the road near "
        "Orle. Five people were hurt when they tried to help."
    ),
    "said": (
        "Police: Editor killed by Harkan fighters\n\nThe editor of a weekly was found dead on "
        "Monday. Police said he may have been killed by Harkan fighters who were seen near "
        "the house."
    ),
    "a people": (
        "Storm hits Denmark\n\nA storm hit the Danish coast on Monday and took two bridges, the"
        " weather service said. Ferries to the islands were cancelled."
    ),
    "capitals": (
        "Storm Takes Two Bridges In The North\n\nA gale hit the coast of Denmark on Monday and "
        "took bridges, the weather service said. Ferries to the islands were cancelled."
    ),
}


def test_a_smaller_figure_in_the_headline_says_less_and_is_a_matter_of_figures() -> None:
    story = (
        "Nine killed in Orle bus crash\n\nA bus left the road near Orle on Monday and killed 11"
        " people, police said. The driver is among the dead."
    )
    assert kinds(story) == ["figure"]


def test_what_only_the_headline_names_is_found_in_one_claim() -> None:
    (finding,) = found(
        "Storm hits Portugal\n\nA storm hit the coast of Denmark on Monday and took two bridges,"
        " the weather service said. Ferries to the islands were cancelled."
    )
    assert finding.claims == ("c1",)
    assert finding.why == "“Portugal” is named in the headline and nowhere in the text."
