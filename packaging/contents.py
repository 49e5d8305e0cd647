"""What goes into the frozen program, and what stays out of it; read by app.spec.

PyInstaller collects what might be needed. Stet has no use for most plugins of Qt, for the system's
own libraries (the package names them as dependencies, the portable file carries them), or for
whatever speaks to a network.
"""

from __future__ import annotations

import posixpath
from pathlib import PurePath
from typing import Final

# Qt's plugins by folder. What is not named here stays out. `offscreen` is how a window is tried
# where there is no display; the input contexts are dead keys and the writing of other scripts.
PLUGINS: Final[dict[str, tuple[str, ...]]] = {
    "iconengines": ("qsvgicon",),
    "imageformats": ("qsvg", "qjpeg", "qgif", "qwebp"),
    "platforminputcontexts": (
        "composeplatforminputcontextplugin", "ibusplatforminputcontextplugin",
    ),
    "platforms": ("qxcb", "qwayland", "qoffscreen", "qwindows", "qcocoa"),
    "platformthemes": ("qxdgdesktopportal",),
    "wayland-decoration-client": ("adwaita", "bradient"),
    "wayland-shell-integration": ("xdg-shell",),
}  # fmt: skip

# Qt's libraries beside those plugins. The bindings are those that are imported.
QT_LIBRARIES: Final = (
    "Core", "DBus", "Gui", "OpenGL", "OpenGLWidgets", "Svg", "WaylandClient", "Widgets",
    "WlShellIntegration", "XcbQpa",
)  # fmt: skip
QT_BINDINGS: Final = ("QtCore", "QtGui", "QtWidgets")
# pyqtgraph imports these by their names, written as words, though no chart is drawn with OpenGL.
BINDINGS_OF_CHARTS: Final = ("QtOpenGL", "QtOpenGLWidgets")

# Modules that would come along and that nothing in the program asks for. Without `_ssl` and
# `_hashlib` Python has no OpenSSL: it cannot speak TLS, and its own SHA-256 serves.
MODULES_LEFT_OUT: Final = (
    "PIL", "PySide6.QtNetwork", "PySide6.QtQml", "PySide6.QtDBus", "PySide6.QtTest", "_hashlib",
    "_ssl", "ssl", "_curses", "curses", "_tkinter", "cyclonedx", "distutils", "doctest",
    "ensurepip", "ftplib", "http.server", "hypothesis", "idlelib", "imaplib", "lib2to3",
    "lxml.isoschematron", "lxml.objectify", "mypy", "nntplib", "pdb", "pip",
    "pkg_resources", "poplib", "pytest", "readline", "setuptools", "smtplib", "telnetlib", "test",
    "tkinter", "turtle", "unittest", "venv", "webbrowser", "wheel", "xmlrpc.server",
)  # fmt: skip

# Data by its place in the program: whoever begins with one of these stays out. Babel's tables are
# for writing dates and sums in 800 locales, of which nothing here is written; the reader of pages
# asks it only whether a word is the name of a language, which is in `babel/global.dat`.
DATA_LEFT_OUT: Final = (
    "PySide6/Qt/translations",
    "babel/locale-data",
    "docx/templates/default-docx-template",
    "lxml/includes",
    "lxml/isoschematron",
    # Colour maps and icons of kinds of charts that there are none of.
    "pyqtgraph/colors",
    "pyqtgraph/icons",
)
# Of a package's metadata only what says what it is and under which licence; the rest is of no use
# to a program that nobody installs anything into, and names folders of the machine it was built on.
METADATA_LEFT_OUT: Final = (
    "INSTALLER", "REQUESTED", "WHEEL", "direct_url.json", "entry_points.txt", "top_level.txt",
)  # fmt: skip
# The folders of packages that their own hooks do not collect.
DATA_OF: Final = ("courlan", "docx", "htmldate", "justext", "tld", "trafilatura")

# Prefixes of file names that must never be in the program (tests and freeze.py look for them).
FORBIDDEN: Final = (
    "QtNetwork", "libQt6Network", "Qt6Network", "QtQml", "libQt6Qml", "Qt6Qml", "QtWebEngine",
    "libQt6WebEngine", "Qt6WebEngine", "libssl", "libcrypto", "_ssl", "libqopensslbackend",
)  # fmt: skip


def _bare(name: str) -> str:
    """The name of a library without what systems put around it: libqxcb.so, qwindows.dll."""
    bare = name.partition(".")[0]
    return bare.removeprefix("lib") if bare.startswith("lib") else bare


def is_wanted(place: str) -> bool:
    """Whether what PyInstaller would put at `place` (relative, any separator) goes in."""
    parts = PurePath(place.replace("\\", "/")).parts
    path = "/".join(parts)
    if any(path == out or path.startswith(out + "/") for out in DATA_LEFT_OUT):
        return False
    if parts[0].endswith(".dist-info") and parts[-1] in METADATA_LEFT_OUT:
        return False
    if parts[0] != "PySide6":
        return not parts[-1].startswith(FORBIDDEN)
    if "plugins" in parts:
        folder = parts[parts.index("plugins") + 1]
        return _bare(parts[-1]) in PLUGINS.get(folder, ())
    # On macOS a library is a folder, QtCore.framework, whatever its files are called.
    frameworks = [part for part in parts if part.endswith(".framework")]
    return _is_wanted_of_qt(frameworks[0] if frameworks else parts[-1])


def link_is_wanted(place: str, target: str, *, mac: bool) -> bool:
    """Whether a link goes in that PyInstaller would put at `place`; `target` is relative to it.

    On macOS, frameworks and the bootloader find libraries by links. Elsewhere Qt's libraries find
    one another without, and a stick may not be able to hold a link.
    """
    leads_to = posixpath.normpath(posixpath.join(posixpath.dirname(place), target))
    return mac and is_wanted(place) and is_wanted(leads_to)


def _is_wanted_of_qt(name: str) -> bool:
    """Whether a file of PySide6 that is no plugin goes in."""
    bare = _bare(name)
    for prefix in ("Qt6", "Qt"):
        if bare.startswith(prefix):
            bindings = (*QT_BINDINGS, *BINDINGS_OF_CHARTS)
            known = QT_LIBRARIES if prefix == "Qt6" else (*bindings, *QT_LIBRARIES)
            return bare.removeprefix(prefix) in known or bare in known
    return not name.startswith(("opengl32sw", "d3dcompiler"))


def is_of_the_system(source: str, place: str, own: tuple[str, ...]) -> bool:
    """Whether a library comes from the system, and not from Python or from a package.

    `source` is where it lies, `own` the folders of Python and of the packages. Debian's own Python
    lies among the system's libraries; what is Python's is known by its place.
    """
    if source.startswith(own) or "lib-dynload" in place:
        return False
    return not PurePath(place).name.startswith("libpython")
