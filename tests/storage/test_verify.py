"""Whatever was done to rows and texts, `verify` says so, and which entry shows it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.storage.faults import broken
from tests.storage.files import sql, tampering
from workbench.case import Case
from workbench.storage.errors import DamagedCase, NotACase
from workbench.storage.verify import verify


def test_a_whole_case_holds_and_its_head_is_told(path: Path) -> None:
    found = verify(path)
    with Case.open_to_read(path) as case:
        assert (found.holds, found.faults, found.entries, found.head) == (True, (), 9, case.head)


def test_the_digest_of_any_entry_holds_and_a_foreign_one_does_not(path: Path) -> None:
    with Case.open_to_read(path) as case:
        for entry in case.entries():
            assert verify(path, head=entry.digest).holds
            assert verify(path, head=f" {entry.digest.upper()}\n").holds
    foreign = "ab" * 32
    assert verify(path, head=foreign).faults == (
        f"No entry of the history has the digest {foreign}.",
    )
    assert not verify(path, head="").holds


def test_a_row_that_was_changed_names_the_entry_that_left_it_otherwise(path: Path) -> None:
    with sql(path) as connection:
        connection.execute("UPDATE claim SET modality = 'denied'")
    broken(path, "changed outside the history", "claim", "entry 5 of the history", "make_claim")


def test_a_row_that_was_removed_and_one_that_was_put_in(path: Path) -> None:
    with sql(path) as connection:
        note = connection.execute("SELECT * FROM note ORDER BY id LIMIT 1").fetchone()
        connection.execute("DELETE FROM note WHERE id = ?", note[:1])
    broken(path, "removed outside the history", "note", "entry 6 of the history")
    with sql(path) as connection:
        connection.execute("INSERT INTO note VALUES (?, ?, ?, ?, ?)", note)
    assert verify(path).holds
    with sql(path) as connection:
        connection.execute("INSERT INTO note VALUES (?, ?, ?, ?, ?)", ("more", *note[1:]))
    broken(path, "put there outside the history", "more")


def test_a_row_that_names_another_text(path: Path) -> None:
    with sql(path) as connection:
        one, two = connection.execute("SELECT text FROM note ORDER BY id").fetchall()
        connection.execute("UPDATE note SET text = ? WHERE text = ?", two + one)
    broken(path, "changed outside the history", "entry 6")


def test_a_reference_to_nothing(path: Path) -> None:
    with sql(path) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("UPDATE claim_passage SET document_id = 'nowhere'")
    faults = verify(path).faults
    assert any("refers to a row of “document” that is not there" in fault for fault in faults)


def test_a_text_that_was_changed_names_the_entry_that_stored_it(path: Path) -> None:
    with tampering(path) as connection:
        connection.execute("UPDATE value SET content = 'zwei' WHERE content = 'two'")
    broken(path, "is not what it was", "entry 7 of the history", "add_note")


def test_a_text_that_became_something_else_entirely(path: Path) -> None:
    for content in ("7", "NULL", "x'ff'", "CAST(x'fffe' AS TEXT)"):
        with tampering(path) as connection:
            connection.execute("PRAGMA ignore_check_constraints = ON")
            connection.execute(f"UPDATE value SET content = {content} WHERE salt IS NOT NULL")
        try:
            assert any("is not what it was" in fault for fault in verify(path).faults)
        except DamagedCase:  # a text that cannot even be read
            assert "CAST" in content


def test_a_text_whose_digest_was_made_to_fit_names_the_entry(path: Path) -> None:
    from workbench.storage.values import salted_digest

    with tampering(path) as connection:
        id, salt = connection.execute("SELECT id, salt FROM value WHERE content = 'two'").fetchone()
        digest = salted_digest(salt, "zwei")
        connection.execute(
            "UPDATE value SET content = 'zwei', digest = ? WHERE id = ?", (digest, id)
        )
    broken(path, "Entry 7 of the history", "add_note", "is not there")


def test_a_text_that_was_removed(path: Path) -> None:
    with tampering(path) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("DELETE FROM value WHERE content = 'three'")
    broken(path, "Entry 8 of the history", "is not there")


def test_a_text_destroyed_without_an_entry(path: Path) -> None:
    with sql(path) as connection:
        connection.execute(
            "UPDATE value SET content = NULL, salt = NULL, destroyed_at = 'today'"
            " WHERE content = 'two'"
        )
    broken(path, "was destroyed", "no entry of the history says so", "entry 7")


def test_a_destroyed_text_that_is_back(path: Path) -> None:
    with Case.open(path) as case:
        note = next(iter(case.rows.notes))
        id = case.rows.notes.refs(note.id)["text"].id
        with sql(path, read_only=True) as connection:
            was = connection.execute("SELECT * FROM value WHERE id = ?", (id,)).fetchone()
        case.destroy([id])
    assert verify(path).holds
    with tampering(path) as connection:
        connection.execute(
            "UPDATE value SET salt = ?, content = ?, destroyed_at = NULL WHERE id = ?",
            (was[2], was[3], id),
        )
    broken(path, "is there", "entry 10 of the history (destroy_values")


def test_what_is_no_case_is_told_as_ever(tmp_path: Path) -> None:
    (tmp_path / "notes.stet").write_text("notes")
    with pytest.raises(NotACase):
        verify(tmp_path / "notes.stet")
