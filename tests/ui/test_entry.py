"""The entry point: offline before anything else, and Qt only where a window is wanted."""

from __future__ import annotations

import subprocess
import sys


def _python(script: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=False
    )


def test_the_program_refuses_connections_before_the_window_is_made() -> None:
    done = _python(
        "import socket\n"
        "from ui import app, entry\n"
        "from workbench.offline import OfflineViolation\n"
        "def instead(arguments, **kind):\n"
        "    try:\n"
        "        socket.create_connection(('127.0.0.1', 9), timeout=1)\n"
        "    except OfflineViolation:\n"
        "        print('refused')\n"
        "    return 0\n"
        "app.run = instead\n"
        "entry.main([])\n"
    )
    assert done.stdout.strip() == "refused", done.stderr


def test_a_command_without_a_window_loads_no_qt() -> None:
    done = _python(
        "import sys\n"
        "from ui import entry\n"
        "try:\n"
        "    entry.main(['--help'])\n"
        "except SystemExit:\n"
        "    pass\n"
        "print([name for name in sys.modules if name.startswith('PySide6')])\n"
    )
    assert done.stdout.strip().endswith("[]"), done.stdout + done.stderr
