"""The whole window on a large case, in a process of its own: what memory it takes at the most.

`python -m tests.benchmarks.matrix_window CASE` prints megabytes.
"""

from __future__ import annotations

import os
import resource
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication


def peak() -> float:
    """The most memory this process has had, in megabytes.

    On Linux `ru_maxrss` begins with what the process had that started this one; VmHWM does not.
    """
    status = Path("/proc/self/status")
    if status.exists():
        (line,) = (line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
        return int(line.split()[1]) / 1024
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1024 * 1024 if sys.platform == "darwin" else 1024)


def main(case: Path) -> None:
    """Open the case as a person would, and scroll through the matrix."""
    from ui import app
    from ui.look import Look
    from ui.theme import ThemeKeeper
    from workbench.offline import refuse_connections

    refuse_connections()
    application = app.make_application([])
    with tempfile.TemporaryDirectory() as folder:
        settings = Path(folder) / "settings.json"
        window = app.make_window(application, Look(ThemeKeeper()), settings)
        window.resize(1440, 900)
        window.show()
        window.opening.open_case(case)
        # No loop runs here: its turns are taken by hand, as long as the case is being opened.
        while window.workspace is None or window.jobs.busy:
            QApplication.processEvents()
        bar = window.work.matrix.grid.cells.verticalScrollBar()
        for step in range(60):
            bar.setValue(bar.maximum() * step // 60)
            QApplication.processEvents()  # no loop runs: the turn that paints this place
        print(peak())
        window.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
