"""Which pieces of a page are the story: trafilatura's judgement, carried over to our pieces.

trafilatura names the words of the story but joins and drops lines, so its text is only a measure:
a piece belongs to the story where its words stand there, in order and not yet used by another.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from lxml import etree

from workbench.importers.html_walk import ZONE
from workbench.importers.pieces import Piece
from workbench.importers.story_words import StoryWords, gaps, words_of
from workbench.model.imported import BlockKind

__all__ = ["choose_story", "story_text"]

_LONG = 6
# Below this a page has no story to tell from the rest.
_FEWEST = 25
_BROTHERS = 3
# What a fault in trafilatura shows as. It only advises, so a page that it stumbles over is still
# kept, with nothing struck.
_STUMBLES = (AttributeError, LookupError, RecursionError, TypeError, ValueError, etree.LxmlError)
_RUNNING = (BlockKind.body, BlockKind.quote)
_SENTENCE = re.compile(r"(?:\S+\s+){3,}\S*[.!?…。！？]['\"’”»)\]]*$")


def story_text(markup: str) -> tuple[str, str]:
    """Return the story as trafilatura has it ("" where it finds none), and its version."""
    # Imported here: only saved pages need it, and it takes a third of a second.
    import trafilatura

    try:
        found = trafilatura.bare_extraction(
            markup, favor_recall=True, include_comments=False, with_metadata=False
        )
    except _STUMBLES:
        found = None
    text = getattr(found, "text", None) or ""
    return str(text), str(trafilatura.__version__)


def choose_story(pieces: Sequence[Piece], story: str) -> set[int]:
    """Return the indexes of the pieces that are the story; empty where it has too few words.

    Captions are left out: the same words may stand in the story, and whoever calls decides on them
    by their place.
    """
    target = StoryWords(words_of(story))
    if len(target.words) < _FEWEST:
        return set()
    contents = [[] if piece.kind is BlockKind.caption else words_of(piece.text) for piece in pieces]
    places: dict[int, tuple[int, int]] = {}
    for take in (target.take_whole, target.take_most):
        target.cursor = 0
        for index, content in enumerate(contents):
            if len(content) >= _LONG and index not in places:
                place = take(content)
                if place is not None:
                    places[index] = place
    chosen = set(places)
    for index, low, high in gaps(places, len(pieces), len(target.words)):
        content = contents[index]
        is_short = 0 < len(content) < _LONG and ZONE not in pieces[index].marks
        if is_short and target.take_short(content, low, high):
            chosen.add(index)
    chosen |= _brothers(pieces, chosen)
    return _without_last_headings(pieces, chosen)


def _brothers(pieces: Sequence[Piece], chosen: set[int]) -> set[int]:
    """Return sentences that stand among the chosen paragraphs of one parent element.

    trafilatura drops now and then a lead or a short paragraph; a sentence too many is struck with
    one key, one that is missing might never be read.
    """
    last: dict[int, int] = {}
    count: Counter[int] = Counter()
    for index in chosen:
        if pieces[index].kind in _RUNNING:
            group = pieces[index].group
            last[group] = max(index, last.get(group, 0))
            count[group] += 1
    return {
        index
        for index, piece in enumerate(pieces)
        if piece.kind in _RUNNING
        and ZONE not in piece.marks
        and count[piece.group] >= _BROTHERS
        and index < last[piece.group]
        and _SENTENCE.search(piece.text)
    }


def _without_last_headings(pieces: Sequence[Piece], chosen: set[int]) -> set[int]:
    """Leave out headings with nothing below them: teasers of other stories."""
    kept = sorted(chosen)
    while kept and pieces[kept[-1]].kind is BlockKind.heading:
        kept.pop()
    return set(kept)
