"""Two more stories of our own: wire style with single marks, and chains of carriers."""

from __future__ import annotations

import datetime

from tests.proposals.articles import Expected, Story, on

E = Expected

STORM = Story(
    "storm",
    datetime.date(2022, 1, 14),  # a Friday
    (
        E("Storm ‘worst", "weather chief", "opinion", quotes=("worst in decades",)),
        E(
            "At least 18",
            "officials",
            "reported",
            figures=((18, None), (2000, None)),
            dates=(on("2022-01-14"),),
        ),
        E(
            "The storm is",
            "Karl Brandt",
            "opinion",
            via=("BBC",),
            quotes=("the worst we have seen in decades",),
        ),
        E(
            "‘We are asking",
            "Karl Brandt",
            "reported",
            via=("BBC",),
            quotes=("We are asking people to stay at home.",),
        ),
        E("He expects", "Karl Brandt", "forecast", dates=(on("2022-01-16"),)),
        E(
            "“My roof",
            "a farmer",
            "reported",
            quotes=("My roof went at about three in the morning,",),
        ),
        E("“I ran out", "a farmer", "reported", quotes=("I ran out with the children.",)),
        E("“We lost", "a farmer", "reported", quotes=("We lost everything.",)),
        E(
            "We’ve lived",
            "a farmer",
            "reported",
            quotes=("We’ve lived here for 30 years.",),
            figures=((30, 30),),
        ),
        E("Meanwhile", None, "asserted"),
        E(
            "“All of our",
            "Nora Heikkinen",
            "reported",
            quotes=("All of our thoughts are with the families,",),
        ),
        E("“Help", "Nora Heikkinen", "reported", quotes=("Help is on its way.",)),
        E("Her spokesman", "Nora Heikkinen’s spokesman", "forecast", dates=(on("2022-01-15"),)),
        E("The army", None, "asserted", figures=((160, 240), (24, 24))),
        E("One in five", "the education ministry", "reported", figures=((20, 20),)),
        E("A 62-year-old", "Nordblatt", "reported"),
        E(
            "Police quoted",
            "a witness",
            "reported",
            via=("Police",),
            quotes=("came down like a match",),
        ),
        E("The paper did not", None, "asserted"),
        E("State television", "an unnamed official", "reported", via=("State television",)),
        E("The energy company", "Voltek", "denied", quotes=("found no cracks whatsoever",)),
        E("The company said", "Voltek", "denied"),
        E("If the dam", None, "conditional", figures=((None, 3000),)),
        E("Scientists say", "Scientists", "unconfirmed"),
        E(
            "A report published",
            "A report published by the Nordic Climate Institute",
            "reported",
            figures=((15, 15),),
            dates=(("2021-01-01", "2021-12-31"), ("1980-01-01", "1989-12-31")),
        ),
        E("“That is a fact", "Eva Lund", "reported", quotes=("That is a fact,",)),
        E("Lund believes", "Eva Lund", "reported"),
        E(
            "According to the weather",
            "the weather service",
            "reported",
            figures=((140, 140), (6, 6), (3, 3)),
        ),
    ),
    (
        ("By ANNA BELL, Staff Writer", "byline"),
        ("Last updated: 14 Jan 2022 09:30 GMT", "date"),
        ("(Reporting by Anna Bell; Editing by Jo March)", "byline"),
        ("Photo: residents wade through water in Lissen (Jens Holm/EPA)", "credit"),
        ("Related: Ten storms that changed the coast", "related"),
        ("Follow us on Twitter", "newsletter"),
        ("Comments", "share"),
    ),
)

_STATEMENT = "a statement by the Sarran defence ministry"

BORDER = Story(
    "border",
    datetime.date(2022, 6, 6),  # a Monday
    (
        E("Clashes reported", None, "asserted"),
        E(
            "According to the Tellin",
            _STATEMENT,
            "reported",
            via=("Tellin News Agency",),
            figures=((2, 2), (11, None)),
            dates=(on("2022-06-04"),),
        ),
        E('"The enemy', _STATEMENT, "reported", quotes=("The enemy fired first.",)),
        E(
            "Our men",
            _STATEMENT,
            "reported",
            quotes=("Our men returned fire for forty minutes,",),
            figures=((40, 40),),
        ),
        E("Soldiers at", None, "asserted", dates=(("2021-01-01", "2021-12-31"),)),
        E("The Federation", "Federation of Tellin", "denied"),
        E(
            "Colonel Ivan",
            "Ivan Petrak",
            "denied",
            via=("Federation Herald",),
            quotes=("have not fired a single shot since 1 May",),
            dates=(on("2022-05-01"),),
        ),
        E("Petrak's claim", None, "unconfirmed"),
        E("The talks began", None, "asserted", dates=(on("2022-05-09"),)),
        E("the United Nations says", "United Nations", "forecast"),
        E(
            '"Both sides',
            "Laura Benitez",
            "opinion",
            quotes=("Both sides must step back,",),
            figures=((2, 2),),
            dates=(("2022-05-29", "2022-06-04"),),
        ),
        E("The letter warned", "Laura Benitez", "reported", figures=((30, 30),)),
        E("Benitez visited", None, "asserted", dates=(on("2022-06-03"),)),
        E("A day later", None, "asserted", dates=(on("2022-06-04"),)),
        E("Haddad is", None, "forecast", dates=(("2022-07-01", "2022-07-31"),)),
        E("One resident", "One resident", "reported", figures=((24, None),)),
        E("Though the road", None, "asserted"),
        E("aid groups say", "aid groups", "reported", figures=((50, 50),)),
        E("State radio", "State radio", "reported", via=("Reuters",), figures=((2, 2),)),
    ),
    (
        ("Print | Email", "share"),
        ("Monday, 6 June 2022", "date"),
        ("Soldiers at a checkpoint near Ober in 2021.", "caption"),
        ("Image: Min Aldous", "credit"),
        ("Don't miss: How the border was drawn", "related"),
        ("© 2022 Sarran Weekly", "legal"),
    ),
)
