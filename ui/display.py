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
_NO_WINDOW: Final = (
    "Qt could open no window here, for want of a library perhaps; install what its own words name:"
)
# How Qt says, in its plugins for X and for Wayland, that nobody answered.
_NOBODY_ANSWERED: Final = ("could not connect to display", "Failed to create wl_display")
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
    Where it is not the display that is missing, Qt's own words follow the sentence.
    """
    from PySide6.QtCore import QtMsgType, qInstallMessageHandler

    held: list[str] = []

    def hold(kind: QtMsgType, context: QMessageLogContext, words: str) -> None:
        if kind is QtMsgType.QtFatalMsg:
            dead = any(line.startswith(_NOBODY_ANSWERED) for line in held)
            lines = [NO_DISPLAY] if dead else [_NO_WINDOW, *held, words.strip()]
            print("\n".join(lines), file=sys.stderr, flush=True)
            os._exit(REFUSED)
        held.append(words)

    before = qInstallMessageHandler(hold)
    try:
        yield
    finally:
        qInstallMessageHandler(before)
        for words in held:
            print(words, file=sys.stderr)
