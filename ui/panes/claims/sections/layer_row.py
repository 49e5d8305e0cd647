"""One layer of the claim: its verdicts, by whom and why; what speaks for and against."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ui.glyphs import Mark
from ui.marks import VERDICT_MARKS, layer_mark
from ui.panes.claims.sections.section import Section
from ui.panes.claims.tools import Tools
from ui.panes.claims.widgets.inline import InlineField
from ui.panes.claims.widgets.mark import MarkLabel
from ui.panes.claims.widgets.pool import Pool
from ui.panes.claims.widgets.segments import Segment, Segments
from ui.panes.claims.widgets.text import RowAct, RowWidget, Text, tip
from ui.panes.claims.words import counts_words
from ui.wording import VERDICT_WORDS
from workbench.commands.state import layers_of
from workbench.commands.verdicts import ClearVerdict, SetVerdict
from workbench.model.claim import Claim
from workbench.model.decision import Verdict, VerdictKind
from workbench.model.evidence import Layer


def _key_of(kind: VerdictKind) -> str:
    return f"verdict.{kind.replace('-', '_')}"


class LayerRow(Section):
    """*said* or *so*. The one on which the keys act has a ground and a bar of the accent."""

    def __init__(self, tools: Tools, layer: Layer) -> None:
        super().__init__(tools)
        self.layer = layer
        self._active = False
        look = tools.look
        self._name = Text(look, "soft", wraps=False)
        self._name.setText(str(layer))
        self.mark = MarkLabel(look)
        self.verdict = Text(look, bold=True)
        self.reader = Text(look, "soft", wraps=False)
        self.reason = Text(look, "soft")
        self.counts = Text(look, "soft")
        self._others: Pool[Text]
        others = QVBoxLayout()
        self._others = Pool(others, lambda: Text(look, "soft"))
        self._why = RowAct(look, "Reason", f"Write the reason for the verdict on {layer}")
        self._why.clicked.connect(self.write_reason)
        self.segments = Segments(look, f"Verdict on {layer}", _segments(tools.keys))
        self.segments.pressed.connect(self._press)
        self.field = InlineField(look, f"Reason for the verdict on {layer}")
        self._across, self._column = QHBoxLayout(), QVBoxLayout()
        self._lay_out(others)
        self._dress_row()
        look.changed.connect(self._dress_row)

    def _lay_out(self, others: QVBoxLayout) -> None:
        """Layer, mark, and all words in one column: boxes in boxes wrap well, grids do not."""
        top = Qt.AlignmentFlag.AlignTop
        head, counted = QHBoxLayout(), RowWidget()
        head.addWidget(self.verdict, 1)
        head.addWidget(self.reader, 0, top)
        line = QHBoxLayout(counted)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.counts, 1)
        counted.add_acts(self._why)
        self._why.over_words = False
        self._column.addLayout(head)
        for widget in (self.reason, self.field, counted):
            self._column.addWidget(widget)
        self._column.addLayout(others)
        self._across.addWidget(self._name, 0, top)
        self._across.addWidget(self.mark, 0, top)
        self._across.addLayout(self._column, 1)
        self.body.addLayout(self._across)
        # Beneath all columns, so that the six fit into one line even of a narrow sidebar.
        self._beneath = QHBoxLayout()
        self._beneath.addWidget(self.segments)
        self.body.addLayout(self._beneath)

    def _dress_row(self) -> None:
        px = self.tools.look.px
        self.body.setSpacing(0)
        self._across.setContentsMargins(px(10), px(6), px(6), px(4))
        self._beneath.setContentsMargins(px(36), 0, px(6), px(6))
        self._across.setSpacing(px(6))
        self._column.setSpacing(px(2))
        self._name.setFixedWidth(px(34))
        self.update()

    def leave(self) -> None:
        """Keep the reason that is being written."""
        self.field.leave()
        self.field.abandon()

    def fill(self, claim: Claim) -> None:
        """Show the verdicts of this layer."""
        rows, case = self.tools.rows, self.tools.session.case
        there = self.layer in layers_of(claim)
        self.setVisible(there)
        if not there:
            return
        self._active = self.layer is active_layer(self.tools, claim)
        given = [v for v in rows.verdicts.where(claim_id=claim.id) if v.layer is self.layer]
        mine = next((v for v in given if v.reader_id == case.actor_id), None)
        self._show_mine(claim, mine)
        others = [v for v in given if v is not mine]
        for label, verdict in zip(self._others.take(len(others)), others, strict=True):
            reason = f": {verdict.reason}" if verdict.reason else ""
            words = VERDICT_WORDS[verdict.verdict]
            label.setText(f"{words} · {self._name_of(verdict)}{reason}")
        entries = [e for e in rows.evidence.where(claim_id=claim.id) if e.layer is self.layer]
        self.counts.say(counts_words(entries))
        self.segments.setVisible(self._active)
        self.segments.choose(mine.verdict if mine else None)
        self.setAccessibleName(f"{self.layer}: {self.verdict.text()}, {self.counts.text()}")
        self.update()

    def _show_mine(self, claim: Claim, mine: Verdict | None) -> None:
        if mine is None:
            self.field.abandon()  # an offer to give a reason for what has been taken back
            self.mark.show_mark(layer_mark_without_others(self.tools, claim, self.layer))
            self.verdict.say("No verdict yet")
        else:
            self.mark.show_mark(VERDICT_MARKS[mine.verdict])
            self.verdict.say(VERDICT_WORDS[mine.verdict])
        name = self._name_of(mine) if mine else ""
        self.reader.say("".join(word[0] for word in name.split()))
        self.reader.setAccessibleName(name)
        self.reader.setToolTip(tip(name))
        writing = self.field.is_open
        self.reason.say((mine.reason or "") if mine and not writing else "")
        self._why.setVisible(mine is not None and not writing)

    def _name_of(self, verdict: Verdict) -> str:
        actor = self.tools.rows.actors.get(verdict.reader_id)
        return actor.name if actor else ""

    def _mine(self) -> Verdict | None:
        for verdict in self.tools.rows.verdicts.where(claim_id=self.claim_id):
            mine = verdict.reader_id == self.tools.session.case.actor_id
            if mine and verdict.layer is self.layer:
                return verdict
        return None

    def others(self) -> list[str]:
        """What the row says of other readers' verdicts."""
        return [label.text() for label in self._others.shown()]

    def judge(self, kind: VerdictKind) -> None:
        """Give the verdict and offer to write the reason. The same again goes to the reason."""
        mine = self._mine()
        if mine is not None and mine.verdict is kind:
            self.write_reason()
            return
        self.field.leave()
        if not self.tools.attempt(SetVerdict(self.claim_id, self.layer, kind)):
            key = self.tools.keys(_key_of(kind))
            hint = f"Why? ({key} again to write)" if key else "Why?"
            self.field.ask("", self._keep_reason, hint=hint, focus=False)

    def clear(self) -> None:
        """Take the reader's own verdict back."""
        self.field.abandon()
        self.tools.session.run(ClearVerdict(self.claim_id, self.layer))

    def write_reason(self) -> None:
        """Write or correct the reason for the verdict."""
        mine = self._mine()
        if mine is None:
            return
        if self.field.is_open:
            self.field.take_keyboard()
        else:
            words = mine.reason or ""
            self.field.ask("", self._keep_reason, words=words, hint="Why?", optional=bool(words))
            self.fill(self.tools.rows.claims[self.claim_id])

    def _keep_reason(self, words: str) -> str:
        mine = self._mine()
        if mine is None:
            return ""
        return self.tools.attempt(SetVerdict(mine.claim_id, self.layer, mine.verdict, words))

    def _press(self, kind: VerdictKind) -> None:
        self.tools.desk.choose_layer(self.layer)
        if self.segments.chosen == kind:
            self.clear()
        else:
            self.judge(kind)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the row makes its layer the one that is worked on."""
        self.tools.desk.choose_layer(self.layer)
        super().mousePressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground and the bar of the layer that is worked on; a hairline beneath."""
        theme, px, painter = self.tools.look.theme, self.tools.look.px, QPainter(self)
        if self._active:
            painter.fillRect(self.rect(), theme.marked)
            bar = QRectF(0, 0, px(3), self.height())
            if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
                bar.moveRight(self.width())
            painter.fillRect(bar, theme.accent)
        else:
            painter.setPen(theme.rule)
            painter.drawLine(self.rect().bottomLeft(), self.rect().bottomRight())


def active_layer(tools: Tools, claim: Claim) -> Layer:
    """The layer that is worked on: the desk's, or the only one the claim has."""
    layer = tools.desk.layer
    return layer if layer in layers_of(claim) else Layer.so


def layer_mark_without_others(tools: Tools, claim: Claim, layer: Layer) -> Mark:
    """Open, asked or proposed: the mark of a layer on which this reader has not judged."""
    for verdict in tools.rows.verdicts.where(claim_id=claim.id):
        if verdict.layer is layer:
            return Mark(str(claim.state)) if str(claim.state) in list(Mark) else Mark("open")
    return layer_mark(tools.rows, claim, layer) or Mark("open")


def _segments(keys: Callable[[str], str]) -> list[Segment]:
    return [
        Segment(kind, VERDICT_WORDS[kind], VERDICT_MARKS[kind], keys(_key_of(kind)))
        for kind in VerdictKind
    ]
