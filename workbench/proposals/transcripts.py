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
_GAP: Final = 5
"""Blocks from one name to the next, at most, in one transcript."""
_FEWEST: Final = 3
"""Turns of speech that make a transcript; fewer may be headings."""


def label_at(text: str, start: int) -> Span | None:
    """Return where the name of who speaks stands in a block that begins at ``start``."""
    found = _LABEL.match(text, start)
    return found.span("who") if found else None


def read_transcript(text: str, views: Sequence[View]) -> dict[int, Span | None]:
    """Return for each block of a transcript, by its number, where its speaker is named.

    A block without a name goes on with who spoke before, up to the last turn; "(Crosstalk.)"
    belongs to nobody, which is ``None``. Two people at least take turns, and between two names
    stand few blocks: what lies further apart are two transcripts, or none.
    """
    starts: dict[int, int] = {}
    for view in views:
        starts.setdefault(view.number, view.start)
    numbers = sorted(starts)
    labels = {at: label for at, n in enumerate(numbers) if (label := label_at(text, starts[n]))}
    turns: dict[int, Span | None] = {}
    for run in _runs(list(labels)):
        who = {text[labels[at][0] : labels[at][1]] for at in run}
        if len(run) < _FEWEST or len(who) < 2:
            continue
        speaking = labels[run[0]]
        for at in range(run[0], run[-1] + 1):
            speaking = labels.get(at, speaking)
            aside = _ASIDE.match(text, starts[numbers[at]])
            turns[numbers[at]] = None if aside else speaking
    return turns


def _runs(places: Sequence[int]) -> list[list[int]]:
    """Part places, in order, where more than a few blocks lie between two."""
    runs: list[list[int]] = []
    for at in places:
        if runs and at - runs[-1][-1] <= _GAP:
            runs[-1].append(at)
        else:
            runs.append([at])
    return runs


def spoken(text: str, quote: ProposedQuote, label: Span) -> ProposedQuote:
    """Return a quotation that begins with the name of its speaker without that name."""
    if not quote.start <= label[0] < quote.end:
        return quote
    start = min(quote.end, text.index(":", label[1]) + 1)
    while start < quote.end and text[start].isspace():
        start += 1
    return ProposedQuote(start, quote.end, text[start : quote.end])
