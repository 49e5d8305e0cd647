"""What the tests of the window share: the bundled fonts, and the cases that panes are shown."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.claims_case import ClaimsCase, make_claims_case
from tests.ui.document_case import DocumentCase, document_case
from tests.ui.matrix_case import MatrixCase, make_case, plain_look
from ui.fonts import load_fonts


@pytest.fixture(scope="session", autouse=True)
def bundled_fonts(qapp: QApplication) -> None:
    """Pictures and sizes agree between machines only with our own fonts."""
    load_fonts()


@pytest.fixture
def case(tmp_path: Path, qapp: QApplication) -> Iterator[ClaimsCase]:
    """A story with its proposals, for the claim sidebar."""
    made = make_claims_case(tmp_path)
    yield made
    made.session.close()


@pytest.fixture
def story(tmp_path: Path, qapp: QApplication) -> Iterator[DocumentCase]:
    """A story with furniture and a letter, for the document pane."""
    made = document_case(tmp_path)
    yield made
    made.session.close()


@pytest.fixture
def made(tmp_path: Path, qapp: QApplication) -> Iterator[MatrixCase]:
    """Claims and sources without evidence, for the matrix and the lists beside it."""
    made = make_case(tmp_path, plain_look())
    yield made
    made.session.close()
