"""Makers of the commands for sources: everything that is known of one, its letter, its parting."""

from __future__ import annotations

from random import Random
from typing import Any, Final

from tests.commands.chance import Maker, maybe_day, with_row, with_two, words
from workbench.case import Case
from workbench.commands.base import Command
from workbench.commands.source_parting import SplitSource, claims_named
from workbench.commands.sources import (
    AddSource,
    DeleteSource,
    GradeSource,
    MarkConfidential,
    MergeSources,
    ReviseSource,
)
from workbench.model.source import Reliability, SourceKind


def maybe_words(chance: Random) -> str | None:
    return chance.choice((None, words(chance)))


def _letter(chance: Random) -> Reliability:
    return chance.choice(list(Reliability))


def _add(case: Case, chance: Random) -> Command:
    return AddSource(
        words(chance), chance.choice(list(SourceKind)), confidential=chance.random() < 0.3,
        stake=maybe_words(chance), reliability=_letter(chance), party=maybe_words(chance),
        reliability_reason=maybe_words(chance), reliability_on=maybe_day(chance),
        contact=maybe_words(chance),
    )  # fmt: skip


def _revise(one: Any, chance: Random, case: Case) -> Command:
    aliases = tuple(words(chance) for _ in range(chance.randrange(3)))
    return ReviseSource(
        one.id, words(chance), chance.choice(list(SourceKind)), None, aliases, _letter(chance),
        stake=maybe_words(chance), contact=maybe_words(chance), party=maybe_words(chance),
        reliability_reason=maybe_words(chance), reliability_on=maybe_day(chance),
    )  # fmt: skip


def _split(one: Any, chance: Random, case: Case) -> Command:
    """Mostly of its own; now and then with what is another's."""
    rows, own = case.rows, chance.random() < 0.9
    entries = rows.evidence.where(source_id=one.id) if own else list(rows.evidence)
    claims = sorted(claims_named(rows, one.id)) if own else [claim.id for claim in rows.claims]

    def some(held: list[str]) -> tuple[str, ...]:
        return tuple(id for id in held if chance.random() < 0.6)

    name = chance.choice((words(chance), "Another office"))
    return SplitSource(
        one.id, name, some(list(one.aliases)), some(claims), some([e.id for e in entries])
    )


SOURCE_MAKERS: Final[dict[type, Maker]] = {
    AddSource: _add,
    ReviseSource: with_row("source", _revise),
    GradeSource: with_row(
        "source",
        lambda one, chance, case: GradeSource(
            one.id, _letter(chance), maybe_words(chance), maybe_day(chance)
        ),
    ),
    MarkConfidential: with_row(
        "source", lambda one, chance, case: MarkConfidential(one.id, chance.random() < 0.7)
    ),
    MergeSources: with_two("source", MergeSources),
    SplitSource: with_row("source", _split),
    DeleteSource: with_row("source", lambda one, chance, case: DeleteSource(one.id)),
}
