"""The chain of one claim on screen: what is shown, chosen, in view, and copied."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QGuiApplication,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.charts.chain_layout import build_scene
from ui.charts.chain_legend import ChainLegend
from ui.charts.chain_marks import ChainGraph, table_of, text_of
from ui.charts.chain_paint import ChainBrush, Shown, paint_chain
from ui.charts.chain_picture import picture_of
from ui.charts.chain_port import ChainPort
from ui.charts.chain_scene import Scene
from ui.charts.chain_walk import ChainWalk
from ui.look import Look

_MARGIN: Final = 18
_REACH: Final = 5


class ChainCanvas(QWidget):
    """Boxes and lines, each with an id. `legend` is a widget of its own, to be put beside it.

    `mark_stood` tells the mark on which the person stands now, `mark_hovered` the one under the
    pointer; "" for none.
    """

    mark_stood = Signal(str)
    mark_hovered = Signal(str)

    def __init__(
        self,
        look: Look,
        *,
        say: Callable[[str], str] = str,
    ) -> None:
        """Empty; `say` takes names out of words that leave the case."""
        super().__init__()
        self._look, self._say = look, say
        self.graph, self.scene = ChainGraph(), Scene()
        self._walk = ChainWalk(self.graph, self.scene)
        self.legend = ChainLegend(look)
        self.current = ""
        self.hovered = self._from = ""
        self.port = ChainPort()
        self._held = self._target = ""
        self._pulled: QPointF | None = None
        self.setAccessibleName("Chain")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(120, 60)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        look.changed.connect(self._renew)

    def sizeHint(self) -> QSize:
        """Room for three rows."""
        return QSize(self._look.px(480), self._look.px(260))

    # -- what is shown ------------------------------------------------------------------------

    def show_graph(self, graph: ChainGraph, *, fresh: bool = True) -> None:
        """Show this; with `fresh` everything comes into view, else what is in view stays."""
        stood = self.current
        self.graph = graph
        self.legend.show_graph(graph)
        if fresh:
            self.port.fitted = True
        self._renew()
        if graph.find(stood) is None:
            self._stand("")

    def _renew(self) -> None:
        self.scene = build_scene(self.graph, self._look)
        self._walk = ChainWalk(self.graph, self.scene)
        if self.port.fitted:
            self.fit()
        self.update()

    def choose(self, id: str) -> None:
        """Stand on this mark, chosen elsewhere; "" for none."""
        if id != self.current and (not id or self.graph.find(id) is not None):
            self._stand(id)

    def _stand(self, id: str) -> None:
        self.current = id
        if id in self.scene.boxes:
            self._from = id
        if id:
            self.port.reveal(self.scene.place(id), self.size(), self._look.px(8))
        mark = self.graph.find(id) if id else None
        self.setAccessibleDescription("" if mark is None else mark.words)
        event = QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
        QAccessible.updateAccessibility(event)
        self.update()
        self.mark_stood.emit(id)

    def text_alternative(self) -> str:
        """Everything that is drawn, in words."""
        return text_of(self.graph)

    def copy_table(self) -> None:
        """Put who has it from whom on the clipboard, as fields parted by tabs."""
        QGuiApplication.clipboard().setText(self._say(table_of(self.graph)))

    def copy_image(self) -> None:
        """Put the whole drawing with its legend on the clipboard."""
        # a confidential name may stand in the name of another source, too
        nodes = tuple(replace(node, name=self._say(node.name)) for node in self.graph.nodes)
        graph = replace(self.graph, title=self._say(self.graph.title), nodes=nodes)
        picture = picture_of(graph, build_scene(graph, self._look), self._look, graph.title)
        QGuiApplication.clipboard().setImage(picture)

    # -- what is in view ----------------------------------------------------------------------

    def fit(self) -> None:
        """Bring everything into view, as far as it can still be read."""
        self.port.fit(self.scene.bounds, self.size(), self._look.px(_MARGIN))
        self.update()

    def zoom(self, factor: float, about: QPointF | None = None) -> None:
        """Bring things closer about a place on screen, or about the middle."""
        self.port.zoom(factor, QPointF(self.rect().center()) if about is None else about)
        self.update()

    def pan(self, across: float, down: float) -> None:
        """Move what is in view by pixels: positive shows what lies at the right and below."""
        self.port.pan(across, down)
        self.update()

    def mark_at(self, place: QPointF) -> str:
        """The id of the mark at a place of the widget; "" where there is none."""
        reach = self._look.px(_REACH) / self.port.scale
        return self.scene.at(self.port.to_scene(place), reach)

    def place_of(self, id: str) -> QPointF:
        """The middle of a mark on screen; of a line, of its word."""
        return self.port.on_screen(self.scene.place(id)).center()

    # -- painting -----------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """What of the drawing is in view."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.theme.panel)
        painter.setTransform(self.port.transform(), combine=True)
        shown = Shown(self.current, self._target or self.hovered, self.hasFocus())
        seen = self.port.in_scene(QRectF(self.rect()))
        paint_chain(painter, self.graph, self.scene, self._look, shown, seen)
        if self._pulled is not None:
            start = self.scene.boxes[self._held].center()
            ChainBrush(painter, self._look, shown).pull(start, self.port.to_scene(self._pulled))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What was fitted is fitted again."""
        super().resizeEvent(event)
        if self.port.fitted:
            self.fit()
        if self.current:
            self.port.reveal(self.scene.place(self.current), self.size(), self._look.px(8))
