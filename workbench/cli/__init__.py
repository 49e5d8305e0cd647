"""The command line: the same domain without a window."""

from __future__ import annotations

from workbench.cli.arguments import COMMANDS
from workbench.cli.border import main

__all__ = ["COMMANDS", "main"]
