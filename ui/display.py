"""Whether a window has somewhere to appear, said in a sentence where it has not."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from PySide6.QtCore import QMessageLogContext, QtMsgType

NO_DISPLAY: Final = (
    "There is no display to open the window on: start Stet from a desktop, through “ssh -X” or "
    "under “xvfb-run”; “stet --help” shows what it does without a window."
)
REFUSED: Final = 2
"""The exit code where something outside is not as it should be."""


def lacks_display(environ: Mapping[str, str], platform: str = sys.platform) -> bool:
    """Say whether a window has nowhere to appear; who names a Qt platform has chosen a place."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return platform.startswith("linux") and not any(environ.get(name) for name in names)


@contextmanager
def sentence_for_a_dead_display() -> Iterator[None]:
    """While Qt looks for its display: where none answers, one sentence, and exit code 2.

    Qt would print some lines about plugins and libraries, which are there, and abort. It does so
    from within the constructor, so that nothing can be caught; only its messages pass by here.
    """
    from PySide6.QtCore import QtMsgType, qInstallMessageHandler

    held: list[str] = []

    def hold(kind: QtMsgType, context: QMessageLogContext, words: str) -> None:
        if kind is QtMsgType.QtFatalMsg:
            print(NO_DISPLAY, file=sys.stderr, flush=True)
            os._exit(REFUSED)
        held.append(words)

    before = qInstallMessageHandler(hold)
    try:
        yield
    finally:
        qInstallMessageHandler(before)
        for words in held:
            print(words, file=sys.stderr)
