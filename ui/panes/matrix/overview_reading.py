"""Keeps the pool of the overview up with the case, in turns so short that nobody waits."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer, Signal

from ui.panes.matrix.pooling import Pool
from ui.panes.matrix.store import MatrixStore
from ui.session import Session
from workbench.model.changes import Changes

AT_ONCE = 8_000  # entries read in one turn of the event loop: some two milliseconds
REST = 400  # milliseconds after an act, which has its own frame to paint first


class PoolReader(QObject):
    """Reads when it is told to `begin`, and says by `read` that a picture can be made anew."""

    wished = Signal()
    """There is something to read: whoever shows it is to `begin` once that is due."""
    read = Signal()

    def __init__(self, session: Session, store: MatrixStore, parent: QObject) -> None:
        super().__init__(parent)
        self.pool = Pool(session.case.rows)
        self._store, self._layer = store, store.layer
        self._is_stale = self._is_wished = True
        self._reading: Iterator[None] | None = None
        self._turns = QTimer(self)
        self._turns.timeout.connect(self._work)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self._rest.timeout.connect(self._read_again)
        session.changed.connect(self._follow)

    def begin(self) -> None:
        """Start, if anything is due: after the matrix was painted and not before."""
        if self._is_wished and not self._turns.isActive():
            self._turns.start(0)

    def order_changed(self) -> None:
        """Rows or columns may stand elsewhere."""
        self._is_wished = True
        self.wished.emit()

    def layer_changed(self) -> None:
        """Perhaps another layer is shown; nothing is done if not."""
        if self._store.layer is not self._layer:
            self._layer = self._store.layer
            self._read_again()

    def _follow(self, changes: Changes) -> None:
        if changes.touches("evidence"):
            self._rest.start()

    def _read_again(self) -> None:
        self._is_stale, self._reading = True, None
        self.order_changed()

    def _work(self) -> None:
        """One turn of the event loop's worth."""
        if self._is_stale:
            self._is_stale = False
            self._reading = self.pool.reading(self._layer, AT_ONCE)
        if self._reading is not None:
            for _ in self._reading:
                return
            self._reading = None
        self._turns.stop()
        self._is_wished = False
        self.read.emit()
