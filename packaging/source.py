"""The source that packages are made of: where it lies, and its version."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent


def version_of_source() -> str:
    """The version, such as "1.2.3", from the one place that has it."""
    text = (ROOT / "workbench" / "__init__.py").read_text("utf-8")
    found = re.search(r'^__version__ = "([^"]+)"', text, re.MULTILINE)
    assert found is not None
    return found[1]
