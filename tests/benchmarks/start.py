"""Cold start to first paint, against a bare PySide6 window, in processes of their own."""

from __future__ import annotations

import os
import re
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

_BARE = """
import time; began = time.perf_counter()
from PySide6.QtWidgets import QApplication, QMainWindow
class Bare(QMainWindow):
    def paintEvent(self, event):
        print("painted", time.perf_counter() - began, flush=True); QApplication.exit(0)
application = QApplication([]); window = Bare(); window.resize(1440, 900); window.show()
application.exec()
"""
_OURS = """
import time; began = time.perf_counter()
import sys
from pathlib import Path
from workbench.offline import refuse_connections
refuse_connections()
from ui import app
from ui.look import Look
from ui.theme import ThemeKeeper
from ui.window import Window
from PySide6.QtCore import QTimer
class Timed(Window):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, self.done)
    def done(self):
        print("painted", time.perf_counter() - began, flush=True)
        application.exit(0)
app.Window = Timed
application = app.make_application([])
window = app.make_window(application, Look(ThemeKeeper()))
window.show()
if len(sys.argv) > 1:
    window.opening.open_case(Path(sys.argv[1]))
application.exec()
import resource
print("memory", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""
_TIMES = 7


def _measure(script: str, home: str, *arguments: str) -> tuple[float, float]:
    """The median seconds to the first paint, and the last run's memory in MB."""
    seconds, memory = [], 0.0
    environment = {**os.environ, "HOME": home, "QT_QPA_PLATFORM": "offscreen"}
    for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DOCUMENTS_DIR"):
        environment.pop(name, None)
    for _ in range(_TIMES):
        done = subprocess.run(
            [sys.executable, "-c", script, *arguments],
            capture_output=True,
            text=True,
            check=True,
            env=environment,
        )
        found = re.search(r"painted ([\d.]+)", done.stdout)
        seconds.append(float(found[1]) if found else float("nan"))
        told = re.search(r"memory ([\d.]+)", done.stdout)
        memory = float(told[1]) if told else 0.0
    return statistics.median(seconds), memory


def run() -> list[tuple[str, str]]:
    """The start page, and the sample case, against the bare window."""
    from ui.sample import open_sample

    with tempfile.TemporaryDirectory() as home:
        sample = open_sample(Path(home) / "Sample.stet", "Checker", lambda done, of: None)
        bare, _ = _measure(_BARE, home)
        start, memory = _measure(_OURS, home)
        case, case_memory = _measure(_OURS, home, str(sample))
    return [
        ("bare PySide6 window, to first paint", f"{bare:.2f} s"),
        ("start page, to first paint", f"{start:.2f} s = {start / bare:.2f} × bare (aim 2)"),
        ("sample case open, to first paint", f"{case:.2f} s = {case / bare:.2f} × bare"),
        ("memory, start page / sample case", f"{memory:.0f} / {case_memory:.0f} MB (aim 250)"),
    ]
