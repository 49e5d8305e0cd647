"""How the sources pane says things."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from types import MappingProxyType
from typing import Final

from ui.wording import RELIABILITY_WORDS, day
from workbench.model.source import Reliability, Source, SourceKind

KIND_WORDS: Final[Mapping[SourceKind, str]] = MappingProxyType(
    {
        SourceKind.person: "Person",
        SourceKind.organisation: "Organisation",
        SourceKind.group: "Group",
        SourceKind.document: "Document",
        SourceKind.dataset: "Dataset",
        SourceKind.eyewitness: "Eyewitness",
        SourceKind.draft: "The draft itself",
    }
)
STAKE_SIGN: Final = "†"
"""Stands in the list beside a source that has something to gain or lose."""


def confidential_words(source: Source) -> str:
    """What being confidential means for this source; "" where it is not."""
    if not source.confidential:
        return ""
    return f"From now on every summary calls this source “{source.alias}”."


def grade_words(source: Source) -> str:
    """The letter with its meaning, its reason and its day, as far as they are known."""
    letter = source.reliability
    told = f"{letter}, {RELIABILITY_WORDS[letter]}"
    if source.reliability_reason:
        told += f": {source.reliability_reason}"
    elif letter is not Reliability.f:
        told += ", no reason given"
    given = day(source.reliability_on)
    return f"{told} ({given})" if given else told


def tip(words: str) -> str:
    """Words of the case as a tool tip. Qt takes a tip for markup where it looks like it."""
    return f"<qt>{escape(words)}</qt>"
