"""What holds for every importer, now and to come: the registry names them, not this file."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.importers.pages import PAGE, STORY, word_document
from workbench.importers.base import Importer, ImportHint
from workbench.importers.registry import all_importers
from workbench.importers.runner import Limits, import_bytes
from workbench.model.errors import ImportFailed
from workbench.model.imported import BlockKind, ImportedDocument
from workbench.text.normalise import normalise

EVERY_IMPORTER = pytest.mark.parametrize("importer", all_importers(), ids=lambda one: one.name)
# The parsers come with start-up costs that are not the example's.
QUICK = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
MARKUP = st.lists(
    st.sampled_from(
        [
            *(
                "<p>",
                "</p>",
                "<h1>",
                "<li>",
                "<table><tr><td>",
                "</table>",
                "<br>",
                "<nav>",
                "<!--",
            ),
            *("<div style='display:none'>", "</div>", "<time>", "<blockquote>", "&#0;", "&nbsp;"),
            *(
                "# ",
                "> ",
                "- ",
                "\n\n",
                "---\n",
                "\x00",
                "\u2028",
                "\ufeff",
                "\ufdd0",
                "|a|b|\n|-|-|\n",
            ),
            *STORY,
            "word",
            " ",
        ]
    ),
    max_size=30,
)


class Audit:
    """Notes what is opened or connected while it is on; an audit hook can never be taken off."""

    def __init__(self) -> None:
        self.on = False
        self.events: list[str] = []
        sys.addaudithook(self.hook)

    def hook(self, event: str, arguments: tuple[object, ...]) -> None:
        if self.on and (event == "open" or event.startswith(("socket.", "subprocess.", "os."))):
            self.events.append(f"{event} {arguments[:1]}")


@pytest.fixture(scope="module")
def audit() -> Iterator[Audit]:
    audit = Audit()
    yield audit
    audit.on = False


def read(importer: Importer, data: bytes) -> ImportedDocument | None:
    try:
        return importer.read(data, ImportHint())
    except ImportFailed as error:
        assert str(error).endswith(".")
        return None


def check(document: ImportedDocument) -> None:
    """The rest (order, cover, no empty block, no NUL) a document checks of itself."""
    lines = [document.text[block.start : block.end] for block in document.blocks]
    assert "\n".join(lines) == document.text
    assert all(line == line.strip() and line for line in lines)
    assert all(block.struck == (block.kind is BlockKind.furniture) for block in document.blocks)
    assert normalise(document.text) == document.text
    document.text.encode("utf-8")


def samples() -> list[bytes]:
    return [
        "\n\n".join(STORY).encode(),
        PAGE.encode(),
        PAGE.encode("utf-16"),
        word_document(("Title", "Ferries"), *(("Normal", text) for text in STORY)),
    ]


def test_the_registry_finds_the_importers_by_their_files() -> None:
    names = [importer.name for importer in all_importers()]
    assert len(set(names)) == len(names) >= 5
    extensions = [one for importer in all_importers() for one in importer.extensions]
    types = [one for importer in all_importers() for one in importer.media_types]
    assert len(set(extensions)) == len(extensions)
    assert len(set(types)) == len(types)
    assert all(one == one.lower() and one.startswith(".") for one in extensions)
    assert all(one == one.lower() and "/" in one for one in types)
    assert {".txt", ".md", ".docx", ".html"} <= set(extensions)


@EVERY_IMPORTER
@pytest.mark.parametrize("data", [b"", b" \r\n\t\n", b"\xef\xbb\xbf"])
def test_a_file_without_text_is_refused_in_a_sentence(importer: Importer, data: bytes) -> None:
    with pytest.raises(ImportFailed, match=r"\.$"):
        importer.read(data, ImportHint())


@EVERY_IMPORTER
@QUICK
@given(data=st.binary(max_size=300))
def test_any_bytes_give_a_document_or_a_sentence(importer: Importer, data: bytes) -> None:
    document = read(importer, data)
    if document is not None:
        check(document)


@EVERY_IMPORTER
@QUICK
@given(parts=MARKUP)
def test_any_markup_gives_a_document_or_a_sentence(importer: Importer, parts: list[str]) -> None:
    document = read(importer, "".join(parts).encode("utf-8"))
    if document is not None:
        check(document)
        assert document.importer and document.importer_version and document.media_type


@EVERY_IMPORTER
def test_reading_twice_gives_the_same(importer: Importer) -> None:
    for data in samples():
        assert read(importer, data) == read(importer, data)


@EVERY_IMPORTER
def test_no_file_is_opened_and_no_connection_is_asked_for(importer: Importer, audit: Audit) -> None:
    files = samples()
    for data in files:  # the parsers are imported here
        read(importer, data)
    audit.on = True
    for data in files:
        read(importer, data)
    audit.on = False
    assert audit.events == []


@EVERY_IMPORTER
def test_an_encoding_chosen_by_hand_must_be_one(importer: Importer) -> None:
    if importer.name == "word":
        return  # its encoding is part of the format
    with pytest.raises(ImportFailed, match="klingon"):
        importer.read(b"words", ImportHint(encoding="klingon"))


@EVERY_IMPORTER
def test_a_file_that_is_too_large_is_refused_unread(importer: Importer) -> None:
    name = "story" + (importer.extensions or ("",))[0]
    with pytest.raises(ImportFailed, match="MB"):
        import_bytes(b"x" * 1000, name=name, limits=Limits(input=999))
