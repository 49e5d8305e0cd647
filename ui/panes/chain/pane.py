"""The chain pane: who has the chosen claim from whom, and what that comes to."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from ui.charts.chain_marks import ChainGraph, ChainNode
from ui.charts.chain_view import ChainView
from ui.desk import Desk, EvidenceWish
from ui.keys import Keys, no_key
from ui.look import Look
from ui.panes.chain.aside import Suggestion
from ui.panes.chain.editing import ChainEditing
from ui.panes.chain.page import ChainPage
from ui.panes.chain.reading import beside_words, chain_of
from ui.panes.chain.wording import HOW_WORDS
from ui.session import Session
from ui.widgets.empty_place import EmptyPlace
from workbench.commands.chains import AddDerivation
from workbench.model.changes import Changes
from workbench.model.claim import Standing
from workbench.report.confidential import Scrubber
from workbench.report.origins import account_of_claim
from workbench.report.suggestions import suggestions_for

_TABLES = (
    *("claim", "source", "evidence", "derivation", "dependence"),
    *("independence", "unknown_origin"),
)
_NO_CLAIM = (
    "Here stands who has a claim from whom, and how many origins that makes. Choose a claim."
)
_NO_CHAIN = (
    "Nobody asserts or relays this claim on so yet. Attach evidence; then say who has it from whom."
)
_NO_ITEM = "No source asserts or relays this claim yet."
_ALL_ORIGINS = "No item is known to have it from somebody else: each is an origin."


class ChainPane(QWidget):
    """The chain of the desk's claim, and what the material suggests for it.

    Keys while the drawing has the keyboard: H has it from, L link, U origin not known, Delete
    remove. `editing` holds the verbs.
    """

    def __init__(self, session: Session, desk: Desk, look: Look, *, keys: Keys = no_key) -> None:
        """`keys` gives the key of an act by its id."""
        super().__init__()
        self._session, self._desk, self._keys = session, desk, keys
        self._rows = session.case.rows
        self.setAccessibleName("Chain")
        own = (Qt.Key.Key_H, Qt.Key.Key_L, Qt.Key.Key_U, Qt.Key.Key_Delete)
        self.view = ChainView(look, own_keys=own, say=self._scrubbed)
        self.editing = edit = ChainEditing(session, desk, look, self.view)
        self._verbs = {
            Qt.Key.Key_H: edit.add_edge,
            Qt.Key.Key_L: edit.add_link,
            Qt.Key.Key_U: edit.toggle_unknown,
            Qt.Key.Key_Delete: edit.remove_chosen,
        }
        self.page = ChainPage(
            look,
            self.view,
            (
                ("Has it from…", "H", edit.add_edge),
                ("Link…", "L", edit.add_link),
                ("Not known", "U", edit.toggle_unknown),
                ("Remove", "Del", edit.remove_chosen),
                ("Copy picture", "", self.view.copy_image),
                ("Copy table", keys("edit.copy"), self.view.copy_table),
            ),
        )
        self.page.add(edit.edge_editor, edit.link_editor)
        self.empty = EmptyPlace(look, _NO_CLAIM, "Go to the draft", self._go_to_draft)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.page)
        self._stack.addWidget(self.empty)
        self._claim_id = desk.claim_id
        self._stale = self._fresh = True
        self._suggested: tuple[Suggestion, ...] = ()
        self._listen()

    def _listen(self) -> None:
        self._session.changed.connect(self._follow_changes)
        self._desk.claim_chosen.connect(lambda _: self._follow_claim())
        self._desk.source_chosen.connect(self.view.choose)
        self.view.mark_stood.connect(lambda _: self._tell())
        self.view.mark_hovered.connect(lambda _: self._tell())
        self.view.mark_chosen.connect(self._choose)
        self.view.opened.connect(self.editing.open_mark)
        self.view.joined.connect(self.editing.open_edge)

    # -- following ----------------------------------------------------------------------------

    def _follow_changes(self, changes: Changes) -> None:
        if self._claim_id not in self._rows.claims:
            self.editing.leave()
        if changes.touches(*_TABLES):
            self._read(fresh=False)

    def _follow_claim(self) -> None:
        if self._desk.claim_id == self._claim_id:
            return
        self.editing.leave()
        self._claim_id, self._suggested = self._desk.claim_id, ()
        self._read(fresh=True)

    def showEvent(self, event: QShowEvent) -> None:
        """What happened while nobody saw it is read now."""
        super().showEvent(event)
        if self._stale:
            self._read(fresh=self._fresh)

    def _read(self, *, fresh: bool) -> None:
        if not self.isVisible():  # whoever steps from claim to claim must not wait for it
            self._stale, self._fresh = True, self._fresh or fresh
            return
        self._stale = self._fresh = False
        claim = self._rows.claims.get(self._claim_id)
        quoted = self._session.case.quoted
        graph = ChainGraph() if claim is None else chain_of(self._rows, self._claim_id, quoted)
        self.view.show_graph(graph, fresh=fresh)
        self.page.aside.legend.show_graph(graph)
        if claim is None:
            self._show_way()
        elif not graph.nodes:
            wish = EvidenceWish()
            self.empty.show_act(
                _NO_CHAIN, "Attach evidence", lambda: self._desk.wish_evidence(wish)
            )
        else:
            self._show_account()
            if fresh:
                self.view.choose(self._desk.source_id)
        waited = self.empty.button.hasFocus()
        self._stack.setCurrentIndex(0 if graph.nodes else 1)
        if waited and graph.nodes:  # the keyboard must not stay on a button that is gone
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self._tell()

    def _show_way(self) -> None:
        """No claim is chosen: the first one, or the draft, where claims are made."""
        claims = [one for one in self._rows.claims if one.standing is not Standing.dismissed]
        if claims:
            first = min(claims, key=lambda one: one.number).id
            self.empty.show_act(
                _NO_CLAIM, "Choose the first claim", lambda: self._desk.choose_claim(first)
            )
        else:
            self.empty.show_act(_NO_CLAIM, "Go to the draft", self._go_to_draft)

    def _go_to_draft(self) -> None:
        if self._desk.draft_id:
            self._desk.show_place(self._desk.draft_id, 0, 0)

    def _show_account(self) -> None:
        case = self._session.case
        found = account_of_claim(self._rows, self._claim_id, case.quoted)
        against = found.against_words(self._name)
        words = found.words(self._name)
        beside = [beside_words(self._rows, found), f"Against: {against}" if against else ""]
        self.page.account.setText(words[0].upper() + words[1:])
        self.page.beside.setText(" · ".join(one for one in beside if one))
        self.page.beside.setVisible(any(beside))
        reasons = found.reasons(self._name)
        self.page.aside.show_reasons(reasons, _ALL_ORIGINS if found.items else _NO_ITEM)
        told = "\n".join(["", "Why", *reasons]) if reasons else ""
        # what is read here can be copied from here
        self.page.text.setPlainText(self._scrubbed(self.view.text_alternative() + told))
        self._suggested = suggestions_for(case, self._claim_id)
        self._show_offers()

    def _name(self, id: str) -> str:
        source = self._rows.sources.get(id)
        return "" if source is None else source.shown_name

    def _scrubbed(self, words: str) -> str:
        return Scrubber(self._rows.sources).text(words)

    def _tell(self) -> None:
        """Under the drawing: the mark under the pointer, or else the one stood upon."""
        mark = self.view.graph.find(self.view.hovered or self.view.current)
        self.page.told.setText("Choose a box to say more of it." if mark is None else mark.words)

    # -- suggestions --------------------------------------------------------------------------

    def copy_table(self) -> None:
        """Copy the derivations and links as a table."""
        self.view.copy_table()

    def _show_offers(self) -> None:
        self.page.aside.show_offers(
            [
                (
                    f"{self._name(one.carrier_id)} has it from {self._name(one.origin_id)}: "
                    f"{HOW_WORDS[one.kind]}",
                    one.why,
                    partial(self._accept, one),
                )
                for one in self._suggested
            ]
        )
        self.page.arrange()

    def _accept(self, one: Suggestion) -> None:
        self._session.run(
            AddDerivation(self._claim_id, one.carrier_id, one.origin_id, one.kind, one.why)
        )
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- verbs --------------------------------------------------------------------------------

    def focus_chain(self) -> None:
        """The keyboard goes to the drawing, or to the one act where there is none."""
        if self._stack.currentIndex():
            self.empty.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif self.page.in_words.isChecked():
            self.page.text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the chain, while the drawing has the keyboard."""
        verb = self._verbs.get(Qt.Key(event.key()))
        if verb is None or event.modifiers() or not self.view.hasFocus():
            super().keyPressEvent(event)
        else:
            verb()

    def _choose(self, id: str) -> None:
        if isinstance(self.view.graph.find(id), ChainNode):
            self._desk.choose_source(id)
