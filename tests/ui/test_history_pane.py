"""The history pane: every act, newest first, fetched as one scrolls."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.matrix_case import MatrixCase, show_list
from ui.panes.history.model import AT_ONCE, CLAIM, SEAL, WHAT, WHEN, WHO
from ui.panes.history.pane import HistoryPane
from workbench.commands.questions import AskQuestion, LogAttempt
from workbench.commands.sources import AddSource
from workbench.commands.verdicts import SetVerdict
from workbench.model.decision import VerdictKind
from workbench.model.evidence import Layer


def show(qtbot: QtBot, made: MatrixCase, *, checked: bool = True) -> HistoryPane:
    """Unless `checked`: the tester itself fetches whatever there is to be fetched."""
    pane = HistoryPane(made.session, made.desk, made.look)
    show_list(qtbot, pane, checked=checked)
    return pane


def line(pane: HistoryPane, row: int) -> list[str]:
    return [str(pane.model.index(row, column).data()) for column in range(5)]


def test_an_act_is_told_with_its_claim_and_stands_on_top(qtbot: QtBot, made: MatrixCase) -> None:
    pane = show(qtbot, made)
    before = pane.model.rowCount()
    assert before == made.case.acts
    made.run(SetVerdict(made.claims[1], Layer.so, VerdictKind.wrong))
    assert pane.model.rowCount() == before + 1
    told = line(pane, 0)
    assert (told[WHO], told[WHAT], told[CLAIM]) == ("Mira Kask", "Verdict set", "2")
    assert told[SEAL] == made.case.head[:8]
    entry = made.case.entries(newest=1)[0]
    local = datetime.fromisoformat(entry.at).astimezone()
    assert told[WHEN] == f"{local:%Y-%m-%d %H:%M}"
    assert datetime.now(UTC) >= local


def test_undo_and_redo_are_acts_of_their_own(qtbot: QtBot, made: MatrixCase) -> None:
    pane = show(qtbot, made)
    made.run(SetVerdict(made.claims[1], Layer.so, VerdictKind.wrong))
    made.session.undo()
    made.session.redo()
    assert [line(pane, row)[WHAT] for row in range(3)] == [
        "Done again: verdict set",
        "Undone: verdict set",
        "Verdict set",
    ]


def test_the_claim_is_known_when_the_case_is_opened_again(qtbot: QtBot, made: MatrixCase) -> None:
    made.attach(2, "Navy")
    made.run(AskQuestion(made.claims[0], "The navy", "How many?"))
    question = next(iter(made.case.rows.questions))
    made.run(LogAttempt(question.id, "Rang"))
    pane = show(qtbot, made)
    assert [line(pane, row)[CLAIM] for row in range(3)] == ["1", "1", "3"]


def test_the_chosen_entry_is_told_whole(qtbot: QtBot, made: MatrixCase) -> None:
    made.attach(2, "Navy")
    pane = show(qtbot, made)
    assert made.case.head in pane.told()
    pane.focus_history()
    assert made.case.head in pane.told()
    assert "1 entry of evidence, 1 passage of evidence" in pane.told()
    QTest.keyClick(pane.table, Qt.Key.Key_Down)
    assert made.case.head not in pane.told()


def test_an_act_leads_to_its_claim(qtbot: QtBot, made: MatrixCase) -> None:
    made.run(SetVerdict(made.claims[1], Layer.so, VerdictKind.wrong))
    pane = show(qtbot, made)
    pane.table.activated.emit(pane.model.index(0, WHAT))
    assert made.desk.claim_id == made.claims[1]


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_digest_is_whole_at_any_size(qtbot: QtBot, made: MatrixCase, scale: float) -> None:
    made.look.zoom_interface(scale)
    pane = show(qtbot, made)
    assert pane.minimumSizeHint().width() <= 900
    assert made.case.head in pane.told().replace("\n", "")


def test_older_entries_are_fetched_as_one_scrolls(qtbot: QtBot, made: MatrixCase) -> None:
    for number in range(AT_ONCE + 30):
        made.case.run(AddSource(f"Source {number}"))
    pane = show(qtbot, made, checked=False)
    nowhere = QModelIndex()
    assert AT_ONCE <= pane.model.rowCount() < made.case.acts
    made.run(AddSource("One more, while not all is fetched"))
    while pane.model.canFetchMore(nowhere):
        pane.model.fetchMore(nowhere)
    shown = [pane.model.entry(row) for row in range(pane.model.rowCount())]
    assert shown == made.case.entries()[::-1]


def test_acts_that_nobody_told_of_are_not_lost(qtbot: QtBot, made: MatrixCase) -> None:
    pane = show(qtbot, made)
    made.case.rename_checker("Mira K.")
    made.run(AddSource("Another"))
    assert [line(pane, row)[WHAT] for row in range(2)] == ["Source added", "Checker named"]
    assert line(pane, 0)[WHO] == "Mira K."
