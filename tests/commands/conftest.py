"""The case with which most tests of the commands begin."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.commands.acts import new_case
from workbench.case import Case


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    with new_case(tmp_path / "bridge.stet") as case:
        yield case
