"""The questions pane: what waits, every attempt, and the answer."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.matrix_case import MatrixCase, show_list, text
from ui.panes.questions.model import ANSWER, ATTEMPTS, CLAIM, DEADLINE, TEXT, TO
from ui.panes.questions.pane import QuestionsPane
from workbench.commands.questions import AskQuestion


@pytest.fixture
def pane(qtbot: QtBot, made: MatrixCase) -> QuestionsPane:
    pane = QuestionsPane(made.session, made.desk, made.look, keys=lambda act: f"<{act}>")
    show_list(qtbot, pane)
    return pane


def ask(made: MatrixCase) -> None:
    made.run(AskQuestion(made.claims[1], "The author", "Who counted?"))
    made.run(AskQuestion(made.claims[0], "The agency", "How many?", date(2026, 3, 20)))


def test_questions_stand_by_their_deadlines(made: MatrixCase, pane: QuestionsPane) -> None:
    ask(made)
    assert [text(pane, 0, column) for column in (TO, TEXT, CLAIM, DEADLINE, ATTEMPTS, ANSWER)] == [
        "The agency",
        "How many?",
        "1",
        "20 March 2026",
        "0",
        "Waiting",
    ]
    assert text(pane, 1, TO) == "The author"


def test_an_attempt_is_logged_inline(qtbot: QtBot, made: MatrixCase, pane: QuestionsPane) -> None:
    ask(made)
    pane.focus_questions()
    pane.log_attempt()
    field = pane.focusWidget()
    QTest.keyClicks(field, "Rang, nobody there")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert not pane.attempt.isVisible()
    assert text(pane, 0, ATTEMPTS) == "1"
    assert pane.chosen is not None
    told = pane.model.attempts_words(pane.chosen)
    assert told.endswith("Mira Kask: Rang, nobody there")


def test_escape_logs_nothing(qtbot: QtBot, made: MatrixCase, pane: QuestionsPane) -> None:
    ask(made)
    pane.focus_questions()
    pane.log_attempt()
    QTest.keyClicks(pane.focusWidget(), "Rang")
    QTest.keyClick(pane.focusWidget(), Qt.Key.Key_Escape)
    assert text(pane, 0, ATTEMPTS) == "0"
    assert pane.table.hasFocus()


def test_an_answered_question_moves_down_and_stays_chosen(
    made: MatrixCase, pane: QuestionsPane
) -> None:
    ask(made)
    pane.focus_questions()
    pane.answer()
    assert (text(pane, 1, TO), text(pane, 1, ANSWER)) == ("The agency", "Answered")
    assert pane.chosen is not None
    assert pane.chosen.addressee == "The agency"
    pane.answer()
    assert (text(pane, 0, TO), text(pane, 0, ANSWER)) == ("The agency", "Waiting")


def test_a_question_leads_to_its_claim(qtbot: QtBot, made: MatrixCase, pane: QuestionsPane) -> None:
    ask(made)
    place = pane.table.visualRect(pane.model.index(1, TEXT)).center()
    QTest.mouseClick(pane.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert made.desk.claim_id == made.claims[1]


def test_the_only_question_need_not_be_chosen(made: MatrixCase, pane: QuestionsPane) -> None:
    made.run(AskQuestion(made.claims[1], "The author", "Who counted?"))
    pane.answer()
    assert text(pane, 0, ANSWER) == "Answered"


def test_a_verb_without_a_question_says_so(made: MatrixCase, pane: QuestionsPane) -> None:
    refused: list[str] = []
    made.session.refused.connect(refused.append)
    pane.log_attempt()
    assert refused == ["Choose a question first."]
    assert not pane.attempt.isVisible()
