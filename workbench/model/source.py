"""Sources: persons, organisations, documents, datasets and eyewitnesses that assert something."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from workbench.model.claim import Standing
from workbench.model.stored import StoredNames, StoredText


class SourceKind(StrEnum):
    """What a source is."""

    person = "person"
    organisation = "organisation"
    group = "group"
    document = "document"
    dataset = "dataset"
    eyewitness = "eyewitness"
    draft = "draft"
    """The story under check itself, where somebody quotes it: it corroborates nothing."""


class Reliability(StrEnum):
    """The letter of the Admiralty grades; unknown is F, never C."""

    a = "A"
    b = "B"
    c = "C"
    d = "D"
    e = "E"
    f = "F"


@dataclass(frozen=True, slots=True)
class Source:
    """One source of the case.

    `alias_number` is given once, when the source is first marked confidential, and never to
    another: it is what every export calls the source by from then on. `anonymous` means that
    the story itself does not name it. `stake` is what the source has to gain or lose,
    `reliability_reason` and `reliability_on` why and when the letter was given, `contact` how to
    reach it (never exported), `party` what its column stands under in the matrix ("press").
    """

    id: str
    name: StoredText
    kind: SourceKind
    role: StoredText | None
    aliases: StoredNames
    reliability: Reliability
    confidential: bool
    alias_number: int | None
    anonymous: bool
    standing: Standing
    engine: str | None
    stake: StoredText | None = None
    reliability_reason: StoredText | None = None
    reliability_on: date | None = None
    contact: StoredText | None = None
    party: StoredText | None = None

    @property
    def shown_name(self) -> str:
        """What it is called wherever others may read along: a confidential one by its alias."""
        return self.alias if self.confidential else self.name

    @property
    def alias(self) -> str:
        """The name to give outside the case: "Source A" … "Source Z", "Source AA" …"""
        number, letters = self.alias_number or 0, ""
        while number > 0:
            number, digit = divmod(number - 1, 26)
            letters = chr(ord("A") + digit) + letters
        return f"Source {letters}".rstrip()
