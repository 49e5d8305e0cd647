"""`stet show`: everything in the case, for people and for programs."""

from __future__ import annotations

import argparse
import dataclasses
import json
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from enum import Enum
from typing import Any

from workbench.case import Case
from workbench.commands.base import labels
from workbench.corroboration.origins import Origins
from workbench.model.claim import Claim, Standing
from workbench.model.document import Reading
from workbench.report.origins import account_of_claim
from workbench.storage.rows import Table
from workbench.storage.tables import TABLES

SHOWN_FORMAT = "stet-case-2"


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
    """Each claim with its origins and chains, all tables as rows with their texts, the history.

    Of a document's bytes only their number is given, beside the SHA-256 in its row.
    """
    return {
        "format": SHOWN_FORMAT,
        "head": case.head,
        "claims": [_claim(case, claim) for claim in case.rows.claims],
        "tables": {name: [_row(case, row) for row in case.rows.table(name)] for name in TABLES},
        "history": [
            {**_plain(entry), "label": labels().get(entry.act)} for entry in case.entries()
        ],
    }


def _claim(case: Case, claim: Claim) -> dict[str, Any]:
    """A claim, how many independent origins it has on *so*, and what that rests on."""
    rows = case.rows
    found = account_of_claim(rows, claim.id, case.quoted)

    def name(id: str) -> str:
        return rows.sources[id].name

    def of_claim(table: Table[Any]) -> list[dict[str, Any]]:
        return [_plain(row) for row in table.where(claim_id=claim.id)]

    return {
        "id": claim.id,
        "number": claim.number,
        "substance": claim.substance,
        "standing": claim.standing.value,
        "origins": {
            **_origins(found.speaking_for, name),
            "words": found.words(name),
            "reasons": found.reasons(name),
            "first_hand": [name(id) for id in found.first_hand],
            "with_stake": [name(id) for id in found.with_stake],
            "against_interest": [name(id) for id in found.against_interest],
        },
        "against": {**_origins(found.against, name), "words": found.against_words(name)},
        "questioned": [entry.id for entry in found.questioned()],
        "evidence": of_claim(rows.evidence),
        "derivations": of_claim(rows.derivations),
        "dependences": of_claim(rows.dependences),
        "independences": of_claim(rows.independences),
        "unknown_origins": of_claim(rows.unknown_origins),
    }


def _origins(origins: Origins, name: Callable[[str], str]) -> dict[str, Any]:
    return {
        "items": len(origins.items),
        "floor": origins.floor,
        "ceiling": origins.ceiling,
        "loops": [[name(id) for id in group] for group in origins.loops],
        "names": [name(id) for id in origins.origins],
        "unknown": [name(id) for id in origins.unknown],
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
        found = account_of_claim(rows, claim.id, case.quoted)
        if found.items:
            yield f"     {found.words(lambda id: rows.sources[id].name)}"
        if found.denials:
            yield f"     against: {found.against_words(lambda id: rows.sources[id].name)}"
    yield "sources: " + (
        ", ".join(
            f"{source.name} ({source.reliability}{', confidential' if source.confidential else ''})"
            for source in rows.sources.where(standing=Standing.accepted)
        )
        or "none"
    )
    yield f"history: {case.acts} entries, head {case.head}"
