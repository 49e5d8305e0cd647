"""What Debian wants in words: the licences of a package, and what changed in it."""

from __future__ import annotations

import sys
import textwrap
from pathlib import Path
from typing import Final

from source import ROOT

sys.path.insert(0, str(ROOT))

from workbench.components import components  # the clone has to be found first

_COMMON: Final = "/usr/share/common-licenses"
_HEAD: Final = f"""\
Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: Stet
Comment:
 The package holds the program together with all it is made of. The components
 are listed below; the full text of each licence is shown by the program itself
 (Help, About Stet, Licences).

Files: *
Copyright: The Stet developers
License: Apache-2.0
 Licensed under the Apache License, Version 2.0 (the "License"); you may not use
 this file except in compliance with the License. Unless required by applicable
 law or agreed to in writing, software distributed under the License is
 distributed on an "AS IS" BASIS, WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND,
 either express or implied.
 .
 On Debian systems the full text is in {_COMMON}/Apache-2.0.
"""


def copyright_text(frozen: Path) -> str:
    """The file `copyright`: Stet's own licence, then every component of the frozen folder."""
    lines = [_HEAD, "Files: usr/lib/stet/*", "Copyright: The authors of the components below"]
    lines += ["License: several", " Each component is under its own licence:", " ."]
    for component in components(frozen / "_internal"):
        carried = f", inside {component.inside}" if component.inside else ""
        words = f"{component.name} {component.version}".strip()
        lines.append(f" {words}{carried}: {component.licence}")
    lines += [
        " .",
        f" On Debian systems the texts of the GNU licences are in {_COMMON}/LGPL-3",
        f" and {_COMMON}/GPL-3, that of the Mozilla licence in {_COMMON}/MPL-2.0.",
    ]
    return "\n".join(lines) + "\n"


def changelog(version: str, maintainer: str, when: str) -> str:
    """The changelog in Debian's form: the newest section of CHANGELOG.md.

    `when` is a date as in mail headers (RFC 5322).
    """
    entry = (ROOT / "CHANGELOG.md").read_text("utf-8").split("\n## ")[1]
    points: list[str] = []
    for line in entry.splitlines()[1:]:
        if line.startswith("- "):
            points.append(line[2:].replace("*", ""))
        elif line.startswith("  ") and points:
            points[-1] += " " + line.strip().replace("*", "")
    wrapped = "\n".join(
        textwrap.fill(point, 76, initial_indent="  * ", subsequent_indent="    ")
        for point in points
    )
    return f"stet ({version}) stable; urgency=medium\n\n{wrapped}\n\n -- {maintainer}  {when}\n"
