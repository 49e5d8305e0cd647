"""Where a command begins and ends: what it may print, and every way it can end."""

from __future__ import annotations

import io
import os
import sys
from types import TracebackType
from typing import Final, Self

from workbench import crash
from workbench.cli.arguments import parser
from workbench.model.errors import StetError
from workbench.offline import refuse_connections

DONE: Final = 0
REFUSED: Final = 2
OUR_FAULT: Final = 70  # EX_SOFTWARE of sysexits.h
INTERRUPTED: Final = 130  # 128 and the number of SIGINT, as shells have it


def main(argv: list[str] | None = None) -> int:
    """Run one command and return its exit code. The window is opened elsewhere (ui.entry).

    0 is done, 1 a case in which `verify` found a fault, 2 something that is not as it should
    be (one sentence on the error output), 70 a fault of ours (its report is a file), 130 an
    interrupt. A reader that goes away early, as `head` does, is no error.
    """
    refuse_connections()
    with _Border() as border:
        border.code = _run(argv)
        sys.stdout.flush()
    return border.code


def _run(argv: list[str] | None) -> int:
    arguments = parser().parse_args(argv)
    # Each command's module is imported only when it is asked for: help and verify must not
    # wait for parsers and typesetting.
    result: int = arguments.run(arguments)
    return result


class _Border:
    """Turns whatever leaves a command into an exit code and at most one sentence."""

    def __init__(self) -> None:
        self.code = DONE

    def __enter__(self) -> Self:
        for stream, errors in ((sys.stdout, "strict"), (sys.stderr, "backslashreplace")):
            if isinstance(stream, io.TextIOWrapper):
                stream.reconfigure(encoding="utf-8", errors=errors)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> bool:
        match error:
            case None:
                pass
            case SystemExit():  # argparse has said what there was to say
                self.code = error.code if isinstance(error.code, int) else DONE
            case StetError():
                self.code = _say(str(error), REFUSED)
            case KeyboardInterrupt():
                self.code = INTERRUPTED
            case BrokenPipeError():
                _stop_writing()
            case _:
                self.code = _say(crash.tell_of(error), OUR_FAULT)
        return True


def _say(sentence: str, code: int) -> int:
    print(sentence, file=sys.stderr)
    return code


def _stop_writing() -> None:
    """Nobody reads any more: what is still buffered must not fail again when Python ends."""
    # https://docs.python.org/3/library/signal.html#note-on-sigpipe
    try:
        number = sys.stdout.fileno()
    except OSError:
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, number)
    os.close(nowhere)
