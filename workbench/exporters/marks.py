"""The mark of every state: a key, a sign and plain words.

The shapes are those of the window. HTML and PDF draw them by their key
(`resources/templates/marks.html.j2`, `marks.typ`); DOCX and Markdown write the sign, which
every system has in some font. Words always stand beside a mark, so neither shape nor colour
speaks alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from workbench.model.decision import OutcomeKind, VerdictKind
from workbench.model.document import Reading
from workbench.model.evidence import Stance
from workbench.model.summary_claim import Concern


@dataclass(frozen=True, slots=True)
class Mark:
    """`key` is the shape's name in the templates, `sign` one or two characters."""

    key: str
    sign: str
    words: str


OPEN: Final = Mark("open", "○", "Open")
ASKED: Final = Mark("asked", "○?", "Asked")
TICKED: Final = Mark("confirmed", "✓", "Ticked")
PROPOSED: Final = Mark("proposed", "¦", "Proposed")

VERDICTS: Final[Mapping[VerdictKind, Mark]] = MappingProxyType(
    {
        VerdictKind.confirmed: Mark("confirmed", "✓", "Confirmed"),
        VerdictKind.confirmed_with_change: Mark(
            "confirmed-with-change", "✓^", "Confirmed with change"
        ),
        VerdictKind.disputed: Mark("disputed", "◐", "Disputed"),
        VerdictKind.unsupported: Mark("unsupported", "◌", "Unsupported"),
        VerdictKind.wrong: Mark("wrong", "✗", "Wrong"),
        VerdictKind.cannot_be_determined: Mark("cannot-be-determined", "~", "Cannot be determined"),
    }
)

CONCERNS: Final[Mapping[Concern, Mark]] = MappingProxyType(
    {
        Concern.wrong: VERDICTS[VerdictKind.wrong],
        Concern.disputed: VERDICTS[VerdictKind.disputed],
        Concern.unsupported: VERDICTS[VerdictKind.unsupported],
        Concern.cannot_be_determined: VERDICTS[VerdictKind.cannot_be_determined],
        Concern.confirmed_with_change: VERDICTS[VerdictKind.confirmed_with_change],
        Concern.open: OPEN,
        Concern.asked: ASKED,
        Concern.proposed: PROPOSED,
        Concern.holds: Mark("confirmed", "✓", "Holds"),
    }
)

OUTCOMES: Final[Mapping[OutcomeKind, Mark]] = MappingProxyType(
    {
        OutcomeKind.stands: Mark("stands", "", "Stands"),
        OutcomeKind.change: Mark("change", "^", "Change"),
        OutcomeKind.stet: Mark("stet", "…", "Stet"),
        OutcomeKind.cut: Mark("cut", "—", "Cut"),
    }
)

STANCES: Final[Mapping[Stance, Mark]] = MappingProxyType(
    {
        Stance.asserts: Mark("asserts", "●", "Asserts"),
        Stance.denies: Mark("denies", "✗", "Denies"),
        Stance.cannot_confirm: Mark("cannot-confirm", "?", "Cannot confirm"),
        Stance.relays: Mark("relays", "→", "Relays"),
        Stance.conditional: Mark("conditional", "(if)", "Conditional"),
        Stance.context: Mark("context", "·", "Context"),
    }
)

READINGS: Final[Mapping[Reading, Mark]] = MappingProxyType(
    {
        Reading.unread: Mark("unread", "◦", "Unread"),
        Reading.claim: Mark("claim", "▮", "Claim"),
        Reading.no_claim: Mark("no-claim", "–", "Read, no claim"),
        Reading.not_story: Mark("not-story", "▨", "Not story"),
    }
)


def verdict_mark(verdict: VerdictKind | None) -> Mark:
    """The mark of a layer: one that nobody has judged yet is open."""
    return OPEN if verdict is None else VERDICTS[verdict]


def all_marks() -> frozenset[Mark]:
    """Every mark there is; the templates must draw each of them."""
    tables = (VERDICTS, CONCERNS, OUTCOMES, STANCES, READINGS)
    return frozenset({OPEN, ASKED, TICKED, PROPOSED}.union(*(table.values() for table in tables)))
