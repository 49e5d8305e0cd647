"""What every exporter is, and the name of the file it makes."""

from __future__ import annotations

import re
from typing import Final, Protocol

from workbench.model.summary import Summary

__all__ = ["Exporter", "suggested_name"]

_LONGEST_STEM: Final = 60


class Exporter(Protocol):
    """Writes one format. Pure: summary in, bytes out; opens no file of the user's.

    `format` is the word of the command line, `label` the words of the menu, `extension` lower
    case with its dot. The same summary gives the same bytes. A module of this package offers
    its exporter as `EXPORTER` and is found by that alone.
    """

    format: str
    label: str
    extension: str
    media_type: str

    def write(self, summary: Summary) -> bytes:
        """The summary in this format."""
        ...


def suggested_name(summary: Summary, exporter: Exporter) -> str:
    """A file name for the export, from the title as the summary gives it (so without names)."""
    words = re.findall(r"[^\W_]+", summary.title)
    stem = "-".join(words)[:_LONGEST_STEM].strip("-") or "case"
    return f"{stem}-summary{exporter.extension}"
