"""Small things that python-docx leaves to its user: fixed rows, repeated heads, fields, marks.

Element names are those of WordprocessingML (ECMA-376, part 1, section 17).
"""

from __future__ import annotations

import copy
import re
from collections.abc import Sequence
from functools import cache
from typing import Any, Final

from docx.document import Document
from docx.enum.table import WD_ROW_HEIGHT_RULE
from docx.enum.text import WD_UNDERLINE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Length, Mm, Pt, RGBColor
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from workbench.exporters.marks import Mark
from workbench.exporters.template_files import shapes

SOFT: Final = RGBColor(0x62, 0x5D, 0x56)
_NO_PARENT: Final[Any] = None  # a run that is only a pattern stands in no paragraph
# XML 1.0 allows no other control characters, and no noncharacters at the end of the first plane.
_NOT_XML: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def shown(text: str) -> str:
    """The text as XML can hold it: what it cannot hold becomes U+FFFD."""
    return _NOT_XML.sub("\ufffd", text)


def _element(name: str) -> Any:
    # python-docx makes elements of classes of its own, which its annotations do not say.
    return OxmlElement(name)


def add_paragraph(document: Document, style_id: str | None = None) -> Paragraph:
    """One more paragraph at the end.

    python-docx looks through all styles and all that is written for each one, which takes a
    minute for 3,000 claims; the section's properties always stand last, so the place is known.
    """
    element = _element("w:p")
    document.element.body[-1].addprevious(element)
    if style_id is not None:
        element.style = style_id
    return Paragraph(element, document._body)


def add_heading(document: Document, text: str, level: int) -> Paragraph:
    """A real heading, level 1 or 2."""
    heading = add_paragraph(document, f"Heading{level}")
    write(heading, text)
    return heading


@cache
def _look(bold: bool, italic: bool, colour: RGBColor | None, size: float | None) -> Any:
    """The properties of a run, to be copied: setting them anew takes most of the time."""
    run = Run(_element("w:r"), _NO_PARENT)
    if bold:
        run.bold = True
    if italic:
        run.italic = True
    if colour is not None:
        run.font.color.rgb = colour
    if size is not None:
        run.font.size = Pt(size)
    return run._r.rPr


def write(
    paragraph: Paragraph,
    text: str,
    *,
    bold: bool = False,
    italic: bool = False,
    colour: RGBColor | None = None,
    size: float | None = None,
) -> Run:
    """Add words; `size` in points."""
    run = _element("w:r")
    look = _look(bold, italic, colour, size)
    if look is not None:
        run.append(copy.deepcopy(look))
    run.text = shown(text)
    paragraph._p.append(run)
    return Run(run, paragraph)


class Signs:
    """Writes marks as signs in their colour, with the words beside them."""

    def __init__(self) -> None:
        self._colours = {key: RGBColor.from_string(s.colour[1:]) for key, s in shapes().items()}

    def write(
        self,
        paragraph: Paragraph,
        mark: Mark,
        words: str | None = None,
        *,
        size: float | None = None,
    ) -> None:
        """The sign and its words; a cut is struck through, a stet underlined with dots."""
        if mark.sign:
            colour = self._colours[mark.key]
            write(paragraph, f"{mark.sign}\u00a0", bold=True, colour=colour, size=size)
        run = write(paragraph, mark.words if words is None else words, size=size)
        if mark.key == "cut":
            run.font.strike = True
        if mark.key == "stet":
            run.font.underline = WD_UNDERLINE.DOTTED


def table(document: Document, heads: Sequence[str], widths: Sequence[float]) -> Table:
    """A table with a head row that repeats on every page; widths in millimetres."""
    made: Table = document.add_table(rows=1, cols=len(heads))
    made.autofit = False
    for cell, head, column, width in zip(
        made.rows[0].cells, heads, made.columns, widths, strict=True
    ):
        column.width = cell.width = Mm(width)
        write(first_paragraph(cell), head, colour=SOFT, size=8)
        _line_below(cell)
    _append(made.rows[0]._tr.get_or_add_trPr(), "w:tblHeader")
    return made


def add_row(made: Table, widths: Sequence[float], *, height: Length | None = None) -> _Row:
    """One more row, kept on one page; of exactly that height, if one is given."""
    row: _Row = made.add_row()  # type: ignore[no-untyped-call]  # python-docx has no types here
    for cell, width in zip(row.cells, widths, strict=True):
        cell.width = Mm(width)
        _line_below(cell)
    _append(row._tr.get_or_add_trPr(), "w:cantSplit")
    if height is not None:
        row.height, row.height_rule = height, WD_ROW_HEIGHT_RULE.EXACTLY
    return row


def first_paragraph(cell: _Cell) -> Paragraph:
    """The paragraph that every cell has, without space around it."""
    paragraph: Paragraph = cell.paragraphs[0]
    paragraph.paragraph_format.space_after = Pt(0)
    return paragraph


def _append(parent: Any, name: str, **attributes: str) -> Any:
    """A new element at the end of another; its attributes, too, are of WordprocessingML."""
    element = _element(name)
    for key, value in attributes.items():
        element.set(qn(f"w:{key}"), value)
    parent.append(element)
    return element


def _line_below(cell: _Cell) -> None:
    borders = _append(cell._tc.get_or_add_tcPr(), "w:tcBorders")
    _append(borders, "w:bottom", val="single", sz="4", space="0", color="DDD8CF")


def add_page_number(paragraph: Paragraph) -> None:
    """The number of the page, as a field that the word processor fills in."""
    _append(write(paragraph, "", colour=SOFT, size=8)._r, "w:fldChar", fldCharType="begin")
    _append(write(paragraph, "", colour=SOFT, size=8)._r, "w:instrText").text = "PAGE"
    _append(write(paragraph, "", colour=SOFT, size=8)._r, "w:fldChar", fldCharType="end")
