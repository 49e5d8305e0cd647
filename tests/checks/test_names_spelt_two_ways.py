"""Names spelt two ways and posts that change, and names that are two."""

from __future__ import annotations

from tests.checks.twins import found

# "[this|that]": with the first words the story holds together, with the second it does not.
KIND = "name"
STORIES = (
    (
        "The last message came at night, the director, Titus Naikuni, said. “No report has come,” "
        "added [Naikuni|Nakuini]."
    ),
    (
        "The Orre College of Mines is old. It rained. The Orre [College|School] of Mines says that "
        "the pit is safe."
    ),
    "President Karel Orr called them foes. Later [President|Prime Minister] Orr flew home.",
    (
        "“I was bored,” the critic Jack Garner said. It was the first night. [Garner|Gardner]’s "
        "not alone in his view of the film."
    ),
    "US Major Ivan Petrov led them. After the war, [Major|Colonel] Petrov went home.",
    (
        "Residents of the hamlet of Kestelrode have fought the quarry for years. On Monday a "
        "judge came to [Kestelrode|Kesteldrode] to see it."
    ),
    (
        "Professor Allan Whitcombe of the university led the dig. The coins are older than "
        "the church, [Allan|Alan] Whitcombe said."
    ),
    (
        "The vaccine, sold as Immurel, was tested on 4,000 adults. Sales of [Immurel|Imurel] "
        "rose last year."
    ),
    (
        "Foreign Minister Lena Sorokina arrived on Sunday. On Monday, Lena Sorokina, the "
        "[foreign|interior] minister, met the president."
    ),
    (
        "Julie Hahn, a spokeswoman for Oskell, said no. The plan is old. [Oskell|Brandt] "
        "spokeswoman Julie Hahn said yes."
    ),
    (
        "Karl Brandt, the director of the Halvern Museum, said no. Karl Brandt, director of "
        "the [Halvern Museum|Lissen Library], left."
    ),
    (
        "Catherine Moore, a nurse, saw the fire. She called for help. [Catherine|Katherine] "
        "Moore said she ran."
    ),
    (
        "Julie Hahn, a spokeswoman, said no. The letter is old. [Julie|Julia] Hahn said it "
        "was not signed."
    ),
    (
        "General Suleiman al-Amr spoke first. Later, General Suleiman [al-Amr|al-Amir] left "
        "the hall."
    ),
    "The storm hit Yeoncheon on Monday. People in [Yeoncheon|Yeonchoen] fled.",
    ("The plan of Robert Adeyemi is dead. Nobody knows why. [Adeyemi|Adayemi] said he was sad."),
    ("The stamp says Restricted C. The rule for [Restricted|Restriction] C papers is strict."),
    (
        "Transport Minister Robert Adeyemi said no on Monday. Later [Transport|Finance] "
        "Minister Robert Adeyemi said yes."
    ),
    (
        "Transport Minister Robert Adeyemi said no on Monday. Robert Adeyemi, the "
        "[transport|finance] minister, said yes."
    ),
    (
        "Environment Minister John Brandt said no. Later, Environment Minister [John|James] "
        "Brandt said yes."
    ),
    "The firm Oskell Chemical is old. The owner of [Oskell|Oskel] Chemical said no.",
    "Michael Webb, a driver, was there. The police asked Michael [Webb|Weeb] to come.",
    "The drug is called Trelovan. Doctors say [Trelovan|Trelavan] does no harm.",
    "The Treasury Board met on Monday. The [Treasury|Treasure] Board said no.",
    "Colonel Ivan Petrov led them. After the war, [Colonel|Major] Ivan Petrov went home.",
    "The village of Brannick Ferry is dry. In [Brannick|Brannock] Ferry people are glad.",
    "Mrs Sørensen left. Nobody saw Mrs [Sørensen|Sörensen] again.",
    "Volodymyr Zelensky said no. The man in the hall was [Zelensky|Zelenskyy].",
    "The Lindqvist Foundation gave money. The [Lindqvist|Lindquist] Foundation is old.",
    (
        "The director, Matthew Ostrander, denied it. Three days later Mr "
        "[Ostrander|Ostrender] resigned."
    ),
    (
        "Prime Minister Joren Halle spoke. Afterwards Prime Minister [Joren|Jorin] Halle left"
        " for the north."
    ),
    ("The army took the town of Sarmensk on Friday. By Sunday [Sarmensk|Sarmansk] was quiet."),
    (
        "She works for the Institute for Coastal Research. A study by the "
        "[Institute|Institution] for Coastal Research says so."
    ),
    "Steven Ballard owns the boat. Nobody has seen [Steven|Stephen] Ballard since.",
    ("The rocket, called Aurelion, was built in Lyon. The [Aurelion|Aurelian] has flown twice."),
    "Captain Rosa Delgado found the body. In court, [Captain|Sergeant] Rosa Delgado wept.",
    (
        "Education Secretary Paul Wynn was there. Critics asked [Education|Health] Secretary "
        "Paul Wynn to go."
    ),
    "The Hallvig Bank lost money. Shares of [Hallvig|Halvig] Bank fell.",
)

QUIET = {
    "two names, each again": (
        "Wikimedia runs the site. Wikipedia is read by many. People give Wikimedia money. Some of "
        "them write for Wikipedia."
    ),
    "an account": "Derrick Cotzee sent the picture. Its sender calls himself “Dcotzee” there.",
    "two bodies of a town": "Orre Police came first. The Orre Times told of it later.",
    "once president": "President Karel Orr spoke. Former Prime Minister Orr had resigned in May.",
    "another land": "Ships of Guyana came first. Later those of French Guiana came as well.",
    "a rank of two words": "Lieutenant Colonel Ivan Petrov led them. Colonel Petrov went home.",
    "a people": "Russia sent a ship. The Russian crew and two Russians from Moscow stayed.",
    "two people": "Joan Berg and Jean Berg are sisters. Joan Berg left.",
    "side by side": "Ivan Petrov and Ivan Petrow, who are not related, met in Orle.",
    "a short form": "Catherine Moore saw the fire. Cathy ran. C. Moore wrote it down.",
    "a plural": "The Senate Republicans left. One Senate Republican stayed.",
    "a ministry and its minister": (
        "The Transport Ministry said no. The Transport Minister said yes."
    ),
    "a former post": (
        "Transport Minister Robert Adeyemi said no. Former Finance Minister Robert Adeyemi "
        "knows the budget."
    ),
    "places known": "He went from Niger to Nigeria. In Niger he was glad, in Nigeria not.",
    "two with one surname": "Boris Johnson met Don Johnston. Johnson left, and Johnston stayed.",
    "an acronym": "The World Water Council met. The WWC was founded in 1996.",
}


def test_it_names_both_spellings_and_where_they_stand() -> None:
    (finding,) = found("Catherine Moore saw it. She ran to the road. Katherine Moore was alone.")
    assert finding.claims == ("c1", "c3")
    assert finding.why == (
        "“Catherine Moore” in one sentence, “Katherine Moore” further on:"
        " one name is spelt two ways."
    )


def test_a_name_printed_often_is_shown_at_its_first_and_its_nearest_place() -> None:
    (finding,) = found(
        "Anna Lindqvist came. Anna Lindqvist sang. Anna Lindqvist left. Anna Lindquist was glad."
    )
    assert finding.claims == ("c1", "c3", "c4")
