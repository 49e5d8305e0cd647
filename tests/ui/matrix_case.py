"""A small case for the matrix and the lists beside it: three claims, four sources, a letter."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from ui.desk import Desk
from ui.look import Look
from ui.panes.findings.pane import FindingsPane
from ui.panes.history.pane import HistoryPane
from ui.panes.matrix.pane import MatrixPane
from ui.panes.questions.pane import QuestionsPane
from ui.panes.sources.pane import SourcesPane
from ui.session import Session
from ui.theme import ThemeChoice, ThemeKeeper
from workbench.case import Case
from workbench.commands.base import Command
from workbench.commands.claims import MakeClaim
from workbench.commands.documents import AddDocument
from workbench.commands.evidence import AttachEvidence, Place
from workbench.commands.sources import AddSource
from workbench.importers.base import ImportHint
from workbench.importers.plain_text import IMPORTER
from workbench.model.document import DocumentKind, Received
from workbench.model.evidence import EvidenceHow, Layer, Stance
from workbench.model.source import Reliability

_WARN = QAbstractItemModelTester.FailureReportingMode.Warning  # and a warning fails the test
DRAFT = (
    "At least 1,500 guards had boarded ships, the coast agency said.\n"
    "The navy put the number at almost 11,000.\n"
    "The ships lay in the northern port."
)
LETTER = "We counted no fewer than 1,500 guards on board. None of our people saw 11,000."


@dataclass
class MatrixCase:
    """The case with its session, desk and look, and the ids of what is in it."""

    session: Session
    desk: Desk
    look: Look
    draft_id: str
    letter_id: str
    claims: list[str] = field(default_factory=list)
    sources: dict[str, str] = field(default_factory=dict)

    @property
    def case(self) -> Case:
        """The open case."""
        return self.session.case

    def run(self, command: Command) -> None:
        """Do an act that must not be refused."""
        assert self.session.run(command)

    def attach(
        self,
        claim: int,
        source: str,
        stance: Stance = Stance.asserts,
        layer: Layer = Layer.so,
        *,
        credibility: int = 6,
        words: str = "1,500 guards",
    ) -> str:
        """Attach words of the letter; returns the id of the entry."""
        start = LETTER.index(words)
        place = Place(self.letter_id, start, start + len(words))
        return self._put(
            AttachEvidence(
                self.claims[claim],
                self.sources[source],
                layer,
                stance,
                places=(place,),
                credibility=credibility,
            )
        )

    def call(
        self, claim: int, source: str, stance: Stance = Stance.denies, layer: Layer = Layer.so
    ) -> str:
        """Attach a call; returns the id of the entry."""
        return self._put(
            AttachEvidence(
                self.claims[claim],
                self.sources[source],
                layer,
                stance,
                how=EvidenceHow.call,
                made_on=date(2026, 3, 12),
                note="The spokesman would not have it.",
            )
        )

    def _put(self, command: AttachEvidence) -> str:
        before = {entry.id for entry in self.case.rows.evidence}
        self.run(command)
        return next(entry.id for entry in self.case.rows.evidence if entry.id not in before)


def _document(case: Case, text: str, kind: DocumentKind, title: str) -> str:
    imported = IMPORTER.read(text.encode(), ImportHint())
    before = {document.id for document in case.rows.documents}
    case.run(AddDocument(imported, text.encode(), kind, Received.opened, title=title))
    return next(document.id for document in case.rows.documents if document.id not in before)


def make_case(folder: Path, look: Look) -> MatrixCase:
    """The case with its claims and sources, and no evidence yet."""
    case = Case.create(folder / "guards.stet", title="Guards", checker="Mira Kask")
    draft = _document(case, DRAFT, DocumentKind.draft, "Guards on ships")
    letter = _document(case, LETTER, DocumentKind.material, "Letter")
    made = MatrixCase(Session(case), Desk(), look, draft, letter)
    letters = {"Coast Agency": "B", "Navy": "C", "Wire service": "B", "Ministry": "D"}
    for name, reliability in letters.items():
        made.run(AddSource(name, reliability=Reliability(reliability)))
    made.sources = {source.name: source.id for source in case.rows.sources}
    start = 0
    for line, claimant in zip(DRAFT.split("\n"), ("Coast Agency", "Navy", None), strict=True):
        source_id = made.sources[claimant] if claimant else None
        made.run(MakeClaim(draft, start, start + len(line), claimant_id=source_id))
        start += len(line) + 1
    made.claims = [claim.id for claim in sorted(case.rows.claims, key=lambda c: c.number)]
    made.desk.choose_draft(draft)
    return made


def plain_look() -> Look:
    """The light theme at 100 %."""
    return Look(ThemeKeeper(ThemeChoice.light))


Listing = FindingsPane | HistoryPane | QuestionsPane | SourcesPane


def show_list(qtbot: QtBot, pane: Listing, *, width: int = 900, checked: bool = True) -> None:
    """Show a list pane; what its model tells wrongly fails the test."""
    qtbot.addWidget(pane)
    if checked:
        QAbstractItemModelTester(pane.model, _WARN, pane)
    pane.resize(width, 300)
    pane.show()


def text(pane: Listing, row: int, column: int) -> str:
    """What stands in a cell of a list pane."""
    return str(pane.model.index(row, column).data())


def shown_matrix(qtbot: QtBot, made: MatrixCase) -> MatrixPane:
    """The matrix on screen; what its models tell wrongly fails the test."""
    pane = MatrixPane(made.session, made.desk, made.look)
    qtbot.addWidget(pane)
    for view in (pane.grid.left, pane.grid.cells, pane.grid.right):
        QAbstractItemModelTester(view.model(), _WARN, pane)
    pane.resize(1000, 400)
    pane.show()
    return pane


def stand(made: MatrixCase, claim: int, source: str) -> None:
    """Choose a cell, as the pane would."""
    made.desk.choose_claim(made.claims[claim])
    made.desk.choose_source(made.sources[source])
