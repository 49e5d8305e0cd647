"""How an entry of the history is told: when, by whom, what, on which claim."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Final

from ui.wording import counted
from workbench.case import label_of
from workbench.model.changes import ActKind, Entry
from workbench.model.claim import Claim
from workbench.storage.rows import Rows

# What a row of each table is, one and many; a table of a newer Stet goes by its own name.
_THINGS: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        "case_info": ("the case itself", "the case itself"),
        "actor": ("checker", "checkers"),
        "document": ("document", "documents"),
        "block": ("line of text", "lines of text"),
        "sentence": ("sentence", "sentences"),
        "source": ("source", "sources"),
        "claim": ("claim", "claims"),
        "claim_via": ("link of a chain", "links of a chain"),
        "claim_passage": ("passage of a claim", "passages of claims"),
        "part": ("part of a claim", "parts of claims"),
        "tick": ("tick", "ticks"),
        "note": ("note", "notes"),
        "proposition": ("proposition", "propositions"),
        "proposition_claim": ("claim of a proposition", "claims of propositions"),
        "evidence": ("entry of evidence", "entries of evidence"),
        "evidence_passage": ("passage of evidence", "passages of evidence"),
        "derivation": ("derivation", "derivations"),
        "dependence": ("dependence", "dependences"),
        "finding": ("finding", "findings"),
        "finding_claim": ("claim of a finding", "claims of findings"),
        "question": ("question", "questions"),
        "question_attempt": ("attempt at an answer", "attempts at an answer"),
        "verdict": ("verdict", "verdicts"),
        "outcome": ("outcome", "outcomes"),
        "sign_off": ("sign-off", "sign-offs"),
        "value": ("text destroyed", "texts destroyed"),
    }
)
_SEVERAL: Final = 3


def when_words(at: str) -> str:
    """An ISO time in UTC as the local day and time: "2024-10-19 14:10"."""
    return f"{datetime.fromisoformat(at).astimezone():%Y-%m-%d %H:%M}"


def act_words(entry: Entry) -> str:
    """What was done: "Verdict set", "Undone: Verdict set"."""
    words = label_of(entry.act)
    match entry.kind:
        case ActKind.undo:
            return f"Undone: {words}"
        case ActKind.redo:
            return f"Done again: {words}"
        case _:
            return words


def who_words(rows: Rows, entry: Entry) -> str:
    """The name of whoever did it."""
    actor = rows.actors.get(entry.actor_id)
    return "Somebody" if actor is None else actor.name


def claims_of(rows: Rows, changed: Mapping[str, Iterable[str]]) -> list[Claim]:
    """The claims that the changed rows are, or belong to, where they still are; by number."""
    found: dict[str, Claim] = {}
    for table, ids in changed.items():
        if table == "value" or table not in _THINGS:
            continue
        records = rows.table(table)
        for id in ids:
            claim = rows.claims.get(id if table == "claim" else _claim_id(rows, records.get(id)))
            if claim is not None:
                found[claim.id] = claim
    return sorted(found.values(), key=lambda claim: claim.number)


def _claim_id(rows: Rows, record: object) -> str | None:
    """The claim that a record names, or that the record it belongs to names."""
    claim_id: str | None = getattr(record, "claim_id", None)
    if claim_id is not None:
        return claim_id
    for field, table in (("evidence_id", rows.evidence), ("part_id", rows.parts)):
        owner = table.get(getattr(record, field, None))
        if owner is not None:
            return owner.claim_id
    question = rows.questions.get(getattr(record, "question_id", None))
    return None if question is None else question.claim_id


def claims_words(claims: list[Claim]) -> str:
    """ "3", "3, 4, 5", "18 claims"."""
    if len(claims) > _SEVERAL:
        return counted(len(claims), "claim")
    return ", ".join(str(claim.number) for claim in claims)


def rows_words(changed: Mapping[str, Iterable[str]]) -> str:
    """What an act touched: "1 claim, 2 passages of evidence"."""
    told = []
    for table, ids in sorted(changed.items()):
        one, many = _THINGS.get(table, (table.replace("_", " "), table.replace("_", " ")))
        told.append(one if table == "case_info" else counted(len(list(ids)), one, many))
    return ", ".join(told) or "nothing"
