"""What the makers of commands draw by chance: rows, words, days and places of a case."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from random import Random
from typing import Any, Final, TypeVar

from tests.commands.acts import DAY
from workbench.case import Case
from workbench.commands.base import Command
from workbench.model.document import Document

WORDS: Final = ("", "  ", "The bridge is safe", "Nō\x00t \ud800 safe", "Straße", "a" * 300)

T = TypeVar("T")
Maker = Callable[[Case, Random], Command | None]


def one_of(chance: Random, records: Iterable[T]) -> T | None:
    held = list(records)
    return chance.choice(held) if held else None


def id_of(chance: Random, records: Iterable[Any]) -> Any:
    one = one_of(chance, records)
    return None if one is None else one.id


def words(chance: Random) -> str:
    return chance.choice(WORDS)


def maybe_day(chance: Random) -> date | None:
    return chance.choice((None, DAY))


def span(chance: Random, case: Case, document: Document) -> tuple[int, int]:
    """Mostly a good place in the document; now and then one that is none."""
    if chance.random() < 0.1:
        return chance.choice(((0, 0), (5, 2), (-3, 4), (10_000, 10_010), (0, 10_000)))
    length = len(case.document_text(document.id))
    start = chance.randrange(length)
    return start, min(length, start + chance.randrange(1, 60))


def with_row(table: str, make: Callable[[Any, Random, Case], Command | None]) -> Maker:
    """A maker that needs a row of one table."""

    def maker(case: Case, chance: Random) -> Command | None:
        one = one_of(chance, case.rows.table(table))
        return None if one is None else make(one, chance, case)

    return maker


def with_two(table: str, command: Callable[[str, str], Command]) -> Maker:
    def make(one: Any, chance: Random, case: Case) -> Command:
        return command(one.id, id_of(chance, case.rows.table(table)))

    return with_row(table, make)
