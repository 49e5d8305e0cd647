"""The schema: made by numbered migrations, and held against what a file really has."""

from __future__ import annotations

import re
import shutil
import sqlite3
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Final

from workbench.storage.connection import APPLICATION_ID
from workbench.storage.errors import DamagedCase, NewerCase, told_plainly

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
        shutil.copy2(path, f"{path}.before-{version}")
    for step in waiting:
        with told_plainly(path):
            # executescript commits what is open, so the transaction stands in the script
            connection.executescript(
                f"BEGIN IMMEDIATE;\n{step.script}\n"
                f"PRAGMA application_id = {APPLICATION_ID};\n"
                f"PRAGMA user_version = {step.version};\nCOMMIT;"
            )


def _described(connection: sqlite3.Connection) -> set[tuple[str, str, str]]:
    rows = connection.execute("SELECT type, name, coalesce(sql, '') FROM sqlite_schema")
    return {(kind, name, sql) for kind, name, sql in rows if not name.startswith("sqlite_")}


def check_schema(connection: sqlite3.Connection, path: Path) -> None:
    """Refuse a file whose tables, indexes or triggers are not the ones of its version.

    A case from a stranger could hold a trigger of its own, or lack one of ours. Raises
    NewerCase or DamagedCase; writes nothing.
    """
    version = version_of(connection)
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
    with told_plainly(path):
        found = _described(connection)
    if found != expected:
        raise DamagedCase(path)
