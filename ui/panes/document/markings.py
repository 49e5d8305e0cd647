"""What is to be marked in a text, whoever knows it: the words between the case and the paint."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from ui.glyphs import Mark
from workbench.model.changes import Changes


@dataclass(frozen=True, slots=True)
class Underline:
    """A line below words (code points, end exclusive). `lane` counts downwards from 0."""

    start: int
    end: int
    lane: int
    mark: Mark
    number: int
    chosen: bool


@dataclass(frozen=True, slots=True)
class RailMark:
    """What the rail shows where a sentence begins; `words` say it to whoever cannot see it."""

    sentence_id: str
    start: int
    end: int
    mark: Mark
    words: str


@dataclass(frozen=True, slots=True)
class News:
    """What an act changes of the marks: all of them, or only which words have one."""

    seen: bool = False
    moved: bool = False


class Markings(Protocol):
    """The marks of one document; spans are asked for by the stretch in view (code points)."""

    def underlines(self, start: int, end: int) -> Iterable[Underline]:
        """The lines below words, the longer first where two begin together."""
        ...

    def ticked(self, start: int, end: int) -> Iterable[tuple[int, int]]:
        """Words struck through in pencil: parts that are ticked, claims that are cut."""
        ...

    def rail(self, start: int, end: int) -> Iterable[RailMark]:
        """The sentences that begin there, in order."""
        ...

    def sentence(self) -> tuple[int, int] | None:
        """The current sentence."""
        ...

    def numbered(self) -> Iterable[tuple[int, int]]:
        """Every (end, number) of the document: where a small number stands behind words."""
        ...

    def follow(self, changes: Changes) -> News:
        """Take note of an act."""
        ...
