"""A splitter that shares its room out by a rule until the person draws the line elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter


class SharingSplitter(QSplitter):
    """Follows the window in its own proportions; a line that was moved stays where it was put."""

    def __init__(self, orientation: Qt.Orientation, share: Callable[[int], Sequence[int]]) -> None:
        """`share` gives the sizes of the panes in pixels for a length in pixels."""
        super().__init__(orientation)
        self._share = share
        self._moved = False
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.splitterMoved.connect(self._keep)

    def _keep(self) -> None:
        self._moved = True

    def share_out(self) -> None:
        """Share the room out anew, unless the person did."""
        if not self._moved:
            upright = self.orientation() is Qt.Orientation.Vertical
            self.setSizes(list(self._share(self.height() if upright else self.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """There is more room, or less."""
        super().resizeEvent(event)
        self.share_out()

    def kept(self) -> str:
        """Where the person put the lines, as hex to be saved; "" where they were never moved."""
        return bytes(self.saveState().toHex().data()).decode("ascii") if self._moved else ""

    def restore(self, kept: str) -> None:
        """Put the lines where they were kept; "" changes nothing."""
        if kept and self.restoreState(QByteArray.fromHex(QByteArray(kept.encode("ascii")))):
            self._moved = True
            self.setHandleWidth(1)
            self.setChildrenCollapsible(False)
