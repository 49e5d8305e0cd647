"""Entries that were altered, forged, moved or cut off: `verify` says which one shows it."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.storage.faults import broken
from tests.storage.files import reseal, tampering
from workbench.case import Case
from workbench.storage.errors import DamagedCase
from workbench.storage.verify import verify

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
