"""Made cases for the charts: troops on the move as several sources count them, and their days."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import ClassVar

from ui.desk import Desk
from ui.look import Look
from ui.session import Session
from workbench.case import Case
from workbench.commands.base import Command
from workbench.commands.claims import MakeClaim
from workbench.commands.documents import AddDocument
from workbench.commands.evidence import AttachEvidence, Place
from workbench.commands.sources import AddSource
from workbench.importers.base import ImportHint
from workbench.importers.plain_text import IMPORTER
from workbench.model.claim import Claim, DateOf, Part, PartKind
from workbench.model.document import DocumentKind, Received
from workbench.model.evidence import EvidenceHow, Layer, Stance
from workbench.storage.recorder import Recorder

SEEN = "Observers of the strait saw the ships."


@dataclass(frozen=True)
class PutParts:
    """Parts with their values, as a proposal would have brought them."""

    label: ClassVar[str] = "Parts put"
    parts: Sequence[Part]

    def apply(self, recorder: Recorder) -> None:
        for part in self.parts:
            recorder.put(part)


@dataclass(frozen=True)
class PutClaim:
    """A claim as given, whatever rules there are for coming to it."""

    label: ClassVar[str] = "Claim put"
    claim: Claim

    def apply(self, recorder: Recorder) -> None:
        recorder.put(self.claim)


@dataclass
class ChartsCase:
    """The case with its session, desk and look; `claims` are by the words they begin with."""

    session: Session
    desk: Desk
    look: Look
    draft_id: str
    letter_id: str
    text: str
    claims: dict[str, str] = field(default_factory=dict)
    sources: dict[str, str] = field(default_factory=dict)

    @property
    def case(self) -> Case:
        """The open case."""
        return self.session.case

    def run(self, command: Command) -> None:
        """Do an act that must not be refused."""
        assert self.session.run(command)

    def claim(self, words: str, claimant: str | None = None) -> str:
        """Make a claim of a line of the draft; returns its id."""
        start = self.text.index(words)
        before = {claim.id for claim in self.case.rows.claims}
        source = self.sources[claimant] if claimant else None
        self.run(MakeClaim(self.draft_id, start, start + len(words), claimant_id=source))
        id = next(claim.id for claim in self.case.rows.claims if claim.id not in before)
        self.claims[words] = id
        return id

    def figure(
        self,
        claim: str,
        words: str,
        low: float | None,
        high: float | None,
        unit: str | None,
        verb: str | None = None,
    ) -> Part:
        """A figure of a claim, in its words; not in the case yet."""
        start = self.text.index(words, self.text.index(claim))
        return self._part(
            claim, PartKind.figure, start, words, low=low, high=high, unit=unit, verb=verb
        )

    def day(self, claim: str, words: str, first: date, last: date, of: DateOf) -> Part:
        """A date of a claim, in its words; not in the case yet."""
        start = self.text.index(words, self.text.index(claim))
        return self._part(
            claim, PartKind.date, start, words, date_from=first, date_to=last, date_of=of
        )

    def _part(
        self,
        claim: str,
        kind: PartKind,
        start: int,
        words: str,
        *,
        low: float | None = None,
        high: float | None = None,
        unit: str | None = None,
        verb: str | None = None,
        date_from: date | None = None,
        date_to: date | None = None,
        date_of: DateOf | None = None,
    ) -> Part:
        return Part(
            id=f"{claim[:40]} {kind} {start}",
            claim_id=self.claims[claim],
            kind=kind,
            document_id=self.draft_id,
            start=start,
            end=start + len(words),
            low=low,
            high=high,
            unit=unit,
            verb=verb,
            date_from=date_from,
            date_to=date_to,
            date_of=date_of,
            speaker_id=None,
            engine=None,
        )

    def attach(
        self,
        claim: str,
        source: str,
        stance: Stance = Stance.asserts,
        *,
        said_on: date | None = None,
        by_call: bool = False,
    ) -> None:
        """Evidence on *so*: the words of the letter, or a call."""
        act = AttachEvidence(
            self.claims[claim],
            self.sources[source],
            Layer.so,
            stance,
            places=(Place(self.letter_id, 0, len(SEEN)),),
            said_on=said_on,
        )
        if by_call:
            day, note = date(2031, 5, 20), "By telephone."
            act = replace(act, how=EvidenceHow.call, places=(), made_on=day, note=note)
        self.run(act)


def empty_case(
    folder: Path, look: Look, lines: Sequence[str], sources: Sequence[str]
) -> ChartsCase:
    """A draft of these lines, these sources and a letter; no claims."""
    case = Case.create(folder / "strait.stet", title="Strait", checker="Mira Kask")
    text = "\n".join(lines)
    ids = []
    for words, kind in ((text, DocumentKind.draft), (SEEN, DocumentKind.material)):
        imported = IMPORTER.read(words.encode(), ImportHint())
        known = {document.id for document in case.rows.documents}
        case.run(AddDocument(imported, words.encode(), kind, Received.opened, title="Strait"))
        ids.append(next(d.id for d in case.rows.documents if d.id not in known))
    made = ChartsCase(Session(case), Desk(), look, ids[0], ids[1], case.document_text(ids[0]))
    for name in sources:
        made.run(AddSource(name))
    made.sources = {source.name: source.id for source in case.rows.sources}
    made.desk.choose_draft(made.draft_id)
    return made


COUNTED = "At least 1,500 troops were dispatched on ships, the Spy Service said."
STAFF = "Almost 11,000 soldiers are training in the east, the General Staff said."
LEADER = "Thousands of troops were dispatched, President Ode said on 10 May."
DESERTED = "About a dozen soldiers deserted, Radio North reported."
FULL = "Between 10,000 and 12,000 troops were dispatched, the Alliance said."
PAGES = "The report has 40 pages."
TROOPS = (COUNTED, STAFF, LEADER, DESERTED, FULL, PAGES)


def troops_case(folder: Path, look: Look) -> ChartsCase:
    """The same troops, counted by five sources with three verbs, and pages of a report."""
    names = ("Spy Service", "General Staff", "President Ode", "Radio North", "Alliance", "Ministry")
    made = empty_case(folder, look, TROOPS, names)
    claimants = [*names[:5], None]
    for line, claimant in zip(TROOPS, claimants, strict=True):
        made.claim(line, claimant)
    made.run(
        PutParts(
            [
                made.figure(COUNTED, "At least 1,500", 1500, None, "troops", "dispatch"),
                made.figure(STAFF, "Almost 11,000", 9900, 10999, "soldiers", "train"),
                made.figure(LEADER, "Thousands", 2000, None, "troops", "dispatch"),
                made.figure(DESERTED, "About a dozen", 10, 14, "soldiers", "desert"),
                made.figure(FULL, "Between 10,000 and 12,000", 10000, 12000, "troops", "dispatch"),
                made.figure(PAGES, "40", 40, 40, "pages", "have"),
                made.day(LEADER, "10 May", date(2031, 5, 10), date(2031, 5, 10), DateOf.saying),
            ]
        )
    )
    made.attach(COUNTED, "Spy Service", said_on=date(2031, 5, 8))
    made.attach(COUNTED, "Ministry", Stance.denies, said_on=date(2031, 5, 12))
    made.attach(STAFF, "General Staff", by_call=True)
    made.attach(FULL, "Alliance", Stance.conditional, said_on=date(2031, 5, 14))
    return made


SAILED = "The ships sailed on 9 May, the Spy Service said on 14 May."
LANDED = "The troops landed between 16 and 20 May, the Alliance said on 22 May."
REFUSED = "No troops have landed, the Ministry said on 11 May."
SILENT = "The port is old."
DAYS = (SAILED, LANDED, REFUSED, SILENT)


def days_case(folder: Path, look: Look) -> ChartsCase:
    """Two events with sayings, and a denial of 11 May of what began on 16 May."""
    made = empty_case(folder, look, DAYS, ("Spy Service", "Alliance", "Ministry", "Radio North"))
    for line, claimant in zip(DAYS, ("Spy Service", "Alliance", "Ministry", None), strict=True):
        made.claim(line, claimant)
    may = [date(2031, 5, day) for day in range(1, 32)]
    made.run(
        PutParts(
            [
                made.day(SAILED, "9 May", may[8], may[8], DateOf.event),
                made.day(SAILED, "14 May", may[13], may[13], DateOf.saying),
                made.day(LANDED, "between 16 and 20 May", may[15], may[19], DateOf.event),
                made.day(LANDED, "22 May", may[21], may[21], DateOf.saying),
                made.day(REFUSED, "11 May", may[10], may[10], DateOf.saying),
            ]
        )
    )
    made.attach(SAILED, "Spy Service", said_on=may[13])
    made.attach(SAILED, "Radio North", Stance.relays, said_on=may[14])
    made.attach(SAILED, "Ministry", Stance.denies, said_on=may[14])
    made.attach(LANDED, "Alliance", said_on=may[21])
    made.attach(LANDED, "Ministry", Stance.denies, said_on=may[10], by_call=True)
    return made
