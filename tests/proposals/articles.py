"""Four short stories of our own with what a careful reader takes from them, reasoned by hand."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from pathlib import Path

Bounds = tuple[float | None, float | None]


@dataclass(frozen=True)
class Expected:
    """What is expected of the claim that begins with ``opens``; ``who`` None: the story's voice."""

    opens: str
    who: str | None
    modality: str
    via: tuple[str, ...] = ()
    quotes: tuple[str, ...] = ()
    figures: tuple[Bounds, ...] = ()
    dates: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Story:
    """A story, its day, its claims in order, and the lines that are no part of it."""

    name: str
    published: datetime.date
    claims: tuple[Expected, ...]
    furniture: tuple[tuple[str, str], ...]

    @property
    def raw(self) -> str:
        """Return the page as it would be pasted."""
        return (Path(__file__).parent / f"{self.name}.txt").read_text(encoding="utf-8")


def on(day: str) -> tuple[str, str]:
    """Return one day as a span."""
    return day, day


E = Expected

PORT = Story(
    "port",
    datetime.date(2024, 3, 12),  # a Tuesday
    (
        E("Port of Halvern shut", "minister", "denied"),
        E(
            "A fire in a grain silo",
            "the regional fire service",
            "reported",
            figures=((4, None), (30, None)),
            dates=(on("2024-03-10"),),
        ),
        E("The blaze broke out", "Ana Prokop", "reported", figures=((None, 11),)),
        E(
            '"We had 120 people',
            "Ana Prokop",
            "reported",
            via=("Radio Halvern",),
            quotes=("We had 120 people on site by midnight,",),
            figures=((120, 120),),
            dates=(on("2024-03-11"),),
        ),
        E(  # goes on in the same interview
            '"They did',
            "Ana Prokop",
            "reported",
            via=("Radio Halvern",),
            quotes=("They did everything they could.",),
        ),
        E("A crane stands", None, "asserted"),
        E("Transport Minister", "Robert Adeyemi", "denied"),
        E('"Nobody came', "Robert Adeyemi", "reported", quotes=("Nobody came to us.",)),
        E(
            "I would have closed",
            "Robert Adeyemi",
            "reported",
            quotes=("I would have closed the silo myself,",),
        ),
        E("Union leaders", "Union leaders", "denied"),
        E(
            "In a letter sent",
            "Dockers' Union",
            "reported",
            quotes=("the cables in Silo 4 are a danger to everyone who works there.",),
            dates=(("2023-11-01", "2023-11-30"),),
        ),
        E("Adeyemi has declined", "Robert Adeyemi", "reported"),
        E("Police said", "Police", "unconfirmed", figures=((2, 2),)),
        E("The ministry said", "The ministry", "forecast", dates=(("2024-03-17", "2024-03-23"),)),
        E("If confirmed", "Marta Lind", "conditional", dates=(("2019-01-01", "2019-12-31"),)),
        E("She added", "Marta Lind", "reported", figures=((15, 20), (2, 2))),
        E(
            "The silo was inspected",
            "two officials",
            "reported",
            via=("Halvern Courier",),
            figures=((2, 2),),
            dates=(("2024-02-18", "2024-02-24"),),
        ),
    ),
    (
        ("Share", "share"),
        ("Facebook | X | WhatsApp", "share"),
        ("By Ellen Marsh and Tomas Reyes", "byline"),
        ("Tuesday, March 12, 2024", "date"),
        ("A crane stands beside the burned silo at the port.", "caption"),
        ("Lena Fisk/Halvern Pictures", "credit"),
        ("Advertisement", "ad"),
        ("Read more: Five questions about the fire at the port", "related"),
        ("Sign up for our morning newsletter", "newsletter"),
        ("© 2024 Halvern Courier. All rights reserved.", "legal"),
    ),
)

BUDGET = Story(
    "budget",
    datetime.date(2020, 10, 8),  # a Thursday
    (
        E("Senate passes", None, "asserted"),
        E(
            "The Senate of Marenna",
            None,
            "asserted",
            figures=((54, 54), (41, 41), (4.2e9, 4.2e9), (33, 33)),
            dates=(on("2020-10-07"),),
        ),
        E("The vote came", None, "asserted", figures=((2, 2),)),
        E(
            '"It is a shameful',
            "Grace Okafor",
            "opinion",
            quotes=("It is a shameful piece of legislation,",),
        ),
        E(
            '"We should never',
            "Grace Okafor",
            "opinion",
            quotes=("We should never have let it get this far.",),
        ),
        E("She was one of seven", None, "asserted", figures=((7, 7),)),
        E("Finance minister", "Paul Dreyer", "denied", quotes=("theatre",)),
        E(
            "Dreyer told the Marenna Times",
            "Paul Dreyer",
            "forecast",
            via=("Marenna Times",),
            figures=((None, 12),),
            dates=(("2021-01-01", "2021-12-31"),),
        ),
        E(
            "He said in a statement",
            "Paul Dreyer",
            "forecast",
            quotes=("no region will lose a single clinic",),
        ),
        E(
            "However, an analysis",
            "an analysis by the Institute for Public Spending",
            "reported",
            figures=((14, 14), (60, 60)),
            dates=(("2023-01-01", "2023-12-31"),),
        ),
        E(
            "The institute, which",
            "Institute for Public Spending",
            "reported",
            figures=((2e8, 2.5e8),),
        ),
        E(
            "The president's office",
            "The president's office",
            "unconfirmed",
            dates=(on("2020-10-09"),),
        ),
        E("A senior aide", "A senior aide", "reported", quotes=("not happy",)),
        E("Opposition parties", "Opposition parties", "reported"),
        E(
            "Thousands of people",
            "police",
            "reported",
            figures=((2000, None), (25000, 25000)),
            dates=(on("2020-10-03"),),
        ),
        E(
            "Reuters reported",
            "people familiar with the matter",
            "reported",
            via=("Reuters",),
            dates=(on("2020-10-06"),),
        ),
        E("A spokesman for Dreyer", "A spokesman for Dreyer", "denied"),
        E("Okafor, 47", "Paul Dreyer", "reported"),
        E('"I stand by', "Grace Okafor", "reported", quotes=("I stand by every word,",)),
        E(
            "The debt has doubled",
            None,
            "asserted",
            figures=((None, 80),),
            dates=(("2012-01-01", "2012-12-31"),),
        ),
        E(
            "In May 2019",
            "the central bank",
            "reported",
            quotes=("a hard landing",),
            dates=(("2019-05-01", "2019-05-31"),),
        ),
        E("Had the bank acted", "Paul Dreyer", "conditional"),
        E('"Nobody knows', "Peter Lund", "reported", quotes=("Nobody knows what happens next,",)),
        E('"That includes', "Peter Lund", "reported", quotes=("That includes the government.",)),
    ),
    (("Thursday, 8 October 2020", "date"),),
)
