"""The PDF: one sheet for the first page, tags for screen readers."""

from __future__ import annotations

import json
import re
from importlib.resources import as_file, files
from pathlib import Path

import pytest
import typst

from tests.exporters.conftest import WIDE
from tests.report.cases import a_case, a_full_case, draft, many_claims
from workbench.exporters.pdf import PdfExporter, typst_inputs
from workbench.exporters.template_files import template
from workbench.model.summary import Summary
from workbench.report.build import build_summary

SHEET = 264  # mm of an A4 page that the template leaves between its margins


def first_page(summary: Summary) -> dict[str, float]:
    """On which page the first page ends, and how high it is (mm) before anything is cut off."""
    inputs = typst_inputs(summary)
    # What follows the first page is left out: it cannot reach back, and takes its time.
    inputs["view"] = json.dumps({**json.loads(inputs["view"]), "claims": [], "proposals": []})
    with as_file(files("resources").joinpath("fonts")) as fonts:
        known = typst.Fonts(include_system_fonts=False, font_paths=[fonts])
        source = template("summary.typ").encode()
        compiler = typst.Compiler(source, font_paths=known, sys_inputs=inputs)
        found: dict[str, float] = json.loads(
            compiler.query("<first-page>", field="value", one=True)
        )
    return found


@pytest.mark.parametrize("number", [0, 1, 30])
def test_the_first_page_fits_one_sheet(number: int, tmp_path: Path) -> None:
    lines = (f"{place} {WIDE}" for place in range(number))
    with a_case(tmp_path, *lines, title=WIDE, checker=WIDE) as case:
        if number:
            many_claims(case)
        summary = build_summary(case, draft(case).id)
    assert len(summary.claims) == number
    found = first_page(summary)
    assert found["page"] == 1
    assert found["height"] <= SHEET


def test_the_first_page_of_three_thousand_claims_fits_one_sheet(three_thousand: Summary) -> None:
    found = first_page(three_thousand)
    assert len(three_thousand.claims) + len(three_thousand.proposals) == 3000
    assert all(three_thousand.first_page.concerns.values())
    assert found["page"] == 1
    assert found["height"] <= SHEET


def test_the_pdf_is_tagged_and_carries_no_name_but_ours(tmp_path: Path) -> None:
    with a_case(tmp_path) as case:
        a_full_case(case)
        written = PdfExporter().write(build_summary(case, draft(case).id))
    assert b"<pdfuaid:part>1</pdfuaid:part>" in written
    assert re.search(rb"<dc:title>.*The late ferry", written, re.DOTALL)
    assert re.search(rb"<dc:language>.*en", written, re.DOTALL)
    assert re.findall(rb"<dc:creator><rdf:Seq><rdf:li>(.*?)</rdf:li>", written) == [b"Stet"]


def test_a_script_that_no_font_has_costs_the_tags_mark_and_nothing_else(tmp_path: Path) -> None:
    with a_case(tmp_path, "Headline", "It was \uf8ff there.") as case:
        many_claims(case)
        written = PdfExporter().write(build_summary(case, draft(case).id))
    assert written.startswith(b"%PDF-")
    assert b"pdfuaid:part" not in written
