"""The kinds of a text's blocks: headline, byline, dateline, heading, body, caption, furniture."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from workbench.model.analysis import ProposedFurniture
from workbench.proposals import furniture

_CAPTION: Final = re.compile(
    r"\b(?:pictured|seen (?:here|in|on|at|above|during|from)|file (?:photo|picture|image)"
    r"|in a screenshot|undated|in this (?:photo|image|picture|file|\w+ \d)"
    r"|poses? for|\((?:left|right|centre|center|l|r)\)|(?:left|right|above|below|top"
    r"|bottom)\)?(?:,|:)|photographed|looks? on|walks? past|artist[’']s impression)\b",
    re.IGNORECASE,
)
_LIST_HEADS: Final = frozenset(
    "sources source references notes links further-reading related-stories related".split()
)
_ENDS: Final = (".", "!", "?", "”", '"', "’", ")", ":", "…", ";", ",")


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
    Without them, or where all of them are body (plain text tells no kinds), the first line of the
    story that is no sentence is the headline, and a line just above a picture credit is a caption.
    """
    if given is not None and any(kind != "body" for _, _, kind in given):
        return _from_given(text, given)
    spans = _lines(text)
    sorts = [furniture.line_kind(text[start:end]) for start, end in spans]
    _read_lists(text, spans, sorts)
    kinds = ["furniture" if sort else "body" for sort in sorts]
    for place, sort in enumerate(sorts):
        if sort in ("byline", "date"):
            kinds[place] = "byline" if sort == "byline" else "dateline"
    headline = _find_headline(text, spans, kinds, title)
    repeats = set()
    if headline is not None:
        wanted = _plain(text, spans[headline])
        for place, span in enumerate(spans):
            if kinds[place] in ("body", "heading") and (
                place == headline or _plain(text, span) == wanted
            ):
                kinds[place] = "headline"
                if place != headline:
                    repeats.add(place)
    _find_captions(text, spans, kinds, sorts)
    _find_headings(text, spans, kinds)
    return [
        Block(
            *span,
            kinds[place],
            sorts[place] or ("caption" if kinds[place] == "caption" else None),
            place in repeats,
        )
        for place, span in enumerate(spans)
    ]


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


def _lines(text: str) -> list[tuple[int, int]]:
    spans, start = [], 0
    for line in text.split("\n"):
        stripped = line.strip()
        if stripped:
            lead = len(line) - len(line.lstrip())
            spans.append((start + lead, start + lead + len(stripped)))
        start += len(line) + 1
    return spans


def _plain(text: str, span: tuple[int, int]) -> str:
    return " ".join(re.findall(r"\w+", text[span[0] : min(span[1], span[0] + 300)].casefold()))


def _from_given(text: str, given: Sequence[tuple[int, int, str]]) -> list[Block]:
    blocks = []
    for start, end, kind in given:
        start, end = max(0, start), min(len(text), end)
        if end <= start:
            continue
        sort = (
            furniture.line_kind(text[start:end])
            if kind in ("furniture", "body", "byline", "dateline", "list-item", "heading")
            else None
        )
        if kind == "furniture":
            sort = sort or "link"
        elif kind in ("byline", "dateline"):
            sort = "byline" if kind == "byline" else "date"
        elif kind == "caption":
            sort = "caption"
        elif sort:
            kind = "furniture"
        blocks.append(Block(start, end, kind, sort))
    return blocks


def _read_lists(text: str, spans: Sequence[tuple[int, int]], sorts: list[str | None]) -> None:
    """Take the head and the lines of a list of references for links."""
    for place, (start, end) in enumerate(spans):
        line = text[start:end]
        head = "-".join(re.findall(r"[a-z]+", line.lower())) if len(line) < 40 else ""
        late = (len(spans) - place) * 2 <= len(spans) + 8
        if (late and head in _LIST_HEADS) or furniture.is_reference(line):
            sorts[place] = sorts[place] or "link"


def _find_headline(
    text: str, spans: Sequence[tuple[int, int]], kinds: Sequence[str], title: str | None
) -> int | None:
    wanted = " ".join(re.findall(r"\w+", title.casefold())) if title else None
    story = [place for place, kind in enumerate(kinds) if kind == "body"][:6]
    if wanted:
        for place in story:
            if _plain(text, spans[place]) == wanted:
                return place
    for place in story[:1]:
        line = text[spans[place][0] : spans[place][1]]
        is_short = 2 <= len(line.split()) <= 28 and len(line) < 220
        if is_short and not line.endswith((".", ":", "…", ",", ";")) and len(spans) > 1:
            return place
    return None


def _find_captions(
    text: str, spans: Sequence[tuple[int, int]], kinds: list[str], sorts: Sequence[str | None]
) -> None:
    """Take the line above a picture credit, and the short title above that, for captions."""
    for place, sort in enumerate(sorts):
        if sort != "credit" or place == 0 or kinds[place - 1] != "body":
            continue
        words = len(text[spans[place - 1][0] : spans[place - 1][1]].split())
        if words > 60:
            continue
        kinds[place - 1] = "caption"
        above = place - 2
        if above > 0 and kinds[above] == "body":
            line = text[spans[above][0] : spans[above][1]]
            if (len(line.split()) <= 14 and not line.endswith((*_ENDS[:6], ")"))) or (
                len(line.split()) <= 14 and line.endswith(("'", "’"))
            ):
                kinds[above] = "caption"
    for place, (start, end) in enumerate(spans):
        line = text[start:end]
        if kinds[place] != "body" or len(line.split()) > 45:
            continue
        credited = re.search(
            r"\((?:[^()]*?(?:/|\bvia\b|Photo|photo|Image)[^()]*|(?:AP|AFP|Reuters|EPA|Getty)[^()]*)\)\.?$|\b(?:Photo|Photograph|Image|Picture)\s?:\s?[^.]{2,60}$",
            line,
        )
        if credited or (
            len(line.split()) <= 30 and _CAPTION.search(line) and not _has_speech(line)
        ):
            kinds[place] = "caption"


def _has_speech(line: str) -> bool:
    return (
        bool(re.search(r"[\"“”]|\b(?:said|says|told|according|had|reported)\b", line))
        or len(line) > 220
    )


def _find_headings(text: str, spans: Sequence[tuple[int, int]], kinds: list[str]) -> None:
    for place, (start, end) in enumerate(spans):
        line = text[start:end]
        if (
            kinds[place] == "body"
            and len(line.split()) <= 10
            and not line.endswith(_ENDS)
            and place > 0
        ):
            kinds[place] = "heading"
