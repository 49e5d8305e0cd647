"""Whether a program can be watched here at all."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from watched import Place


def _may_be_watched() -> bool:
    if not sys.platform.startswith("linux") or shutil.which("strace") is None:
        return False
    tried = subprocess.run(Place(Path("/")).command(["true"], Path("/dev/null")), check=False)
    return tried.returncode == 0


needs_watching = pytest.mark.skipif(
    not _may_be_watched(), reason="strace or a network namespace is not to be had here"
)
