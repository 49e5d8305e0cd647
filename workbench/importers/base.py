"""What every importer is, and what it is told of the file it reads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from workbench.model.imported import ImportedDocument

__all__ = ["CLIPBOARD_HTML", "ImportHint", "Importer"]

CLIPBOARD_HTML = "application/vnd.stet.clipboard+html"
"""The media type under which pasted HTML is handed in, to tell it from a saved page."""


@dataclass(frozen=True, slots=True)
class ImportHint:
    """What is known of the bytes beside themselves.

    ``name`` is the file's name (only its ending counts), ``media_type`` what the clipboard or the
    system called it, ``encoding`` a choice made by hand, which overrules every sign in the bytes.
    """

    name: str = ""
    media_type: str | None = None
    encoding: str | None = None


class Importer(Protocol):
    """Reads one format. Pure: bytes in, document out; opens no file and no connection.

    ``extensions`` are lower case with their dot; ``media_types`` lower case without parameters.
    A module of this package offers its importer as ``IMPORTER`` and is found by that alone.
    """

    name: str
    version: str
    extensions: tuple[str, ...]
    media_types: tuple[str, ...]

    def read(self, data: bytes, hint: ImportHint) -> ImportedDocument:
        """Return the whole visible text in blocks; raises ImportFailed with one sentence."""
        ...
