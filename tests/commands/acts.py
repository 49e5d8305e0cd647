"""A small story, the case it begins, and the acts that many tests do with it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any, Final, TypeVar

from workbench.case import Case
from workbench.commands.claims import (
    MakeClaim,
)
from workbench.commands.documents import (
    AddDocument,
)
from workbench.commands.sources import (
    AddSource,
)
from workbench.model.document import DocumentKind, Received
from workbench.model.imported import BlockKind, ImportedBlock, ImportedDocument

STORY: Final = (
    "The bridge that nobody paid for\n"
    "The mayor said on Friday that 40 lorries crossed the new bridge. “It is safe,” she said.\n"
    "A ministry official denied it. Engineers could not confirm the load. 🌉 It opened in May.\n"
    "Share this story"
)
LETTER: Final = (
    "Dear council,\nThe bridge carries 38 lorries a day and is safe.\nYours, the engineers."
)
DAY: Final = date(2024, 10, 18)

T = TypeVar("T")


def imported(text: str, **told: Any) -> ImportedDocument:
    """The text as an importer would hand it over; its last line is struck if it is "Share …"."""
    blocks, start = [], 0
    for line in text.split("\n"):
        struck = line.startswith("Share")
        kind = BlockKind.furniture if struck else BlockKind.body
        blocks.append(ImportedBlock(start, start + len(line), kind, struck=struck))
        start += len(line) + 1
    usual: dict[str, Any] = {
        "title": None,
        "headline": None,
        "byline": None,
        "published": None,
        "language": "en",
        "encoding": "utf-8",
        "media_type": "text/plain",
        "importer": "plain_text",
        "importer_version": "1",
        "notes": (),
    }
    return ImportedDocument(text=text, blocks=tuple(blocks), **{**usual, **told})


def draft_of(text: str = STORY) -> AddDocument:
    return AddDocument(imported(text), text.encode(), DocumentKind.draft, Received.opened)


def material_of(text: str = LETTER, file_name: str = "letter.txt") -> AddDocument:
    content = text.encode()
    kind = DocumentKind.material
    return AddDocument(imported(text), content, kind, Received.dropped, file_name=file_name)


def new_case(path: Path, *, draft: str | None = STORY, material: str | None = LETTER) -> Case:
    """A case with one draft and one material, as most tests begin."""
    case = Case.create(path, title="Bridge", checker="Ada")
    if draft is not None:
        case.run(draft_of(draft))
    if material is not None:
        case.run(material_of(material))
    return case


def place(case: Case, words: str, *, material: bool = False) -> tuple[str, int, int]:
    """Document, start and end of some words of the first draft or material."""
    document = (case.materials() if material else case.drafts())[0]
    start = case.document_text(document.id).index(words)
    return document.id, start, start + len(words)


def claim_on(case: Case, words: str, claimant_id: str | None = None) -> str:
    """Make a claim of words of the draft; its id."""
    changes = case.run(MakeClaim(*place(case, words), claimant_id=claimant_id))
    return only(changes.ids("claim"))


def source_named(case: Case, name: str, *, confidential: bool = False) -> str:
    """Add a source; its id."""
    return only(case.run(AddSource(name, confidential=confidential)).ids("source"))


def only(items: Iterable[T]) -> T:
    (one,) = items
    return one
