"""Sources: adding, revising, grading, making confidential, merging, deleting."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar, Final

from workbench.commands.base import Refused
from workbench.commands.chain_rows import claims_chained, hand_over
from workbench.commands.state import reopen
from workbench.model.claim import Reopened, Standing
from workbench.model.source import Reliability, Source, SourceKind
from workbench.storage.recorder import Recorder

NO_NAME: Final = "A source needs a name, even if only you will see it."


def _written(words: str | None, old: str | None = None) -> str | None:
    """What is to be kept of some words: None leaves what there was, nothing takes it away."""
    return old if words is None else words.strip() or None


@dataclass(frozen=True, slots=True)
class AddSource:
    """Add a source by hand. Unknown reliability is F."""

    label: ClassVar[str] = "Source added"

    name: str
    kind: SourceKind = SourceKind.person
    role: str | None = None
    reliability: Reliability = Reliability.f
    confidential: bool = False
    stake: str | None = None
    reliability_reason: str | None = None
    reliability_on: date | None = None
    contact: str | None = None
    party: str | None = None

    def apply(self, recorder: Recorder) -> None:
        """Put the source."""
        if not self.name.strip():
            raise Refused(NO_NAME)
        source = Source(
            id=recorder.new_id(),
            name=self.name.strip(),
            kind=self.kind,
            role=_written(self.role),
            aliases=(),
            reliability=self.reliability,
            confidential=False,
            alias_number=None,
            anonymous=False,
            standing=Standing.accepted,
            engine=None,
            stake=_written(self.stake),
            reliability_reason=_written(self.reliability_reason),
            reliability_on=self.reliability_on,
            contact=_written(self.contact),
            party=_written(self.party),
        )
        recorder.put(source)
        if self.confidential:
            MarkConfidential(source.id, True).apply(recorder)


@dataclass(frozen=True, slots=True)
class ReviseSource:
    """Correct what is known of a source, in one act.

    What is None from `confidential` on was not touched: confidentiality is never lifted by the
    way, and a caller that knows nothing of a stake wipes none out; "" takes words away. Reason
    and date belong to the letter and are given together: where both are None they stay with
    the letter they were given for, and go with it.
    """

    label: ClassVar[str] = "Source revised"

    source_id: str
    name: str
    kind: SourceKind
    role: str | None
    aliases: tuple[str, ...]
    reliability: Reliability
    confidential: bool | None = None
    stake: str | None = None
    reliability_reason: str | None = None
    reliability_on: date | None = None
    contact: str | None = None
    party: str | None = None

    def apply(self, recorder: Recorder) -> None:
        """Put the source; a proposed one is accepted by it."""
        if not self.name.strip():
            raise Refused(NO_NAME)
        old = recorder.rows.sources[self.source_id]
        recorder.put(
            replace(
                old,
                name=self.name.strip(),
                kind=self.kind,
                role=_written(self.role),
                aliases=tuple(name.strip() for name in self.aliases if name.strip()),
                standing=Standing.accepted,
                stake=_written(self.stake, old.stake),
                contact=_written(self.contact, old.contact),
                party=_written(self.party, old.party),
            )
        )
        if self.kind is not old.kind and SourceKind.draft in (self.kind, old.kind):
            _reopen_all(recorder, old.id)
        graded = self.reliability_reason is not None or self.reliability_on is not None
        if graded or self.reliability is not old.reliability:
            GradeSource(
                self.source_id, self.reliability, self.reliability_reason, self.reliability_on
            ).apply(recorder)
        if self.confidential is not None:
            MarkConfidential(self.source_id, self.confidential).apply(recorder)


@dataclass(frozen=True, slots=True)
class GradeSource:
    """Give a source its reliability letter, with the reason for it and the day it was given."""

    label: ClassVar[str] = "Source graded"

    source_id: str
    reliability: Reliability
    reason: str | None = None
    on: date | None = None

    def apply(self, recorder: Recorder) -> None:
        """Put the source; the reason and day of an earlier letter do not stay for this one."""
        recorder.put(
            replace(
                recorder.rows.sources[self.source_id],
                reliability=self.reliability,
                reliability_reason=_written(self.reason),
                reliability_on=self.on,
                standing=Standing.accepted,
            )
        )


@dataclass(frozen=True, slots=True)
class MarkConfidential:
    """Mark a source confidential, or lift that. Its alias, once given, is its own for ever."""

    label: ClassVar[str] = "Confidentiality changed"

    source_id: str
    confidential: bool

    def apply(self, recorder: Recorder) -> None:
        """Put the source, with an alias number if it has none yet."""
        source = recorder.rows.sources[self.source_id]
        number = source.alias_number
        if self.confidential and number is None:
            number = recorder.next_number("source", "alias_number")
        recorder.put(
            replace(
                source,
                confidential=self.confidential,
                alias_number=number,
                standing=Standing.accepted,
            )
        )


def _is_ungraded(source: Source) -> bool:
    return source.reliability is Reliability.f and source.reliability_reason is None


def _speaks_to(recorder: Recorder, source_id: str) -> set[str]:
    """The claims for which a source has evidence, on either layer."""
    entries = recorder.rows.evidence.where(source_id=source_id)
    accepted = (entry for entry in entries if entry.standing is Standing.accepted)
    return {entry.claim_id for entry in accepted if entry.claim_id is not None}


def _reopen_all(recorder: Recorder, source_id: str) -> None:
    """What the draft itself says counts for nothing: where that changes, so do the origins."""
    for id in sorted(_speaks_to(recorder, source_id) | claims_chained(recorder.rows, source_id)):
        reopen(recorder, id, Reopened.chain)


def _meeting(recorder: Recorder, one_id: str, other_id: str) -> dict[str, Reopened]:
    """The claims on which two sources both bear, and whether as voices or in its chain."""
    speaking, too = _speaks_to(recorder, one_id), _speaks_to(recorder, other_id)
    linked = claims_chained(recorder.rows, one_id)
    linked_too = claims_chained(recorder.rows, other_id)
    in_chain = (linked & (linked_too | too)) | (linked_too & speaking)
    return {
        **dict.fromkeys(sorted(in_chain), Reopened.chain),
        **dict.fromkeys(sorted(speaking & too), Reopened.evidence),
    }


@dataclass(frozen=True, slots=True)
class MergeSources:
    """Make two sources one; the other one's names are kept as further names.

    What is known of the other (role, stake, contact, party) fills what is not known of the one
    that stays. Its letter comes, with its own reason and day, only where the one that stays was
    never graded: a reason never stands behind a letter it was not given for.
    """

    label: ClassVar[str] = "Sources merged"

    into_id: str
    other_id: str

    def apply(self, recorder: Recorder) -> None:
        """Point everything at the one that stays."""
        rows = recorder.rows
        into, other = rows.sources[self.into_id], rows.sources[self.other_id]
        if into.id == other.id:
            raise Refused("Choose two different sources to merge.")
        names = dict.fromkeys([*into.aliases, other.name, *other.aliases])
        names.pop(into.name, None)
        meeting = _meeting(recorder, into.id, other.id)
        is_draft = SourceKind.draft in (into.kind, other.kind)
        if is_draft and into.kind is not other.kind:
            for one in (into, other):
                _reopen_all(recorder, one.id)
        for claim in rows.claims.where(claimant_id=other.id):
            recorder.put(replace(claim, claimant_id=into.id))
        for via in rows.claim_vias.where(source_id=other.id):
            recorder.put(replace(via, source_id=into.id))
        for part in rows.parts.where(speaker_id=other.id):
            recorder.put(replace(part, speaker_id=into.id))
        for entry in rows.evidence.where(source_id=other.id):
            recorder.put(replace(entry, source_id=into.id))
        for id in sorted(claims_chained(rows, other.id)):
            hand_over(recorder, id, other.id, into.id)
        recorder.delete(other)
        letter = other if _is_ungraded(into) else into
        # one alias at least is known outside the case: the one that stays keeps its own, or gets it
        recorder.put(
            replace(
                into,
                kind=SourceKind.draft if is_draft else into.kind,
                role=into.role or other.role,
                stake=into.stake or other.stake,
                contact=into.contact or other.contact,
                party=into.party or other.party,
                reliability=letter.reliability,
                reliability_reason=letter.reliability_reason,
                reliability_on=letter.reliability_on,
                aliases=tuple(names),
                standing=Standing.accepted,
                confidential=into.confidential or other.confidential,
                alias_number=into.alias_number or other.alias_number,
            )
        )
        for id, because in meeting.items():
            reopen(recorder, id, because)


def _counted(number: int, one: str, after: str = "", before: str = "") -> str:
    """ "2 pieces of evidence"; "" for none."""
    return f"{before}{number:,} {one}{'' if number == 1 else 's'}{after}" if number else ""


@dataclass(frozen=True, slots=True)
class DeleteSource:
    """Delete a source that nothing refers to."""

    label: ClassVar[str] = "Source deleted"

    source_id: str

    def apply(self, recorder: Recorder) -> None:
        """Delete it, or say what still refers to it."""
        rows, id = recorder.rows, self.source_id
        claims = len(rows.claims.where(claimant_id=id)) + len(rows.claim_vias.where(source_id=id))
        told = [
            _counted(claims, "claim"),
            _counted(len(rows.evidence.where(source_id=id)), "piece", " of evidence"),
            _counted(len(rows.parts.where(speaker_id=id)), "quotation"),
            _counted(len(claims_chained(rows, id)), "claim", before="the chain of "),
        ]
        naming = [words for words in told if words]
        if naming:
            by = " and ".join([", ".join(naming[:-1]), naming[-1]] if naming[1:] else naming)
            raise Refused(
                f"“{rows.sources[id].name}” is named by {by}; "
                "merge it with another source, or remove those first."
            )
        recorder.delete(rows.sources[id])
