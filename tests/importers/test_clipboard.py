from __future__ import annotations

from tests.importers.pages import PAGE
from tests.importers.test_text_and_markdown import blocks
from workbench.importers.base import ImportHint
from workbench.importers.clipboard import IMPORTER
from workbench.model.imported import ImportedDocument


def paste(markup: str) -> ImportedDocument:
    return IMPORTER.read(markup.encode(), ImportHint())


def test_a_browsers_fragment_keeps_headings_and_paragraphs_and_nothing_is_struck() -> None:
    document = paste(
        "<html><body>\n<!--StartFragment--><h1 style='color: rgb(0, 0, 0);'>Ferries stopped</h1>"
        "<p style='margin: 0px'>The office said <a href='http://x.example/'>no</a>.</p>"
        "<div>Share<br>Print</div><h2>Why</h2><p>Cracks.</p><ul><li>One</li></ul><!--EndFragment-->"
        "\n</body></html>"
    )
    assert blocks(document) == [
        ("headline", 0, "Ferries stopped"),
        ("body", 0, "The office said no."),
        ("body", 0, "Share"),
        ("body", 0, "Print"),
        ("heading", 2, "Why"),
        ("body", 0, "Cracks."),
        ("list-item", 1, "One"),
    ]


def test_the_header_that_windows_puts_before_a_fragment_is_no_text() -> None:
    header = (
        "Version:0.9\r\nStartHTML:0000000105\r\nEndHTML:0000000200\r\nStartFragment:0000000141\r\n"
    )
    assert paste(header + "<html><body><p>Words.</p></body></html>").text == "Words."


def test_google_docs_wrapper_is_not_bold_and_large_type_is_a_heading() -> None:
    document = paste(
        '<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1">'
        '<p dir="ltr"><span style="font-size:26pt;font-weight:400">Ferries stopped</span></p>'
        '<p dir="ltr"><span style="font-size:16pt">Why</span></p><br>'
        '<p dir="ltr"><span style="font-size:11pt;font-weight:400">The office said </span>'
        '<span style="font-size:11pt;font-weight:700">no</span></p>'
        '<p dir="ltr"><span style="font-size:11pt;font-weight:700">A bold line</span></p>'
        '<p dir="ltr"><span style="font-size:11pt;font-weight:700">Bold, but a sentence.</span></p>'
        '<ul><li dir="ltr"><p><span style="font-size:11pt;font-weight:700">Item</span></p>'
        "</li></ul></b>"
    )
    assert blocks(document) == [
        ("headline", 0, "Ferries stopped"),
        ("heading", 2, "Why"),
        ("body", 0, "The office said no"),
        ("heading", 3, "A bold line"),
        ("body", 0, "Bold, but a sentence."),
        ("list-item", 1, "Item"),
    ]


def test_google_docs_own_headings_are_taken_as_they_are() -> None:
    document = paste(
        '<b style="font-weight:normal;"><h2 dir="ltr"><span style="font-size:16pt">Why</span></h2>'
        '<p dir="ltr"><span style="font-size:18pt">Set large, but a paragraph</span></p></b>'
    )
    assert [kind for kind, _, _ in blocks(document)] == ["heading", "body"]


WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta charset="utf-8"><!--[if gte mso 9]><xml><o:OfficeDocumentSettings>Settings
</o:OfficeDocumentSettings></xml><![endif]--><style><!-- p.MsoNormal {margin:0cm} --></style></head>
<body lang=EN-GB><!--StartFragment--><p class=MsoTitle>Ferries
stopped<o:p></o:p></p><h1>Why</h1><p class=MsoNormal>The office said <del cite="mailto:a"
datetime="2024">yes</del><ins cite="mailto:a">no</ins>.<o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst
style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;
</span></span></span><![endif]>First item<o:p></o:p></p>
<p class=MsoCaption>A ferry</p><p class=MsoQuote>We will not.</p>
<p class=MsoNormal style='mso-hide:all'>Hidden</p>
<table class=MsoTableGrid><tr><td><p class=MsoNormal>Ida</p></td>
<td><p class=MsoNormal>1998</p></td></tr></table>
<!--EndFragment--></body></html>"""


def test_words_paragraphs_become_what_they_are() -> None:
    assert blocks(paste(WORD)) == [
        ("headline", 0, "Ferries stopped"),
        ("heading", 1, "Why"),
        ("body", 0, "The office said no."),
        ("list-item", 1, "First item"),
        ("caption", 0, "A ferry"),
        ("quote", 0, "We will not."),
        ("table", 0, "Ida\t1998"),
    ]


def test_a_whole_page_that_was_pasted_is_read_as_a_page() -> None:
    document = paste(PAGE)
    assert any(block.struck for block in document.blocks)
    assert document.headline == "Three ferries taken out of service"
