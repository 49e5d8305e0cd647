"""How an entry of the history is told: when, by whom, what, on which claim."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Final

from ui.wording import counted
from workbench.model.changes import Entry
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
        "independence": ("independence shown", "independences shown"),
        "unknown_origin": ("origin not known", "origins not known"),
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


def who_words(rows: Rows, entry: Entry) -> str:
    """The name of whoever did it."""
    actor = rows.actors.get(entry.actor_id)
    return "Somebody" if actor is None else actor.name


def claims_words(numbers: Collection[int]) -> str:
    """ "3", "3, 4, 5", "18 claims"."""
    if len(numbers) > _SEVERAL:
        return counted(len(numbers), "claim")
    return ", ".join(str(number) for number in sorted(numbers))


def rows_words(changed: Mapping[str, Iterable[str]]) -> str:
    """What an act touched: "1 claim, 2 passages of evidence"."""
    told = []
    for table, ids in sorted(changed.items()):
        one, many = _THINGS.get(table, (table.replace("_", " "), table.replace("_", " ")))
        told.append(one if table == "case_info" else counted(len(list(ids)), one, many))
    return ", ".join(told) or "nothing"
