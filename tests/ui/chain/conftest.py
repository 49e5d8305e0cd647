"""The chain of one claim, as every test here has it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.chain_case import ChainCase, syndication
from tests.ui.matrix_case import plain_look
from ui.panes.chain.pane import ChainPane


@pytest.fixture
def case(tmp_path: Path, qapp: QApplication) -> Iterator[ChainCase]:
    """A case with one claim and nothing yet said of it."""
    case = ChainCase(tmp_path, plain_look())
    yield case
    case.made.session.close()


@pytest.fixture
def pane(qtbot: QtBot, case: ChainCase) -> ChainPane:
    """The pane over a syndicated story, with the keyboard in it."""
    syndication(case)
    pane = case.show(qtbot)
    pane.focus_chain()
    return pane
