"""Findings: accepted, or dismissed with a reason."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from workbench.commands.base import Refused
from workbench.model.claim import Standing
from workbench.storage.recorder import Recorder


@dataclass(frozen=True, slots=True)
class AcceptFinding:
    """Agree that something does not fit."""

    label: ClassVar[str] = "Finding accepted"

    finding_id: str

    def apply(self, recorder: Recorder) -> None:
        """Put the finding."""
        finding = recorder.rows.findings[self.finding_id]
        recorder.put(replace(finding, standing=Standing.accepted, dismissed_because=None))


@dataclass(frozen=True, slots=True)
class DismissFinding:
    """Say why it fits after all."""

    label: ClassVar[str] = "Finding dismissed"

    finding_id: str
    reason: str

    def apply(self, recorder: Recorder) -> None:
        """Put the finding with the reason."""
        if not self.reason.strip():
            raise Refused("Give the reason why this is no fault.")
        finding = recorder.rows.findings[self.finding_id]
        recorder.put(
            replace(finding, standing=Standing.dismissed, dismissed_because=self.reason.strip())
        )
