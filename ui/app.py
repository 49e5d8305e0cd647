"""The composition root: everything is made here, once, and handed to what needs it."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QSettings, Qt, QTimer
from PySide6.QtGui import QFileOpenEvent, QIcon
from PySide6.QtWidgets import QApplication

from ui.display import sentence_for_a_dead_display
from ui.fonts import load_fonts
from ui.keys import InlineEditorGuard
from ui.look import Look
from ui.preload import Preload
from ui.settings import load_settings, save_settings
from ui.theme import ThemeChoice, ThemeKeeper, ThemeName, dress
from ui.window import Window
from workbench.folders import settings_folder


def make_application(arguments: list[str]) -> QApplication:
    """The application object, named for the platform; its fonts are loaded."""
    with sentence_for_a_dead_display():
        application = QApplication(arguments)
    application.setApplicationName("Stet")
    application.setDesktopFileName("stet")
    # Qt's file dialog remembers which folders it showed, by their names: among Stet's own settings,
    # where whoever takes Stet away finds it. Windows and macOS let nobody move it.
    QSettings.setPath(
        QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(settings_folder())
    )
    load_fonts()
    return application


class _Dresser:
    """Dresses the application when theme or size have changed, not when only the text was zoomed.

    On a full case it takes a second or so, for every widget is measured anew.
    """

    def __init__(self, application: QApplication, look: Look) -> None:
        self._application, self._look = application, look
        self._worn: tuple[ThemeName, float] | None = None

    def __call__(self) -> None:
        wanted = (self._look.theme.name, self._look.scale)
        if wanted == self._worn:
            return
        self._worn = wanted
        self._application.setOverrideCursor(Qt.CursorShape.WaitCursor)
        dress(self._application, self._look.theme, self._look.scale)
        self._application.restoreOverrideCursor()


class CaseOpener(QObject):
    """Opens the case that the desktop asks for. macOS names it in an event, others as argument."""

    def __init__(self, window: Window) -> None:
        """Goes when `window` goes."""
        super().__init__(window)
        self._window = window

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the events of double-clicked files."""
        if not isinstance(event, QFileOpenEvent):
            return False
        self._window.opening.open_case(Path(event.file()))
        return True


def make_window(application: QApplication, look: Look, settings_from: Path | None = None) -> Window:
    """The window, dressed, over the settings of the person (or those at `settings_from`)."""
    settings = load_settings(settings_from)
    look.scale, look.reading_scale = settings.scale, settings.reading_scale
    look.choose_theme(ThemeChoice(settings.theme))
    dresser = _Dresser(application, look)
    dresser()
    look.changed.connect(dresser)
    return Window(look, settings)


def run(arguments: list[str], *, case: Path | None = None, sample: bool = False) -> int:
    """Open the window, on a case or the sample if asked; returns when it is closed."""
    from workbench.crash import install_excepthook  # only the real program wants it

    application = make_application([sys.argv[0], *arguments])
    icon = Path(__file__).parent.parent / "resources" / "icons" / "stet.svg"
    application.setWindowIcon(QIcon(str(icon)))
    guard = InlineEditorGuard(application)
    application.installEventFilter(guard)
    look = Look(ThemeKeeper())
    window = make_window(application, look)
    opener = CaseOpener(window)
    application.installEventFilter(opener)
    install_excepthook(window.tell)
    window.show()
    if case is not None:
        # once the loop runs, so that a sentence about it finds its window
        QTimer.singleShot(0, window, lambda: window.opening.open_case(case))
    elif sample:
        QTimer.singleShot(0, window, lambda: window.opening.open_sample())
    else:
        Preload(window)
    code = application.exec()
    save_settings(window.settings)
    return code
