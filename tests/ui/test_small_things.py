"""Settings, places, days, jobs: what everything else in the window leans on."""

from __future__ import annotations

import json
import threading
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from ui.days import NoDay, parse_day
from ui.jobs import Jobs, Step
from ui.places import file_name, free_path
from ui.settings import Settings, load_settings, save_settings
from workbench.model.errors import ImportFailed


def test_settings_come_back_as_they_were_saved(tmp_path: Path) -> None:
    settings = Settings(checker="Eva Ronda", theme="dark", scale=1.5)
    settings.remember_case(tmp_path / "a.stet")
    settings.remember_case(tmp_path / "b.stet")
    settings.remember_case(tmp_path / "a.stet")
    save_settings(settings, tmp_path / "folder" / "settings.json")
    loaded = load_settings(tmp_path / "folder" / "settings.json")
    assert loaded == settings
    assert [Path(path).name for path in loaded.recent] == ["a.stet", "b.stet"]


@pytest.mark.parametrize(
    "spoilt", ["", "{", "[]", '{"scale": "large", "recent": "x", "theme": "pink"}', "\x00"]
)
def test_spoilt_settings_are_default_settings(tmp_path: Path, spoilt: str) -> None:
    path = tmp_path / "settings.json"
    path.write_text(spoilt, encoding="utf-8")
    assert load_settings(path) == Settings()


def test_settings_hold_no_word_of_a_case(tmp_path: Path) -> None:
    save_settings(Settings(checker="Eva"), tmp_path / "s.json")
    kept = json.loads((tmp_path / "s.json").read_text(encoding="utf-8"))
    assert set(kept) == {
        "checker", "theme", "scale", "reading_scale", "geometry", "splitters", "bottom_tab",
        "folder", "recent",
    }  # fmt: skip


@given(st.text())
def test_a_file_name_is_fit_for_every_system(title: str) -> None:
    name = file_name(title)
    assert name and len(name) <= 60
    assert not set(name) & set('<>:"/\\|?*\x00\n')
    assert name == name.strip(". ")
    assert name.split(".")[0].casefold() not in {"con", "nul", "com1", "lpt9"}


def test_a_new_case_never_takes_the_place_of_another(tmp_path: Path) -> None:
    first = free_path("The spill: what we know", tmp_path)
    first.touch()
    second = free_path("The spill: what we know", tmp_path)
    assert first.name == "The spill what we know.stet"
    assert second.name == "The spill what we know 2.stet"


@pytest.mark.parametrize(
    "words",
    [
        "2024-10-19",
        "19 October 2024",
        "19 Oct 2024",
        "October 19, 2024",
        " 19.10.2024 ",
    ],
)
def test_a_day_is_read_as_people_write_it(words: str) -> None:
    assert parse_day(words) == date(2024, 10, 19)


@given(st.dates(min_value=date(1000, 1, 1)))
def test_every_day_is_read_back(day: date) -> None:
    assert parse_day(day.isoformat()) == day
    assert parse_day(f"{day.day} {day:%B %Y}") == day


def test_what_is_no_day_is_refused() -> None:
    assert parse_day("") is None
    for words in ("soon", "31 April 2024", "05/10/2024", "2024"):
        with pytest.raises(NoDay):
            parse_day(words)


def test_a_job_hands_its_result_to_the_main_thread(qtbot: QtBot) -> None:
    jobs = Jobs()
    results: list[int] = []
    threads = []

    def work(step: Step) -> int:
        threads.append(threading.current_thread())
        step(1, 2)
        return 42

    def done(result: int) -> None:
        threads.append(threading.current_thread())
        results.append(result)

    with qtbot.waitSignal(jobs.ended):
        jobs.start("Counting", work, done)
    assert results == [42]
    assert threads[0] is not threading.main_thread()
    assert threads[1] is threading.main_thread()


def test_a_cancelled_job_leaves_nothing(qtbot: QtBot) -> None:
    jobs = Jobs()
    results: list[int] = []
    refused: list[str] = []
    jobs.refused.connect(refused.append)
    waiting = threading.Event()

    def work(step: Step) -> int:
        waiting.wait(10)
        step(1, 2)
        return 42

    with qtbot.waitSignal(jobs.ended):
        jobs.start("Counting", work, results.append)
        jobs.cancel()
        waiting.set()
    assert results == []
    assert refused == []
    assert not jobs.busy


def test_the_worlds_fault_is_told_in_its_own_sentence(qtbot: QtBot) -> None:
    jobs = Jobs()
    refused: list[str] = []
    jobs.refused.connect(refused.append)

    def work(step: Step) -> int:
        raise ImportFailed("This file is empty; choose another one.")

    with qtbot.waitSignal(jobs.ended):
        jobs.start("Reading", work, lambda result: None)
    assert refused == ["This file is empty; choose another one."]


def test_a_second_job_is_refused_while_one_runs(qtbot: QtBot) -> None:
    jobs = Jobs()
    results: list[int] = []
    refused: list[str] = []
    jobs.refused.connect(refused.append)
    waiting = threading.Event()

    def work(step: Step) -> int:
        waiting.wait(10)
        return 1

    with qtbot.waitSignal(jobs.ended):
        jobs.start("First", work, results.append)
        jobs.start("Second", lambda step: 2, results.append)
        waiting.set()
    assert results == [1]
    assert len(refused) == 1
