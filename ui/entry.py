"""Where the program begins: the window, or a command without one."""

from __future__ import annotations

import sys
from pathlib import Path

from workbench.offline import refuse_connections

CHILD = "--importer-child"
"""The argument with which the frozen program starts itself to read a file."""


def main(arguments: list[str] | None = None) -> int:
    """Begin. `stet` and `stet CASE` open the window; anything else goes to the command line.

    Returns the exit code. Qt is imported only where a window is wanted.
    """
    arguments = sys.argv[1:] if arguments is None else arguments
    refuse_connections()
    if arguments[:1] == [CHILD]:
        from workbench.importers import child

        return child.main()
    sample = arguments == ["--sample"]
    wants_window = not arguments or sample or _is_case(arguments)
    if not wants_window:
        from workbench import cli

        return cli.main(arguments)
    from ui import app

    case = Path(arguments[0]).absolute() if _is_case(arguments) else None
    return app.run([], case=case, sample=sample)


def _is_case(arguments: list[str]) -> bool:
    return len(arguments) == 1 and arguments[0].lower().endswith(".stet")
