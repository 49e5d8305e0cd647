"""The pinned Qt does not wear out `None`, as PySide6 6.12.0 did on Python 3.10 and 3.11."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject


def test_void_calls_lose_no_reference_to_none() -> None:
    # From Python 3.12 on `None` is immortal and the count stands still by itself.
    calls = 20_000
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(calls):
        thing.setObjectName("x")
    # The count may drift by what the interpreter itself does meanwhile, not by one for each call.
    assert abs(sys.getrefcount(None) - before) < calls / 100
