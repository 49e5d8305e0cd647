"""Writing in place: Return keeps, leaving keeps, Escape leaves it as it was."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from ui.keys import go_round
from ui.look import Look
from ui.panes.claims.widgets.focus import FocusKeeper
from ui.panes.claims.widgets.text import Text

_MOST_LINES = 8
_OTHER_WINDOW = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class GrowingText(QPlainTextEdit):
    """Plain text that grows with its lines. Return is `entered`, Shift+Return a new line."""

    entered = Signal()
    escaped = Signal()
    left = Signal()

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self.setTabChangesFocus(True)
        self.setAccessibleName(name)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.textChanged.connect(self._fit)
        look.changed.connect(self._fit)
        self._fit()

    def words(self) -> str:
        """What is written, without the white space around it."""
        return self.toPlainText().strip()

    def _fit(self) -> None:
        # The layout of plain text counts its size in lines.
        lines = max(1, min(_MOST_LINES, int(self.document().size().height())))
        around = 2 * int(self.document().documentMargin()) + self._look.px(8)
        height = lines * self.fontMetrics().lineSpacing() + around
        if height != self.height():
            self.setFixedHeight(height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words wrap anew at another width."""
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Return and Escape are this field's while the keyboard is in it."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = event.modifiers() in (
                Qt.KeyboardModifier.NoModifier,
                Qt.KeyboardModifier.KeypadModifier,
            )
            if plain and event.key() in (*_ENTER, Qt.Key.Key_Escape):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return keeps, Escape abandons; everything else is writing."""
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif event.key() in _ENTER and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Going elsewhere in the window is leaving; another window is not."""
        super().focusOutEvent(event)
        if event.reason() not in _OTHER_WINDOW:
            self.left.emit()


Save = Callable[[str], str]
"""Takes the words; returns "" when they are kept, else one sentence that says why not."""


class InlineField(QWidget):
    """One thing to write, with a line above that asks for it and one beneath for what is amiss."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._prompt = Text(look, "soft")
        self.edit = GrowingText(look, name)
        self._error = Text(look, bold=True)
        self._error.setAccessibleName("What is amiss")
        self._before = ""
        self._optional = False
        self._save: Save | None = None
        self.keeper = FocusKeeper(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, look.px(4), 0, look.px(4))
        layout.setSpacing(look.px(2))
        for widget in (self._prompt, self.edit, self._error):
            layout.addWidget(widget)
        self.edit.entered.connect(self._enter)
        self.edit.escaped.connect(self.abandon)
        self.edit.left.connect(self.leave)
        self._error.say("")
        self.hide()

    @property
    def is_open(self) -> bool:
        """Whether it is asking for something."""
        return self._save is not None

    def ask(
        self,
        prompt: str,
        save: Save,
        *,
        words: str = "",
        hint: str = "",
        optional: bool = False,
        focus: bool = True,
    ) -> None:
        """Ask for words. With `optional`, none are an answer too; without `focus`, it waits."""
        self._save, self._before, self._optional = save, words, optional
        self._prompt.say(prompt)
        self._error.say("")
        self.edit.setPlainText(words)
        self.edit.setPlaceholderText(hint)
        self.show()
        if focus:
            self.take_keyboard()

    def take_keyboard(self) -> None:
        """Write now, with all of the words selected."""
        self.keeper.remember(self)
        self.edit.setFocus()
        self.edit.selectAll()

    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab does not leave it: the rest of the sentence would be acts."""
        return go_round(self, forward=next)

    def abandon(self) -> None:
        """Close it and keep nothing."""
        self._close()

    def leave(self) -> None:
        """Keep what was written, if anything was; the keyboard is elsewhere already."""
        if self._save is None:
            return
        words = self.edit.words()
        if words == self._before or not (words or self._optional):
            self._close()
        else:
            self._keep(words)

    def _enter(self) -> None:
        words = self.edit.words()
        if not words and not self._optional:
            self._error.say("Write something, or press Escape to leave it.")
        elif words == self._before and self._optional:
            self._close()
        else:
            self._keep(words)

    def _keep(self, words: str) -> None:
        save, self._save = self._save, None  # so that losing the keyboard does not keep it twice
        if save is None:
            return
        error = save(words)
        if self.is_open:  # keeping it made this field ask for something else
            return
        if error:
            self._save = save
            self._error.say(error)
            self.show()
            self.edit.setFocus()
        else:
            self._close()

    def _close(self) -> None:
        had_keyboard = self.edit.hasFocus()
        self._save = None
        if had_keyboard:
            self.keeper.give_back()
        self.hide()
