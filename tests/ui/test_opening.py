"""Bringing things in through the window: pasted, dropped, opened; asked, corrected, stopped."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.driver import Driver
from ui.jobs import Step
from workbench.model.claim import PartKind
from workbench.model.document import DateFrom, Received

STORY = """Ferry Sank With 212 on Board
At least 212 people were on the ferry that sank on Friday, harbour master Ida Noll said.
The owner has denied that the ferry was overloaded.
"""
RICH = (
    "<html><body><h1>Ferry Sank With 212 on Board</h1><p>At least 212 people were on the "
    "ferry.</p><p>The owner denied it.</p></body></html>"
)


@pytest.fixture
def person(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Driver]:
    driver = Driver(qtbot, monkeypatch, tmp_path)
    yield driver
    driver.close()


def field(person: Driver, name: str) -> QLineEdit:
    return next(
        f
        for f in person.window.findChildren(QLineEdit)
        if f.accessibleName() == name and f.isVisible()
    )


def begin(person: Driver, name: str = "Eva Ronda") -> None:
    """Answer what is asked, and begin."""
    field(person, "Your name").setText(name)
    field(person, "Your name").setFocus()
    person.press("Return")
    person.until(lambda: person.window.workspace is not None)
    person.rest()


def words(person: Driver) -> list[str]:
    return person.case.document_text(person.case.drafts()[0].id).split("\n")


def dropped(*paths: Path) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def test_a_story_is_pasted_with_its_headline_and_paragraphs(person: Driver) -> None:
    mime = QMimeData()
    mime.setHtml(RICH)
    QGuiApplication.clipboard().setMimeData(mime)
    person.do("case.paste_story")
    person.rest()
    assert field(person, "Headline").text() == "Ferry Sank With 212 on Board"
    begin(person)
    assert words(person) == [
        "Ferry Sank With 212 on Board",
        "At least 212 people were on the ferry.",
        "The owner denied it.",
    ]
    assert person.case.drafts()[0].received is Received.pasted


def test_an_empty_clipboard_is_said_plainly(person: Driver) -> None:
    QGuiApplication.clipboard().clear()
    person.do("case.paste_story")
    assert person.window.told() == "There are no words on the clipboard; copy the story first."


def test_what_is_dropped_is_a_story_then_material_and_a_case_opens(
    person: Driver, tmp_path: Path
) -> None:
    story, letter = tmp_path / "story.txt", tmp_path / "letter.md"
    story.write_text(STORY, encoding="utf-8")
    letter.write_text("# A letter\n\nThe ferry was full.\n", encoding="utf-8")
    person.window.opening.drop(dropped(story))
    person.rest()
    begin(person)
    case_path = person.case.path
    person.window.opening.drop(dropped(letter))
    person.rest()
    (material,) = person.case.materials()
    assert material.received is Received.dropped
    assert person.case.content(material.content) == letter.read_bytes()
    assert person.work.desk.material_id == material.id
    person.do("case.close")
    person.window.opening.drop(dropped(case_path))
    assert person.case.path == case_path


def test_letters_that_look_wrong_are_read_in_an_encoding_chosen_by_hand(
    person: Driver, tmp_path: Path
) -> None:
    story = tmp_path / "story.txt"
    story.write_bytes("Паром затонул в пятницу, сказал капитан порта.".encode("koi8-r"))
    person.choose_files(story)
    person.do("case.open_story")
    person.rest()
    box = next(b for b in person.window.findChildren(QComboBox) if b.accessibleName() == "Encoding")
    box.setCurrentText("koi8-r")
    box.activated.emit(box.currentIndex())
    person.rest()
    begin(person)
    assert words(person) == ["Паром затонул в пятницу, сказал капитан порта."]
    assert person.case.content(person.case.drafts()[0].content) == story.read_bytes()


def test_a_date_that_was_not_known_is_asked_for_and_can_be_corrected(
    person: Driver, tmp_path: Path
) -> None:
    story = tmp_path / "story.txt"
    story.write_text(STORY, encoding="utf-8")
    person.choose_files(story)
    person.do("case.open_story")
    person.rest()
    assert person.focus.accessibleName() == "Publication date"
    person.write("soon")
    person.press("Return")
    assert person.window.workspace is None, "what is no day is not taken for one"
    field(person, "Publication date").setText("19 Oct 2024")
    begin(person)

    def friday() -> date | None:
        (part,) = person.case.rows.parts.where(kind=PartKind.date)
        return part.date_from

    draft = person.case.drafts()[0]
    assert (draft.published, draft.published_from) == (date(2024, 10, 19), DateFrom.person)
    assert friday() == date(2024, 10, 18)
    person.do("case.details")
    field(person, "Publication date").setText("2024-10-12")
    field(person, "Publication date").setFocus()
    person.press("Return")
    person.rest()
    assert person.case.drafts()[0].published == date(2024, 10, 12)
    assert friday() == date(2024, 10, 11)


def test_the_name_is_asked_for_once(person: Driver, tmp_path: Path) -> None:
    for number in range(2):
        story = tmp_path / f"story{number}.txt"
        story.write_text(STORY, encoding="utf-8")
        person.choose_files(story)
        person.do("case.open_story")
        person.rest()
        asked = [
            f
            for f in person.window.findChildren(QLineEdit)
            if f.accessibleName() == "Your name" and f.isVisible()
        ]
        assert len(asked) == (1 if number == 0 else 0)
        if asked:
            begin(person)
            assert [actor.name for actor in person.case.rows.actors] == ["Eva Ronda"]


def test_a_file_that_cannot_be_read_leaves_everything_as_it_was(
    person: Driver, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.docx"
    broken.write_bytes(b"PK\x03\x04 and nothing more")
    person.choose_files(broken)
    person.do("case.open_story")
    person.rest()
    assert person.window.workspace is None
    assert person.window.told().endswith(".")
    assert person.window.told() != ""


def test_long_work_is_stopped_by_its_key(person: Driver) -> None:
    began, results = threading.Event(), list[int]()

    def work(step: Step) -> int:
        began.set()
        while True:
            step(0, 0)

    person.window.jobs.start("Working", work, results.append)
    began.wait(10)
    person.do("case.stop")
    person.rest()
    assert results == []
    assert person.window.told() == ""


def test_a_story_is_begun_or_left_from_the_buttons_by_keys(person: Driver, tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text(STORY, encoding="utf-8")
    person.choose_files(story)
    person.do("case.open_story")
    person.rest()
    field(person, "Publication date").setText("19 Oct 2024")
    field(person, "Your name").setText("Eva Ronda")
    person.press("Escape")
    assert not [f for f in person.window.findChildren(QLineEdit) if f.isVisible()]
    assert person.window.workspace is None
    person.do("case.open_story")
    person.rest()
    field(person, "Your name").setText("Eva Ronda")
    begins = next(b for b in person.window.findChildren(QPushButton) if b.text() == "Begin")
    begins.setFocus()
    person.press("Return")
    person.until(lambda: person.window.workspace is not None)
    person.rest()


def test_a_sample_that_cannot_be_kept_is_told_in_one_sentence(person: Driver, home: Path) -> None:
    (home / "Documents").rmdir()
    (home / "Documents").write_text("a file where the folder should be", "utf-8")
    person.do("case.sample")
    person.rest()
    assert person.window.workspace is None
    assert person.window.told().startswith("Nothing can be written to")
