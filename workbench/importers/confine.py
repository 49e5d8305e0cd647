"""What the child may not do, refused by the interpreter itself: connect, start programs, write."""

from __future__ import annotations

import os
import sys
from typing import Final

from workbench.offline import refuse_connections

__all__ = ["ConfinementBroken", "confine"]

# See https://docs.python.org/3/library/audit_events.html. Opening for reading stays allowed:
# parsers read their own tables. What C libraries do is not announced; lxml is told not to load.
_REFUSED: Final = frozenset(
    {
        "os.chmod",
        "os.exec",
        "os.fork",
        "os.forkpty",
        "os.kill",
        "os.link",
        "os.mkdir",
        "os.posix_spawn",
        "os.putenv",
        "os.remove",
        "os.rename",
        "os.rmdir",
        "os.spawn",
        "os.startfile",
        "os.symlink",
        "os.system",
        "os.truncate",
        "pty.spawn",
        "subprocess.Popen",
    }
)
_WRITING: Final = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


class ConfinementBroken(RuntimeError):
    """Something in the child asked for what an import never needs; a fault of ours or an attack."""


def confine() -> None:
    """Refuse connections, programs and writing for the rest of this process."""
    refuse_connections()
    sys.addaudithook(_hook)


def _hook(event: str, arguments: tuple[object, ...]) -> None:
    if event in _REFUSED:
        raise ConfinementBroken(event)
    if event == "open":
        flags = arguments[2]
        if isinstance(flags, int) and flags & _WRITING:
            raise ConfinementBroken(event)
