"""Attaching a piece of evidence, or changing one, in place."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QComboBox

from ui.days import NoDay
from ui.desk import EvidenceWish
from ui.marks import STANCE_MARKS
from ui.panes.claims.editors.fields import SourceBox
from ui.panes.claims.editors.form import Form
from ui.panes.claims.tools import Tools
from ui.panes.claims.widgets.inline import GrowingText
from ui.panes.claims.widgets.segments import Segment, Segments
from ui.panes.claims.widgets.text import Quote, Text
from ui.panes.claims.words import CREDIBILITY_WORDS
from ui.widgets.fields import DayField
from ui.wording import HOW_WORDS, STANCE_WORDS
from workbench.commands.evidence import AttachEvidence, Place, ReviseEvidence
from workbench.commands.new_sources import AttachEvidenceFromNewSource
from workbench.model.claim import Claim
from workbench.model.document import DocumentKind
from workbench.model.evidence import Evidence, EvidenceHow, Layer, Stance

SELECT: Final = "Select the words in the material."


class EvidenceEditor(Form):
    """How, source, stance, digit and dates. `evidence_id` is "" for a new entry.

    The words selected in material are read when the form opens, when `read_selection` is
    called, and once more when it is saved. Words of the draft are never taken.
    """

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools, "Evidence")
        self.evidence_id = ""
        self._claim_id = ""
        self._layer = Layer.so
        look = tools.look
        self.how = Segments(
            look, "How it was found", [Segment(how, HOW_WORDS[how]) for how in EvidenceHow]
        )
        self.words, self.missing = Quote(look), Text(look, "soft")
        self.missing.setText(SELECT)
        self.source = SourceBox("Source")
        stances = [Segment(s, STANCE_WORDS[s].capitalize(), STANCE_MARKS[s]) for s in Stance]
        self.stance = Segments(look, "Stance", stances)
        self.stance_words = Text(look, "soft")
        self.credibility = QComboBox()
        self.credibility.setAccessibleName("Credibility")
        self.credibility.addItems(list(CREDIBILITY_WORDS))
        self.made_on, self.said_on = DayField("When"), DayField("Said on, if it is known")
        self.note = GrowingText(look, "Note of what was said or seen")
        self._lay_out()
        self.how.pressed.connect(self._choose_how)
        self.stance.pressed.connect(self._choose_stance)
        self.words.clicked.connect(self._show_words)
        self.listen(self.source, self.credibility, self.made_on, self.note, self.said_on)

    def _lay_out(self) -> None:
        self.form.addRow(self.how)
        self.form.addRow(self.words)
        self.form.addRow(self.missing)
        self.add_row("Source", self.source)
        self.add_row("Stance", self.stance)
        self.form.addRow("", self.stance_words)
        self.add_row("Credibility", self.credibility)
        self.add_row("When", self.made_on)
        self.add_row("Note", self.note)
        self.add_row("Said on", self.said_on)

    # -- opening ------------------------------------------------------------------------------

    def open_new(self, claim: Claim, layer: Layer, wish: EvidenceWish) -> None:
        """Attach to this layer of the claim; what the wish leaves open is asked for."""
        if not self.is_open or self.evidence_id:
            self._begin("", claim.id, layer)
            self.source.fill(self.tools.rows, wish.source_id or self._likely_source(claim, layer))
            self.credibility.setCurrentIndex(5)
            for field in (self.made_on, self.said_on, self.note):
                field.clear()
            self._choose_stance(wish.stance or Stance.asserts)
            self._choose_how(wish.how or EvidenceHow.passage)
        else:
            self._take_wish(wish)
        self.heading.say(f"New evidence for {layer}")
        self.start(self.note if self.source.source_id and wish.how else self.source)

    def _take_wish(self, wish: EvidenceWish) -> None:
        """Something more is wished while the form is open: only that changes."""
        if wish.source_id:
            self.source.fill(self.tools.rows, wish.source_id)
        if wish.stance:
            self._choose_stance(wish.stance)
        if wish.how:
            self._choose_how(wish.how)
        self.read_selection()

    def open_entry(self, entry: Evidence) -> None:
        """Change this entry. Its source, layer and passages stay what they are."""
        self.leave()
        self._begin(entry.id, entry.claim_id or "", entry.layer)
        self.source.fill(self.tools.rows, entry.source_id)
        self.credibility.setCurrentIndex(entry.credibility - 1)
        self.made_on.show_day(entry.made_on)
        self.said_on.show_day(entry.said_on)
        self.note.setPlainText(entry.note or "")
        self._choose_stance(entry.stance)
        self._choose_how(entry.how)
        source = self.tools.rows.sources[entry.source_id]
        self.heading.say(f"{source.name}, on {entry.layer}")
        self.start(self.stance.button(entry.stance))

    def _begin(self, evidence_id: str, claim_id: str, layer: Layer) -> None:
        self.evidence_id, self._claim_id, self._layer = evidence_id, claim_id, layer
        for widget in (self.how, self.source):
            self.form.setRowVisible(widget, not evidence_id)

    def _likely_source(self, claim: Claim, layer: Layer) -> str | None:
        """The source to which words of the material at hand were last given, else the claimant."""
        selected = self.tools.selection()
        rows = self.tools.rows
        if selected is not None:
            before = rows.evidence_passages.where(document_id=selected.document_id)
            if before:
                return rows.evidence[before[-1].evidence_id].source_id
        return claim.claimant_id if layer is Layer.said else None

    # -- choosing -----------------------------------------------------------------------------

    def _choose_how(self, how: EvidenceHow) -> None:
        self.how.choose(how)
        contact = how is not EvidenceHow.passage
        for field in (self.made_on, self.note):
            self.form.setRowVisible(field, contact)
        self.read_selection()
        self.touch()

    def _choose_stance(self, stance: Stance) -> None:
        self.stance.choose(stance)
        self.stance_words.say(STANCE_WORDS[stance])
        self.touch()

    def read_selection(self) -> None:
        """Show the words that are selected in material now."""
        wanted = self.how.chosen == EvidenceHow.passage and not self.evidence_id
        place = self._selected() if wanted else None
        self.form.setRowVisible(self.words, place is not None)
        self.form.setRowVisible(self.missing, wanted and place is None)
        if place is not None:
            document = self.tools.rows.documents[place.document_id]
            quoted = self.tools.quoted(place.document_id, place.start, place.end)
            self.words.say(quoted, document.title)

    def _selected(self) -> Place | None:
        shown = self.tools.selection()
        if shown is None or shown.document_id not in self.tools.rows.documents:
            return None
        document = self.tools.rows.documents[shown.document_id]
        if document.kind is not DocumentKind.material or shown.start >= shown.end:
            return None
        return Place(shown.document_id, shown.start, shown.end)

    def _show_words(self) -> None:
        place = self._selected()
        if place is not None:
            self.tools.desk.show_place(place.document_id, place.start, place.end)

    # -- saving -------------------------------------------------------------------------------

    def is_about_nothing(self) -> bool:
        """Whether the claim, or the entry that is changed, has gone."""
        rows = self.tools.rows
        if self.evidence_id:
            return self.evidence_id not in rows.evidence
        return self._claim_id not in rows.claims

    def keep(self) -> str:
        """Attach the entry, or change it."""
        try:
            made_on, said_on = self.made_on.value(), self.said_on.value()
        except NoDay as error:
            return str(error)
        stance, how = self.stance.chosen, self.how.chosen
        assert isinstance(stance, Stance)
        assert isinstance(how, EvidenceHow)
        digit, note = self.credibility.currentIndex() + 1, self.note.words() or None
        if self.evidence_id:
            return self.tools.attempt(
                ReviseEvidence(self.evidence_id, stance, digit, said_on, made_on, note)
            )
        contact = how is not EvidenceHow.passage
        place = None if contact else self._selected()
        attach = AttachEvidence(
            self._claim_id,
            self.source.source_id or "",
            self._layer,
            stance,
            how,
            (place,) if place else (),
            digit,
            said_on,
            made_on if contact else None,
            note if contact else None,
        )
        if attach.source_id:
            return self.tools.attempt(attach)
        if not self.source.words:
            return "Say whose evidence it is: choose a source, or type a new name."
        return self.tools.attempt(AttachEvidenceFromNewSource(self.source.words, attach))

    def _close(self) -> None:
        self.evidence_id = ""
        super()._close()
