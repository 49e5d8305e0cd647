"""The sources pane: grading, hiding, adding, editing, merging, deleting."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.matrix_case import MatrixCase, show_list, text
from ui.keys import is_inline_editor
from ui.panes.sources.model import CLAIMS, CONFIDENTIAL, EVIDENCE, GRADE, NAME
from ui.panes.sources.pane import SourcesPane
from workbench.model.claim import Standing
from workbench.model.evidence import Layer
from workbench.model.source import Reliability, Source, SourceKind
from workbench.storage.recorder import Recorder


@dataclass(frozen=True)
class Propose:
    """Makes a source what an engine would have proposed."""

    label: ClassVar[str] = "Proposed"

    source_id: str

    def apply(self, recorder: Recorder) -> None:
        known = recorder.rows.sources[self.source_id]
        recorder.put(replace(known, standing=Standing.proposed))


@pytest.fixture
def pane(qtbot: QtBot, made: MatrixCase) -> SourcesPane:
    pane = SourcesPane(made.session, made.desk, made.look)
    show_list(qtbot, pane, width=1000)
    return pane


def source(made: MatrixCase, name: str) -> Source:
    return made.case.rows.sources[made.sources[name]]


def test_each_source_shows_its_letter_and_what_hangs_on_it(
    made: MatrixCase, pane: SourcesPane
) -> None:
    made.attach(0, "Navy")
    made.attach(0, "Navy", layer=Layer.said)
    assert [text(pane, row, NAME) for row in range(4)] == list(made.sources)
    assert [text(pane, row, GRADE) for row in range(4)] == ["B", "C", "B", "D"]
    assert (text(pane, 1, CLAIMS), text(pane, 1, EVIDENCE)) == ("1", "2")


def test_the_list_and_the_desk_choose_the_same(
    qtbot: QtBot, made: MatrixCase, pane: SourcesPane
) -> None:
    made.desk.choose_source(made.sources["Wire service"])
    assert pane.chosen == source(made, "Wire service")
    pane.focus_sources()
    QTest.keyClick(pane.table, Qt.Key.Key_Down)
    assert made.desk.source_id == made.sources["Ministry"]


def test_a_letter_is_given_and_can_be_undone(made: MatrixCase, pane: SourcesPane) -> None:
    made.desk.choose_source(made.sources["Navy"])
    pane.grade(Reliability.a)
    pane.grading.fields.reason.setText("Its figures have held")
    QTest.keyClick(pane.grading.fields.reason, Qt.Key.Key_Return)
    assert (source(made, "Navy").reliability, text(pane, 1, GRADE)) == (Reliability.a, "A")
    made.session.undo()
    assert text(pane, 1, GRADE) == "C"


def test_marking_confidential_says_what_it_does(made: MatrixCase, pane: SourcesPane) -> None:
    made.desk.choose_source(made.sources["Navy"])
    assert pane.notice() == ""
    pane.toggle_confidential()
    assert pane.notice() == "From now on every summary calls this source “Source A”."
    assert text(pane, 1, CONFIDENTIAL) == "Source A"
    pane.toggle_confidential()
    assert (pane.notice(), text(pane, 1, CONFIDENTIAL)) == ("", "")


def test_a_source_is_added_by_keyboard(qtbot: QtBot, made: MatrixCase, pane: SourcesPane) -> None:
    pane.add_source()
    field = pane.focusWidget()
    assert is_inline_editor(field)
    QTest.keyClicks(field, "Harbour master")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert not pane.editor.isVisible()
    assert pane.chosen is not None
    assert (pane.chosen.name, pane.chosen.reliability) == ("Harbour master", Reliability.f)
    assert made.desk.source_id == pane.chosen.id


def test_a_refused_name_leaves_the_editor_open(made: MatrixCase, pane: SourcesPane) -> None:
    refused: list[str] = []
    made.session.refused.connect(refused.append)
    pane.add_source()
    pane.editor.saved.emit(pane.editor.written())
    assert len(refused) == 1
    assert pane.editor.isVisible()


def test_everything_about_a_source_can_be_edited(made: MatrixCase, pane: SourcesPane) -> None:
    made.desk.choose_source(made.sources["Navy"])
    pane.edit_source()
    pane.editor.name.setText("The navy’s spokesman")
    pane.editor.kind.setCurrentText("Person")
    pane.editor.role.setText("Spokesman")
    pane.editor.aliases.setText("the spokesman; Captain Orr ;")
    pane.editor.confidential.setChecked(True)
    pane.editor.saved.emit(pane.editor.written())
    after = source(made, "Navy")
    assert (after.name, after.kind, after.role) == (
        "The navy’s spokesman",
        SourceKind.person,
        "Spokesman",
    )
    assert after.aliases == ("the spokesman", "Captain Orr")
    assert after.confidential


def test_saving_never_lifts_what_was_marked_while_the_editor_was_open(
    made: MatrixCase, pane: SourcesPane
) -> None:
    made.desk.choose_source(made.sources["Navy"])
    pane.edit_source()
    pane.toggle_confidential()
    pane.editor.role.setText("Spokesman")
    pane.editor.saved.emit(pane.editor.written())
    after = source(made, "Navy")
    assert (after.role, after.confidential) == ("Spokesman", True)


def test_everything_in_the_editor_is_one_act(made: MatrixCase, pane: SourcesPane) -> None:
    made.desk.choose_source(made.sources["Navy"])
    acts = made.case.acts
    pane.edit_source()
    pane.editor.role.setText("Spokesman")
    pane.editor.confidential.setChecked(True)
    pane.editor.saved.emit(pane.editor.written())
    assert made.case.acts == acts + 1
    made.session.undo()
    after = source(made, "Navy")
    assert (after.role, after.confidential) == (None, False)


def test_escape_leaves_the_editor_and_changes_nothing(
    qtbot: QtBot, made: MatrixCase, pane: SourcesPane
) -> None:
    made.desk.choose_source(made.sources["Navy"])
    acts = made.case.acts
    pane.edit_source()
    QTest.keyClicks(pane.focusWidget(), "x")
    QTest.keyClick(pane.focusWidget(), Qt.Key.Key_Escape)
    assert not pane.editor.isVisible()
    assert pane.table.hasFocus()
    assert made.case.acts == acts


def test_two_sources_become_one_and_the_chosen_one_stays(
    qtbot: QtBot, made: MatrixCase, pane: SourcesPane
) -> None:
    made.attach(0, "Ministry")
    made.desk.choose_source(made.sources["Navy"])
    pane.merge_source()
    other = pane.merging.other
    many = pane.model.rowCount()
    QTest.keyClick(pane.merging, Qt.Key.Key_Return)
    assert pane.model.rowCount() == many, "nobody is merged whom nobody chose"
    other.hidePopup()
    assert other.findData(made.sources["Navy"]) == -1
    other.setCurrentIndex(other.findData(made.sources["Ministry"]))
    QTest.keyClick(pane.merging, Qt.Key.Key_Return)
    assert made.sources["Ministry"] not in made.case.rows.sources
    assert source(made, "Navy").aliases == ("Ministry",)
    assert pane.chosen == source(made, "Navy")
    assert text(pane, 1, EVIDENCE) == "1"


def test_a_source_that_is_needed_is_not_deleted(made: MatrixCase, pane: SourcesPane) -> None:
    refused: list[str] = []
    made.session.refused.connect(refused.append)
    made.desk.choose_source(made.sources["Navy"])
    pane.delete_source()
    assert len(refused) == 1
    made.desk.choose_source(made.sources["Wire service"])
    pane.delete_source()
    assert made.sources["Wire service"] not in made.case.rows.sources
    assert pane.model.rowCount() == 3


def test_what_is_only_proposed_is_fainter_and_says_so(made: MatrixCase, pane: SourcesPane) -> None:
    made.run(Propose(made.sources["Coast Agency"]))
    assert text(pane, 3, NAME) == "Coast Agency · proposed"
    colour = pane.model.index(3, NAME).data(Qt.ItemDataRole.ForegroundRole)
    assert colour == made.look.theme.soft_ink
