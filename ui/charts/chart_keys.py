"""The keys of a chart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

if TYPE_CHECKING:
    from ui.charts.plot import ChartPlot

ZOOM: Final = 1.25
_PAN: Final = 0.15  # of what is in view
_PAGE: Final = 0.9
_STEPS: Final = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_CLOSER: Final = (Qt.Key.Key_Plus, Qt.Key.Key_Equal)
_FARTHER: Final = (Qt.Key.Key_Minus, Qt.Key.Key_Underscore)
_ALL: Final = (Qt.Key.Key_0, Qt.Key.Key_Home)
_PAGES: Final = {Qt.Key.Key_PageUp: -_PAGE, Qt.Key.Key_PageDown: _PAGE}
_CHOOSE: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_OWN: Final = frozenset((*_STEPS, *_CLOSER, *_FARTHER, *_ALL, *_PAGES, *_CHOOSE))
_WITHOUT_MEANING: Final = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier


def is_own_key(event: QKeyEvent) -> bool:
    """Whether a chart that has the keyboard takes the key, whatever it does elsewhere."""
    held = event.modifiers() & ~_WITHOUT_MEANING
    if held == Qt.KeyboardModifier.ControlModifier:
        return event.key() in _STEPS
    return event.key() in _OWN and held == Qt.KeyboardModifier.NoModifier


def press(plot: ChartPlot, event: QKeyEvent) -> bool:
    """Do what the key is for; False where it is for nothing.

    Arrows go from mark to mark, Return chooses, + and − zoom, 0 and Home fit everything; with
    Ctrl arrows move what is in view.
    """
    if not is_own_key(event):
        return False
    key = Qt.Key(event.key())
    if key in _STEPS and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        dx, dy = _STEPS[key]
        plot.pan(dx * _PAN, dy * _PAN)
    elif key in _STEPS:
        plot.step(*_STEPS[key])
    elif key in _CLOSER:
        plot.zoom(ZOOM)
    elif key in _FARTHER:
        plot.zoom(1 / ZOOM)
    elif key in _ALL:
        plot.fit()
    elif key in _PAGES:
        plot.pan(0, _PAGES[key])
    else:
        plot.pick()
    return True
