"""Parting a source in two: what the new one is called, and what goes over to it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
)

from ui.look import Look
from ui.panes.sources.going_over import Candidate, Group
from ui.panes.sources.wording import tip
from ui.widgets.inline_editor import InlineEditor
from workbench.commands.source_parting import SplitSource
from workbench.model.source import Source

_HELD = Qt.ItemDataRole.UserRole
_OFF, _ON = Qt.CheckState.Unchecked, Qt.CheckState.Checked


class GoingOver(QListWidget):
    """What could go over, with a box each. Space ticks, Ctrl+A ticks all or none.

    A claim that is ticked takes its evidence along, which can be unticked again.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setAccessibleName("What goes over to the new source")
        self.setUniformItemSizes(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setProperty("surface", "raised")
        self.itemChanged.connect(self._follow)

    def fill(self, candidates: Iterable[Candidate]) -> None:
        """Show these under their headings, none ticked."""
        was_blocked = self.blockSignals(True)
        self.clear()
        group: Group | None = None
        for candidate in candidates:
            if candidate.group is not group:
                group = candidate.group
                self._head(group.value)
            item = QListWidgetItem(candidate.words, self)
            item.setData(_HELD, candidate)
            item.setToolTip(tip(candidate.words))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(_OFF)
        self.setCurrentRow(1 if self.count() else -1)  # the first is a heading
        self.blockSignals(was_blocked)

    def _head(self, words: str) -> None:
        item = QListWidgetItem(words, self)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setForeground(self._look.theme.soft_ink)

    def _boxes(self) -> list[QListWidgetItem]:
        items = (self.item(row) for row in range(self.count()))
        return [item for item in items if item.data(_HELD) is not None]

    def _follow(self, changed: QListWidgetItem) -> None:
        candidate: Candidate | None = changed.data(_HELD)
        if candidate is None or candidate.group is not Group.claims:
            return
        for item in self._boxes():
            held: Candidate = item.data(_HELD)
            if held.group is Group.evidence and held.claim_id == candidate.claim_id:
                item.setCheckState(changed.checkState())

    def ticked(self, group: Group) -> tuple[str, ...]:
        """The ids of what is ticked under a heading, in order."""
        held = (item.data(_HELD) for item in self._boxes() if item.checkState() == _ON)
        return tuple(candidate.id for candidate in held if candidate.group is group)

    def tick(self, id: str, *, on: bool = True) -> None:
        """Tick what has this id, or untick it."""
        for item in self._boxes():
            if item.data(_HELD).id == id:
                item.setCheckState(_ON if on else _OFF)

    def _height(self, most: int) -> int:
        """The height in pixels of what it holds, of `most` rows at most and three at least."""
        row = max(self.sizeHintForRow(0), self._look.px(22))
        return max(3, min(most, self.count())) * row + 2 * self.frameWidth()

    def sizeHint(self) -> QSize:
        """As high as what it holds, up to eight rows."""
        return QSize(super().sizeHint().width(), self._height(8))

    def minimumSizeHint(self) -> QSize:
        """Enough to see what one ticks; the text above makes way for it."""
        return QSize(0, self._height(6))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+A ticks all, or none where all are; Return and Escape are the editor's."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            event.ignore()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            boxes = self._boxes()
            all_on = all(box.checkState() == _ON for box in boxes)
            for box in boxes:
                box.setCheckState(_OFF if all_on else _ON)
        else:
            super().keyPressEvent(event)


class SplitEditor(InlineEditor):
    """Return splits, Escape leaves. `split` carries the `SplitSource`."""

    split = Signal(object)

    def __init__(self, look: Look) -> None:
        """Hidden until it is opened."""
        super().__init__(look, "Split the source")
        self._source_id = ""
        self._says = QLabel()
        self._says.setTextFormat(Qt.TextFormat.PlainText)
        self.name = QLineEdit()
        self.name.setAccessibleName("Name of the new source")
        self.name.setPlaceholderText("Name of the new source")
        self.going = GoingOver(look)
        self._hint = QLabel()
        self._hint.setProperty("role", "soft")
        self._hint.setTextFormat(Qt.TextFormat.PlainText)
        self._hint.setWordWrap(True)
        split, cancel = QPushButton("Split"), QPushButton("Leave it")
        split.setProperty("primary", True)
        for button, verb in ((split, self._split), (cancel, self.leave)):
            button.setAccessibleName(button.text())
            button.clicked.connect(verb)
        self._top, self._foot, self._column = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        self._top.addWidget(self._says)
        self._top.addWidget(self.name, 1)
        self._foot.addWidget(self._hint, 1)
        self._foot.addWidget(cancel)
        self._foot.addWidget(split)
        self._column.addLayout(self._top)
        self._column.addWidget(self.going, 1)
        self._column.addLayout(self._foot)
        look.changed.connect(self._lay_out)
        self._lay_out()

    def _lay_out(self) -> None:
        px = self._look.px
        self._column.setContentsMargins(px(14), px(8), px(14), px(8))
        self._column.setSpacing(px(6))
        self._top.setSpacing(px(8))
        self._foot.setSpacing(px(8))

    def open(self, source: Source, candidates: Iterable[Candidate]) -> None:
        """Ask what the new source is called and what goes over to it."""
        self._source_id = source.id
        shown = self.fontMetrics().elidedText(
            source.name, Qt.TextElideMode.ElideMiddle, self._look.px(220)
        )
        self._says.setText(f"“{shown}” is two. The other is")
        self._says.setToolTip(tip(source.name))
        self.name.clear()
        self.going.fill(candidates)
        self.going.setVisible(self.going.count() > 0)
        keys = "Space ticks, Ctrl+A ticks all. What is not ticked stays."
        nothing = "It has no other name, claim or evidence that could go over."
        hides = " The new one is confidential too." if source.confidential else ""
        self._hint.setText((keys if self.going.count() else nothing) + hides)
        self.show()
        self.going.updateGeometry()
        self.going.scrollToTop()  # the first heading, too, is in view
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def written(self) -> SplitSource:
        """The act that it comes to."""
        return SplitSource(
            self._source_id,
            self.name.text(),
            self.going.ticked(Group.names),
            self.going.ticked(Group.claims),
            self.going.ticked(Group.evidence),
        )

    def on_return(self) -> bool:
        """Return does it, from the lists too."""
        self._split()
        return True

    def _split(self) -> None:
        self.split.emit(self.written())
