"""DOCX: for comments in a word processor."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime
from typing import Final

from workbench.exporters.base import Exporter
from workbench.exporters.compose import compose
from workbench.model.summary import Summary

_EARLIEST: Final = (1980, 1, 1, 0, 0, 0)  # what a ZIP can name as a time; always the same


def _repacked(package: bytes) -> bytes:
    """The package with one time for every part, so that the same summary gives the same bytes."""
    written = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(package)) as old,
        zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for part in old.infolist():
            info = zipfile.ZipInfo(part.filename, _EARLIEST)
            info.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(info, old.read(part))
    return written.getvalue()


class DocxExporter:
    """Writes a Word document with real headings and tables whose head rows repeat."""

    format = "docx"
    label = "Word document"
    extension = ".docx"
    media_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

    def write(self, summary: Summary) -> bytes:
        """The summary as DOCX; its dates are those of the case's last act, its author is Stet."""
        # python-docx takes a quarter of a second to import, and few sessions write a DOCX.
        from workbench.exporters.docx_pages import write_pages

        moment = datetime.fromisoformat(summary.as_of).astimezone(UTC)
        document = write_pages(compose(summary), moment)
        written = io.BytesIO()
        document.save(written)
        return _repacked(written.getvalue())


EXPORTER: Final[Exporter] = DocxExporter()
