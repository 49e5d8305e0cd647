"""What `new` and `import` make."""

from __future__ import annotations

import hashlib
from pathlib import Path

from tests.cli.conftest import Run
from tests.cli.running import one_sentence
from workbench.case import Case
from workbench.model.document import DateFrom


def test_new_makes_a_case_with_draft_and_proposals(tmp_path: Path, story: Path, run: Run) -> None:
    path = tmp_path / "a.stet"
    code, out, _ = run(
        "new", path, "--draft", story, "--published", "2026-03-14", "--checker", "Ines"
    )
    assert code == 0 and "a.stet" in out
    with Case.open(path) as case:
        (draft,) = case.drafts()
        assert case.title == "Ferry was late on Monday"
        assert [actor.name for actor in case.rows.actors] == ["Ines"]
        assert draft.published is not None and draft.published.isoformat() == "2026-03-14"
        assert draft.published_from is DateFrom.person
        assert case.content(draft.content) == story.read_bytes()
        assert len(case.rows.claims) > 0
        assert all(claim.standing == "proposed" for claim in case.rows.claims)


def test_new_asks_for_the_date_that_it_lacks(tmp_path: Path, story: Path, run: Run) -> None:
    code, _, err = run("new", tmp_path / "a.stet", "--draft", story)
    assert code == 0
    assert "--published" in err and one_sentence(err)


def test_new_takes_an_encoding_by_hand(tmp_path: Path, run: Run) -> None:
    old = tmp_path / "old.txt"
    old.write_bytes("Headline of the day\n\nŁódź was late, said Ada Brook.".encode("cp1250"))
    assert run("new", tmp_path / "a.stet", "--draft", old, "--encoding", "cp1250")[0] == 0
    with Case.open(tmp_path / "a.stet") as case:
        assert "Łódź was late" in case.document_text(case.drafts()[0].id)


def test_new_leaves_an_existing_file_alone(case_path: Path, story: Path, run: Run) -> None:
    before = case_path.read_bytes()
    code, _, err = run("new", case_path, "--draft", story)
    assert code == 2 and one_sentence(err)
    assert case_path.read_bytes() == before


def test_new_leaves_nothing_where_the_draft_cannot_be_read(tmp_path: Path, run: Run) -> None:
    empty = tmp_path / "empty.txt"
    empty.touch()
    for draft in (empty, tmp_path / "missing.txt", tmp_path):
        code, _, err = run("new", tmp_path / "a.stet", "--draft", draft)
        assert code == 2 and one_sentence(err), err
        assert not (tmp_path / "a.stet").exists()


def test_a_case_has_the_name_of_a_case(tmp_path: Path, story: Path, run: Run) -> None:
    code, _, err = run("new", tmp_path / "ferry", "--draft", story)
    assert code == 2 and ".stet" in err
    assert not (tmp_path / "ferry").exists()


def test_import_brings_material_in_as_it_came(case_path: Path, tmp_path: Path, run: Run) -> None:
    letter = tmp_path / "letter.md"
    letter.write_bytes(b"# A letter\r\n\r\nThe ferry was late.")
    code, out, _ = run("import", case_path, letter, "--title", "The letter")
    digest = hashlib.sha256(letter.read_bytes()).hexdigest()
    assert code == 0 and digest in out
    with Case.open(case_path) as case:
        (material,) = case.materials()
        assert (material.title, material.sha256) == ("The letter", digest)
        assert case.content(material.content) == letter.read_bytes()
