"""Whatever is done can be undone and done again, and the history says so: all commands."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import ClassVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.commands.acts import new_case
from tests.commands.makers import MAKERS, every_command
from tests.commands.proposed import Scribble
from tests.storage.files import Dump, dump, entries, in_memory, read_afresh
from workbench.case import Case
from workbench.commands.base import Command, Refused, labels
from workbench.model.changes import ActKind, Changes
from workbench.model.claim import Claim
from workbench.storage.recorder import Recorder
from workbench.storage.values import ValueName
from workbench.storage.verify import verify


def test_every_command_has_a_maker_here() -> None:
    assert set(MAKERS) - {Scribble} == every_command()


def test_every_command_has_words_for_the_history() -> None:
    assert all(command.label for command in every_command())  # type: ignore[attr-defined]  # asked for in every_command
    assert all(words[:1].isupper() and not words.endswith(".") for words in labels().values())


class Trouble(Exception):
    """A fault of our own, in the middle of an act."""


@dataclass(frozen=True)
class Troubled:
    """Does an act, and then fails."""

    label: ClassVar[str] = "Never done"

    command: Command

    def apply(self, recorder: Recorder) -> None:
        self.command.apply(recorder)
        raise Trouble


class Session:
    """A case with somebody at it, and what its tables were before and after each act."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.case = new_case(path)
        self.done: list[tuple[Dump, Dump]] = []
        self.undone: list[tuple[Dump, Dump]] = []
        self.numbers: dict[int, str] = {}
        self.eye = self._look()
        for _ in range(2):  # the two documents: undo stops at an empty case
            self.case.undo()
        for _ in range(2):
            before = self.tables()
            self.case.redo()
            self.done.append((before, self.tables()))

    def _look(self) -> sqlite3.Connection:
        return sqlite3.connect(f"{self.path.as_uri()}?mode=ro", uri=True, isolation_level=None)

    def tables(self) -> Dump:
        return dump(self.eye)

    def length(self) -> int:
        return entries(self.eye)

    def close(self) -> None:
        self.eye.close()
        self.case.close()

    def check(self, before: Dump, length: int, changes: Changes | None) -> None:
        """One entry for what changed something, none for what did not; memory is the file."""
        after, fresh, now = dump(self.eye), read_afresh(self.eye), entries(self.eye)
        assert now == self.case.acts == length + bool(changes)
        assert in_memory(self.case.rows) == in_memory(fresh)
        for table in ("claim_passage", "part", "evidence", "verdict", "outcome", "question"):
            for claim in fresh.claims:
                ours = self.case.rows.table(table).where(claim_id=claim.id)
                assert ours == fresh.table(table).where(claim_id=claim.id)
        if not changes:
            assert after == before
            return
        assert changes.entry is not None and changes.entry.digest == self.case.head
        touched = {
            table: {row[0] for row in set(before[table]) ^ set(after[table])} for table in after
        }
        assert {t: set(ids) for t, ids in changes.rows.items() if t != "actor"} == {
            table: ids for table, ids in touched.items() if ids
        }

    def act(self, maker: type, chance: Random) -> None:
        command = MAKERS[maker](self.case, chance)
        if command is None:
            return
        before, length, changes = self.tables(), self.length(), None
        try:
            if chance.random() < 0.1:
                with pytest.raises((Trouble, Refused)):
                    self.case.run(Troubled(command))
            else:
                changes = self.case.run(command)
        except Refused as refusal:
            assert str(refusal).strip()
        self.check(before, length, changes)
        if changes and changes.entry and changes.entry.kind is ActKind.act:
            self.done.append((before, self.tables()))
            self.undone.clear()
        for claim in self.case.rows.claims:
            assert isinstance(claim, Claim)
            assert self.numbers.setdefault(claim.number, claim.id) == claim.id

    def undo(self) -> None:
        before, length = self.tables(), self.length()
        changes = self.case.undo()
        self.check(before, length, changes)
        assert bool(changes) == bool(self.done)
        if self.done:
            step = self.done.pop()
            assert self.tables() == step[0]
            self.undone.append(step)

    def redo(self) -> None:
        before, length = self.tables(), self.length()
        changes = self.case.redo()
        self.check(before, length, changes)
        assert bool(changes) == bool(self.undone)
        if self.undone:
            step = self.undone.pop()
            assert self.tables() == step[1]
            self.done.append(step)

    def reopen(self, chance: Random) -> None:
        told = self.case.undo_label, self.case.redo_label, self.case.head
        self.case.close()
        assert verify(self.path, head=told[2]).faults == ()
        self.case = Case.open(self.path, checker=chance.choice((None, "Ada", "Ben")))
        assert (self.case.undo_label, self.case.redo_label, self.case.head) == told
        if self.case.rows.actors.get(self.case.actor_id) is None:
            assert self.case.rename_checker("Ben")  # so that it does not count as another's act

    def destroy(self, chance: Random) -> None:
        ids = [ref.id for s in self.case.rows.sources for ref in self._refs(s.id)]
        before, length = self.tables(), self.length()
        if ids:
            self.case.destroy([chance.choice(ids)])
        assert dump(self.eye) == before
        assert entries(self.eye) - length in (0, 1)
        assert in_memory(self.case.rows) == in_memory(read_afresh(self.eye))

    def _refs(self, source_id: str) -> list[ValueName]:
        return list(self.case.rows.sources.refs(source_id).values())


@contextmanager
def session() -> Iterator[Session]:
    with tempfile.TemporaryDirectory() as folder:
        one = Session(Path(folder) / "bridge.stet")
        try:
            yield one
            one.close()
            assert verify(one.path, head=one.case.head).faults == ()
            assert [p.name for p in one.path.parent.iterdir()] == ["bridge.stet"]
        finally:
            one.close()


ACTS = sorted(MAKERS, key=lambda command: command.__name__)
STEPS = st.one_of(
    st.sampled_from(ACTS),
    st.sampled_from(ACTS),
    st.sampled_from(ACTS),
    st.sampled_from(["undo", "redo", "undo", "redo", "reopen", "destroy"]),
)


@settings(max_examples=50)
@given(st.lists(st.tuples(STEPS, st.integers(0, 2**32)), min_size=15, max_size=40))
def test_undo_and_redo_after_any_sequence_of_acts(
    steps: list[tuple[type | str, int]],
) -> None:
    with session() as one:
        for step, seed in steps:
            chance = Random(seed)
            if isinstance(step, type):
                one.act(step, chance)
            elif step == "reopen":
                one.reopen(chance)
            elif step == "destroy":
                one.destroy(chance)
            elif step == "undo":
                one.undo()
            else:
                one.redo()


@pytest.mark.parametrize("seed", range(3))
def test_a_long_session_is_taken_back_to_the_empty_case_and_done_again(seed: int) -> None:
    chance = Random(seed)
    with session() as one:
        for _ in range(120):
            one.act(chance.choice(ACTS), chance)
        last = one.tables()
        count = len(one.done)
        for _ in range(count):
            one.undo()
        assert not any(rows for table, rows in one.tables().items() if table != "case_info")
        assert not one.case.undo()
        for _ in range(count):
            one.redo()
        assert one.tables() == last
