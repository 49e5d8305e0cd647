"""The report of a fault of ours: what kind of error it was, and where in the code.

It is made to be passed on, so it holds no text of a case: no message of an exception (they
quote what they stumbled over), no values, no lines of source, no command line, no folder of
the user's; of every frame only the file, the line and the function.
"""

from __future__ import annotations

import platform
import sys
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Final

from workbench import __version__
from workbench.folders import logs_folder

__all__ = ["install_excepthook", "report_text", "tell_of", "write_report"]

_FRAMES: Final = 200  # of a runaway recursion the first and last hundred say enough
_ROOTS: Final = ("site-packages", "workbench", "ui", "resources", "tests")
_SAME_SECOND: Final = 100


def report_text(error: BaseException) -> str:
    """The report in plain text."""
    lines = [
        f"Stet {__version__}",
        f"Python {platform.python_version()} ({platform.python_implementation()})",
        f"{platform.system()} {platform.release()} {platform.machine()}",
        "",
        *_told(error, set()),
    ]
    return "\n".join(lines) + "\n"


def _told(error: BaseException, seen: set[int]) -> Iterator[str]:
    """The error's kind and frames, then those of what caused it and of what it is made of."""
    seen.add(id(error))
    yield f"{type(error).__module__}.{type(error).__qualname__}"
    yield from _frames(error.__traceback__)
    parts = error.exceptions if isinstance(error, BaseExceptionGroup) else ()
    for why, other in (
        ("caused by", error.__cause__),
        ("while handling", None if error.__suppress_context__ else error.__context__),
        *(("holding", part) for part in parts),
    ):
        if other is not None and id(other) not in seen:
            yield f"{why}:"
            yield from _told(other, seen)


def _frames(trace: TracebackType | None) -> list[str]:
    found: list[str] = []
    while trace is not None:
        code = trace.tb_frame.f_code
        found.append(f"  {_short(code.co_filename)}:{trace.tb_lineno}:{code.co_name}")
        trace = trace.tb_next
    if len(found) > _FRAMES:
        half = _FRAMES // 2
        left_out = f"  ({len(found) - _FRAMES} frames left out)"
        found = [*found[:half], left_out, *found[-half:]]
    return found


def _short(file_name: str) -> str:
    """The path inside the program or a library; of any other file its name alone."""
    parts = Path(file_name).parts
    for root in _ROOTS:
        if root in parts[:-1]:
            last = len(parts) - 1 - parts[::-1].index(root)
            return "/".join(parts[last + (root == "site-packages") :])
    return parts[-1] if parts else "?"


def write_report(error: BaseException, folder: Path | None = None) -> Path:
    """Write the report to `folder`, or to the user's folder for logs; returns the file's path.

    Raises OSError where it cannot be written.
    """
    if folder is None:
        folder = logs_folder()
    folder.mkdir(parents=True, exist_ok=True)
    stem = f"crash-{datetime.now(UTC):%Y%m%dT%H%M%SZ}"
    for number in range(_SAME_SECOND):
        path = folder / (f"{stem}.txt" if not number else f"{stem}-{number}.txt")
        try:
            with path.open("x", encoding="utf-8") as file:
                file.write(report_text(error))
        except FileExistsError:
            continue
        return path
    raise FileExistsError(stem)


def tell_of(error: BaseException) -> str:
    """Write the report, and return one sentence that says where it is."""
    try:
        path = write_report(error)
    except OSError:
        return (
            "Stet has failed, which is our fault, and no report of it could be written; "
            "everything done before is in the case."
        )
    return (
        "Stet has failed, which is our fault; everything done before is in the case, and a "
        f"report that holds none of its text is in {path}."
    )


def install_excepthook(tell: Callable[[str], None] | None = None) -> None:
    """From now on an error that nobody catches, in any thread, becomes a report.

    `tell` is given the sentence; without it, it goes to the error output. An interrupt from the
    keyboard is no error and is left to Python.
    """

    def to_stderr(sentence: str) -> None:
        # A program without a console (Windows) has no error output.
        if sys.stderr is not None:
            print(sentence, file=sys.stderr)

    say = tell or to_stderr

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        else:
            say(tell_of(error.with_traceback(trace)))

    def in_thread(failed: threading.ExceptHookArgs) -> None:
        if failed.exc_value is not None and not isinstance(failed.exc_value, SystemExit):
            say(tell_of(failed.exc_value))

    sys.excepthook = hook
    threading.excepthook = in_thread
