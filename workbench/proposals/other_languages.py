"""What is proposed for a text that is not English: only what is sure without its grammar."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from workbench.model.analysis import (
    Attribution,
    ProposedClaim,
    ProposedDate,
    ProposedFigure,
    ProposedSentence,
    Reading,
)
from workbench.proposals.blocks import Block
from workbench.proposals.figure_bounds import bounds
from workbench.proposals.views import View
from workbench.text.foreign_dates import find_foreign_dates
from workbench.text.foreign_numbers import find_foreign_numbers

_ENDS: Final = ("。", "！", "？", "؟", "۔", "।", "॥", "։", "።", "။", "»", "“", "」", "』", "!", "?")
_ASKED: Final = ("?", "？", "؟")
_LONGEST_HEADLINE: Final = 80
_UNSPACED: Final = "\u0e00"
"""From here on stand the scripts that set few or no spaces between words: Thai to Japanese."""


def recast_blocks(text: str, blocks: Sequence[Block]) -> list[Block]:
    """Return ``blocks`` with what only the words and spaces of English told set right.

    A line that ends in the full stop of another script is no heading; the first line of a text
    without spaces is a headline where it ends in no mark.
    """
    cast = [
        replace(block, kind="body")
        if block.kind == "heading" and text[block.start : block.end].endswith(_ENDS[:-2])
        else block
        for block in blocks
    ]
    story = next((n for n, block in enumerate(cast) if block.kind in ("body", "heading")), None)
    if story is None or len(cast) < 2 or any(block.kind == "headline" for block in cast):
        return cast
    line = text[cast[story].start : cast[story].end]
    if (
        story == 0
        and len(line) <= _LONGEST_HEADLINE
        and not line.endswith((*_ENDS, ".", "…"))
        and " " not in line
        and line[:1] >= _UNSPACED
    ):
        cast[story] = replace(cast[story], kind="headline")
    return cast


def propose_sure(
    text: str, views: Iterable[View], language: str
) -> tuple[list[ProposedSentence], list[ProposedClaim]]:
    """Return the sentences of ``views`` and a claim for each that tells something.

    A claim has quotations, and figures and dates that can be read in one way only. Who says it
    is left open: its claimant is ``None``.
    """
    sentences: list[ProposedSentence] = []
    claims: list[ProposedClaim] = []
    for view in views:
        reading = _reading(text, view)
        worth = 0.05
        if reading == "claim":
            claims.append(_claim(text, view, language, f"c{len(claims) + 1}"))
            worth = claims[-1].check_worthiness
        sentences.append(ProposedSentence(view.start, view.end, view.block.kind, reading, worth))
    return sentences, claims


def _reading(text: str, view: View) -> Reading:
    """Say whether a sentence claims something; in doubt it does."""
    words = text[view.start : view.end]
    letters = sum(char.isalpha() for char in words)
    if view.block.repeats or not letters:
        return "no claim"
    if view.block.kind in ("heading", "caption") and not words.endswith((*_ENDS, ".")):
        return "no claim"
    if view.quotes:
        return "claim"
    few = letters < 3 if words[0] >= _UNSPACED else len(words.split()) < 3 and letters < 12
    return "no claim" if few or words.endswith(_ASKED) else "claim"


def _claim(text: str, view: View, language: str, name: str) -> ProposedClaim:
    words = text[view.start : view.end]
    dates, figures = _parts(text, view, language)
    score = 0.3 + 0.16 * min(len(figures), 2) + 0.05 * min(len(dates), 2) + 0.04 * bool(view.quotes)
    return ProposedClaim(
        name,
        view.start,
        view.end,
        words,
        words.rstrip(" .。۔।") or words,
        "asserted",
        round(score, 2),
        Attribution(),
        quotes=tuple(view.quotes),
        figures=figures,
        dates=dates,
    )


def _parts(
    text: str, view: View, language: str
) -> tuple[tuple[ProposedDate, ...], tuple[ProposedFigure, ...]]:
    """Return the dates and figures of a sentence; one without digits has none."""
    if "0" not in view.lows and not any(char.isdigit() for char in text[view.start : view.end]):
        return (), ()
    found = find_foreign_dates(text, view.start, view.end, language)
    dates = tuple(
        ProposedDate(
            one.start,
            one.end,
            text[one.start : one.end],
            one.days and one.days[0],
            one.days and one.days[1],
        )
        for one in found
    )
    figures = []
    for number in find_foreign_numbers(text, view.start, view.end, language):
        if not any(date.start < number.end and number.start < date.end for date in dates):
            low, high = bounds(number.value, number.kind)
            words = text[number.start : number.end]
            figures.append(
                ProposedFigure(number.start, number.end, words, low, high, number.unit, None)
            )
    return dates, tuple(figures)
