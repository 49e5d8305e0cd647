"""Markdown as it reads when set: headings, lists, quotes and tables; the marks themselves go."""

from __future__ import annotations

import re

from workbench.importers.base import ImportHint
from workbench.importers.encodings import decode
from workbench.importers.html_tree import parse_html
from workbench.importers.html_walk import visible_pieces
from workbench.importers.pieces import Facts, Piece, assemble, promote_headline
from workbench.importers.written_dates import read_date
from workbench.model.imported import BlockKind, ImportedDocument

__all__ = ["IMPORTER", "Markdown"]

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.{0,20000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.S)
_FIELD = re.compile(r"^(title|author|date|lang|language)\s*:\s*(.+?)\s*$", re.I | re.M)


class Markdown:
    """Reads `.md`: CommonMark with tables and strike-through, and YAML front matter."""

    name = "markdown"
    version = "1"
    extensions = (".md", ".markdown", ".mdown")
    media_types = ("text/markdown", "text/x-markdown")

    def read(self, data: bytes, hint: ImportHint) -> ImportedDocument:
        """Return the blocks of the rendered text; HTML inside is read as HTML."""
        decoded = decode(data, hint.encoding)
        source = decoded.text.replace("\r\n", "\n").replace("\r", "\n")
        fields = {}
        front = _FRONT_MATTER.match(source)
        if front is not None:
            fields = {key.lower(): value.strip("\"'") for key, value in _FIELD.findall(front[1])}
            source = source[front.end() :]
        root, notes = parse_html(_rendered(source))
        pieces = [] if root is None else promote_headline(visible_pieces(root))
        title = fields.get("title")
        if title and not any(piece.kind is BlockKind.headline for piece in pieces):
            # The title is shown above the text by every program that reads front matter.
            pieces.insert(0, Piece(title, BlockKind.headline))
        facts = Facts(
            title=title,
            byline=fields.get("author"),
            published=read_date(fields.get("date", "")),
            language=fields.get("lang") or fields.get("language"),
        )
        return assemble(
            pieces,
            facts=facts,
            encoding=decoded.encoding,
            media_type="text/markdown",
            importer=self.name,
            version=self.version,
            notes=(*decoded.notes, *notes),
        )


def _rendered(source: str) -> str:
    # Imported here: the registry walks this module without reading any Markdown.
    from markdown_it import MarkdownIt

    return str(MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(source))


IMPORTER = Markdown()
