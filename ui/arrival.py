"""What arrives from outside: a file, the clipboard, a drop; and how it is read."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData

from ui.jobs import Step
from workbench.importers.base import CLIPBOARD_HTML
from workbench.importers.runner import import_bytes, import_path
from workbench.model.document import Document, Received
from workbench.model.errors import ImportFailed
from workbench.model.imported import ImportedDocument

PASTED = "Pasted"


@dataclass(frozen=True, slots=True)
class Arrival:
    """Bytes as they came, and what is known of how. `path` is None for what was pasted."""

    path: Path | None
    data: bytes | None
    media_type: str | None
    received: Received

    @property
    def name(self) -> str:
        """The file's name, or that it was pasted."""
        return self.path.name if self.path else PASTED

    def content(self) -> bytes:
        """The bytes. Raises ImportFailed where the file is gone."""
        if self.data is not None:
            return self.data
        try:
            return self.path.read_bytes() if self.path else b""
        except OSError as error:
            raise ImportFailed(
                f"“{self.name}” cannot be read any more; copy it to this computer and try again."
            ) from error

    def read(self, step: Step, encoding: str | None = None) -> ImportedDocument:
        """Import it in the child process. Raises ImportFailed, or what `step` raises."""
        if self.data is None and self.path is not None:
            return import_path(self.path, encoding=encoding, step=step)
        return import_bytes(
            self.content(),
            name=self.name,
            media_type=self.media_type,
            encoding=encoding,
            step=step,
        )


def from_files(mime: QMimeData) -> list[Path]:
    """The local files of a drop or a paste."""
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]


def from_mime(mime: QMimeData, received: Received) -> Arrival | None:
    """Pasted or dropped words; rich text keeps its headings and paragraphs. None for neither."""
    if mime.hasHtml():
        data = mime.html().encode("utf-8", "replace")
        return Arrival(None, data, CLIPBOARD_HTML, received)
    if mime.hasText() and mime.text().strip():
        return Arrival(None, mime.text().encode("utf-8", "replace"), "text/plain", received)
    return None


def again(document: Document, content: bytes) -> Arrival:
    """A document of the case as it once arrived, to be read anew."""
    name = document.file_name
    return Arrival(
        Path(name) if name and name != PASTED else None,
        content,
        document.media_type,
        document.received,
    )
