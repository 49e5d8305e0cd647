"""Word documents (`.docx`): headings by style, lists, tables, text boxes, notes.

Author and dates of the file's properties are not taken: they are of whoever owned the program and
of the file, not of the story.
"""

from __future__ import annotations

from lxml import etree

from workbench.importers.base import ImportHint
from workbench.importers.pieces import Facts, Piece, assemble, one_line, promote_headline
from workbench.importers.word_package import WordPackage, local, value
from workbench.importers.word_styles import Styles
from workbench.importers.word_text import WordText
from workbench.model.errors import ImportFailed
from workbench.model.imported import BlockKind, ImportedDocument

__all__ = ["IMPORTER", "Word"]

_MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_MEDIA_TYPE_WITH_MACROS = "application/vnd.ms-word.document.macroEnabled.12"
_SEPARATORS = ("separator", "continuationSeparator", "continuationNotice")


class Word:
    """Reads `.docx`, also strict ones and those with macros, which are never run."""

    name = "word"
    version = "1"
    extensions = (".docx", ".docm", ".dotx")
    media_types = (_MEDIA_TYPE, _MEDIA_TYPE_WITH_MACROS.lower())

    def read(self, data: bytes, hint: ImportHint) -> ImportedDocument:
        """Return the text, then foot- and endnotes, then headers and footers, which are struck."""
        package = WordPackage.open(data)
        main = package.main()
        styles = Styles(_first(package, "styles"))
        text = WordText(styles)
        text.blocks(main)
        pieces = promote_headline(text.pieces)
        for kind in ("footnotes", "endnotes"):
            pieces += _notes(package, kind, styles)
        if not pieces:
            raise ImportFailed(
                "This Word document holds no text, only pictures or nothing; "
                "type or paste what it says."
            )
        pieces += _furniture(package, styles)
        return assemble(
            pieces,
            facts=Facts(title=_title(package)),
            encoding=None,
            media_type=_MEDIA_TYPE,
            importer=self.name,
            version=self.version,
            notes=_remarks(package, text),
        )


def _first(package: WordPackage, kind: str) -> etree._Element | None:
    for name in package.related(package.main_name, kind):
        return package.part(name)
    return None


def _notes(package: WordPackage, kind: str, styles: Styles) -> list[Piece]:
    root = _first(package, kind)
    text = WordText(styles)
    for note in root if root is not None else ():
        if value(note, "type") not in _SEPARATORS:
            text.blocks(note)
    return text.pieces


def _furniture(package: WordPackage, styles: Styles) -> list[Piece]:
    """Return the lines of headers and footers, each once, as furniture."""
    lines: dict[str, None] = {}
    for kind in ("header", "footer"):
        for name in package.related(package.main_name, kind):
            root = package.part(name)
            if root is not None:
                text = WordText(styles)
                text.blocks(root)
                lines.update(dict.fromkeys(piece.text for piece in text.pieces))
    return [Piece(line, BlockKind.furniture) for line in lines]


def _title(package: WordPackage) -> str | None:
    for name in package.related("", "core-properties"):
        root = package.part(name)
        for element in root if root is not None else ():
            if local(element) == "title" and element.text:
                return one_line(element.text) or None
    return None


def _remarks(package: WordPackage, text: WordText) -> list[str]:
    remarks = []
    if text.deleted or text.inserted:
        remarks.append(
            "This document has tracked changes; what was deleted is left out, "
            "what was inserted is kept."
        )
    comments = _first(package, "comments")
    count = sum(local(one) == "comment" for one in comments) if comments is not None else 0
    if count:
        remarks.append(
            f"This document has {count} comment{'s' if count > 1 else ''}, "
            "which are not part of the text."
        )
    return remarks


IMPORTER = Word()
