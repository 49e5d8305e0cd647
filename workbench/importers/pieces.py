"""Pieces of a page while it is being read, and how they become an imported document."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from workbench.model.errors import ImportFailed
from workbench.model.imported import BlockKind, ImportedBlock, ImportedDocument

__all__ = ["Facts", "Piece", "assemble", "one_line", "promote_headline"]

# U+FDD0 to U+FDEF are no characters; Qt's text documents use them for marks of their own.
_BROKEN = re.compile("[\0\ud800-\udfff\ufdd0-\ufdef]")
_BYTE_ORDER_MARK = "\ufeff"
_BYLINE = re.compile(
    r"(?i:by|text|words|von|par|por|de|di)\s+\w[\w.'’-]*(?:\s+[\w.'’,&-]+){1,10}(?<!\.)$"
)
_STORY_BODY = (BlockKind.body, BlockKind.quote, BlockKind.list_item, BlockKind.table)


@dataclass(frozen=True, slots=True)
class Piece:
    """One block to be, before it has a place in the text.

    ``marks`` are a reader's own notes; pieces from one parent element share a ``group``.
    """

    text: str
    kind: BlockKind = BlockKind.body
    level: int = 0
    marks: frozenset[str] = field(default_factory=frozenset)
    group: int = 0


@dataclass(frozen=True, slots=True)
class Facts:
    """What a file says of itself, each None where it does not."""

    title: str | None = None
    headline: str | None = None
    byline: str | None = None
    published: date | None = None
    language: str | None = None


def one_line(text: str) -> str:
    """Collapse all white space to single spaces; NUL and lone surrogates become U+FFFD."""
    return _BROKEN.sub("\ufffd", " ".join(text.split()))


def promote_headline(pieces: Sequence[Piece]) -> list[Piece]:
    """Make a first-level heading that stands before all body text the headline.

    A short line such as "By Ada Byron" right below it becomes the byline. For formats where nothing
    but the place on the page says so.
    """
    result = list(pieces)
    for index, piece in enumerate(result):
        if piece.kind in _STORY_BODY:
            break
        if piece.kind is BlockKind.headline or (
            piece.kind is BlockKind.heading and piece.level == 1
        ):
            result[index] = replace(piece, kind=BlockKind.headline, level=0)
            _promote_byline(result, index + 1)
            break
    return result


def _promote_byline(pieces: list[Piece], index: int) -> None:
    if index < len(pieces):
        below = pieces[index]
        if below.kind is BlockKind.body and _BYLINE.match(below.text):
            pieces[index] = replace(below, kind=BlockKind.byline)


def assemble(
    pieces: Iterable[Piece],
    *,
    facts: Facts,
    encoding: str | None,
    media_type: str,
    importer: str,
    version: str,
    notes: Iterable[str] = (),
) -> ImportedDocument:
    """Join the pieces into the text and give each its place; empty pieces are left out.

    Furniture is struck. Facts that the file does not give are taken from the pieces of that kind.
    Raises ImportFailed where there is no text at all.
    """
    lines: list[str] = []
    blocks: list[ImportedBlock] = []
    first: dict[BlockKind, str] = {}
    start = 0
    for piece in pieces:
        line = _trim(_BROKEN.sub("\ufffd", piece.text.replace("\n", " ")))
        if not line:
            continue
        end = start + len(line)
        struck = piece.kind is BlockKind.furniture
        blocks.append(ImportedBlock(start, end, piece.kind, piece.level, struck))
        lines.append(line)
        first.setdefault(piece.kind, line)
        start = end + 1
    if not lines:
        raise ImportFailed("This file holds no text; choose a file that has some, or paste it.")
    return ImportedDocument(
        text="\n".join(lines),
        blocks=tuple(blocks),
        title=_clean(facts.title),
        headline=_clean(facts.headline or first.get(BlockKind.headline)),
        byline=_clean(facts.byline or first.get(BlockKind.byline)),
        published=facts.published,
        language=_clean(facts.language),
        encoding=encoding,
        media_type=media_type,
        importer=importer,
        importer_version=version,
        notes=tuple(notes),
    )


def _trim(line: str) -> str:
    """Take white space and byte-order marks off both ends, however they alternate."""
    trimmed = line.strip().strip(_BYTE_ORDER_MARK)
    return trimmed if trimmed == line else _trim(trimmed)


def _clean(text: str | None) -> str | None:
    return (one_line(text) or None) if text else None
