"""How the sources pane says things."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from workbench.model.source import Source, SourceKind

KIND_WORDS: Final[Mapping[SourceKind, str]] = MappingProxyType(
    {
        SourceKind.person: "Person",
        SourceKind.organisation: "Organisation",
        SourceKind.group: "Group",
        SourceKind.document: "Document",
        SourceKind.dataset: "Dataset",
        SourceKind.eyewitness: "Eyewitness",
    }
)


def confidential_words(source: Source) -> str:
    """What being confidential means for this source; "" where it is not."""
    if not source.confidential:
        return ""
    return f"From now on every summary calls this source “{source.alias}”."
