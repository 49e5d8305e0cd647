"""Cases for the tests of summaries and exports, built by the acts a user would do."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from workbench.case import Case
from workbench.commands.claims import AcceptClaims, MakeClaim
from workbench.commands.documents import AddDocument
from workbench.commands.evidence import AttachEvidence, Place
from workbench.commands.proposals import AddProposals
from workbench.commands.questions import AskQuestion
from workbench.commands.sentences import ReadSentence
from workbench.commands.sources import AddSource
from workbench.commands.verdicts import SetOutcome, SetVerdict
from workbench.model.analysis import Analysis, Attribution, ProposedClaim
from workbench.model.claim import Claim
from workbench.model.decision import OutcomeKind, VerdictKind
from workbench.model.document import Document, DocumentKind, Reading, Received
from workbench.model.evidence import EvidenceHow, Layer, Stance
from workbench.model.imported import BlockKind, ImportedBlock, ImportedDocument
from workbench.model.source import Source, SourceKind

STORY = (
    "Ferry was late on Monday",
    "The ferry left the harbour 40 minutes late, said Ada Brook of the harbour office.",
    "About 300 passengers waited on the quay.",
    "The operator denied that the engine had failed.",
    "The captain resigned the next day.",
)
LETTER = "On Monday the ferry left 45 minutes late. The engine had failed at noon."


def imported(text: str, **facts: str | date) -> ImportedDocument:
    """A document whose lines are its blocks; the first is the headline."""
    blocks: list[ImportedBlock] = []
    start = 0
    for line in text.split("\n"):
        kind = BlockKind.body if blocks else BlockKind.headline
        blocks.append(ImportedBlock(start, start + len(line), kind))
        start += len(line) + 1
    published = facts.get("published")
    return ImportedDocument(
        text=text,
        blocks=tuple(blocks),
        title=None,
        headline=text.split("\n")[0],
        byline=None,
        published=published if isinstance(published, date) else None,
        language="en",
        encoding="utf-8",
        media_type="text/plain",
        importer="plain-text",
        importer_version="1",
        notes=(),
    )


@contextmanager
def a_case(
    folder: Path, *lines: str, title: str = "The late ferry", checker: str = "Ines"
) -> Iterator[Case]:
    """A new case with one draft."""
    with Case.create(folder / "ferry.stet", title=title, checker=checker) as case:
        text = "\n".join(lines or STORY)
        document = imported(text, published=date(2026, 3, 14))
        case.run(AddDocument(document, text.encode(), DocumentKind.draft, Received.opened, "f.txt"))
        yield case


def draft(case: Case) -> Document:
    """The draft that was brought in last."""
    return case.drafts()[-1]


def bring_material(case: Case, text: str = LETTER, title: str = "Letter of the office") -> Document:
    """Bring in a material."""
    file_name = f"{title}.txt"
    case.run(
        AddDocument(
            imported(text), text.encode(), DocumentKind.material, Received.dropped, file_name, title
        )
    )
    return case.materials()[-1]


def place(case: Case, document: Document, words: str) -> Place:
    """Where those words stand first."""
    start = case.document_text(document.id).index(words)
    return Place(document.id, start, start + len(words))


def source(
    case: Case,
    name: str,
    *,
    confidential: bool = False,
    kind: SourceKind = SourceKind.person,
    role: str | None = None,
) -> Source:
    """Add a source by hand."""
    case.run(AddSource(name, kind, role, confidential=confidential))
    return list(case.rows.sources)[-1]


def claim(case: Case, words: str, claimant: Source | None = None) -> Claim:
    """Make a claim of words of the draft."""
    at = place(case, draft(case), words)
    claimant_id = None if claimant is None else claimant.id
    case.run(MakeClaim(at.document_id, at.start, at.end, None, claimant_id))
    return list(case.rows.claims)[-1]


def decide(
    case: Case,
    made: Claim,
    verdict: VerdictKind,
    outcome: OutcomeKind = OutcomeKind.stands,
    *,
    said: VerdictKind | None = None,
) -> None:
    """Give verdicts and an outcome."""
    if made.claimant_id is not None:
        case.run(SetVerdict(made.id, Layer.said, said or verdict))
    case.run(SetVerdict(made.id, Layer.so, verdict, "for a reason of its own"))
    wording = "Other words." if outcome is OutcomeKind.change else None
    reason = "The editor insists." if outcome is OutcomeKind.stet else None
    case.run(SetOutcome(made.id, outcome, wording, reason))


def a_full_case(case: Case) -> None:
    """One claim for each kind of thing that a summary shows."""
    brook = source(case, "Ada Brook", role="head of the harbour office")
    operator = source(case, "The operator", kind=SourceKind.organisation)
    letter = bring_material(case)
    late = claim(case, STORY[1], brook)
    case.run(
        AttachEvidence(
            late.id,
            brook.id,
            Layer.so,
            Stance.asserts,
            places=(place(case, letter, "left 45 minutes late"),),
            credibility=2,
        )
    )
    case.run(
        AttachEvidence(
            late.id,
            operator.id,
            Layer.so,
            Stance.denies,
            how=EvidenceHow.call,
            made_on=date(2026, 3, 16),
            note="Their spokesman says it was on time.",
        )
    )
    decide(case, late, VerdictKind.wrong, OutcomeKind.change, said=VerdictKind.confirmed)
    decide(case, claim(case, STORY[2]), VerdictKind.cannot_be_determined, OutcomeKind.stet)
    denied = claim(case, STORY[3], operator)
    decide(case, denied, VerdictKind.confirmed)
    resigned = claim(case, STORY[4])
    case.run(AskQuestion(resigned.id, "the captain", "Did you resign?", date(2026, 3, 20)))


def read_all(case: Case) -> None:
    """Read every sentence of the draft, one by one."""
    for sentence in case.rows.sentences.where(document_id=draft(case).id):
        case.run(ReadSentence(sentence.id, Reading.claim))


def many_claims(case: Case, *, accepted: bool = True) -> None:
    """Propose every line of the draft as a claim, and accept all at once."""
    text, start, claims = case.document_text(draft(case).id), 0, []
    for number, line in enumerate(text.split("\n")):
        claims.append(
            ProposedClaim(
                f"c{number}", start, start + len(line), line, line, "asserted", 0.5, Attribution()
            )
        )
        start += len(line) + 1
    case.run(AddProposals(draft(case).id, Analysis(text, claims=tuple(claims))))
    if accepted:
        case.run(AcceptClaims(tuple(claim.id for claim in case.rows.claims)))
