"""The findings pane: accepted, or dismissed with a reason."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.ui.matrix_case import MatrixCase, show_list, text
from ui.keys import is_inline_editor
from ui.panes.findings.model import CLAIMS, DECIDED, WHY
from ui.panes.findings.pane import EMPTY, FindingsPane
from workbench.model.claim import Standing
from workbench.model.matters import Finding, FindingClaim, FindingKind
from workbench.storage.recorder import Recorder


@dataclass(frozen=True)
class ProposeFindings:
    """What the engine does: two figures that do not agree, and a headline."""

    label: ClassVar[str] = "Findings proposed"

    claim_ids: tuple[str, ...]

    def apply(self, recorder: Recorder) -> None:
        for kind, why in (
            (FindingKind.figure, "1,500 is not 11,000"),
            (FindingKind.headline, "The headline says more than the story"),
        ):
            finding = Finding(recorder.new_id(), kind, why, Standing.proposed, None, "rules-9")
            recorder.put(finding)
            for claim_id in self.claim_ids:
                recorder.put(FindingClaim(recorder.new_id(), finding.id, claim_id))


@pytest.fixture
def pane(qtbot: QtBot, made: MatrixCase) -> FindingsPane:
    pane = FindingsPane(made.session, made.desk, made.look)
    show_list(qtbot, pane)
    return pane


def test_an_empty_place_says_what_belongs_there(pane: FindingsPane) -> None:
    assert EMPTY in [label.text() for label in pane.findChildren(QLabel) if label.isVisible()]
    assert not pane.table.isVisible()
    pane.accept_finding()
    pane.dismiss_finding()
    assert not pane.reason.isVisible()


def test_a_finding_is_accepted_and_undone(made: MatrixCase, pane: FindingsPane) -> None:
    made.run(ProposeFindings(tuple(made.claims[:2])))
    pane.focus_findings()
    assert (text(pane, 0, WHY), text(pane, 0, CLAIMS)) == ("1,500 is not 11,000", "1, 2")
    pane.accept_finding()
    assert [text(pane, row, DECIDED) for row in range(2)] == ["Not yet", "Accepted"]
    made.session.undo()
    assert [text(pane, row, DECIDED) for row in range(2)] == ["Not yet", "Not yet"]


def test_a_finding_is_dismissed_only_with_a_reason(
    qtbot: QtBot, made: MatrixCase, pane: FindingsPane
) -> None:
    refused: list[str] = []
    made.session.refused.connect(refused.append)
    made.run(ProposeFindings(tuple(made.claims[:2])))
    pane.focus_findings()
    pane.dismiss_finding()
    field = pane.focusWidget()
    assert is_inline_editor(field)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert len(refused) == 1
    assert pane.reason.isVisible()
    QTest.keyClicks(field, "They count two things")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert not pane.reason.isVisible()
    assert text(pane, 1, DECIDED) == "Dismissed: They count two things"


def test_a_finding_leads_to_its_claim(qtbot: QtBot, made: MatrixCase, pane: FindingsPane) -> None:
    made.run(ProposeFindings((made.claims[1],)))
    place = pane.table.visualRect(pane.model.index(0, WHY)).center()
    QTest.mouseClick(pane.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert made.desk.claim_id == made.claims[1]


def test_the_keys_of_deciding_mean_the_finding_while_the_keyboard_is_on_it(
    qtbot: QtBot, made: MatrixCase, pane: FindingsPane
) -> None:
    made.run(ProposeFindings(tuple(made.claims[:2])))
    assert not pane.decides()
    pane.focus_findings()
    qtbot.waitUntil(pane.table.hasFocus)
    assert pane.decides()


def test_a_long_finding_is_seen_whole_and_the_arrows_lead_to_its_claim(
    qtbot: QtBot, made: MatrixCase, pane: FindingsPane
) -> None:
    made.run(ProposeFindings(tuple(made.claims[:2])))
    pane.resize(1400, 300)
    one_line = pane.table.rowHeight(1)
    pane.resize(420, 300)
    assert pane.table.rowHeight(1) > one_line
    pane.focus_findings()
    qtbot.waitUntil(pane.table.hasFocus)
    QTest.keyClick(pane.table, Qt.Key.Key_Down)
    assert made.desk.claim_id == made.claims[0]
