from __future__ import annotations

import io
import zipfile

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st

from tests.importers.pages import STORY, saved, with_body, word_document
from tests.importers.test_text_and_markdown import blocks
from workbench.importers.base import ImportHint
from workbench.importers.word import IMPORTER
from workbench.model.errors import ImportFailed
from workbench.model.imported import ImportedDocument

SAMPLE = word_document(("Title", "Ferries stopped"), ("Normal", STORY[0]), ("Heading 2", "Why"))


def read(data: bytes) -> ImportedDocument:
    return IMPORTER.read(data, ImportHint())


def body(markup: str) -> list[tuple[str, int, str]]:
    return blocks(read(with_body(markup)))


def test_styles_make_headings_lists_quotes_and_captions() -> None:
    data = word_document(
        ("Title", "Ferries stopped"),
        ("Normal", "By Nils Berg"),
        ("Normal", STORY[0]),
        ("Heading 1", "Why"),
        ("List Bullet", "First"),
        ("List Number 2", "Second"),
        ("Quote", "We will not."),
        ("Caption", "A ferry"),
    )
    assert blocks(read(data)) == [
        ("headline", 0, "Ferries stopped"),
        ("byline", 0, "By Nils Berg"),
        ("body", 0, STORY[0]),
        ("heading", 1, "Why"),
        ("list-item", 1, "First"),
        ("list-item", 2, "Second"),
        ("quote", 0, "We will not."),
        ("caption", 0, "A ferry"),
    ]


def test_a_heading_style_of_another_language_is_known_by_its_outline_level() -> None:
    styles = (
        '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        '<w:style w:type="paragraph" w:styleId="Zwischentitel"><w:name w:val="Zwischentitel"/>'
        '<w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Mein"><w:name w:val="Mein"/>'
        '<w:basedOn w:val="Zwischentitel"/></w:style></w:styles>'
    )
    rels = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="r1" Type="http://x/styles" Target="styles.xml"/></Relationships>'
    )
    data = with_body(
        '<w:p><w:pPr><w:pStyle w:val="Mein"/></w:pPr><w:r><w:t>Warum</w:t></w:r></w:p>',
        {"word/styles.xml": styles, "word/_rels/document.xml.rels": rels},
    )
    assert blocks(read(data)) == [("heading", 3, "Warum")]


def test_line_breaks_part_blocks_and_links_keep_their_words() -> None:
    markup = (
        "<w:p><w:r><w:t>One</w:t><w:br/><w:t>two </w:t></w:r>"
        '<w:hyperlink r:id="r9"><w:r><w:t>linked</w:t></w:r></w:hyperlink>'
        "<w:r><w:tab/><w:t>co</w:t><w:noBreakHyphen/><w:t>op</w:t></w:r></w:p>"
    )
    assert body(markup) == [("body", 0, "One"), ("body", 0, "two linked co-op")]


def test_tracked_changes_read_as_accepted() -> None:
    data = with_body(
        "<w:p><w:r><w:t>It is </w:t></w:r><w:del><w:r><w:delText>not </w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>so</w:t></w:r></w:ins>"
        "<w:moveFrom><w:r><w:t> gone</w:t></w:r></w:moveFrom></w:p>"
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>Joined </w:t></w:r></w:p>"
        "<w:p><w:r><w:t>up.</w:t></w:r></w:p><w:tbl><w:tr><w:trPr><w:del/></w:trPr>"
        "<w:tc><w:p><w:r><w:t>row</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    )
    document = read(data)
    assert document.text == "It is so\nJoined up."
    assert "tracked changes" in document.notes[0]


def test_hidden_text_and_field_codes_do_not_show_and_results_do() -> None:
    markup = (
        "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>"
        '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>shown </w:t></w:r>'
        "<w:r><w:instrText>HYPERLINK x</w:instrText></w:r><w:r><w:t>result</w:t></w:r></w:p>"
    )
    assert body(markup) == [("body", 0, "shown result")]


def test_a_text_box_is_read_once_after_its_paragraph() -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>Boxed</w:t></w:r></w:p></w:txbxContent>"
    markup = (
        "<w:p><w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing>"
        f"{box}</w:drawing></mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r><w:r><w:t>Beside it</w:t></w:r></w:p>"
    )
    assert body(markup) == [("body", 0, "Beside it"), ("body", 0, "Boxed")]


def test_a_table_is_read_row_by_row() -> None:
    document = Document()
    table = document.add_table(rows=2, cols=2)
    for cell, text in zip(table._cells, ["ship", "year", "Ida", "1998"], strict=True):
        cell.text = text
    assert blocks(read(saved(document))) == [("table", 0, "ship\tyear"), ("table", 0, "Ida\t1998")]


def test_notes_come_last_headers_are_struck_and_comments_are_named() -> None:
    names = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    relations = "".join(
        f'<Relationship Id="{kind}" Type="http://x/{kind}" Target="{kind}.xml"/>'
        for kind in ("footnotes", "header", "comments", "image")
    )
    paragraph = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"
    data = with_body(
        paragraph.format("Story."),
        {
            "word/_rels/document.xml.rels": (
                '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
                f'relationships">{relations}</Relationships>'
            ),
            "word/footnotes.xml": (
                f'<w:footnotes {names}><w:footnote w:type="separator">{paragraph.format("---")}'
                f"</w:footnote><w:footnote>{paragraph.format('A note.')}</w:footnote></w:footnotes>"
            ),
            "word/header.xml": f"<w:hdr {names}>{paragraph.format('DRAFT')}</w:hdr>",
            "word/comments.xml": (
                f"<w:comments {names}><w:comment>{paragraph.format('Check!')}</w:comment>"
                "</w:comments>"
            ),
        },
    )
    document = read(data)
    assert blocks(document) == [
        ("body", 0, "Story."),
        ("body", 0, "A note."),
        ("furniture", 0, "DRAFT"),
    ]
    assert document.notes == ("This document has 1 comment, which are not part of the text.",)


def test_the_owner_of_the_program_is_not_the_author_of_the_story() -> None:
    document = Document()
    document.add_paragraph("Story.")
    document.core_properties.author = "Office PC 7"
    document.core_properties.title = "Ferries"
    imported = read(saved(document))
    assert (imported.byline, imported.published, imported.title) == (None, None, "Ferries")


def test_a_document_of_pictures_alone_is_refused() -> None:
    with pytest.raises(ImportFailed, match="no text"):
        read(with_body("<w:p><w:r><w:drawing/></w:r></w:p>"))


def test_entities_are_not_expanded() -> None:
    head = '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY y "yyyy">]>'
    with pytest.raises(ImportFailed, match="damaged"):
        read(with_body("<w:p><w:r><w:t>&x;&y;</w:t></w:r></w:p>", head=head))


def test_a_document_that_unpacks_to_too_much_is_refused_before_it_is_unpacked() -> None:
    data = bytearray(with_body("<w:p/>"))
    # The size once unpacked, as the zip's directory states it: 24 bytes into the member's entry.
    size = data.index(b"PK\x01\x02") + 24
    data[size : size + 4] = (300_000_000).to_bytes(4, "little")
    with pytest.raises(ImportFailed, match="unpacks"):
        read(bytes(data))


@given(st.integers(0, len(SAMPLE) - 1), st.binary(min_size=1, max_size=40))
def test_a_damaged_file_is_read_or_refused_never_worse(place: int, damage: bytes) -> None:
    data = SAMPLE[:place] + damage + SAMPLE[place + len(damage) :]
    try:
        assert read(data).blocks
    except ImportFailed as error:
        assert str(error).endswith(".")


def test_a_member_that_is_damaged_inside_is_refused() -> None:
    with zipfile.ZipFile(io.BytesIO(SAMPLE)) as archive:
        offset = archive.getinfo("word/document.xml").header_offset
    data = bytearray(SAMPLE)
    data[offset + 60 : offset + 200] = bytes(140)
    with pytest.raises(ImportFailed, match="damaged"):
        read(bytes(data))
