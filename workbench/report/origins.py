"""The independent origins of a claim or a proposition, read from the rows of the case."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from workbench.corroboration.account import Account, ChainRows, account
from workbench.corroboration.chains import Pair
from workbench.corroboration.likeness import alike
from workbench.model.evidence import Evidence
from workbench.model.stored import DESTROYED
from workbench.storage.rows import Rows, Table

Kept = TypeVar("Kept")


Quoted = Callable[[str, int, int], str]
"""The words at a place of a document: `Case.quoted`."""


def account_of_claim(rows: Rows, claim_id: str, quoted: Quoted | None = None) -> Account:
    """For and against a claim on *so*, with its chains.

    With `quoted` the sources whose passages are alike in words count once where nobody knows
    where they have it from; the words are read only where there are two such.
    """
    return _account(rows, rows.evidence.where(claim_id=claim_id), [claim_id], quoted)


def account_of_proposition(
    rows: Rows, proposition_id: str, quoted: Quoted | None = None
) -> Account:
    """For and against a proposition, with the chains of the claims that state it."""
    stated = rows.proposition_claims.where(proposition_id=proposition_id)
    entries = rows.evidence.where(proposition_id=proposition_id)
    return _account(rows, entries, [link.claim_id for link in stated], quoted)


def _account(
    rows: Rows, entries: Sequence[Evidence], claim_ids: Sequence[str], quoted: Quoted | None
) -> Account:
    def of_claims(table: Table[Kept]) -> list[Kept]:
        return [row for id in claim_ids for row in table.where(claim_id=id)]

    read = ChainRows(
        entries,
        of_claims(rows.derivations),
        of_claims(rows.dependences),
        of_claims(rows.independences),
        of_claims(rows.unknown_origins),
    )
    found = account(read, rows.sources.get)
    if quoted is None or max(len(s.unknown) for s in (found.speaking_for, found.against)) < 2:
        return found
    return account(replace(read, alike=alike_in_words(rows, entries, quoted)), rows.sources.get)


def alike_in_words(rows: Rows, entries: Iterable[Evidence], quoted: Quoted) -> list[Pair]:
    """The pairs of sources whose entries rest on the same words in material.

    What is left of destroyed texts is the same, and says nothing.
    """
    found: dict[str, list[str]] = {}
    for entry in entries:
        for passage in rows.evidence_passages.where(evidence_id=entry.id):
            words = quoted(passage.document_id, passage.start, passage.end)
            if words not in DESTROYED:
                found.setdefault(entry.source_id, []).append(words)
    return alike(found)
