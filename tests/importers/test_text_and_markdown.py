from __future__ import annotations

from datetime import date

from workbench.importers.base import ImportHint
from workbench.importers.markdown import IMPORTER as MARKDOWN
from workbench.importers.plain_text import IMPORTER as PLAIN_TEXT
from workbench.model.imported import BlockKind, ImportedDocument

HINT = ImportHint()


def blocks(document: ImportedDocument) -> list[tuple[str, int, str]]:
    return [
        (str(block.kind), block.level, document.text[block.start : block.end])
        for block in document.blocks
    ]


def test_plain_text_is_kept_word_for_word_a_paragraph_a_block() -> None:
    document = PLAIN_TEXT.read("Share\r\n\r\n  First — “line” 😀.\r\nSecond\0.".encode(), HINT)
    assert document.text == "Share\nFirst — “line” 😀.\nSecond\ufffd."
    assert {block.kind for block in document.blocks} == {BlockKind.body}
    assert document.headline is None
    assert document.published is None


def test_markdown_reads_as_it_is_set() -> None:
    source = (
        "# Ferries *stopped*\n\nBy Nils Berg\n\nThe [office](http://x.example/) said **no**\n"
        "more.  \nNew line.\n\nSecond heading\n---\n\n- one\n  - inner\n- two\n\n"
        "> Quoted `words`.\n\n"
        "| ship | year |\n|---|---|\n| Ida | 1998 |\n\n![a picture](x.png)\n\n"
        "<div hidden>gone</div>\n"
    )
    document = MARKDOWN.read(source.encode(), HINT)
    assert blocks(document) == [
        ("headline", 0, "Ferries stopped"),
        ("byline", 0, "By Nils Berg"),
        ("body", 0, "The office said no more."),
        ("body", 0, "New line."),
        ("heading", 2, "Second heading"),
        ("list-item", 1, "one"),
        ("list-item", 2, "inner"),
        ("list-item", 1, "two"),
        ("quote", 0, "Quoted words."),
        ("table", 0, "ship\tyear"),
        ("table", 0, "Ida\t1998"),
    ]
    assert document.headline == "Ferries stopped"
    assert document.byline == "By Nils Berg"


def test_a_heading_below_the_text_is_no_headline() -> None:
    document = MARKDOWN.read(b"Text first.\n\n# Then a heading\n", HINT)
    assert blocks(document)[1] == ("heading", 1, "Then a heading")
    assert document.headline is None


def test_front_matter_gives_the_facts_and_is_no_text() -> None:
    source = (
        '---\ntitle: "Ferries stopped"\nauthor: Nils Berg\ndate: 2024-05-14\nlang: en\n---\nText.\n'
    )
    document = MARKDOWN.read(source.encode(), HINT)
    assert document.text == "Ferries stopped\nText."
    assert document.blocks[0].kind is BlockKind.headline
    assert (document.byline, document.published, document.language) == (
        "Nils Berg",
        date(2024, 5, 14),
        "en",
    )


def test_a_rule_between_paragraphs_is_no_front_matter() -> None:
    assert MARKDOWN.read(b"One.\n\n---\n\nTwo.\n", HINT).text == "One.\nTwo."
