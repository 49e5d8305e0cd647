"""The schema: made by numbered migrations, and held against what a file really has."""

from __future__ import annotations

import re
import shutil
import sqlite3
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Final

from workbench.storage.connection import APPLICATION_ID, connect
from workbench.storage.errors import (
    CaseExists,
    CaseUnwritable,
    DamagedCase,
    NewerCase,
    ReadOnlyCase,
    told_plainly,
)

_NAME: Final = re.compile(r"(\d{4})_\w+\.sql")


@dataclass(frozen=True, slots=True)
class Migration:
    """One step: the version it leads to and the statements that lead there."""

    version: int
    script: str


def migrations() -> list[Migration]:
    """Every migration, in order; version 1 makes an empty case."""
    found = []
    for file in files("workbench.storage.migrations").iterdir():
        if name := _NAME.fullmatch(file.name):
            found.append(Migration(int(name[1]), file.read_text(encoding="utf-8")))
    return sorted(found, key=lambda migration: migration.version)


def newest_version() -> int:
    """The version that this program writes."""
    return migrations()[-1].version


def version_of(connection: sqlite3.Connection) -> int:
    """The version of an open file."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def create_file(path: Path) -> None:
    """Make a case file with nothing in it. Raises CaseExists or another CaseFault."""
    try:
        with open(path, "xb"):
            pass
    except FileExistsError as error:
        raise CaseExists(path) from error
    except PermissionError as error:
        raise ReadOnlyCase(path) from error
    except OSError as error:  # no such folder, no room, too long a name
        raise CaseUnwritable(path) from error
    try:
        connection = connect(path, writable=True)
        try:
            migrate(connection, path)
        finally:
            connection.close()
    except BaseException:
        path.unlink(missing_ok=True)
        raise


def migrate(connection: sqlite3.Connection, path: Path) -> None:
    """Bring the file to the newest version, one transaction a step.

    A file that already holds something is copied first, to NAME.stet.before-N beside it, where
    N is the version it had. Raises NewerCase if a later program made it.
    """
    version = version_of(connection)
    if version > newest_version():
        raise NewerCase(path)
    waiting = [step for step in migrations() if step.version > version]
    if version and waiting:
        _copy(path, Path(f"{path}.before-{version}"))
    for step in waiting:
        with told_plainly(path):
            _take(connection, step)


def _copy(path: Path, beside: Path) -> None:
    try:
        shutil.copyfile(path, beside)
    except OSError as error:
        if beside.is_file():
            beside.unlink()
        raise CaseUnwritable(path) from error


def _take(connection: sqlite3.Connection, step: Migration) -> None:
    # executescript commits what is open, so the transaction stands in the script
    connection.executescript(
        f"BEGIN IMMEDIATE;\n{step.script}\n"
        f"PRAGMA application_id = {APPLICATION_ID};\n"
        f"PRAGMA user_version = {step.version};\nCOMMIT;"
    )


def as_newest(connection: sqlite3.Connection, path: Path) -> sqlite3.Connection:
    """What to read an examined case from: itself, or a copy in memory if its version is older.

    Takes the connection over: it is closed where a copy is given instead.
    """
    version = version_of(connection)
    waiting = [step for step in migrations() if step.version > version]
    if not waiting:
        return connection
    copy = sqlite3.connect(":memory:", isolation_level=None)
    try:
        with told_plainly(path, reading=True):
            connection.backup(copy)
            for step in waiting:
                _take(copy, step)
    except BaseException:
        copy.close()
        raise
    connection.close()
    return copy


def defaults(connection: sqlite3.Connection) -> dict[str, dict[str, object]]:
    """By table and column, what a row holds where nobody gave anything.

    A history older than a column says nothing of it; the rows of then hold its default.
    """
    found: dict[str, dict[str, object]] = {}
    for table, column, default in connection.execute(
        "SELECT m.name, c.name, c.dflt_value"
        " FROM sqlite_schema AS m, pragma_table_info(m.name) AS c WHERE m.type = 'table'"
    ).fetchall():
        (value,) = connection.execute(f"SELECT {default or 'NULL'}").fetchone()
        found.setdefault(table, {})[column] = value
    return found


def _described(connection: sqlite3.Connection) -> set[tuple[object, ...]]:
    # names that begin with "sqlite_" count as well: a trigger can be smuggled in under one
    return set(connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema"))


def check_schema(connection: sqlite3.Connection, path: Path) -> None:
    """Refuse a file whose tables, indexes or triggers are not the ones of its version.

    A case from a stranger could hold a trigger of its own, or lack one of ours. Raises
    NewerCase or DamagedCase; writes nothing.
    """
    with told_plainly(path, reading=True):
        version = version_of(connection)
        found = _described(connection)
    if version > newest_version():
        raise NewerCase(path)
    model = sqlite3.connect(":memory:")
    try:
        for step in migrations():
            if step.version <= version:
                model.executescript(step.script)
        expected = _described(model)
    finally:
        model.close()
    if version < 1 or found != expected:
        raise DamagedCase(path)
