"""What a chain that is being written of rests on may go from the case meanwhile."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.chain_case import NAVY, PAPER, WIRE, ChainCase, syndication
from ui.panes.chain.editors import EdgeWords
from ui.panes.chain.pane import ChainPane
from workbench.commands.claims import DeleteClaim
from workbench.commands.sources import MergeSources
from workbench.model.evidence import DerivationKind


def test_an_editor_closes_with_the_claim_it_is_about(case: ChainCase, pane: ChainPane) -> None:
    pane.view.choose(case.id(PAPER))
    pane.editing.add_edge()
    case.made.run(DeleteClaim(case.claim))
    assert pane.editing.edge_editor.isHidden()
    assert not case.made.desk.holds_claim, "the cursor would choose no claim any more"
    pane.editing.add_edge()
    assert not case.made.desk.holds_claim, "nothing can be written of a claim that is gone"
    pane.editing.toggle_unknown()
    assert not case.made.case.rows.unknown_origins


def test_a_source_that_is_gone_cannot_be_saved_in_an_edge(case: ChainCase, pane: ChainPane) -> None:
    pane.editing.open_edge(case.id(PAPER), case.id(NAVY))
    words = EdgeWords(case.id(PAPER), case.id(NAVY), DerivationKind.quotes, "")
    case.made.run(MergeSources(case.id(WIRE), case.id(NAVY)))
    refused: list[str] = []
    case.made.session.refused.connect(refused.append)
    pane.editing.edge_editor.saved.emit(words)
    assert len(refused) == 1
    assert NAVY in case.made.case.rows.sources[case.id(WIRE)].aliases


def test_the_keyboard_goes_to_the_chain_when_a_claim_fills_the_empty_place(
    qtbot: QtBot, case: ChainCase
) -> None:
    syndication(case)
    case.made.desk.choose_claim("")
    pane = case.show(qtbot)
    case.made.desk.choose_claim("")
    pane.focus_chain()
    pane.activateWindow()
    qtbot.waitUntil(pane.empty.button.hasFocus)
    case.made.desk.choose_claim(case.claim)
    assert pane.view.hasFocus() or pane.view.isAncestorOf(QApplication.focusWidget() or pane)
