"""Walks through the whole job in the real window, for whoever doubts an installation.

`stet --self-check FOLDER` takes the sample from the start page to a verified case and a summary in
every format. Everything stays in FOLDER: the case, what was written, pictures of the window, and
`self-check.json`, which says what this installation has and what came out. Nothing that Stet
otherwise remembers is read or changed. Installers are tried with it (packaging/smoke_run.py).
"""

from __future__ import annotations

import json
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QEvent, QObject, QTimer, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from ui import app
from ui.look import Look
from ui.theme import ThemeKeeper
from ui.window import Window
from workbench import __version__
from workbench.crash import install_excepthook
from workbench.folders import keep_in
from workbench.offline import connections_are_refused

REPORT: Final = "self-check.json"
STEP_SECONDS: Final = 60
"""How long one step may take before the walk is given up; a slow laptop needs one or two."""

_LOOK_MILLISECONDS: Final = 15
_REFUSED: Final = 2

Step = tuple[str, Callable[[], bool]]
"""What is waited for, in words, and whether it holds."""


def run(folder: Path) -> int:
    """Walk in `folder`, which must be new or empty; returns the exit code, 1 if a step failed."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if any(folder.iterdir()):
            print(f"“{folder}” is not empty; name a new folder.", file=sys.stderr)
            return _REFUSED
        keep_in(folder / "Stet data")
    except OSError as error:
        print(f"“{folder}” cannot be used ({error.strerror}); name another.", file=sys.stderr)
        return _REFUSED
    application = app.make_application([sys.argv[0]])
    window = app.make_window(application, Look(ThemeKeeper()))
    walk = Walk(window, folder)
    install_excepthook(walk.fail)
    window.show()
    application.exec()
    return walk.tell()


class Walk(QObject):
    """The steps one after the other, each as soon as the one before has come out."""

    def __init__(self, window: Window, folder: Path) -> None:
        """Begins when `window` has been painted."""
        super().__init__(window)
        self._window, self._folder = window, folder
        self._failed: list[str] = []
        self._report: dict[str, Any] = {"version": __version__}
        self._steps = self._walk()
        self._awaited: Step = ("the window", lambda: False)
        self._since = time.monotonic()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The first paint of the window begins the walk."""
        if event.type() is QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            QTimer.singleShot(0, self, self._begin)
        return False

    def _begin(self) -> None:
        self._report["painted"] = time.time()
        self._next()
        self._timer.start(_LOOK_MILLISECONDS)

    def _look(self) -> None:
        words, holds = self._awaited
        if holds():
            self._next()
        elif time.monotonic() - self._since > STEP_SECONDS:
            self.fail(f"Waited in vain for {words}; the window says “{self._window.told()}”.")

    def _next(self) -> None:
        try:
            self._awaited = next(self._steps)
        except StopIteration:
            self._leave()
        else:
            self._since = time.monotonic()

    def fail(self, sentence: str) -> None:
        """Give up, for this reason."""
        self._failed.append(sentence)
        self._leave()

    def _leave(self) -> None:
        self._timer.stop()
        self._window.close()
        QApplication.exit(0)

    def tell(self) -> int:
        """Write the report and print one sentence; returns the exit code."""
        self._report["failed"] = self._failed
        words = json.dumps(self._report, indent=1, ensure_ascii=False)
        (self._folder / REPORT).write_text(words + "\n", encoding="utf-8")
        if self._failed:
            print(f"Stet {__version__}: {self._failed[0]}", file=sys.stderr)
            return 1
        print(f"Stet {__version__}: everything came out; report and pictures are in the folder.")
        return 0

    # -- the walk ------------------------------------------------------------------------------

    def _walk(self) -> Iterator[Step]:
        from ui.arrival import Arrival
        from ui.sample import MATERIALS, STORY
        from workbench.model.document import Received

        window = self._window
        self._picture("start")
        sample = self._folder / "sample"
        with as_file(files("resources").joinpath("sample")) as kept:
            shutil.copytree(kept, sample)
        window.settings.checker = "Self-check"
        window.opening.take_story(Arrival(sample / STORY, None, None, Received.opened))
        yield "the story to be read", self._asked
        self._picture("story")
        self._press_begin()
        yield "the proposals", lambda: self._rests() and len(self._rows.claims) > 0
        window.trigger("claim.accept_all")
        self._bring_in(*(sample / name for name in MATERIALS))
        yield "the material", lambda: self._rests() and self._has(len(MATERIALS))
        self._judge()
        yield "the verdict and the outcome", self._judged
        yield from self._hand_over()
        self._bring_in(self._folder / "summary.docx")
        yield "the Word file", lambda: self._rests() and self._has(len(MATERIALS) + 1)
        self._picture("window")
        yield from self._open_every_other_window()
        window.trigger("case.verify")
        yield "the case to be verified", lambda: self._rests() and "whole" in window.told()
        self._describe()

    def _press_begin(self) -> None:
        from PySide6.QtWidgets import QPushButton

        begin = [b for b in self._window.findChildren(QPushButton) if b.text() == "Begin"]
        begin[0].click()

    def _bring_in(self, *paths: Path) -> None:
        from ui.arrival import Arrival
        from workbench.model.document import Received

        self._window.opening.take_material(
            [Arrival(path, None, None, Received.opened) for path in paths]
        )

    def _judge(self) -> None:
        """Read one sentence; give one claim a verdict and an outcome."""
        window, desk = self._window, self._window.work.desk
        window.trigger("sentence.as_proposed")
        desk.choose_claim(min(self._rows.claims, key=lambda claim: claim.number).id)
        for act in ("verdict.confirmed", "outcome.stands"):
            window.trigger(act)

    def _judged(self) -> bool:
        return all(map(len, (self._rows.verdicts, self._rows.outcomes)))

    def _hand_over(self) -> Iterator[Step]:
        from workbench.exporters.registry import all_exporters
        from workbench.report.build import build_summary

        work = self._window.work
        summary = build_summary(work.session.case, work.desk.draft_id)
        for exporter in all_exporters():
            path = self._folder / f"summary{exporter.extension}"
            self._window.handing_over.write(summary, exporter, path)
            yield f"the summary as {exporter.label}", partial(self._is_written, path)

    def _is_written(self, path: Path) -> bool:
        return self._rests() and path.is_file()

    def _open_every_other_window(self) -> Iterator[Step]:
        for act in ("help.open", "help.about"):
            self._window.trigger(act)
            yield f"the window of “{act}”", lambda: len(self._others()) > 0
            for other in self._others():
                other.close()
            yield f"the window of “{act}” to close", lambda: not self._others()

    # -- what the steps ask --------------------------------------------------------------------

    @property
    def _rows(self) -> Any:
        return self._window.work.session.case.rows

    def _asked(self) -> bool:
        from ui.panes.opening.pane import OpeningPane

        pane = self._window.findChild(OpeningPane)
        return self._rests() and pane is not None and pane.isVisible()

    def _rests(self) -> bool:
        return not self._window.jobs.busy

    def _has(self, materials: int) -> bool:
        return len(self._window.work.session.case.materials()) == materials

    def _others(self) -> list[Any]:
        return [
            widget
            for widget in QApplication.topLevelWidgets()
            if widget.isVisible() and widget is not self._window
        ]

    def _picture(self, name: str) -> None:
        self._window.grab().save(str(self._folder / f"{name}.png"))

    def _describe(self) -> None:
        from workbench.exporters.registry import all_exporters
        from workbench.importers.registry import all_importers

        case = self._window.work.session.case
        self._report |= {
            "importers": {found.name: list(found.extensions) for found in all_importers()},
            "exporters": {found.format: found.extension for found in all_exporters()},
            "python": sys.version.split()[0],
            "qt": qVersion(),
            "platform": QGuiApplication.platformName(),
            "frozen": bool(getattr(sys, "frozen", False)),
            "offline": connections_are_refused(),
            "claims": len(self._rows.claims),
            "case": str(case.path.relative_to(self._folder)),
            "head": case.head,
        }
