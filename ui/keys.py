"""Keys while somebody is writing: single-key acts rest, and undo belongs to the field first."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

Keys = Callable[[str], str]
"""Gives the key of an act by the act's id; "" where it has none."""

INLINE_EDITOR = "inline_editor"
"""Dynamic property of the widgets in which keys are words, not acts."""

_WITH_ACT = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


def no_key(_act: str) -> str:
    """For a pane that stands alone, whose acts have no keys."""
    return ""


def is_inline_editor(widget: QObject | None) -> bool:
    """Whether the widget or one around it takes keys as words."""
    while isinstance(widget, QWidget):
        if isinstance(widget, QLineEdit) or bool(widget.property(INLINE_EDITOR)):
            return True
        if isinstance(widget, QPlainTextEdit) and not widget.isReadOnly():
            return True
        widget = widget.parentWidget()
    return False


def go_round(container: QWidget, *, forward: bool) -> bool:
    """Send the keyboard on within `container`, from its last widget to its first; always True.

    For `focusNextPrevChild` of an editor that is left with Escape, Return or the mouse: behind
    its last field the letters of a sentence would be acts.
    """
    # Qt's own chain of focus is not walked: PySide takes each widget of it for the child of the
    # next, and when one goes, declares all that are "below" it dead, scroll bars of the matrix too.
    stops = [one for one in container.findChildren(QWidget) if _takes_tab(one)]
    focused = QApplication.focusWidget()
    if stops:
        at = stops.index(focused) if focused in stops else -1 if forward else 0
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        stops[(at + (1 if forward else -1)) % len(stops)].setFocus(reason)
    return True


def _takes_tab(widget: QWidget) -> bool:
    by_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return by_tab and widget.focusProxy() is None and widget.isVisible() and widget.isEnabled()


class InlineEditorGuard(QObject):
    """An event filter for the application.

    In an inline editor a key without Ctrl or Alt is a word's letter, never an act. Ctrl+Z in a
    field that has nothing of its own to undo goes to the case (Qt's fields swallow it).
    """

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Decide who gets a key that could be a shortcut."""
        if event.type() is not QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        if not is_inline_editor(watched):
            return False
        if event.matches(QKeySequence.StandardKey.Undo) and not _can_undo(watched):
            event.ignore()
            return True
        if event.matches(QKeySequence.StandardKey.Redo) and not _can_redo(watched):
            event.ignore()
            return True
        function_key = Qt.Key.Key_F1 <= event.key() <= Qt.Key.Key_F35
        if not event.modifiers() & _WITH_ACT and not function_key:
            event.accept()
            return True
        return False


def _can_undo(widget: QObject) -> bool:
    if isinstance(widget, QLineEdit):
        return widget.isUndoAvailable()
    return isinstance(widget, QPlainTextEdit) and widget.document().isUndoAvailable()


def _can_redo(widget: QObject) -> bool:
    if isinstance(widget, QLineEdit):
        return widget.isRedoAvailable()
    return isinstance(widget, QPlainTextEdit) and widget.document().isRedoAvailable()
