"""One sentence as the engine reads it: its words with quotations taken as one, its names."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from workbench.model.analysis import ProposedQuote
from workbench.proposals.blocks import Block
from workbench.proposals.names import Name, find_names
from workbench.text import lexicon
from workbench.text.quotations import Quotation
from workbench.text.tokens import Token, tokens

_WORD: Final = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_LITTLE: Final = frozenset("a an the of for in on at to and or vs with by from".split())
_BEFORE_TITLE: Final = re.compile(
    r"\b(?:of|on|in|for|from|to|the|show|program|programme|series|film|movie|book|song|album"
    r"|podcast)\s$|[’']s\s$",
    re.IGNORECASE,
)
_LAST_WORD: Final = re.compile(r"([^\W\d_]+)[\s:,]*$")


@dataclass(slots=True)
class View:
    """A sentence at ``start``..``end`` in ``block``; in ``words`` a quotation is one token.

    ``lows`` are all its words in lower case, to tell quickly what it cannot hold.
    ``threads`` are the speeches its quotations belong to, in order of those tokens.
    """

    start: int
    end: int
    block: Block
    number: int
    words: list[Token]
    lows: frozenset[str]
    names: list[Name]
    quotes: list[ProposedQuote]
    threads: list[int]

    def names_in(self, start: int, end: int) -> list[Name]:
        """Return the names that stand whole in ``start``..``end``."""
        return [name for name in self.names if start <= name.start and name.end <= end]

    def span(self, part: tuple[int, int]) -> tuple[int, int]:
        """Return the offsets of a range of word indices."""
        return self.words[part[0]].start, self.words[part[1] - 1].end


class QuotationIndex:
    """Quotations of a text, found by place."""

    def __init__(self, quotations: Sequence[Quotation]) -> None:
        self._quotations = quotations
        self._starts = [quotation.start for quotation in quotations]

    def within(self, start: int, end: int) -> list[Quotation]:
        """Return the quotations that reach into ``start``..``end``."""
        first = bisect_right(self._starts, start) - 1
        if first < 0 or self._quotations[first].end <= start:
            first += 1
        last = bisect_right(self._starts, end - 1)
        return list(self._quotations[first:last])


def view_of(
    text: str, start: int, end: int, block: Block, number: int, index: QuotationIndex
) -> View:
    """Read the sentence ``text[start:end]``."""
    raw = tokens(text, start, end)
    quotations = [
        quotation
        for quotation in index.within(start, end)
        if block.kind == "headline" or _is_speech(text, quotation)
    ]
    words = _collapse(text, start, end, raw, quotations) if quotations else raw
    quotes = [quote for quotation in quotations if (quote := _quote(text, start, end, quotation))]
    return View(
        start,
        end,
        block,
        number,
        words,
        _lows(raw),
        find_names(raw),
        quotes,
        [q.thread for q in quotations],
    )


def _lows(raw: Sequence[Token]) -> frozenset[str]:
    """Return the words in lower case, hyphenated ones in parts too, "0" where there are digits."""
    lows = {word.low for word in raw}
    lows.update([part for low in lows if "-" in low for part in low.split("-")])
    if any(low[0].isdigit() for low in lows if low):
        lows.add("0")
    return frozenset(lows)


def _is_speech(text: str, quotation: Quotation) -> bool:
    """Tell quoted words from a title or name in marks ("the “Letters” page")."""
    inner = text[quotation.inner_start : min(quotation.inner_end, quotation.inner_start + 120)]
    words = _WORD.findall(inner)
    # "on this week’s “Morning Talk,” the governor said": the comma is the sentence's.
    title_ends = (
        inner[-1:] == "," or (inner[-1:] == "." and len(words) > 1)
    ) and _BEFORE_TITLE.search(text, max(0, quotation.start - 12), quotation.start)
    if not words or len(words) > 6 or (inner[-1] in ".,!?…" and not title_ends):
        return bool(words)
    if words[0][0].islower() or not all(
        word[0].isupper() or word[0].isdigit() or word in _LITTLE for word in words
    ):
        return True
    lead = text[max(0, quotation.start - 24) : quotation.start].rstrip()
    found = _LAST_WORD.search(lead)
    said = found is not None and found[1].lower() in lexicon.verbs()
    return lead.endswith(":") or (
        said
        and found is not None
        and found[1].lower() not in ("called", "dubbed", "labeled", "labelled")
    )


def _collapse(
    text: str, start: int, end: int, raw: Sequence[Token], quotations: Sequence[Quotation]
) -> list[Token]:
    words: list[Token] = []
    at = 0
    for quotation in quotations:
        begin, stop = max(start, quotation.start), min(end, quotation.end)
        while at < len(raw) and raw[at].end <= begin:
            words.append(raw[at])
            at += 1
        while at < len(raw) and raw[at].start < stop:
            at += 1
        words.append(Token(text[begin:stop], "\0", begin, stop, "q"))
    words += raw[at:]
    return words


def _quote(text: str, start: int, end: int, quotation: Quotation) -> ProposedQuote | None:
    begin, stop = max(start, quotation.inner_start), min(end, quotation.inner_end)
    while begin < stop and text[begin].isspace():
        begin += 1
    while stop > begin and text[stop - 1].isspace():
        stop -= 1
    return ProposedQuote(begin, stop, text[begin:stop]) if stop > begin else None
