"""An importer of plain text knows no kinds; then the engine judges them itself."""

from __future__ import annotations

from workbench.proposals.engine import propose

TEXT = (
    "Share\n"
    "Harbour Master Says Ferry ‘Was Overloaded’\n"
    "The ferry carried at least 212 passengers, harbour master Ida Noll said on Monday.\n"
    "She called the crossing “a gamble.”"
)


def _blocks(kind: str) -> list[tuple[int, int, str]]:
    found, start = [], 0
    for line in TEXT.split("\n"):
        found.append((start, start + len(line), kind))
        start += len(line) + 1
    return found


def test_lines_that_are_all_called_body_are_judged_like_lines_without_a_kind() -> None:
    told, alone = propose(TEXT, blocks=_blocks("body")), propose(TEXT)
    assert told == alone
    assert told.sentences[1].kind == "headline"
    assert [line.text for line in told.furniture] == ["Share"]


def test_kinds_that_an_importer_knows_are_kept_and_the_rest_is_judged() -> None:
    lines = (
        ("Harbour Master Says Ferry ‘Was Overloaded’", "headline"),
        ("Ann Lee", "byline"),
        (
            "The ferry carried at least 212 passengers, harbour master Ida Noll said on Monday.",
            "body",
        ),
        ("Man shot at petrol station in Dalby dies in hospital", "body"),
        ("The ship had room for 150, and on board were boats for a hundred.", "body"),
        ("Man shot at the harbour", "heading"),
        ("She called the crossing “a gamble.”", "body"),
        ("Sign up for our daily newsletter", "body"),
        ("Ferries", "furniture"),
    )
    text, given = "", []
    for line, kind in lines:
        given.append((len(text), len(text) + len(line), kind))
        text += line + "\n"
    told = propose(text[:-1], blocks=given)
    assert [line.kind for line in told.furniture] == ["byline", "related", "newsletter", "link"]
    assert [sentence.kind for sentence in told.sentences if sentence.reading != "not story"] == [
        "headline",
        "body",
        "body",
        "heading",
        "body",
    ]
