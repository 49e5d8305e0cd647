"""A way to make every command of the program out of chance.

`MAKERS` has one maker for each command; a test holds it against the package, so that a new
command cannot be left out. A maker gives None where the case has nothing to do it to.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable
from datetime import date
from random import Random
from typing import Any, Final, TypeVar

import workbench.commands
from tests.commands.acts import DAY, LETTER, draft_of, imported, material_of
from tests.commands.proposed import Scribble, analysis_of
from workbench.case import Case
from workbench.commands.base import Command
from workbench.commands.case import BeginCase, NameActor, RetitleCase, SignOffDraft
from workbench.commands.claims import (
    AcceptClaims,
    AddClaimPassage,
    AddNote,
    CheckClaim,
    DeleteClaim,
    DismissClaims,
    MakeClaim,
    MergeClaims,
    RemoveNote,
    ReviseClaim,
    SplitClaim,
)
from workbench.commands.documents import (
    AddDocument,
    CorrectDocument,
    RemoveMaterial,
    RereadMaterial,
    RestoreBlock,
    StrikeBlock,
)
from workbench.commands.evidence import AttachEvidence, Place, RemoveEvidence, ReviseEvidence
from workbench.commands.findings import AcceptFinding, DismissFinding
from workbench.commands.new_sources import AttachEvidenceFromNewSource, ReviseClaimFromNewSource
from workbench.commands.parts import AddPart, RemovePart, TickPart, UntickPart
from workbench.commands.proposals import AddProposals
from workbench.commands.questions import AnswerQuestion, AskQuestion, LogAttempt
from workbench.commands.sentences import MergeSentences, ReadAsProposed, ReadSentence, SplitSentence
from workbench.commands.sources import (
    AddSource,
    DeleteSource,
    MarkConfidential,
    MergeSources,
    ReviseSource,
)
from workbench.commands.verdicts import ClearOutcome, ClearVerdict, SetOutcome, SetVerdict
from workbench.model.claim import Modality, PartKind
from workbench.model.decision import OutcomeKind, VerdictKind
from workbench.model.document import Document, DocumentKind, Reading
from workbench.model.evidence import (
    EvidenceHow,
    Layer,
    Stance,
)
from workbench.model.families import modules_of
from workbench.model.source import Reliability, SourceKind

WORDS: Final = ("", "  ", "The bridge is safe", "Nō\x00t \ud800 safe", "Straße", "a" * 300)

T = TypeVar("T")
Maker = Callable[[Case, Random], Command | None]


def every_command() -> set[type]:
    """All commands of the program, found by walking the package."""
    found = set()
    for module in modules_of(workbench.commands):
        for member in vars(module).values():
            is_act = callable(getattr(member, "apply", None)) and hasattr(member, "label")
            if isinstance(member, type) and dataclasses.is_dataclass(member) and is_act:
                found.add(member)
    return found


def _one(chance: Random, records: Iterable[T]) -> T | None:
    held = list(records)
    return chance.choice(held) if held else None


def _id(chance: Random, records: Iterable[Any]) -> Any:
    one = _one(chance, records)
    return None if one is None else one.id


def _words(chance: Random) -> str:
    return chance.choice(WORDS)


def _maybe_day(chance: Random) -> date | None:
    return chance.choice((None, DAY))


def _span(chance: Random, case: Case, document: Document) -> tuple[int, int]:
    """Mostly a good place in the document; now and then one that is none."""
    if chance.random() < 0.1:
        return chance.choice(((0, 0), (5, 2), (-3, 4), (10_000, 10_010), (0, 10_000)))
    length = len(case.document_text(document.id))
    start = chance.randrange(length)
    return start, min(length, start + chance.randrange(1, 60))


def _with(table: str, make: Callable[[Any, Random, Case], Command | None]) -> Maker:
    """A maker that needs a row of one table."""

    def maker(case: Case, chance: Random) -> Command | None:
        one = _one(chance, case.rows.table(table))
        return None if one is None else make(one, chance, case)

    return maker


def _two(table: str, command: Callable[[str, str], Command]) -> Maker:
    def make(one: Any, chance: Random, case: Case) -> Command:
        return command(one.id, _id(chance, case.rows.table(table)))

    return _with(table, make)


def _add_document(case: Case, chance: Random) -> Command:
    return draft_of() if chance.random() < 0.1 else material_of(LETTER + " " + str(chance.random()))


def _correct(one: Any, chance: Random, case: Case) -> Command:
    return CorrectDocument(one.id, _words(chance), _words(chance), None, _maybe_day(chance))


def _make_claim(one: Any, chance: Random, case: Case) -> Command:
    claimant = chance.choice((None, _id(chance, case.rows.sources)))
    return MakeClaim(one.id, *_span(chance, case, one), _words(chance) or None, claimant)


def _revise_claim(one: Any, chance: Random, case: Case) -> Command:
    claimant = chance.choice((None, one.claimant_id, _id(chance, case.rows.sources)))
    substance = chance.choice((one.substance, _words(chance)))
    return ReviseClaim(one.id, substance, chance.choice(list(Modality)), claimant)


def _add_passage(one: Any, chance: Random, case: Case) -> Command:
    document = chance.choice(list(case.rows.documents))
    return AddClaimPassage(one.id, document.id, *_span(chance, case, document))


def _split_claim(one: Any, chance: Random, case: Case) -> Command:
    return SplitClaim(one.claim_id, one.id, chance.randrange(one.start, one.end + 1))


def _add_part(one: Any, chance: Random, case: Case) -> Command:
    kind = chance.choice(list(PartKind))
    end = chance.randrange(one.start, one.end + 2)
    return AddPart(one.claim_id, kind, one.document_id, one.start, end)


def _tick(one: Any, chance: Random, case: Case) -> Command:
    if chance.random() < 0.3:
        return TickPart(one.id, reason=_words(chance))
    document = chance.choice(list(case.rows.documents))
    return TickPart(one.id, document.id, *_span(chance, case, document))


def _attach(one: Any, chance: Random, case: Case) -> Command:
    source = _id(chance, case.rows.sources)
    if source is None:
        return AddSource("Ministry", SourceKind.organisation)
    document = chance.choice(list(case.rows.documents))
    places = (Place(document.id, *_span(chance, case, document)),)
    how = chance.choice(list(EvidenceHow))
    stance, layer = chance.choice(list(Stance)), chance.choice(list(Layer))
    return AttachEvidence(
        one.id, source, layer, stance, how, places if how is EvidenceHow.passage else (),
        chance.randrange(1, 7), None, _maybe_day(chance), _words(chance),
    )  # fmt: skip


def _attach_from_new(one: Any, chance: Random, case: Case) -> Command:
    act = _attach(one, chance, case)
    name = _words(chance)
    return AttachEvidenceFromNewSource(name, act) if isinstance(act, AttachEvidence) else act


def _revise_from_new(one: Any, chance: Random, case: Case) -> Command:
    act = ReviseClaim(one.id, one.substance, chance.choice(list(Modality)), None)
    return ReviseClaimFromNewSource(_words(chance), act)


def _revise_evidence(one: Any, chance: Random, case: Case) -> Command:
    stance = chance.choice(list(Stance))
    return ReviseEvidence(one.id, stance, chance.randrange(1, 7), None, one.made_on, one.note)


def _revise_source(one: Any, chance: Random, case: Case) -> Command:
    aliases = tuple(_words(chance) for _ in range(chance.randrange(3)))
    kind, grade = chance.choice(list(SourceKind)), chance.choice(list(Reliability))
    return ReviseSource(one.id, _words(chance), kind, None, aliases, grade)


def _set_verdict(one: Any, chance: Random, case: Case) -> Command:
    layer, verdict = chance.choice(list(Layer)), chance.choice(list(VerdictKind))
    return SetVerdict(one.id, layer, verdict, _words(chance))


def _set_outcome(one: Any, chance: Random, case: Case) -> Command:
    kind = chance.choice(list(OutcomeKind))
    return SetOutcome(one.id, kind, _words(chance), _words(chance))


def _propose(one: Any, chance: Random, case: Case) -> Command | None:
    if one.kind is not DocumentKind.draft:
        return None
    return AddProposals(one.id, analysis_of(case.document_text(one.id), chance))


def _scribble(one: Any, chance: Random, case: Case) -> Command | None:
    sources = list(case.rows.sources)
    if not sources:
        return None
    other = chance.choice(list(case.rows.claims))
    return Scribble(one.id, other.id, chance.choice(sources).id, chance.choice(sources).id)


MAKERS: Final[dict[type, Maker]] = {
    BeginCase: lambda case, chance: BeginCase("another", "Another", "Eve"),
    NameActor: lambda case, chance: NameActor(_words(chance)),
    RetitleCase: lambda case, chance: RetitleCase(_words(chance)),
    SignOffDraft: _with("document", lambda one, chance, case: SignOffDraft(one.id, case.head)),
    AddDocument: _add_document,
    CorrectDocument: _with("document", _correct),
    RemoveMaterial: _with("document", lambda one, chance, case: RemoveMaterial(one.id)),
    StrikeBlock: _with("block", lambda one, chance, case: StrikeBlock(one.id)),
    RereadMaterial: _with(
        "document", lambda one, chance, case: RereadMaterial(one.id, imported("Anew"), b"Anew")
    ),
    RestoreBlock: _with("block", lambda one, chance, case: RestoreBlock(one.id)),
    ReadSentence: _with(
        "sentence", lambda one, chance, case: ReadSentence(one.id, chance.choice(list(Reading)))
    ),
    ReadAsProposed: _with("sentence", lambda one, chance, case: ReadAsProposed(one.id)),
    AttachEvidenceFromNewSource: _with("claim", _attach_from_new),
    ReviseClaimFromNewSource: _with("claim", _revise_from_new),
    SplitSentence: _with(
        "sentence",
        lambda one, chance, case: SplitSentence(one.id, chance.randrange(one.start, one.end + 1)),
    ),
    MergeSentences: _with("sentence", lambda one, chance, case: MergeSentences(one.id)),
    AddProposals: _with("document", _propose),
    AcceptClaims: lambda case, chance: AcceptClaims(tuple(c.id for c in case.rows.claims)),
    DismissClaims: _with("claim", lambda one, chance, case: DismissClaims((one.id,))),
    MakeClaim: _with("document", _make_claim),
    ReviseClaim: _with("claim", _revise_claim),
    AddClaimPassage: _with("claim", _add_passage),
    SplitClaim: _with("claim_passage", _split_claim),
    MergeClaims: _two("claim", MergeClaims),
    DeleteClaim: _with("claim", lambda one, chance, case: DeleteClaim(one.id)),
    CheckClaim: _with("claim", lambda one, chance, case: CheckClaim(one.id)),
    AddNote: _with("claim", lambda one, chance, case: AddNote(one.id, _words(chance))),
    RemoveNote: _with("note", lambda one, chance, case: RemoveNote(one.id)),
    AddPart: _with("claim_passage", _add_part),
    RemovePart: _with("part", lambda one, chance, case: RemovePart(one.id)),
    TickPart: _with("part", _tick),
    UntickPart: _with("part", lambda one, chance, case: UntickPart(one.id)),
    AttachEvidence: _with("claim", _attach),
    ReviseEvidence: _with("evidence", _revise_evidence),
    RemoveEvidence: _with("evidence", lambda one, chance, case: RemoveEvidence(one.id)),
    AddSource: lambda case, chance: AddSource(
        _words(chance), chance.choice(list(SourceKind)), confidential=chance.random() < 0.3
    ),
    ReviseSource: _with("source", _revise_source),
    MarkConfidential: _with(
        "source", lambda one, chance, case: MarkConfidential(one.id, chance.random() < 0.7)
    ),
    MergeSources: _two("source", MergeSources),
    DeleteSource: _with("source", lambda one, chance, case: DeleteSource(one.id)),
    SetVerdict: _with("claim", _set_verdict),
    ClearVerdict: _with(
        "claim", lambda one, chance, case: ClearVerdict(one.id, chance.choice(list(Layer)))
    ),
    SetOutcome: _with("claim", _set_outcome),
    ClearOutcome: _with("claim", lambda one, chance, case: ClearOutcome(one.id)),
    AskQuestion: _with(
        "claim", lambda one, chance, case: AskQuestion(one.id, "The mayor", _words(chance), DAY)
    ),
    LogAttempt: _with("question", lambda one, chance, case: LogAttempt(one.id, _words(chance))),
    AnswerQuestion: _with(
        "question", lambda one, chance, case: AnswerQuestion(one.id, chance.random() < 0.6)
    ),
    AcceptFinding: _with("finding", lambda one, chance, case: AcceptFinding(one.id)),
    DismissFinding: _with(
        "finding", lambda one, chance, case: DismissFinding(one.id, _words(chance))
    ),
    Scribble: _with("claim", _scribble),
}
