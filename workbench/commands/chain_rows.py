"""The rows of a claim's chain where sources or claims become one, or one becomes two."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from dataclasses import replace
from typing import TypeVar

from workbench.model.evidence import (
    Certainty,
    Dependence,
    Derivation,
    Independence,
    UnknownOrigin,
)
from workbench.storage.recorder import Recorder
from workbench.storage.rows import Rows

Link = Dependence | Independence
AnyRow = TypeVar("AnyRow", Derivation, Link, UnknownOrigin)


def claims_chained(rows: Rows, source_id: str) -> set[str]:
    """The claims in whose chain a source stands."""
    named = {mark.claim_id for mark in rows.unknown_origins.where(source_id=source_id)}
    for end in ("carrier_id", "origin_id"):
        named |= {link.claim_id for link in rows.derivations.where(**{end: source_id})}
    for table in (rows.dependences, rows.independences):
        for end in ("one_id", "other_id"):
            named |= {pair.claim_id for pair in table.where(**{end: source_id})}
    return named


def hand_over(recorder: Recorder, claim_id: str, old_id: str, new_id: str) -> None:
    """Let the links that end at one source end at another, but for one of the two with itself."""
    rows = recorder.rows

    def now(id: str) -> str:
        return new_id if id == old_id else id

    for step in rows.derivations.where(claim_id=claim_id):
        carrier, origin = now(step.carrier_id), now(step.origin_id)
        if carrier == origin:
            recorder.delete(step)
        else:
            recorder.put(replace(step, carrier_id=carrier, origin_id=origin))
    for table in (rows.dependences, rows.independences):
        for pair in table.where(claim_id=claim_id):
            one, other = sorted((now(pair.one_id), now(pair.other_id)))
            if one == other:
                recorder.delete(pair)
            else:
                recorder.put(replace(pair, one_id=one, other_id=other))
    for mark in rows.unknown_origins.where(claim_id=claim_id):
        recorder.put(replace(mark, source_id=now(mark.source_id)))
    _say_once(recorder, claim_id)


def join_chains(recorder: Recorder, into_id: str, other_id: str) -> None:
    """Let the chain of one claim be another's too."""
    rows = recorder.rows
    tables = (rows.derivations, rows.dependences, rows.independences, rows.unknown_origins)
    for table in tables:
        for row in table.where(claim_id=other_id):
            recorder.put(replace(row, claim_id=into_id))
    _say_once(recorder, into_id)


def _say_once(recorder: Recorder, claim_id: str) -> None:
    """Delete what is said a second time of the same sources.

    What has a reason stays before what has none, and then the newest, as where a person says it
    anew. Of links that contradict one another the graver stays: nobody gains an origin by it.
    """
    rows = recorder.rows
    links: list[Link] = [
        *rows.dependences.where(claim_id=claim_id),
        *rows.independences.where(claim_id=claim_id),
    ]
    _keep_one(
        recorder,
        rows.derivations.where(claim_id=claim_id),
        lambda one: (one.carrier_id, one.origin_id),
        lambda one: (one.reason is not None, one.id),
    )
    _keep_one(
        recorder,
        links,
        lambda one: frozenset((one.one_id, one.other_id)),
        lambda one: (_gravity(one), one.id),
    )
    _keep_one(
        recorder,
        rows.unknown_origins.where(claim_id=claim_id),
        lambda one: one.source_id,
        lambda one: (one.reason is not None, one.id),
    )


def _gravity(link: Link) -> int:
    if isinstance(link, Independence):
        return 0
    return 2 if link.certainty is Certainty.shown else 1


def _keep_one(
    recorder: Recorder,
    rows: Iterable[AnyRow],
    same: Callable[[AnyRow], Hashable],
    weight: Callable[[AnyRow], tuple[int, str]],
) -> None:
    held: dict[Hashable, AnyRow] = {}
    for row in sorted(rows, key=weight, reverse=True):
        if held.setdefault(same(row), row) is not row:
            recorder.delete(row)
