"""Where the keyboard was before an inline editor opened, so that it can go back there."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid


class FocusKeeper:
    """Remembers one widget. It may have gone by the time the keyboard wants to go back."""

    def __init__(self, fallback: QWidget) -> None:
        """`fallback` gets the keyboard where the widget remembered cannot take it."""
        self._fallback = fallback
        self._before: QWidget | None = None

    def remember(self, inside: QWidget) -> None:
        """Keep the widget that has the keyboard now, unless it is within `inside`."""
        now = QApplication.focusWidget()
        if now is not None and now is not inside and not inside.isAncestorOf(now):
            self._before = now

    def give_back(self) -> None:
        """Send the keyboard back."""
        before, self._before = self._before, None
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus()
        else:
            self._fallback.setFocus()
