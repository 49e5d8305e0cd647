"""Where things are kept: in the platform's places, or all of it in one folder."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from ui.dialogs.help import help_page
from ui.settings import Settings, load_settings, save_settings, settings_path
from workbench import folders
from workbench.crash import write_report
from workbench.storage.lock import CaseLock


@pytest.fixture
def stick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    # monkeypatch takes back what keep_in writes into the environment
    for name in (folders.ONE_FOLDER, "XDG_CACHE_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, "")
    folder = tmp_path / "stick" / "Stet data"
    folders.keep_in(folder)
    return folder


def below(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_on_a_stick_everything_stays_on_it(stick: Path, home: Path, tmp_path: Path) -> None:
    case = tmp_path / "spill.stet"
    case.touch()
    before = below(home)
    save_settings(Settings(checker="Eva Ronda"))
    report = write_report(ValueError())
    CaseLock(case).release()
    assert load_settings().checker == "Eva Ronda"
    assert below(home) == before
    written = [settings_path(), report, *(stick / "state" / "open-cases").iterdir()]
    assert all(path.is_relative_to(stick) for path in written)
    assert len(written) == 3
    assert folders.cases_folder().is_relative_to(stick)


def test_without_a_stick_the_platform_has_its_places(home: Path) -> None:
    assert folders.one_folder() is None
    for folder in (
        folders.settings_folder(), folders.state_folder(), folders.logs_folder(),
        folders.cases_folder(),
    ):  # fmt: skip
        assert folder.is_relative_to(home)
    assert folders.cases_folder() == home / "Documents" / "Stet"


def test_a_stick_that_comes_back_as_another_drive_still_knows_its_cases(
    stick: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = Settings()
    inside, beside = stick / "Cases" / "spill.stet", stick.parent / "Stories" / "vote.stet"
    for path in (inside, beside):
        path.parent.mkdir()
        path.touch()
    gone = tmp_path / "another drive" / "gone.stet"
    for path in (gone, beside, inside):
        settings.remember_case(path)
    save_settings(settings)
    other = tmp_path / "drive E"
    stick.parent.rename(other)
    monkeypatch.setenv(folders.ONE_FOLDER, str(other / "Stet data"))
    assert load_settings().recent == [
        str(other / "Stet data" / "Cases" / "spill.stet"),
        str(other / "Stories" / "vote.stet"),
        str(gone),
    ]
    saved = (other / "Stet data" / "settings" / "settings.json").read_text("utf-8")
    assert str(stick) not in saved
    assert '"Cases/spill.stet"' in saved and '"../Stories/vote.stet"' in saved


def test_a_place_that_cannot_be_written_to_is_found_out_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(folders.ONE_FOLDER, "")
    (tmp_path / "file").touch()
    with pytest.raises(OSError):
        folders.keep_in(tmp_path / "file" / "Stet data")
    assert folders.one_folder() is None, "nothing is kept in a place that was refused"


@pytest.mark.parametrize(
    ("program", "beside"),
    [
        ("stick/stet/stet", "stick/stet"),
        ("stick/stet/stet-cli.exe", "stick/stet"),
        ("Applications/Stet.app/Contents/MacOS/stet", "Applications"),
    ],
)
def test_the_folder_lies_beside_the_frozen_program(
    program: str, beside: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(folders.ONE_FOLDER, raising=False)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / program))
    assert folders.beside_the_program() == (tmp_path / beside).resolve() / "Stet data"


def test_a_launcher_may_name_the_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(folders.ONE_FOLDER, str(tmp_path))
    assert folders.beside_the_program() == tmp_path


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux has these variables")
def test_libraries_are_told_of_the_stick(stick: Path) -> None:
    for name in ("XDG_CACHE_HOME", "XDG_CONFIG_HOME"):
        assert Path(os.environ[name]).is_relative_to(stick)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="these are Linux' places")
def test_the_help_says_where_things_are_kept(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME"):
        monkeypatch.delenv(name)
    page = help_page("install.md")
    for folder in (folders.settings_folder(), folders.state_folder(), folders.logs_folder()):
        assert f"`~/{folder.relative_to(home)}`" in page
    assert f"`{folders.cases_folder().relative_to(home)}`" in page


_SHOWS_A_FILE_DIALOG = """
from PySide6.QtWidgets import QFileDialog
from ui.app import make_application
application = make_application([])
dialog = QFileDialog(None, "", ".")
dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
dialog.show()
dialog.accept()
del dialog
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere the system remembers")
def test_what_the_file_dialog_remembers_lies_among_the_settings(home: Path) -> None:
    subprocess.run([sys.executable, "-c", _SHOWS_A_FILE_DIALOG], check=True, cwd=home)
    (kept,) = home.rglob("QtProject.conf")
    assert kept.parent == folders.settings_folder()
