"""The whole job on the sample story, in the real window, without a mouse."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from importlib.resources import as_file, files
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.driver import Driver, WindowsShown
from ui.telling import reading_count
from workbench.exporters.registry import all_exporters
from workbench.model.claim import ClaimState, Standing
from workbench.model.decision import OutcomeKind, VerdictKind
from workbench.model.document import Reading
from workbench.model.evidence import Evidence, Layer, Stance
from workbench.report.build import build_summary
from workbench.storage.verify import verify

MATERIALS = ("agency-release.md", "letter.txt", "wire-copy.txt")


@pytest.fixture
def person(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Driver]:
    driver = Driver(qtbot, monkeypatch, tmp_path)
    yield driver
    driver.close()


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """The sample's files, outside the program."""
    folder = tmp_path / "sample"
    with as_file(files("resources").joinpath("sample")) as kept:
        shutil.copytree(kept, folder)
    return folder


def open_story(person: Driver, sample: Path) -> None:
    person.choose_files(sample / "story.html")
    person.do("case.open_story")
    person.rest()
    assert person.focus.accessibleName() == "Your name", "the page told the date, not the name"
    person.write("Eva Ronda")
    person.press("Return")
    person.until(lambda: person.window.workspace is not None)
    person.rest()


def read_everything(person: Driver) -> None:
    person.do("view.draft")
    _, sentences = reading_count(person.case, person.work.desk.draft_id)
    for _ in range(sentences):
        person.do("sentence.as_proposed")
    assert person.window.read_words() == f"{sentences} of {sentences} sentences read"


def bring_in(person: Driver, sample: Path) -> None:
    person.choose_files(*(sample / name for name in MATERIALS))
    person.do("case.material")
    person.until(lambda: len(person.case.materials()) == len(MATERIALS))
    person.rest()


def entries(person: Driver, claim_id: str, layer: Layer) -> list[Evidence]:
    """What is evidence on one layer of a claim; what is only proposed is none."""
    found = person.case.rows.evidence.where(claim_id=claim_id)
    return [e for e in found if e.layer is layer and e.standing is Standing.accepted]


def judge(person: Driver, said: str, so: str, outcome: str) -> None:
    """Both layers of the chosen claim by their keys, where it has both, then the outcome."""
    claim = person.case.rows.claims[person.work.desk.claim_id]
    for key, layer in ((said, Layer.said), (so, Layer.so)):
        if layer is Layer.said and claim.claimant_id is None:
            continue
        if person.work.desk.layer is not layer:
            person.do("layer.switch")
        person.press(key)
        if person.focus.accessibleName() != "Claims":
            person.press("Escape")  # the reason is offered, not asked
    person.do(outcome)


def test_the_whole_job(person: Driver, sample: Path, tmp_path: Path) -> None:
    open_story(person, sample)
    case_path = person.case.path
    assert case_path.parent.name == "Stet"
    assert case_path.parent.parent.name == "Documents"
    person.do("claim.accept_all")
    rows = person.case.rows
    assert {claim.standing for claim in rows.claims} == {Standing.accepted}
    assert {s.reading for s in rows.sentences} == {Reading.unread}, "accepting reads nothing"
    read_everything(person)
    bring_in(person, sample)

    # evidence on both layers: the release says it, and it is the agency's own word for it
    leak = person.go_to_claim("leak began on the night")
    person.select_in_material("agency-release", "The leak began on the night of 9 March.")
    for layer in (Layer.said, Layer.so):
        if person.work.desk.layer is not layer:
            person.do("layer.switch")
        before = len(entries(person, leak.id, layer))
        other = entries(person, leak.id, Layer.so if layer is Layer.said else Layer.said)
        person.do("evidence.attach")
        person.write("Water Safety")
        person.press("Return")
        found = entries(person, leak.id, layer)
        assert len(found) == before + 1
        assert rows.sources[found[-1].source_id].name == "Water Safety Agency"
        kept = entries(person, leak.id, Layer.so if layer is Layer.said else Layer.said)
        assert kept == other, "evidence for one layer never changes the other"

    # a part is ticked against the selected words
    person.go_to_claim("leak began on the night")
    person.do("claim.tick")
    assert len(list(rows.ticks)) == 1

    # who cannot confirm and who denies, in the matrix's own keys
    for stance, act in (
        (Stance.cannot_confirm, "evidence.cannot_confirm"),
        (Stance.denies, "evidence.denies"),
    ):
        person.go_to_claim("leak began on the night")
        person.select_in_material("wire-copy", "unable to confirm")
        person.do("view.matrix")
        empty = {e.source_id for e in rows.evidence.where(claim_id=leak.id)}
        for _ in rows.sources:
            if person.work.desk.source_id not in empty and person.work.desk.source_id:
                break
            person.press("Right")
        person.do(act)
        person.press("Return")
        assert stance in {e.stance for e in entries(person, leak.id, Layer.so)}

    # refused first, and led to what is missing
    person.do("case.sign_off")
    assert not list(rows.sign_offs)
    assert "missing" in person.window.told()
    person.press("Return")
    assert person.work.desk.claim_id

    # every claim gets its verdicts and outcome; one stands against the checker's advice
    person.do("view.claims")
    person.press("Home")
    for number in range(len(rows.claims)):
        if number == 2:
            judge(person, "1", "4", "outcome.stet")
            person.write("The desk has the papers")
            person.press("Return")
        else:
            judge(person, "1", "1", "outcome.stands")
        person.do("view.claims")
        person.press("Down")
    assert {claim.state for claim in rows.claims} == {ClaimState.checked}
    stets = [o for o in rows.outcomes if o.kind is OutcomeKind.stet]
    assert [o.reason for o in stets] == ["The desk has the papers"]
    unsupported = [v for v in rows.verdicts if v.verdict is VerdictKind.unsupported]
    assert [v.layer for v in unsupported] == [Layer.so]

    person.do("case.sign_off")
    assert len(list(rows.sign_offs)) == 1
    head = person.case.head

    # close, come back, take things back, do them again
    person.do("case.close")
    person.window.opening.open_case(case_path)
    rows = person.case.rows
    assert person.case.head == head
    person.do("edit.undo")
    assert not list(rows.sign_offs)
    person.go_to_claim("leak began on the night")
    evidence, verdicts = list(rows.evidence), list(rows.verdicts)
    person.do("claim.delete")
    assert leak.id not in rows.claims
    person.do("edit.undo")
    assert leak.id in rows.claims
    assert (list(rows.evidence), list(rows.verdicts)) == (evidence, verdicts)
    person.do("edit.redo")
    assert leak.id not in rows.claims
    person.do("edit.undo")
    person.do("case.sign_off")
    assert len(list(rows.sign_offs)) == 1

    # hand over, in every format, and verify
    summary = build_summary(person.case, person.work.desk.draft_id)
    for exporter in all_exporters():
        target = tmp_path / f"summary{exporter.extension}"
        person.window.handing_over.write(summary, exporter, target)
        person.rest()
        assert target.stat().st_size > 1_000, exporter.format
    person.do("case.verify")
    person.rest()
    assert "whole" in person.window.told()
    head = person.case.head
    person.do("case.close")
    assert verify(case_path, head=head).holds
    assert [path.name for path in case_path.parent.iterdir()] == [case_path.name]


def test_nothing_flashes_up_while_a_case_opens(person: Driver, sample: Path) -> None:
    shown = WindowsShown()
    application = QApplication.instance()
    assert application is not None
    application.installEventFilter(shown)
    open_story(person, sample)
    bring_in(person, sample)
    application.removeEventFilter(shown)
    assert shown.shown == []
