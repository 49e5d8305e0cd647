"""Claim and proof side by side: what the panel shows, and its keys."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.matrix_case import DRAFT, LETTER, MatrixCase, shown_matrix, stand
from ui.desk import ShownPlace
from ui.panes.matrix.pane import MatrixPane
from ui.panes.matrix.piece_view import excerpt_html
from ui.panes.matrix.pieces import Excerpt, excerpt_of, stated
from ui.panes.matrix.proof import ProofPanel
from ui.theme import ThemeName, load_theme
from workbench.commands.evidence import RemoveEvidence
from workbench.commands.proposals import AddProposals
from workbench.commands.sources import MarkConfidential
from workbench.model.analysis import (
    Analysis,
    Attribution,
    ProposedClaim,
    ProposedProposition,
    ProposedStance,
)
from workbench.model.evidence import Stance


@dataclass
class Shown:
    """A matrix with the panel under it."""

    made: MatrixCase
    pane: MatrixPane
    proof: ProofPanel
    around: QWidget

    def open(self, claim: int, source: str) -> None:
        stand(self.made, claim, source)
        self.pane.open_cell()

    def press(self, key: Qt.Key) -> None:
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key)

    def labels(self) -> str:
        return "\n".join(label.text() for label in self.proof.findChildren(QLabel))


@pytest.fixture
def shown(qtbot: QtBot, made: MatrixCase) -> Shown:
    pane = shown_matrix(qtbot, made)
    around = QWidget()
    qtbot.addWidget(around)
    column = QVBoxLayout(around)
    column.addWidget(pane)
    around.resize(1000, 700)
    around.show()
    qtbot.waitActive(around)
    return Shown(made, pane, pane.proof, around)


def test_every_piece_is_there_with_its_words_and_the_claims_own(shown: Shown) -> None:
    shown.made.attach(0, "Navy", Stance.denies, credibility=2, words="None of our people")
    shown.made.call(0, "Navy")
    shown.made.attach(0, "Ministry")
    shown.open(0, "Navy")
    assert shown.proof.words() == [
        "Navy denies, credibility 2. Letter: “None of our people”",
        "Navy denies, credibility 6, by a call on 12 March 2026. The spokesman would not have it.",
    ]
    assert "At least 1,500 guards had boarded ships" in shown.labels()
    assert "Claim 1 in the draft, on so" in shown.labels()


def test_what_stands_before_and_after_is_shown_and_cut_between_words(made: MatrixCase) -> None:
    start = LETTER.index("None of our people")
    excerpt = excerpt_of(made.case, made.letter_id, start, start + 18)
    assert excerpt.before == LETTER[:start]
    assert excerpt.after == LETTER[start + 18 :]
    start = DRAFT.index("put the number")
    excerpt = excerpt_of(made.case, made.draft_id, start, start + 14)
    assert (excerpt.before, excerpt.after) == ("The navy ", " at almost 11,000.")
    (place,) = stated(made.case, made.claims[1], made.draft_id)
    assert place.words == DRAFT.split("\n")[1]
    assert (place.before, place.after) == ("", "")


def test_up_and_down_return_and_escape(shown: Shown) -> None:
    shown.made.attach(0, "Navy", words="1,500 guards")
    shown.made.attach(0, "Navy", Stance.denies, words="11,000")
    places: list[ShownPlace] = []
    shown.made.desk.place_shown.connect(places.append)
    shown.open(0, "Navy")
    shown.press(Qt.Key.Key_Down)
    shown.press(Qt.Key.Key_Return)
    start = LETTER.index("11,000")
    assert places == [ShownPlace(shown.made.letter_id, start, start + 6)]
    assert shown.made.desk.material_id == shown.made.letter_id
    shown.press(Qt.Key.Key_Up)
    shown.press(Qt.Key.Key_Return)
    assert places[-1].start == LETTER.index("1,500 guards")
    shown.press(Qt.Key.Key_Escape)
    assert not shown.proof.isVisible()
    assert shown.pane.grid.cells.hasFocus()


def test_a_cell_opened_once_more_has_the_keyboard_again(shown: Shown) -> None:
    shown.made.attach(0, "Navy")
    shown.open(0, "Navy")
    shown.made.call(0, "Navy")
    shown.open(0, "Navy")
    assert len(shown.proof.words()) == 2
    assert shown.proof.has_keyboard
    shown.press(Qt.Key.Key_Escape)
    assert shown.proof.words() == []


def test_it_follows_the_chosen_cell_and_what_becomes_of_it(qtbot: QtBot, shown: Shown) -> None:
    first = shown.made.attach(0, "Navy")
    shown.made.attach(1, "Ministry", Stance.denies, words="11,000")
    shown.open(0, "Navy")
    shown.made.run(RemoveEvidence(first))
    qtbot.waitUntil(lambda: shown.proof.words() == [])
    assert shown.pane.grid.cells.hasFocus()  # the piece under the keyboard is gone
    assert shown.made.session.undo()
    qtbot.waitUntil(lambda: len(shown.proof.words()) == 1)
    stand(shown.made, 1, "Ministry")
    qtbot.waitUntil(lambda: "Ministry denies" in "".join(shown.proof.words()))
    assert shown.proof.isVisible()


def test_a_proposed_stance_shows_the_words_of_the_draft(shown: Shown) -> None:
    places: list[ShownPlace] = []
    shown.made.desk.place_shown.connect(places.append)
    shown.made.run(AddProposals(shown.made.draft_id, _proposals()))
    shown.open(0, "Navy")
    (words,) = shown.proof.words()
    second = DRAFT.split("\n")[1]
    assert words == f"Navy denies, only proposed. In the draft: “{second}”"
    shown.press(Qt.Key.Key_Return)
    start = DRAFT.index(second)
    assert places == [ShownPlace(shown.made.draft_id, start, start + len(second))]
    assert shown.made.desk.material_id == ""


def _proposals() -> Analysis:
    def claim(id: str, line: int, who: str) -> ProposedClaim:
        words = DRAFT.split("\n")[line]
        start = DRAFT.index(words)
        said = Attribution(who, "said")
        return ProposedClaim(id, start, start + len(words), words, words, "reported", 0.5, said)

    stances = (
        ProposedStance("Coast Agency", "asserts", "c1"),
        ProposedStance("Navy", "denies", "c2"),
    )
    return Analysis(
        text=DRAFT,
        engine_version="rules-1",
        claims=(claim("c1", 0, "Coast Agency"), claim("c2", 1, "Navy")),
        propositions=(ProposedProposition("Guards boarded the ships.", stances),),
    )


def test_what_looks_like_markup_is_none() -> None:
    excerpt = Excerpt("Letter", "a <b>", "<img src=x> & more", "</p>", "id", 0, 18)
    shown = excerpt_html(excerpt, load_theme(ThemeName.light), 15)
    assert "&lt;img src=x&gt; &amp; more" in shown
    assert "<img" not in shown and "<b>" not in shown


def test_a_confidential_source_goes_by_its_alias(shown: Shown) -> None:
    shown.made.attach(0, "Navy")
    shown.made.run(MarkConfidential(shown.made.sources["Navy"], True))
    shown.open(0, "Navy")
    assert shown.proof.words()[0].startswith("Source A asserts")


def test_return_in_the_panel_is_the_panels_and_letters_stay_acts(shown: Shown) -> None:
    shown.made.attach(0, "Navy")
    shown.open(0, "Navy")
    focused = QApplication.focusWidget()
    assert focused is not None
    ours = {Qt.Key.Key_Return: True, Qt.Key.Key_Escape: True, Qt.Key.Key_A: False}
    assert {key: _is_taken(focused, key) for key in ours} == ours


def _is_taken(focused: QWidget, key: Qt.Key) -> bool:
    """Whether a key goes to the widget although an act of the window has it."""
    event = QKeyEvent(QEvent.Type.ShortcutOverride, key, Qt.KeyboardModifier.NoModifier)
    event.ignore()
    QApplication.sendEvent(focused, event)
    return event.isAccepted()


def test_in_a_low_pane_the_row_and_its_proof_have_the_room(qtbot: QtBot, made: MatrixCase) -> None:
    made.attach(0, "Navy", Stance.denies, words="None of our people")
    pane = shown_matrix(qtbot, made)
    pane.resize(900, 300)
    stand(made, 0, "Navy")
    assert pane.bar.isVisible()
    pane.open_cell()
    assert pane.proof.isVisible() and not pane.bar.isVisible()
    cell = pane.grid.cells.visualRect(pane.grid.cells.currentIndex())
    qtbot.waitUntil(lambda: pane.grid.cells.viewport().height() >= cell.height())
    pane.proof.leave()
    assert pane.bar.isVisible()
