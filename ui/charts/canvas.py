"""What every chart pane is built on: the picture, its legend, its words, and the ways out."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollBar,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from ui.charts.axes import PlainAxis
from ui.charts.layer import NONE
from ui.charts.legend import Legend
from ui.charts.listing import ChartList
from ui.charts.marks import ChartDrawing, ChartMark, Scales, Sign
from ui.charts.plot import ChartPlot
from ui.charts.ranges import Range
from ui.charts.stepping import Stepper
from ui.charts.tools import ChartTools
from ui.charts.words import MarkWords
from ui.look import Look

_LOW = 300
_ROWS_A_STEP = 100  # of the scroll bar, which counts in whole numbers


class ChartCanvas(QFrame):
    """A chart of marks that are chosen by pointer or keyboard.

    `mark_chosen` and `mark_hovered` tell the id of a mark ("" when the pointer has left);
    `mark_stood` that on which the keyboard stands. The keys are those of ChartPlot.

    What is copied leaves the case: `outgoing` turns every word of it into what may be said.
    """

    mark_chosen = Signal(str)
    mark_hovered = Signal(str)
    mark_stood = Signal(str)

    def __init__(
        self,
        look: Look,
        name: str,
        drawing: ChartDrawing,
        scales: Scales,
        *,
        axis: PlainAxis,
        heading: Sequence[str],
        outgoing: Callable[[str], str],
        step: Stepper,
    ) -> None:
        """`name` is said by a screen reader, `heading` is the first line of the copied table."""
        super().__init__()
        self.setProperty("surface", "panel")
        self._look, self._name, self._outgoing = look, name, outgoing
        self._heading = tuple(heading)
        self._marks: Sequence[ChartMark] = ()
        self._index: dict[str, int] = {}
        self.setAccessibleName(name)
        self.plot = ChartPlot(look, drawing, scales, axis, step=step)
        self.plot.setAccessibleName(name)
        self.list = ChartList(f"{name}, as a list")
        self.legend = Legend(look)
        self._bar = QScrollBar(Qt.Orientation.Vertical)
        self._bar.setAccessibleName(f"Scroll {name}")
        self._words = MarkWords("The mark in words")
        self.tools = ChartTools(look)
        button = self.tools.button
        button("Fit", "Bring everything into view (0)", self.plot.fit)
        self._signs = button("Legend", "Show what the signs mean", self._choose_legend, checks=True)
        self._as_list = button(
            "As a list", "Show the chart as a list", self.toggle_list, checks=True
        )
        button("Copy picture", "Copy the chart as a picture", self.copy_image)
        button("Copy table", "Copy the chart as a table", self.copy_table)
        self._wants_legend: bool | None = None
        self._assemble()
        self._listen()
        self._renew()

    def _assemble(self) -> None:
        self._picture = QFrame()
        self._picture.setProperty("surface", "panel")
        beside = QHBoxLayout()
        beside.setSpacing(0)
        beside.addWidget(self.plot, 1)
        beside.addWidget(self._bar)
        inner = QVBoxLayout(self._picture)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        inner.addLayout(beside, 1)
        inner.addWidget(self.legend)
        pages = QWidget()
        self._stack = QStackedLayout(pages)
        self._stack.addWidget(self._picture)
        self._stack.addWidget(self.list)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.tools)
        self._column.addWidget(pages, 1)
        self._column.addWidget(self._words)
        self.setFocusProxy(self.plot)

    def _listen(self) -> None:
        # The bar comes and goes; while the plot is being sized nothing may be laid out anew.
        queued = Qt.ConnectionType.QueuedConnection
        self.plot.moved.connect(self._follow_rows, queued)
        self.plot.pointed.connect(self._point)
        self.plot.stood.connect(self._stand)
        self.plot.picked.connect(lambda index: self.mark_chosen.emit(self._marks[index].id))
        self.list.stood.connect(self._stand)
        self.list.picked.connect(lambda index: self.mark_chosen.emit(self._marks[index].id))
        self._bar.valueChanged.connect(self._scroll)
        self._look.changed.connect(self._renew)
        for shown in (self.plot, self.list):
            self.tools.offer_on(shown)

    # -- what is shown ------------------------------------------------------------------------

    def set_marks(
        self,
        marks: Sequence[ChartMark],
        x_range: Range,
        rows: int,
        *,
        keep: bool = False,
    ) -> None:
        """Show these marks, their ids all different.

        `x_range` and `rows` are what "everything" is. With `keep` what is in view stays, as when a
        single mark has changed, and so does where the keyboard stands.
        """
        stood = self.current if keep else ""
        self._marks = marks
        self._index = {mark.id: index for index, mark in enumerate(marks)}
        self.plot.set_marks(marks, x_range, (0.0, float(rows)))
        self.list.show_marks(marks)
        if not keep:
            self.plot.fit()
        elif stood in self._index:
            self.plot.layer.current = self._index[stood]
        self._say("")

    @property
    def marks(self) -> Sequence[ChartMark]:
        """The marks shown."""
        return self._marks

    @property
    def current(self) -> str:
        """The id of the mark the keyboard stands on; "" for none."""
        return self._id(self.plot.layer.current)

    @property
    def chosen(self) -> list[str]:
        """The ids of the marks that are highlighted as chosen."""
        return [self._marks[index].id for index in sorted(self.plot.layer.chosen)]

    def choose(self, ids: Sequence[str]) -> None:
        """Highlight what was chosen elsewhere, without telling of it."""
        self.plot.choose([self._index[id] for id in ids if id in self._index])
        self.list.stand(self.plot.layer.current if self.plot.layer.chosen else NONE)
        self._say("")

    def show_signs(self, signs: Sequence[Sign]) -> None:
        """The legend."""
        self.legend.show_signs(signs)

    def told(self) -> str:
        """The words under the chart."""
        return self._words.text()

    # -- words and ways out -------------------------------------------------------------------

    def text_alternative(self) -> str:
        """The chart in words: its name, then one line for each mark."""
        return "\n".join([self._name, *(mark.words for mark in self._marks)])

    @property
    def shows_list(self) -> bool:
        """Whether the list of words stands in place of the picture."""
        return self._stack.currentIndex() == 1

    def toggle_list(self) -> None:
        """Turn from the picture to its words and back; the keyboard goes along."""
        shown = not self.shows_list
        self._as_list.setChecked(shown)
        self._stack.setCurrentIndex(int(shown))
        self._words.setVisible(not shown)  # the list says them
        widget: QWidget = self.list if shown else self.plot
        self.setFocusProxy(widget)
        if shown:
            self.list.stand(self.plot.layer.current)
        widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def table(self) -> str:
        """Lines of fields parted by tabs, a heading first, as it may leave the case."""
        lines = [self._heading, *(mark.cells for mark in self._marks)]
        told = ("\t".join(" ".join(field.split()) for field in line) for line in lines)
        return self._outgoing("\n".join(told))

    def copy_table(self) -> None:
        """Put the table on the clipboard."""
        QGuiApplication.clipboard().setText(self.table())

    def picture(self) -> QPixmap:
        """The chart as it stands on screen, with its legend, as it may leave the case."""
        layer, ring = self.plot.layer, self.plot.layer.ring
        self.legend.show()
        self._stack.setCurrentIndex(0)
        try:
            layer.ring = False
            self.plot.leave(self._outgoing)
            return self._picture.grab()
        finally:
            layer.ring = ring
            self.plot.leave(None)
            self._stack.setCurrentIndex(int(self._as_list.isChecked()))
            self._share()

    def copy_image(self) -> None:
        """Put the picture on the clipboard."""
        QGuiApplication.clipboard().setPixmap(self.picture())

    # -- following ----------------------------------------------------------------------------

    def _id(self, index: int) -> str:
        return self._marks[index].id if 0 <= index < len(self._marks) else ""

    def _point(self, index: int) -> None:
        self._say(self._marks[index].words if index != NONE else "")
        self.mark_hovered.emit(self._id(index))

    def _stand(self, index: int) -> None:
        self.plot.layer.current = index
        words = self._marks[index].words if index != NONE else ""
        self.plot.setAccessibleDescription(words)
        self._say(words)
        self.mark_stood.emit(self._id(index))

    def _say(self, words: str) -> None:
        """Without a pointer on anything, the words of the mark at hand stand there."""
        at_hand = self.plot.layer.current
        if not words and at_hand != NONE:
            words = self._marks[at_hand].words
        self._words.setText(words)

    def _follow_rows(self) -> None:
        """The bar shows which rows are in view; it is there only where not all of them are."""
        low, high = self.plot.window.y_full
        top, bottom = self.plot.window.y
        shown, everything = bottom - top, high - low
        self._bar.setVisible(everything > shown + 0.01)
        self._bar.blockSignals(True)
        self._bar.setRange(0, max(0, round((everything - shown) * _ROWS_A_STEP)))
        self._bar.setPageStep(round(shown * _ROWS_A_STEP))
        self._bar.setSingleStep(_ROWS_A_STEP)
        self._bar.setValue(round((top - low) * _ROWS_A_STEP))
        self._bar.blockSignals(False)

    def _scroll(self, value: int) -> None:
        self.plot.look_at(self.plot.window.y_full[0] + value / _ROWS_A_STEP)

    def _renew(self) -> None:
        px = self._look.px
        self._words.setContentsMargins(px(12), px(4), px(12), px(6))
        self.plot.renew()
        self._share()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a low window the chart needs the room."""
        super().resizeEvent(event)
        self._share()

    def _choose_legend(self) -> None:
        self._wants_legend = self._signs.isChecked()
        self._share()

    def _share(self) -> None:
        """The legend gives way where there is little room, unless somebody has asked for it."""
        low = self.height() < self._look.px(_LOW)
        shown = not low if self._wants_legend is None else self._wants_legend
        self._signs.setChecked(shown)
        self.legend.setVisible(shown)
        # As many lines whether there are words or not: what jumps cannot be pointed at.
        lines = 1 if low else 2
        spacing = self._words.fontMetrics().lineSpacing()
        self._words.setFixedHeight(lines * spacing + self._look.px(10))
