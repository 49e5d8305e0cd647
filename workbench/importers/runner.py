"""Imports a file in a child process, and turns every way it can go wrong into one sentence."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from pathlib import Path

from workbench.importers.child_process import ChildEnd, run_child
from workbench.importers.limits import MEMORY_EXIT, Limits
from workbench.model.errors import ImportFailed
from workbench.model.imported import ImportedDocument

__all__ = ["DEFAULT_LIMITS", "Limits", "import_bytes", "import_path"]

DEFAULT_LIMITS = Limits()

_EMPTY = "This file is empty; choose another one."
_CRASHED = (
    "This file could not be read, it may be damaged; "
    "open it in its own program and paste the text instead."
)
_MEMORY = (
    "Reading this file takes more memory than is allowed; "
    "split it into parts, or paste the part that you need."
)
_STOPPED = (
    "The system ended the reading of this file, most likely for lack of memory; "
    "close other programs and try again."
)
_KILLED = 9
_CPU_TIME = 24


def import_path(
    path: Path,
    *,
    encoding: str | None = None,
    limits: Limits = DEFAULT_LIMITS,
    step: Callable[[int, int], None] | None = None,
) -> ImportedDocument:
    """Read a file and import it as `import_bytes` does; raises what that raises."""
    try:
        size = path.stat().st_size
        if path.is_dir():
            raise ImportFailed("This is a folder; choose a file inside it.")
        _check_size(size, limits)
        data = path.read_bytes()
    except FileNotFoundError:
        raise ImportFailed("This file is not there any more; choose it again.") from None
    except PermissionError:
        raise ImportFailed(
            "This file may not be read; give yourself the right to, or copy it."
        ) from None
    except OSError as error:
        raise ImportFailed(
            f"This file could not be read ({error.strerror}); copy it to this computer first."
        ) from None
    return import_bytes(data, name=path.name, encoding=encoding, limits=limits, step=step)


def import_bytes(
    data: bytes,
    *,
    name: str,
    media_type: str | None = None,
    encoding: str | None = None,
    limits: Limits = DEFAULT_LIMITS,
    step: Callable[[int, int], None] | None = None,
) -> ImportedDocument:
    """Import a file's bytes in a child process and return the document.

    ``name`` is the file's name, ``media_type`` what the clipboard calls the bytes, ``encoding`` a
    choice by hand. ``step(i, n)`` is called about twenty times a second with the tenths of a second
    gone and allowed; what it raises (Cancelled) ends the child and goes on to the caller. Raises
    ImportFailed with one plain sentence for everything else that goes wrong.
    """
    if not data:
        raise ImportFailed(_EMPTY)
    _check_size(len(data), limits)
    header = {
        "name": name,
        "media_type": media_type,
        "encoding": encoding,
        "seconds": limits.seconds,
        "memory": limits.memory,
    }
    job = json.dumps(header).encode("ascii") + b"\n"
    started = time.monotonic()

    def watch() -> None:
        gone = time.monotonic() - started
        if gone > limits.seconds:
            raise ImportFailed(_too_slow(limits))
        if step is not None:
            step(int(gone * 10), max(1, int(limits.seconds * 10)))

    return _document(run_child(job, data, limits.output, watch), limits)


def _check_size(size: int, limits: Limits) -> None:
    if size > limits.input:
        raise ImportFailed(
            f"This file has {size / 1e6:.0f} MB, more than the {limits.input / 1e6:.0f} MB that "
            "Stet takes in; split it, or paste the part that you need."
        )


def _too_slow(limits: Limits) -> str:
    return (
        f"Reading this file took longer than the {limits.seconds:g} seconds allowed; "
        "split it into parts, or paste the part that you need."
    )


def _document(end: ChildEnd, limits: Limits) -> ImportedDocument:
    """Return the document that the child sent; nothing it says is taken on trust."""
    if end.overflowed or end.exit_code == MEMORY_EXIT:
        raise ImportFailed(_MEMORY)
    if end.exit_code == -_CPU_TIME:
        raise ImportFailed(_too_slow(limits))
    if end.exit_code == -_KILLED:
        raise ImportFailed(_STOPPED, "killed")
    if end.exit_code != 0:
        raise ImportFailed(_CRASHED, f"exit code {end.exit_code}")
    try:
        answer = json.loads(end.output)
        if isinstance(answer, dict) and "document" in answer:
            return ImportedDocument.from_json(answer["document"])
    except (ValueError, RecursionError) as error:
        raise ImportFailed(_CRASHED, f"answer: {type(error).__name__}") from None
    match answer:
        case {"refused": str(sentence)}:
            raise ImportFailed(sentence)
        case {"failed": str(place)}:
            raise ImportFailed(_CRASHED, place)
        case _:
            raise ImportFailed(_CRASHED, "answer of another shape")
