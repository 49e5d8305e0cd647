"""The layers hold: who may import whom, who speaks SQL, who knows of Qt and of the network."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from importlib.machinery import PathFinder
from pathlib import Path

import pyqtgraph
import pytest
from PySide6 import QtCore, QtGui, QtPrintSupport, QtWidgets

ROOT = Path(__file__).parents[2]
SOURCES = sorted(
    path for package in ("workbench", "ui", "resources") for path in (ROOT / package).rglob("*.py")
)
# Modules by which a program reaches a network; `urllib.parse` and the like are only grammar.
NETWORK = (
    "PySide6.QtNetwork",
    "PySide6.QtNetworkAuth",
    "PySide6.QtWebChannel",
    "PySide6.QtWebEngineCore",
    "PySide6.QtWebEngineQuick",
    "PySide6.QtWebEngineWidgets",
    "PySide6.QtWebSockets",
    "asyncio",
    "ftplib",
    "http.client",
    "http.server",
    "imaplib",
    "multiprocessing.connection",
    "poplib",
    "requests",
    "smtplib",
    "socket",
    "socketserver",
    "ssl",
    "telnetlib",
    "urllib.request",
    "urllib3",
    "webbrowser",
    "xmlrpc",
)


def _imported(path: Path) -> Iterator[str]:
    """Yield the full names of what a file imports, at any depth, by name or by string."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"), str(path))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Call) and _name(node.func) in {"import_module", "__import__"}:
            yield from (str(a.value) for a in node.args if isinstance(a, ast.Constant))


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _is_or_is_in(name: str, module: str) -> bool:
    return name == module or name.startswith(module + ".")


def _offenders(paths: list[Path], *modules: str) -> list[str]:
    return [
        f"{path.relative_to(ROOT)} imports {name}"
        for path in paths
        for name in _imported(path)
        if any(_is_or_is_in(name, module) for module in modules)
    ]


def test_only_the_storage_speaks_sql() -> None:
    storage = ROOT / "workbench" / "storage"
    assert not _offenders([p for p in SOURCES if storage not in p.parents], "sqlite3", "_sqlite3")


def test_the_workbench_knows_nothing_of_qt_or_of_the_window() -> None:
    paths = [p for p in SOURCES if ROOT / "ui" not in p.parents]
    assert not _offenders(paths, "PySide6", "shiboken6", "pyqtgraph", "ui")


def test_only_the_charts_draw_with_pyqtgraph() -> None:
    charts = ROOT / "ui" / "charts"
    assert not _offenders([p for p in SOURCES if charts not in p.parents], "pyqtgraph", "numpy")


def test_the_window_opens_without_the_library_of_the_charts() -> None:
    modules = "import sys, ui.app, ui.workspace, ui.panes.figures.pane, ui.panes.timeline.pane"
    code = f"{modules}; print('pyqtgraph' in sys.modules, 'numpy' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["False", "False"]


def test_nothing_imports_a_way_to_the_network() -> None:
    assert not _offenders(SOURCES, *NETWORK)


def test_packaging_shadows_no_library() -> None:
    packaging = ROOT / "packaging"
    assert not list(packaging.rglob("__init__.py"))
    elsewhere = [folder for folder in sys.path if Path(folder) != packaging]
    for script in packaging.rglob("*.py"):
        assert script.stem not in sys.stdlib_module_names
        found = PathFinder.find_spec(script.stem, elsewhere)
        assert found is None, f"{script.name} hides a module"


def test_only_overrides_of_qt_keep_the_names_of_qt() -> None:
    qt = {
        name
        for module in (QtCore, QtGui, QtPrintSupport, QtWidgets, pyqtgraph)
        # dir, not vars: PySide6 makes its classes when they are first asked for
        for kind in (getattr(module, known) for known in dir(module))
        if isinstance(kind, type)
        for name in dir(kind)
    }
    strangers = [
        f"{path.relative_to(ROOT)}:{node.lineno} {node.name}"
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef) and node.name != node.name.lower()
        if node.name not in qt
    ]
    assert not strangers


# --- The contracts in pyproject.toml, and that each of them bites -----------------------------


def _lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [
            sys.executable,
            "-c",
            "from importlinter.cli import lint_imports_command; lint_imports_command()",
            "--config",
            str(ROOT / "pyproject.toml"),
            "--no-cache",
        ],
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_the_contracts_are_kept() -> None:
    done = _lint_imports(ROOT)
    assert done.returncode == 0, done.stdout + done.stderr


BREACHES = {
    "the workbench knows the window": ("workbench/case.py", "import ui"),
    "the workbench knows Qt": ("workbench/case.py", "from PySide6.QtCore import QObject"),
    "the window speaks SQL": ("ui/window.py", "import sqlite3"),
    "the window draws with pyqtgraph": ("ui/window.py", "import pyqtgraph"),
    "a pane counts with numpy": ("ui/window.py", "import numpy"),
    "a command speaks SQL": ("workbench/commands/claims.py", "import sqlite3"),
    "text knows the storage": ("workbench/text/dates.py", "import workbench.storage"),
    "the case knows its report": ("workbench/case.py", "import workbench.report"),
    "an importer knows an exporter": ("workbench/importers/html.py", "import workbench.exporters"),
    "the model knows text": ("workbench/model/claim.py", "import workbench.text.dates"),
    "a room without a place": ("workbench/helpers.py", ""),
}


@pytest.mark.parametrize(("file", "line"), BREACHES.values(), ids=BREACHES.keys())
def test_a_breach_is_seen(tmp_path: Path, file: str, line: str) -> None:
    for room in (
        "ui", "resources", "workbench", "workbench/commands", "workbench/storage",
        "workbench/importers", "workbench/exporters", "workbench/text", "workbench/model",
    ):  # fmt: skip
        (tmp_path / room).mkdir()
        (tmp_path / room / "__init__.py").write_text("")
    for module in ("case.py", "report.py", "text/dates.py"):
        (tmp_path / "workbench" / module).write_text("")
    (tmp_path / "workbench/storage/connection.py").write_text("import sqlite3\n")
    assert _lint_imports(tmp_path).returncode == 0
    (tmp_path / file).write_text(line + "\n")
    done = _lint_imports(tmp_path)
    assert done.returncode == 1, done.stdout + done.stderr
    assert "BROKEN" in done.stdout
