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

    unread = "unread"
    claim = "claim"
    proposed = "proposed"
    no_claim = "no_claim"
    not_story = "not_story"
    open = "open"
    asked = "asked"
    confirmed = "confirmed"
    confirmed_with_change = "confirmed_with_change"
    disputed = "disputed"
    unsupported = "unsupported"
    wrong = "wrong"
    cannot_be_determined = "cannot_be_determined"
    stet = "stet"
    cut = "cut"
    asserts = "asserts"
    denies = "denies"
    cannot_confirm = "cannot_confirm"
    relays = "relays"
    conditional = "conditional"
    context = "context"
    mixed = "mixed"


_WORDS: Final[Mapping[Mark, str]] = MappingProxyType(
    {
        Mark.unread: "Unread",
        Mark.claim: "Claim",
        Mark.proposed: "Proposed",
        Mark.no_claim: "Read, no claim",
        Mark.not_story: "Not story",
        Mark.open: "Open",
        Mark.asked: "Asked",
        Mark.confirmed: "Confirmed",
        Mark.confirmed_with_change: "Confirmed with change",
        Mark.disputed: "Disputed",
        Mark.unsupported: "Unsupported",
        Mark.wrong: "Wrong",
        Mark.cannot_be_determined: "Cannot be determined",
        Mark.stet: "Stet",
        Mark.cut: "Cut",
        Mark.asserts: "Asserts",
        Mark.denies: "Denies",
        Mark.cannot_confirm: "Cannot confirm",
        Mark.relays: "Relays",
        Mark.conditional: "Conditional",
        Mark.context: "Context",
        Mark.mixed: "Mixed",
    }
)

_COLOURS: Final[Mapping[Mark, Callable[[Theme], QColor]]] = MappingProxyType(
    {
        Mark.unread: lambda theme: theme.soft_ink,
        Mark.claim: lambda theme: theme.accent,
        Mark.proposed: lambda theme: theme.accent,
        Mark.no_claim: lambda theme: theme.soft_ink,
        Mark.not_story: lambda theme: theme.soft_ink,
        Mark.open: lambda theme: theme.open,
        Mark.asked: lambda theme: theme.asked,
        Mark.confirmed: lambda theme: theme.confirmed,
        Mark.confirmed_with_change: lambda theme: theme.confirmed,
        Mark.disputed: lambda theme: theme.disputed,
        Mark.unsupported: lambda theme: theme.unsupported,
        Mark.wrong: lambda theme: theme.wrong,
        Mark.cannot_be_determined: lambda theme: theme.undetermined,
        Mark.stet: lambda theme: theme.stet,
        Mark.cut: lambda theme: theme.cut,
        Mark.asserts: lambda theme: theme.asserts,
        Mark.denies: lambda theme: theme.denies,
        Mark.cannot_confirm: lambda theme: theme.cannot_confirm,
        Mark.relays: lambda theme: theme.relays,
        Mark.conditional: lambda theme: theme.conditional,
        Mark.context: lambda theme: theme.context,
        Mark.mixed: lambda theme: theme.disputed,
    }
)


def mark_words(mark: Mark) -> str:
    """Return what the mark says in plain words, for tool tips and screen readers."""
    return _WORDS[mark]


def mark_colour(mark: Mark, theme: Theme) -> QColor:
    """Return the colour the theme gives the mark."""
    return _COLOURS[mark](theme)
