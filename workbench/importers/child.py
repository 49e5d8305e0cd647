"""The child process in which every import runs: a job comes by stdin, its result leaves by stdout.

The job is one line of JSON (``name``, ``media_type``, ``encoding``, ``seconds``, ``memory``) and
then the file's bytes. The answer is one JSON object: ``document``, or ``refused`` with a sentence,
or ``failed`` with the kind of an exception and the line of code, without its message, which may
quote the file.
"""

from __future__ import annotations

import json
import os
import sys
from types import TracebackType
from typing import BinaryIO

from workbench.importers.confine import confine
from workbench.importers.limits import MEMORY_EXIT, bind
from workbench.model.errors import ImportFailed

__all__ = ["main"]

_LONGEST_HEADER = 65_536


def main() -> int:
    """Run one import; return the exit code. Also the entry of the frozen program's child."""
    source, target = _pipes()
    confine()
    # Nothing that a parser prints may get into the answer.
    sys.stdout = sys.stderr
    with _Border(target):
        job = json.loads(source.readline(_LONGEST_HEADER))
        bind(float(job["seconds"]), int(job["memory"]))
        _answer(target, {"document": _read(source.read(), job)})
    return 0


def _read(data: bytes, job: dict[str, str | None]) -> dict[str, object]:
    # Parsers are imported only now, behind the limits and the refusals.
    from workbench.importers.base import ImportHint
    from workbench.importers.sniff import choose_importer

    hint = ImportHint(job["name"] or "", job["media_type"], job["encoding"])
    return choose_importer(data, hint).read(data, hint).to_json()


def _pipes() -> tuple[BinaryIO, BinaryIO]:
    """Return stdin and stdout as bytes; a windowed program has no sys.stdin of its own."""
    if sys.platform == "win32":
        import msvcrt

        for descriptor in (0, 1):
            msvcrt.setmode(descriptor, os.O_BINARY)
    return os.fdopen(0, "rb", closefd=False), os.fdopen(1, "wb", closefd=False)


def _answer(target: BinaryIO, answer: dict[str, object]) -> None:
    target.write(json.dumps(answer, ensure_ascii=True).encode("ascii"))
    target.flush()


class _Border:
    """Turns whatever an import raises into an answer: this is where the process ends."""

    def __init__(self, target: BinaryIO) -> None:
        self._target = target

    def __enter__(self) -> None:
        return None

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> bool:
        if error is None:
            return False
        if isinstance(error, MemoryError) or _cannot_load(error):
            os._exit(MEMORY_EXIT)
        if isinstance(error, ImportFailed):
            _answer(self._target, {"refused": str(error)})
        else:
            _answer(self._target, {"failed": _place(type(error), traceback)})
        return True


def _cannot_load(error: BaseException) -> bool:
    """Whether a library could not be loaded for want of memory."""
    return isinstance(error, ImportError) and "failed to map segment" in str(error)


def _place(kind: type[BaseException], traceback: TracebackType | None) -> str:
    place = "?"
    while traceback is not None:
        name = os.path.basename(traceback.tb_frame.f_code.co_filename)
        place = f"{name}:{traceback.tb_lineno}"
        traceback = traceback.tb_next
    return f"{kind.__module__}.{kind.__qualname__} at {place}"


if __name__ == "__main__":
    sys.exit(main())
