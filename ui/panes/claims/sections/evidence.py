"""The evidence for the layer that is worked on, entry by entry."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ui.desk import EvidenceWish
from ui.marks import STANCE_MARKS
from ui.panes.claims.editors.evidence_editor import EvidenceEditor
from ui.panes.claims.editors.standpoint import standpoint_words
from ui.panes.claims.sections.layer_row import active_layer
from ui.panes.claims.sections.section import Section
from ui.panes.claims.tools import Tools
from ui.panes.claims.widgets.mark import MarkLabel
from ui.panes.claims.widgets.pool import Pool
from ui.panes.claims.widgets.text import Quote, RowAct, RowWidget, Text
from ui.panes.claims.words import entry_words, source_words
from ui.wording import CREDIBILITY_WORDS, RELIABILITY_WORDS, STANCE_WORDS, day
from workbench.commands.evidence import RemoveEvidence
from workbench.commands.stances import DismissStances
from workbench.model.claim import Claim, Standing
from workbench.model.evidence import Evidence, EvidenceHow, EvidencePassage


class _Passage(Quote):
    """The words of one passage of material; pressing them shows it."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools.look)
        self._tools = tools
        self._passage: EvidencePassage | None = None
        self.clicked.connect(self._show)

    def fill(self, passage: EvidencePassage) -> None:
        self._passage = passage
        document = self._tools.rows.documents[passage.document_id]
        words = self._tools.quoted(passage.document_id, passage.start, passage.end)
        self.say(words, document.title)

    def _show(self) -> None:
        if self._passage is not None:
            passage = self._passage
            self._tools.desk.show_place(passage.document_id, passage.start, passage.end)


class EvidenceRow(RowWidget):
    """Stance, source with letter and digit, and the words or the note it rests on.

    What is only proposed rests on words of the draft. It is accepted or dismissed; what is
    evidence is edited or removed.
    """

    def __init__(
        self, tools: Tools, edit: Callable[[str], None], accept: Callable[[str], None]
    ) -> None:
        super().__init__()
        self._tools, self._edit, self._accept = tools, edit, accept
        self.evidence_id = ""
        self.is_proposed = False
        look = tools.look
        self.mark = MarkLabel(look)
        self.source = Text(look)
        self.grades = Text(look, "soft", wraps=False)
        self.note = Text(look, "soft")
        self.change = RowAct(look, "Edit", "Edit this evidence")
        self.change.clicked.connect(self._change)
        self.remove = RowAct(look, "Remove", "Remove this evidence")
        self.remove.clicked.connect(self._remove)
        self.add_acts(self.change, self.remove)
        top = Qt.AlignmentFlag.AlignTop
        head = QHBoxLayout()
        head.setSpacing(look.px(6))
        head.addWidget(self.mark, 0, top)
        head.addWidget(self.source, 1)
        head.addWidget(self.grades, 0, top)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, look.px(2), 0, look.px(4))
        layout.setSpacing(look.px(1))
        layout.addLayout(head)
        places = QVBoxLayout()
        places.setContentsMargins(look.px(18), 0, 0, 0)
        self._passages: Pool[_Passage] = Pool(places, lambda: _Passage(tools))
        note = QHBoxLayout()
        note.setContentsMargins(look.px(22), 0, 0, 0)
        note.addWidget(self.note, 1)
        layout.addLayout(places)
        layout.addLayout(note)

    def _change(self) -> None:
        (self._accept if self.is_proposed else self._edit)(self.evidence_id)

    def _remove(self) -> None:
        id, run = self.evidence_id, self._tools.session.run
        run(DismissStances((id,)) if self.is_proposed else RemoveEvidence(id))

    def _offer(self, change: str, remove: str, what: str) -> None:
        for act, words in ((self.change, change), (self.remove, remove)):
            act.setText(words)
            act.setAccessibleName(f"{words} this {what}")
            act.setToolTip(f"{words} this {what}")

    def fill(self, entry: Evidence) -> None:
        """Show this entry."""
        self.evidence_id = entry.id
        self.is_proposed = entry.standing is Standing.proposed
        if self.is_proposed:
            self._offer("Accept", "Dismiss", "proposed stance")
        else:
            self._offer("Edit", "Remove", "evidence")
        rows = self._tools.rows
        passages = rows.evidence_passages.where(evidence_id=entry.id)
        stance = STANCE_WORDS[entry.stance]
        bare = self.is_proposed or not passages
        self.mark.show_mark(STANCE_MARKS[entry.stance], stance.capitalize(), faded=bare)
        source = rows.sources[entry.source_id]
        self.source.say(f"{source_words(source)} {stance}{' · proposed' * self.is_proposed}")
        self.grades.say("" if self.is_proposed else f"{source.reliability} {entry.credibility}")
        self.grades.setToolTip(
            f"Source {source.reliability}: {RELIABILITY_WORDS[source.reliability]}\n"
            f"Said here {entry.credibility}: {CREDIBILITY_WORDS[entry.credibility]}"
        )
        for quote, passage in zip(self._passages.take(len(passages)), passages, strict=True):
            quote.fill(passage)
        titles = dict.fromkeys(rows.documents[p.document_id].title for p in passages)
        said = f"said on {day(entry.said_on)}" if entry.said_on else ""
        words = (*titles, entry_words(entry), said, standpoint_words(entry))
        self.note.say(" · ".join(word for word in words if word))


class EvidenceSection(Section):
    """Entries of the active layer, with the editor for a new one or in place of one."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools, "Evidence", "Attach", tools.keys("evidence.attach"))
        if self.act is not None:
            self.act.setAccessibleName("Attach evidence")
            self.act.clicked.connect(lambda: self.attach(EvidenceWish(how=EvidenceHow.passage)))
        self.editor = EvidenceEditor(tools)
        self.editor.finished.connect(self._edited)
        self.empty = Text(tools.look, "soft")
        rows = QVBoxLayout()
        self._rows: Pool[EvidenceRow] = Pool(
            rows, lambda: EvidenceRow(tools, self.edit, self.accept)
        )
        self.body.addWidget(self.empty)
        self.body.addLayout(rows)
        self.body.addWidget(self.editor)

    def leave(self) -> None:
        """Keep what is being written, if it is whole."""
        self.editor.leave()

    def fill(self, claim: Claim) -> None:
        """Show the entries of the active layer."""
        layer = active_layer(self.tools, claim)
        if self.heading is not None:
            self.heading.setText(f"Evidence for {layer}")
        entries = [
            entry
            for entry in self.tools.rows.evidence.where(claim_id=claim.id)
            if entry.layer is layer and entry.standing is not Standing.dismissed
        ]
        for row, entry in zip(self._rows.take(len(entries)), entries, strict=True):
            row.fill(entry)
            row.setVisible(entry.id != self.editor.evidence_id)
        if self.editor.evidence_id and self.editor.evidence_id not in self.tools.rows.evidence:
            self.editor.abandon()
        nothing = not entries and not self.editor.is_open
        what = "who said so, and where" if layer == "said" else "what shows it, or speaks against"
        self.empty.say(f"None yet. Select words in the material: {what}." if nothing else "")

    def rows(self) -> list[EvidenceRow]:
        """The entries shown."""
        return self._rows.shown()

    def attach(self, wish: EvidenceWish) -> None:
        """Open the editor for a new entry."""
        claim = self.tools.rows.claims[self.claim_id]
        self.editor.open_new(claim, active_layer(self.tools, claim), wish)
        self.fill(claim)

    def accept(self, evidence_id: str) -> None:
        """Ask for the words of material, or the call, that show a proposed stance."""
        entry = self.tools.rows.evidence[evidence_id]
        self.attach(EvidenceWish(entry.source_id, entry.stance))

    def edit(self, evidence_id: str) -> None:
        """Open the editor for an entry."""
        self.editor.open_entry(self.tools.rows.evidence[evidence_id])
        self.fill(self.tools.rows.claims[self.claim_id])

    def _edited(self) -> None:
        claim = self.tools.rows.claims.get(self.claim_id)
        if claim is not None:
            self.fill(claim)
