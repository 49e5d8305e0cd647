"""The list of claims: order, filters, going from claim to claim, proposals."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from tests.ui.claims_case import ClaimsCase
from ui.actions import acts_by_id
from ui.panes.claims.list_model import ID_ROLE
from ui.panes.claims.order import Filter
from ui.panes.claims.pane import ClaimsPane
from workbench.commands.claims import AcceptClaims, DeleteClaim, MakeClaim
from workbench.commands.verdicts import SetOutcome, SetVerdict
from workbench.model.claim import ClaimState, Standing
from workbench.model.decision import OutcomeKind, VerdictKind
from workbench.model.document import Reading
from workbench.model.evidence import Layer


@pytest.fixture
def pane(case: ClaimsCase, qtbot: QtBot) -> ClaimsPane:
    pane = ClaimsPane(case.session, case.desk, case.look, selection=lambda: case.selected)
    qtbot.addWidget(pane)
    pane.resize(380, 800)
    pane.show()
    qtbot.waitExposed(pane)
    return pane


def numbers(case: ClaimsCase, pane: ClaimsPane) -> list[int]:
    return [case.case.rows.claims[id].number for id in pane.model.ids]


def chosen(case: ClaimsCase) -> int:
    claim = case.case.rows.claims.get(case.desk.claim_id)
    return claim.number if claim else 0


def check(case: ClaimsCase, number: int) -> None:
    claim = case.claim(number)
    for layer in (Layer.said, Layer.so) if claim.claimant_id else (Layer.so,):
        case.run(SetVerdict(claim.id, layer, VerdictKind.confirmed))
    case.run(SetOutcome(claim.id, OutcomeKind.stands))


def test_a_claim_made_later_stands_where_its_words_stand(
    case: ClaimsCase, pane: ClaimsPane
) -> None:
    QAbstractItemModelTester(pane.model, pane)
    case.run(MakeClaim(case.draft_id, 4, 16))
    assert numbers(case, pane) == [1, 5, 2, 3, 4]
    case.session.undo()
    assert numbers(case, pane) == [1, 2, 3, 4]


def test_chips_count_and_filter(case: ClaimsCase, pane: ClaimsPane) -> None:
    case.run(AcceptClaims((case.claim(1).id, case.claim(4).id)))
    assert pane.bar.chip(Filter.all).text() == "All 4"
    assert pane.bar.chip(Filter.open).text() == "Open 2"
    assert pane.bar.chip(Filter.proposed).text() == "Proposed 2"
    assert pane.bar.chip(Filter.findings).text() == "Findings 2"
    assert not pane.bar.chip(Filter.checked).isVisible()
    pane.bar.chip(Filter.open).click()
    assert numbers(case, pane) == [1, 4]
    pane.bar.chip(Filter.findings).click()
    assert numbers(case, pane) == [2, 3]


def test_what_is_worked_on_stays_listed_until_one_moves_on(
    case: ClaimsCase, pane: ClaimsPane
) -> None:
    case.run(AcceptClaims((case.claim(1).id, case.claim(4).id)))
    pane.show_filter(Filter.open)
    case.choose(1)
    check(case, 1)
    assert numbers(case, pane) == [1, 4]
    case.choose(4)
    assert numbers(case, pane) == [4]


def test_find_by_words_and_by_who_says_it(case: ClaimsCase, pane: ClaimsPane) -> None:
    pane.focus_filter()
    QTest.keyClicks(pane.bar.search, "navy 11,000")
    assert numbers(case, pane) == [2]
    QTest.keyClick(pane.bar.search, Qt.Key.Key_Return)
    assert pane.list.hasFocus()
    assert chosen(case) == 2
    pane.focus_filter()
    QTest.keyClick(pane.bar.search, Qt.Key.Key_Escape)
    assert numbers(case, pane) == [1, 2, 3, 4]


def test_arrows_in_the_list_choose_claims(case: ClaimsCase, pane: ClaimsPane) -> None:
    pane.focus_list()
    assert chosen(case) == 1
    QTest.keyClick(pane.list, Qt.Key.Key_Down)
    QTest.keyClick(pane.list, Qt.Key.Key_Down)
    assert chosen(case) == 3
    assert pane.detail.heading.title.text().startswith("3 · About a dozen")


def test_next_open_passes_over_what_is_checked_and_wraps(
    case: ClaimsCase, pane: ClaimsPane
) -> None:
    check(case, 1)
    check(case, 4)
    assert case.claim(1).state is ClaimState.checked
    case.choose(3)
    pane.next_open()
    assert chosen(case) == 2
    pane.previous_open()
    assert chosen(case) == 3


def test_accepting_goes_on_to_the_next_proposal(case: ClaimsCase, pane: ClaimsPane) -> None:
    case.choose(2)
    pane.accept()
    assert case.claim(2).standing is Standing.accepted
    assert chosen(case) == 3


def test_accepting_all_is_one_act_and_reads_nothing(case: ClaimsCase, pane: ClaimsPane) -> None:
    before = case.case.acts
    pane.accept_all()
    assert case.case.acts == before + 1
    assert all(claim.standing is Standing.accepted for claim in case.case.rows.claims)
    assert all(s.reading is Reading.unread for s in case.case.rows.sentences)


def test_dismissing_goes_on_and_undo_brings_it_back(case: ClaimsCase, pane: ClaimsPane) -> None:
    case.choose(2)
    pane.dismiss()
    assert numbers(case, pane) == [1, 3, 4]
    assert chosen(case) == 3
    case.session.undo()
    assert numbers(case, pane) == [1, 2, 3, 4]


def test_an_accepted_claim_is_deleted_and_the_next_one_chosen(
    case: ClaimsCase, pane: ClaimsPane
) -> None:
    case.run(AcceptClaims((case.claim(4).id,)))
    case.choose(4)
    pane.delete_claim()
    assert numbers(case, pane) == [1, 2, 3]
    assert chosen(case) == 3


def test_a_refused_dismissal_moves_nowhere(case: ClaimsCase, pane: ClaimsPane) -> None:
    case.run(AcceptClaims((case.claim(2).id,)))
    case.choose(2)
    told: list[str] = []
    case.session.refused.connect(told.append)
    pane.dismiss()
    assert chosen(case) == 2
    assert "delete it instead" in told[0]


def test_the_list_keeps_its_rows_through_acts(case: ClaimsCase, pane: ClaimsPane) -> None:
    resets: list[bool] = []
    pane.model.modelReset.connect(lambda: resets.append(True))
    case.choose(3)
    check(case, 3)
    case.run(DeleteClaim(case.claim(1).id))
    case.session.undo()
    assert not resets
    assert pane.list.currentIndex().data(ID_ROLE) == case.claim(3).id


def test_a_screen_reader_hears_number_state_and_both_layers(
    case: ClaimsCase, pane: ClaimsPane
) -> None:
    case.run(SetVerdict(case.claim(2).id, Layer.said, VerdictKind.confirmed))
    spoken = str(pane.model.index(1).data(Qt.ItemDataRole.AccessibleTextRole))
    assert "Claim 2, open" in spoken
    assert "said: confirmed, so: open" in spoken
    assert "disagrees with 3" in spoken
    assert "Neighbouring navy" in spoken


def test_nothing_chosen_says_so_and_offers_the_next_open_claim(
    case: ClaimsCase, pane: ClaimsPane
) -> None:
    assert pane.empty.isVisible()
    assert pane.empty.sentence.text() == "No claim is chosen."
    pane.empty.next_open.click()
    assert chosen(case) == 1
    assert pane.detail.isVisible()


def test_a_verb_without_a_claim_says_what_to_do(case: ClaimsCase, pane: ClaimsPane) -> None:
    told: list[str] = []
    case.session.refused.connect(told.append)
    pane.set_verdict(VerdictKind.confirmed)
    pane.attach_evidence()
    assert told == ["Choose a claim first."] * 2


def test_the_menu_of_a_claim_wishes_for_acts(case: ClaimsCase, pane: ClaimsPane) -> None:
    wished: list[str] = []
    pane.act_wished.connect(wished.append)
    where = pane.list.visualRect(pane.model.index(2)).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, where, pane.list.mapToGlobal(where))
    QApplication.sendEvent(pane.list.viewport(), event)
    assert chosen(case) == 3
    (menu,) = pane.list.findChildren(QMenu)
    actions = {action.text(): action for action in menu.actions()}
    actions["Dismiss the proposal"].trigger()
    actions["Merge with another claim"].trigger()
    menu.close()
    assert wished == ["claim.dismiss", "claim.merge"]


def test_a_line_that_was_moved_stays_where_it_was_put(case: ClaimsCase, pane: ClaimsPane) -> None:
    pane.splitter.moveSplitter(300, 1)
    before = pane.splitter.sizes()
    case.choose(3)
    pane.accept_all()
    assert pane.splitter.sizes() == before


def test_every_key_it_shows_is_in_the_table_of_acts(case: ClaimsCase, qtbot: QtBot) -> None:
    acts = acts_by_id()
    pane = ClaimsPane(case.session, case.desk, case.look, keys=lambda id: acts[id].key)
    qtbot.addWidget(pane)
    pane.show()
    where = pane.list.visualRect(pane.model.index(0)).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, where, pane.list.mapToGlobal(where))
    QApplication.sendEvent(pane.list.viewport(), event)
    pane.set_verdict(VerdictKind.wrong)
    (menu,) = pane.list.findChildren(QMenu)
    shown = {action.text() for action in menu.actions()}
    menu.close()
    assert f"Dismiss the proposal\t{acts['claim.dismiss'].key}" in shown
    assert acts["claim.next_open"].key in pane.bar.next_open.text()
