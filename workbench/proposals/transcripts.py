"""Transcripts inside an article: "LEE: We are ready.", speaker after speaker, block by block."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from workbench.model.analysis import ProposedQuote
from workbench.proposals import grammar
from workbench.proposals.views import View
from workbench.text import lexicon

Span = tuple[int, int]

_LABEL: Final = re.compile(
    r"[“\"]?[ \t]{0,3}(?P<who>[A-Z][A-Z.’'-]{1,24}(?:,? [A-Z][A-Z.’'-]{1,24}){0,4})"
    r"(?: \([^():\n]{1,40}\))?:\s{1,3}(?=\S)"
)
_ASIDE: Final = re.compile(r"[“\"]?\s*[(\[][^()\[\]]{1,60}[)\]]\.?[”\"]?[ \t]*$", re.MULTILINE)
_NO_NAMES: Final = grammar.CLAUSE_WORDS | frozenset(
    "who more read watch related update updated live see also photos video background next key"
    " facts timeline opinion analysis breaking editor note correction".split()
)
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
    belongs to nobody, which is ``None``. Two people at least take turns, one of them twice, and
    between two names stand few blocks: what lies further apart are two transcripts, or none.
    "WHAT:", "LONDON:" and "READ MORE:" are no names.
    """
    starts: dict[int, int] = {}
    for view in views:
        starts.setdefault(view.number, view.start)
    numbers = sorted(starts)
    labels = {
        at: label
        for at, n in enumerate(numbers)
        if (label := label_at(text, starts[n])) and _is_name(text[slice(*label)])
    }
    turns: dict[int, Span | None] = {}
    for run in _runs(list(labels)):
        who = Counter(text[labels[at][0] : labels[at][1]] for at in run)
        if len(run) < _FEWEST or len(who) < 2 or max(who.values()) < 2:
            continue
        speaking = labels[run[0]]
        for at in range(run[0], run[-1] + 1):
            speaking = labels.get(at, speaking)
            aside = _ASIDE.match(text, starts[numbers[at]])
            turns[numbers[at]] = None if aside else speaking
    return turns


def _is_name(label: str) -> bool:
    words = label.lower().replace(",", "").split()
    return label.title() not in lexicon.places() and _NO_NAMES.isdisjoint(words)


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
