"""How much time and memory an import may take, and how the child binds itself to that."""

from __future__ import annotations

import os
import sys
import threading
from dataclasses import dataclass

__all__ = ["MEMORY_EXIT", "Limits", "bind"]

MEMORY_EXIT = 71
"""The exit code of a child that took more memory than it may."""

_WATCH_SECONDS = 0.1


@dataclass(frozen=True, slots=True)
class Limits:
    """``seconds`` of clock time; bytes of ``memory``, of ``input`` and of what comes back."""

    seconds: float = 30.0
    memory: int = 1_500_000_000
    input: int = 100_000_000
    output: int = 400_000_000


def bind(seconds: float, memory: int) -> None:
    """Bind this process to its limits, as strictly as the system can.

    Linux: address space and processor time by the kernel, no core dump, no file may grow. macOS:
    the same, but memory is watched by a thread, because its kernel does not hold to RLIMIT_AS.
    Windows: a job object.
    """
    if sys.platform == "win32":
        from workbench.importers.limits_windows import bind_to_job

        bind_to_job(seconds, memory)
    else:
        _bind_posix(seconds, memory)


if sys.platform != "win32":

    def _bind_posix(seconds: float, memory: int) -> None:
        import resource
        import signal

        whole = max(1, int(seconds) + 1)
        _lower(resource.RLIMIT_CPU, whole)
        _lower(resource.RLIMIT_CORE, 0)
        # Nothing is written to any file; pipes are not counted.
        _lower(resource.RLIMIT_FSIZE, 0)
        # The parent kills in time; this is for the case that the parent itself is gone.
        signal.alarm(whole + 5)
        if sys.platform == "darwin" or not _lower(resource.RLIMIT_AS, memory):
            threading.Thread(target=_watch, args=(memory,), daemon=True).start()

    def _lower(kind: int, limit: int) -> bool:
        import resource

        _, hard = resource.getrlimit(kind)
        if hard != resource.RLIM_INFINITY:
            limit = min(limit, hard)
        try:
            resource.setrlimit(kind, (limit, limit))
        except (ValueError, OSError):
            return False
        return True

    def _watch(memory: int) -> None:
        import resource

        unit = 1 if sys.platform == "darwin" else 1024
        never = threading.Event()
        while not never.wait(_WATCH_SECONDS):
            if resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit > memory:
                os._exit(MEMORY_EXIT)
