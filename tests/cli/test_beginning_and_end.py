"""Help, wrong command lines, and every way a command can end."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from platformdirs import user_log_path

import workbench
from tests.cli.conftest import Run
from tests.cli.running import one_sentence, python
from workbench.cli import COMMANDS


@pytest.mark.parametrize("command", [None, *COMMANDS])
def test_help_has_examples(command: str | None, run: Run) -> None:
    code, out, err = run(*([command] if command else []), "--help")
    assert (code, err) == (0, "")
    assert "examples:\n  stet" in out
    assert command is None or f"  stet {command} " in out


def test_help_and_verify_wait_for_no_parser_and_no_window(case_path: Path) -> None:
    heavy = ("trafilatura", "lxml", "docx", "typst", "jinja2", "PySide6", "hypothesis")
    for arguments in (["--help"], ["verify", str(case_path)]):
        code = (
            "import sys\nfrom workbench.cli import main\n"
            f"assert main({arguments!r}) == 0\n"
            f"print([name for name in {heavy!r} if name in sys.modules])"
        )
        done = python("-c", code)
        assert done.returncode == 0, done.stderr
        assert done.stdout.decode().splitlines()[-1] == "[]"


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["bogus"],
        ["new", "a.stet"],
        ["new", "a.stet", "--draft", "s.txt", "--published", "14.3.2026"],
        ["export", "a.stet", "--format", "xls", "--to", "x"],
    ],
)
def test_a_wrong_command_line_is_one_sentence(arguments: list[str], run: Run) -> None:
    code, out, err = run(*arguments)
    assert (code, out) == (2, "")
    assert one_sentence(err)


def test_a_fault_of_ours_is_a_report_without_words_of_the_case(
    case_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("The ferry left the harbour 40 minutes late")

    monkeypatch.setattr("workbench.cli.show.everything", fail)
    code, out, err = run("show", case_path, "--format", "json")
    assert (code, out) == (70, "") and one_sentence(err)
    (report,) = user_log_path("stet", appauthor=False).glob("crash-*.txt")
    assert str(report) in err
    written = report.read_text(encoding="utf-8")
    assert "RuntimeError" in written and "workbench/cli/show.py" in written
    assert not any(word in err + written for word in ("ferry", "harbour", str(case_path)))


def test_an_interrupt_ends_quietly(
    case_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("workbench.cli.show.everything", interrupt)
    assert run("show", case_path, "--format", "json") == (130, "", "")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGPIPE; a closed pipe is EINVAL there")
def test_a_reader_that_goes_away_is_no_error(case_path: Path) -> None:
    code = "import sys; from workbench.cli import main; sys.exit(main(sys.argv[1:]))"
    root = str(Path(workbench.__file__).parents[1])
    ours, theirs = os.pipe()
    os.close(ours)
    done = subprocess.run(
        [sys.executable, "-c", code, "show", str(case_path), "--format", "json"],
        stdout=theirs,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": root},
        timeout=60,
        check=False,
    )
    os.close(theirs)
    assert (done.returncode, done.stderr) == (0, b"")
