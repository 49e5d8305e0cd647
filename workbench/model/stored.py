"""How the fields of a record are kept: in the row itself, or as a value of their own.

A record is a frozen dataclass whose fields are the columns of one table. Anything a person
wrote or a document holds is not kept in the row: it is a *value*, an immutable text or run of
bytes stored once and named by its id. So the history, which names values too, stays small, and
a text can be destroyed later without touching a row or a seal.
"""

from __future__ import annotations

from typing import Annotated, Final, NewType

VALUE: Final = "value"

StoredText = Annotated[str, VALUE]
"""A short text kept as a value and read together with its row."""

StoredNames = Annotated[tuple[str, ...], VALUE]
"""Several short texts kept as one value (a JSON list), read together with the row."""

ValueId = NewType("ValueId", str)
"""The id of a long text or of bytes; read only when asked for (`Case.text`, `Case.content`)."""

DESTROYED: Final = "[destroyed]"
"""What is read where a text has been destroyed for good."""

_REPLACEMENT: Final = "\ufffd"


def storable(text: str) -> str:
    """The text with NUL and lone surrogates as U+FFFD, one for one: what UTF-8 and SQLite keep."""
    if "\x00" in text:
        text = text.replace("\x00", _REPLACEMENT)
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return "".join(_REPLACEMENT if "\ud800" <= c <= "\udfff" else c for c in text)
    return text
