"""Plain text: every paragraph is a block; nothing is guessed about what it is."""

from __future__ import annotations

from workbench.importers.base import ImportHint
from workbench.importers.encodings import decode
from workbench.importers.pieces import Facts, Piece, assemble
from workbench.model.imported import ImportedDocument
from workbench.text.normalise import normalise

__all__ = ["IMPORTER", "PlainText"]


class PlainText:
    """Reads `.txt` files and pasted text without styles."""

    name = "plain-text"
    version = "1"
    extensions = (".txt", ".text")
    media_types = ("text/plain",)

    def read(self, data: bytes, hint: ImportHint) -> ImportedDocument:
        """Return one block a paragraph; hard-wrapped lines are joined first."""
        decoded = decode(data, hint.encoding)
        return assemble(
            [Piece(line) for line in normalise(decoded.text).split("\n")],
            facts=Facts(),
            encoding=decoded.encoding,
            media_type="text/plain",
            importer=self.name,
            version=self.version,
            notes=decoded.notes,
        )


IMPORTER = PlainText()
