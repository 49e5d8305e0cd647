"""Chains as they are met with: made by the commands, in the small case of the matrix."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from tests.ui.matrix_case import MatrixCase, make_case
from ui.look import Look
from ui.panes.chain.pane import ChainPane
from workbench.commands.chains import (
    AddDependence,
    AddDerivation,
    AddIndependence,
    SayOriginUnknown,
)
from workbench.commands.sources import AddSource
from workbench.model.evidence import (
    Certainty,
    DependenceKind,
    DerivationKind,
    Stance,
)
from workbench.model.source import SourceKind

MORE = ("Evening paper", "Harbour letter", "Channel", "Port officials", "Blog one", "Blog two")
AGENCY, NAVY, WIRE, MINISTRY = "Coast Agency", "Navy", "Wire service", "Ministry"
PAPER, LETTER, CHANNEL, OFFICIALS, ONE, TWO = MORE


class ChainCase:
    """The case with its chain pane; names stand for sources, the claim is the first."""

    def __init__(self, folder: Path, look: Look) -> None:
        """Ten sources, and nothing said of them."""
        self.made: MatrixCase = make_case(folder, look)
        for name in MORE:
            kind = SourceKind.document if name == LETTER else SourceKind.organisation
            self.made.run(AddSource(name, kind))
        self.made.sources = {one.name: one.id for one in self.made.case.rows.sources}
        self.claim = self.made.claims[0]

    def id(self, name: str) -> str:
        """The id of a source."""
        return self.made.sources[name]

    def items(self, *names: str, stance: Stance = Stance.asserts) -> None:
        """These sources stand for the claim."""
        for name in names:
            self.made.attach(0, name, stance)

    def edge(self, carrier: str, origin: str, kind: DerivationKind = DerivationKind.quotes) -> None:
        """The carrier has it from the origin."""
        self.made.run(AddDerivation(self.claim, self.id(carrier), self.id(origin), kind))

    def link(
        self,
        one: str,
        other: str,
        certainty: Certainty | None,
        reason: str = "both read the same pictures",
    ) -> None:
        """The two are not two; without certainty, they are."""
        ends = self.id(one), self.id(other)
        if certainty is None:
            self.made.run(AddIndependence(self.claim, *ends, reason))
        else:
            kind = DependenceKind.raw_evidence
            self.made.run(AddDependence(self.claim, *ends, kind, certainty, reason))

    def unknown(self, name: str) -> None:
        """Where this one has it from is not known."""
        self.made.run(SayOriginUnknown(self.claim, self.id(name)))

    def show(self, qtbot: QtBot, *, width: int = 1000, height: int = 520) -> ChainPane:
        """The pane on the first claim."""
        pane = ChainPane(self.made.session, self.made.desk, self.made.look)
        qtbot.addWidget(pane)
        pane.resize(width, height)
        pane.show()
        self.made.desk.choose_claim(self.claim)
        return pane


def syndication(case: ChainCase) -> None:
    """Four items and two origins, perhaps one: everybody has it from agency or navy."""
    case.items(WIRE, PAPER, LETTER, CHANNEL)
    case.edge(WIRE, AGENCY)
    case.edge(PAPER, AGENCY, DerivationKind.summarises)
    case.edge(LETTER, WIRE, DerivationKind.based_on)
    case.edge(CHANNEL, NAVY, DerivationKind.translates)
    case.link(AGENCY, NAVY, Certainty.suspected)


def two_capitals(case: ChainCase) -> None:
    """Two who speak for themselves and share a government, a wire, and officials unnamed."""
    case.items(MINISTRY, NAVY, WIRE, PAPER)
    case.edge(WIRE, AGENCY)
    case.edge(PAPER, OFFICIALS)
    case.unknown(OFFICIALS)
    case.link(MINISTRY, NAVY, Certainty.shown, "the navy answers to the ministry")
    case.link(NAVY, AGENCY, None, "the agency counted with its own people")


def loop(case: ChainCase) -> None:
    """Two blogs that quote one another."""
    case.items(ONE, TWO)
    case.edge(ONE, TWO)
    case.edge(TWO, ONE, DerivationKind.republishes)
