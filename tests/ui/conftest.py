"""The window of every test: the bundled fonts, light, at its usual size."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from ui.fonts import load_fonts


@pytest.fixture(scope="session", autouse=True)
def bundled_fonts(qapp: QApplication) -> None:
    """Pictures and sizes agree between machines only with our own fonts."""
    load_fonts()
