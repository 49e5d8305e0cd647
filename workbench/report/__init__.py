"""Builds the checked-claims summary from an open case."""

from __future__ import annotations

from workbench.report.build import build_summary
from workbench.report.confidential import names_a_confidential_source

__all__ = ["build_summary", "names_a_confidential_source"]
