"""What the document pane says of a draft that is not English."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.ui.document_case import DocumentCase, imported, shown_pane
from ui.panes.document.language_note import LanguageNote
from ui.panes.document.pane import DocumentPane
from workbench.model.document import DocumentKind

GERMAN = (
    "Die Brücke ist gesperrt",
    "Die Brücke über den Fluss wurde nach dem Hochwasser gesperrt und ist nicht zu befahren.",
    "„Wir hatten keine Wahl“, sagte die Bürgermeisterin, als sie am Montag in der Stadt war.",
)


def notes(pane: DocumentPane) -> list[LanguageNote]:
    return [note for note in pane.findChildren(LanguageNote) if note.isVisible()]


def test_a_german_draft_says_what_is_left_to_the_checker(story: DocumentCase, qtbot: QtBot) -> None:
    story.draft_id = story.bring(imported(GERMAN), DocumentKind.draft, "bruecke.txt")
    pane = shown_pane(story, qtbot)
    (note,) = notes(pane)
    assert note.words().startswith("This text seems to be in German: Stet proposes sentences,")
    assert [label.text() for label in note.findChildren(QLabel)] == [note.words()]


def test_in_a_narrow_window_all_of_it_can_be_read(story: DocumentCase, qtbot: QtBot) -> None:
    story.draft_id = story.bring(imported(GERMAN), DocumentKind.draft, "bruecke.txt")
    pane = shown_pane(story, qtbot)
    (label,) = notes(pane)[0].findChildren(QLabel)
    wide = label.height()
    pane.resize(pane.minimumSizeHint().width(), 700)
    qtbot.waitUntil(lambda: label.height() > wide)
    assert label.height() >= label.heightForWidth(label.width())


def test_an_english_draft_and_foreign_material_say_nothing(
    story: DocumentCase, qtbot: QtBot
) -> None:
    letter = story.bring(imported(GERMAN), DocumentKind.material, "brief.txt")
    pane = shown_pane(story, qtbot)
    story.desk.choose_material(letter)
    assert notes(pane) == []
