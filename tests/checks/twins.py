"""Short stories of our own in two versions: one that holds together, and one that does not."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence

from workbench.model.analysis import Analysis, ProposedFinding
from workbench.proposals.engine import propose

PUBLISHED = datetime.date(2024, 3, 20)  # a Wednesday
_CHOICE = re.compile(r"\[([^|\]]*)\|([^\]]*)\]")


def right(story: str) -> str:
    """Return the version that holds together: the first words of each "[these|those]"."""
    return _CHOICE.sub(r"\1", story)


def wrong(story: str) -> str:
    """Return the version that does not: the second words of each "[these|those]"."""
    return _CHOICE.sub(r"\2", story)


def read(text: str) -> Analysis:
    """Return what is proposed for ``text`` on the day of these stories."""
    return propose(text, published=PUBLISHED)


def found(text: str) -> Sequence[ProposedFinding]:
    """Return what all checks find in ``text``."""
    return read(text).findings


def kinds(text: str) -> list[str]:
    """Return the kinds of what all checks find in ``text``."""
    return [finding.kind for finding in found(text)]
