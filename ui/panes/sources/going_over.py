"""What could go over to a new source when one is parted in two, in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from ui.wording import HOW_WORDS, STANCE_WORDS, day
from workbench.case import Case
from workbench.commands.source_parting import claims_named
from workbench.model.claim import Standing
from workbench.model.evidence import Evidence
from workbench.model.source import Source


class Group(Enum):
    """The headings under which it stands."""

    names = "Other names"
    claims = "Claims"
    evidence = "Evidence"


@dataclass(frozen=True, slots=True)
class Candidate:
    """One thing that may go over: a name (its own id), a claim or an entry of evidence.

    `claim_id` is the claim that it is, or belongs to; "" for a name and for a proposition's.
    """

    group: Group
    id: str
    words: str
    claim_id: str = ""


def candidates(case: Case, source: Source) -> Iterator[Candidate]:
    """Names, claims and evidence of a source, in this order and by the claims' numbers."""
    rows = case.rows
    for name in dict.fromkeys(source.aliases):
        yield Candidate(Group.names, name, name)
    claims = [rows.claims[id] for id in claims_named(rows, source.id)]
    for claim in sorted(claims, key=lambda claim: claim.number):
        if claim.standing is not Standing.dismissed:
            words = f"{claim.number}  {claim.substance}"
            yield Candidate(Group.claims, claim.id, words, claim.id)
    entries = [
        entry
        for entry in rows.evidence.where(source_id=source.id)
        if entry.standing is not Standing.dismissed
    ]
    for entry in sorted(entries, key=lambda entry: (_number(case, entry), entry.layer, entry.id)):
        words = entry_words(case, entry)
        yield Candidate(Group.evidence, entry.id, words, entry.claim_id or "")


def _number(case: Case, entry: Evidence) -> int:
    claim = case.rows.claims.get(entry.claim_id)
    return 0 if claim is None else claim.number


def entry_words(case: Case, entry: Evidence) -> str:
    """An entry in one line: which claim and layer, the stance, and what it rests on."""
    number = _number(case, entry)
    on = f"{number}  {entry.layer}" if number else f"proposition  {entry.layer}"
    stance = STANCE_WORDS[entry.stance]
    told = [f"{on} · {stance}"]
    if entry.standing is Standing.proposed:
        told.append("proposed")
    for passage in case.rows.evidence_passages.where(evidence_id=entry.id):
        words = " ".join(case.quoted(passage.document_id, passage.start, passage.end).split())
        told.append(f"“{words}”")
    if entry.made_on:
        told.append(f"{HOW_WORDS[entry.how].lower()}, {day(entry.made_on)}")
    if entry.note:
        told.append(" ".join(entry.note.split()))
    return " · ".join(told)
