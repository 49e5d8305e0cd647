"""What is said to have happened when, and when it was said.

A denial is *older than what it denies* if its last possible day lies before the first day on
which that is said to have happened, or, where it came before everything else known to have been
said, before the first time that somebody asserted it. That is arithmetic on days which a person
or the draft gave; what it means is for the checker.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from workbench.corroboration.days import Span, day_words
from workbench.model.evidence import Stance


@dataclass(frozen=True, slots=True)
class Saying:
    """That a source spoke to a claim on a day, or within some days.

    Where `of_draft`, the draft says so of the claimant and nobody has given evidence; where
    `proposed`, the stance is only proposed.
    """

    id: str
    claim_id: str
    source: str
    stance: Stance
    said: Span
    proposed: bool = False
    of_draft: bool = False
    on_passage: bool = False
    confidential: bool = False


@dataclass(frozen=True, slots=True)
class DatedClaim:
    """A claim with what is known of its days.

    `alike` are the claims that state the same thing, or of which a finding says that one denies
    the other.
    """

    id: str
    number: int
    substance: str
    events: tuple[Span, ...]
    sayings: tuple[Saying, ...]
    alike: frozenset[str] = frozenset()
    proposed: bool = False

    @property
    def earliest(self) -> date:
        """The first day of all that is known."""
        spans = [*self.events, *(saying.said for saying in self.sayings)]
        return min((span.start for span in spans), default=date.max)


@dataclass(frozen=True, slots=True)
class OlderDenial:
    """A denial that is older than what it denies.

    `claim_id` is the claim whose event is denied, or which `saying_id` asserts later; `day` is
    the first day of it, and `days` is how much older the denial is. `confidential` says that one
    of the two who spoke is: then none of these days may leave the case.
    """

    denial: Saying
    claim_id: str
    saying_id: str | None
    day: date
    days: int
    confidential: bool

    @property
    def words(self) -> str:
        """ "9 days older than what it denies: said 3 Oct 2024, said to have happened 12 …"."""
        what = "said to have happened" if self.saying_id is None else "first asserted"
        often = f"{self.days:,} day{'' if self.days == 1 else 's'}"
        said = self.denial.said.words
        return f"{often} older than what it denies: said {said}, {what} {day_words(self.day)}"


def in_order(claims: Iterable[DatedClaim]) -> list[DatedClaim]:
    """Those that have a day, from the earliest on."""
    dated = [claim for claim in claims if claim.events or claim.sayings]
    return sorted(dated, key=lambda claim: (claim.earliest, claim.number, claim.id))


def older_denials(claims: Iterable[DatedClaim]) -> dict[str, OlderDenial]:
    """By the id of the saying, the denials that are older than what they deny."""
    known = {claim.id: claim for claim in claims}
    found = {}
    for claim in known.values():
        for saying in claim.sayings:
            if saying.stance is Stance.denies:
                older = _older(saying, claim, known)
                if older is not None:
                    found[saying.id] = older
    return found


def _older(
    denial: Saying, claim: DatedClaim, known: Mapping[str, DatedClaim]
) -> OlderDenial | None:
    """What the denial is older than: first what happened, then what was said."""
    alike = [known[id] for id in sorted(claim.alike) if id in known]
    if denial.said.last is None:  # it may have been said later still
        return None
    said = denial.said.last
    # The claim's own event counts; others' only where it has none.
    for group in ([claim], alike):
        events = [(span.start, one.id) for one in group for span in one.events]
        if events:
            day, id = min(events)
            if said < day:
                return OlderDenial(denial, id, None, day, (day - said).days, denial.confidential)
            break
    asserted = list(_assertions([claim, *alike], denial))
    if asserted and said < min(asserted, key=lambda one: one.said.start).said.start:
        first = min(asserted, key=lambda one: (one.said.start, one.id))
        days = (first.said.start - said).days
        hidden = denial.confidential or first.confidential
        return OlderDenial(denial, first.claim_id, first.id, first.said.start, days, hidden)
    return None


def _assertions(claims: Iterable[DatedClaim], denial: Saying) -> Iterator[Saying]:
    for claim in claims:
        for saying in claim.sayings:
            if saying.stance in (Stance.asserts, Stance.relays) and saying.id != denial.id:
                yield saying
