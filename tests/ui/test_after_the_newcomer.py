"""What somebody who had never seen the window stumbled over, and must not again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.driver import Driver
from ui.dialogs.export import ExportDialog, how_it_stands, what_leaves
from ui.glyphs import Mark
from ui.marks import claim_mark
from ui.sample import open_sample
from ui.telling import sign_off_words, unsupported_words
from workbench.case import Case
from workbench.commands.claims import AcceptClaims, DeleteClaim
from workbench.commands.sentences import ReadSentence
from workbench.commands.state import layers_of
from workbench.commands.verdicts import SetOutcome, SetVerdict
from workbench.model.decision import OutcomeKind, VerdictKind
from workbench.model.document import Reading
from workbench.model.evidence import Layer
from workbench.model.summary import SignOffState
from workbench.report.build import build_summary


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("case") / "Sample.stet"
    return open_sample(path, "Eva Ronda", lambda done, of: None)


@pytest.fixture
def sample_case(made: Path, tmp_path: Path) -> Path:
    copy = tmp_path / "Sample.stet"
    copy.write_bytes(made.read_bytes())
    return copy


@pytest.fixture
def person(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Driver]:
    driver = Driver(qtbot, monkeypatch, tmp_path)
    yield driver
    driver.close()


def decide_everything(case: Case) -> None:
    case.run(AcceptClaims(tuple(claim.id for claim in case.rows.claims)))
    for sentence in case.rows.sentences:
        case.run(ReadSentence(sentence.id, Reading.claim))
    for claim in case.rows.claims:
        for layer in layers_of(claim):
            case.run(SetVerdict(claim.id, layer, VerdictKind.confirmed))
        case.run(SetOutcome(claim.id, OutcomeKind.stands))


def test_return_on_the_start_page_does_what_the_button_offers(person: Driver) -> None:
    wished: list[str] = []
    start = person.window.findChildren(QPushButton)
    button = next(b for b in start if b.text().startswith("Open a case"))
    person.choose_files(person.folder / "none.stet")
    person.window.jobs.refused.connect(wished.append)
    button.setFocus()
    person.press("Return")
    assert "none.stet" in person.window.told()


def test_a_sign_off_that_was_undone_and_done_again_is_not_changed_since(sample_case: Path) -> None:
    with Case.open(sample_case) as case:
        decide_everything(case)
        draft = case.drafts()[0].id
        case.sign_off(draft)
        assert sign_off_words(case, draft).startswith("Signed off by Eva Ronda on ")
        case.undo()
        case.redo()
        assert "changed since" not in sign_off_words(case, draft)
        case.run(SetOutcome(next(iter(case.rows.claims)).id, OutcomeKind.cut))
        assert "changed since" in sign_off_words(case, draft)
        case.undo()
        assert "changed since" not in sign_off_words(case, draft)


def test_the_window_and_the_summary_agree_on_whether_a_sign_off_holds(sample_case: Path) -> None:
    with Case.open(sample_case) as case:
        decide_everything(case)
        draft = case.drafts()[0].id

        def told() -> tuple[bool, bool]:
            window = "changed since" not in sign_off_words(case, draft)
            return window, build_summary(case, draft).sign_off.state is SignOffState.signed

        case.sign_off(draft)
        assert told() == (True, True)
        case.run(SetOutcome(next(iter(case.rows.claims)).id, OutcomeKind.cut))
        assert told() == (False, False)
        case.undo()
        assert told() == (True, True)
        case.rename_checker("Eva R. Ronda")
        assert told() == (True, True), "a name changes nothing that was signed"
        case.destroy([case.materials()[0].content])
        assert told() == (False, False), "what was signed is no longer whole"
    with Case.open(sample_case) as case:
        assert told() == (False, False), "the same after a restart"
        case.sign_off(draft)
        assert told() == (True, True)


def test_what_is_confirmed_on_nothing_is_said_before_the_sign_off(sample_case: Path) -> None:
    with Case.open(sample_case) as case:
        draft = case.drafts()[0].id
        assert unsupported_words(case, draft) == ""
        decide_everything(case)
        number = len(case.rows.claims)
        words = f"{number} claims confirmed with neither evidence nor a ticked part."
        assert unsupported_words(case, draft) == words


def test_a_second_sign_off_of_the_same_state_is_refused(person: Driver, sample_case: Path) -> None:
    with Case.open(sample_case) as case:
        decide_everything(case)
    person.window.opening.open_case(sample_case)
    person.do("case.sign_off")
    acts = person.case.acts
    person.do("case.sign_off")
    assert person.case.acts == acts
    assert "already" in person.window.told()


def test_what_is_said_of_a_deleted_claim_names_it(person: Driver, sample_case: Path) -> None:
    person.window.opening.open_case(sample_case)
    claim = next(claim for claim in person.case.rows.claims if claim.number == 3)
    person.work.session.run(DeleteClaim(claim.id))
    assert person.window.told() == "Claim deleted · claim 3"
    person.do("edit.undo")
    assert person.window.told() == "Undone: claim deleted · claim 3"


def test_moving_the_case_keeps_the_place(person: Driver, sample_case: Path) -> None:
    person.window.opening.open_case(sample_case)
    claim = next(claim for claim in person.case.rows.claims if claim.number == 9)
    person.work.desk.choose_claim(claim.id)
    sentence = person.work.desk.sentence_id
    person.window.handing_over.move_to(person.folder / "Moved.stet")
    assert person.case.path.name == "Moved.stet"
    assert person.work.desk.claim_id == claim.id
    assert person.work.desk.sentence_id == sentence


def test_before_it_is_written_the_window_says_what_leaves(
    person: Driver, sample_case: Path
) -> None:
    person.window.opening.open_case(sample_case)
    first = min(person.case.rows.claims, key=lambda claim: claim.number)
    person.work.session.run(AcceptClaims((first.id,)))
    summary = build_summary(person.case, person.work.desk.draft_id)
    proposals = len(person.case.rows.claims) - 1
    assert "1 claim with their words" in what_leaves(summary)
    assert f"the words of {proposals} undecided proposals" in what_leaves(summary)
    assert "unread" in how_it_stands(summary)
    assert "not signed off" in how_it_stands(summary)


def test_a_file_that_is_there_is_replaced_only_by_somebody_who_was_told(
    person: Driver, sample_case: Path
) -> None:
    person.window.opening.open_case(sample_case)
    summary = build_summary(person.case, person.work.desk.draft_id)
    dialog = ExportDialog(summary, person.case.rows, person.folder, person.look)
    person.qtbot.addWidget(dialog)
    words = {label.text() for label in dialog.findChildren(QLabel)}
    assert "There is a file of that name already." not in words
    dialog.path.write_text("mine")
    again = ExportDialog(summary, person.case.rows, person.folder, person.look)
    person.qtbot.addWidget(again)
    words = {label.text() for label in again.findChildren(QLabel)}
    assert "There is a file of that name already." in words
    assert "Replace the file" in {button.text() for button in again.findChildren(QPushButton)}


def test_what_is_only_attributed_never_looks_confirmed(sample_case: Path) -> None:
    with Case.open(sample_case) as case:
        claim = next(claim for claim in case.rows.claims if claim.claimant_id is not None)
        case.run(SetVerdict(claim.id, Layer.said, VerdictKind.confirmed))
        assert claim_mark(case.rows, case.rows.claims[claim.id]) is Mark.open
        case.run(SetVerdict(claim.id, Layer.so, VerdictKind.disputed))
        assert claim_mark(case.rows, case.rows.claims[claim.id]) is Mark.disputed
