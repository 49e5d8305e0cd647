"""About, and from there what Stet is made of: by keys alone, every text to be read."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QTableView, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.driver import Driver
from ui.dialogs.about import AboutDialog
from ui.dialogs.licences import LicencesWindow, by_licence, paragraphs
from ui.settings import settings_path
from workbench.components import Crate, components
from workbench.crash import write_report


@pytest.fixture
def person(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Driver]:
    driver = Driver(qtbot, monkeypatch, tmp_path)
    yield driver
    driver.close()


Kind = TypeVar("Kind", bound=QWidget)


def shown(person: Driver, kind: type[Kind]) -> Kind:
    for window in person.window.findChildren(kind):
        if window.isVisible():
            return window
    raise AssertionError(f"there is no {kind.__name__}")


def open_licences(person: Driver) -> LicencesWindow:
    """From About, with the keys that lead from button to button."""
    person.do("help.about")
    person.until(shown(person, AboutDialog).isActiveWindow)
    person.press("Shift+Tab")
    person.press("Space")
    window = shown(person, LicencesWindow)
    person.until(window.isActiveWindow)
    return window


def page(window: LicencesWindow) -> str:
    texts = window.findChildren(QTextEdit)
    assert len(texts) == 1
    return texts[0].toPlainText()


def test_about_leads_to_every_licence_and_escape_leads_back(person: Driver) -> None:
    window = open_licences(person)
    assert not window.isModal()
    assert not any(about.isVisible() for about in person.window.findChildren(AboutDialog))
    table = window.findChildren(QTableView)[0]
    assert person.focus is table
    model, found = table.model(), components()
    rows = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert rows == [c.name + (f" in {c.inside}" if c.inside else "") for c in found]
    assert [model.index(row, 2).data() for row in range(len(found))] == [c.licence for c in found]
    person.press("Escape")
    person.until(lambda: not person.window.findChildren(LicencesWindow))
    assert person.window.isVisible()


def test_a_name_that_is_typed_is_found_and_its_texts_are_shown(person: Driver) -> None:
    window = open_licences(person)
    person.write("qt")
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in page(window)
    assert "may be replaced" in page(window)
    table = window.findChildren(QTableView)[0]
    QTest.qWait(QApplication.keyboardInputInterval() + 50)
    person.press("Right")  # to another column: names are what is looked for all the same
    person.write("harfb")
    assert table.currentIndex().siblingAtColumn(0).data() == "HarfBuzz in Qt GUI"
    assert "Behdad Esfahbod" in page(window)
    assert "Permission is hereby granted" in page(window)


def test_the_crates_of_typst_are_one_row_and_a_page(person: Driver) -> None:
    window = open_licences(person)
    model = window.findChildren(QTableView)[0].model()
    rows = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert rows.count("typst") == 1 and "krilla" not in rows
    person.write("typst")
    read = page(window)
    typst = next(component for component in components() if component.name == "typst")
    for crate in typst.crates:
        assert f"{crate.name} {crate.version}" in read
    assert "crates under MIT OR Apache-2.0" in read
    assert "UNICODE LICENSE V3" in read


def test_no_word_of_a_licence_is_a_link(person: Driver) -> None:
    window = open_licences(person)
    person.write("qt")
    document = window.findChildren(QTextEdit)[0].document()
    block = document.begin()
    while block.isValid():
        assert not block.charFormat().isAnchor()
        block = block.next()
    assert "href" not in document.toHtml()


def test_large_type_and_the_other_theme_are_taken_at_once(person: Driver) -> None:
    window = open_licences(person)
    text = window.findChildren(QTextEdit)[0]
    before = text.document().begin().charFormat().font().pixelSize()
    person.look.zoom_interface(1.5)
    assert text.document().begin().charFormat().font().pixelSize() == round(before * 1.5)


def test_about_says_where_settings_are_kept(person: Driver) -> None:
    person.do("help.about")
    words = [label.text() for label in shown(person, AboutDialog).findChildren(QLabel)]
    (place,) = (line.replace("\u200b", "") for line in words if line.startswith("Settings"))
    assert str(settings_path().parent) in place
    assert str(write_report(ValueError()).parent) in place
    person.press("Escape")


def test_a_start_reads_nothing_of_it() -> None:
    script = (
        "import sys, ui.app, ui.window, ui.dialogs.about\n"
        "assert not {'ui.dialogs.licences', 'workbench.components'} & set(sys.modules)\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


# --- The words ----------------------------------------------------------------------------------


def bare(words: str) -> str:
    return re.sub(r"[-=_*~#\s]", "", words)


@given(st.lists(st.text(st.sampled_from("ab (1).-*=_ \t©")), max_size=12))
def test_no_word_of_a_text_is_lost(lines: list[str]) -> None:
    words = "\n".join(lines)
    assert bare("".join(paragraph for _, paragraph in paragraphs(words))) == bare(words)


def test_lines_are_joined_to_paragraphs_and_lists_are_not() -> None:
    text = """\
                    GNU GENERAL PUBLIC LICENSE

  The licenses for most software are designed to take away your
freedom to share and change it.
-----------------------------------------------------------
  1. Redistributions of source code must retain the above notice,
     this list of conditions and the following disclaimer.
  2. Redistributions in binary form must reproduce it.
"""
    assert list(paragraphs(text)) == [
        (20, "GNU GENERAL PUBLIC LICENSE"),
        (2, "The licenses for most software are designed to take away your freedom to share "
            "and change it."),
        (2, "1. Redistributions of source code must retain the above notice, this list of "
            "conditions and the following disclaimer."),
        (2, "2. Redistributions in binary form must reproduce it."),
    ]  # fmt: skip


def test_what_most_crates_are_under_comes_first() -> None:
    crates = [Crate("c", "1", "MIT", ""), Crate("b", "1", "Zlib", ""), Crate("a", "1", "MIT", "")]
    names = [(licence, [crate.name for crate in group]) for licence, group in by_licence(crates)]
    assert names == [("MIT", ["a", "c"]), ("Zlib", ["b"])]
