"""The task script: what it says when something is missing, and that no failure is lost."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import task

SCRIPT = Path(task.__file__)
FINE = [sys.executable, "-c", "print('all is well')"]
BROKEN = [sys.executable, "-c", "print('what is wrong'); raise SystemExit(3)"]


@pytest.mark.parametrize("version", ["(3, 6, 9)", "(3, 10, 12)", "(3, 15, 0)"])
def test_a_python_that_will_not_do_is_told_in_one_sentence(version: str) -> None:
    script = (
        f"import sys; sys.version_info = {version}\n"
        f"exec(compile(open({str(SCRIPT)!r}, encoding='utf-8').read(), 'task.py', 'exec'))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert done.returncode == 1
    assert done.stdout == ""
    assert len(done.stderr.splitlines()) == 1
    assert "Stet needs Python 3.11" in done.stderr


def test_the_line_about_python_can_be_read_by_an_old_python() -> None:
    # The grammar of 3.6 is out of reach, that of 3.7 is the nearest that the parser still knows.
    head = SCRIPT.read_text("utf-8").partition("import argparse")[0]
    ast.parse(head, feature_version=(3, 7))


def test_what_the_linker_cannot_open_is_named_by_its_package() -> None:
    def load(soname: str) -> object:
        if soname in {"libEGL.so.1", "libxcb-cursor.so.0"}:
            raise OSError(soname)
        return object()

    wanted = task.needed_libraries({"DISPLAY": ":0"})
    assert task.missing_libraries(wanted, load) == {
        "libEGL.so.1": "libegl1",
        "libxcb-cursor.so.0": "libxcb-cursor0",
    }


def test_what_a_display_needs_is_asked_for_only_where_there_is_one() -> None:
    nowhere = set(task.needed_libraries({}))
    assert not any("xcb" in soname or "wayland" in soname for soname in nowhere)
    assert set(task.needed_libraries({"DISPLAY": ":0"})) - nowhere == set(task.X_LIBRARIES)
    assert "libwayland-client.so.0" in task.needed_libraries({"WAYLAND_DISPLAY": "wayland-0"})


def test_a_library_that_no_system_has_is_missing() -> None:
    assert task.missing_libraries({"libof-nobody.so.7": "nobody"}) == {
        "libof-nobody.so.7": "nobody"
    }


def test_every_step_is_run_and_one_failure_fails_all(
    capfdbinary: pytest.CaptureFixture[bytes],
) -> None:
    assert task.run_steps([("first", BROKEN), ("second", FINE)], ("last", FINE)) == 1
    out, err = (stream.decode() for stream in capfdbinary.readouterr())
    assert "FAILED  first" in out
    assert "passed  second" in out
    assert "what is wrong" in err
    assert out.count("all is well") == 1  # of the last step, which is seen as it goes
    assert out.splitlines()[-1] == "FAILED: first"


def test_a_failure_of_the_last_step_counts(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert task.run_steps([("first", FINE)], ("last", BROKEN)) == 1
    assert capfdbinary.readouterr().out.decode().splitlines()[-1] == "FAILED: last"


def test_when_nothing_fails_it_says_so(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert task.run_steps([("first", FINE)], ("last", FINE)) == 0
    out = capfdbinary.readouterr().out.decode()
    assert out.splitlines()[-2:] == ["all is well", "All checks passed."]


def test_a_changed_lock_or_project_or_place_asks_for_a_new_environment(tmp_path: Path) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    for folder in (here, there):
        folder.mkdir()
        (folder / "requirements.lock").write_text("a==1\n")
        (folder / "pyproject.toml").write_text("[project]\n")
    first = task.wanted_stamp(here)
    assert task.wanted_stamp(here) == first
    assert task.wanted_stamp(there) != first
    (here / "requirements.lock").write_text("a==2\n")
    second = task.wanted_stamp(here)
    (here / "pyproject.toml").write_text("[project]\nname = 'x'\n")
    assert len({first, second, task.wanted_stamp(here)}) == 3


def test_a_command_it_does_not_know_is_refused() -> None:
    done = subprocess.run([sys.executable, str(SCRIPT), "walk"], capture_output=True, text=True)
    assert done.returncode == 2
    assert "run" in done.stderr


def test_ci_calls_what_the_readme_says() -> None:
    script = (SCRIPT.parent / ".ci" / "run").read_text("utf-8")
    for command, page in (("test", "README.md"), ("freeze", "packaging/README.md")):
        assert f"python3 task.py {command}" in script
        assert f"python3 task.py {command}" in (SCRIPT.parent / page).read_text("utf-8")
