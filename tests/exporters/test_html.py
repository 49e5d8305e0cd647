"""The HTML page: self-contained, one sheet for the first page when printed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.report.cases import a_case, a_full_case, draft, many_claims
from workbench.exporters.html import HtmlExporter
from workbench.exporters.marks import all_marks
from workbench.exporters.template_files import shapes, template
from workbench.model.summary import Summary
from workbench.report.build import build_summary
from workbench.report.first_page import LINES

STYLE = template("summary.css")


@pytest.fixture
def page(tmp_path: Path) -> str:
    with a_case(tmp_path) as case:
        a_full_case(case)
        return HtmlExporter().write(build_summary(case, draft(case).id)).decode()


def test_nothing_is_run_and_nothing_comes_from_outside(page: str) -> None:
    assert not re.search(r"<(script|link|img|iframe|object|embed|base|form)\b", page)
    assert not re.search(r"\son\w+=", page)
    assert not re.search(r"(src|action|data)=|url\(|@import|https?:", page)
    assert set(re.findall(r'href="(.)', page)) == {"#"}
    assert "default-src 'none'" in page


def test_every_mark_has_a_shape_and_every_mark_used_is_defined(page: str) -> None:
    assert {mark.key for mark in all_marks()} <= shapes().keys()
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(re.findall(r' id="([^"]+)"', page))


def test_no_mark_stands_without_words() -> None:
    assert all(mark.words for mark in all_marks())
    drawn = [shape.shape for key, shape in shapes().items() if key not in ("stands", "denies")]
    assert len(set(drawn)) == len(drawn)


def _assert_kept_to_its_lines(page: str, number: int) -> None:
    first = page[page.index('<section class="first">') : page.index("<h2>All claims")]
    assert first.count('class="box ui"') == 3 * min(number, LINES)
    assert page.count('<section class="claim">') == number


@pytest.mark.parametrize("number", [1, 30])
def test_the_first_page_keeps_to_its_lines(number: int, tmp_path: Path) -> None:
    with a_case(tmp_path, *(f"Ferry {place} was late." for place in range(number))) as case:
        many_claims(case)
        page = HtmlExporter().write(build_summary(case, draft(case).id)).decode()
    _assert_kept_to_its_lines(page, number)


def test_the_first_page_keeps_to_its_lines_with_three_thousand_claims(
    three_thousand: Summary,
) -> None:
    _assert_kept_to_its_lines(HtmlExporter().write(three_thousand).decode(), 2999)


def test_the_first_page_is_no_higher_than_its_sheet() -> None:
    height = re.search(r"\.first \{ height: (\d+)mm; overflow: hidden", STYLE)
    margins = re.search(r"@page \{ size: A4; margin: (\d+)mm \d+mm (\d+)mm", STYLE)
    assert height and margins
    assert int(height[1]) + int(margins[1]) + int(margins[2]) <= 297
