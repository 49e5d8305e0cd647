"""`stet new` and `stet import`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from workbench.case import Case
from workbench.cli.reading import analysed, read
from workbench.commands.documents import AddDocument
from workbench.commands.proposals import AddProposals
from workbench.model.analysis import Analysis
from workbench.model.document import DocumentKind, Received
from workbench.model.errors import StetError
from workbench.model.imported import ImportedDocument
from workbench.storage.errors import CaseExists

SUFFIX = ".stet"


class NotACaseName(StetError):
    """A case is a file NAME.stet, so that everybody can tell it from other files."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"“{path.name}” is no name for a case; let it end in {SUFFIX}, as in “spill{SUFFIX}”."
        )


def new(arguments: argparse.Namespace) -> int:
    """Make a case of a draft. Nothing is left behind where the draft cannot be read."""
    path: Path = arguments.case
    if path.suffix.lower() != SUFFIX:
        raise NotACaseName(path)
    if path.exists():
        raise CaseExists(path)
    imported = read(arguments.draft, arguments.encoding)
    analysis = analysed(imported, arguments.published)
    document = AddDocument(
        imported,
        arguments.draft.read_bytes(),
        DocumentKind.draft,
        Received.opened,
        arguments.draft.name,
        published=arguments.published,
    )
    sentences = _make(path, document, analysis, arguments.checker)
    _tell_notes(imported)
    if analysis.published is None:
        print(
            "No publication date is known, so relative dates stay open; give one with --published.",
            file=sys.stderr,
        )
    print(f"“{path.name}”: {sentences} sentences to read, {len(analysis.claims)} claims proposed.")
    return 0


def _make(path: Path, document: AddDocument, analysis: Analysis, checker: str) -> int:
    """Make the case; returns how many sentences its draft has."""
    told = document.imported
    title = told.headline or analysis.title or told.title or Path(document.file_name or "").stem
    case = Case.create(path, title=title, checker=checker)
    try:
        case.run(document)
        case.run(AddProposals(case.drafts()[-1].id, analysis))
        sentences = len(case.rows.sentences)
    except BaseException:
        # Half a case is none; this file was not there before.
        case.close()
        path.unlink(missing_ok=True)
        raise
    case.close()
    return sentences


def bring_material(arguments: argparse.Namespace) -> int:
    """Bring a file into a case as material."""
    imported = read(arguments.file, arguments.encoding)
    with Case.open(arguments.case, checker=arguments.checker) as case:
        case.run(
            AddDocument(
                imported,
                arguments.file.read_bytes(),
                DocumentKind.material,
                Received.opened,
                arguments.file.name,
                arguments.title,
                arguments.published,
            )
        )
        material = case.materials()[-1]
    _tell_notes(imported)
    print(f"“{material.title}” is material {material.number}, SHA-256 {material.sha256}.")
    return 0


def _tell_notes(imported: ImportedDocument) -> None:
    for note in imported.notes:
        print(note, file=sys.stderr)
