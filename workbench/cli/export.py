"""`stet export`."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from workbench.case import Case
from workbench.exporters.registry import exporter_for
from workbench.model.document import Document
from workbench.model.errors import StetError
from workbench.report.build import build_summary
from workbench.report.confidential import names_a_confidential_source

__all__ = ["export", "write_file"]


class CannotExport(StetError):
    """The summary cannot be written as it was asked for."""


def export(arguments: argparse.Namespace) -> int:
    """Write the summary of one draft; the case is only read, and may be open elsewhere."""
    target: Path = arguments.to
    exporter = exporter_for(arguments.format)
    if exporter is None:
        raise CannotExport(f"There is no format “{arguments.format}”.")
    if target.exists() and arguments.case.exists() and target.samefile(arguments.case):
        raise CannotExport("That file is the case itself; give the summary another name.")
    if target.exists() and not arguments.force:
        raise CannotExport(
            f"There is already a file “{target.name}”; choose another name, or add --force."
        )
    with Case.open_to_read(arguments.case) as case:
        if names_a_confidential_source(case.rows, target.name):
            raise CannotExport(
                "The name of that file gives a confidential source away; choose another."
            )
        summary = build_summary(case, _draft(case, arguments.draft).id)
    write_file(target, exporter.write(summary))
    return 0


def _draft(case: Case, number: int | None) -> Document:
    drafts = case.drafts()
    if number is None and drafts:
        return drafts[-1]
    for draft in drafts:
        if draft.number == number:
            return draft
    raise CannotExport(
        f"This case has no draft {number}; it has {len(drafts)}."
        if drafts
        else "This case has no draft yet; open a story in it first."
    )


def write_file(target: Path, content: bytes) -> None:
    """Write a file whole or not at all. Raises CannotExport where the folder or disk refuses."""
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        try:
            with part.open("xb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            os.replace(part, target)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise CannotExport(
            f"“{target.name}” could not be written ({error.strerror}); "
            "choose a folder where you may write."
        ) from error
