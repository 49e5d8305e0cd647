from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.model.imported import BlockKind, ImportedBlock, ImportedDocument

LINES = st.text(st.characters(codec="utf-8", exclude_characters="\n\0"), min_size=1, max_size=30)
WORDS = st.none() | st.text(st.characters(codec="utf-8"), max_size=20)


def document(text: str, blocks: tuple[ImportedBlock, ...]) -> ImportedDocument:
    return ImportedDocument(
        text, blocks, None, None, None, None, None, None, "text/plain", "plain-text", "1", ()
    )


@st.composite
def documents(draw: st.DrawFn) -> ImportedDocument:
    lines = draw(st.lists(LINES, max_size=6))
    blocks, start = [], 0
    for line in lines:
        kind = draw(st.sampled_from(BlockKind))
        struck = kind is BlockKind.furniture and draw(st.booleans())
        level = draw(st.integers(0, 9))
        blocks.append(ImportedBlock(start, start + len(line), kind, level, struck))
        start += len(line) + 1
    return ImportedDocument(
        text="\n".join(lines),
        blocks=tuple(blocks),
        title=draw(WORDS),
        headline=draw(WORDS),
        byline=draw(WORDS),
        published=draw(st.none() | st.dates()),
        language=draw(WORDS),
        encoding=draw(WORDS),
        media_type="text/html",
        importer="saved-page",
        importer_version="1",
        notes=tuple(draw(st.lists(st.text(max_size=10), max_size=3))),
    )


@settings(max_examples=60)
@given(documents())
def test_a_document_comes_back_from_json_as_it_was(imported: ImportedDocument) -> None:
    assert ImportedDocument.from_json(json.loads(json.dumps(imported.to_json()))) == imported


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("one\ntwo", ((0, 3),)),
        ("one\ntwo", ((0, 3), (3, 7))),
        ("one\n\ntwo", ((0, 3), (4, 4), (5, 8))),
        ("one", ((0, 2),)),
        ("on\0", ((0, 3),)),
        ("on\ud800", ((0, 3),)),
        ("", ((0, 0),)),
    ],
)
def test_blocks_that_do_not_cover_the_text_are_refused(
    text: str, blocks: tuple[tuple[int, int], ...]
) -> None:
    with pytest.raises(ValueError):
        document(text, tuple(ImportedBlock(start, end, BlockKind.body) for start, end in blocks))


def test_only_furniture_can_be_struck() -> None:
    with pytest.raises(ValueError):
        document("one", (ImportedBlock(0, 3, BlockKind.caption, 0, struck=True),))


@pytest.mark.parametrize(
    "change",
    [
        {"text": 3},
        {"blocks": [[0, 3, "body", 0]]},
        {"blocks": [[0, 3, "poem", 0, False]]},
        {"blocks": {}},
        {"published": "yesterday"},
        {"notes": [1]},
        {"importer": None},
    ],
)
def test_json_of_another_shape_is_refused(change: dict[str, object]) -> None:
    value = document("one", (ImportedBlock(0, 3, BlockKind.body),)).to_json()
    with pytest.raises(ValueError):
        ImportedDocument.from_json(value | change)


def test_the_day_of_publication_is_written_as_iso_8601() -> None:
    imported = document("one", (ImportedBlock(0, 3, BlockKind.body),))
    assert imported.to_json()["published"] is None
    value = imported.to_json() | {"published": "2024-10-19"}
    assert ImportedDocument.from_json(value).published == date(2024, 10, 19)
