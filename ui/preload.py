"""Imports what will be needed, piece by piece, once the first window is painted."""

from __future__ import annotations

import importlib

from PySide6.QtCore import QObject, QTimer

# From the leaves to the root, so that no step takes much longer than a frame or three.
_PIECES = (
    "workbench.storage.rows",
    "workbench.case",
    "workbench.commands.claims",
    "workbench.commands.documents",
    "ui.marks",
    "ui.panes.document.markings",
    "ui.panes.document.reading_view",
    "ui.panes.document.pane",
    "ui.panes.claims.detail",
    "ui.panes.claims.pane",
    "ui.panes.matrix.pane",
    "ui.panes.figures.pane",
    "ui.panes.timeline.pane",
    "ui.panes.chain.pane",
    "ui.panes.sources.pane",
    "ui.panes.history.pane",
    "ui.workspace",
    "workbench.importers.runner",
    "workbench.proposals.figures",
    "workbench.proposals.dates",
    "workbench.proposals.phrases",
    "workbench.proposals.attribution",
    "workbench.proposals.claims",
    "ui.opening",
)


class Preload(QObject):
    """One module at a time, whenever the window has nothing else to do."""

    def __init__(self, parent: QObject) -> None:
        """Begins with the first turn of the event loop."""
        super().__init__(parent)
        self._waiting = list(reversed(_PIECES))
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._next)
        self._timer.start(0)

    def _next(self) -> None:
        if self._waiting:
            importlib.import_module(self._waiting.pop())
        else:
            self._timer.stop()
