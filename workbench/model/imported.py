"""What an importer makes of a file: the whole visible text, in blocks, and what the file says
of itself.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

__all__ = ["BlockKind", "ImportedBlock", "ImportedDocument"]

_NOT_TEXT = re.compile("[\0\ud800-\udfff]")


class BlockKind(StrEnum):
    """What a block of a document is on its page."""

    headline = "headline"
    byline = "byline"
    dateline = "dateline"
    heading = "heading"
    body = "body"
    quote = "quote"
    list_item = "list-item"
    caption = "caption"
    table = "table"
    furniture = "furniture"


@dataclass(frozen=True, slots=True)
class ImportedBlock:
    """One line of the text: ``text[start:end]``, in code points, end exclusive.

    ``level`` is 1 to 9 for a heading, the depth of nesting (from 1) for a list item, else 0.
    Only furniture may be ``struck``; a struck block stays in the text and can be restored.
    """

    start: int
    end: int
    kind: BlockKind
    level: int = 0
    struck: bool = False


@dataclass(frozen=True, slots=True)
class ImportedDocument:
    """A file as an importer read it.

    ``text`` is the blocks joined by a single line feed; no block is empty and none holds a line
    feed, NUL or a lone surrogate. ``encoding`` is the one the bytes were decoded with, where there
    was a choice. ``notes`` are plain sentences for the user. Raises ValueError where the
    blocks do not cover the text.
    """

    text: str
    blocks: tuple[ImportedBlock, ...]
    title: str | None
    headline: str | None
    byline: str | None
    published: date | None
    language: str | None
    encoding: str | None
    media_type: str
    importer: str
    importer_version: str
    notes: tuple[str, ...]

    def __post_init__(self) -> None:
        """Refuse blocks that do not cover the text exactly, in order."""
        lines = self.text.split("\n") if self.text else []
        if len(lines) != len(self.blocks):
            raise ValueError("every line of the text must be one block")
        start = 0
        for line, block in zip(lines, self.blocks, strict=True):
            if not line or (block.start, block.end) != (start, start + len(line)):
                raise ValueError("the blocks must cover the text in order, and none may be empty")
            if block.struck and block.kind is not BlockKind.furniture:
                raise ValueError("only furniture may be struck")
            start = block.end + 1
        if _NOT_TEXT.search(self.text):
            raise ValueError("NUL and lone surrogates must have become U+FFFD")

    def to_json(self) -> dict[str, object]:
        """Return the document as values that the json module can write."""
        return {
            "text": self.text,
            "blocks": [
                [block.start, block.end, str(block.kind), block.level, block.struck]
                for block in self.blocks
            ],
            "title": self.title,
            "headline": self.headline,
            "byline": self.byline,
            "published": self.published.isoformat() if self.published else None,
            "language": self.language,
            "encoding": self.encoding,
            "media_type": self.media_type,
            "importer": self.importer,
            "importer_version": self.importer_version,
            "notes": list(self.notes),
        }

    @classmethod
    def from_json(cls, value: object) -> ImportedDocument:
        """Read what `to_json` wrote; raises ValueError where the shape is another one."""
        if not isinstance(value, Mapping):
            raise ValueError("an imported document must be a JSON object")
        published = _optional(value, "published")
        return cls(
            text=_required(value, "text"),
            blocks=tuple(_block(item) for item in _items(value, "blocks")),
            title=_optional(value, "title"),
            headline=_optional(value, "headline"),
            byline=_optional(value, "byline"),
            published=date.fromisoformat(published) if published is not None else None,
            language=_optional(value, "language"),
            encoding=_optional(value, "encoding"),
            media_type=_required(value, "media_type"),
            importer=_required(value, "importer"),
            importer_version=_required(value, "importer_version"),
            notes=tuple(_string(item) for item in _items(value, "notes")),
        )


def _string(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError("a string was expected")
    return value


def _required(value: Mapping[object, object], key: str) -> str:
    return _string(value.get(key))


def _optional(value: Mapping[object, object], key: str) -> str | None:
    item = value.get(key)
    return None if item is None else _string(item)


def _items(value: Mapping[object, object], key: str) -> list[object]:
    items = value.get(key)
    if not isinstance(items, list):
        raise ValueError("a list was expected")
    return items


def _block(value: object) -> ImportedBlock:
    # Plain checks: a pattern (`case [int(), …]`) takes ten times as long, and there may be many.
    if isinstance(value, list) and len(value) == 5:
        start, end, kind, level, struck = value
        numbers = type(start) is int and type(end) is int and type(level) is int
        if numbers and type(kind) is str and type(struck) is bool:
            return ImportedBlock(start, end, BlockKind(kind), level, struck)
    raise ValueError("a block must be start, end, kind, level, struck")
