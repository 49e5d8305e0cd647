"""Who speaks, once it is known who a phrase means."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

Kind = Literal["person", "organisation", "group", "document"]


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks: the name as the text's fullest form, what kind, and who passed it on."""

    name: str
    kind: Kind
    anonymous: bool = False
    passed_by: str | None = None
    role: str | None = None


NOBODY: Final = Speaker("", "group")
"""Who says it where the text names no one: "is believed to"."""
