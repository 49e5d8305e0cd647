"""A case for the document pane: a story with furniture, claims, and two materials."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from ui.desk import Desk
from ui.look import Look
from ui.panes.document.long_view import LongView
from ui.panes.document.pane import DocumentPane
from ui.panes.document.reading_view import ReadingView
from ui.session import Session
from ui.theme import ThemeChoice, ThemeKeeper
from workbench.case import Case
from workbench.commands.base import Command
from workbench.commands.claims import MakeClaim
from workbench.commands.documents import AddDocument
from workbench.model.claim import Claim
from workbench.model.document import DocumentKind, Received, Sentence
from workbench.model.imported import BlockKind, ImportedBlock, ImportedDocument

HEADLINE = "Senator Says Guards ‘Cannot Go Unanswered’"
LEAD = "The coast agency said on Friday that 1,500 guards 🛟 had boarded. Its word was doubted."
SECOND = "A day later the navy put the number at 11,000. Most were in training."
STORY = ("Share this story", HEADLINE, LEAD, SECOND)
KINDS = (BlockKind.furniture, BlockKind.headline, BlockKind.body, BlockKind.body)
LETTER = "We counted 1,500 guards on board.\nThe navy trains 10,940 people."


def imported(lines: tuple[str, ...], kinds: tuple[BlockKind, ...] = ()) -> ImportedDocument:
    """A document of these lines; furniture is struck."""
    blocks, start = [], 0
    for line, kind in zip(lines, kinds or (BlockKind.body,) * len(lines), strict=True):
        struck = kind is BlockKind.furniture
        blocks.append(ImportedBlock(start, start + len(line), kind, 0, struck))
        start += len(line) + 1
    return ImportedDocument(
        "\n".join(lines),
        tuple(blocks),
        title=None,
        headline=None,
        byline="Anna Berg",
        published=date(2024, 10, 19),
        language=None,
        encoding=None,
        media_type="text/plain",
        importer="test",
        importer_version="1",
        notes=(),
    )


@dataclass
class DocumentCase:
    """The case with its session, desk and look."""

    session: Session
    desk: Desk
    look: Look
    draft_id: str = ""
    letter_id: str = ""

    @property
    def case(self) -> Case:
        """The open case."""
        return self.session.case

    @property
    def text(self) -> str:
        """The text of the draft."""
        return self.case.document_text(self.draft_id)

    def run(self, command: Command) -> None:
        """Do an act that must not be refused."""
        assert self.session.run(command)

    def bring(self, document: ImportedDocument, kind: DocumentKind, name: str) -> str:
        """Bring a document in; its id."""
        before = {row.id for row in self.case.rows.documents}
        self.run(AddDocument(document, b"bytes", kind, Received.opened, file_name=name))
        return next(row.id for row in self.case.rows.documents if row.id not in before)

    def claim(self, words: str) -> Claim:
        """Make a claim of these words of the draft."""
        start = self.text.index(words)
        self.run(MakeClaim(self.draft_id, start, start + len(words)))
        return max(self.case.rows.claims, key=lambda claim: claim.number)

    def sentence(self, words: str) -> Sentence:
        """The sentence of the draft that holds these words."""
        at = self.text.index(words)
        found = self.case.rows.sentences.where(document_id=self.draft_id)
        return next(sentence for sentence in found if sentence.start <= at < sentence.end)

    def pane(self) -> DocumentPane:
        """A pane with the draft in it."""
        self.desk.choose_draft(self.draft_id)
        return DocumentPane(self.session, self.desk, self.look)


def document_case(folder: Path) -> DocumentCase:
    """Make the case in a folder."""
    case = Case.create(folder / "guards.stet", title="Guards", checker="Ida")
    look = Look(ThemeKeeper(ThemeChoice.light))
    made = DocumentCase(Session(case), Desk(), look)
    made.draft_id = made.bring(imported(STORY, KINDS), DocumentKind.draft, "story.txt")
    lines = tuple(LETTER.split("\n"))
    made.letter_id = made.bring(imported(lines), DocumentKind.material, "letter.txt")
    return made


def shown_pane(story: DocumentCase, qtbot: QtBot) -> DocumentPane:
    """The pane on screen, with the keyboard in the draft."""
    pane = story.pane()
    qtbot.addWidget(pane)
    pane.resize(1200, 700)
    pane.show()
    qtbot.waitExposed(pane)
    pane.focus_draft()
    return pane


def view_of(pane: DocumentPane, name: str = "Draft 1") -> ReadingView | LongView:
    kinds: tuple[type[ReadingView | LongView], ...] = (ReadingView, LongView)
    views = [view for kind in kinds for view in pane.findChildren(kind)]
    return next(view for view in views if view.accessibleName() == name)


def put_cursor(
    pane: DocumentPane, story: DocumentCase, words: str, *, select: bool = False
) -> None:
    """Put the cursor at words of the draft, as a click would."""
    view = view_of(pane)
    view.moveCursor(QTextCursor.MoveOperation.Start)
    assert view.find(words)
    if not select:
        cursor = view.textCursor()
        cursor.setPosition(cursor.selectionStart())
        view.setTextCursor(cursor)
