"""The chain pane: the account above it, and adding and taking out by keys, editors and mouse."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from tests.commands.acts import material_of
from tests.ui.chain_case import (
    AGENCY,
    CHANNEL,
    NAVY,
    OFFICIALS,
    PAPER,
    WIRE,
    ChainCase,
    syndication,
    two_capitals,
)
from ui.keys import is_inline_editor
from ui.panes.chain.pane import ChainPane
from workbench.commands.evidence import AttachEvidence, Place
from workbench.model.evidence import Certainty, DependenceKind, DerivationKind, Layer, Stance

Key = Qt.Key


def edges(case: ChainCase) -> set[tuple[str, str, DerivationKind]]:
    rows = case.made.case.rows
    return {
        (rows.sources[one.carrier_id].name, rows.sources[one.origin_id].name, one.kind)
        for one in rows.derivations.where(claim_id=case.claim)
    }


def test_the_account_stands_above_with_its_reasons(case: ChainCase, pane: ChainPane) -> None:
    assert pane.page.account.text().startswith("4 items → 1 to 2 origins")
    assert f"What {CHANNEL} says is from {NAVY}, and adds nothing." in pane.page.aside.reasons()
    case.items("Ministry", stance=Stance.denies)
    assert "Against: 1 item → 1 origin" in pane.page.beside.text()


def test_it_follows_the_chosen_claim_and_says_what_belongs_where_nothing_is(
    qtbot: QtBot, case: ChainCase
) -> None:
    pane = ChainPane(case.made.session, case.made.desk, case.made.look)
    qtbot.addWidget(pane)
    pane.show()
    assert "Choose a claim" in pane.empty.says()
    pane.focus_chain()
    QTest.keyClick(pane.empty.button, Key.Key_Space)
    assert case.made.desk.claim_id == case.claim
    assert "Attach evidence" in pane.empty.says()
    with qtbot.waitSignal(case.made.desk.evidence_wished):
        pane.empty.button.click()
    case.items(WIRE)
    assert pane.view.isVisible()
    case.made.desk.choose_claim(case.made.claims[1])
    assert not pane.view.isVisible()


def test_return_on_a_box_chooses_the_source_everywhere(case: ChainCase, pane: ChainPane) -> None:
    pane.view.choose(case.id(PAPER))
    QTest.keyClick(pane.view, Key.Key_Return)
    assert case.made.desk.source_id == case.id(PAPER)
    case.made.desk.choose_source(case.id(NAVY))
    assert pane.view.current == case.id(NAVY)


def test_h_asks_from_whom_and_how_and_return_saves(case: ChainCase, pane: ChainPane) -> None:
    pane.view.choose(case.id(PAPER))
    QTest.keyClick(pane.view, Key.Key_H)
    editor = pane.editing.edge_editor
    assert editor.carrier.currentText() == PAPER
    assert is_inline_editor(editor.origin), "in it letters are words, not acts"
    editor.origin.setCurrentText(NAVY)
    editor.kind.setCurrentText("was briefed by")
    QTest.keyClick(editor.reason, Key.Key_Return)
    assert (PAPER, NAVY, DerivationKind.briefed_by) in edges(case)
    assert not editor.isVisible()
    assert pane.view.hasFocus()
    case.made.session.undo()
    assert (PAPER, NAVY, DerivationKind.briefed_by) not in edges(case)


def test_nobody_is_an_origin_until_somebody_was_chosen(
    qtbot: QtBot, case: ChainCase, pane: ChainPane
) -> None:
    before = edges(case)
    pane.view.choose(case.id(PAPER))
    QTest.keyClick(pane.view, Key.Key_H)
    editor = pane.editing.edge_editor
    with qtbot.waitSignal(case.made.session.refused):
        QTest.keyClick(editor.origin, Key.Key_Return)
    assert edges(case) == before
    assert editor.isVisible() and editor.origin.hasFocus()


def test_escape_leaves_everything_as_it_was(case: ChainCase, pane: ChainPane) -> None:
    before = edges(case)
    pane.view.choose(case.id(PAPER))
    QTest.keyClick(pane.view, Key.Key_H)
    assert case.made.desk.holds_claim
    QTest.keyClick(pane.editing.edge_editor.reason, Key.Key_Escape)
    assert edges(case) == before
    assert not case.made.desk.holds_claim


def test_a_refusal_is_told_and_the_editor_stays(
    qtbot: QtBot, case: ChainCase, pane: ChainPane
) -> None:
    pane.editing.open_edge(case.id(PAPER), case.id(PAPER))
    with qtbot.waitSignal(case.made.session.refused) as told:
        QTest.keyClick(pane.editing.edge_editor.reason, Key.Key_Return)
    assert "itself" in told.args[0]
    assert pane.editing.edge_editor.isVisible()


def test_a_link_wants_its_reason(qtbot: QtBot, case: ChainCase, pane: ChainPane) -> None:
    pane.view.choose(case.id(AGENCY))
    QTest.keyClick(pane.view, Key.Key_L)
    editor = pane.editing.link_editor
    assert (editor.one.currentText(), editor.other.currentText()) == (AGENCY, NAVY)
    editor.tie.setCurrentText("are shown not to be two")
    editor.kind.setCurrentText("same informant")
    with qtbot.waitSignal(case.made.session.refused):
        QTest.keyClick(editor.other, Key.Key_Return)
    assert editor.reason.hasFocus(), "what is missing is asked for there"
    editor.reason.setText("the same clerk called both")
    QTest.keyClick(editor.reason, Key.Key_Return)
    (link,) = case.made.case.rows.dependences.where(claim_id=case.claim)
    assert (link.kind, link.certainty) == (DependenceKind.informant, Certainty.shown)
    assert pane.page.account.text().startswith("4 items → 1 origin")


def test_independence_asks_for_no_kind(case: ChainCase, pane: ChainPane) -> None:
    pane.view.choose(case.id(AGENCY))
    QTest.keyClick(pane.view, Key.Key_L)
    editor = pane.editing.link_editor
    editor.tie.setCurrentText("are independent")
    assert not editor.kind.isVisible()
    editor.reason.setText("each counted with its own people")
    QTest.keyClick(editor.reason, Key.Key_Return)
    assert case.made.case.rows.independences.where(claim_id=case.claim)
    assert pane.page.account.text().startswith("4 items → 2 origins")


def test_u_marks_the_origin_unknown_and_takes_it_back(case: ChainCase, pane: ChainPane) -> None:
    rows = case.made.case.rows
    pane.view.choose(case.id(NAVY))
    QTest.keyClick(pane.view, Key.Key_U)
    (mark,) = rows.unknown_origins.where(claim_id=case.claim)
    assert mark.source_id == case.id(NAVY)
    QTest.keyClick(pane.view, Key.Key_U)
    assert not rows.unknown_origins.where(claim_id=case.claim)


def test_delete_takes_out_the_edge_stood_upon_and_no_source(
    qtbot: QtBot, case: ChainCase, pane: ChainPane
) -> None:
    pane.view.choose(case.id(CHANNEL))
    with qtbot.waitSignal(case.made.session.refused):
        QTest.keyClick(pane.view, Key.Key_Delete)
    QTest.keyClick(pane.view, Key.Key_Tab)
    QTest.keyClick(pane.view, Key.Key_Delete)
    assert CHANNEL not in {carrier for carrier, _, _ in edges(case)}
    assert pane.view.current == case.id(CHANNEL)
    pane.view.choose(pane.view.graph.links[0].id)
    QTest.keyClick(pane.view, Key.Key_Delete)
    assert not case.made.case.rows.dependences.where(claim_id=case.claim)


def test_return_on_an_edge_corrects_it_and_on_a_link_too(case: ChainCase, pane: ChainPane) -> None:
    pane.view.choose(case.id(CHANNEL))
    QTest.keyClick(pane.view, Key.Key_Tab)
    QTest.keyClick(pane.view, Key.Key_Return)
    editor = pane.editing.edge_editor
    assert editor.kind.currentText() == "translates"
    assert not editor.carrier.isEnabled(), "another carrier would be another edge"
    editor.kind.setCurrentText("republishes")
    QTest.keyClick(editor.reason, Key.Key_Return)
    assert (CHANNEL, NAVY, DerivationKind.republishes) in edges(case)
    pane.editing.open_mark(pane.view.graph.links[0].id)
    assert pane.editing.link_editor.reason.text() == "both read the same pictures"


def test_a_drag_opens_the_editor_with_both_ends(case: ChainCase, pane: ChainPane) -> None:
    pane.view.joined.emit(case.id(PAPER), case.id(NAVY))
    editor = pane.editing.edge_editor
    assert (editor.carrier.currentText(), editor.origin.currentText()) == (PAPER, NAVY)
    assert (PAPER, NAVY, DerivationKind.quotes) not in edges(case), "how is asked first"
    QTest.keyClick(editor.kind, Key.Key_Return)
    assert (PAPER, NAVY, DerivationKind.quotes) in edges(case)


def test_another_claim_closes_what_was_being_written(case: ChainCase, pane: ChainPane) -> None:
    pane.editing.add_edge()
    case.made.desk.choose_claim(case.made.claims[1])
    assert pane.editing.edge_editor.isHidden()
    assert not case.made.desk.holds_claim


def test_a_suggestion_is_nothing_until_it_is_accepted(
    qtbot: QtBot, case: ChainCase, pane: ChainPane
) -> None:
    before = edges(case)
    for name in (CHANNEL, WIRE):
        session = case.made.session
        text = f"{WIRE}: the second boat came in long after the bells had rung."
        session.run(material_of(text, f"{name}.txt"))
        material = session.case.materials()[-1]
        place = Place(material.id, len(WIRE) + 2, len(text))
        act = AttachEvidence(case.claim, case.id(name), Layer.so, Stance.asserts, places=(place,))
        assert session.run(act)
    assert edges(case) == before
    aside = pane.page.aside
    qtbot.waitUntil(lambda: any(b.isVisible() for b in aside.findChildren(QPushButton)))
    (accept,) = [b for b in aside.findChildren(QPushButton) if b.isVisible()]
    pane.view.setFocus()
    while pane.view.hasFocus():  # from box to line, and then out
        QTest.keyClick(pane.view, Key.Key_Tab)
    assert accept.hasFocus()
    assert CHANNEL in accept.accessibleName() and WIRE in accept.accessibleName()
    accept.click()
    assert (CHANNEL, WIRE, DerivationKind.republishes) in edges(case)
    assert not aside.has_offers
    case.made.session.undo()
    assert aside.has_offers, "undone, it is offered again"


def test_one_item_alone_is_an_origin_and_the_reasons_say_so(qtbot: QtBot, case: ChainCase) -> None:
    case.items(WIRE)
    pane = case.show(qtbot)
    said = [label.text() for label in pane.page.aside.findChildren(QLabel) if label.isVisible()]
    assert "No item is known to have it from somebody else: each is an origin." in said
    assert not any("No source asserts" in words for words in said)


def test_it_opens_no_window_beside_its_own(qtbot: QtBot, case: ChainCase) -> None:
    """A part without a parent that is shown is a window, and takes the keyboard away."""
    syndication(case)
    pane = case.show(qtbot, height=260)
    others = [one for one in QApplication.topLevelWidgets() if one.isVisible() and one is not pane]
    assert pane.page.aside.legend.window() is pane
    assert not others


def test_in_a_small_pane_the_account_is_cut_with_dots_and_never_by_the_edge(
    qtbot: QtBot, case: ChainCase
) -> None:
    syndication(case)
    pane = case.show(qtbot, width=320, height=260)
    account = pane.page.account
    account.grab()  # painted, it knows what had no room
    shown = account.shown()
    assert shown[-1].endswith("…") and account.toolTip() == account.text()
    spacing = account.fontMetrics().lineSpacing()
    assert account.contentsRect().height() == len(shown) * spacing


def test_everything_is_there_in_words(qtbot: QtBot, case: ChainCase) -> None:
    two_capitals(case)
    pane = case.show(qtbot)
    pane.page.in_words.click()
    assert pane.page.text.isVisible() and not pane.view.isVisible()
    told = pane.page.text.toPlainText()
    assert f"{PAPER} has it from {OFFICIALS}: quotes." in told
    assert "the navy answers to the ministry" in told


def test_a_narrow_pane_keeps_every_act_within_reach(qtbot: QtBot, case: ChainCase) -> None:
    syndication(case)
    pane = case.show(qtbot, width=420, height=260)
    assert pane.width() == 420, "its buttons must not hold the window open"
    shown = [button for button in pane.page.buttons.values() if button.isVisible()]
    assert shown and all(button.geometry().right() <= 420 for button in shown)
    assert pane.page.in_words.isVisible()


def test_a_pane_out_of_sight_catches_up_when_it_is_shown(case: ChainCase, pane: ChainPane) -> None:
    pane.hide()
    case.edge(PAPER, NAVY)
    pane.show()
    assert f"{PAPER} has it from {NAVY}: quotes." in pane.page.text.toPlainText()
