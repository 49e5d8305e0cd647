"""Kill -9 at two hundred random moments of a running script of acts: nothing finished is lost."""

from __future__ import annotations

import contextlib
import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from tests.commands.acts import new_case
from workbench.case import Case
from workbench.storage.verify import verify

ROOT = Path(__file__).parents[2]
KILLS = 200
A_CASE = 40  # kills; then a fresh one, for opening takes longer as a case grows
LONGEST = 0.02  # seconds from the opening to the kill: some ten acts

pytestmark = pytest.mark.skipif(
    not hasattr(os, "fork"), reason="200 children start fast enough only where a process can fork"
)


class Worker:
    """The process that forks a child for each run, and what it tells."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.durability.worker"],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        assert self._process.stdin is not None and self._process.stdout is not None
        self._in, self._out = self._process.stdin, self._process.stdout.fileno()
        self._told = b""

    def close(self) -> None:
        self._in.close()
        assert self._process.wait(timeout=10) == 0
        assert self._process.stdout is not None
        self._process.stdout.close()

    def _hear(self, seconds: float) -> str | None:
        """The next line, or None where none comes in time."""
        end = time.monotonic() + seconds
        while b"\n" not in self._told:
            left = max(0.0, end - time.monotonic())
            if not select.select([self._out], [], [], left)[0]:
                return None
            read = os.read(self._out, 65536)
            assert read, "the worker has died"
            self._told += read
        line, self._told = self._told.split(b"\n", 1)
        return line.decode()

    def work_until_killed(self, path: Path, seed: int, seconds: float) -> list[str]:
        """The digests that were told before the child died at that moment.

        One child in five is killed while it opens the case, or soon after.
        """
        self._in.write(f"{path} {seed}\n".encode())
        self._in.flush()
        word, pid = (self._hear(10) or "").split(" ")
        assert word == "child"
        told = [self._hear(10) or ""] if seed % 5 else []
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            line = self._hear(left)
            assert line != "gone", "the child died of itself; its error is above"
            told += [line] if line else []
        os.kill(int(pid), signal.SIGKILL)
        while (line := self._hear(10)) != "gone":
            assert line is not None
            told.append(line)
        return [line.split(" ")[1] for line in told]


@contextlib.contextmanager
def _worker() -> Iterator[Worker]:
    worker = Worker()
    try:
        yield worker
    finally:
        worker.close()


def test_no_finished_act_is_lost(tmp_path: Path) -> None:
    chance, cut_short, finished = Random("kill"), 0, 0
    with _worker() as worker:
        for number in range(KILLS):
            path = tmp_path / str(number // A_CASE) / "bridge.stet"
            if not path.exists():
                path.parent.mkdir()
                new_case(path).close()
            told = worker.work_until_killed(path, number, chance.uniform(0, LONGEST))
            cut_short += Path(f"{path}-journal").exists()
            finished += len(told[1:])
            _nothing_is_lost(path, told, look_first=number % 2 == 0)
    # the moments were what they should be: amid acts, and amid writing them
    assert finished > KILLS
    assert cut_short > 0


def _nothing_is_lost(path: Path, told: list[str], *, look_first: bool) -> None:
    if look_first:
        assert verify(path).faults == ()
        assert [p.name for p in path.parent.iterdir()] == [path.name]
    with Case.open(path) as case:
        assert [p.name for p in path.parent.iterdir()] == [path.name]
        kept = [entry.digest for entry in case.entries()]
    heads = [told[0], *told[1:]] if told else []
    places = [kept.index(digest) for digest in heads]
    assert places == sorted(places)
    # at most the one act that was finished and not yet told of
    assert not places or len(kept) - 1 - places[-1] <= 1
    if not look_first:
        assert verify(path, head=kept[-1]).faults == ()


def test_a_case_killed_while_it_is_made_is_refused_or_whole(tmp_path: Path) -> None:
    """Between the making of the file and its first act nothing has been done yet."""
    from workbench.storage.errors import DamagedCase, NotACase
    from workbench.storage.schema import create_file

    unfinished = tmp_path / "bridge.stet"
    create_file(unfinished)
    with pytest.raises(DamagedCase):
        Case.open(unfinished)
    empty = tmp_path / "empty.stet"
    empty.touch()
    with pytest.raises(NotACase):
        Case.open(empty)
