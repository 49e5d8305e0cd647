"""Which claims an act was about, read from what it changed; deleted ones too."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from workbench.storage.images import Image, RowChanges
from workbench.storage.rows import Rows

_OWNERS: Final = (("part_id", "part"), ("evidence_id", "evidence"), ("question_id", "question"))
"""Rows that belong to a claim through another row: the field that names it, and its table."""


def touched_claims(rows: Rows, changes: RowChanges) -> frozenset[int]:
    """The numbers of the claims that the changed rows are, or belong to."""
    found = set()
    for id in _claim_ids(rows, changes):
        claim = rows.claims.get(id)
        number = claim.number if claim is not None else _whole(changes, "claim", id).get("number")
        if isinstance(number, int):
            found.add(number)
    return frozenset(found)


def _claim_ids(rows: Rows, changes: RowChanges) -> Iterator[str]:
    for table, changed in changes.items():
        for id in changed:
            if table == "claim":
                yield id
                continue
            yield _field(rows, changes, table, id, "claim_id")
            for field, owner in _OWNERS:
                yield _field(
                    rows, changes, owner, _field(rows, changes, table, id, field), "claim_id"
                )


def _field(rows: Rows, changes: RowChanges, table: str, id: str, field: str) -> str:
    """A field of a row as it is, or as it was when it went; "" where there is none."""
    record = rows.table(table).get(id) if table != "value" else None
    value = getattr(record, field, None) or _whole(changes, table, id).get(field)
    return value if isinstance(value, str) else ""


def _whole(changes: RowChanges, table: str, id: str) -> Image:
    before, after = changes.get(table, {}).get(id, (None, None))
    return {**(before or {}), **(after or {})}
