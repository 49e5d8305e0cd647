"""What goes into the frozen program: what it needs, and no way to a network."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from contents import FORBIDDEN, MODULES_LEFT_OUT, QT_BINDINGS, is_of_the_system, is_wanted

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
        "libQt6EglFSDeviceIntegration.so.6",
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


def test_nothing_that_the_program_imports_is_left_out() -> None:
    left_out = set(MODULES_LEFT_OUT)
    imported = {
        name
        for folder in ("ui", "workbench", "resources")
        for path in (ROOT / folder).rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        for name in (
            [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else []
        )
    }
    assert not imported & left_out
    assert "QtNetwork" in FORBIDDEN


def test_the_libraries_of_the_system_are_known_by_where_they_lie() -> None:
    own = ("/home/me/clone/.venv", "/opt/python")
    assert is_of_the_system("/usr/lib/x86_64-linux-gnu/libX11.so.6", "libX11.so.6", own)
    assert not is_of_the_system("/home/me/clone/.venv/lib/typst/_typst.so", "typst/_typst.so", own)
    # Debian's own Python lies among the libraries of the system.
    usr = "/usr/lib/x86_64-linux-gnu/libpython3.11.so.1.0"
    assert not is_of_the_system(usr, "libpython3.11.so.1.0", own)
    module = "/usr/lib/python3.11/lib-dynload/_json.so"
    assert not is_of_the_system(module, "python3.11/lib-dynload/_json.so", own)
