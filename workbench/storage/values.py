"""Values: immutable texts and bytes, each stored once and named by an id and a digest."""

from __future__ import annotations

import hashlib
import os
import sqlite3
from dataclasses import dataclass

from workbench.model.stored import DESTROYED, ValueId

_SALT_BYTES = 16


@dataclass(frozen=True, slots=True)
class ValueName:
    """What names a value outside its table: in rows by its id, in the history by both."""

    id: ValueId
    digest: str


def salted_digest(salt: bytes, content: str | bytes) -> str:
    """SHA-256 of the salt followed by the content (text as UTF-8), as 64 hex digits."""
    data = content.encode("utf-8") if isinstance(content, str) else content
    return hashlib.sha256(salt + data).hexdigest()


def keep_value(connection: sqlite3.Connection, id: str, content: str | bytes) -> ValueName:
    """Store a new value under `id`."""
    salt = os.urandom(_SALT_BYTES)
    digest = salted_digest(salt, content)
    connection.execute(
        "INSERT INTO value (id, digest, salt, content) VALUES (?, ?, ?, ?)",
        (id, digest, salt, content),
    )
    return ValueName(ValueId(id), digest)


def name_of(connection: sqlite3.Connection, id: str) -> ValueName:
    """The full name of a value that exists. Raises KeyError otherwise."""
    row = connection.execute("SELECT digest FROM value WHERE id = ?", (id,)).fetchone()
    if row is None:
        raise KeyError(id)
    return ValueName(ValueId(id), row[0])


def read_value(connection: sqlite3.Connection, id: str) -> str | bytes:
    """The content of a value, or `DESTROYED` where it is gone. Raises KeyError if unknown."""
    row = connection.execute(
        "SELECT content, destroyed_at FROM value WHERE id = ?", (id,)
    ).fetchone()
    if row is None:
        raise KeyError(id)
    content: str | bytes = DESTROYED if row[1] is not None else row[0]
    return content


def is_destroyed(connection: sqlite3.Connection, id: str) -> bool:
    """Whether a value is gone already. Raises KeyError if unknown."""
    row = connection.execute("SELECT destroyed_at FROM value WHERE id = ?", (id,)).fetchone()
    if row is None:
        raise KeyError(id)
    return row[0] is not None


def destroy_value(connection: sqlite3.Connection, id: str, at: str) -> None:
    """Remove content and salt for good; what is left names nothing that could be guessed."""
    connection.execute(
        "UPDATE value SET salt = NULL, content = NULL, destroyed_at = ? WHERE id = ?", (at, id)
    )
