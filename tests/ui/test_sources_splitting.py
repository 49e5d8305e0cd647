"""Parting a source by keyboard: what goes over is ticked."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.matrix_case import MatrixCase, show_list
from ui.keys import is_inline_editor
from ui.panes.sources.going_over import Group
from ui.panes.sources.pane import SourcesPane
from workbench.commands.sources import ReviseSource
from workbench.model.evidence import Layer
from workbench.model.source import Source

Key = Qt.Key


@pytest.fixture
def pane(qtbot: QtBot, made: MatrixCase) -> SourcesPane:
    pane = SourcesPane(made.session, made.desk, made.look)
    show_list(qtbot, pane, width=900)
    pane.activateWindow()
    qtbot.waitActive(pane)
    navy = made.case.rows.sources[made.sources["Navy"]]
    names = ("the admiralty", "Captain Orr")
    made.run(ReviseSource(navy.id, navy.name, navy.kind, None, names, navy.reliability))
    made.desk.choose_source(navy.id)
    return pane


def named(made: MatrixCase, name: str) -> Source:
    (found,) = (source for source in made.case.rows.sources if source.name == name)
    return found


def test_a_source_is_parted_without_the_mouse(made: MatrixCase, pane: SourcesPane) -> None:
    own, other = made.attach(1, "Navy"), made.call(0, "Navy")
    pane.split_source()
    editor = pane.splitting
    assert editor.name.hasFocus() and is_inline_editor(editor.going)
    QTest.keyClicks(editor.name, "Captain")
    QTest.keyClick(editor.name, Key.Key_Tab)
    assert editor.going.hasFocus()
    QTest.keyClick(editor.going, Key.Key_Down)  # from the first name to the second
    QTest.keyClick(editor.going, Key.Key_Space)
    QTest.keyClick(editor.going, Key.Key_Down)  # past the heading, to the claim
    QTest.keyClick(editor.going, Key.Key_Space)
    QTest.keyClick(editor.going, Key.Key_Return)
    new, old = named(made, "Captain"), named(made, "Navy")
    assert (old.aliases, new.aliases) == (("the admiralty",), ("Captain Orr",))
    rows = made.case.rows
    assert rows.claims[made.claims[1]].claimant_id == new.id
    assert rows.evidence[own].source_id == new.id, "it goes with its claim"
    assert rows.evidence[other].source_id == old.id
    assert editor.isHidden() and pane.table.isVisible() and pane.table.hasFocus()
    assert pane.chosen == new


def test_evidence_can_stay_though_its_claim_goes_over(made: MatrixCase, pane: SourcesPane) -> None:
    so, said = made.attach(1, "Navy"), made.attach(1, "Navy", layer=Layer.said)
    pane.split_source()
    going = pane.splitting.going
    going.tick(made.claims[1])
    assert set(going.ticked(Group.evidence)) == {so, said}
    going.tick(so, on=False)
    assert going.ticked(Group.evidence) == (said,)
    going.tick(made.claims[1], on=False)
    assert going.ticked(Group.evidence) == ()


def test_ctrl_a_ticks_all_and_then_none(made: MatrixCase, pane: SourcesPane) -> None:
    entry = made.attach(1, "Navy")
    pane.split_source()
    going, control = pane.splitting.going, Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(going, Key.Key_A, control)
    assert going.ticked(Group.names) == ("the admiralty", "Captain Orr")
    assert going.ticked(Group.claims) == (made.claims[1],)
    assert going.ticked(Group.evidence) == (entry,)
    QTest.keyClick(going, Key.Key_A, control)
    assert not any(going.ticked(group) for group in Group)


def test_a_split_without_a_name_is_refused_and_loses_no_tick(
    made: MatrixCase, pane: SourcesPane
) -> None:
    refused: list[str] = []
    made.session.refused.connect(refused.append)
    pane.split_source()
    pane.splitting.going.tick("Captain Orr")
    QTest.keyClick(pane.splitting.name, Key.Key_Return)
    assert len(refused) == 1 and pane.splitting.isVisible()
    assert pane.splitting.going.ticked(Group.names) == ("Captain Orr",)


def test_escape_leaves_from_the_list_and_nothing_is_parted(
    made: MatrixCase, pane: SourcesPane
) -> None:
    acts = made.case.acts
    pane.split_source()
    pane.splitting.going.setFocus()
    QTest.keyClick(pane.splitting.going, Key.Key_Escape)
    assert pane.splitting.isHidden() and pane.table.isVisible()
    assert made.case.acts == acts


def test_undo_joins_what_was_parted(made: MatrixCase, pane: SourcesPane) -> None:
    made.attach(1, "Navy")
    pane.split_source()
    pane.splitting.name.setText("Captain Orr")
    pane.splitting.going.tick(made.claims[1])
    QTest.keyClick(pane.splitting.name, Key.Key_Return)
    assert pane.model.rowCount() == 5
    made.session.undo()
    assert pane.model.rowCount() == 4
    assert made.case.rows.claims[made.claims[1]].claimant_id == made.sources["Navy"]


def test_entries_are_told_by_claim_layer_stance_and_words(
    made: MatrixCase, pane: SourcesPane
) -> None:
    made.attach(1, "Navy", layer=Layer.said)
    made.call(0, "Navy")
    pane.split_source()
    going = pane.splitting.going
    told = [going.item(row).text() for row in range(going.count())]
    assert told[:3] == ["Other names", "the admiralty", "Captain Orr"]
    call, passage = told[-2:]
    assert call.startswith("1  so · denies") and "12 March 2026" in call
    assert passage.startswith("2  said · asserts") and "“1,500 guards”" in passage
