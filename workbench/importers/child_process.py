"""Starts the child, feeds it and listens to it without ever waiting for ever."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import workbench
from workbench.model.errors import ImportFailed

__all__ = ["ChildEnd", "child_command", "run_child"]

_POLL_SECONDS = 0.05
_CHUNK = 1 << 16
_START = (
    "import sys; sys.path.insert(0, sys.argv.pop()); "
    "from workbench.importers.child import main; sys.exit(main())"
)


_NO_CHILD = (
    "The system would not start the process that reads files; close other programs and try again."
)


@dataclass(frozen=True, slots=True)
class ChildEnd:
    """What a child left: its exit code (negative: a signal), and its output, if not too much."""

    exit_code: int
    output: bytes
    overflowed: bool


def child_command() -> list[str]:
    """Return the command that starts the child; it names no file of the user.

    The frozen program starts itself and is to call `workbench.importers.child.main` for this
    argument. Otherwise Python is isolated (no user's site, no PYTHON variables, no current folder)
    and is told where this package lies, so that a clone that is not installed works too.
    """
    if getattr(sys, "frozen", False):
        return [sys.executable, "--importer-child"]
    root = Path(workbench.__file__).resolve().parent.parent
    return [sys.executable, "-I", "-B", "-X", "utf8", "-c", _START, str(root)]


def run_child(job: bytes, data: bytes, largest_output: int, watch: Callable[[], None]) -> ChildEnd:
    """Send the job and the bytes to a new child and return what it leaves.

    ``watch`` is called about twenty times a second; what it raises passes on. The child is gone,
    and waited for, when this returns or raises. Raises ImportFailed where none can be started.
    """
    process = _start()
    assert process.stdin is not None and process.stdout is not None
    listener = _Listener(process.stdout, largest_output)
    threads = (
        threading.Thread(target=_feed, args=(process.stdin, job, data), daemon=True),
        threading.Thread(target=listener.listen, daemon=True),
    )
    try:
        for thread in threads:
            thread.start()
        while threads[1].is_alive() or process.poll() is None:
            watch()
            if listener.overflowed:
                break
            if threads[1].is_alive():
                threads[1].join(_POLL_SECONDS)
            else:
                _wait(process)
    finally:
        if process.poll() is None:
            process.kill()
        process.wait()
        # Both pipes are at their end now, so the threads end by themselves.
        for thread in threads:
            thread.join()
        process.stdout.close()
    return ChildEnd(process.returncode, b"".join(listener.chunks), listener.overflowed)


def _start() -> subprocess.Popen[bytes]:
    try:
        return subprocess.Popen(
            child_command(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_environment(),
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError as error:
        raise ImportFailed(_NO_CHILD, f"start: {type(error).__name__} {error.errno}") from None


def _wait(process: subprocess.Popen[bytes]) -> None:
    try:
        process.wait(_POLL_SECONDS)
    except subprocess.TimeoutExpired:
        return


def _environment() -> dict[str, str]:
    """Return the few variables without which a process cannot start at all."""
    return {key: os.environ[key] for key in ("SYSTEMROOT", "WINDIR") if key in os.environ}


def _feed(pipe: IO[bytes], job: bytes, data: bytes) -> None:
    # A child that ends early closes the pipe; what it left tells why.
    try:
        with pipe:
            pipe.write(job)
            pipe.write(data)
    except OSError:
        return


class _Listener:
    """Collects a child's output up to a limit."""

    def __init__(self, pipe: IO[bytes], limit: int) -> None:
        self.pipe = pipe
        self.limit = limit
        self.overflowed = False
        self.chunks: list[bytes] = []

    def listen(self) -> None:
        size = 0
        while chunk := self.pipe.read(_CHUNK):
            size += len(chunk)
            if size > self.limit:
                self.overflowed = True
                return
            self.chunks.append(chunk)
