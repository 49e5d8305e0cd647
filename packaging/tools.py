"""The programs with which packages are made and tried, and where Debian has them."""

from __future__ import annotations

import sys
import sysconfig
from collections.abc import Mapping
from pathlib import Path
from typing import Final

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from task import OFFSCREEN_LIBRARIES, WAYLAND_LIBRARIES, X_LIBRARIES, provide_system_packages

FREEZING: Final = {
    "chrpath": "chrpath",
    "objdump": "binutils",
    "strace": "strace",
    "unshare": "util-linux",
}
PACKAGING: Final = {**FREEZING, "dpkg-shlibdeps": "dpkg-dev"}
PROVING: Final = {
    **PACKAGING,
    "Xvfb": "xvfb",
    "appstreamcli": "appstream",
    "debootstrap": "debootstrap",
    "desktop-file-validate": "desktop-file-utils",
    "groff": "groff",
    "import": "imagemagick",
    "lintian": "lintian",
    "man": "man-db",
    "xauth": "xauth",
    "xdotool": "xdotool",
}
SETUP: Final = {"makensis": "nsis", "wine": "wine", "wineserver": "wine"}


def provide(programs: Mapping[str, str], *, linking: bool = False) -> None:
    """See that the programs are there, install them as root, or say the line that does and stop.

    With `linking` the libraries that the program is linked with are wanted too, for whoever asks
    which package has them.
    """
    # A Python that is linked with nothing of its own cannot be put into a program.
    name = sysconfig.get_config_var("INSTSONAME") or ""
    python = {name: name.partition(".so")[0]} if ".so" in name else {}
    libraries = {**OFFSCREEN_LIBRARIES, **X_LIBRARIES, **WAYLAND_LIBRARIES} if linking else {}
    provide_system_packages({**libraries, **python}, programs)
