"""The case itself, and the people who act in it."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.model.stored import StoredText


@dataclass(frozen=True, slots=True)
class CaseInfo:
    """The one row that says which case this is. `created_at` is ISO 8601 in UTC."""

    id: str
    title: StoredText
    created_at: str


@dataclass(frozen=True, slots=True)
class Actor:
    """A person who acts in the case: checker, editor or second reader."""

    id: str
    name: StoredText
