"""A case for the claim sidebar: a story of four sentences, its proposals, and a letter."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pytestqt.qtbot import QtBot

from ui.desk import Desk, ShownPlace
from ui.look import Look
from ui.panes.claims.pane import ClaimsPane
from ui.session import Session
from ui.theme import ThemeChoice, ThemeKeeper
from workbench.case import Case
from workbench.commands.base import Command
from workbench.commands.documents import AddDocument
from workbench.commands.proposals import AddProposals
from workbench.importers.base import ImportHint
from workbench.importers.plain_text import IMPORTER
from workbench.model.analysis import (
    Analysis,
    Attribution,
    ProposedClaim,
    ProposedDate,
    ProposedFigure,
    ProposedFinding,
    ProposedName,
)
from workbench.model.claim import Claim, Part, PartKind
from workbench.model.document import DocumentKind, Received

DRAFT = (
    "The coast agency said on Friday that at least 1,500 guards had boarded ships.\n"
    "A day later the neighbouring navy put the number at almost 11,000, most of them in training."
    "\nAbout a dozen guards left their ship, the public broadcaster said.\n"
    "The ships lay in the northern port."
)
LETTER = "We counted no fewer than 1,500 guards on board. The navy trains 10,940 people."


@dataclass
class ClaimsCase:
    """The case with its session, desk and look. `selected` is what is selected in material."""

    session: Session
    desk: Desk
    look: Look
    draft_id: str
    letter_id: str
    selected: ShownPlace | None = None

    @property
    def case(self) -> Case:
        """The open case."""
        return self.session.case

    def run(self, command: Command) -> None:
        """Do an act that must not be refused."""
        assert self.session.run(command)

    def claim(self, number: int) -> Claim:
        """The claim of that number."""
        (found,) = self.case.rows.claims.where(number=number)
        return found

    def choose(self, number: int) -> Claim:
        """Choose the claim of that number."""
        claim = self.claim(number)
        self.desk.choose_claim(claim.id)
        return claim

    def parts(self, number: int, kind: PartKind) -> list[Part]:
        """The parts of one kind of a claim."""
        found = self.case.rows.parts.where(claim_id=self.claim(number).id)
        return [part for part in found if part.kind is kind]

    def source(self, name: str) -> str:
        """The id of the source of that name."""
        (found,) = (s for s in self.case.rows.sources if s.name == name)
        return found.id

    def select(self, words: str) -> None:
        """Select words of the letter."""
        start = LETTER.index(words)
        self.selected = ShownPlace(self.letter_id, start, start + len(words))


def import_text(case: Case, text: str, kind: DocumentKind) -> str:
    """Bring a text into the case; the id of its document."""
    content = text.encode("utf-8")
    imported = IMPORTER.read(content, ImportHint())
    case.run(AddDocument(imported, content, kind, Received.pasted))
    found = case.drafts() if kind is DocumentKind.draft else case.materials()
    return found[-1].id


def _claim(
    id: str, words: str, substance: str, who: str | None, **parts: tuple[object, ...]
) -> ProposedClaim:
    start = DRAFT.index(words)
    return ProposedClaim(
        id, start, start + len(words), words, substance, "reported" if who else "asserted", 0.8,
        Attribution(who), **parts,  # type: ignore[arg-type]  # each part is of its own kind
    )  # fmt: skip


def _at(words: str) -> tuple[int, int, str]:
    start = DRAFT.index(words)
    return start, start + len(words), words


def analysis() -> Analysis:
    """Four claims of three claimants, one of them the story itself, and a finding."""
    friday, saturday = date(2024, 10, 18), date(2024, 10, 19)
    lines = DRAFT.split("\n")
    return Analysis(
        DRAFT,
        engine_version="test",
        claims=(
            _claim(
                "a", lines[0], "At least 1,500 guards had boarded ships", "Coast Agency",
                names=(ProposedName(*_at("coast agency"), "name"),),
                dates=(ProposedDate(*_at("Friday"), friday, friday, "saying"),),
                figures=(
                    ProposedFigure(*_at("at least 1,500"), 1500, None, "guards", "boarded"),
                ),
            ),
            _claim(
                "b", lines[1], "Almost 11,000 guards are in training", "Neighbouring navy",
                names=(ProposedName(*_at("neighbouring navy"), "name"),),
                dates=(ProposedDate(*_at("A day later"), saturday, saturday, "saying"),),
                figures=(
                    ProposedFigure(*_at("almost 11,000"), None, 11000, "guards", "training"),
                ),
            ),
            _claim("c", lines[2], "About a dozen left their ship", "Public broadcaster"),
            _claim("d", lines[3], "The ships lay in the northern port", None),
        ),
        findings=(ProposedFinding("figure", ("b", "c"), "almost 11,000, then about a dozen"),),
    )  # fmt: skip


def make_claims_case(folder: Path, choice: ThemeChoice = ThemeChoice.light) -> ClaimsCase:
    """The case with draft, letter and proposals; nothing accepted, nothing chosen."""
    case = Case.create(folder / "guards.stet", title="Guards", checker="Edda Venn")
    draft_id = import_text(case, DRAFT, DocumentKind.draft)
    letter_id = import_text(case, LETTER, DocumentKind.material)
    case.run(AddProposals(draft_id, analysis()))
    desk = Desk()
    desk.choose_draft(draft_id)
    return ClaimsCase(Session(case), desk, Look(ThemeKeeper(choice)), draft_id, letter_id)


def shown_pane(case: ClaimsCase, qtbot: QtBot) -> ClaimsPane:
    """The sidebar in a window that has the keyboard, with claim 2 chosen."""
    pane = ClaimsPane(case.session, case.desk, case.look, selection=lambda: case.selected)
    qtbot.addWidget(pane)
    pane.resize(380, 900)
    pane.show()
    pane.activateWindow()
    qtbot.waitActive(pane)
    case.choose(2)
    return pane
