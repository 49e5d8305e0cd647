"""Whatever was done to a case outside the program, `verify` says so, and which entry shows it."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.commands.acts import claim_on, new_case, source_named
from tests.storage.files import reseal, sql, tampering
from workbench.case import Case
from workbench.commands.claims import AddNote
from workbench.storage.errors import DamagedCase, NotACase
from workbench.storage.verify import verify


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Nine entries: 1 begun, 2 and 3 documents, 4 source, 5 claim, 6 to 8 notes, 9 an undo."""
    path = tmp_path / "bridge.stet"
    with new_case(path) as case:
        source = source_named(case, "The engineers")
        claim = claim_on(case, "40 lorries", source)
        for text in ("one", "two", "three"):
            case.run(AddNote(claim, text))
        case.undo()
        assert case.acts == 9
    return path


def broken(path: Path, *words: str) -> None:
    """Just one fault, with these words in it."""
    found = verify(path)
    assert len(found.faults) == 1, found.faults
    assert not found.holds
    for word in words:
        assert word in found.faults[0], found.faults[0]


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


ALTERED = {
    "who did it": "actor_id = 'somebody else'",
    "when": "at = '2020-01-01T00:00:00.000+00:00'",
    "what it is called": "act = 'add_nothing'",
    "what it changed": "changes = replace(changes, 'note', 'tick')",
    "its id": "id = 'another'",
    "what came before": "parent = digest",
    "a second parent": "other_parent = digest",
    "its digest": "digest = replace(digest, substr(digest, 1, 1), 'x')",
    "nonsense": "changes = 'not even JSON'",
}


@pytest.mark.parametrize("alteration", ALTERED.values(), ids=ALTERED.keys())
def test_an_altered_entry(path: Path, alteration: str) -> None:
    with tampering(path) as connection:
        connection.execute(f"UPDATE history SET {alteration} WHERE seq = 7")
    broken(path, "Entry 7 of the history", "not what was sealed")


def test_an_entry_of_no_known_kind(path: Path) -> None:
    with tampering(path) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute("UPDATE history SET kind = 'forged' WHERE seq = 7")
    faults = verify(path).faults
    assert any("Entry 7 of the history is broken" in fault for fault in faults)


@pytest.mark.parametrize(
    "changes",
    ["[]", "{}", '{"note": 1}', '{"note": {"x": 1}}', '{"note": {"x": [1, 2]}}',
     '{"note": {"x": []}}',
     '{"moon": {"x": [null, {}]}}', '{"note": {"x": [null, {"text": []}]}}', "7", "null",
     '{"note": {"x": [{"id": "x"}, null]}}', '{"note": {"x": [null, {"text": [{}, {}]}]}}'],
)  # fmt: skip
def test_a_forged_entry_sealed_anew_breaks_the_chain_or_makes_no_sense(
    path: Path, changes: str
) -> None:
    """The last entry too, where no later one is there to tell."""
    for seq in (7, 9):
        with tampering(path) as connection:
            row = connection.execute("SELECT * FROM history WHERE seq = ?", (seq,)).fetchone()
            connection.execute("UPDATE history SET changes = ? WHERE seq = ?", (changes, seq))
            reseal(connection, seq)
        faults = verify(path).faults
        assert faults
        with tampering(path) as connection:
            connection.execute("DELETE FROM history WHERE seq = ?", (seq,))
            connection.execute(f"INSERT INTO history VALUES ({', '.join('?' * 11)})", row)
        assert verify(path).holds


def test_a_resealed_entry_is_told_by_the_entry_after_it(path: Path) -> None:
    with tampering(path) as connection:
        connection.execute("UPDATE history SET at = '2020' WHERE seq = 7")
        reseal(connection, 7)
    broken(path, "Entry 8 of the history", "does not follow")


def _forge_all(connection: sqlite3.Connection, first: int, last: int) -> None:
    for seq in range(first, last + 1):
        connection.execute(
            "UPDATE history SET parent = (SELECT digest FROM history WHERE seq = ?) WHERE seq = ?",
            (seq - 1, seq),
        )
        reseal(connection, seq)


def test_a_history_sealed_anew_from_end_to_end_is_told_by_a_noted_digest_only(path: Path) -> None:
    with Case.open_to_read(path) as case:
        noted = case.head
    with tampering(path) as connection:
        connection.execute("UPDATE history SET at = '2020' WHERE seq = 7")
        _forge_all(connection, 7, 9)
    assert verify(path).holds
    assert noted in verify(path, head=noted).faults[0]


def _cut(seq: int) -> Callable[[sqlite3.Connection], object]:
    def cut(connection: sqlite3.Connection) -> object:
        connection.execute("PRAGMA foreign_keys = OFF")
        return connection.execute("DELETE FROM history WHERE seq = ?", (seq,))

    return cut


@pytest.mark.parametrize("seq", [1, 4, 7, 8])
def test_an_entry_missing_from_the_middle(path: Path, seq: int) -> None:
    with tampering(path) as connection:
        _cut(seq)(connection)
    faults = verify(path).faults
    assert f"Entry {seq} of the history is missing." in faults


def test_an_entry_missing_from_the_end(path: Path) -> None:
    with tampering(path) as connection:
        _cut(9)(connection)
    broken(path, "removed outside the history", "entry 8 of the history")


def test_entries_that_changed_places(path: Path) -> None:
    with tampering(path) as connection:
        for old, new in ((6, 60), (7, 6), (60, 7)):
            connection.execute("UPDATE history SET seq = ? WHERE seq = ?", (new, old))
    broken(path, "Entry 6 of the history", "not what was sealed")
    with tampering(path) as connection:
        reseal(connection, 6)
    broken(path, "Entry 6 of the history", "does not follow")


def test_a_history_of_another_case(path: Path) -> None:
    with tampering(path) as connection:
        connection.execute("UPDATE case_info SET id = 'another'")
    broken(path, "Entry 1 of the history", "does not follow")


def test_entries_cut_off_the_end_with_their_rows_put_back_show_only_by_the_noted_head(
    path: Path,
) -> None:
    with Case.open_to_read(path) as case:
        noted = case.head
    with tampering(path) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        (changes,) = connection.execute("SELECT changes FROM history WHERE seq = 8").fetchone()
        note = only_id(json.loads(changes)["note"])
        assert not connection.execute("SELECT 1 FROM note WHERE id = ?", (note,)).fetchone()
        connection.execute("DELETE FROM history WHERE seq IN (8, 9)")
        connection.execute("DELETE FROM value WHERE content = 'three'")
    assert verify(path).holds
    assert verify(path).entries == 7
    assert re.search(noted, verify(path, head=noted).faults[0])


def only_id(rows: dict[str, object]) -> str:
    (id,) = rows
    return id


def test_an_undo_of_nothing_that_was_sealed_by_a_forger(path: Path) -> None:
    with tampering(path) as connection:
        connection.execute("UPDATE history SET kind = 'redo' WHERE seq = 9")
        reseal(connection, 9)
    assert verify(path).faults
    with pytest.raises(DamagedCase):
        Case.open(path)


def test_what_is_no_case_is_told_as_ever(tmp_path: Path) -> None:
    (tmp_path / "notes.stet").write_text("notes")
    with pytest.raises(NotACase):
        verify(tmp_path / "notes.stet")
