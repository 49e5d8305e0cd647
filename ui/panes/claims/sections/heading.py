"""The head of the detail: number, words and state; where it stands; who says it, how surely."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.panes.claims.editors.claim_editor import ClaimEditor
from ui.panes.claims.sections.section import Section
from ui.panes.claims.tools import Tools
from ui.panes.claims.widgets.flow import flowing
from ui.panes.claims.widgets.inline import InlineField
from ui.panes.claims.widgets.pool import Pool
from ui.panes.claims.widgets.text import Quote, RowAct, RowWidget, Text, act_button
from ui.panes.claims.words import MODALITY_WORDS, source_words, state_words
from workbench.commands.state import undecided
from workbench.model.claim import Claim, ClaimPassage, Standing
from workbench.model.document import DocumentKind


class _Place(Quote):
    """The words of one passage."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools.look)
        self._tools = tools
        self._place: ClaimPassage | None = None
        self.clicked.connect(self._show)

    def fill(self, place: ClaimPassage) -> None:
        self._place = place
        document = self._tools.rows.documents[place.document_id]
        kind = "draft" if document.kind is DocumentKind.draft else "material"
        words = self._tools.quoted(place.document_id, place.start, place.end)
        self.say(words, f"{kind} {document.number}")

    def _show(self) -> None:
        if self._place is not None:
            place = self._place
            self._tools.desk.show_place(place.document_id, place.start, place.end)


def _even(words: str) -> str:
    """Words without what makes no other claim of them: spaces, a full stop at the end."""
    return " ".join(words.split()).rstrip(".")


class HeadingSection(Section):
    """Signals carry ids of acts: what a proposal or a re-opened claim asks for next."""

    act_wished = Signal(str)

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools)
        look = tools.look
        self.setAccessibleName("The claim")
        self.title = Text(look, bold=True)
        self.title.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.state = Text(look, "soft")
        self._acts, flow = flowing(self, gap=look.px(4))
        keys = tools.keys
        self.buttons = {
            id: act_button(words, keys(id))
            for id, words in (
                ("claim.accept", "Accept"),
                ("claim.edit", "Edit"),
                ("claim.dismiss", "Dismiss"),
                ("claim.check_again", "Checked again"),
            )
        }
        for id, button in self.buttons.items():
            button.clicked.connect(lambda _=False, id=id: self.act_wished.emit(id))
            flow.addWidget(button)
        self._who = self._who_row()
        self.editor = ClaimEditor(tools)
        self.field = InlineField(look, "Merge into claim")
        places = QVBoxLayout()
        self._places: Pool[_Place] = Pool(places, lambda: _Place(tools))
        head = QVBoxLayout()
        head.setSpacing(0)
        head.addWidget(self.title)
        head.addWidget(self.state)
        self.body.addLayout(head)
        self.body.addWidget(self._acts)
        self.body.addLayout(places)
        for widget in (self._who, self.editor, self.field):
            self.body.addWidget(widget)
        self.editor.finished.connect(self._edited)

    def _who_row(self) -> QWidget:
        row = RowWidget()
        self.who = Text(self.tools.look)
        edit = RowAct(self.tools.look, "Edit", "Edit the claim, who says it and how surely")
        edit.clicked.connect(lambda: self.act_wished.emit("claim.edit"))
        row.add_acts(edit)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.who, 1)
        return row

    def leave(self) -> None:
        """Keep what was edited."""
        self.editor.leave()
        self.field.leave()

    def fill(self, claim: Claim) -> None:
        """Show number, words, state, passages, claimant and modality."""
        self.title.say(f"{claim.number} · {claim.substance}")
        self.state.say(state_words(claim))
        proposed = claim.standing is Standing.proposed
        for id in ("claim.accept", "claim.edit", "claim.dismiss"):
            self.buttons[id].setVisible(proposed)
        again = claim.reopened is not None and not undecided(self.tools.rows, claim)
        self.buttons["claim.check_again"].setVisible(again)
        self._acts.setVisible(proposed or again)
        passages = sorted(
            self.tools.rows.claim_passages.where(claim_id=claim.id),
            key=lambda p: (p.document_id != self.tools.desk.draft_id, p.start),
        )
        if [self._words(passage) for passage in passages] == [_even(claim.substance)]:
            passages = []  # the words of the claim are those of the draft: once is enough
        for row, passage in zip(self._places.take(len(passages)), passages, strict=True):
            row.fill(passage)
        self.who.say(self._who_words(claim))

    def _words(self, passage: ClaimPassage) -> str:
        return _even(self.tools.quoted(passage.document_id, passage.start, passage.end))

    def _who_words(self, claim: Claim) -> str:
        rows = self.tools.rows
        how = MODALITY_WORDS[claim.modality]
        if claim.claimant_id is None:
            return f"In the story’s own voice · {how}"
        vias = sorted(rows.claim_vias.where(claim_id=claim.id), key=lambda via: via.position)
        chain = "".join(f", via {source_words(rows.sources.get(v.source_id))}" for v in vias)
        return f"{source_words(rows.sources.get(claim.claimant_id))}{chain} · {how}"

    def edit(self, claim: Claim) -> None:
        """Open the editor in place of the line that says who says it."""
        self._who.hide()
        self.editor.open(claim)

    def _edited(self) -> None:
        self._who.show()
