"""What a person does to a chain: edges, links, and what is not known."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt

from ui.charts.chain_marks import ChainEdge, ChainLink, ChainNode, Part, Tie
from ui.charts.chain_view import ChainView
from ui.desk import Desk
from ui.look import Look
from ui.panes.chain.editors import EdgeEditor, EdgeWords, LinkEditor, LinkWords
from ui.panes.chain.reading import candidates
from ui.session import Session
from workbench.commands.base import Command
from workbench.commands.chains import (
    AddDependence,
    AddDerivation,
    AddIndependence,
    RemoveDerivation,
    RemoveLink,
    SayOriginUnknown,
)
from workbench.model.evidence import Certainty, DependenceKind

CHOOSE = "Choose a source first: a box of the chain."
FROM_WHOM = "Choose from whom the source has it."
GONE = "One of these sources is not in the case any more: choose another."
TWO = "It takes two sources to say who has it from whom: add one first."


class ChainEditing(QObject):
    """Opens the editors for the desk's claim and runs what is written in them.

    While one is open the desk holds the claim, so that the cursor may roam through the draft.
    """

    def __init__(self, session: Session, desk: Desk, look: Look, view: ChainView) -> None:
        """`view` says which mark is meant, and gets the keyboard back."""
        super().__init__()
        self._session, self._desk, self._view = session, desk, view
        self._rows = session.case.rows
        self.edge_editor, self.link_editor = EdgeEditor(look), LinkEditor(look)
        self._holds = False
        self.edge_editor.saved.connect(self._save_edge)
        self.link_editor.saved.connect(self._save_link)
        for editor in (self.edge_editor, self.link_editor):
            editor.left.connect(self._release)

    # -- acts ---------------------------------------------------------------------------------

    def add_edge(self) -> None:
        """Ask from whom the source stood upon has it."""
        self.open_edge(self._node(), "", sure=False)

    def open_edge(self, carrier_id: str, origin_id: str, *, sure: bool = True) -> None:
        """Ask how the carrier has it from the origin; and from whom, where that is not sure."""
        if self._may_open():
            self.edge_editor.open(candidates(self._rows), carrier_id, origin_id, sure=sure)

    def add_link(self) -> None:
        """Ask with which other origin the one stood upon hangs together."""
        one = self._node()
        known = [node.id for node in self._view.graph.nodes if node.part is Part.origin]
        other = next((id for id in known if id != one), "")
        if self._may_open():
            self.link_editor.open(candidates(self._rows), one, other)

    def toggle_unknown(self) -> None:
        """Where the source stood upon has it from is not known; or take that back."""
        id = self._node()
        if not id:
            self._session.refused.emit(CHOOSE)
            return
        claim_id = self._desk.claim_id
        held = self._rows.unknown_origins.where(claim_id=claim_id)
        unknown = all(mark.source_id != id for mark in held)
        self._session.run(SayOriginUnknown(claim_id, id, unknown))

    def remove_chosen(self) -> None:
        """Take out the edge or link stood upon; undo brings it back."""
        mark = self._view.graph.find(self._view.current)
        if isinstance(mark, ChainEdge):
            done = self._session.run(RemoveDerivation(mark.id))
            after = mark.carrier_id
        elif isinstance(mark, ChainLink):
            done = self._session.run(RemoveLink(mark.id))
            after = mark.one_id
        else:
            self._session.refused.emit(
                "Choose an edge or a link first: Tab goes to those of a box."
            )
            return
        if done:
            self._view.choose(after)

    def open_mark(self, id: str) -> None:
        """Return on an edge or link: correct it."""
        mark = self._view.graph.find(id)
        if mark is None or isinstance(mark, ChainNode) or not self._may_open():
            return
        sources = candidates(self._rows)
        if isinstance(mark, ChainEdge):
            edge = self._rows.derivations[id]
            words = EdgeWords(edge.carrier_id, edge.origin_id, edge.kind, edge.reason or "")
            self.edge_editor.revise(sources, words)
            return
        link = self._rows.dependences.get(id)
        kind = DependenceKind.government if link is None else link.kind
        self.link_editor.revise(
            sources, LinkWords(mark.one_id, mark.other_id, mark.tie, kind, mark.reason)
        )

    def leave(self) -> None:
        """Another claim is chosen: what was being written of this one is dropped."""
        for editor in (self.edge_editor, self.link_editor):
            if not editor.isHidden():
                editor.leave()

    # -- parts --------------------------------------------------------------------------------

    def _node(self) -> str:
        """The source stood upon; of a line, its carrier or its one end."""
        mark = self._view.graph.find(self._view.current)
        if isinstance(mark, ChainEdge):
            return mark.carrier_id
        return mark.one_id if isinstance(mark, ChainLink) else self._view.current

    def _may_open(self) -> bool:
        if self._desk.claim_id not in self._rows.claims:
            return False
        if len(candidates(self._rows)) < 2:
            self._session.refused.emit(TWO)
            return False
        self.leave()
        self._desk.hold_claim()
        self._holds = True
        return True

    def _release(self) -> None:
        if self._holds:
            self._holds = False
            self._desk.release_claim()
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _are_there(self, *source_ids: str) -> bool:
        """Undo, or a merge, may take a source away while the editor offers it."""
        there = all(id in self._rows.sources for id in source_ids)
        if not there:
            self._session.refused.emit(GONE)
        return there

    def _save_edge(self, words: EdgeWords) -> None:
        if not words.origin_id:
            self._session.refused.emit(FROM_WHOM)
            self.edge_editor.origin.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if not self._are_there(words.carrier_id, words.origin_id):
            return
        claim_id, reason = self._desk.claim_id, words.reason.strip() or None
        done = self._session.run(
            AddDerivation(claim_id, words.carrier_id, words.origin_id, words.kind, reason)
        )
        if done:
            self.edge_editor.leave()
            self._view.choose(words.carrier_id)

    def _save_link(self, words: LinkWords) -> None:
        claim_id, ends = self._desk.claim_id, (words.one_id, words.other_id)
        if not self._are_there(*ends):
            return
        command: Command
        if words.tie is Tie.independent:
            command = AddIndependence(claim_id, *ends, words.reason)
        else:
            sure = Certainty.shown if words.tie is Tie.shown else Certainty.suspected
            command = AddDependence(claim_id, *ends, words.kind, sure, words.reason)
        if self._session.run(command):
            self.link_editor.leave()
            self._view.choose(words.one_id)
        elif not words.reason.strip():  # what was refused is mended there
            self.link_editor.reason.setFocus(Qt.FocusReason.OtherFocusReason)
