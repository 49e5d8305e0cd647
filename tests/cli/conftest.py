"""A case, a story, and a way to run a command."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from workbench.cli import main

STORY = """Ferry was late on Monday

The ferry left the harbour 40 minutes late, said Ada Brook of the harbour office.

About 300 passengers waited on the quay, Söderling said.
"""

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command; its exit code, output and error output."""

    def run(*arguments: object) -> tuple[int, str, str]:
        code = main([str(argument) for argument in arguments])
        told = capsys.readouterr()
        return code, told.out, told.err

    return run


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text(STORY, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case made by `stet new`; making one starts a child process, so it is made once."""
    folder = tmp_path_factory.mktemp("made")
    (folder / "story.txt").write_text(STORY, encoding="utf-8")
    path = folder / "ferry.stet"
    command = ["new", str(path), "--draft", str(folder / "story.txt")]
    assert main([*command, "--published", "2026-03-14"]) == 0
    return path


@pytest.fixture
def case_path(tmp_path: Path, made_once: Path) -> Path:
    return Path(shutil.copy(made_once, tmp_path))
