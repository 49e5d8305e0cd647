"""The room in which one case is worked on: its panes, and how they lie beside one another."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtWidgets import QSplitter, QTabWidget, QVBoxLayout, QWidget

from ui.desk import Desk, ShownPlace
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
from ui.wording import counted, day, touched_claims
from workbench.case import Case, label_of
from workbench.commands.documents import RemoveMaterial
from workbench.model.changes import ActKind, Changes
from workbench.model.document import DateFrom, DocumentKind, Reading

Keys = Callable[[str], str]


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
        self.matrix = MatrixPane(session, desk, look, keys=keys)
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
        self.name_bar = NameBar(session, look, settings)
        for pane in (self.document, self.claims):
            pane.act_wished.connect(trigger)
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
        self._across = QSplitter(Qt.Orientation.Horizontal)
        for pane in (self.navigator, middle, self.claims):
            self._across.addWidget(pane)
        self._across.setStretchFactor(1, 1)
        self._across.setSizes([210, 830, 400])
        self._tabs = QTabWidget()
        self._tabs.setAccessibleName("Matrix and lists")
        self._tabs.setDocumentMode(True)
        for words, pane in (
            ("Matrix", self.matrix),
            ("Sources", self.sources),
            ("Findings", self.findings),
            ("Questions", self.questions),
            ("History", self.history),
            ("Sign-off", self.missing),
        ):
            self._tabs.addTab(pane, words)
        self._down = QSplitter(Qt.Orientation.Vertical)
        self._down.addWidget(self._across)
        self._down.addWidget(self._tabs)
        self._down.setStretchFactor(0, 1)
        self._down.setSizes([560, 290])
        for splitter in (self._across, self._down):
            splitter.setHandleWidth(1)
            splitter.setChildrenCollapsible(False)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._down)

    def _begin(self) -> None:
        drafts = self.session.case.drafts()
        if drafts:
            self.desk.choose_draft(drafts[-1].id)
        self.document.focus_draft()
        self.document.next_unread()

    # -- layout --------------------------------------------------------------------------------

    def _restore(self) -> None:
        for name, splitter in (("across", self._across), ("down", self._down)):
            saved = self._settings.splitters.get(name, "")
            if saved:
                splitter.restoreState(QByteArray.fromHex(QByteArray(saved.encode("ascii"))))
        for index in range(self._tabs.count()):
            if self._tabs.tabText(index) == self._settings.bottom_tab:
                self._tabs.setCurrentIndex(index)

    def remember_layout(self) -> None:
        """Keep how the panes lie."""
        for name, splitter in (("across", self._across), ("down", self._down)):
            state = bytes(splitter.saveState().toHex().data()).decode("ascii")
            self._settings.splitters[name] = state
        self._settings.bottom_tab = self._tabs.tabText(self._tabs.currentIndex())

    def show_pane(self, pane: QWidget) -> None:
        """Bring one of the lists below to the front and give it the keyboard."""
        if self._tabs.indexOf(pane) >= 0:
            self._tabs.setCurrentWidget(pane)
            pane.setFocus()

    def _open_for(self, place: ShownPlace) -> None:
        document = self.session.case.rows.documents.get(place.document_id)
        if document is not None and document.kind is DocumentKind.material:
            self.desk.choose_material(document.id)

    # -- what is said --------------------------------------------------------------------------

    def _tell(self, changes: Changes) -> None:
        entry = changes.entry
        if entry is None:
            return
        words = label_of(entry.act)
        if entry.kind is ActKind.undo:
            words = f"Undone: {words[0].lower()}{words[1:]}"
        elif entry.kind is ActKind.redo:
            words = f"Done again: {words[0].lower()}{words[1:]}"
        claims = touched_claims(self.session.case.rows, changes)
        if len(claims) == 1:
            words += f" · claim {claims.pop()}"
        elif len(claims) > 1:
            words += f" · {counted(len(claims), 'claim')}"
        self.told.emit(words, entry.kind in (ActKind.act, ActKind.redo))
        self.standing.emit()

    def after_proposals(self) -> None:
        """The proposals came: the keyboard is where the reading begins."""
        self.document.focus_draft()
        if not self.desk.sentence_id:
            self.document.next_unread()

    def reading_count(self) -> tuple[int, int]:
        """How many of the draft's sentences are read, of how many."""
        rows = self.session.case.rows.sentences.where(document_id=self.desk.draft_id)
        return sum(s.reading is not Reading.unread for s in rows), len(rows)

    def draft_words(self) -> str:
        """The draft in words: "Draft 1 of 1 · published 19 October 2024"."""
        case = self.session.case
        draft = case.rows.documents.get(self.desk.draft_id)
        if draft is None:
            return ""
        words = f"Draft {draft.number} of {len(case.drafts())}"
        if draft.published is None:
            return f"{words} · no publication date yet"
        by = ", set by you" if draft.published_from is DateFrom.person else ""
        return f"{words} · published {day(draft.published)}{by}"

    def standing_words(self) -> str:
        """How the case stands: whether it is signed off, offline, sealed, how many acts."""
        case = self.session.case
        offs = sorted(
            case.rows.sign_offs.where(document_id=self.desk.draft_id), key=lambda off: off.at
        )
        words = ["Every act is saved", "offline", f"history sealed, {counted(case.acts, 'act')}"]
        if offs:
            last = case.entries(newest=1)[0]
            changed = "" if last.parent == offs[-1].head else ", changed since"
            name = case.rows.actors[offs[-1].actor_id].name
            words.insert(0, f"Signed off by {name}{changed}")
        return " · ".join(words)

    # -- acts that belong to the case as a whole -------------------------------------------------

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
        elif self.session.sign_off(self.desk.draft_id):
            self.missing.refresh()

    def show_details(self) -> None:
        """Correct what is known of the material in front, or of the draft."""
        self.details.edit(self.desk.material_id or self.desk.draft_id)

    def remove_material(self) -> None:
        """Take the material in front out again."""
        id = self.desk.material_id
        if not id:
            self.told.emit("Open the material that you want to remove.", False)
            return
        self.desk.choose_material("")
        if not self.session.run(RemoveMaterial(id)):
            self.desk.choose_material(id)
