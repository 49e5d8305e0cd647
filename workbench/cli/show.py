"""`stet show`: everything in the case, for people and for programs."""

from __future__ import annotations

import argparse
import dataclasses
import json
from collections import Counter
from collections.abc import Iterator
from datetime import date
from enum import Enum
from typing import Any

from workbench.case import Case
from workbench.commands.base import labels
from workbench.model.claim import Standing
from workbench.model.document import Reading
from workbench.storage.tables import TABLES

SHOWN_FORMAT = "stet-case-1"


def show(arguments: argparse.Namespace) -> int:
    """Print the case; confidential names are not replaced, for this is the case itself."""
    with Case.open_to_read(arguments.case) as case:
        if arguments.format == "json":
            print(json.dumps(everything(case), ensure_ascii=False, indent=2))
        else:
            for line in _overview(case):
                print(line)
    return 0


def everything(case: Case) -> dict[str, Any]:
    """All tables as rows with their texts, and the history.

    Of a document's bytes only their number is given, beside the SHA-256 in its row.
    """
    return {
        "format": SHOWN_FORMAT,
        "head": case.head,
        "tables": {name: [_row(case, row) for row in case.rows.table(name)] for name in TABLES},
        "history": [
            {**_plain(entry), "label": labels().get(entry.act)} for entry in case.entries()
        ],
    }


def _row(case: Case, record: Any) -> dict[str, Any]:
    row: dict[str, Any] = _plain(record)
    if "content" in row:
        row["content"] = {"bytes": len(case.content(record.content))}
        row["text"] = case.text(record.text)
    return row


def _plain(value: Any) -> Any:
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {f.name: _plain(getattr(value, f.name)) for f in dataclasses.fields(value)}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value.isoformat() if isinstance(value, date) else value


def _overview(case: Case) -> Iterator[str]:
    rows = case.rows
    yield case.title
    yield f"checked by: {', '.join(actor.name for actor in rows.actors)}"
    for draft in case.drafts():
        sentences = rows.sentences.where(document_id=draft.id)
        read = sum(sentence.reading is not Reading.unread for sentence in sentences)
        signed = "" if rows.sign_offs.where(document_id=draft.id) else "not "
        yield (
            f"draft {draft.number}: {draft.title} (published {draft.published or 'not known'}), "
            f"{read} of {len(sentences)} sentences read, {signed}signed off"
        )
    for material in case.materials():
        yield f"material {material.number}: {material.title}, SHA-256 {material.sha256}"
    accepted = rows.claims.where(standing=Standing.accepted)
    states = Counter(str(claim.state) for claim in accepted)
    counted = ", ".join(f"{number} {state}" for state, number in sorted(states.items()))
    yield f"claims: {len(accepted)}" + (f" ({counted})" if counted else "")
    yield f"proposals not decided: {len(rows.claims.where(standing=Standing.proposed))}"
    for claim in sorted(accepted, key=lambda claim: claim.number):
        yield f"  {claim.number}. {claim.substance} ({claim.state})"
    yield "sources: " + (
        ", ".join(
            f"{source.name} ({source.reliability}{', confidential' if source.confidential else ''})"
            for source in rows.sources.where(standing=Standing.accepted)
        )
        or "none"
    )
    yield f"history: {case.acts} entries, head {case.head}"
