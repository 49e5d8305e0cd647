"""Reads files for the commands, through the child process that parses them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from workbench.importers.runner import import_path
from workbench.model.analysis import Analysis
from workbench.model.errors import ImportFailed
from workbench.model.imported import BlockKind, ImportedDocument
from workbench.proposals.engine import propose


def read(path: Path, encoding: str | None) -> ImportedDocument:
    """The file as an importer reads it. Raises ImportFailed, whose sentence names the file."""
    try:
        return import_path(path, encoding=encoding)
    except ImportFailed as failed:
        raise ImportFailed(f"“{path.name}”: {failed}", failed.detail) from None


def analysed(imported: ImportedDocument, published: date | None) -> Analysis:
    """What the engine proposes; `published` wins over what the page itself says."""
    told = [(block.start, block.end, str(block.kind)) for block in imported.blocks]
    # Plain text has only lines; the engine then judges for itself which is the headline.
    knows_kinds = any(block.kind is not BlockKind.body for block in imported.blocks)
    return propose(
        imported.text,
        published=published or imported.published,
        title=imported.headline or imported.title,
        blocks=told if knows_kinds else None,
    )
