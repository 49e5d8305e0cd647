"""A corrected publication date resolves "on Friday" anew, and touches nothing of a person's."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from workbench.case import Case
from workbench.commands.documents import AddDocument, CorrectDocument
from workbench.commands.parts import TickPart
from workbench.commands.proposals import AddProposals
from workbench.model.claim import Part, PartKind
from workbench.model.document import DocumentKind, Received
from workbench.model.imported import BlockKind, ImportedBlock, ImportedDocument
from workbench.proposals.engine import propose

LINES = (
    "The ferry sank on Friday, the harbour master said.",
    "The owner denied on Monday that it was overloaded.",
)
TEXT = "\n".join(LINES)


def _case(path: Path) -> Case:
    first = len(LINES[0])
    blocks = (
        ImportedBlock(0, first, BlockKind.body),
        ImportedBlock(first + 1, len(TEXT), BlockKind.body),
    )
    told = ImportedDocument(
        TEXT, blocks, None, None, None, None, "en", None, "text/plain", "test", "1", ()
    )
    case = Case.create(path, title="Ferry", checker="Eva")
    case.run(AddDocument(told, TEXT.encode(), DocumentKind.draft, Received.pasted))
    return case


def _propose(case: Case, published: date | None) -> None:
    draft = case.drafts()[0]
    case.run(CorrectDocument(draft.id, draft.title, None, None, published))
    case.run(AddProposals(draft.id, propose(TEXT, published=published)))


def _dates(case: Case) -> dict[str, Part]:
    return {
        case.quoted(part.document_id, part.start, part.end): part
        for part in case.rows.parts.where(kind=PartKind.date)
    }


def test_dates_are_resolved_once_the_publication_date_is_known(tmp_path: Path) -> None:
    with _case(tmp_path / "a.stet") as case:
        _propose(case, None)
        assert _dates(case)["on Friday"].date_from is None
        claims = list(case.rows.claims)
        _propose(case, date(2024, 10, 19))  # a Saturday
        assert _dates(case)["on Friday"].date_from == date(2024, 10, 18)
        _propose(case, date(2024, 10, 12))
        assert _dates(case)["on Friday"].date_from == date(2024, 10, 11)
        assert list(case.rows.claims) == claims


def test_a_ticked_date_stays_what_it_was_ticked_as(tmp_path: Path) -> None:
    with _case(tmp_path / "a.stet") as case:
        _propose(case, date(2024, 10, 19))
        ticked = _dates(case)["on Friday"]
        case.run(TickPart(ticked.id, reason="The log of the port"))
        _propose(case, date(2024, 10, 12))
        assert _dates(case)["on Friday"] == ticked
        assert _dates(case)["on Monday"].date_from == date(2024, 10, 7)
