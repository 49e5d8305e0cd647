"""The pages of the DOCX: first page, claims, and what follows them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Final

import docx
from docx.document import Document
from docx.enum.text import WD_BREAK
from docx.oxml.ns import qn
from docx.shared import Length, Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph

from workbench.exporters.docx_claim import write_claim
from workbench.exporters.docx_parts import (
    SOFT,
    Signs,
    add_heading,
    add_page_number,
    add_paragraph,
    add_row,
    first_paragraph,
    shown,
    table,
    write,
)
from workbench.exporters.view import Fact, FirstLineView, SummaryView
from workbench.exporters.wording import clip

_SERIF: Final = "Georgia"
_FACT_WIDTHS: Final = (26.0, 148.0)
_LINE_WIDTHS: Final = (13.0, 91.0, 50.0, 20.0)
_SOURCE_WIDTHS: Final = (48.0, 62.0, 44.0, 20.0)
_ROW: Final = Mm(12)
_FACT: Final = Mm(4.8)
# Characters: two lines of 17 points, and of 8.5 points on 91 mm. Which font a word processor
# takes is not ours to say, so the DOCX keeps shorter than the page itself would ask.
_TITLE: Final = 58
_WORDS: Final = 95


def write_pages(view: SummaryView, moment: datetime) -> Document:
    """The whole document; `moment` becomes its date."""
    document, signs = docx.Document(), Signs()
    _prepare(document, view, moment)
    _first_page(document, signs, view)
    add_heading(document, "All claims", 1)
    if not view.claims:
        write(add_paragraph(document), "No claim has been accepted yet.")
    for claim in view.claims:
        write_claim(document, signs, claim)
    _proposals(document, view)
    _sources(document, view)
    add_heading(document, "Seal", 1)
    _facts(document, view.seal)
    return document


def _prepare(document: Document, view: SummaryView, moment: datetime) -> None:
    """Paper, styles, footer, and properties that name nobody."""
    properties = document.core_properties
    properties.title = shown(f"{view.page_title}: checked-claims summary")
    properties.author = properties.last_modified_by = "Stet"
    properties.comments = properties.subject = properties.keywords = ""
    properties.language = "en"
    properties.created = properties.modified = moment.replace(tzinfo=None, microsecond=0)
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(18)
    section.top_margin, section.bottom_margin = Mm(16), Mm(18)
    section.footer_distance = Mm(9)
    for name, size in (("Normal", 10.0), ("Title", 19.0), ("Heading 1", 13.5), ("Heading 2", 11.0)):
        style = document.styles[name]
        style.font.name, style.font.size = _SERIF, Pt(size)
        style.font.color.rgb = RGBColor(0x1D, 0x1B, 0x18)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        # The default template names theme fonts, which win over the name unless they go.
        for attribute in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{attribute}"), None)
    document.styles["Normal"].paragraph_format.space_after = Pt(4)
    footer = section.footer.paragraphs[0]
    write(footer, f"{clip(view.page_title, _TITLE)}  ·  ", colour=SOFT, size=8)
    add_page_number(footer)


def _first_page(document: Document, signs: Signs, view: SummaryView) -> None:
    write(_tight(add_paragraph(document)), "Checked-claims summary", colour=SOFT, size=8.5)
    title = _tight(add_paragraph(document, "Heading1"))
    write(title, clip(view.page_title, _TITLE), size=17)
    _facts(document, (*view.facts, *view.counts), height=_FACT)
    add_heading(document, "What is not confirmed", 1)
    tally = _tight(add_paragraph(document))
    found = [tally for tally in view.tallies if tally.count]
    for place, one in enumerate(found):
        words = f"{one.count:,} {one.mark.words.lower()}".replace(" ", "\u00a0")
        signs.write(tally, one.mark, words, size=8.5)
        write(tally, "   " if place + 1 < len(found) else "")
    if view.lines:
        heads = ("No.", "Claim, and who says it", "Verdicts", "Outcome")
        lines = table(document, heads, _LINE_WIDTHS)
        for line in view.lines:
            row = add_row(lines, _LINE_WIDTHS, height=_ROW)
            _line([first_paragraph(cell) for cell in row.cells], signs, line)
    else:
        write(add_paragraph(document), "Nothing.")
    if view.more:
        write(_tight(add_paragraph(document)), view.more, colour=SOFT, size=8.5)
    closing = _tight(add_paragraph(document))
    write(closing, view.holds)
    closing.add_run().add_break(WD_BREAK.PAGE)


def _line(cells: Sequence[Paragraph], signs: Signs, line: FirstLineView) -> None:
    number, words, verdicts, outcome = cells
    signs.write(number, line.concern, str(line.number), size=8)
    write(words, clip(line.words, _WORDS), size=8.5)
    words.add_run().add_break()
    write(words, line.claimant, colour=SOFT, size=8)
    layers = [(name, mark) for name, mark in (("said", line.said), ("so", line.so)) if mark]
    for place, (name, mark) in enumerate(layers):
        write(verdicts, f"{name} ", colour=SOFT, size=8)
        signs.write(verdicts, mark, size=8)
        if place + 1 < len(layers):
            verdicts.add_run().add_break()
    if not layers:
        write(verdicts, line.concern.words, size=8)
    if line.outcome is not None:
        signs.write(outcome, line.outcome, size=8)


def _tight(paragraph: Paragraph) -> Paragraph:
    paragraph.paragraph_format.space_before = Pt(0)
    paragraph.paragraph_format.space_after = Pt(4)
    return paragraph


def _facts(document: Document, facts: Sequence[Fact], *, height: Length | None = None) -> None:
    """Facts in two columns; on the first page each row has its height."""
    made = document.add_table(rows=0, cols=2)
    made.autofit = False
    for column, width in zip(made.columns, _FACT_WIDTHS, strict=True):
        column.width = Mm(width)
    for fact in facts:
        row = add_row(made, _FACT_WIDTHS, height=height)
        write(first_paragraph(row.cells[0]), fact.label, colour=SOFT, size=8.5)
        write(first_paragraph(row.cells[1]), fact.value, size=8)


def _proposals(document: Document, view: SummaryView) -> None:
    if not view.proposals and not view.proposed_findings:
        return
    add_heading(document, "Undecided proposals", 1)
    note = "Proposed by Stet; nobody has accepted or dismissed them yet."
    write(add_paragraph(document), note, colour=SOFT, size=8.5)
    for proposal in view.proposals:
        line = add_paragraph(document, "ListBullet")
        write(line, f"{proposal.number}: {proposal.words} ")
        write(line, proposal.says, colour=SOFT, size=8.5)
    for finding in view.proposed_findings:
        write(add_paragraph(document, "ListBullet"), finding)


def _sources(document: Document, view: SummaryView) -> None:
    add_heading(document, "Sources", 1)
    if view.sources:
        heads = ("Source", "What it is", "Reliability", "Evidence")
        made = table(document, heads, _SOURCE_WIDTHS)
        for source in view.sources:
            row = add_row(made, _SOURCE_WIDTHS)
            texts = (source.name, source.about, source.reliability, f"{source.entries:,}")
            for cell, text in zip(row.cells, texts, strict=True):
                write(first_paragraph(cell), text, size=9)
    else:
        write(add_paragraph(document), "None.")
    if view.materials or view.withheld:
        add_heading(document, "Material", 1)
        for material in view.materials:
            line = add_paragraph(document)
            write(line, f"{material.label} ")
            write(line, material.value, colour=SOFT, size=8)
        if view.withheld:
            write(add_paragraph(document), view.withheld)
