"""Makers of the commands for chains: derivations, dependences, independence, unknown origins."""

from __future__ import annotations

from random import Random
from typing import Any, Final

from tests.commands.chance import Maker, id_of, with_row, words
from workbench.case import Case
from workbench.commands.base import Command
from workbench.commands.chains import (
    AddDependence,
    AddDerivation,
    AddIndependence,
    RemoveDerivation,
    RemoveLink,
    SayOriginUnknown,
)
from workbench.model.evidence import Certainty, DependenceKind, DerivationKind


def _two(case: Case, chance: Random) -> tuple[str, str] | None:
    """Two sources by chance; now and then one twice."""
    one = id_of(chance, case.rows.sources)
    return None if one is None else (one, id_of(chance, case.rows.sources))


def _derive(claim: Any, chance: Random, case: Case) -> Command | None:
    two = _two(case, chance)
    kind = chance.choice(list(DerivationKind))
    return None if two is None else AddDerivation(claim.id, *two, kind, words(chance))


def _depend(claim: Any, chance: Random, case: Case) -> Command | None:
    two = _two(case, chance)
    kind, certainty = chance.choice(list(DependenceKind)), chance.choice(list(Certainty))
    return None if two is None else AddDependence(claim.id, *two, kind, certainty, words(chance))


def _part(claim: Any, chance: Random, case: Case) -> Command | None:
    two = _two(case, chance)
    return None if two is None else AddIndependence(claim.id, *two, words(chance))


def _remove_link(case: Case, chance: Random) -> Command | None:
    links = [*case.rows.dependences, *case.rows.independences]
    return RemoveLink(chance.choice(links).id) if links else None


def _unknown(claim: Any, chance: Random, case: Case) -> Command | None:
    source = id_of(chance, case.rows.sources)
    unknown = chance.random() < 0.7
    return None if source is None else SayOriginUnknown(claim.id, source, unknown, words(chance))


CHAIN_MAKERS: Final[dict[type, Maker]] = {
    AddDerivation: with_row("claim", _derive),
    RemoveDerivation: with_row("derivation", lambda one, chance, case: RemoveDerivation(one.id)),
    AddDependence: with_row("claim", _depend),
    AddIndependence: with_row("claim", _part),
    RemoveLink: _remove_link,
    SayOriginUnknown: with_row("claim", _unknown),
}
