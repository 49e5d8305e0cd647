"""Long work beside the window: plain data in, plain data out, and it can be cancelled.

A job never touches the case. Its result comes back to the main thread, which runs one command;
so cancelling is always safe, and nothing is ever half done.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Signal

from workbench.model.errors import Cancelled, StetError

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

Result = TypeVar("Result")
Step = Callable[[int, int], None]
"""Called by the work with how much of how many is done; raises Cancelled."""


class Jobs(QObject):
    """Runs one job at a time and tells how it goes.

    `started` carries its words, `stepped` how much of how many is done (0 of 0 where nobody can
    say), `ended` nothing. `refused` carries the sentence of the world's fault.
    """

    started = Signal(str)
    stepped = Signal(int, int)
    ended = Signal()
    refused = Signal(str)
    _done = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        """Nothing runs yet."""
        super().__init__(parent)
        self._cancelled = threading.Event()
        self._future: Future[Any] | None = None
        self._then: Callable[[Any], None] = lambda result: None
        self._done.connect(self._finish)

    @cached_property
    def _pool(self) -> ThreadPoolExecutor:
        from concurrent.futures import ThreadPoolExecutor  # the start page does not need it

        return ThreadPoolExecutor(1, "stet-job")

    @property
    def busy(self) -> bool:
        """Whether a job runs."""
        return self._future is not None

    def start(
        self, words: str, work: Callable[[Step], Result], done: Callable[[Result], None]
    ) -> None:
        """Run `work` beside the window and hand its result to `done` on this thread.

        `words` say what is being done: "Reading letter.docx". A second job is refused while one
        runs.
        """
        if self.busy:
            self.refused.emit("Wait for the work that is under way, or stop it.")
            return
        cancelled = self._cancelled = threading.Event()

        def step(gone: int, of: int) -> None:
            if cancelled.is_set():
                raise Cancelled
            self.stepped.emit(gone, of)

        def whole() -> Result:
            result = work(step)
            step(1, 1)  # so that what was stopped at the very end is stopped all the same
            return result

        self._then = done
        self.started.emit(words)
        self._future = self._pool.submit(whole)
        # called on the job's thread; the signal crosses over to this one
        self._future.add_done_callback(self._done.emit)

    def cancel(self) -> None:
        """Stop what runs, as soon as it looks up."""
        self._cancelled.set()

    def _finish(self, future: Future[Any]) -> None:
        if future is not self._future:
            return
        self._future = None
        self.ended.emit()
        error = future.exception()
        if error is None:
            self._then(future.result())
        elif isinstance(error, StetError):
            self.refused.emit(str(error))
        elif not isinstance(error, Cancelled):
            raise error

    def wait(self) -> None:
        """Cancel what runs and wait until it has let go; for closing the window."""
        self.cancel()
        future, self._future = self._future, None
        if future is not None:
            future.exception()
            self.ended.emit()

    def close(self) -> None:
        """Let the thread go."""
        self.wait()
        self._pool.shutdown()
