"""The entry point: offline before anything else, and Qt only where a window is wanted."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from ui.display import NO_DISPLAY, lacks_display

ROOT = Path(__file__).parents[2]


def _python(script: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=False
    )


def test_the_program_refuses_connections_before_the_window_is_made() -> None:
    done = _python(
        "import socket\n"
        "from ui import app, entry\n"
        "from workbench.offline import OfflineViolation\n"
        "def instead(arguments, **kind):\n"
        "    try:\n"
        "        socket.create_connection(('127.0.0.1', 9), timeout=1)\n"
        "    except OfflineViolation:\n"
        "        print('refused')\n"
        "    return 0\n"
        "app.run = instead\n"
        "entry.main([])\n"
    )
    assert done.stdout.strip() == "refused", done.stderr


def test_a_command_without_a_window_loads_no_qt() -> None:
    done = _python(
        "import sys\n"
        "from ui import entry\n"
        "try:\n"
        "    entry.main(['--help'])\n"
        "except SystemExit:\n"
        "    pass\n"
        "print([name for name in sys.modules if name.startswith('PySide6')])\n"
    )
    assert done.stdout.strip().endswith("[]"), done.stdout + done.stderr


def _stet(*arguments: str, **environ: str) -> subprocess.CompletedProcess[str]:
    known = {**os.environ, **environ}
    known = {name: value for name, value in known.items() if value}
    command = [sys.executable, "-m", "ui", *arguments]
    return subprocess.run(
        command, cwd=ROOT, env=known, capture_output=True, text=True, encoding="utf-8", timeout=60
    )


@pytest.mark.parametrize(
    ("environ", "platform", "lacking"),
    [
        ({}, "linux", True),
        ({"DISPLAY": ""}, "linux", True),
        ({"DISPLAY": ":0"}, "linux", False),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", False),
        ({"QT_QPA_PLATFORM": "offscreen"}, "linux", False),
        ({}, "win32", False),
        ({}, "darwin", False),
    ],
)
def test_only_linux_can_be_without_a_display(
    environ: dict[str, str], platform: str, lacking: bool
) -> None:
    assert lacks_display(environ, platform) is lacking


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is a display")
@pytest.mark.parametrize("arguments", [(), ("spill.stet",), ("--sample",), ("--self-check", "x")])
def test_without_a_display_one_sentence_says_how_and_what_else(arguments: tuple[str, ...]) -> None:
    done = _stet(*arguments, DISPLAY="", WAYLAND_DISPLAY="", QT_QPA_PLATFORM="")
    assert (done.returncode, done.stdout) == (2, "")
    assert len(done.stderr.splitlines()) == 1
    for word in ("xvfb-run", "ssh -X", "desktop", "--help"):
        assert word in done.stderr


def test_portable_keeps_everything_beside_the_program(tmp_path: Path, home: Path) -> None:
    stick = tmp_path / "Stet data"
    before = sorted(home.rglob("*"))
    done = _stet(
        "--portable", "new", str(tmp_path / "a.stet"), "--draft",
        str(ROOT / "resources" / "sample" / "letter.txt"), STET_FOLDER=str(stick),
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert (stick / "state" / "open-cases").is_dir()
    assert sorted(home.rglob("*")) == before


def test_portable_where_nothing_may_be_written_is_refused_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "a file").touch()
    done = _stet("--portable", "--version", STET_FOLDER=str(tmp_path / "a file" / "data"))
    assert (done.returncode, done.stdout) == (2, "")
    assert len(done.stderr.splitlines()) == 1
    assert "a file" in done.stderr and "--portable" in done.stderr


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is a display")
@pytest.mark.parametrize("environ", [{"DISPLAY": ":4711"}, {"WAYLAND_DISPLAY": "wayland-4711"}])
def test_a_display_that_does_not_answer_gets_the_same_sentence(environ: dict[str, str]) -> None:
    known = {"DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": "", **environ}
    done = _stet(**known)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.splitlines() == [NO_DISPLAY]


def test_another_reason_than_the_display_is_told_in_the_words_of_qt() -> None:
    done = _stet(QT_QPA_PLATFORM="of-nobody")
    assert (done.returncode, done.stdout) == (2, "")
    assert NO_DISPLAY not in done.stderr
    assert "of-nobody" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--self-check",), "Name a new folder"),
        (("--self-check", "--help"), "Name a new folder"),
        (("--self-check", "a", "b"), "Name a new folder"),
        (("README.md",), "“README.md” is no case; “stet new"),
    ],
)
def test_what_was_meant_otherwise_is_told_how(arguments: tuple[str, ...], says: str) -> None:
    done = _stet(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert len(done.stderr.splitlines()) == 1
    assert says in done.stderr
