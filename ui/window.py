"""The main window: menus from the table of actions, the start page, the open case."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, Qt
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QLineEdit,
    QMainWindow,
    QMenu,
    QPlainTextEdit,
    QStackedWidget,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from ui.act import Act, Room, key_words
from ui.actions import ACTS, acts_by_id
from ui.dialogs.about import AboutDialog
from ui.dialogs.help import HelpWindow
from ui.handing_over import HandingOver
from ui.jobs import Jobs
from ui.look import Look
from ui.opening import Opening
from ui.panes.opening.pane import OpeningPane, StoryRead, StoryTold
from ui.panes.start.pane import StartPane
from ui.settings import Settings
from ui.widgets.ask import Chooser, Offer
from ui.widgets.status_line import StatusLine
from ui.widgets.top_bar import TopBar
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
        self.opening, self.handing_over = Opening(self), HandingOver(self)
        self.setWindowTitle("Stet")
        self.setAcceptDrops(True)
        self.setMinimumSize(720, 480)
        self._actions = self._make_actions()
        self._top = TopBar(look, self.key("help.palette"), self.show_palette)
        self._status = StatusLine(
            look, self.key("edit.undo"), lambda: self.trigger("edit.undo"), self.jobs.cancel
        )
        self._start = StartPane(look, self.key)
        self._story = OpeningPane(look)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._start)
        self._stack.addWidget(self._story)
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget, stretch in ((self._top, 0), (self._stack, 1), (self._status, 0)):
            column.addWidget(widget, stretch)
        self.setCentralWidget(centre)
        self._chooser = Chooser(look, self)
        self._connect()
        self._restore()
        self.show_start()

    def _connect(self) -> None:
        self._start.wished.connect(self.trigger)
        self._start.recent_chosen.connect(lambda path: self.opening.open_case(Path(path)))
        self._story.begun.connect(self._begin)
        self._story.reread.connect(self.opening.reread_story)
        self._story.left.connect(self._back_to_work)
        self._story.place_asked.connect(lambda: self.handing_over.ask_place(self._story.keep_at))
        self.jobs.started.connect(self._status.show_work)
        self.jobs.stepped.connect(self._status.show_step)
        self.jobs.ended.connect(self._status.work_ended)
        self.jobs.refused.connect(self.tell)

    # -- acts ----------------------------------------------------------------------------------

    def _make_actions(self) -> dict[str, QAction]:
        """Every act of the table as an action in its menu."""
        actions: dict[str, QAction] = {}
        menus: dict[str, QMenu] = {}
        self.menuBar().setAccessibleName("Menus")
        for act in ACTS:
            if act.menu not in menus:
                menus[act.menu] = self.menuBar().addMenu(act.menu)
            action = QAction(act.words, self)
            action.setObjectName(act.id)
            action.setShortcut(QKeySequence(act.key))
            action.setMenuRole(QAction.MenuRole.NoRole)
            action.triggered.connect(lambda _=False, act=act: self._do(act))
            if act.room is Room.anywhere:
                action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
                self.addAction(action)
            else:
                action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            menus[act.menu].addAction(action)
            actions[act.id] = action
        return actions

    def _do(self, act: Act) -> None:
        if self.workspace is not None or not act.needs_case:
            act.verb(self)

    def trigger(self, id: str) -> None:
        """Do an act by its id."""
        self._actions[id].trigger()

    def key(self, id: str) -> str:
        """An act's key as the platform writes it."""
        return key_words(acts_by_id()[id].key)

    def _enable(self) -> None:
        for act in ACTS:
            self._actions[act.id].setEnabled(not act.needs_case or self.workspace is not None)

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
        self._enable()

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
        self._put_away()
        work = Workspace(
            case, self.look, self.settings, keys=self.key, trigger=self.trigger, parent=self._stack
        )
        self.workspace = work
        rooms = {
            Room.document: work.document,
            Room.claims: work.claims,
            Room.matrix: work.matrix,
            Room.sources: work.sources,
        }
        for act in ACTS:
            if act.room in rooms:
                rooms[act.room].addAction(self._actions[act.id])
        work.told.connect(lambda words, undoable: self._status.tell(words, undoable=undoable))
        work.standing.connect(self._show_standing)
        self._stack.addWidget(work)
        self._stack.setCurrentWidget(work)
        self.settings.remember_case(case.path)
        self.setWindowTitle(f"{case.path.stem} – Stet")
        self._enable()
        self._show_standing()
        work.document.focus_draft()

    def _show_standing(self) -> None:
        if self.workspace is not None:
            work = self.workspace
            name = work.session.case.path.name
            self._top.show_case(name, work.draft_words(), *work.reading_count())
            self._status.show_standing(work.standing_words())

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
        self._chooser.ask(title, [Offer(words, "", verb) for words, verb in offers])

    def show_palette(self) -> None:
        """Find any act by its name."""
        self._chooser.ask("Find an act", self._offers())

    def show_keys(self) -> None:
        """Every act with its key."""
        self._chooser.ask("All keys", self._offers())

    def _offers(self) -> list[Offer]:
        return [
            Offer(act.words, key_words(act.key), self._actions[act.id].trigger)
            for act in ACTS
            if self._actions[act.id].isEnabled() and act.id not in ("help.palette", "help.keys")
        ]

    def show_help(self) -> None:
        """Open the help in a window of its own."""
        if self._help is None:
            self._help = HelpWindow(self.look, self)
        self._help.show()
        self._help.raise_()

    def show_about(self) -> None:
        """Say what this is, and under which licences."""
        AboutDialog(self.look, self).open()

    def copy(self) -> None:
        """Copy what is selected where the keyboard is."""
        widget: QObject | None = QApplication.focusWidget()
        if isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit):
            widget.copy()
        elif isinstance(widget, QAbstractItemView) and self.workspace is not None:
            if self.workspace.matrix.isAncestorOf(widget):
                self.workspace.matrix.copy_selection()
            else:
                words = str(widget.currentIndex().data() or "")
                QApplication.clipboard().setText(words)

    # -- the window itself -----------------------------------------------------------------------

    def _restore(self) -> None:
        saved = QByteArray.fromHex(QByteArray(self.settings.geometry.encode("ascii", "ignore")))
        if saved.isEmpty() or not self.restoreGeometry(saved):
            self.resize(1440, 900)

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
