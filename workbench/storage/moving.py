"""Moving a case file, also to another disk."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from workbench.storage.errors import CaseUnwritable


def move_file(old: Path, new: Path) -> None:
    """Move the file of a closed case to a place where there is none.

    To another disk it is copied: the old one goes when the new one is safely written. Raises
    CaseUnwritable where that cannot be; the file then lies where it was.
    """
    try:
        os.rename(old, new)
    except OSError:  # another disk, perhaps
        _carry(old, new)


def _carry(old: Path, new: Path) -> None:
    try:
        shutil.copy2(old, new)
        with open(new, "rb+") as file:
            os.fsync(file.fileno())
        old.unlink()
    except OSError as error:
        if old.exists():
            new.unlink(missing_ok=True)
        raise CaseUnwritable(new) from error
