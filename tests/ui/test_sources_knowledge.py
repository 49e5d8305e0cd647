"""What is known of a source, in its list and its editor: letter, stake, contact, party, kind."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.matrix_case import MatrixCase, show_list, shown_matrix, text
from ui.panes.sources.grading import SAY_WHY
from ui.panes.sources.model import GRADE, NAME, PARTY, STAKE
from ui.panes.sources.pane import SourcesPane
from ui.panes.sources.table import SourcesTable
from workbench.commands.sources import GradeSource, MarkConfidential, ReviseSource
from workbench.model.source import Reliability, Source, SourceKind

RETURN, ROLE = Qt.Key.Key_Return, Qt.ItemDataRole
NAVY = 1
"""The row of the navy."""


@pytest.fixture
def pane(qtbot: QtBot, made: MatrixCase) -> SourcesPane:
    pane = SourcesPane(made.session, made.desk, made.look)
    show_list(qtbot, pane, width=900)
    pane.activateWindow()
    qtbot.waitActive(pane)
    made.desk.choose_source(made.sources["Navy"])
    return pane


def navy(made: MatrixCase) -> Source:
    return made.case.rows.sources[made.sources["Navy"]]


def know(
    made: MatrixCase,
    *,
    stake: str | None = None,
    party: str | None = None,
    contact: str | None = None,
) -> None:
    """Say more of the navy."""
    old = navy(made)
    act = ReviseSource(old.id, old.name, old.kind, old.role, old.aliases, old.reliability)
    made.run(replace(act, stake=stake, party=party, contact=contact))


def tip(pane: SourcesPane, column: int) -> str:
    return str(pane.model.index(NAVY, column).data(ROLE.ToolTipRole))


def test_a_letter_asks_for_its_reason_and_is_given_today(
    made: MatrixCase, pane: SourcesPane
) -> None:
    pane.grade(Reliability.b)
    fields = pane.grading.fields
    assert fields.reason.hasFocus()
    assert navy(made).reliability is Reliability.c
    QTest.keyClicks(fields.reason, "Its figures have held")
    QTest.keyClick(fields.reason, RETURN)
    after = navy(made)
    assert (after.reliability, after.reliability_reason) == (Reliability.b, "Its figures have held")
    assert after.reliability_on is not None
    assert abs(after.reliability_on - date.today()) <= timedelta(days=1)
    assert pane.grading.isHidden() and pane.table.hasFocus()


def test_the_day_of_a_letter_can_be_another_and_must_be_one(
    made: MatrixCase, pane: SourcesPane
) -> None:
    pane.grade(Reliability.b)
    fields = pane.grading.fields
    fields.reason.setText("Its figures have held")
    fields.on.setText("last week")
    QTest.keyClick(fields.on, RETURN)
    assert "18 Oct 2024" in pane.grading.says() and fields.on.hasFocus()
    fields.on.setText("3 Mar 2026")
    QTest.keyClick(fields.on, RETURN)
    assert navy(made).reliability_on == date(2026, 3, 3)


def test_who_has_no_reason_is_asked_once(made: MatrixCase, pane: SourcesPane) -> None:
    acts = made.case.acts
    pane.grade(Reliability.b)
    reason = pane.grading.fields.reason
    QTest.keyClick(reason, RETURN)
    assert pane.grading.says() == SAY_WHY
    assert made.case.acts == acts and reason.hasFocus()
    QTest.keyClick(reason, RETURN)
    assert (navy(made).reliability, navy(made).reliability_reason) == (Reliability.b, None)
    assert "no reason given" in tip(pane, GRADE)


def test_f_needs_no_reason_and_escape_gives_nothing(made: MatrixCase, pane: SourcesPane) -> None:
    pane.grade(Reliability.b)
    QTest.keyClick(pane.grading.fields.reason, Qt.Key.Key_Escape)
    assert navy(made).reliability is Reliability.c
    pane.grade(Reliability.f)
    assert navy(made).reliability is Reliability.f


def test_the_letters_explain_themselves_where_they_are_given(pane: SourcesPane) -> None:
    pane.grade(Reliability.b)
    first = pane.grading.says()
    pane.grading.fields.letter.setCurrentIndex(4)
    assert first and pane.grading.says() not in ("", first)
    pane.edit_source()
    letters = pane.editor.reliability
    assert [letters.itemText(place)[0] for place in range(letters.count())] == list("ABCDEF")
    assert pane.editor.says()


def test_the_list_tells_the_reason_and_the_stake_where_the_pointer_rests(
    made: MatrixCase, pane: SourcesPane
) -> None:
    made.run(GradeSource(made.sources["Navy"], Reliability.b, "Figures <held>", date(2026, 3, 2)))
    know(made, stake="A budget in June", party="Southland")
    assert (text(pane, NAVY, GRADE), text(pane, NAVY, PARTY)) == ("B", "Southland")
    assert text(pane, NAVY, STAKE) != "" == text(pane, 0, STAKE)
    assert "Figures &lt;held&gt;" in tip(pane, GRADE) and "2 March 2026" in tip(pane, GRADE)
    assert "A budget in June" in tip(pane, STAKE)
    assert "Southland" in tip(pane, NAME)
    said = str(pane.model.index(NAVY, NAME).data(ROLE.AccessibleTextRole))
    assert "A budget in June" in said and "Southland" in said


def test_at_900_pixels_nothing_is_cut_that_no_tool_tip_tells(
    made: MatrixCase, pane: SourcesPane
) -> None:
    long = "The second secretary of the admiralty for ships that are not there"
    old = navy(made)
    made.run(
        ReviseSource(old.id, long, old.kind, f"Role: {long}", (f"Alias {long}",), Reliability.c)
    )
    know(made, party=f"Party of {long}", stake=f"Stake of {long}")
    known = navy(made)
    for column in range(pane.model.columnCount()):
        shown = tip(pane, column)
        if column == STAKE:
            assert str(known.stake) in shown
        elif column != GRADE:
            for words in (known.name, known.role, known.party, known.aliases[0], known.stake):
                assert str(words) in shown


def test_what_is_behind_more_opens_by_key_or_where_it_holds_something(
    made: MatrixCase, pane: SourcesPane
) -> None:
    editor = pane.editor
    pane.edit_source()
    assert not editor.stake.isVisible()
    QTest.keyClick(editor.name, Qt.Key.Key_M, Qt.KeyboardModifier.AltModifier)
    assert editor.shows_more and editor.party.hasFocus()
    editor.stake.setText("A budget in June")
    editor.contact.setText("The duty desk")
    QTest.keyClick(editor.contact, RETURN)
    assert (navy(made).stake, navy(made).contact) == ("A budget in June", "The duty desk")
    pane.edit_source()
    assert editor.shows_more
    editor.leave()
    made.desk.choose_source(made.sources["Ministry"])
    pane.edit_source()
    assert not editor.stake.isVisible()
    assert (editor.stake.text(), editor.contact.text()) == ("", "")


def test_return_saves_once_from_every_field(made: MatrixCase, pane: SourcesPane) -> None:
    editor = pane.editor
    pane.edit_source()
    editor.more.click()
    fields: list[QWidget] = [
        field
        for field in (*editor.findChildren(QLineEdit), *editor.findChildren(QComboBox))
        if not (isinstance(field, QComboBox) and field.isEditable())
    ]
    assert len(fields) == 10
    for field in (*fields, editor.confidential):
        saved: list[object] = []
        editor.saved.connect(saved.append)
        pane.edit_source()
        if not editor.shows_more:
            editor.more.click()
        field.setFocus()
        assert QGuiApplication.focusObject() is not None
        QTest.keyClick(field, RETURN)
        editor.saved.disconnect(saved.append)
        assert len(saved) == 1, field.accessibleName()
        assert editor.isHidden()


def test_the_parties_of_the_case_are_offered_and_completed(
    made: MatrixCase, pane: SourcesPane
) -> None:
    know(made, party="Southland")
    made.desk.choose_source(made.sources["Ministry"])
    pane.edit_source()
    pane.editor.more.click()
    party = pane.editor.party
    assert [party.itemText(place) for place in range(party.count())] == ["Southland"]
    QTest.keyClicks(party.line, "south")
    QTest.keyClick(party.line, RETURN)  # takes what was completed
    if pane.editor.isVisible():
        QTest.keyClick(party.line, RETURN)
    assert made.case.rows.sources[made.sources["Ministry"]].party == "Southland"


def test_saving_a_role_takes_back_no_letter_that_was_given_meanwhile(
    made: MatrixCase, pane: SourcesPane
) -> None:
    pane.edit_source()
    made.run(GradeSource(made.sources["Navy"], Reliability.a, "Its log"))
    pane.editor.role.setText("Counts ships")
    QTest.keyClick(pane.editor.role, RETURN)
    after = navy(made)
    assert (after.role, after.reliability, after.reliability_reason) == (
        "Counts ships",
        Reliability.a,
        "Its log",
    )


def test_another_letter_in_the_editor_empties_the_reason_of_the_one_before(
    made: MatrixCase, pane: SourcesPane
) -> None:
    made.run(GradeSource(made.sources["Navy"], Reliability.c, "Often late", date(2026, 3, 2)))
    pane.edit_source()
    grade = pane.editor.grade
    grade.letter.setCurrentIndex(4)
    assert grade.reason.text() == "" and grade.on.text() != "2026-03-02"
    grade.letter.setCurrentIndex(2)
    assert (grade.reason.text(), grade.on.text()) == ("Often late", "2026-03-02")


def test_the_draft_itself_can_be_a_source(made: MatrixCase, pane: SourcesPane) -> None:
    pane.add_source()
    pane.editor.name.setText("Our own story")
    pane.editor.kind.setCurrentText("The draft itself")
    QTest.keyClick(pane.editor.name, RETURN)
    assert pane.chosen is not None and pane.chosen.kind is SourceKind.draft


def test_the_contact_is_in_no_cell_no_tip_and_no_copy(made: MatrixCase, pane: SourcesPane) -> None:
    know(made, contact="quillfeather", stake="marzipanic")
    model, table = pane.model, pane.table
    for column in range(model.columnCount()):
        index = model.index(NAVY, column)
        told = [str(index.data(role)) for role in (ROLE.DisplayRole, ROLE.ToolTipRole)]
        assert not any("quillfeather" in words for words in told)
        table.setCurrentIndex(index)
        QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        copied = QGuiApplication.clipboard().text()
        assert "quillfeather" not in copied and "marzipanic" not in copied
    assert isinstance(table, SourcesTable)
    assert table.dragDropMode() is QAbstractItemView.DragDropMode.NoDragDrop


def test_a_copy_of_the_matrix_holds_neither_contact_nor_stake_nor_name(
    qtbot: QtBot, made: MatrixCase, pane: SourcesPane
) -> None:
    know(made, contact="quillfeather", stake="marzipanic")
    made.run(GradeSource(made.sources["Navy"], Reliability.b, "wobblestone"))
    made.run(MarkConfidential(made.sources["Navy"], True))
    made.attach(1, "Navy")
    matrix = shown_matrix(qtbot, made)
    for view in (matrix.grid.left, matrix.grid.cells, matrix.grid.right):
        view.selectAll()
    matrix.copy_table()
    copied = QGuiApplication.clipboard().text()
    assert "Source A" in copied and "Navy" not in copied
    assert not any(word in copied for word in ("quillfeather", "marzipanic", "wobblestone"))


def test_an_undone_source_takes_its_editor_along(made: MatrixCase, pane: SourcesPane) -> None:
    pane.add_source()
    pane.editor.name.setText("Harbour master")
    QTest.keyClick(pane.editor.name, RETURN)
    pane.edit_source()
    made.session.undo()
    assert pane.editor.isHidden() and pane.table.hasFocus()
