"""How the sources pane says things."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from workbench.model.source import Reliability, Source, SourceKind

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
# The letters of the Admiralty grades; unknown is F.
RELIABILITY_WORDS: Final[Mapping[Reliability, str]] = MappingProxyType(
    {
        Reliability.a: "completely reliable",
        Reliability.b: "usually reliable",
        Reliability.c: "fairly reliable",
        Reliability.d: "not usually reliable",
        Reliability.e: "unreliable",
        Reliability.f: "cannot be judged",
    }
)


def confidential_words(source: Source) -> str:
    """What being confidential means for this source; "" where it is not."""
    if not source.confidential:
        return ""
    return f"From now on every summary calls this source “{source.alias}”."
