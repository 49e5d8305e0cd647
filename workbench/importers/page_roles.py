"""What each piece of a saved page is: headline, byline, dateline, caption, story or furniture.

The story is chosen already; here the pieces above and inside it get their kinds. What is none of
them is furniture, which is struck and stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from workbench.importers.html_walk import BYLINE, TIME, ZONE
from workbench.importers.page_facts import PageFacts
from workbench.importers.pieces import Facts, Piece
from workbench.importers.written_dates import read_date
from workbench.model.imported import BlockKind

__all__ = ["better_facts", "date_below_headline", "give_roles"]

_WORD = re.compile(r"[^\W_]+")
_BY = re.compile(r"(?:by|von|par|por|de|di|текст)\b", re.IGNORECASE)
_BYLINE_WORDS = 25
_DATELINE_WORDS = 16
_STANDFIRST_WORDS = 6
_CAPTION_WORDS = 3
_BELOW_STORY = 4


def give_roles(pieces: Sequence[Piece], chosen: set[int], page: PageFacts) -> list[Piece]:
    """Return the pieces with their kinds; with nothing chosen, all but the headline keep theirs."""
    headline = _headline(pieces, chosen, page)
    kinds: dict[int, BlockKind] = {}
    if headline is not None:
        kinds[headline] = BlockKind.headline
    if chosen:
        _above_story(pieces, chosen, headline, page, kinds)
        _captions(pieces, chosen, headline, kinds)
        repeated = _words(pieces[headline].text) if headline is not None else []
        for index in chosen:
            if index not in kinds and _words(pieces[index].text) != repeated:
                kinds[index] = pieces[index].kind
    else:
        kinds = {index: piece.kind for index, piece in enumerate(pieces)} | kinds
    return [_as(piece, kinds.get(index, BlockKind.furniture)) for index, piece in enumerate(pieces)]


def better_facts(facts: Facts, pieces: Sequence[Piece]) -> Facts:
    """Return the facts with what readers see where it differs from what machines are told.

    The headline is the one on the page. The byline is too, where it names somebody else.
    """
    headline = next((p.text for p in pieces if p.kind is BlockKind.headline), facts.headline)
    byline = facts.byline
    seen = next((p.text for p in pieces if p.kind is BlockKind.byline), None)
    if seen is not None and _BY.match(seen) and not set(_words(byline or "")) & set(_words(seen)):
        byline = seen
    return replace(facts, headline=headline, byline=byline)


def date_below_headline(pieces: Sequence[Piece]) -> tuple[date, str] | None:
    """Return the day in a short line between the headline and the story, and that line.

    For pages that tell their date to readers only.
    """
    below = False
    for piece in pieces:
        if piece.kind is BlockKind.headline:
            below = True
        elif below and piece.kind is BlockKind.body and len(_words(piece.text)) > _DATELINE_WORDS:
            break
        elif below and len(_words(piece.text)) <= _DATELINE_WORDS:
            day = read_date(piece.text) or read_date(piece.text.rpartition(" ")[2])
            if day is not None:
                return day, piece.text
    return None


def _as(piece: Piece, kind: BlockKind) -> Piece:
    keeps_level = kind in (BlockKind.heading, BlockKind.list_item) and kind is piece.kind
    return replace(piece, kind=kind, level=piece.level if keeps_level else 0)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _alike(words: Sequence[str], other: Sequence[str]) -> float:
    """Return the share of the shorter wording's words that the other holds too, 0 to 1."""
    few, many = sorted((set(words), set(other)), key=len)
    return len(few & many) / len(few) if few else 0.0


def _headline(pieces: Sequence[Piece], chosen: set[int], page: PageFacts) -> int | None:
    """Return the index of the headline: the h1 that the page's own title speaks of.

    A site's name is often an h1 too; so likeness to the stated headline counts before the level.
    """
    stated = [_words(text) for text in page.headlines]
    end = min(chosen, default=len(pieces) - 1) if chosen else len(pieces) - 1
    tops = [
        index
        for index, piece in enumerate(pieces)
        if piece.kind is BlockKind.heading and piece.level == 1 and ZONE not in piece.marks
    ]
    likely = [index for index in tops if _best(pieces[index], stated) >= 0.5]
    if likely:
        return max(likely, key=lambda index: (len(_words(pieces[index].text)) > 2, -index))
    for index, piece in enumerate(pieces[: end + 1]):
        if ZONE not in piece.marks and any(_words(piece.text) == one for one in stated if one):
            return index
    return tops[0] if len(tops) == 1 or (tops and not stated) else None


def _best(piece: Piece, stated: Iterable[Sequence[str]]) -> float:
    words = _words(piece.text)
    return max((_alike(words, one) for one in stated), default=0.0)


def _first_body(pieces: Sequence[Piece], chosen: set[int], headline: int | None) -> int:
    after = -1 if headline is None else headline
    running = (BlockKind.body, BlockKind.quote, BlockKind.list_item)
    below = [index for index in chosen if index > after and pieces[index].kind in running]
    return min(below, default=max(chosen))


def _above_story(
    pieces: Sequence[Piece],
    chosen: set[int],
    headline: int | None,
    page: PageFacts,
    kinds: dict[int, BlockKind],
) -> None:
    """Find byline, dateline and standfirst between the headline and the story, or just below it."""
    first = _first_body(pieces, chosen, headline)
    start = headline + 1 if headline is not None else max(0, first - 12)
    author = _words(page.facts.byline or "")
    description = _words(page.description)
    below = range(max(chosen) + 1, min(len(pieces), max(chosen) + 1 + _BELOW_STORY))
    for index in (*range(start, first), *sorted(i for i in chosen if i >= first), *below):
        piece = pieces[index]
        words = _words(piece.text)
        if index in kinds or ZONE in piece.marks or not words:
            continue
        if BlockKind.byline not in kinds.values() and _is_byline(piece, words, author):
            kinds[index] = BlockKind.byline
        elif index >= first:
            continue
        elif TIME in piece.marks and len(words) <= _DATELINE_WORDS:
            if BlockKind.dateline not in kinds.values():
                kinds[index] = BlockKind.dateline
        elif _is_standfirst(piece, words, description, headline, pieces):
            kinds[index] = piece.kind


def _is_byline(piece: Piece, words: list[str], author: list[str]) -> bool:
    if len(words) > _BYLINE_WORDS or piece.kind is BlockKind.caption:
        return False
    if BYLINE in piece.marks:
        return True
    names_author = bool(author) and set(author) <= set(words)
    return names_author and len(words) <= len(author) + 3


def _is_standfirst(
    piece: Piece,
    words: list[str],
    description: list[str],
    headline: int | None,
    pieces: Sequence[Piece],
) -> bool:
    if len(words) < _STANDFIRST_WORDS or piece.kind not in (BlockKind.heading, BlockKind.body):
        return False
    if description and _alike(words, description) >= 0.8:
        return True
    return headline is not None and piece.group == pieces[headline].group


def _captions(
    pieces: Sequence[Piece], chosen: set[int], headline: int | None, kinds: dict[int, BlockKind]
) -> None:
    """Keep each caption from the headline to the end of the story once."""
    start = min(chosen) if headline is None else min(headline, *chosen)
    seen: set[str] = set()
    for index in range(start, max(chosen) + 1):
        piece = pieces[index]
        if piece.kind is not BlockKind.caption or ZONE in piece.marks or piece.text in seen:
            continue
        if len(_words(piece.text)) >= _CAPTION_WORDS:
            seen.add(piece.text)
            kinds.setdefault(index, BlockKind.caption)
