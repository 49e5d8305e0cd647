"""What every exporter does, whichever there are."""

from __future__ import annotations

import html
import io
import json
import re
import zipfile
import zlib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from tests.report.cases import (
    STORY,
    a_case,
    a_full_case,
    bring_material,
    claim,
    draft,
    many_claims,
    place,
    source,
)
from workbench.cli.arguments import FORMATS
from workbench.commands.evidence import AttachEvidence
from workbench.exporters.base import Exporter, suggested_name
from workbench.exporters.pdf import typst_inputs
from workbench.exporters.registry import all_exporters, exporter_for
from workbench.model.evidence import Layer, Stance
from workbench.model.summary import Summary
from workbench.report.build import build_summary
from workbench.report.confidential import Scrubber

EXPORTERS = all_exporters()
every_exporter = pytest.mark.parametrize("exporter", EXPORTERS, ids=lambda e: e.format)


def readable(exporter: Exporter, summary: Summary) -> str:
    """All text in the file, its metadata too."""
    written = exporter.write(summary)
    match exporter.format:
        case "html":
            return html.unescape(re.sub(r"<[^>]*>", "", written.decode())) + written.decode()
        case "md":
            return re.sub(r"\\([^a-zA-Z0-9\s])", r"\1", written.decode()) + written.decode()
        case "docx":
            with zipfile.ZipFile(io.BytesIO(written)) as package:
                parts = [
                    package.read(name).decode("utf-8", "replace") for name in package.namelist()
                ]
            return "".join(parts) + html.unescape(re.sub(r"<[^>]*>", "", "".join(parts)))
        case "pdf":
            # Words are glyph numbers in a PDF; what typst is given is all it can write.
            streams = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", written, re.DOTALL)
            plain = b"".join(
                zlib.decompressobj().decompress(s) for s in streams if s[:1] == b"\x78"
            )
            view = json.loads(typst_inputs(summary)["view"])
            return (written + plain).decode("latin-1") + json.dumps(view, ensure_ascii=False)
        case _:
            return written.decode()


@pytest.fixture
def summary(tmp_path: Path) -> Summary:
    with a_case(tmp_path) as case:
        a_full_case(case)
        return build_summary(case, draft(case).id)


def test_the_command_line_offers_every_format() -> None:
    assert tuple(sorted(exporter.format for exporter in EXPORTERS)) == FORMATS


@every_exporter
def test_an_exporter_says_what_it_is(exporter: Exporter) -> None:
    assert re.fullmatch(r"\.[a-z]+", exporter.extension)
    assert re.fullmatch(r"[a-z]+/[a-z.+-]+", exporter.media_type)
    assert exporter.label
    assert exporter_for(exporter.format) is exporter


def test_an_unknown_format_has_no_exporter() -> None:
    assert exporter_for("wordperfect") is None


@every_exporter
def test_the_same_summary_gives_the_same_bytes(exporter: Exporter, summary: Summary) -> None:
    assert exporter.write(summary) == exporter.write(summary)


@every_exporter
def test_everything_is_in_every_format(exporter: Exporter, summary: Summary) -> None:
    text = readable(exporter, summary)
    for words in (
        summary.title,
        *STORY[1:],
        "Ada Brook",
        "left 45 minutes late",
        "Letter of the office",
        "Their spokesman says it was on time.",
        "for a reason of its own",
        "Other words.",
        "The editor insists.",
        "Did you resign?",
        "head of the harbour office",
        summary.head,
        summary.draft.sha256,
    ):
        assert words in text, words


HOSTILE = (
    "<script>alert(1)</script> &amp; <img src=x onerror=alert(1)>",
    "| # *bold* _it_ `code` [link](http://example.org) ![i](x)",
    "#set page(width: 1pt) $x$ @ref <label> \\ // /* = head",
    "=HYPERLINK(1) +1 -1 @SUM {{ 7*7 }} {% raw %} ${x} %s",
    "- 1. not a list # not a heading",
)


MARKDOWN_ELEMENTS = set("h1 h2 h3 p ul li strong blockquote table thead tbody tr th td br".split())


@every_exporter
def test_what_looks_like_markup_comes_out_as_text(exporter: Exporter, tmp_path: Path) -> None:
    with a_case(tmp_path, "Headline", *HOSTILE, title=HOSTILE[0]) as case:
        for line in HOSTILE:
            claim(case, line)
        summary = build_summary(case, draft(case).id)
    text = readable(exporter, summary)
    for line in HOSTILE:
        escaped = json.dumps(line, ensure_ascii=False)[1:-1]
        assert line in text or escaped in text
    if exporter.format == "html":
        page = exporter.write(summary).decode()
        assert "<script" not in page and "<img" not in page
    if exporter.format == "md":
        page = (
            MarkdownIt("commonmark", {"html": True})
            .enable("table")
            .render(exporter.write(summary).decode())
        )
        assert set(re.findall(r"<(\w+)", page)) <= MARKDOWN_ELEMENTS
        shown = html.unescape(re.sub(r"<[^>]*>", "", page))
        assert all(line in shown for line in HOSTILE)


@every_exporter
@pytest.mark.parametrize("odd", ["한국 عربي हिन्दी 🦀", "\x01\x0b\ufffe\ufffd", "\u202eabc\u202c"])
def test_any_character_can_be_written(exporter: Exporter, odd: str, tmp_path: Path) -> None:
    with a_case(tmp_path, "Headline", f"It said {odd} twice.", title=odd) as case:
        claim(case, "It said")
        assert exporter.write(build_summary(case, draft(case).id))


@every_exporter
@pytest.mark.parametrize("lines", [0, 1, 30])
def test_a_case_of_any_size_can_be_written(exporter: Exporter, lines: int, tmp_path: Path) -> None:
    with a_case(tmp_path, *(f"Ferry {n} was late." for n in range(lines or 1))) as case:
        if lines:
            many_claims(case)
        summary = build_summary(case, draft(case).id)
    assert len(summary.claims) == lines
    assert exporter.write(summary)


def test_a_file_name_is_made_of_the_title_alone(summary: Summary) -> None:
    assert [suggested_name(summary, e) for e in EXPORTERS if e.format == "pdf"] == [
        "The-late-ferry-summary.pdf"
    ]


_LETTERS = st.characters(categories=["Lu", "Ll"], max_codepoint=0x24F)
_NAMES = st.lists(st.text(_LETTERS, min_size=3, max_size=9), min_size=1, max_size=3).map(" ".join)


def _summary_naming(folder: Path, name: str, *, confidential: bool = True) -> Summary:
    """A summary of a case that has the name wherever a person can write one."""
    with a_case(folder, f"{name} was late", f"It was {name}, they said.", title=name) as case:
        who = source(case, name, confidential=confidential, role=f"aide to {name}")
        letter = bring_material(case, f"Letter\nSigned: {name}.", f"Letter of {name}")
        made = claim(case, f"It was {name}", who)
        claim(case, f"{name} was late")
        at = (place(case, letter, f"Signed: {name}"),)
        case.run(AttachEvidence(made.id, who.id, Layer.so, Stance.asserts, places=at))
        return build_summary(case, draft(case).id)


@cache
def _words_of_ours() -> Mapping[str, str]:
    """What every export holds, whatever is in the case: labels, code, metadata."""
    with TemporaryDirectory() as folder:
        harmless = _summary_naming(Path(folder), "Qqxqq Qqzqq")
    return {exporter.format: readable(exporter, harmless) for exporter in EXPORTERS}


@settings(max_examples=10)
@given(name=_NAMES)
def test_no_export_holds_a_confidential_name(name: str) -> None:
    with TemporaryDirectory() as folder:
        summary = _summary_naming(Path(folder), name)
    mark = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE)
    for exporter in EXPORTERS:
        # A name that is a word of the page itself, or of its code, cannot be told from that.
        assume(not mark.search(_words_of_ours()[exporter.format]))
        assert not mark.search(readable(exporter, summary)), exporter.format
        assert not mark.search(suggested_name(summary, exporter))


def test_a_name_that_is_not_confidential_is_found_in_every_export(tmp_path: Path) -> None:
    # So that the test above would see one.
    summary = _summary_naming(tmp_path, "Quexo Zarbin", confidential=False)
    assert not Scrubber([]).names("Quexo Zarbin")
    for exporter in EXPORTERS:
        assert "Quexo Zarbin" in readable(exporter, summary), exporter.format
