"""The rows of the timeline: one for each claim, with what happened and who said it when."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from ui.charts.marks import ChartMark
from ui.wording import STANCE_WORDS
from workbench.corroboration.days import Span
from workbench.corroboration.timeline import (
    DatedClaim,
    OlderDenial,
    Saying,
    in_order,
    older_denials,
)

HEADING = ("Claim", "Substance", "What", "Source", "Stance", "Day", "Note")
WITHHELD = "withheld"


@dataclass(frozen=True, slots=True)
class Placed:
    """What a mark stands for; `nudge` counts the marks of the same day before it in its row."""

    claim: DatedClaim
    row: int
    event: Span | None = None
    saying: Saying | None = None
    older: OlderDenial | None = None
    nudge: int = 0


@dataclass(frozen=True, slots=True)
class TimelineRows:
    """The claims in their rows, and by mark what it stands for.

    `after` is, by mark, the day where the next of its row begins: so much room its words have.
    """

    marks: Sequence[ChartMark] = ()
    placed: Mapping[str, Placed] = field(default_factory=dict)
    claims: Sequence[DatedClaim] = ()
    row_of: Mapping[str, int] = field(default_factory=dict)
    after: Mapping[str, float] = field(default_factory=dict)
    x_range: tuple[float, float] = (0.0, 1.0)

    @property
    def older(self) -> list[Placed]:
        """The denials that are older than what they deny."""
        return [placed for placed in self.placed.values() if placed.older is not None]


def rows_of(known: Sequence[DatedClaim]) -> TimelineRows:
    """Every claim with a day, from the earliest on."""
    claims = in_order(known)
    older = older_denials(known)
    marks: list[ChartMark] = []
    placed: dict[str, Placed] = {}
    after: dict[str, float] = {}
    for row, claim in enumerate(claims):
        found = sorted(_of_claim(claim, row, older), key=lambda pair: (pair[0].x, pair[0].id))
        nudged: dict[float, int] = {}
        for mark, place in found:
            nudge = nudged.get(mark.x, 0)
            nudged[mark.x] = nudge + (place.saying is not None)
            placed[mark.id] = Placed(claim, row, place.event, place.saying, place.older, nudge)
            marks.append(mark)
        for (mark, _), (following, _) in pairwise(found):
            event = placed[following.id].event
            after[mark.id] = following.x if event is None else event.start.toordinal() - 0.5
    return TimelineRows(
        marks, placed, claims, {c.id: row for row, c in enumerate(claims)}, after, _range(claims)
    )


def _of_claim(
    claim: DatedClaim, row: int, older: Mapping[str, OlderDenial]
) -> list[tuple[ChartMark, Placed]]:
    found = []
    for number, span in enumerate(claim.events):
        words = f"Claim {claim.number}: said to have happened {span.words}. {claim.substance}"
        cells = (f"{claim.number}", claim.substance, "happened", "", "", span.words, "")
        mark = ChartMark(f"{claim.id} event {number}", middle(span), row + 0.5, words, cells)
        found.append((mark, Placed(claim, row, event=span)))
    for saying in claim.sayings:
        late = older.get(saying.id)
        mark = ChartMark(
            f"{claim.id} {saying.id}",
            middle(saying.said),
            row + 0.5,
            saying_words(claim, saying, late),
            _cells(claim, saying, late),
        )
        found.append((mark, Placed(claim, row, saying=saying, older=late)))
    return found


def middle(span: Span) -> float:
    """The middle of a span, as a day's ordinal."""
    return (span.start.toordinal() + span.end.toordinal()) / 2


def stance_words(saying: Saying) -> str:
    """ "denies", "denies, only proposed", "denies, as the draft has it"."""
    words = STANCE_WORDS[saying.stance]
    if saying.of_draft:
        return f"{words}, as the draft has it"
    return f"{words}, only proposed" if saying.proposed else words


def saying_words(claim: DatedClaim, saying: Saying, older: OlderDenial | None) -> str:
    """ "Claim 2: the Ministry denies, said 11 May. Alarm: 5 days older than …"."""
    words = (
        f"Claim {claim.number}: {saying.source} {stance_words(saying)}, "
        f"said {saying.said.words}. {claim.substance}"
    )
    return f"Alarm: {older.words}. {words}" if older else words


def _cells(claim: DatedClaim, saying: Saying, older: OlderDenial | None) -> tuple[str, ...]:
    """Its line of the table that is copied: the days of a confidential source stay here."""
    told = older.words if older else ""
    return (
        f"{claim.number}",
        claim.substance,
        "said",
        saying.source,
        stance_words(saying),
        WITHHELD if saying.confidential else saying.said.words,
        WITHHELD if older and older.confidential else told,
    )


def _range(claims: Sequence[DatedClaim]) -> tuple[float, float]:
    spans = [span for claim in claims for span in (*claim.events, *(s.said for s in claim.sayings))]
    if not spans:
        return 0.0, 1.0
    first = min(span.start for span in spans).toordinal()
    last = max(span.end for span in spans).toordinal()
    return float(first), float(max(last, first + 1))


def step_in_rows(marks: Sequence[ChartMark], current: int, dx: int, dy: int) -> int:
    """Left and right go through all marks, row by row; up and down to the nearest of the next row.

    The marks come row by row, and from left to right within one.
    """
    if not marks:
        return -1
    if current < 0:
        return 0
    if dx:
        return min(len(marks) - 1, max(0, current + dx))
    here, wanted = marks[current], marks[current].y + dy
    beside = [i for i, mark in enumerate(marks) if mark.y == wanted]
    return min(beside, key=lambda i: abs(marks[i].x - here.x)) if beside else current
