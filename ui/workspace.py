"""The room in which one case is worked on: its panes, and how they lie beside one another."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from ui.chart_tabs import ChartTabs
from ui.desk import Desk, ShownPlace
from ui.keys import Keys
from ui.look import Look
from ui.panes.claims.pane import ClaimsPane
from ui.panes.details import DetailsBar
from ui.panes.document.pane import DocumentPane
from ui.panes.findings.pane import FindingsPane
from ui.panes.history.pane import HistoryPane
from ui.panes.matrix.pane import MatrixPane
from ui.panes.missing.pane import MissingPane
from ui.panes.name_bar import NameBar
from ui.panes.navigator.pane import NavigatorPane
from ui.panes.questions.pane import QuestionsPane
from ui.panes.sources.pane import SourcesPane
from ui.session import Session
from ui.settings import Settings
from ui.telling import act_words
from ui.widgets.late import Late
from ui.widgets.sharing import SharingSplitter
from ui.wording import counted
from workbench.case import Case
from workbench.commands.documents import RemoveMaterial
from workbench.model.changes import ActKind, Changes
from workbench.model.document import DocumentKind


class Workspace(QWidget):
    """Assembles the panes around one session and one desk; holds no rule of the work itself.

    `told` carries a sentence and whether undo takes back what it says; `standing` carries
    nothing: ask `standing_words`, `draft_words` and `reading_count` again.
    """

    told = Signal(str, bool)
    standing = Signal()

    def __init__(
        self,
        case: Case,
        look: Look,
        settings: Settings,
        *,
        keys: Keys,
        trigger: Callable[[str], None],
        parent: QWidget | None = None,
    ) -> None:
        """`keys` gives an act's key by its id, `trigger` does an act by its id."""
        super().__init__(parent)
        self._settings, self._look = settings, look
        self.session, self.desk = Session(case, self), Desk(self)
        session, desk = self.session, self.desk
        self.document = DocumentPane(session, desk, look, keys=keys)
        self.claims = ClaimsPane(
            session, desk, look, keys=keys, selection=self.document.material_selection
        )
        self.matrix = MatrixPane(
            session, desk, look, keys=keys, selection=self.document.material_selection
        )
        self.charts = ChartTabs(session, desk, look, keys=keys)
        self.sources = SourcesPane(session, desk, look, keys=keys)
        self.findings = FindingsPane(session, desk, look, keys=keys)
        self.questions = QuestionsPane(session, desk, look, keys=keys)
        self.history = HistoryPane(session, desk, look, keys=keys)
        self.missing = MissingPane(
            session, desk, look, keys=keys, sign_off=lambda: trigger("case.sign_off")
        )
        self.navigator = NavigatorPane(
            session, desk, look, keys=keys, bring_in=lambda: trigger("case.material")
        )
        self.details = DetailsBar(session, look)
        self.details.closed.connect(self.document.show)
        self.name_bar = NameBar(session, look, settings)
        for pane in (self.document, self.claims):
            pane.act_wished.connect(trigger)
        self.details.dated.connect(lambda: trigger("case.propose"))
        self._assemble()
        session.changed.connect(self._tell)
        session.refused.connect(lambda words: self.told.emit(words, False))
        desk.draft_chosen.connect(lambda _: self.standing.emit())
        desk.source_chosen.connect(lambda _: self.standing.emit())
        desk.place_shown.connect(self._open_for)
        self._restore()
        self._begin()

    def _assemble(self) -> None:
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.name_bar)
        column.addWidget(self.details)
        column.addWidget(self.document, 1)
        self._tabs = QTabWidget()
        self._tabs.setAccessibleName("Matrix and lists")
        self._tabs.setDocumentMode(True)
        # Nine names do not fit a narrow window: names cut to two letters tell nothing.
        self._tabs.setUsesScrollButtons(True)
        self._tabs.setElideMode(Qt.TextElideMode.ElideNone)
        for words, pane in (
            ("Matrix", self.matrix),
            ("Figures", self.charts.figures_tab),
            ("Chain", self.charts.chain_tab),
            ("Timeline", self.charts.timeline_tab),
            ("Sources", self.sources),
            ("Findings", self.findings),
            ("Questions", self.questions),
            ("History", self.history),
            ("Sign-off", self.missing),
        ):
            self._tabs.addTab(pane, words)
        upright, across = Qt.Orientation.Vertical, Qt.Orientation.Horizontal
        texts = SharingSplitter(across, self._beside_the_text)
        left = SharingSplitter(upright, self._below_the_text)
        whole = SharingSplitter(across, self._beside_the_claims)
        for splitter, panes in (
            (texts, (self.navigator, middle)),
            (left, (texts, self._tabs)),
            (whole, (left, self.claims)),
        ):
            for part in panes:
                splitter.addWidget(part)
            self._look.changed.connect(splitter.share_out)
        # An editor among the lists below may push the text away as long as it needs the room.
        texts.setMinimumHeight(80)
        self._splitters = {"texts": texts, "lists": left, "claims": whole}
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(whole)

    # The claims have the whole height, for a claim with its evidence is tall; the matrix lies
    # under the draft and its list, and takes what leaves the draft some ten lines at 1280 by 800.

    def _beside_the_claims(self, width: int) -> tuple[int, int]:
        px = self._look.px
        claims = min(max(width * 29 // 100, px(340)), px(440), width * 38 // 100)
        return width - claims, claims

    def _below_the_text(self, height: int) -> tuple[int, int]:
        px = self._look.px
        lists = min(max(height * 36 // 100, px(240)), height * 45 // 100)
        return height - lists, lists

    def _beside_the_text(self, width: int) -> tuple[int, int]:
        px = self._look.px
        list_ = min(max(width * 21 // 100, px(160)), px(230), width * 30 // 100)
        return list_, width - list_

    def _begin(self) -> None:
        drafts = self.session.case.drafts()
        if drafts:
            self.desk.choose_draft(drafts[-1].id)
        self.document.focus_draft()
        self.document.next_unread()

    # -- layout --------------------------------------------------------------------------------

    def _restore(self) -> None:
        for name, splitter in self._splitters.items():
            splitter.restore(self._settings.splitters.get(name, ""))
        for index in range(self._tabs.count()):
            if self._tabs.tabText(index) == self._settings.bottom_tab:
                self._tabs.setCurrentIndex(index)

    def remember_layout(self) -> None:
        """Keep how the panes lie."""
        for name, splitter in self._splitters.items():
            self._settings.splitters[name] = splitter.kept()
        self._settings.bottom_tab = self._tabs.tabText(self._tabs.currentIndex())

    def show_pane(self, pane: QWidget) -> None:
        """Bring one of the lists below to the front and give it the keyboard."""
        place = pane.parentWidget()  # a pane made late stands in a place of its own
        tab = place if isinstance(place, Late) else pane
        if self._tabs.indexOf(tab) >= 0:
            self._tabs.setCurrentWidget(tab)
            pane.setFocus()

    def pane_in_front(self) -> QWidget:
        """The list below that is in front."""
        place = self._tabs.currentWidget()
        return (place.made or place) if isinstance(place, Late) else place

    def _open_for(self, place: ShownPlace) -> None:
        document = self.session.case.rows.documents.get(place.document_id)
        if document is not None and document.kind is DocumentKind.material:
            self.desk.choose_material(document.id)

    # -- what is said --------------------------------------------------------------------------

    def _tell(self, changes: Changes) -> None:
        entry = changes.entry
        if entry is None:
            return
        words = act_words(self.session.case, entry)
        self.told.emit(words, entry.kind in (ActKind.act, ActKind.redo))
        self.standing.emit()

    def after_proposals(self) -> None:
        """The proposals came: the keyboard is where the reading begins."""
        self.document.focus_draft()
        # the sentence that was chosen may have been struck out as furniture meanwhile
        if self.desk.sentence_id not in self.session.case.rows.sentences:
            self.document.next_unread()

    # -- acts that belong to the case as a whole -------------------------------------------------

    def go_back_to(self, place: Desk) -> None:
        """Stand where one stood on another desk, of the same case."""
        self.desk.choose_material(place.material_id)
        self.desk.choose_sentence(place.sentence_id)
        self.desk.choose_claim(place.claim_id)
        sentence = self.session.case.rows.sentences.get(place.sentence_id)
        if sentence is not None:
            self.desk.show_place(sentence.document_id, sentence.start, sentence.end)

    def undo(self) -> None:
        """Take the last act back."""
        if self.session.case.undo_label is None:
            self.told.emit("There is nothing to undo.", False)
        self.session.undo()

    def redo(self) -> None:
        """Do it again."""
        if self.session.case.redo_label is None:
            self.told.emit("There is nothing to do again.", False)
        self.session.redo()

    def sign_off(self) -> None:
        """Sign off, or show what is missing and lead there."""
        missing = self.missing.refresh()
        if missing:
            self.show_pane(self.missing)
            self.missing.focus_missing()
            self.told.emit(
                f"Not signed off: {counted(len(missing), 'thing')} missing, listed below.", False
            )
        elif self.session.case.is_as_signed(self.desk.draft_id):
            self.told.emit("It is signed off already, and nothing has changed since.", False)
        elif self.session.sign_off(self.desk.draft_id):
            self.missing.refresh()

    def show_details(self) -> None:
        """Correct what is known of the material in front, or of the draft."""
        height = self.document.height()
        self.details.edit(self.desk.material_id or self.desk.draft_id)
        # In a very low window there is room for the fields or for the text, not for both.
        room = self.details.sizeHint().height() + self.document.minimumSizeHint().height()
        self.document.setVisible(self.details.isHidden() or height >= room)

    def remove_material(self) -> None:
        """Take the material in front out again."""
        id = self.desk.material_id
        if not id:
            self.told.emit("Open the material that you want to remove.", False)
            return
        self.desk.choose_material("")
        if not self.session.run(RemoveMaterial(id)):
            self.desk.choose_material(id)
