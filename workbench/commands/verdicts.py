"""Verdicts by layer and reader, and what happens to the words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from workbench.commands.base import Refused
from workbench.commands.claims import accept_sources
from workbench.commands.state import layers_of, reopen, settle
from workbench.model.claim import Reopened, Standing
from workbench.model.decision import Outcome, OutcomeKind, Verdict, VerdictKind
from workbench.model.evidence import Layer
from workbench.storage.recorder import Recorder


def _accept(recorder: Recorder, claim_id: str) -> None:
    """Whoever judges a proposal has accepted it as a claim."""
    claim = recorder.rows.claims[claim_id]
    recorder.put(replace(claim, standing=Standing.accepted))
    accept_sources(recorder, [claim.claimant_id])


@dataclass(frozen=True, slots=True)
class SetVerdict:
    """Give the reader's verdict on one layer of a claim."""

    label: ClassVar[str] = "Verdict set"

    claim_id: str
    layer: Layer
    verdict: VerdictKind
    reason: str | None = None

    def apply(self, recorder: Recorder) -> None:
        """Put the verdict in place of the same reader's earlier one."""
        rows = recorder.rows
        claim = rows.claims[self.claim_id]
        if self.layer not in layers_of(claim):
            raise Refused("The claim is in the story’s own voice, so it has no “said” to judge.")
        _accept(recorder, self.claim_id)
        mine = [
            v
            for v in rows.verdicts.where(claim_id=self.claim_id)
            if v.layer is self.layer and v.reader_id == recorder.actor_id
        ]
        id = mine[0].id if mine else recorder.new_id()
        reason = (self.reason or "").strip() or None
        recorder.put(
            Verdict(id, self.claim_id, self.layer, recorder.actor_id, self.verdict, reason)
        )
        settle(recorder, self.claim_id)


@dataclass(frozen=True, slots=True)
class ClearVerdict:
    """Take back the reader's own verdict on a layer."""

    label: ClassVar[str] = "Verdict cleared"

    claim_id: str
    layer: Layer

    def apply(self, recorder: Recorder) -> None:
        """Delete it; a checked claim is open again."""
        for verdict in recorder.rows.verdicts.where(claim_id=self.claim_id):
            if verdict.layer is self.layer and verdict.reader_id == recorder.actor_id:
                recorder.delete(verdict)
                reopen(recorder, self.claim_id, Reopened.verdict)


@dataclass(frozen=True, slots=True)
class SetOutcome:
    """Say what happens to the words of a claim."""

    label: ClassVar[str] = "Outcome set"

    claim_id: str
    kind: OutcomeKind
    wording: str | None = None
    reason: str | None = None

    def apply(self, recorder: Recorder) -> None:
        """Put the outcome: a change needs its wording, a stet its reason."""
        wording, reason = (self.wording or "").strip() or None, (self.reason or "").strip() or None
        if self.kind is OutcomeKind.change and wording is None:
            raise Refused("Write the new wording; without it there is no change.")
        if self.kind is OutcomeKind.stet and reason is None:
            raise Refused("Give the reason why the words stand against the checker’s advice.")
        if self.kind is not OutcomeKind.change:
            wording = None  # words that nobody will print
        _accept(recorder, self.claim_id)
        old = recorder.rows.outcomes.where(claim_id=self.claim_id)
        id = old[0].id if old else recorder.new_id()
        recorder.put(Outcome(id, self.claim_id, self.kind, wording, reason, recorder.actor_id))
        settle(recorder, self.claim_id)


@dataclass(frozen=True, slots=True)
class ClearOutcome:
    """Take the outcome of a claim back."""

    label: ClassVar[str] = "Outcome cleared"

    claim_id: str

    def apply(self, recorder: Recorder) -> None:
        """Delete it; a checked claim is open again."""
        for outcome in recorder.rows.outcomes.where(claim_id=self.claim_id):
            recorder.delete(outcome)
            reopen(recorder, self.claim_id, Reopened.verdict)
