"""Checking an open case without opening its file a second time."""

from __future__ import annotations

from pathlib import Path

from workbench.case import Case
from workbench.commands.case import RetitleCase
from workbench.storage.verify import verify, verify_copy


def test_a_copy_of_an_open_case_is_checked_like_its_file(tmp_path: Path) -> None:
    with Case.create(tmp_path / "a.stet", title="A", checker="Eva") as case:
        case.run(RetitleCase("B"))
        found = verify_copy(case.copy(), case.path)
        assert found.holds
        assert found.head == case.head
        assert found.entries == case.acts
    assert verify(tmp_path / "a.stet") == found


def test_a_broken_copy_is_said_to_be_broken(tmp_path: Path) -> None:
    with Case.create(tmp_path / "a.stet", title="A", checker="Eva Ronda") as case:
        broken = case.copy().replace(b"Eva Ronda", b"Eva Rondo")
        assert not verify_copy(broken, case.path).holds
