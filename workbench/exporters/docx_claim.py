"""One claim in the DOCX."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from docx.document import Document
from docx.shared import Mm
from docx.table import _Cell

from workbench.exporters.docx_parts import (
    SOFT,
    Signs,
    add_heading,
    add_paragraph,
    add_row,
    first_paragraph,
    table,
    write,
)
from workbench.exporters.view import ClaimView, EvidenceView, LayerView, MarkedLine

_SIDES: Final = (58.0, 58.0, 58.0)


def write_claim(document: Document, signs: Signs, claim: ClaimView) -> None:
    """The claim with all there is on it, under a heading of its own."""
    heading = add_heading(document, "", 2)
    write(heading, f"{claim.number}  ")
    signs.write(heading, claim.mark, f"{claim.mark.words}: ")
    write(heading, claim.substance)
    for words in claim.words:
        quote = add_paragraph(document)
        quote.paragraph_format.left_indent = Mm(6)
        write(quote, words, italic=True)
    write(add_paragraph(document), f"{claim.says}.", size=9)
    for layer in claim.layers:
        _layer(document, signs, layer)
    if claim.outcome is not None:
        _marked(document, signs, "Outcome", claim.outcome)
        if claim.new_wording:
            write(add_paragraph(document), f"New wording: “{claim.new_wording}”")
    if claim.parts:
        _title(document, "Parts")
        for part in claim.parts:
            line = add_paragraph(document)
            signs.write(line, part.mark, part.words)
            write(line, f": {part.detail}" if part.detail else "")
    _bullets(document, "Findings", claim.findings)
    _bullets(document, "Who has it from whom", claim.ties)
    _bullets(document, "Questions", claim.questions)
    _bullets(document, "Still open", claim.open)


def _title(document: Document, title: str) -> None:
    paragraph = add_paragraph(document)
    paragraph.paragraph_format.keep_with_next = True
    write(paragraph, title, bold=True)


def _marked(document: Document, signs: Signs, title: str, line: MarkedLine) -> None:
    paragraph = add_paragraph(document)
    paragraph.paragraph_format.keep_with_next = True
    write(paragraph, f"{title}  ", bold=True)
    # The mark's own words first: of "Cut (Ada)" only "Cut" is struck through.
    signs.write(paragraph, line.mark)
    write(paragraph, line.words.removeprefix(line.mark.words))
    write(paragraph, f": {line.detail}" if line.detail else "")


def _bullets(document: Document, title: str, lines: Sequence[str]) -> None:
    if not lines:
        return
    _title(document, title)
    for line in lines:
        write(add_paragraph(document, "ListBullet"), line)


def _layer(document: Document, signs: Signs, layer: LayerView) -> None:
    for verdict in layer.verdicts:
        _marked(document, signs, layer.title, verdict)
    if not layer.columns:
        return
    sides = table(document, [column.title for column in layer.columns], _SIDES)
    row = add_row(sides, _SIDES)
    for cell, column in zip(row.cells, layer.columns, strict=True):
        if not column.entries:
            write(first_paragraph(cell), "none", colour=SOFT, size=9)
        for place, entry in enumerate(column.entries):
            _entry(cell, signs, entry, first=place == 0)
    add_paragraph(document)


def _entry(cell: _Cell, signs: Signs, entry: EvidenceView, *, first: bool) -> None:
    line = first_paragraph(cell) if first else cell.add_paragraph()
    signs.write(line, entry.mark, f"{entry.mark.words}: ", size=9)
    write(line, entry.source, bold=True, size=9)
    write(line, f" [{entry.grade}]", size=9)
    write(line, f" {entry.detail}" if entry.detail else "", size=9)
    for passage in entry.passages:
        quoted = cell.add_paragraph()
        write(quoted, f"“{passage.words}”, " if passage.words else "", size=9)
        write(quoted, passage.where, italic=True, size=9)
    if entry.note:
        write(cell.add_paragraph(), entry.note, size=9)
