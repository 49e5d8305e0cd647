"""The kinds of a text's blocks: headline, byline, dateline, heading, body, caption, furniture."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from workbench.model.analysis import ProposedFurniture
from workbench.proposals import bylines, furniture
from workbench.proposals.captions import find_credited_captions, find_worded_captions
from workbench.proposals.page_head import find_headline, plain
from workbench.proposals.page_lines import Line, StoryWords, line_at, lines_of
from workbench.proposals.page_zones import judge_zones

_LIST_HEADS: Final = frozenset(
    "sources source references notes links further-reading related-stories related".split()
)
_ENDS: Final = ("”", '"', "’", ")", "…")
_LONGEST_HEADING: Final = 10
_JUDGED: Final = ("furniture", "body", "list-item", "heading")


@dataclass(frozen=True, slots=True)
class Block:
    """One line of the text: its place, its kind, and for furniture which sort it is."""

    start: int
    end: int
    kind: str
    sort: str | None = None
    repeats: bool = False


def judge_blocks(
    text: str, given: Sequence[tuple[int, int, str]] | None, title: str | None
) -> list[Block]:
    """Return the blocks of ``text`` in order with their kinds.

    ``given`` kinds are kept, except that a given body line may still turn out to be furniture.
    Without them, or where all of them are body (plain text tells no kinds), lines are judged by
    their wording and by where they stand.
    """
    if given is not None and any(kind != "body" for _, _, kind in given):
        return _from_given(text, given)
    lines = lines_of(text)
    for line in lines:
        line.sort = furniture.line_kind(line.text)
    _read_lists(lines)
    find_worded_captions(lines)
    story = StoryWords(lines)
    headline = find_headline(lines, title, story)
    if headline is not None:
        _mark_headline(lines, headline)
    find_credited_captions(lines)
    judge_zones(lines, headline, story)
    _find_headings(lines)
    return [Block(line.start, line.end, _kind(line), line.sort, line.repeats) for line in lines]


def furniture_of(text: str, blocks: Sequence[Block]) -> tuple[ProposedFurniture, ...]:
    """Return the furniture among ``blocks``: one entry a wording, with its further places."""
    first: dict[tuple[str, str], list[tuple[int, int]]] = {}
    for block in blocks:
        if block.sort and block.end > block.start:
            first.setdefault((text[block.start : block.end], block.sort), []).append(
                (block.start, block.end)
            )
    return tuple(
        ProposedFurniture(*places[0], words, sort, tuple(places[1:]))
        for (words, sort), places in first.items()
    )


def _kind(line: Line) -> str:
    if line.sort in (None, "caption"):
        return line.kind
    return {"byline": "byline", "date": "dateline"}.get(line.sort or "", "furniture")


def _from_given(text: str, given: Sequence[tuple[int, int, str]]) -> list[Block]:
    """Return the blocks of an importer, which knows headings and captions but not all furniture."""
    lines = []
    for start, end, kind in given:
        start, end = max(0, start), min(len(text), end)
        if end > start:
            lines.append(line_at(text, start, end))
            lines[-1].kind = kind
            lines[-1].sort = _given_sort(text[start:end], kind)
    headline = next((place for place, line in enumerate(lines) if line.kind == "headline"), None)
    judge_zones(lines, headline, StoryWords(lines))
    return [
        Block(line.start, line.end, _kind(line) if line.kind in _JUDGED else line.kind, line.sort)
        for line in lines
    ]


def _given_sort(line: str, kind: str) -> str | None:
    if kind in ("byline", "dateline"):
        return "byline" if kind == "byline" else "date"
    if kind == "caption":
        return "caption"
    sort = furniture.line_kind(line) if kind in _JUDGED else None
    return sort or ("link" if kind == "furniture" else None)


def _read_lists(lines: Sequence[Line]) -> None:
    """Take the head and the lines of a list of references for links."""
    for place, line in enumerate(lines):
        head = "-".join(re.findall(r"[a-z]+", line.text.lower())) if len(line.text) < 40 else ""
        late = (len(lines) - place) * 2 <= len(lines) + 8
        if line.sort is None and (
            (late and head in _LIST_HEADS) or bylines.is_reference(line.text)
        ):
            line.sort = "link"


def _mark_headline(lines: Sequence[Line], headline: int) -> None:
    wanted = plain(lines[headline].text)
    for place, line in enumerate(lines):
        is_again = line.sort in (None, "caption") and plain(line.text) == wanted
        if place == headline or is_again:
            line.kind, line.sort, line.repeats = "headline", None, place != headline


def _find_headings(lines: Sequence[Line]) -> None:
    for line in lines[1:]:
        is_short = line.words <= _LONGEST_HEADING and not line.ended
        if line.is_open and is_short and not line.text.endswith(_ENDS):
            line.kind = "heading"
