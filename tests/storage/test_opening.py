"""What is no whole case of ours is refused with one sentence, and not a byte is written."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from tests.commands.acts import source_named
from tests.storage.faults import refused
from tests.storage.files import sql, untouched
from workbench.case import Case
from workbench.storage.connection import APPLICATION_ID
from workbench.storage.errors import (
    CaseInUse,
    DamagedCase,
    NewerCase,
    NoSuchCase,
    NotACase,
    ReadOnlyCase,
)
from workbench.storage.verify import verify

ROOT = Path(__file__).parents[2]


def _database(path: Path, *pragmas: str) -> None:
    connection = sqlite3.connect(path)
    for pragma in pragmas:
        connection.execute(f"PRAGMA {pragma}")
    connection.execute("CREATE TABLE other (id TEXT)")
    connection.commit()
    connection.close()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"The mayor said so.\n",
        b"\x89PNG\r\n\x1a\n" + bytes(200),
        b"SQLite format 2\x00",
        b"\x00",
    ],
    ids=["empty", "text", "picture", "older SQLite", "one zero"],
)
def test_a_file_that_is_something_else(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "bridge.stet"
    path.write_bytes(content)
    refused(path, NotACase)


def test_the_database_of_another_program(tmp_path: Path) -> None:
    _database(tmp_path / "places.sqlite")
    refused(tmp_path / "places.sqlite", NotACase)
    _database(tmp_path / "fossil.stet", "application_id = 252006675")
    refused(tmp_path / "fossil.stet", NotACase)


def test_a_database_that_only_says_it_is_ours(tmp_path: Path) -> None:
    for name, version in (("a.stet", 0), ("b.stet", 1)):
        path = tmp_path / name
        _database(path, f"application_id = {APPLICATION_ID}", f"user_version = {version}")
        refused(path, DamagedCase)
    empty = tmp_path / "c.stet"
    connection = sqlite3.connect(empty)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute("VACUUM")
    connection.close()
    refused(empty, DamagedCase)


def test_a_folder_a_pipe_and_nothing_at_all(tmp_path: Path) -> None:
    (tmp_path / "folder.stet").mkdir()
    refused(tmp_path / "folder.stet", NotACase)
    refused(tmp_path / "missing.stet", NoSuchCase)
    refused(tmp_path / "folder.stet" / "missing.stet", NoSuchCase)
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.stet")
        refused(tmp_path / "pipe.stet", NotACase)


def test_a_case_of_a_newer_stet(lived_in: Path) -> None:
    with sql(lived_in) as connection:
        connection.execute("PRAGMA user_version = 4000")
    refused(lived_in, NewerCase)


def test_a_read_only_file_is_read_and_not_worked_in(lived_in: Path) -> None:
    lived_in.chmod(0o444)
    refused(lived_in, ReadOnlyCase, Case.open)
    with untouched(lived_in):
        assert verify(lived_in).holds
        with Case.open_to_read(lived_in) as case:
            assert case.title and case.document_text(case.drafts()[0].id)
            with pytest.raises(ReadOnlyCase):
                source_named(case, "Nobody")


@pytest.mark.skipif(sys.platform == "win32", reason="a folder has no such mode on Windows")
def test_a_read_only_folder_is_read_and_not_worked_in(lived_in: Path) -> None:
    lived_in.parent.chmod(0o555)
    try:
        refused(lived_in, ReadOnlyCase, Case.open)
        with untouched(lived_in), Case.open_to_read(lived_in):
            assert verify(lived_in).holds
        with pytest.raises(ReadOnlyCase):
            Case.create(lived_in.parent / "new.stet", title="New", checker="Ada")
        assert [p.name for p in lived_in.parent.iterdir()] == [lived_in.name]
    finally:
        lived_in.parent.chmod(0o755)


def test_a_case_that_is_open_already(lived_in: Path) -> None:
    with Case.open(lived_in) as case:
        refused(lived_in, CaseInUse, Case.open)
        link = lived_in.parent / "link.stet"
        link.symlink_to(lived_in)
        refused(link, CaseInUse, Case.open)
        with untouched(lived_in), Case.open_to_read(lived_in) as other:
            assert other.head == case.head
            assert verify(lived_in).holds
        assert source_named(case, "Still ours")
    Case.open(lived_in).close()


def test_a_case_that_is_open_in_another_program_of_ours(lived_in: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from workbench.case import Case\n"
        "case = Case.open(Path(sys.argv[1])); print('open', flush=True); sys.stdin.read()"
    )
    other = subprocess.Popen(
        [sys.executable, "-c", script, str(lived_in)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert other.stdin is not None and other.stdout is not None
    try:
        assert other.stdout.readline() == b"open\n"
        refused(lived_in, CaseInUse, Case.open)
    finally:
        other.kill()
        other.wait()
        other.stdin.close()
        other.stdout.close()
    Case.open(lived_in).close()  # the lock went with the program, however it ended


def test_a_refused_opening_leaves_the_case_free(lived_in: Path) -> None:
    """No lock is kept by an opening that failed."""
    content = lived_in.read_bytes()
    lived_in.write_bytes(content[:-8192])
    with pytest.raises(DamagedCase):
        Case.open(lived_in)
    lived_in.write_bytes(content)
    Case.open(lived_in, checker="   ").close()
    Case.open(lived_in).close()


STRANGERS = {
    "a trigger": "CREATE TRIGGER t AFTER INSERT ON note BEGIN DELETE FROM verdict; END",
    "a view": "CREATE VIEW v AS SELECT * FROM claim",
    "a table": "CREATE TABLE more (id TEXT)",
    "an index": "CREATE INDEX i ON claim (state)",
    "no guard of values": "DROP TRIGGER value_is_immutable",
    "no guard of history": "DROP TRIGGER history_is_never_shortened",
    "no table of notes": "DROP TABLE note",
    "one column more": "ALTER TABLE note ADD COLUMN extra TEXT",
}


@pytest.mark.parametrize("statement", STRANGERS.values(), ids=STRANGERS.keys())
def test_a_schema_that_is_not_ours(lived_in: Path, statement: str) -> None:
    with sql(lived_in) as connection:
        connection.execute(statement)
    refused(lived_in, DamagedCase)


def test_a_trigger_under_a_name_that_sqlite_keeps_for_itself(lived_in: Path) -> None:
    with sql(lived_in) as connection:
        connection.execute("CREATE TRIGGER t AFTER INSERT ON note BEGIN SELECT 1; END")
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute(
            "UPDATE sqlite_schema SET name = 'sqlite_t', sql = replace(sql, ' t ', ' sqlite_t ')"
            " WHERE name = 't'"
        )
    refused(lived_in, DamagedCase)


def test_a_file_that_would_have_files_beside_it(lived_in: Path) -> None:
    with sql(lived_in) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
    refused(lived_in, DamagedCase)
