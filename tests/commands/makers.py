"""A way to make every command of the program out of chance.

`MAKERS` has one maker for each command; a test holds it against the package, so that a new
command cannot be left out. A maker gives None where the case has nothing to do it to.
"""

from __future__ import annotations

import dataclasses
from random import Random
from typing import Any, Final

import workbench.commands
from tests.commands.acts import DAY, LETTER, draft_of, imported, material_of
from tests.commands.chain_makers import CHAIN_MAKERS
from tests.commands.chance import Maker, id_of, maybe_day, span, with_row, with_two, words
from tests.commands.proposed import Scribble, analysis_of
from tests.commands.source_makers import SOURCE_MAKERS
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
from workbench.commands.evidence import (
    UNTOUCHED,
    AttachEvidence,
    Place,
    RemoveEvidence,
    ReviseEvidence,
)
from workbench.commands.findings import AcceptFinding, DismissFinding
from workbench.commands.new_sources import AttachEvidenceFromNewSource, ReviseClaimFromNewSource
from workbench.commands.parts import AddPart, RemovePart, TickPart, UntickPart
from workbench.commands.proposals import AddProposals
from workbench.commands.questions import AnswerQuestion, AskQuestion, LogAttempt
from workbench.commands.sentences import MergeSentences, ReadAsProposed, ReadSentence, SplitSentence
from workbench.commands.sources import AddSource
from workbench.commands.stances import (
    AcceptPropositions,
    AcceptStance,
    DeletePropositions,
    DismissPropositions,
    DismissStances,
)
from workbench.commands.verdicts import ClearOutcome, ClearVerdict, SetOutcome, SetVerdict
from workbench.model.claim import Modality, PartKind
from workbench.model.decision import OutcomeKind, VerdictKind
from workbench.model.document import DocumentKind, Reading
from workbench.model.evidence import (
    Access,
    EvidenceHow,
    Interest,
    Layer,
    Stance,
)
from workbench.model.families import modules_of
from workbench.model.source import SourceKind


def every_command() -> set[type]:
    """All commands of the program, found by walking the package."""
    found = set()
    for module in modules_of(workbench.commands):
        for member in vars(module).values():
            is_act = callable(getattr(member, "apply", None)) and hasattr(member, "label")
            if isinstance(member, type) and dataclasses.is_dataclass(member) and is_act:
                found.add(member)
    return found


def _add_document(case: Case, chance: Random) -> Command:
    return draft_of() if chance.random() < 0.1 else material_of(LETTER + " " + str(chance.random()))


def _correct(one: Any, chance: Random, case: Case) -> Command:
    return CorrectDocument(one.id, words(chance), words(chance), None, maybe_day(chance))


def _make_claim(one: Any, chance: Random, case: Case) -> Command:
    claimant = chance.choice((None, id_of(chance, case.rows.sources)))
    return MakeClaim(one.id, *span(chance, case, one), words(chance) or None, claimant)


def _revise_claim(one: Any, chance: Random, case: Case) -> Command:
    claimant = chance.choice((None, one.claimant_id, id_of(chance, case.rows.sources)))
    substance = chance.choice((one.substance, words(chance)))
    return ReviseClaim(one.id, substance, chance.choice(list(Modality)), claimant)


def _add_passage(one: Any, chance: Random, case: Case) -> Command:
    document = chance.choice(list(case.rows.documents))
    return AddClaimPassage(one.id, document.id, *span(chance, case, document))


def _split_claim(one: Any, chance: Random, case: Case) -> Command:
    return SplitClaim(one.claim_id, one.id, chance.randrange(one.start, one.end + 1))


def _add_part(one: Any, chance: Random, case: Case) -> Command:
    kind = chance.choice(list(PartKind))
    end = chance.randrange(one.start, one.end + 2)
    return AddPart(one.claim_id, kind, one.document_id, one.start, end)


def _tick(one: Any, chance: Random, case: Case) -> Command:
    if chance.random() < 0.3:
        return TickPart(one.id, reason=words(chance))
    document = chance.choice(list(case.rows.documents))
    return TickPart(one.id, document.id, *span(chance, case, document))


def _attach(one: Any, chance: Random, case: Case) -> Command:
    source = id_of(chance, case.rows.sources)
    if source is None:
        return AddSource("Ministry", SourceKind.organisation)
    document = chance.choice(list(case.rows.documents))
    places = (Place(document.id, *span(chance, case, document)),)
    how = chance.choice(list(EvidenceHow))
    stance, layer = chance.choice(list(Stance)), chance.choice(list(Layer))
    return AttachEvidence(
        one.id, source, layer, stance, how, places if how is EvidenceHow.passage else (),
        chance.randrange(1, 7), None, maybe_day(chance), words(chance),
        chance.choice((None, *Access)), chance.choice((None, *Interest)),
    )  # fmt: skip


def _attach_from_new(one: Any, chance: Random, case: Case) -> Command:
    act = _attach(one, chance, case)
    name = words(chance)
    return AttachEvidenceFromNewSource(name, act) if isinstance(act, AttachEvidence) else act


def _revise_from_new(one: Any, chance: Random, case: Case) -> Command:
    act = ReviseClaim(one.id, one.substance, chance.choice(list(Modality)), None)
    return ReviseClaimFromNewSource(words(chance), act)


def _revise_evidence(one: Any, chance: Random, case: Case) -> Command:
    stance = chance.choice(list(Stance))
    return ReviseEvidence(
        one.id, stance, chance.randrange(1, 7), None, one.made_on, one.note,
        chance.choice((UNTOUCHED, None, *Access)), chance.choice((UNTOUCHED, None, *Interest)),
    )  # fmt: skip


def _accept_stance(one: Any, chance: Random, case: Case) -> Command:
    document = chance.choice(list(case.rows.documents))
    return AcceptStance(one.id, (Place(document.id, *span(chance, case, document)),))


def _set_verdict(one: Any, chance: Random, case: Case) -> Command:
    layer, verdict = chance.choice(list(Layer)), chance.choice(list(VerdictKind))
    return SetVerdict(one.id, layer, verdict, words(chance))


def _set_outcome(one: Any, chance: Random, case: Case) -> Command:
    kind = chance.choice(list(OutcomeKind))
    return SetOutcome(one.id, kind, words(chance), words(chance))


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
    NameActor: lambda case, chance: NameActor(words(chance)),
    RetitleCase: lambda case, chance: RetitleCase(words(chance)),
    SignOffDraft: with_row("document", lambda one, chance, case: SignOffDraft(one.id, case.head)),
    AddDocument: _add_document,
    CorrectDocument: with_row("document", _correct),
    RemoveMaterial: with_row("document", lambda one, chance, case: RemoveMaterial(one.id)),
    StrikeBlock: with_row("block", lambda one, chance, case: StrikeBlock(one.id)),
    RereadMaterial: with_row(
        "document", lambda one, chance, case: RereadMaterial(one.id, imported("Anew"), b"Anew")
    ),
    RestoreBlock: with_row("block", lambda one, chance, case: RestoreBlock(one.id)),
    ReadSentence: with_row(
        "sentence", lambda one, chance, case: ReadSentence(one.id, chance.choice(list(Reading)))
    ),
    ReadAsProposed: with_row("sentence", lambda one, chance, case: ReadAsProposed(one.id)),
    AttachEvidenceFromNewSource: with_row("claim", _attach_from_new),
    ReviseClaimFromNewSource: with_row("claim", _revise_from_new),
    SplitSentence: with_row(
        "sentence",
        lambda one, chance, case: SplitSentence(one.id, chance.randrange(one.start, one.end + 1)),
    ),
    MergeSentences: with_row("sentence", lambda one, chance, case: MergeSentences(one.id)),
    AddProposals: with_row("document", _propose),
    AcceptClaims: lambda case, chance: AcceptClaims(tuple(c.id for c in case.rows.claims)),
    DismissClaims: with_row("claim", lambda one, chance, case: DismissClaims((one.id,))),
    MakeClaim: with_row("document", _make_claim),
    ReviseClaim: with_row("claim", _revise_claim),
    AddClaimPassage: with_row("claim", _add_passage),
    SplitClaim: with_row("claim_passage", _split_claim),
    MergeClaims: with_two("claim", MergeClaims),
    DeleteClaim: with_row("claim", lambda one, chance, case: DeleteClaim(one.id)),
    CheckClaim: with_row("claim", lambda one, chance, case: CheckClaim(one.id)),
    AddNote: with_row("claim", lambda one, chance, case: AddNote(one.id, words(chance))),
    RemoveNote: with_row("note", lambda one, chance, case: RemoveNote(one.id)),
    AddPart: with_row("claim_passage", _add_part),
    RemovePart: with_row("part", lambda one, chance, case: RemovePart(one.id)),
    TickPart: with_row("part", _tick),
    UntickPart: with_row("part", lambda one, chance, case: UntickPart(one.id)),
    AttachEvidence: with_row("claim", _attach),
    ReviseEvidence: with_row("evidence", _revise_evidence),
    RemoveEvidence: with_row("evidence", lambda one, chance, case: RemoveEvidence(one.id)),
    AcceptStance: with_row("evidence", _accept_stance),
    DismissStances: with_row("evidence", lambda one, chance, case: DismissStances((one.id,))),
    AcceptPropositions: with_row(
        "proposition", lambda one, chance, case: AcceptPropositions((one.id,))
    ),
    DismissPropositions: with_row(
        "proposition", lambda one, chance, case: DismissPropositions((one.id,))
    ),
    DeletePropositions: with_row(
        "proposition", lambda one, chance, case: DeletePropositions((one.id,))
    ),
    **SOURCE_MAKERS,
    **CHAIN_MAKERS,
    SetVerdict: with_row("claim", _set_verdict),
    ClearVerdict: with_row(
        "claim", lambda one, chance, case: ClearVerdict(one.id, chance.choice(list(Layer)))
    ),
    SetOutcome: with_row("claim", _set_outcome),
    ClearOutcome: with_row("claim", lambda one, chance, case: ClearOutcome(one.id)),
    AskQuestion: with_row(
        "claim", lambda one, chance, case: AskQuestion(one.id, "The mayor", words(chance), DAY)
    ),
    LogAttempt: with_row("question", lambda one, chance, case: LogAttempt(one.id, words(chance))),
    AnswerQuestion: with_row(
        "question", lambda one, chance, case: AnswerQuestion(one.id, chance.random() < 0.6)
    ),
    AcceptFinding: with_row("finding", lambda one, chance, case: AcceptFinding(one.id)),
    DismissFinding: with_row(
        "finding", lambda one, chance, case: DismissFinding(one.id, words(chance))
    ),
    Scribble: with_row("claim", _scribble),
}
