"""How a test says that an opening is refused, or that `verify` finds one thing wrong."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.storage.files import untouched
from workbench.case import Case
from workbench.storage.errors import CaseFault
from workbench.storage.verify import verify

OPENINGS: tuple[Callable[[Path], object], ...] = (Case.open, Case.open_to_read, verify)


def refused(path: Path, fault: type[CaseFault], *openings: Callable[[Path], object]) -> None:
    """Each way of opening gives that fault, in one sentence, and leaves all as it was."""
    for opening in openings or OPENINGS:
        with untouched(path), pytest.raises(fault) as caught:
            opening(path)
        assert type(caught.value) is fault
        sentence = str(caught.value)
        assert path.name in sentence and sentence.endswith(".") and "\n" not in sentence


def broken(path: Path, *words: str) -> None:
    """Just one fault, with these words in it."""
    found = verify(path)
    assert len(found.faults) == 1, found.faults
    assert not found.holds
    for word in words:
        assert word in found.faults[0], found.faults[0]
