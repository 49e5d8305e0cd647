"""The menu of a cell: every act on it, with its key."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from ui.wording import STANCE_WORDS
from workbench.model.evidence import Stance

if TYPE_CHECKING:
    from ui.panes.matrix.pane import MatrixPane


def cell_menu(pane: MatrixPane, keys: Callable[[str], str]) -> QMenu:
    """The menu for the chosen cell; what it does are the pane's own verbs."""
    menu = QMenu(pane)

    def offer(into: QMenu, words: str, act: str, verb: Callable[[], object]) -> None:
        key = keys(act)
        into.addAction(f"{words}\t{key}" if key else words, lambda: verb())

    offer(menu, "Open the evidence", "evidence.open", pane.open_cell)
    offer(menu, "Say the row in words", "evidence.explain", pane.explain)
    offer(menu, "Copy", "edit.copy", pane.copy_table)
    menu.addSeparator()
    if pane.proposals.waits():
        offer(menu, "Accept the proposal", "claim.accept", pane.proposals.accept)
        offer(menu, "Dismiss the proposal", "claim.dismiss", pane.proposals.dismiss)
        menu.addSeparator()
    if pane.proposals.on_proposition():
        menu.addAction("Delete the proposition", lambda: pane.proposals.delete())
        return menu
    for stance in Stance:
        act = f"evidence.{stance.name}"
        words = f"Source: {STANCE_WORDS[stance]}"
        offer(menu, words, act, partial(pane.set_stance, stance))
    digits = menu.addMenu("Credibility")
    for digit in range(1, 7):
        act = f"evidence.credibility_{digit}"
        offer(digits, str(digit), act, partial(pane.set_credibility, digit))
    menu.addSeparator()
    offer(menu, "Remove the evidence", "evidence.remove", pane.remove_evidence)
    return menu
