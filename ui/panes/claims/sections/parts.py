"""The parts of the claim, in reading order: ticked against a passage or a reason."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from ui.panes.claims.sections.section import Section
from ui.panes.claims.tools import Tools
from ui.panes.claims.widgets.chip import Chip
from ui.panes.claims.widgets.flow import flowing
from ui.panes.claims.widgets.inline import InlineField
from ui.panes.claims.widgets.text import Quote, Text
from ui.panes.claims.words import part_words
from ui.wording import PART_WORDS
from workbench.commands.parts import TickPart, UntickPart
from workbench.model.claim import Claim, Part, Tick

_KEYS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home,
         Qt.Key.Key_End, Qt.Key.Key_Space)  # fmt: skip


class PartsSection(Section):
    """Chips, of which one is in the order of Tab; arrows move among them, Space ticks."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools, "Parts")
        self._held, self._flow = flowing(self, gap=tools.look.px(4))
        self.chips: list[Chip] = []
        self._parts: list[Part] = []
        self._current = 0
        self.rests = Text(tools.look, "soft")
        self.words = Quote(tools.look)
        self.words.clicked.connect(self._show_tick)
        self.field = InlineField(tools.look, "Reason for the tick")
        for widget in (self._held, self.field, self.rests, self.words):
            self.body.addWidget(widget)

    def leave(self) -> None:
        """Keep the reason that is being written."""
        self.field.leave()
        self._current = 0

    def fill(self, claim: Claim) -> None:
        """Show the parts in the order in which they are read; the draft at hand comes first."""
        rows, desk = self.tools.rows, self.tools.desk
        self._parts = sorted(
            rows.parts.where(claim_id=claim.id),
            key=lambda p: (p.document_id != desk.draft_id, p.start, p.end, p.id),
        )
        while len(self.chips) < len(self._parts):
            self._add_chip()
        for place, chip in enumerate(self.chips):
            chip.setVisible(place < len(self._parts))
        for chip, part in zip(self.chips, self._parts, strict=False):
            words = self.tools.quoted(part.document_id, part.start, part.end)
            chip.say(words, part_words(rows, part), PART_WORDS[part.kind].capitalize())
            chip.setChecked(self._tick(part) is not None)
        self._held.updateGeometry()
        self.setVisible(bool(self._parts))
        self._go(min(self._current, len(self._parts) - 1), focus=False)

    def _add_chip(self) -> None:
        chip = Chip(self.tools.look)
        chip.setParent(self._held)
        chip.installEventFilter(self)
        place = len(self.chips)
        chip.clicked.connect(lambda: self._pressed(place))
        self.chips.append(chip)
        self._flow.addWidget(chip)

    def _tick(self, part: Part) -> Tick | None:
        return next(iter(self.tools.rows.ticks.where(part_id=part.id)), None)

    def _go(self, place: int, *, focus: bool) -> None:
        """Make this chip the one that Tab comes to, and say what its tick rests on."""
        self._current = max(0, place)
        for number, chip in enumerate(self.chips):
            here = number == self._current
            chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus)
        if focus and self._parts:
            self.chips[self._current].setFocus()
        self._show_rests()

    def _show_rests(self) -> None:
        tick = self._tick(self._parts[self._current]) if self._parts else None
        words = self.chips[self._current].words if self._parts else ""
        if tick is None:
            self.rests.say("")
            self.words.hide()
        elif tick.document_id is None or tick.start is None or tick.end is None:
            self.rests.say(f"“{words}” ticked: {tick.reason}")
            self.words.hide()
        else:
            document = self.tools.rows.documents[tick.document_id]
            self.rests.say(f"“{words}” ticked against {document.title}")
            quoted = self.tools.quoted(tick.document_id, tick.start, tick.end)
            self.words.say(quoted, document.title)
            self.words.show()

    def _show_tick(self) -> None:
        tick = self._tick(self._parts[self._current]) if self._parts else None
        if tick and tick.document_id and tick.start is not None and tick.end is not None:
            self.tools.desk.show_place(tick.document_id, tick.start, tick.end)

    def tick_next(self) -> None:
        """Tick the chip with the keyboard, else the next part that is not ticked yet."""
        if not self._parts:
            return
        focused = QApplication.focusWidget()
        for place in range(len(self._parts)):
            if self.chips[place] is focused:
                self.toggle(place)
                return
        for away in range(len(self._parts)):
            place = (self._current + away) % len(self._parts)
            if self._tick(self._parts[place]) is None:
                self.toggle(place)
                return

    def toggle(self, place: int) -> None:
        """Tick or untick the part at that place of the reading order."""
        part = self._parts[place]
        self.field.leave()
        self._go(place, focus=False)
        selected = self.tools.selection()
        if self._tick(part) is not None:
            self.tools.session.run(UntickPart(part.id))
        elif selected is not None:
            self.tools.session.run(
                TickPart(part.id, selected.document_id, selected.start, selected.end)
            )
        else:
            words = self.tools.quoted(part.document_id, part.start, part.end)
            self.field.ask(
                f"Select the words in the material first, or say why “{words}” is right",
                lambda reason: self._tick_for(part.id, reason),
            )
        self._show_rests()

    def _tick_for(self, part_id: str, reason: str) -> str:
        there = part_id in self.tools.rows.parts
        return self.tools.attempt(TickPart(part_id, reason=reason)) if there else ""

    def _pressed(self, place: int) -> None:
        # A chip shows what is in the case, not that it has been pressed.
        self.chips[place].setChecked(self._tick(self._parts[place]) is not None)
        self.toggle(place)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows, Home and End among the chips; Space is left to the chip itself."""
        if not isinstance(watched, Chip):
            return False
        if event.type() == QEvent.Type.FocusIn:
            self._go(self.chips.index(watched), focus=False)
        if not isinstance(event, QKeyEvent) or event.key() not in _KEYS:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        place = self._place_for(Qt.Key(event.key()))
        if event.type() == QEvent.Type.KeyPress and place is not None:
            self._go(place, focus=True)
            return True
        return False

    def _place_for(self, key: Qt.Key) -> int | None:
        last = len(self._parts) - 1
        backwards = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        step = -1 if backwards else 1
        places = {
            Qt.Key.Key_Right: self._current + step,
            Qt.Key.Key_Left: self._current - step,
            Qt.Key.Key_Down: self._current + 1,
            Qt.Key.Key_Up: self._current - 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        place = places.get(key)
        return None if place is None else max(0, min(last, place))
