"""A row of small buttons of which one at most is pressed: verdicts, stances, outcomes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QToolButton, QVBoxLayout, QWidget

from ui.glyphs import Mark, mark_icon
from ui.look import Look
from ui.panes.claims.widgets.flow import flowing

_STEPS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


@dataclass(frozen=True, slots=True)
class Segment:
    """One choice: its value, its words (shown where there is no mark), its mark and key."""

    value: StrEnum
    words: str
    mark: Mark | None = None
    key: str = ""


class Segments(QWidget):
    """`pressed` carries the value of the button pressed, also of one that was chosen already."""

    pressed = Signal(object)

    def __init__(self, look: Look, name: str, segments: Sequence[Segment]) -> None:
        super().__init__()
        self._look = look
        self._buttons: dict[StrEnum, QToolButton] = {}
        self._marks: dict[StrEnum, Mark] = {}
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        self.setAccessibleName(name)
        pictured = all(segment.mark is not None for segment in segments)
        self._held, flow = flowing(self, gap=look.px(2 if pictured else 6))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._held)
        for segment in segments:
            flow.addWidget(self._button(segment))
        look.changed.connect(self._dress)
        self._dress()

    def _button(self, segment: Segment) -> QToolButton:
        button = QToolButton(self._held)
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(segment.words)
        button.setToolTip(f"{segment.words}  {segment.key}".rstrip())
        if segment.mark is None:
            button.setText(segment.words)
            button.setProperty("chip", True)
        else:
            button.setProperty("segment", True)
            self._marks[segment.value] = segment.mark
        button.clicked.connect(lambda: self._press(segment.value))
        button.installEventFilter(self)
        self._group.addButton(button)
        self._buttons[segment.value] = button
        return button

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows go from button to button: Tab stops at one of a group, as Qt has it."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        step = _STEPS.get(Qt.Key(event.key()))
        buttons = [button for button in self._buttons.values() if button.isEnabled()]
        if step is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        at = next((n for n, button in enumerate(buttons) if button is watched), 0) + step
        if 0 <= at < len(buttons):
            buttons[at].setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _dress(self) -> None:
        side = self._look.px(16)
        for value, mark in self._marks.items():
            button = self._buttons[value]
            button.setIcon(mark_icon(mark, self._look.theme))
            button.setIconSize(QSize(side, side))

    def _press(self, value: StrEnum) -> None:
        # The button shows what is in the case, not that it has been pressed.
        button = self._buttons[value]
        button.setChecked(not button.isChecked())
        self.pressed.emit(value)

    def choose(self, value: StrEnum | None) -> None:
        """Show this one as chosen, or none."""
        for own, button in self._buttons.items():
            button.setChecked(own == value)

    @property
    def chosen(self) -> StrEnum | None:
        """The value that is shown as chosen."""
        return next((v for v, button in self._buttons.items() if button.isChecked()), None)

    def buttons(self) -> list[QToolButton]:
        """All buttons, in order."""
        return list(self._buttons.values())

    def button(self, value: StrEnum) -> QToolButton:
        """The button of a value."""
        return self._buttons[value]
