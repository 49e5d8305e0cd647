"""Acts that bring a source into the case as they name it: one act, and one undo."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from workbench.commands.claims import ReviseClaim
from workbench.commands.evidence import AttachEvidence
from workbench.commands.sources import AddSource
from workbench.storage.recorder import Recorder


def _add_source(recorder: Recorder, name: str) -> str:
    """Add a source of that name; its id."""
    known = {source.id for source in recorder.rows.sources}
    AddSource(name).apply(recorder)
    (id,) = (source.id for source in recorder.rows.sources if source.id not in known)
    return id


@dataclass(frozen=True, slots=True)
class AttachEvidenceFromNewSource:
    """Add a source and attach its evidence. The source named in `evidence` is not looked at."""

    label: ClassVar[str] = "Evidence attached"

    name: str
    evidence: AttachEvidence

    def apply(self, recorder: Recorder) -> None:
        """Put the source, the entry and its passages."""
        replace(self.evidence, source_id=_add_source(recorder, self.name)).apply(recorder)


@dataclass(frozen=True, slots=True)
class ReviseClaimFromNewSource:
    """Add a source and make it the claimant. The claimant in `revision` is not looked at."""

    label: ClassVar[str] = "Claim revised"

    name: str
    revision: ReviseClaim

    def apply(self, recorder: Recorder) -> None:
        """Put the source and the claim; a checked one is open again, with the cause."""
        replace(self.revision, claimant_id=_add_source(recorder, self.name)).apply(recorder)
