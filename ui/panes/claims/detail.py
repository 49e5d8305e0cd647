"""The chosen claim, whole: a column of groups that are filled anew and never rebuilt."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import isValid

from ui.panes.claims.editors.form import Form
from ui.panes.claims.sections.evidence import EvidenceSection
from ui.panes.claims.sections.findings import FindingsSection
from ui.panes.claims.sections.heading import HeadingSection
from ui.panes.claims.sections.layer_row import LayerRow, active_layer
from ui.panes.claims.sections.notes import NotesSection
from ui.panes.claims.sections.outcome import OutcomeSection
from ui.panes.claims.sections.parts import PartsSection
from ui.panes.claims.sections.questions import QuestionsSection
from ui.panes.claims.sections.section import Section
from ui.panes.claims.tools import Tools
from ui.panes.claims.widgets.inline import InlineField
from workbench.model.changes import Changes
from workbench.model.claim import Claim
from workbench.model.evidence import Layer

# Everything that the detail shows something of.
_SHOWN = (
    "actor", "claim", "claim_passage", "claim_via", "document", "evidence", "evidence_passage",
    "finding", "finding_claim", "note", "outcome", "part", "question", "question_attempt",
    "source", "tick", "verdict",
)  # fmt: skip


class Detail(QScrollArea):
    """Scrolls the groups of one claim; `act_wished` carries the id of an act."""

    act_wished = Signal(str)

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self._tools = tools
        self.claim_id = ""
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName("The chosen claim")
        self.heading = HeadingSection(tools)
        self.layers = {layer: LayerRow(tools, layer) for layer in Layer}
        self.parts = PartsSection(tools)
        self.outcome = OutcomeSection(tools)
        self.evidence = EvidenceSection(tools)
        self.findings = FindingsSection(tools)
        self.questions = QuestionsSection(tools)
        self.notes = NotesSection(tools)
        self.heading.act_wished.connect(self.act_wished)
        self._column = self._lay_out()
        self._dress()
        tools.look.changed.connect(self._dress)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow_focus)

    @property
    def _sections(self) -> list[Section]:
        layers = [self.layers[layer] for layer in Layer]
        return [self.heading, *layers, self.parts, self.outcome, self.evidence, self.findings,
                self.questions, self.notes]  # fmt: skip

    def _lay_out(self) -> QVBoxLayout:
        ground = QFrame()
        ground.setProperty("surface", "panel")
        column = QVBoxLayout(ground)
        column.addWidget(self.heading)
        layers = QVBoxLayout()
        layers.setSpacing(0)
        for layer in Layer:
            layers.addWidget(self.layers[layer])
        column.addLayout(layers)
        for section in (self.parts, self.outcome, self.evidence, self.findings):
            column.addWidget(section)
        column.addWidget(self.questions)
        column.addWidget(self.notes)
        column.addStretch(1)
        self.setWidget(ground)
        return column

    def _dress(self) -> None:
        px = self._tools.look.px
        self._column.setContentsMargins(px(16), px(12), px(16), px(16))
        self._column.setSpacing(px(12))

    def show_claim(self, claim: Claim) -> None:
        """Show this claim, from its top where it is another one than before."""
        another = claim.id != self.claim_id
        self.claim_id = claim.id
        self.setUpdatesEnabled(False)
        for section in self._sections:
            section.show_claim(claim)
        self.setUpdatesEnabled(True)
        if another:
            self.verticalScrollBar().setValue(0)

    def follow(self, changes: Changes) -> None:
        """Show what an act has changed, where that may be something of this claim."""
        claim = self._tools.rows.claims.get(self.claim_id)
        if claim is not None and changes.touches(*_SHOWN):
            self.show_claim(claim)

    def leave(self) -> None:
        """Keep what is being written; no claim is shown any more."""
        for section in self._sections:
            section.leave()
        self.claim_id = ""

    def active_row(self) -> LayerRow:
        """The row of the layer that is worked on."""
        claim = self._tools.rows.claims[self.claim_id]
        return self.layers[active_layer(self._tools, claim)]

    def _follow_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        if not isValid(self) or new is None or not self.isAncestorOf(new):
            return
        # What has just been shown gets its place only when the layout runs.
        QTimer.singleShot(0, self, lambda: self._bring_into_view(new))

    def _bring_into_view(self, widget: QWidget) -> None:
        if isValid(widget) and widget.isVisible() and self.isAncestorOf(widget):
            margin = self._tools.look.px(12)
            whole: QWidget | None = widget
            while whole is not None and not isinstance(whole, Form | InlineField):
                whole = whole.parentWidget()
            if whole is not None and whole.height() + 2 * margin <= self.viewport().height():
                widget = whole
            elif (
                isinstance(whole, Form) and whole.context is not None and whole.context.isVisible()
            ):
                self.ensureWidgetVisible(whole.context, 0, margin)
            self.ensureWidgetVisible(widget, 0, margin)
        self.evidence.editor.read_selection_if_open()
