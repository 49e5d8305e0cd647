"""What the panes with a chart share: they read when seen, and follow the desk."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from ui.desk import Desk
from ui.keys import Keys, no_key
from ui.look import Look
from ui.session import Session
from ui.widgets.empty_place import EmptyPlace
from workbench.model.changes import Changes
from workbench.report.confidential import Scrubber

if TYPE_CHECKING:
    from ui.charts.canvas import ChartCanvas


REST: Final = 350
"""Milliseconds that a pointer stays on a mark before its claim is chosen."""


class ChartPane(QWidget):
    """A chart of claims of the draft on the desk.

    Nothing is read, and the chart's library not imported, before the pane is first seen. A chosen
    mark, or one that the pointer rests on, is the desk's claim, and that claim is highlighted.
    """

    name: ClassVar[str]
    """Said by a screen reader."""

    sentence: ClassVar[str]
    """What belongs here, while nothing does; ends in "{act}", the act that puts it there."""

    reads: ClassVar[tuple[str, ...]]
    """The tables that bear on the chart."""

    def __init__(self, session: Session, desk: Desk, look: Look, *, keys: Keys = no_key) -> None:
        """`keys` gives the key of an act by its id."""
        super().__init__()
        self._session, self._desk, self._look, self._keys = session, desk, look, keys
        self.setAccessibleName(self.name)
        key = keys("claim.make")
        act = f"press {key}" if key else "make a claim of them"
        self._empty = EmptyPlace(
            look, self.sentence.format(act=act), "Go to the draft", self._go_to_draft
        )
        self._canvas: ChartCanvas | None = None
        self._stale = True
        self._hovered = ""
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self._rest.timeout.connect(self._choose_hovered)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._empty)
        session.changed.connect(self._follow_changes)
        desk.draft_chosen.connect(lambda _: self._renew())
        desk.claim_chosen.connect(self._turn_to)

    # -- what the kinds differ in ---------------------------------------------------------------

    def make_canvas(self) -> ChartCanvas:
        """Make the chart; the first call imports its library."""
        raise NotImplementedError

    def read(self, canvas: ChartCanvas, *, keep: bool) -> bool:
        """Read the case into the chart; whether there is anything. With `keep` the view stays."""
        raise NotImplementedError

    def marks_of(self, claim_id: str) -> Sequence[str]:
        """The ids of the marks of a claim."""
        raise NotImplementedError

    def claim_of(self, mark_id: str) -> str:
        """The claim of a mark; "" for none."""
        raise NotImplementedError

    def bring(self, claim_id: str) -> None:
        """A claim was chosen elsewhere: show the part of the chart in which it has marks."""

    # -- for the window -------------------------------------------------------------------------

    @property
    def canvas(self) -> ChartCanvas:
        """The chart; asking for it makes it."""
        if self._canvas is None:
            self._canvas = self.make_canvas()
            self._canvas.mark_chosen.connect(self._choose)
            self._canvas.mark_hovered.connect(self._rest_on)
            self._stack.addWidget(self._canvas)
        return self._canvas

    def is_empty(self) -> bool:
        """Whether there is nothing to show."""
        return self._stack.currentIndex() == 0

    def empty_words(self) -> str:
        """What stands there while there is nothing to show."""
        return self._empty.says()

    def copy_table(self) -> None:
        """Copy what the chart shows as a table."""
        self.canvas.copy_table()

    def focus_chart(self) -> None:
        """The keyboard goes to the chart, or to what stands in its place."""
        self._catch_up()
        widget: QWidget = self._empty if self.is_empty() else self.canvas
        widget.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def outgoing(self, words: str) -> str:
        """The words as they may leave the case."""
        return Scrubber(self._session.case.rows.sources).text(words)

    def showEvent(self, event: QShowEvent) -> None:
        """What has changed meanwhile is read now."""
        super().showEvent(event)
        self._catch_up()

    # -- following ------------------------------------------------------------------------------

    def _follow_changes(self, changes: Changes) -> None:
        if changes.touches(*self.reads):
            self._stale = True
            if self.isVisible():
                self._catch_up(keep=True)

    def _renew(self) -> None:
        self._stale = True
        if self.isVisible():
            self._catch_up()

    def _catch_up(self, *, keep: bool = False) -> None:
        if not self._stale:
            return
        self._stale = False
        shown = self.read(self.canvas, keep=keep and not self.is_empty())
        waited = self._empty.button.hasFocus()
        self._stack.setCurrentIndex(int(shown))
        if waited and shown:  # the keyboard must not stay on a button that is gone
            self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)
        self._follow_claim()

    def _turn_to(self, claim_id: str) -> None:
        if self._canvas is not None and not self._stale:
            self.bring(claim_id)
            self._follow_claim()

    def _follow_claim(self) -> None:
        if self._canvas is not None and not self._stale:
            self._canvas.choose(self.marks_of(self._desk.claim_id))

    def _choose(self, mark_id: str) -> None:
        claim_id = self.claim_of(mark_id)
        if claim_id:
            self._desk.choose_claim(claim_id)

    def _rest_on(self, mark_id: str) -> None:
        """A pointer that stays on a mark chooses its claim; one that passes over it does not."""
        self._hovered = mark_id
        if mark_id:
            self._rest.start()
        else:
            self._rest.stop()

    def _choose_hovered(self) -> None:
        if self._hovered and not self._desk.holds_claim:
            self._choose(self._hovered)

    def _go_to_draft(self) -> None:
        if self._desk.draft_id:
            self._desk.show_place(self._desk.draft_id, 0, 0)
