"""A place in which a pane stands that is made when it is first seen or asked for."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget


class Late(QWidget):
    """Opening a case does not wait for what stands behind another tab."""

    def __init__(self, make: Callable[[], QWidget]) -> None:
        """`make` imports and makes the pane; it is called once."""
        super().__init__()
        self._make = make
        self._pane: QWidget | None = None
        self._room = QVBoxLayout(self)
        self._room.setContentsMargins(0, 0, 0, 0)

    @property
    def pane(self) -> QWidget:
        """The pane; asking for it makes it."""
        return self._ensure()

    def _ensure(self) -> QWidget:
        if self._pane is None:
            self._pane = self._make()
            self._room.addWidget(self._pane)
            self.setFocusProxy(self._pane)
        return self._pane

    @property
    def made(self) -> QWidget | None:
        """The pane, where it was made already."""
        return self._pane

    def showEvent(self, event: QShowEvent) -> None:
        """It is seen: now it is needed."""
        super().showEvent(event)
        self._ensure()
