"""The list of claims: arrows choose, Return shows the claim, a menu offers its acts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QListView, QMenu, QWidget

from ui.panes.claims.list_model import ID_ROLE, ClaimListModel
from workbench.model.claim import Claim, Standing

_PROPOSAL_ACTS: Final = (
    ("claim.accept", "Accept the proposal"),
    ("claim.accept_all", "Accept all proposals"),
    ("claim.dismiss", "Dismiss the proposal"),
)
_ACTS: Final = (
    ("claim.show", "Show it in the draft"),
    ("claim.edit", "Edit the claim"),
    ("claim.merge", "Merge with another claim"),
    ("claim.split", "Split at the cursor"),
    ("evidence.attach", "Attach evidence"),
    ("evidence.contact", "Log a call, meeting or observation"),
    ("claim.ask", "Ask a question"),
    ("claim.note", "Write a note"),
    ("claim.delete", "Delete the claim"),
)


class ClaimList(QListView):
    """`claim_picked` carries the id of the claim that the person moved to."""

    claim_picked = Signal(str)
    act_wished = Signal(str)

    def __init__(
        self, model: ClaimListModel, keys: Callable[[str], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._claims, self._keys = model, keys
        self._quiet = False
        self.setModel(model)
        self.setProperty("surface", "raised")
        self.setProperty("ring", "row")
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName("Claims of the draft")

    def currentChanged(
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Tell which claim the person moved to."""
        super().currentChanged(current, previous)
        if current.isValid() and not self._quiet:
            self.claim_picked.emit(str(current.data(ID_ROLE)))

    def show_chosen(self, id: str) -> None:
        """Mark this claim as the chosen one and bring it into view; nobody is told."""
        row = self._claims.row_of(id)
        self._quiet = True
        if row < 0:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
        elif row != self.currentIndex().row() or not self.selectedIndexes():
            self.setCurrentIndex(self._claims.index(row))
        self._quiet = False

    def quietly(self, act: Callable[[], object]) -> None:
        """Do something to the model without taking it for the person's own choosing."""
        self._quiet = True
        act()
        self._quiet = False

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer the acts of the claim under the pointer, or of the chosen one."""
        keyboard = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if keyboard else self.indexAt(event.pos())
        if not index.isValid():
            return
        self.setCurrentIndex(index)
        claim = self._claims.claim(str(index.data(ID_ROLE)))
        where = self.visualRect(index).center() if keyboard else event.pos()
        if claim is not None:
            self._menu(claim).popup(self.viewport().mapToGlobal(QPoint(where)))

    def _menu(self, claim: Claim) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        proposed = claim.standing is Standing.proposed
        for id, words in (*(_PROPOSAL_ACTS if proposed else ()), *_ACTS):
            key = self._keys(id)
            action = menu.addAction(f"{words}\t{key}" if key else words)
            action.triggered.connect(lambda _=False, id=id: self.act_wished.emit(id))
        return menu
