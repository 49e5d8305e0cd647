"""The Word document: real headings, repeated heads, nobody's name in its properties."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from docx import Document
from docx.enum.table import WD_ROW_HEIGHT_RULE
from docx.oxml.ns import qn

from tests.report.cases import a_case, a_full_case, draft, many_claims
from workbench.exporters.docx import DocxExporter
from workbench.model.summary import Summary
from workbench.report.build import build_summary


@pytest.fixture
def summary(tmp_path: Path) -> Summary:
    with a_case(tmp_path) as case:
        a_full_case(case)
        return build_summary(case, draft(case).id)


def test_claims_are_real_headings(summary: Summary) -> None:
    document = Document(io.BytesIO(DocxExporter().write(summary)))
    titles = [p.text for p in document.paragraphs if p.style and p.style.name == "Heading 2"]
    assert len(titles) == len(summary.claims)
    assert all(
        claim.substance in title for claim, title in zip(summary.claims, titles, strict=True)
    )


def test_every_table_with_a_head_repeats_it(summary: Summary) -> None:
    document = Document(io.BytesIO(DocxExporter().write(summary)))
    heads = [table.rows[0]._tr.find(f".//{qn('w:tblHeader')}") for table in document.tables]
    facts = [table for table in document.tables if len(table.columns) == 2]
    assert sum(head is not None for head in heads) == len(heads) - len(facts)


def test_the_properties_name_only_stet(summary: Summary) -> None:
    properties = Document(io.BytesIO(DocxExporter().write(summary))).core_properties
    assert (properties.author, properties.last_modified_by) == ("Stet", "Stet")
    assert properties.title == "The late ferry: checked-claims summary"
    assert properties.comments == ""


@pytest.mark.parametrize("number", [1, 30])
def test_the_rows_of_the_first_page_fit_one_sheet(number: int, tmp_path: Path) -> None:
    with a_case(tmp_path, *(f"{place} WWWW MMMM " * 30 for place in range(number))) as case:
        many_claims(case)
        written = DocxExporter().write(build_summary(case, draft(case).id))
    facts, lines, *_ = Document(io.BytesIO(written)).tables
    rows = [*facts.rows, *lines.rows[1:]]
    assert {row.height_rule for row in rows} == {WD_ROW_HEIGHT_RULE.EXACTLY}
    # 263 mm between the margins; 45 are left to headings, tally and closing lines.
    assert sum(row.height.mm for row in rows if row.height is not None) <= 263 - 45
