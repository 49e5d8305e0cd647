"""Where the program begins: the window, or a command without one."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from ui.display import NO_DISPLAY, REFUSED, lacks_display
from workbench.offline import refuse_connections

CHILD = "--importer-child"
"""The argument with which the frozen program starts itself to read a file."""

PORTABLE = "--portable"
"""Keep everything beside the program. It comes first, whatever follows it."""

SELF_CHECK = "--self-check"
"""Walk through the whole job in a folder; for whoever doubts an installation."""


def main(arguments: list[str] | None = None) -> int:
    """Begin. `stet` and `stet CASE` open the window; anything else goes to the command line.

    Returns the exit code. Qt is imported only where a window is wanted.
    """
    arguments = list(sys.argv[1:] if arguments is None else arguments)
    refuse_connections()
    if arguments[:1] == [CHILD]:
        from workbench.importers import child

        return child.main()
    if arguments[:1] == [PORTABLE]:
        del arguments[0]
        if not _keep_beside_the_program():
            return REFUSED
    checks = arguments[:1] == [SELF_CHECK]
    if checks and (len(arguments) != 2 or arguments[1].startswith("-")):
        return _refuse(f"Name a new folder for what is found: stet {SELF_CHECK} FOLDER")
    sample = arguments == ["--sample"]
    if not (checks or sample or not arguments or _is_case(arguments)):
        if len(arguments) == 1 and Path(arguments[0]).is_file():
            return _refuse(_no_case(Path(arguments[0]).name))
        from workbench import cli

        return cli.main(arguments)
    if lacks_display(os.environ):
        return _refuse(NO_DISPLAY)
    if checks:
        from ui import self_check

        return self_check.run(Path(arguments[1]).absolute())
    from ui import app

    case = Path(arguments[0]).absolute() if _is_case(arguments) else None
    return app.run([], case=case, sample=sample)


def _is_case(arguments: list[str]) -> bool:
    return len(arguments) == 1 and arguments[0].lower().endswith(".stet")


def _no_case(name: str) -> str:
    return (
        f"“{name}” is no case; “stet new NAME.stet --draft {name}” makes one of a story, "
        "and so does the window."
    )


def _keep_beside_the_program() -> bool:
    from workbench.folders import beside_the_program, keep_in

    folder = beside_the_program()
    try:
        keep_in(folder)
    except OSError:
        _refuse(
            f"Stet was to keep everything in “{folder}”, which cannot be written to: copy the "
            f"program to where you may write, a stick for one, or start it without “{PORTABLE}”."
        )
        return False
    return True


def _refuse(sentence: str) -> int:
    if sys.stderr is not None:
        print(sentence, file=sys.stderr)
    else:  # a windowed program on Windows has no console to say it on
        from PySide6.QtWidgets import QApplication, QMessageBox

        QApplication.setApplicationName("Stet")
        asked = QApplication([])
        QMessageBox.warning(None, "Stet", sentence)
        asked.quit()
    return REFUSED
