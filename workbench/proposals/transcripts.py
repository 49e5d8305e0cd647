"""Transcripts inside an article: "LEE: We are ready.", speaker after speaker, block by block."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from workbench.model.analysis import ProposedQuote
from workbench.proposals.views import View

Span = tuple[int, int]

_LABEL: Final = re.compile(
    r"[“\"]?\s*(?P<who>(?:[A-Z][A-Z.’'-]+[ ,]*){1,5})(?:\s*\([^():]{1,40}\))?:\s+(?=\S)"
)
_ASIDE: Final = re.compile(r"[“\"]?\s*[(\[][^()\[\]]{1,60}[)\]]\.?[”\"]?[ \t]*$", re.MULTILINE)
_FEWEST: Final = 3
"""Turns of speech that make a transcript; fewer may be headings."""


def label_at(text: str, start: int) -> Span | None:
    """Return where the name of who speaks stands in a block that begins at ``start``."""
    found = _LABEL.match(text, start)
    return found.span("who") if found else None


def read_transcript(text: str, views: Sequence[View]) -> dict[int, Span | None]:
    """Return for each block of a transcript, by its number, where its speaker is named.

    A block without a name goes on with who spoke before, up to the last turn; "(Crosstalk.)"
    belongs to nobody, which is ``None``. Two people at least take turns.
    """
    starts: dict[int, int] = {}
    for view in views:
        starts.setdefault(view.number, view.start)
    labels = {number: label_at(text, start) for number, start in starts.items()}
    named = [number for number, label in labels.items() if label]
    who = {text[label[0] : label[1]] for label in labels.values() if label}
    if len(named) < _FEWEST or len(who) < 2:
        return {}
    turns: dict[int, Span | None] = {}
    speaking: Span | None = None
    for number in sorted(starts):
        if not named[0] <= number <= named[-1]:
            continue
        speaking = labels[number] or speaking
        turns[number] = None if _ASIDE.match(text, starts[number]) else speaking
    return turns


def spoken(text: str, quote: ProposedQuote, label: Span) -> ProposedQuote:
    """Return a quotation that begins with the name of its speaker without that name."""
    if not quote.start <= label[0] < quote.end:
        return quote
    start = min(quote.end, text.index(":", label[1]) + 1)
    while start < quote.end and text[start].isspace():
        start += 1
    return ProposedQuote(start, quote.end, text[start : quote.end])
