"""The main window: menus from the table of actions, the start page, the open case."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSize
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui.act import Room, key_words
from ui.jobs import Jobs
from ui.look import Look
from ui.menus import Menus
from ui.panes.start.pane import StartPane
from ui.settings import Settings
from ui.widgets.status_line import StatusLine
from ui.widgets.top_bar import TopBar

if TYPE_CHECKING:
    from ui.dialogs.help import HelpWindow
    from ui.handing_over import HandingOver
    from ui.opening import Opening
    from ui.panes.opening.pane import OpeningPane, StoryRead, StoryTold
    from ui.widgets.ask import Chooser, Offer
    from ui.workspace import Workspace
    from workbench.case import Case


class Window(QMainWindow):
    """One window, one case at a time."""

    def __init__(self, look: Look, settings: Settings) -> None:
        """Shows the start page."""
        super().__init__()
        self.look, self.settings = look, settings
        self.workspace: Workspace | None = None
        self._help: HelpWindow | None = None
        self.jobs = Jobs(self)
        self.setWindowTitle("Stet")
        self.setAcceptDrops(True)
        self.setMinimumSize(720, 480)
        self._menus = Menus(self, self.menuBar())
        self._top = TopBar(look, self.key("help.palette"), self.show_palette)
        self._status = StatusLine(
            look, self.key("edit.undo"), lambda: self.trigger("edit.undo"), self.jobs.cancel
        )
        self._start = StartPane(look, self.key)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._start)
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget, stretch in ((self._top, 0), (self._stack, 1), (self._status, 0)):
            column.addWidget(widget, stretch)
        self.setCentralWidget(centre)
        self._connect()
        self._restore()
        self.show_start()

    def _connect(self) -> None:
        self._start.wished.connect(self.trigger)
        self._start.recent_chosen.connect(lambda path: self.opening.open_case(Path(path)))
        self.jobs.started.connect(self._status.show_work)
        self.jobs.started.connect(lambda _: self._menus.allow("case.stop", True))
        self.jobs.ended.connect(lambda: self._menus.allow("case.stop", False))
        self.jobs.stepped.connect(self._status.show_step)
        self.jobs.ended.connect(self._status.work_ended)
        self.jobs.refused.connect(self.tell)

    # What follows is imported when it is first asked for: the engine, the importers, the exporters
    # and the panes take four times as long to import as the start page takes to paint.

    @cached_property
    def opening(self) -> Opening:
        """The acts that bring something in."""
        from ui.opening import Opening

        return Opening(self)

    @cached_property
    def _story(self) -> OpeningPane:
        from ui.panes.opening.pane import OpeningPane

        story = OpeningPane(self.look)
        self._stack.addWidget(story)
        story.begun.connect(self._begin)
        story.reread.connect(self.opening.reread_story)
        story.left.connect(self._back_to_work)
        story.place_asked.connect(lambda: self.handing_over.ask_place(story.keep_at))
        return story

    @cached_property
    def _chooser(self) -> Chooser:
        from ui.widgets.ask import Chooser

        return Chooser(self.look, self)

    @cached_property
    def handing_over(self) -> HandingOver:
        """The acts that hand something over."""
        from ui.handing_over import HandingOver

        return HandingOver(self)

    # -- acts ----------------------------------------------------------------------------------

    def trigger(self, id: str) -> None:
        """Do an act by its id."""
        self._menus.trigger(id)

    def key(self, id: str) -> str:
        """An act's key as the platform writes it."""
        return self._menus.key(id)

    @property
    def work(self) -> Workspace:
        """The open case's room; acts that need a case are disabled without one."""
        if self.workspace is None:
            raise RuntimeError("an act that needs a case was done without one")
        return self.workspace

    # -- start page, story, case ---------------------------------------------------------------

    def show_start(self) -> None:
        """No case is open."""
        self._start.show_recent(self.settings.recent)
        self._stack.setCurrentWidget(self._start)
        self._start.focus_first()
        self._top.show_case(None, None, 0, 0)
        self._status.show_standing("Offline")
        self._menus.enable(case=self.workspace is not None)

    def ask_story(self, read: StoryRead) -> None:
        """A story was read; ask what it did not tell."""
        self._stack.setCurrentWidget(self._story)
        self._story.show_story(read, self.settings.checker)

    def _begin(self, told: StoryTold) -> None:
        self.opening.begin(told)

    def _back_to_work(self) -> None:
        if self.workspace is None:
            self.show_start()
        else:
            self._stack.setCurrentWidget(self.workspace)

    def show_case(self, case: Case) -> None:
        """Open the room for a case; the one before is closed."""
        from ui.workspace import Workspace

        self._put_away()
        self.tell("")  # what was done in another case is not to be undone here
        work = Workspace(
            case, self.look, self.settings, keys=self.key, trigger=self.trigger, parent=self._stack
        )
        self.workspace = work
        self._menus.furnish(
            {
                Room.document: work.document,
                Room.claims: work.claims,
                Room.matrix: work.matrix,
                Room.sources: work.sources,
            }
        )
        work.told.connect(lambda words, undoable: self._status.tell(words, undoable=undoable))
        work.standing.connect(self._show_standing)
        self._stack.addWidget(work)
        self._stack.setCurrentWidget(work)
        self.settings.remember_case(case.path)
        self.setWindowTitle(f"{case.path.stem} – Stet")
        self._menus.enable(case=self.workspace is not None)
        self._show_standing()
        work.document.focus_draft()

    def _show_standing(self) -> None:
        from ui.telling import draft_words, reading_count, standing_words

        if self.workspace is not None:
            work = self.workspace
            name = work.session.case.path.name
            case, draft_id = work.session.case, work.desk.draft_id
            self._top.show_case(name, draft_words(case, draft_id), *reading_count(case, draft_id))
            self._status.show_standing(standing_words(case, draft_id))

    def _put_away(self) -> None:
        self.jobs.wait()
        if self.workspace is not None:
            work, self.workspace = self.workspace, None
            work.remember_layout()
            self._stack.removeWidget(work)
            work.session.close()
            work.deleteLater()

    def close_case(self) -> None:
        """Back to the start page; everything is saved already."""
        self._put_away()
        self.setWindowTitle("Stet")
        self.tell("")
        self.show_start()

    # -- what is said and asked ------------------------------------------------------------------

    def tell(self, words: str) -> None:
        """Say one sentence in the line below."""
        self._status.tell(words)

    def told(self) -> str:
        """What the line below says."""
        return self._status.told()

    def read_words(self) -> str:
        """What the line above says of the reading."""
        return self._top.read_words()

    def choose(self, title: str, offers: list[tuple[str, Callable[[], None]]]) -> None:
        """Ask for one of a few things."""
        from ui.widgets.ask import Offer

        self._chooser.ask(title, [Offer(words, "", verb) for words, verb in offers])

    def show_palette(self) -> None:
        """Find any act by its name."""
        self._chooser.ask("Find an act", self._offers())

    def show_keys(self) -> None:
        """Every act with its key."""
        self._chooser.ask("All keys", self._offers(menu=True))

    def _offers(self, *, menu: bool = False) -> list[Offer]:
        from ui.widgets.ask import Offer

        return [
            Offer(
                f"{act.menu.replace('&', '')}: {act.words}" if menu else act.words,
                f"{key_words(act.key)}{act.where}",
                action.trigger,
            )
            for act, action in self._menus.possible()
            if act.id not in ("help.palette", "help.keys")
        ]

    def show_help(self) -> None:
        """Open the help in a window of its own."""
        from ui.dialogs.help import HelpWindow

        if self._help is None:
            self._help = HelpWindow(self.look, self)
        self._help.show()
        self._help.raise_()

    def show_about(self) -> None:
        """Say what this is, and under which licences."""
        from ui.dialogs.about import AboutDialog

        AboutDialog(self.look, self).open()

    # -- the window itself -----------------------------------------------------------------------

    def _restore(self) -> None:
        saved = QByteArray.fromHex(QByteArray(self.settings.geometry.encode("ascii", "ignore")))
        if saved.isEmpty() or not self.restoreGeometry(saved):
            room = self.screen().availableGeometry().size()
            self.resize(QSize(1440, 900).boundedTo(room - QSize(16, 48)))  # its frame has width

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files and words may be dropped."""
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """A story, material, or a case."""
        event.acceptProposedAction()
        self.opening.drop(event.mimeData())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Everything is saved already; only the layout is kept."""
        self._put_away()
        self.jobs.close()
        self.settings.geometry = bytes(self.saveGeometry().toHex().data()).decode("ascii")
        self.settings.theme = self.look.choice.value
        self.settings.scale = self.look.scale
        self.settings.reading_scale = self.look.reading_scale
        super().closeEvent(event)
