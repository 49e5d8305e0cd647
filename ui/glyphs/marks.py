"""Which marks there are, their plain words, and the role of theme that colours each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from PySide6.QtGui import QColor

from ui.theme import Theme


class Mark(StrEnum):
    """A state, reading, outcome or stance that has a shape of its own."""

    UNREAD = "unread"
    CLAIM = "claim"
    PROPOSED = "proposed"
    NO_CLAIM = "no_claim"
    NOT_STORY = "not_story"
    OPEN = "open"
    ASKED = "asked"
    CONFIRMED = "confirmed"
    CONFIRMED_WITH_CHANGE = "confirmed_with_change"
    DISPUTED = "disputed"
    UNSUPPORTED = "unsupported"
    WRONG = "wrong"
    CANNOT_BE_DETERMINED = "cannot_be_determined"
    STET = "stet"
    CUT = "cut"
    ASSERTS = "asserts"
    DENIES = "denies"
    CANNOT_CONFIRM = "cannot_confirm"
    RELAYS = "relays"
    CONDITIONAL = "conditional"
    CONTEXT = "context"
    MIXED = "mixed"


_WORDS: Final[Mapping[Mark, str]] = MappingProxyType(
    {
        Mark.UNREAD: "Unread",
        Mark.CLAIM: "Claim",
        Mark.PROPOSED: "Proposed",
        Mark.NO_CLAIM: "Read, no claim",
        Mark.NOT_STORY: "Not story",
        Mark.OPEN: "Open",
        Mark.ASKED: "Asked",
        Mark.CONFIRMED: "Confirmed",
        Mark.CONFIRMED_WITH_CHANGE: "Confirmed with change",
        Mark.DISPUTED: "Disputed",
        Mark.UNSUPPORTED: "Unsupported",
        Mark.WRONG: "Wrong",
        Mark.CANNOT_BE_DETERMINED: "Cannot be determined",
        Mark.STET: "Stet",
        Mark.CUT: "Cut",
        Mark.ASSERTS: "Asserts",
        Mark.DENIES: "Denies",
        Mark.CANNOT_CONFIRM: "Cannot confirm",
        Mark.RELAYS: "Relays",
        Mark.CONDITIONAL: "Conditional",
        Mark.CONTEXT: "Context",
        Mark.MIXED: "Mixed",
    }
)

_COLOURS: Final[Mapping[Mark, Callable[[Theme], QColor]]] = MappingProxyType(
    {
        Mark.UNREAD: lambda theme: theme.soft_ink,
        Mark.CLAIM: lambda theme: theme.accent,
        Mark.PROPOSED: lambda theme: theme.accent,
        Mark.NO_CLAIM: lambda theme: theme.soft_ink,
        Mark.NOT_STORY: lambda theme: theme.soft_ink,
        Mark.OPEN: lambda theme: theme.open,
        Mark.ASKED: lambda theme: theme.asked,
        Mark.CONFIRMED: lambda theme: theme.confirmed,
        Mark.CONFIRMED_WITH_CHANGE: lambda theme: theme.confirmed,
        Mark.DISPUTED: lambda theme: theme.disputed,
        Mark.UNSUPPORTED: lambda theme: theme.unsupported,
        Mark.WRONG: lambda theme: theme.wrong,
        Mark.CANNOT_BE_DETERMINED: lambda theme: theme.undetermined,
        Mark.STET: lambda theme: theme.stet,
        Mark.CUT: lambda theme: theme.cut,
        Mark.ASSERTS: lambda theme: theme.asserts,
        Mark.DENIES: lambda theme: theme.denies,
        Mark.CANNOT_CONFIRM: lambda theme: theme.cannot_confirm,
        Mark.RELAYS: lambda theme: theme.relays,
        Mark.CONDITIONAL: lambda theme: theme.conditional,
        Mark.CONTEXT: lambda theme: theme.context,
        Mark.MIXED: lambda theme: theme.disputed,
    }
)


def mark_words(mark: Mark) -> str:
    """Return what the mark says in plain words, for tool tips and screen readers."""
    return _WORDS[mark]


def mark_colour(mark: Mark, theme: Theme) -> QColor:
    """Return the colour the theme gives the mark."""
    return _COLOURS[mark](theme)
