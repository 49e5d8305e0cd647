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
from ui.panes.sources.editor import MergeBar, SourceEditor, SourceWords
from ui.panes.sources.model import SourcesModel
from ui.panes.sources.table import SourcesTable
from ui.panes.sources.wording import confidential_words
from ui.session import Session
from ui.widgets.list_pane import ListPane, SoftLabel
from workbench.commands.sources import (
    AddSource,
    DeleteSource,
    MarkConfidential,
    MergeSources,
    ReviseSource,
)
from workbench.model.changes import Changes
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
            self.editor,
            self.merging,
        )
        self._listen()
        self._follow_desk()
        self._show_chosen()

    def _acts(self) -> list[tuple[str, str, Callable[[], None]]]:
        return [
            ("Add a source", "source.add", self.add_source),
            ("Edit", "source.edit", self.edit_source),
            ("Confidential", "source.confidential", self.toggle_confidential),
            ("Merge", "source.merge", self.merge_source),
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
        self.editor.left.connect(self.focus_sources)
        self.merging.merged.connect(self._merge)
        self.merging.left.connect(self.focus_sources)

    # -- following ----------------------------------------------------------------------------

    def _follow_changes(self, changes: Changes) -> None:
        if changes.touches("source", "claim", "claim_via", "evidence"):
            self._settling = True  # a row that goes takes the chosen one along; that is no choice
            try:
                self.model.follow()
            finally:
                self._settling = False
            self._follow_desk()
            self._show_chosen()

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
        self.table.setVisible(bool(self.model.ids))
        self._bar.show_source(source)
        words = "" if source is None else confidential_words(source)
        self._notice.setText(words)
        self._notice.setVisible(bool(words))

    def notice(self) -> str:
        """What is said beneath the list of the chosen source."""
        return self._notice.text()

    def _show_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        for words, act, verb in self._acts():
            key = self._keys(act)
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

    def add_source(self) -> None:
        """Open the editor for a new source."""
        self.merging.hide()
        self._editing = None
        self.editor.open(None, self._next_alias())

    def edit_source(self) -> None:
        """Open the editor for the chosen source."""
        source = self.chosen
        if source is not None:
            self.merging.hide()
            self._editing = source.id
            self.editor.open(source, self._next_alias())

    def grade(self, letter: Reliability) -> None:
        """Give the chosen source this letter."""
        source = self.chosen
        if source is not None and source.reliability is not letter:
            self._session.run(
                ReviseSource(
                    source.id, source.name, source.kind, source.role, source.aliases, letter
                )
            )

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
            self.editor.hide()
            self.merging.open(source, [other for other in others if other.id != source.id])

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

    def _save(self, words: SourceWords) -> None:
        done = self._add(words) if self._editing is None else self._revise(self._editing, words)
        if done:
            self.editor.leave()

    def _add(self, words: SourceWords) -> bool:
        known = set(self.model.ids)
        done = self._session.run(
            AddSource(
                words.name, words.kind, words.role, words.reliability, bool(words.confidential)
            )
        )
        made = next((id for id in self.model.ids if id not in known), None)
        if made is not None:
            self._desk.choose_source(made)
        return done

    def _revise(self, source_id: str, words: SourceWords) -> bool:
        return self._session.run(
            ReviseSource(
                source_id,
                words.name,
                words.kind,
                words.role,
                words.aliases,
                words.reliability,
                words.confidential,
            )
        )

    def _merge(self, other_id: str) -> None:
        source = self.chosen
        if source is not None and self._session.run(MergeSources(source.id, other_id)):
            self.merging.leave()
