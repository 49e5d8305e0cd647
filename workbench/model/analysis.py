"""What the engine proposes for one text; ``as_json`` writes it down.

All offsets count Unicode code points in the document's text, 0-based, end exclusive.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from typing import Literal

Span = tuple[int, int]
Reading = Literal["claim", "no claim", "not story"]
Modality = Literal[
    "asserted", "reported", "denied", "unconfirmed", "conditional", "opinion", "forecast"
]


@dataclass(frozen=True, slots=True)
class ProposedFurniture:
    """A line that is no part of the story; ``also`` are further places of the same line."""

    start: int
    end: int
    text: str
    kind: str
    also: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class ProposedSentence:
    """A sentence with the kind of its block and the proposed reading; worthiness is 0..1."""

    start: int
    end: int
    kind: str
    reading: Reading
    check_worthiness: float


@dataclass(frozen=True, slots=True)
class Spans:
    """Where in the document the claimant stands, the cue, and what is attributed."""

    claimant: Span | None = None
    cue: Span | None = None
    content: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says it (``None``: the article itself), by which word, and who passed it on."""

    claimant: str | None = None
    cue: str | None = None
    via: tuple[str, ...] = ()
    anonymous: bool = False
    spans: Spans = field(default_factory=Spans)


@dataclass(frozen=True, slots=True)
class ProposedQuote:
    """Quoted words inside a claim, without their marks."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class ProposedFigure:
    """A figure with inclusive bounds (``None``: open), its unit and the verb it hangs on.

    ``unit`` is what is counted, in lower case and in the plural ("soldiers", "pages" for
    "131-page", "people" for "107 killed"), or "%", "percentage points", "times", "fold", a unit as
    written ("km") or the currency as written ("$", "US$", "€"). ``verb`` is its base form.
    """

    start: int
    end: int
    text: str
    low: float | None
    high: float | None
    unit: str | None
    verb: str | None


@dataclass(frozen=True, slots=True)
class ProposedDate:
    """A date as a span of days, both inclusive; ``relative_to`` is the id of a claim.

    ``of`` says whether it dates what happened or the saying of it.
    """

    start: int
    end: int
    text: str
    first: datetime.date | None
    last: datetime.date | None
    of: Literal["event", "saying"] = "event"
    relative_to: str | None = None


@dataclass(frozen=True, slots=True)
class ProposedName:
    """A name or title inside a claim that a checker ticks."""

    start: int
    end: int
    text: str
    kind: Literal["name", "title", "place"]


@dataclass(frozen=True, slots=True)
class ProposedClaim:
    """One checkable statement: ``text`` is the document's own words at ``start``..``end``."""

    id: str
    start: int
    end: int
    text: str
    substance: str
    modality: Modality
    check_worthiness: float
    attribution: Attribution
    more_attributions: tuple[Attribution, ...] = ()
    quotes: tuple[ProposedQuote, ...] = ()
    figures: tuple[ProposedFigure, ...] = ()
    dates: tuple[ProposedDate, ...] = ()
    names: tuple[ProposedName, ...] = ()
    titles: tuple[ProposedName, ...] = ()


@dataclass(frozen=True, slots=True)
class ProposedSource:
    """A person, body or group that claims something, with the names the text uses for it."""

    name: str
    kind: Literal["person", "organisation", "group", "document"]
    aliases: tuple[str, ...] = ()
    role: str | None = None
    anonymous: bool = False


@dataclass(frozen=True, slots=True)
class ProposedStance:
    """How one source stands on a proposition, by which claim (its id)."""

    source: str
    stance: str
    claim: str


@dataclass(frozen=True, slots=True)
class ProposedProposition:
    """One statement that several sources take a stance on."""

    text: str
    stances: tuple[ProposedStance, ...]


@dataclass(frozen=True, slots=True)
class ProposedFinding:
    """Something that does not fit, between which claims (ids), and why."""

    kind: str
    claims: tuple[str, ...]
    why: str


@dataclass(frozen=True, slots=True)
class Analysis:
    """Everything proposed for one text; ``published`` is the date relative dates rest on.

    ``language`` is an ISO 639-1 code, "und" where it is not English and not known; ``notes`` are
    plain sentences on what was not proposed, and why.
    """

    text: str
    title: str | None = None
    published: datetime.date | None = None
    language: str = "en"
    engine_version: str = ""
    furniture: tuple[ProposedFurniture, ...] = ()
    sentences: tuple[ProposedSentence, ...] = ()
    claims: tuple[ProposedClaim, ...] = ()
    sources: tuple[ProposedSource, ...] = ()
    propositions: tuple[ProposedProposition, ...] = ()
    findings: tuple[ProposedFinding, ...] = ()
    notes: tuple[str, ...] = ()
