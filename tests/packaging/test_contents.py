"""What goes into the frozen program: what it needs, and no way to a network."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest
from contents import (
    MODULES_LEFT_OUT,
    QT_BINDINGS,
    is_of_the_system,
    is_wanted,
    link_is_wanted,
)

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    "place",
    [
        "PySide6/Qt/lib/libQt6Network.so.6",
        "PySide6/QtNetwork.abi3.so",
        "PySide6\\QtNetwork.pyd",
        "PySide6/Qt6Network.dll",
        "PySide6/Qt/plugins/tls/libqopensslbackend.so",
        "PySide6/Qt/plugins/networkinformation/libqnetworkmanager.so",
        "PySide6/Qt/plugins/platforms/libqvnc.so",
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "PySide6/Qt/lib/libQt6Qml.so.6",
        "PySide6/Qt/translations/qt_de.qm",
        "PySide6/Qt/lib/QtNetwork.framework/Versions/A/QtNetwork",
        "PySide6/Qt/lib/QtNetwork.framework/Versions/A/Resources/Info.plist",
        "PySide6/Qt/lib/QtQuick.framework/Versions/Current",
        "python3.11/lib-dynload/_ssl.cpython-311-x86_64-linux-gnu.so",
        "libssl.so.3",
        "libcrypto-3.dll",
        "babel/locale-data/de.dat",
        "stet_workbench-0.1.0.dist-info/direct_url.json",
    ],
)
def test_this_stays_out(place: str) -> None:
    assert not is_wanted(place)


@pytest.mark.parametrize(
    "place",
    [
        "PySide6/Qt/lib/libQt6Core.so.6",
        "PySide6/Qt/lib/libicudata.so.73",
        "PySide6/QtWidgets.abi3.so",
        "PySide6/Qt6Gui.dll",
        "PySide6/Qt/lib/QtGui.framework/Versions/A/QtGui",
        "PySide6/Qt/lib/QtGui.framework/Versions/A/Resources/Info.plist",
        "Python.framework/Versions/3.11/Python",
        "PySide6/libpyside6.abi3.so.6.10",
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqwayland.so",
        "PySide6/plugins/platforms/qwindows.dll",
        "PySide6/Qt/plugins/platforms/libqcocoa.dylib",
        "PySide6/Qt/plugins/imageformats/libqsvg.so",
        "PySide6/Qt/plugins/platforminputcontexts/libcomposeplatforminputcontextplugin.so",
        "babel/global.dat",
        "resources/sample/story.html",
        "resources/licences/texts/LGPL-3.0.txt",
        "typst-0.15.2.dist-info/licenses/LICENSE",
        "PySide6/QtOpenGLWidgets.abi3.so",
        "PySide6/Qt/lib/libQt6OpenGLWidgets.so.6",
        "PySide6/Qt6OpenGL.dll",
        "numpy.libs/libgfortran-040039e1.so.5.0.0",
        "lxml-6.1.3.dist-info/RECORD",
    ],
)
def test_this_goes_in(place: str) -> None:
    assert is_wanted(place)


def test_every_binding_of_qt_that_the_window_imports_goes_in() -> None:
    used = {
        (node.module or "").partition(".")[2]
        for path in (ROOT / "ui").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("PySide6.")
    }
    assert used == set(QT_BINDINGS)


def imported(path: Path) -> set[str]:
    """Every name that a file imports, with the modules that it is imported from."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return found


def left_out(names: set[str]) -> set[str]:
    return {
        name
        for name in names
        for out in MODULES_LEFT_OUT
        if name == out or name.startswith(f"{out}.")
    }


def test_nothing_that_the_program_imports_is_left_out(tmp_path: Path) -> None:
    paths = [p for room in ("ui", "workbench", "resources") for p in (ROOT / room).rglob("*.py")]
    assert not left_out({name for path in paths for name in imported(path)})
    breach = tmp_path / "breach.py"
    breach.write_text("import PIL.Image\nfrom PySide6 import QtNetwork\nimport unittest.mock\n")
    assert left_out(imported(breach)) == {"PIL.Image", "PySide6.QtNetwork", "unittest.mock"}


def test_what_the_library_of_the_charts_needs_goes_in() -> None:
    code = "import sys, pyqtgraph; print(*(name for name in sys.modules if name[0] != '_'))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    # It takes what it can get of these, and says so itself where it does without.
    spared = {"PySide6.QtTest"}
    assert left_out(set(done.stdout.split())) <= spared


def test_links_go_in_only_on_macos_and_only_to_what_goes_in() -> None:
    core = "PySide6/Qt/lib/QtCore.framework/Versions/A/QtCore"
    assert link_is_wanted("QtCore", core, mac=True)
    assert link_is_wanted("Python", "Python.framework/Versions/3.11/Python", mac=True)
    assert link_is_wanted("PySide6/Qt/lib/QtCore.framework/Versions/Current", "A", mac=True)
    assert not link_is_wanted("QtCore", core, mac=False)
    quick = "PySide6/Qt/lib/QtQuick.framework/Versions/A/QtQuick"
    assert not link_is_wanted("QtQuick", quick, mac=True), "it would lead nowhere"


def test_the_libraries_of_the_system_are_known_by_where_they_lie() -> None:
    own = ("/usr/local/clone/.venv/", "/usr/local/clone/")  # as app.spec gives them
    for usr in ("", "/usr"):
        x11 = f"{usr}/lib/x86_64-linux-gnu/libX11.so.6"
        assert is_of_the_system(x11, "libX11.so.6", own)
        # Debian's own Python lies among the libraries of the system.
        python = f"{usr}/lib/x86_64-linux-gnu/libpython3.11.so.1.0"
        assert not is_of_the_system(python, "libpython3.11.so.1.0", own)
    module = "/usr/lib/python3.11/lib-dynload/_json.so"
    assert not is_of_the_system(module, "python3.11/lib-dynload/_json.so", own)
    typst = "/usr/local/clone/.venv/lib/typst/_typst.so"
    assert not is_of_the_system(typst, "typst/_typst.so", own)
    assert is_of_the_system("/usr/local/clone2/libz.so.1", "libz.so.1", own)
