"""The sources pane: the list, what can be done with the chosen one, and its inline editor."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtWidgets import QMenu

from ui.desk import Desk
from ui.keys import Keys, no_key
from ui.look import Look
from ui.panes.sources.bar import SourceBar
from ui.panes.sources.editor import SourceEditor
from ui.panes.sources.going_over import candidates
from ui.panes.sources.grading import Grade, GradeBar
from ui.panes.sources.merging import MergeBar
from ui.panes.sources.model import SourcesModel
from ui.panes.sources.splitting import SplitEditor
from ui.panes.sources.table import SourcesTable
from ui.panes.sources.wording import confidential_words
from ui.panes.sources.written import SourceWords
from ui.session import Session
from ui.widgets.inline_editor import InlineEditor
from ui.widgets.list_pane import ListPane, SoftLabel
from workbench.commands.base import Command
from workbench.commands.source_parting import SplitSource
from workbench.commands.sources import DeleteSource, GradeSource, MarkConfidential, MergeSources
from workbench.model.changes import Changes
from workbench.model.claim import Standing
from workbench.model.source import Reliability, Source


class SourcesPane(ListPane):
    """Every source of the case with its letter; the chosen one is the desk's."""

    def __init__(self, session: Session, desk: Desk, look: Look, *, keys: Keys = no_key) -> None:
        """`keys` gives the key of an act by its id."""
        super().__init__(session, desk, look, "Sources")
        self._keys = keys
        self._editing: str | None = None
        self._settling = False
        self.model = SourcesModel(session.case.rows, look, self)
        self.table = SourcesTable(self.model, look)
        self.editor = SourceEditor(look)
        self.merging = MergeBar(look)
        self.grading = GradeBar(look)
        self.splitting = SplitEditor(look)
        self._editors: tuple[InlineEditor, ...] = (
            self.editor,
            self.merging,
            self.grading,
            self.splitting,
        )
        self._bar = SourceBar(look, keys, self._acts(), self.grade)
        self._notice = SoftLabel(look, name="What is to be known of the source", above=6)
        self._empty = SoftLabel(
            look,
            "Here stand the people, organisations and documents that assert something. "
            "Accept proposals, or add a source.",
            above=6,
        )
        self._stack(
            self._bar,
            self._empty,
            self.table,
            self._notice,
            *self._editors,
        )
        self._column.setStretchFactor(self.splitting, 1)
        self._listen()
        self._follow_desk()
        self._show_chosen()

    def _acts(self) -> list[tuple[str, str, Callable[[], None]]]:
        return [
            ("Add a source", "source.add", self.add_source),
            ("Edit", "source.edit", self.edit_source),
            ("Confidential", "source.confidential", self.toggle_confidential),
            ("Merge", "source.merge", self.merge_source),
            ("Split", "source.split", self.split_source),
            ("Delete", "source.delete", self.delete_source),
        ]

    def _listen(self) -> None:
        self._session.changed.connect(self._follow_changes)
        self._desk.source_chosen.connect(lambda _: self._follow_desk())
        self.table.selectionModel().currentChanged.connect(lambda now, _: self._choose(now))
        self.table.doubleClicked.connect(lambda _: self.edit_source())
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._show_menu)
        self.editor.saved.connect(self._save)
        self.merging.merged.connect(self._merge)
        self.grading.given.connect(self._grade)
        self.splitting.split.connect(self._split)
        for editor in self._editors:
            editor.left.connect(self._leave)

    # -- following ----------------------------------------------------------------------------

    def _follow_changes(self, changes: Changes) -> None:
        if changes.touches("source", "claim", "claim_via", "evidence"):
            self._close_what_is_gone()
            self._settling = True  # a row that goes takes the chosen one along; that is no choice
            try:
                self.model.follow()
            finally:
                self._settling = False
            self._follow_desk()
            self._show_chosen()

    def _close_what_is_gone(self) -> None:
        """An undo may take away the source that an editor is about."""
        if self._editing is not None and self._editing not in self._session.case.rows.sources:
            self._make_way(None)
            self.focus_sources()

    def _follow_desk(self) -> None:
        ids = self.model.ids
        if self._desk.source_id in ids and not self._settling:
            self.table.choose(ids.index(self._desk.source_id))
        self._show_chosen()

    def _choose(self, now: QModelIndex) -> None:
        source = self.model.source(now.row())
        if source is not None and not self._settling:
            self._desk.choose_source(source.id)
        self._show_chosen()

    @property
    def chosen(self) -> Source | None:
        """The source chosen in the list."""
        return self.model.source(self.table.currentIndex().row())

    def _show_chosen(self) -> None:
        source = self.chosen
        self._empty.setVisible(not self.model.ids)
        # what goes over needs the room, and its editor names the source
        self.table.setVisible(bool(self.model.ids) and self.splitting.isHidden())
        self._bar.show_source(source)
        words = "" if source is None else confidential_words(source)
        self._notice.setText(words)
        # an editor that is open says it itself
        self._notice.setVisible(bool(words) and all(e.isHidden() for e in self._editors))

    def notice(self) -> str:
        """What is said beneath the list of the chosen source."""
        return self._notice.text()

    def _show_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        for words, act, verb in self._acts():
            key = self._keys(act) if act else ""
            menu.addAction(f"{words}\t{key}" if key else words, verb)
        menu.exec(self.table.viewport().mapToGlobal(place))

    # -- verbs --------------------------------------------------------------------------------

    def focus_sources(self) -> None:
        """The keyboard goes to the list, or to the one act where there is no source."""
        if not self.model.ids:
            self._bar.setFocus()
            return
        if self.chosen is None:
            self.table.choose(0)
        self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _make_way(self, about: str | None) -> None:
        """Another editor opens, about this source or a new one: one at a time."""
        for editor in self._editors:
            editor.hide()
        self._editing = about

    def _leave(self) -> None:
        self._editing = None
        self._show_chosen()
        self.focus_sources()

    def add_source(self) -> None:
        """Open the editor for a new source."""
        self._make_way(None)
        self.editor.open(None, self._next_alias(), self._parties())
        self._show_chosen()

    def edit_source(self) -> None:
        """Open the editor for the chosen source."""
        source = self.chosen
        if source is not None:
            self._make_way(source.id)
            self.editor.open(source, self._next_alias(), self._parties())
            self._show_chosen()

    def grade(self, letter: Reliability) -> None:
        """Give the chosen source this letter; the reason is asked for, but for F."""
        source = self.chosen
        if source is None or source.reliability is letter:
            return
        self._make_way(source.id)
        if letter is Reliability.f:
            self._grade(Grade(letter))
        else:
            self.grading.open(source, letter)
        self._show_chosen()

    def toggle_confidential(self) -> None:
        """Mark the chosen source confidential, or lift that."""
        source = self.chosen
        if source is not None:
            self._session.run(MarkConfidential(source.id, not source.confidential))

    def merge_source(self) -> None:
        """Ask which other source is the same as the chosen one, which stays."""
        source = self.chosen
        others = [s for id in self.model.ids if (s := self._session.case.rows.sources.get(id))]
        if source is not None and len(others) > 1:
            self._make_way(source.id)
            self.merging.open(source, [other for other in others if other.id != source.id])
            self._show_chosen()

    def split_source(self) -> None:
        """Ask which names, claims and evidence of the chosen source are another's."""
        source = self.chosen
        if source is not None:
            self._make_way(source.id)
            self.splitting.open(source, candidates(self._session.case, source))
            self._show_chosen()

    def delete_source(self) -> None:
        """Delete the chosen source; refused while something refers to it."""
        source = self.chosen
        if source is not None:
            self._session.run(DeleteSource(source.id))

    # -- what the editors do ------------------------------------------------------------------

    def _next_alias(self) -> str:
        sources = list(self._session.case.rows.sources)
        highest = max((source.alias_number or 0 for source in sources), default=0)
        return replace(sources[0], alias_number=highest + 1).alias if sources else "Source A"

    def _parties(self) -> list[str]:
        """The parties under which sources stand, by name."""
        sources = self._session.case.rows.sources
        known = (s.party for s in sources if s.standing is not Standing.dismissed)
        return sorted({party for party in known if party}, key=str.casefold)

    def _save(self, words: SourceWords) -> None:
        source = self._session.case.rows.sources.get(self._editing)
        if source is not None:
            done = self._session.run(words.revising(source))
        else:
            done = self._add(words.adding(Grade(Reliability.f)))
        if done:
            self.editor.leave()

    def _add(self, act: Command) -> bool:
        """Do an act that makes a source, and stand on it."""
        known = set(self.model.ids)
        done = self._session.run(act)
        made = next((id for id in self.model.ids if id not in known), None)
        if made is not None:
            self._desk.choose_source(made)
        return done

    def _grade(self, grade: Grade) -> None:
        if self._editing is not None and self._session.run(
            GradeSource(self._editing, grade.letter, grade.reason, grade.on)
        ):
            self.grading.leave()

    def _merge(self, other_id: str) -> None:
        if self._editing is not None and self._session.run(MergeSources(self._editing, other_id)):
            self.merging.leave()

    def _split(self, act: SplitSource) -> None:
        if self._add(act):
            self.splitting.leave()
