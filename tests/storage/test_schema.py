"""The schema is what the records say, and an older case comes along with a newer program."""

from __future__ import annotations

import dataclasses
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.commands.acts import claim_on, material_of, new_case, source_named
from tests.storage.files import copied, dump, in_memory, read_afresh, sql, untouched
from workbench.case import Case
from workbench.commands.chains import SayOriginUnknown
from workbench.commands.claims import DeleteClaim
from workbench.storage import schema
from workbench.storage.errors import CaseUnwritable, DamagedCase, NewerCase
from workbench.storage.schema import Migration, migrations
from workbench.storage.tables import TABLES, shapes, table_of
from workbench.storage.verify import verify


@pytest.fixture
def connection() -> Iterator[sqlite3.Connection]:
    made = sqlite3.connect(":memory:")
    for step in migrations():
        made.executescript(step.script)
    yield made
    made.close()


def _tables(connection: sqlite3.Connection) -> dict[str, tuple[bool, bool]]:
    """Name, and whether STRICT and WITHOUT ROWID, of each table of ours."""
    rows = connection.execute("PRAGMA table_list").fetchall()
    return {
        name: (bool(strict), bool(without_rowid))
        for _, name, kind, _, without_rowid, strict in rows
        if kind == "table" and not name.startswith("sqlite_")
    }


def test_migrations_are_numbered_from_one_without_a_gap() -> None:
    numbers = [step.version for step in migrations()]
    assert numbers == list(range(1, len(numbers) + 1))


def test_every_sql_file_is_a_migration() -> None:
    folder = Path(schema.__file__).parent / "migrations"
    assert len(list(folder.glob("*.sql"))) == len(migrations())


def test_every_table_is_strict_and_has_a_record(connection: sqlite3.Connection) -> None:
    found = _tables(connection)
    assert all(strict for strict, _ in found.values())
    assert set(found) == {*TABLES, "value", "history"}


@pytest.mark.parametrize("table", TABLES)
def test_a_table_has_the_columns_of_its_record_in_their_order(
    connection: sqlite3.Connection, table: str
) -> None:
    columns = connection.execute(f"PRAGMA table_info({table})").fetchall()
    fields = dataclasses.fields(TABLES[table])
    assert [column[1] for column in columns] == [field.name for field in fields]
    # what may be left out in the record may be left out in the table, and nothing else
    optional = [field.name for field in fields if "None" in str(field.type)]
    assert [name for _, name, _, required, *_ in columns if not required] == optional
    assert table_of(TABLES[table]) == table


@pytest.mark.parametrize("table", TABLES)
def test_what_names_another_row_refers_to_it(connection: sqlite3.Connection, table: str) -> None:
    references = {row[3]: row[2] for row in connection.execute(f"PRAGMA foreign_key_list({table})")}
    for column in shapes()[table].columns:
        if column.names_value:
            assert references[column.name] == "value"
        elif column.name.endswith("_id"):
            assert column.name in references
        else:
            assert column.name not in references


def test_values_and_history_are_guarded(lived_in: Path) -> None:
    with sql(lived_in) as connection:
        connection.execute("PRAGMA recursive_triggers = ON")
        for statement in (
            "UPDATE value SET content = 'other'",
            "UPDATE value SET digest = replace(digest, 'a', 'b')",
            "UPDATE value SET salt = randomblob(16)",
            "UPDATE value SET id = id || 'x'",
            "DELETE FROM value",
            "UPDATE history SET act = 'other'",
            "UPDATE history SET changes = '{}'",
            "DELETE FROM history",
            "DELETE FROM history WHERE seq = 2",
            "REPLACE INTO history SELECT * FROM history",
            "REPLACE INTO value SELECT * FROM value",
        ):
            with pytest.raises(sqlite3.IntegrityError, match=r"never|append-only"):
                connection.execute(statement)
    assert verify(lived_in).holds


NOW = len(migrations())
LATER = Migration(
    NOW + 1,
    "ALTER TABLE note ADD COLUMN heard_from TEXT;"
    "ALTER TABLE note ADD COLUMN weight INTEGER NOT NULL DEFAULT 3;"
    "CREATE TABLE more (id TEXT PRIMARY KEY NOT NULL) STRICT;",
)


@pytest.fixture
def later_stet(monkeypatch: pytest.MonkeyPatch) -> None:
    """A program that has one migration more."""
    steps = [*migrations(), LATER]
    monkeypatch.setattr(schema, "migrations", lambda: steps)


def test_a_case_of_an_older_stet_is_copied_and_then_brought_along(
    lived_in: Path, later_stet: None
) -> None:
    before = lived_in.read_bytes()
    with Case.open(lived_in) as case:
        beside = lived_in.with_name(f"bridge.stet.before-{NOW}")
        assert beside.read_bytes() == before
        with sql(lived_in, read_only=True) as connection:
            assert connection.execute("PRAGMA user_version").fetchone() == (NOW + 1,)
            assert {row[-1] for row in connection.execute("SELECT * FROM note")} <= {3}
            assert in_memory(case.rows) == in_memory(read_afresh(connection))
        # rows that came and went before the new columns come back with their defaults
        while case.undo():
            pass
        while case.redo():
            pass
        for claim in list(case.rows.claims):
            case.run(DeleteClaim(claim.id))
        assert case.undo()
    assert verify(lived_in).faults == ()
    Case.open(lived_in).close()
    assert sorted(p.name for p in lived_in.parent.iterdir()) == [lived_in.name, beside.name]


def test_an_older_case_is_read_and_verified_without_a_byte_written(
    lived_in: Path, later_stet: None
) -> None:
    lived_in.chmod(0o444)
    with untouched(lived_in):
        assert verify(lived_in).faults == ()
        with Case.open_to_read(lived_in) as case:
            assert case.document_text(case.drafts()[0].id)


def test_tampering_shows_in_an_older_case_as_well(lived_in: Path, later_stet: None) -> None:
    with sql(lived_in) as connection:
        connection.execute("UPDATE claim SET modality = 'forecast'")
    assert "outside the history" in verify(lived_in).faults[0]


def test_an_older_program_refuses_what_the_later_made(
    lived_in: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as later:
        steps = [*migrations(), LATER]
        later.setattr(schema, "migrations", lambda: steps)
        Case.open(lived_in).close()
    for opening in (Case.open, Case.open_to_read, verify):
        with untouched(lived_in), pytest.raises(NewerCase):
            opening(lived_in)


def test_a_migration_that_fails_leaves_the_version_that_was(
    lived_in: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    was = _tables_of(lived_in)
    with monkeypatch.context() as later:
        broken = Migration(
            NOW + 1, "CREATE TABLE more (id TEXT) STRICT; INSERT INTO nowhere VALUES (1);"
        )
        steps = [*migrations(), broken]
        later.setattr(schema, "migrations", lambda: steps)
        with pytest.raises(sqlite3.OperationalError):  # our own fault: a crash report
            Case.open(lived_in)
    assert _tables_of(lived_in) == was
    with Case.open(lived_in) as case:
        assert source_named(case, "All is well")


def _tables_of(path: Path) -> object:
    with sql(path, read_only=True) as connection:
        return connection.execute("PRAGMA user_version").fetchone(), dump(connection)


def test_no_migration_without_its_copy(lived_in: Path, later_stet: None) -> None:
    beside = lived_in.with_name(f"bridge.stet.before-{NOW}")
    beside.mkdir()  # so that no copy can be made there
    (beside / "kept").touch()
    with pytest.raises(CaseUnwritable):
        Case.open(lived_in)
    with sql(lived_in, read_only=True) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (NOW,)


def test_a_case_says_its_version_and_has_its_tables(lived_in: Path) -> None:
    path = copied(lived_in, lived_in.parent, "other.stet")
    with sql(path) as connection:
        connection.execute("PRAGMA user_version = 0")
    with pytest.raises(DamagedCase):
        Case.open(path)


def test_a_new_case_has_the_newest_version_and_is_one_file(tmp_path: Path) -> None:
    with new_case(tmp_path / "bridge.stet") as case:
        claim_on(case, "40 lorries")
        case.run(material_of("more"))
        with sql(case.path, read_only=True) as connection:
            assert connection.execute("PRAGMA user_version").fetchone() == (len(migrations()),)
        assert [p.name for p in tmp_path.iterdir()] == ["bridge.stet"]


@pytest.mark.parametrize("name", [f"version-{number}" for number in range(1, NOW)])
def test_a_case_of_every_older_version_opens_verifies_and_goes_on(
    name: str, tmp_path: Path
) -> None:
    old = Path(__file__).parents[1] / "old_cases" / f"{name}.stet"
    path = tmp_path / old.name
    path.write_bytes(old.read_bytes())
    assert verify(path).faults == ()
    with Case.open(path) as case:
        before = dump_rows(case)
        acts = case.acts
        while case.undo():
            pass
        while case.redo():
            pass
        assert dump_rows(case) == before
        assert case.acts > acts
        claim = next(iter(case.rows.claims))
        source = next(iter(case.rows.sources))
        case.run(SayOriginUnknown(claim.id, source.id))
    assert verify(path).faults == ()


def dump_rows(case: Case) -> object:
    return [list(case.rows.table(name)) for name in TABLES]
