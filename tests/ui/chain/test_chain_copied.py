"""What of a chain leaves the case: the table and the picture."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication, QImage
from pytestqt.qtbot import QtBot

from tests.commands.acts import material_of
from tests.ui.chain_case import CHANNEL, NAVY, PAPER, ChainCase
from ui.panes.chain.pane import ChainPane
from workbench.commands.evidence import AttachEvidence, Place
from workbench.commands.sources import MarkConfidential, ReviseSource
from workbench.model.evidence import Layer, Stance
from workbench.model.source import Reliability, SourceKind


def test_what_is_copied_names_no_confidential_source(case: ChainCase, pane: ChainPane) -> None:
    case.made.run(MarkConfidential(case.id(NAVY), True))
    pane.view.copy_table()
    copied = QGuiApplication.clipboard().text()
    assert NAVY not in copied
    assert case.made.case.rows.sources[case.id(NAVY)].alias in copied


def test_a_picture_holds_no_confidential_name_within_the_name_of_another(
    case: ChainCase, pane: ChainPane
) -> None:
    def picture(name: str) -> QImage:
        act = ReviseSource(case.id(PAPER), name, SourceKind.organisation, None, (), Reliability.f)
        case.made.run(act)
        pane.view.copy_image()
        return QGuiApplication.clipboard().image()

    case.made.run(MarkConfidential(case.id(NAVY), True))
    alias = case.made.case.rows.sources[case.id(NAVY)].alias
    assert picture(f"Friends of {NAVY}") == picture(f"Friends of {alias}")
    assert picture("Friends of the fleet") != picture(f"Friends of {alias}")


def test_what_is_copied_gives_the_same_figure_as_the_account(qtbot: QtBot, case: ChainCase) -> None:
    text = "The second boat came in long after the bells had rung."
    for name in (CHANNEL, PAPER):
        case.made.run(material_of(text, f"{name}.txt"))
        place = Place(case.made.case.materials()[-1].id, 0, len(text))
        case.made.run(
            AttachEvidence(case.claim, case.id(name), Layer.so, Stance.asserts, places=(place,))
        )
        case.unknown(name)
    pane = case.show(qtbot)
    assert "0 to 1 origins" in pane.page.account.text(), "alike in words, they are one at the most"
    assert pane.page.account.text()[1:] in pane.view.graph.title
