"""The chain of one claim under the person's hands: keys, pointer and wheel."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Final

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolTip

from ui.charts.chain_canvas import ChainCanvas
from ui.look import Look

Key = Qt.Key
_ARROWS: Final = (Key.Key_Left, Key.Key_Right, Key.Key_Up, Key.Key_Down)
_OWN_KEYS: Final = (
    *_ARROWS,
    *(Key.Key_Plus, Key.Key_Equal, Key.Key_Minus, Key.Key_0, Key.Key_Home),
    *(Key.Key_PageUp, Key.Key_PageDown, Key.Key_Return, Key.Key_Enter),
)
_ZOOM, _NOTCH = 1.25, 120.0


class ChainView(ChainCanvas):
    """A key in `own_keys` goes to the widget around it, and is no act of the window meanwhile.

    `mark_chosen` tells the mark that was clicked or on which Return was pressed, `opened` the one
    on which Return was pressed or which was clicked twice, `joined` carrier and origin of a drag
    from box to box.
    """

    mark_chosen = Signal(str)
    opened = Signal(str)
    joined = Signal(str, str)

    def __init__(
        self, look: Look, *, own_keys: Collection[Qt.Key] = (), say: Callable[[str], str] = str
    ) -> None:
        """Empty; `say` takes names out of words that leave the case."""
        super().__init__(look, say=say)
        self._own_keys = own_keys
        self._pressed: QPointF | None = None
        self._dragging = False

    # -- keys ---------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """While it has the keyboard its keys are its own; a tool tip is of the mark there."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            panning = plain == Qt.KeyboardModifier.ControlModifier and event.key() in _ARROWS
            shifted = plain == Qt.KeyboardModifier.ShiftModifier and event.key() == Key.Key_Plus
            own = not plain and event.key() in (*_OWN_KEYS, *self._own_keys)
            if own or panning or shifted:
                event.accept()
                return True
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            mark = self.graph.find(self.mark_at(QPointF(event.pos())))
            QToolTip.showText(event.globalPos(), "" if mark is None else mark.words, self)
            return True
        return bool(super().event(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk, with Ctrl they move what is in view; Return opens; + and − zoom."""
        key = Key(event.key())
        step = self._look.px(60)
        if key in _ARROWS and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            across = {Key.Key_Left: -step, Key.Key_Right: step}.get(key, 0)
            self.pan(across, {Key.Key_Up: -step, Key.Key_Down: step}.get(key, 0))
        elif key in _ARROWS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._stand(self._walk.go(self.current, key))
        elif key in (Key.Key_Plus, Key.Key_Equal):
            self.zoom(_ZOOM)
        elif key is Key.Key_Minus:
            self.zoom(1 / _ZOOM)
        elif key in (Key.Key_0, Key.Key_Home):
            self.fit()
        elif key in (Key.Key_PageUp, Key.Key_PageDown):
            page = 0.9 * self.height()
            self.pan(0, page if key is Key.Key_PageDown else -page)
        elif key in (Key.Key_Return, Key.Key_Enter) and self.current:
            self.mark_chosen.emit(self.current)
            self.opened.emit(self.current)
        else:
            event.ignore()

    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab goes from a box to its lines, one after the other, and then out."""
        lines = self._walk.lines_of(self._from)
        stops = [self._from, *lines] if self._from else []
        if self.current in stops:
            to = stops.index(self.current) + (1 if next else -1)
            if 0 <= to < len(stops):
                self._stand(stops[to])
                return True
        return bool(super().focusNextPrevChild(next))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Who comes by the keyboard stands on a mark."""
        super().focusInEvent(event)
        if not self.current and event.reason() is not Qt.FocusReason.MouseFocusReason:
            self._stand(self._walk.first)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The ring goes."""
        super().focusOutEvent(event)
        self.update()

    # -- pointer ------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press may become a choice, an edge from box to box, or a move of what is in view."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed, self._dragging = event.position(), False
            self._held = self.mark_at(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point at marks; with the button held, draw an edge or move."""
        place, under = event.position(), self.mark_at(event.position())
        if self._pressed is None:
            self._point(under)
            return
        moved = place - self._pressed
        far = moved.manhattanLength() >= QApplication.startDragDistance()
        if not self._dragging and not far:
            return
        self._dragging = True
        if self._held in self.scene.boxes:
            self._pulled = place
            self._target = under if under in self.scene.boxes and under != self._held else ""
            self.update()
        else:
            self.pan(-moved.x(), -moved.y())
            self._pressed = place

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click chooses; a drag from box to box joins carrier and origin."""
        if event.button() is not Qt.MouseButton.LeftButton or self._pressed is None:
            return
        held, target, pulled = self._held, self._target, self._pulled is not None
        self._pressed, self._pulled, self._held, self._target = None, None, "", ""
        if pulled and target:
            self.joined.emit(held, target)
        elif held and not self._dragging:
            if held in self.scene.lines:
                self._from = (self._walk.ends_of(held) or ("", ""))[1]
            self._stand(held)
            self.mark_chosen.emit(held)
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Two clicks open."""
        if under := self.mark_at(event.position()):
            self.opened.emit(under)

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer points at nothing any more."""
        self._point("")

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zooms about the pointer; with Shift moves what is in view up and down."""
        turned = event.angleDelta().y() or event.angleDelta().x()
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.pan(0, -turned / _NOTCH * self._look.px(60))
        else:
            self.zoom(_ZOOM ** (turned / _NOTCH), event.position())
        event.accept()

    def _point(self, id: str) -> None:
        if id != self.hovered:
            self.hovered = id
            self.update()
            self.mark_hovered.emit(id)
