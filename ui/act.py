"""What an act of the window is: its name, its place, its key, its verb."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence

if TYPE_CHECKING:
    from ui.window import Window

Verb = Callable[["Window"], None]


class Room(StrEnum):
    """Where the keyboard must be for a key to mean its act."""

    anywhere = "anywhere"
    document = "document"
    claims = "claims"
    matrix = "matrix"
    sources = "sources"


@dataclass(frozen=True, slots=True)
class Act:
    """One act. `id` is `noun.verb`; `words` stand in the menu; `key` is as Qt writes keys.

    `needs_case` is False for what can be done on the start page too.
    """

    id: str
    menu: str
    words: str
    key: str
    verb: Verb
    room: Room = Room.anywhere
    needs_case: bool = True

    @property
    def noun(self) -> str:
        """What the act is about; acts of one noun stand together in a menu."""
        return self.id.partition(".")[0]

    @property
    def where(self) -> str:
        """Where the key holds, in words, if not everywhere: " in the draft"."""
        place = "draft" if self.room is Room.document else str(self.room)
        return "" if self.room is Room.anywhere else f" in the {place}"


def key_words(key: str) -> str:
    """A key as the platform writes it: "Ctrl+K", "⌘K"."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
