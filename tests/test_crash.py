"""A crash report says where in our code, and not one word of a case."""

from __future__ import annotations

import sys
import threading
from pathlib import Path

import pytest
from platformdirs import user_log_path

from workbench import __version__, crash

SECRET = "Jane Doe of the harbour office"


def _raised(error: Exception) -> BaseException:
    """The error with the traceback of having been raised here."""
    words = SECRET  # a local that a chatty report would hold
    try:
        raise error
    except Exception as caught:  # noqa: BLE001  # any error at all may be reported
        assert words
        return caught


def _nested() -> BaseException:
    try:
        try:
            raise KeyError(SECRET)
        except KeyError as inner:
            raise ValueError(SECRET) from inner
    except ValueError as outer:
        return _raised(ExceptionGroup(SECRET, [outer, TypeError(SECRET)]))


def test_the_report_has_versions_and_places_and_no_text() -> None:
    text = crash.report_text(_nested())
    assert text.startswith(f"Stet {__version__}\nPython 3.")
    for kind in ("ExceptionGroup", "ValueError", "KeyError", "TypeError"):
        assert f"builtins.{kind}" in text
    assert "tests/test_crash.py:" in text and ":_nested" in text
    assert not any(word in text for word in ("Jane", "harbour", "raise KeyError", "words ="))


def test_the_report_names_no_folder_of_the_user() -> None:
    error = None
    try:
        exec(compile("1/0", "/home/jane.doe/Documents/secret-story/x.py", "exec"))
    except ZeroDivisionError as caught:
        error = caught
    assert error is not None
    text = crash.report_text(error)
    assert "  x.py:1:<module>" in text
    assert "jane" not in text and "secret" not in text


def test_a_runaway_recursion_is_told_in_short() -> None:
    def again() -> None:
        again()

    try:
        again()
    except RecursionError as error:
        text = crash.report_text(error)
    assert "frames left out" in text
    assert len(text.splitlines()) < 250


def test_reports_of_one_second_do_not_overwrite_each_other(tmp_path: Path) -> None:
    error = _raised(RuntimeError(SECRET))
    written = {crash.write_report(error, tmp_path / "logs") for _ in range(3)}
    assert len(written) == 3
    assert all(path.name.startswith("crash-") and path.suffix == ".txt" for path in written)


def test_the_sentence_says_where_the_report_is() -> None:
    sentence = crash.tell_of(_raised(RuntimeError(SECRET)))
    (report,) = user_log_path("stet", appauthor=False).glob("crash-*.txt")
    assert str(report) in sentence
    assert "Jane" not in sentence + report.read_text(encoding="utf-8")


def test_without_a_place_for_the_report_the_sentence_says_so() -> None:
    folder = user_log_path("stet", appauthor=False)
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.write_text("a file where the folder should be")
    assert "no report of it could be written" in crash.tell_of(_raised(RuntimeError(SECRET)))


def test_what_nobody_catches_becomes_a_report(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    told: list[str] = []
    crash.install_excepthook(told.append)
    error = _raised(RuntimeError(SECRET))
    sys.excepthook(type(error), error, error.__traceback__)

    def fail() -> None:
        raise LookupError(SECRET)

    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    assert len(told) == 2
    reports = sorted(user_log_path("stet", appauthor=False).glob("crash-*.txt"))
    texts = "".join(report.read_text(encoding="utf-8") for report in reports)
    assert "builtins.RuntimeError" in texts and "builtins.LookupError" in texts


def test_an_interrupt_is_no_crash(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    told: list[str] = []
    crash.install_excepthook(told.append)
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert told == []
    assert "KeyboardInterrupt" in capsys.readouterr().err
