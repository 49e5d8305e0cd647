"""Attaching a piece of evidence, or changing one, in place."""

from __future__ import annotations

from datetime import date
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QWidget

from ui.days import NoDay
from ui.desk import EvidenceWish
from ui.marks import STANCE_MARKS
from ui.panes.claims.editors.fields import GivenSource, SourceBox
from ui.panes.claims.editors.form import Form
from ui.panes.claims.editors.selected_words import SelectedWords
from ui.panes.claims.editors.standpoint import Standpoint
from ui.panes.claims.tools import Tools
from ui.panes.claims.widgets.inline import GrowingText
from ui.panes.claims.widgets.segments import Segment, Segments
from ui.panes.claims.widgets.text import Text
from ui.panes.claims.words import source_words
from ui.widgets.fields import DayField
from ui.wording import CREDIBILITY_MEANS, CREDIBILITY_WORDS, HOW_WORDS, STANCE_WORDS
from workbench.commands.evidence import AttachEvidence, ReviseEvidence
from workbench.commands.new_sources import AttachEvidenceFromNewSource
from workbench.model.claim import Claim
from workbench.model.evidence import Evidence, EvidenceHow, Layer, Stance

NO_HOW: Final = "Choose how it was found: a passage, a call, a meeting or an observation."
NO_SOURCE: Final = "Say whose evidence it is: choose a source, or type a new name."


class EvidenceEditor(Form):
    """How, source, stance, digit and dates. `evidence_id` is "" for a new entry.

    The words selected in material are read when the form opens, whenever others are selected,
    and once more when it is saved. Who wishes for a passage gets them; where a cell of the
    matrix asks, they are only offered unless they were selected for this claim, so that Return
    never pins what was selected for something else.
    """

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools, "Evidence")
        self.evidence_id = ""
        self._claim_id = ""
        self._layer = Layer.so
        look = tools.look
        self.given = GivenSource(look)
        self.how = Segments(
            look, "How it was found", [Segment(how, HOW_WORDS[how]) for how in EvidenceHow]
        )
        self.selected = SelectedWords(tools)
        self.words, self.missing = self.selected.words, self.selected.missing
        self.context = self.selected
        self.source = SourceBox("Source")
        stances = [Segment(s, STANCE_WORDS[s].capitalize(), STANCE_MARKS[s]) for s in Stance]
        self.stance = Segments(look, "Stance", stances)
        self.stance_words = Text(look, "soft")
        self.credibility = QComboBox()
        self.credibility.setAccessibleName("Credibility")
        for digit, words in CREDIBILITY_WORDS.items():
            self.credibility.addItem(f"{digit}  {words}", digit)
        self.credibility_means = Text(look, "soft")
        self.credibility_means.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.standpoint = Standpoint(look)
        self.made_on, self.said_on = DayField("When"), DayField("Said on, if it is known")
        self.note = GrowingText(look, "Note of what was said or seen")
        self._lay_out()
        self.given.change_wished.connect(self._change_source)
        self.how.pressed.connect(self._press_how)
        self.stance.pressed.connect(self._choose_stance)
        self.credibility.currentIndexChanged.connect(self._explain_digit)
        self._explain_digit(self.credibility.currentIndex())
        for choice in (self.standpoint.access, self.standpoint.interest):
            choice.changed.connect(self.touch)
            self.listen(choice)
        tools.desk.words_selected.connect(self._take_selection)
        self.listen(self.how, self.source, self.stance, self.credibility)
        self.listen(self.made_on, self.note, self.said_on)

    def _lay_out(self) -> None:
        self.add_row("Source", self.given)
        self.form.addRow(self.how)
        self.add_row("When", self.made_on)
        self.form.addRow(self.selected)
        self.new_name = self.add_source_row("Source", self.source)
        self.add_row("Stance", self.stance)
        self.form.addRow("", self.stance_words)
        self.add_row("Credibility", self.credibility)
        self.form.addRow("", self.credibility_means)
        self.add_row("Access", self.standpoint.access)
        self.add_row("Interest", self.standpoint.interest)
        self.add_row("Note", self.note)
        self.add_row("Said on", self.said_on)

    # -- opening ------------------------------------------------------------------------------

    def open_new(self, claim: Claim, layer: Layer, wish: EvidenceWish) -> None:
        """Attach to this layer of the claim; what the wish leaves open is asked for."""
        if not self.is_open or self.evidence_id:
            self._begin("", claim.id, layer)
            for field in (self.made_on, self.said_on, self.note):
                field.clear()
            self.source.fill(self.tools.rows, self._likely_source(claim, layer))
            self._give_source(wish.source_id)
            self.credibility.setCurrentIndex(5)
            self.standpoint.show_entry(None)
            self._choose_stance(wish.stance or Stance.asserts)
            meant = EvidenceHow.passage if self.selected.meant and self.selected.place() else None
            self._choose_how(wish.how or meant)
        else:
            self._take_wish(wish)
        self.heading.say(f"New evidence for {layer}")
        self.start(self._first())

    def _first(self) -> QWidget:
        """The first field that is still needed; below the words, where they are all there is."""
        match self.how.chosen:
            case None:
                return self.how.button(EvidenceHow.passage)
            case EvidenceHow.passage if self.given.isHidden():
                return self.source
            case EvidenceHow.passage:
                return self.stance.button(Stance(self.stance.chosen or Stance.asserts))
            case _:
                self.made_on.selectAll()  # so that another day takes the place of today
                return self.made_on

    def _take_wish(self, wish: EvidenceWish) -> None:
        """Something more is wished while the form is open: only that changes."""
        if wish.source_id:
            self._give_source(wish.source_id)
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
        self.standpoint.show_entry(entry)
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
        self.form.setRowVisible(self.given, False)
        self.form.setRowVisible(self.new_name, False)

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

    def _give_source(self, source_id: str | None) -> None:
        """Show a source that the wish names as one that is chosen; None leaves it to the box."""
        self.form.setRowVisible(self.given, source_id is not None)
        self.form.setRowVisible(self.source, source_id is None)
        if source_id is not None:
            self.source.fill(self.tools.rows, source_id)
            self.given.name.say(source_words(self.tools.rows.sources[source_id]))

    def _change_source(self) -> None:
        self._give_source(None)
        self.source.setFocus()

    def _press_how(self, how: EvidenceHow) -> None:
        self._choose_how(how)
        if how is not EvidenceHow.passage:
            self.made_on.setFocus()

    def _choose_how(self, how: EvidenceHow | None) -> None:
        self.how.choose(how)
        contact = how not in (None, EvidenceHow.passage)
        for field in (self.made_on, self.note):
            self.form.setRowVisible(field, contact)
        if contact and not self.evidence_id and not self.made_on.text():
            self.made_on.show_day(date.today())
            self.made_on.selectAll()
        self.read_selection()
        self.touch()

    def _choose_stance(self, stance: Stance) -> None:
        self.stance.choose(stance)
        self.stance_words.say(STANCE_WORDS[stance])
        self.touch()

    def _explain_digit(self, place: int) -> None:
        self.credibility_means.say(CREDIBILITY_MEANS.get(place + 1, ""))

    def read_selection(self) -> None:
        """Show the words that are selected in material now."""
        how = self.how.chosen
        offered = how is None and self.selected.place() is not None
        wanted = how == EvidenceHow.passage or offered
        self.form.setRowVisible(self.selected, wanted and not self.evidence_id)
        self.selected.read(chosen=how == EvidenceHow.passage)

    def _take_selection(self) -> None:
        """Words are selected while the form asks how: they are what is meant."""
        if self.is_open and self.how.chosen is None and self.selected.place() is not None:
            self._choose_how(EvidenceHow.passage)
        self.read_selection_if_open()

    def read_selection_if_open(self) -> None:
        """Follow the selection while the form is open."""
        if self.is_open:
            self.read_selection()

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
        digit, note = self.credibility.currentIndex() + 1, self.note.words() or None
        access, interest = self.standpoint.chosen()
        if self.evidence_id:
            return self.tools.attempt(
                ReviseEvidence(
                    self.evidence_id, stance, digit, said_on, made_on, note, access, interest
                )
            )
        if not isinstance(how, EvidenceHow):
            return NO_HOW
        contact = how is not EvidenceHow.passage
        place = None if contact else self.selected.place()
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
            access,
            interest,
        )
        return self._attach(attach)

    def _attach(self, attach: AttachEvidence) -> str:
        if attach.source_id:
            error = self.tools.attempt(attach)
        elif self.source.words:
            error = self.tools.attempt(AttachEvidenceFromNewSource(self.source.words, attach))
        else:
            self.source.setFocus()
            return NO_SOURCE
        if not error:
            self.selected.forget()
        return error

    def _close(self) -> None:
        self.evidence_id = ""
        super()._close()
