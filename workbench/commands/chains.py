"""Who has a claim from whom, and which origins are not two: all of it per claim, all on *so*."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from workbench.commands.base import Refused
from workbench.commands.state import reopen
from workbench.model.claim import Reopened, Standing
from workbench.model.evidence import (
    Certainty,
    Dependence,
    DependenceKind,
    Derivation,
    DerivationKind,
    Independence,
    UnknownOrigin,
)
from workbench.storage.recorder import Recorder


def _accept(recorder: Recorder, claim_id: str, *source_ids: str) -> None:
    """What a person builds a chain with is accepted by it; a checked claim is open again."""
    for id in source_ids:
        recorder.put(replace(recorder.rows.sources[id], standing=Standing.accepted))
    recorder.put(replace(recorder.rows.claims[claim_id], standing=Standing.accepted))
    reopen(recorder, claim_id, Reopened.chain)


def _two(one_id: str, other_id: str) -> None:
    if one_id == other_id:
        raise Refused("Choose two different sources.")


def _reason(words: str, of: str) -> str:
    if not words.strip():
        raise Refused(f"Give the reason: {of} without one is a guess.")
    return words.strip()


@dataclass(frozen=True, slots=True)
class AddDerivation:
    """For one claim: the carrier has it from the origin."""

    label: ClassVar[str] = "Derivation added"

    claim_id: str
    carrier_id: str
    origin_id: str
    kind: DerivationKind = DerivationKind.quotes
    reason: str | None = None

    def apply(self, recorder: Recorder) -> None:
        """Put it; the same two stand once, with the newest kind. A loop is allowed, and alarms."""
        if self.carrier_id == self.origin_id:
            raise Refused("No source has it from itself: choose two different sources.")
        same = (
            old
            for old in recorder.rows.derivations.where(claim_id=self.claim_id)
            if (old.carrier_id, old.origin_id) == (self.carrier_id, self.origin_id)
        )
        old = next(same, None)
        new = Derivation(
            recorder.new_id() if old is None else old.id,
            self.claim_id,
            self.carrier_id,
            self.origin_id,
            self.kind,
            (self.reason or "").strip() or None,
        )
        if new == old:
            return
        recorder.put(new)
        _accept(recorder, self.claim_id, self.carrier_id, self.origin_id)


@dataclass(frozen=True, slots=True)
class RemoveDerivation:
    """Take a derivation out again."""

    label: ClassVar[str] = "Derivation removed"

    derivation_id: str

    def apply(self, recorder: Recorder) -> None:
        """Delete it; a checked claim is open again."""
        old = recorder.rows.derivations[self.derivation_id]
        recorder.delete(old)
        reopen(recorder, old.claim_id, Reopened.chain)


@dataclass(frozen=True, slots=True)
class AddDependence:
    """For one claim: two origins that are not two, shown or suspected."""

    label: ClassVar[str] = "Dependence added"

    claim_id: str
    one_id: str
    other_id: str
    kind: DependenceKind
    certainty: Certainty
    reason: str

    def apply(self, recorder: Recorder) -> None:
        """Put it in the place of what was said of the two before."""
        _two(self.one_id, self.other_id)
        reason = _reason(self.reason, "a dependence")
        one, other = sorted((self.one_id, self.other_id))
        new_id = recorder.new_id()
        kind, certainty = self.kind, self.certainty
        _say(recorder, Dependence(new_id, self.claim_id, one, other, kind, certainty, reason))


@dataclass(frozen=True, slots=True)
class AddIndependence:
    """For one claim: two origins that are two, with the reason."""

    label: ClassVar[str] = "Independence shown"

    claim_id: str
    one_id: str
    other_id: str
    reason: str

    def apply(self, recorder: Recorder) -> None:
        """Put it in the place of what was said of the two before."""
        _two(self.one_id, self.other_id)
        reason = _reason(self.reason, "independence")
        one, other = sorted((self.one_id, self.other_id))
        _say(recorder, Independence(recorder.new_id(), self.claim_id, one, other, reason))


def _say(recorder: Recorder, link: Dependence | Independence) -> None:
    """Put what is said of two origins in the place of what was; said again it changes nothing."""
    rows = recorder.rows
    links: list[Dependence | Independence] = [
        *rows.dependences.where(claim_id=link.claim_id),
        *rows.independences.where(claim_id=link.claim_id),
    ]
    pair = {link.one_id, link.other_id}
    held = [old for old in links if {old.one_id, old.other_id} == pair]
    if [replace(old, id=link.id) for old in held] == [link]:
        return
    for old in held:
        recorder.delete(old)
    recorder.put(link)
    _accept(recorder, link.claim_id, link.one_id, link.other_id)


@dataclass(frozen=True, slots=True)
class RemoveLink:
    """Take back what is said of two origins: a dependence or an independence."""

    label: ClassVar[str] = "Link between origins removed"

    link_id: str

    def apply(self, recorder: Recorder) -> None:
        """Delete it; a checked claim is open again."""
        rows = recorder.rows
        old = rows.dependences.get(self.link_id) or rows.independences[self.link_id]
        recorder.delete(old)
        reopen(recorder, old.claim_id, Reopened.chain)


@dataclass(frozen=True, slots=True)
class SayOriginUnknown:
    """For one claim: where a source has it from is not known. `unknown` False takes that back."""

    label: ClassVar[str] = "Origin marked"

    claim_id: str
    source_id: str
    unknown: bool = True
    reason: str | None = None

    def apply(self, recorder: Recorder) -> None:
        """Put the mark, or delete it; where one stands already a new reason takes the old one's
        place, and no reason leaves it as it is.
        """
        marks = recorder.rows.unknown_origins.where(claim_id=self.claim_id)
        held = next((mark for mark in marks if mark.source_id == self.source_id), None)
        reason = (self.reason or "").strip() or None
        if not self.unknown:
            if held is None:
                return
            recorder.delete(held)
        elif held is None:
            new_id = recorder.new_id()
            recorder.put(UnknownOrigin(new_id, self.claim_id, self.source_id, reason))
        elif reason in (None, held.reason):
            return
        else:
            recorder.put(replace(held, reason=reason))
        _accept(recorder, self.claim_id, self.source_id)
