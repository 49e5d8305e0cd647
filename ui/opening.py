"""Bringing things in: a story that becomes a case, a case, material, proposals."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from ui.arrival import Arrival, again, from_files, from_mime
from ui.jobs import Step
from ui.panes.opening.pane import ENCODINGS, StoryRead, StoryTold
from ui.places import SUFFIX
from ui.sample import open_sample, sample_path
from workbench.case import Case
from workbench.commands.documents import AddDocument, CorrectDocument, RereadMaterial
from workbench.commands.proposals import AddProposals
from workbench.folders import cases_folder
from workbench.model.analysis import Analysis
from workbench.model.document import Document, DocumentKind, Received
from workbench.model.errors import StetError
from workbench.model.imported import ImportedDocument

if TYPE_CHECKING:
    from ui.window import Window

_TEXTS = "Texts (*.txt *.text *.md *.markdown *.docx *.html *.htm *.xhtml);;All files (*)"


def proposals_for(case: Case, draft: Document, step: Step) -> Analysis:
    """What the engine proposes for a draft; reads only what cannot change meanwhile."""
    from workbench.proposals.engine import propose  # here: opening a case does not need it

    blocks = sorted(case.rows.blocks.where(document_id=draft.id), key=lambda block: block.start)
    return propose(
        case.text(draft.text),
        published=draft.published,
        title=draft.headline,
        blocks=[(block.start, block.end, str(block.kind)) for block in blocks],
        step=step,
    )


def first_look(imported: ImportedDocument, step: Step) -> StoryRead:
    """What the page tells of itself, and where it tells nothing, what the engine makes of it."""
    from workbench.proposals.engine import propose  # as above

    told = propose(
        imported.text,
        title=imported.headline,
        blocks=[(block.start, block.end, str(block.kind)) for block in imported.blocks],
        step=step,
    )
    struck = {block.start for block in imported.blocks if block.struck}
    for line in told.furniture:
        if line.kind not in ("caption", "byline", "date", "dateline", "headline"):
            struck |= {line.start, *(start for start, _ in line.also)}

    def first(kind: str) -> str:
        found = (s for s in told.sentences if s.kind == kind and s.start not in struck)
        return next((imported.text[s.start : s.end] for s in found), "")

    opening = next((b for b in imported.blocks if b.start not in struck), None)
    first_line = imported.text[opening.start : opening.end][:120] if opening else ""
    headline = imported.headline or first("headline") or imported.title or first_line
    return StoryRead(imported, headline, imported.byline or first("byline"), frozenset(struck))


class Opening(QObject):
    """The acts that ask for a file or the clipboard and need time to read it."""

    def __init__(self, window: Window) -> None:
        """`window` shows what is asked, and the work under way."""
        super().__init__(window)
        self._window = window
        self._arrival: Arrival | None = None
        self._imported: ImportedDocument | None = None

    # -- a story -------------------------------------------------------------------------------

    def choose_story(self) -> None:
        """Ask for a file and read it."""
        name, _ = QFileDialog.getOpenFileName(
            self._window, "Open a story", self._window.settings.where_to_look(), _TEXTS
        )
        if name:
            self._window.settings.folder = str(Path(name).parent)
            self.take_story(Arrival(Path(name), None, None, Received.opened))

    def paste_story(self) -> None:
        """Read what lies on the clipboard."""
        arrival = self._pasted()
        if arrival is not None:
            self.take_story(arrival)

    def take_story(self, arrival: Arrival, encoding: str | None = None) -> None:
        """Read it, then ask what it did not tell."""
        self._arrival = arrival

        def done(read: StoryRead) -> None:
            self._imported = read.imported
            self._window.ask_story(read)

        self._window.jobs.start(
            f"Reading {arrival.name}",
            lambda step: first_look(arrival.read(step, encoding), step),
            done,
        )

    def reread_story(self, encoding: str) -> None:
        """Read the same bytes in an encoding chosen by hand."""
        if self._arrival is not None:
            self.take_story(self._arrival, encoding)

    def begin(self, told: StoryTold) -> None:
        """Make the case, put the story in, and let the engine propose."""
        arrival, imported = self._arrival, self._imported
        if arrival is None or imported is None:
            return
        try:
            content = arrival.content()
            told.path.parent.mkdir(parents=True, exist_ok=True)
            case = Case.create(told.path, title=told.headline, checker=told.checker)
        except StetError as error:
            self._window.tell(str(error))
            return
        except OSError:
            self._window.tell("That folder cannot be written to; keep the case elsewhere.")
            return
        case.run(
            AddDocument(
                imported, content, DocumentKind.draft, arrival.received, arrival.name,
                title=told.headline, published=told.published,
            )
        )  # fmt: skip
        draft = case.drafts()[0]
        case.run(
            CorrectDocument(draft.id, told.headline, told.headline, told.byline, told.published)
        )
        self._window.settings.checker = told.checker
        self._window.show_case(case)
        self.propose_again()

    def propose_again(self) -> None:
        """Let the engine look at the chosen draft; what a person decided stays."""
        work = self._window.work
        draft_id = work.desk.draft_id
        case = work.session.case
        draft = case.rows.documents[draft_id]

        def done(analysis: Analysis) -> None:
            if self._window.workspace is work and work.session.run(
                AddProposals(draft_id, analysis)
            ):
                work.after_proposals()

        self._window.jobs.start(
            "Proposing claims", lambda step: proposals_for(case, draft, step), done
        )

    # -- a case --------------------------------------------------------------------------------

    def choose_case(self) -> None:
        """Ask for a case file and open it."""
        name, _ = QFileDialog.getOpenFileName(
            self._window, "Open a case", str(cases_folder()), f"Stet cases (*{SUFFIX})"
        )
        if name:
            self.open_case(Path(name))

    def open_case(self, path: Path) -> None:
        """Open a case, or say in one sentence why it cannot be."""
        current = self._window.workspace
        if current is not None and current.session.case.path == path:
            return
        try:
            case = Case.open(path, checker=self._window.settings.checker or None)
        except StetError as error:
            self._window.tell(str(error))
            self._window.settings.forget_case(path)
            return
        self._window.show_case(case)

    def open_sample(self) -> None:
        """Open the sample case; it is made on first use."""
        path = sample_path()
        if path.exists():
            self.open_case(path)
            return
        checker = self._window.settings.checker or "Checker"
        self._window.jobs.start(
            "Preparing the sample",
            lambda step: open_sample(path, checker, step),
            lambda _: self.open_case(path),
        )

    # -- material ------------------------------------------------------------------------------

    def choose_material(self) -> None:
        """Ask for files and keep them as material."""
        names, _ = QFileDialog.getOpenFileNames(
            self._window, "Bring in material", self._window.settings.where_to_look(), _TEXTS
        )
        if names:
            self._window.settings.folder = str(Path(names[0]).parent)
        self.take_material([Arrival(Path(name), None, None, Received.opened) for name in names])

    def paste_material(self) -> None:
        """Keep what lies on the clipboard as material."""
        arrival = self._pasted()
        if arrival is not None:
            self.take_material([arrival])

    def take_material(self, arrivals: list[Arrival]) -> None:
        """Read them one after the other; each is an act of its own."""
        if not arrivals:
            return
        work, (first, *others) = self._window.work, arrivals

        def done(read: tuple[ImportedDocument, bytes]) -> None:
            if self._window.workspace is not work:
                return
            imported, content = read
            command = AddDocument(
                imported, content, DocumentKind.material, first.received, first.name,
                title=None if first.path else imported.headline or imported.title,
            )  # fmt: skip
            if work.session.run(command):
                work.desk.choose_material(work.session.case.materials()[-1].id)
            self.take_material(others)

        self._window.jobs.start(
            f"Reading {first.name}", lambda step: (first.read(step), first.content()), done
        )

    def choose_encoding(self) -> None:
        """Read the material in front again, in an encoding chosen from a list."""
        work = self._window.work
        document = work.session.case.rows.documents.get(work.desk.material_id)
        if document is None or document.encoding is None:
            self._window.tell("Open a material that is plain text, Markdown or a saved page first.")
            return
        self._window.choose(
            f"It was read as {document.encoding}. Read it as:",
            [(name, partial(self._reread, document, name)) for name in ENCODINGS],
        )

    def _reread(self, document: Document, encoding: str) -> None:
        work = self._window.work
        content = work.session.case.content(document.content)

        def done(imported: ImportedDocument) -> None:
            if work.session.run(RereadMaterial(document.id, imported, content)):
                work.desk.choose_material(work.session.case.materials()[-1].id)

        self._read(again(document, content), encoding, done)

    # -- what both need ------------------------------------------------------------------------

    def drop(self, mime: QMimeData) -> None:
        """A drop: a case opens, anything else is a story, or material where a case is open."""
        paths = from_files(mime)
        if len(paths) == 1 and paths[0].suffix.lower() == SUFFIX:
            self.open_case(paths[0])
            return
        arrivals = [Arrival(path, None, None, Received.dropped) for path in paths]
        words = None if arrivals else from_mime(mime, Received.dropped)
        arrivals += [words] if words is not None else []
        if not arrivals:
            return
        if self._window.workspace is not None:
            self.take_material(arrivals)
        else:
            self.take_story(arrivals[0])

    def _pasted(self) -> Arrival | None:
        mime = QGuiApplication.clipboard().mimeData()
        paths = from_files(mime) if mime is not None else []
        if paths:
            return Arrival(paths[0], None, None, Received.pasted)
        arrival = from_mime(mime, Received.pasted) if mime is not None else None
        if arrival is None:
            self._window.tell("There are no words on the clipboard; copy the story first.")
        return arrival

    def _read(
        self, arrival: Arrival, encoding: str | None, done: Callable[[ImportedDocument], None]
    ) -> None:
        self._window.jobs.start(
            f"Reading {arrival.name}", lambda step: arrival.read(step, encoding), done
        )
