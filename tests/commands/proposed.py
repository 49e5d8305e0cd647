"""Proposals by chance, and the rows that no command puts yet."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from random import Random
from typing import ClassVar

from tests.commands.acts import DAY
from workbench.model.analysis import (
    Analysis,
    Attribution,
    ProposedClaim,
    ProposedDate,
    ProposedFigure,
    ProposedFinding,
    ProposedFurniture,
    ProposedName,
    ProposedProposition,
    ProposedQuote,
    ProposedSentence,
    ProposedSource,
    ProposedStance,
)
from workbench.model.claim import Standing
from workbench.model.evidence import (
    Certainty,
    Dependence,
    DependenceKind,
    Derivation,
    DerivationKind,
)
from workbench.model.matters import Proposition, PropositionClaim
from workbench.storage.recorder import Recorder


def analysis_of(text: str, chance: Random, *, engine: str = "hand 1") -> Analysis:
    """An engine's proposals by chance, with every kind of thing that an engine proposes."""
    sentences, claims, start = [], list[ProposedClaim](), 0
    for line in text.split("\n"):
        end = start + len(line)
        kind = "headline" if start == 0 else "body"
        sentences.append(ProposedSentence(start, end, kind, "claim", 0.5))
        if end - start > 20 and chance.random() < 0.7:
            claims.append(_proposed(text, start, start + 20, len(claims), chance))
        start = end + 1
    finding = ProposedFinding("figure", tuple(c.id for c in claims[:2]), "They differ.")
    last = text.rindex("\n") + 1
    return Analysis(
        text=text,
        engine_version=engine,
        furniture=(ProposedFurniture(last, len(text), text[last:], "share"),),
        sentences=tuple(sentences),
        claims=tuple(claims),
        sources=(ProposedSource("The mayor", "person", ("she",), "mayor"),),
        propositions=tuple(_propositions(claims)),
        findings=(finding,) if len(claims) > 1 else (),
    )


def _propositions(claims: list[ProposedClaim]) -> Iterator[ProposedProposition]:
    """One that the first claim states and the last denies, passed on by a wire."""
    if len(claims) > 1:
        first, last = claims[0].id, claims[-1].id
        yield ProposedProposition(
            "The bridge carries lorries.",
            (
                ProposedStance("The mayor", "asserts", first),
                ProposedStance("The wire", "relays", first),
                ProposedStance("A ministry official", "denies", last),
            ),
        )


def _proposed(text: str, start: int, end: int, number: int, chance: Random) -> ProposedClaim:
    who = chance.choice((None, "The mayor", "A ministry official"))
    return ProposedClaim(
        id=f"c{number}",
        start=start,
        end=end,
        text=text[start:end],
        substance=text[start:end].strip(),
        modality="reported" if who else "asserted",
        check_worthiness=0.7,
        attribution=Attribution(who, "said" if who else None, ("The wire",) if who else ()),
        quotes=(ProposedQuote(start, start + 3, text[start : start + 3]),),
        figures=(ProposedFigure(start, start + 2, "40", 40, None, "lorries", "crossed"),),
        dates=(ProposedDate(start, start + 4, "May", DAY, DAY, "event"),),
        names=(ProposedName(start, start + 5, text[start : start + 5], "name"),),
    )


@dataclasses.dataclass(frozen=True)
class Scribble:
    """Puts the rows that no command of the program puts yet, so that others have them to mind."""

    label: ClassVar[str] = "Scribbled"

    claim_id: str
    other_id: str
    one_id: str
    two_id: str

    def apply(self, recorder: Recorder) -> None:
        proposition = Proposition(recorder.new_id(), "It is safe", Standing.accepted, None)
        recorder.put(proposition)
        for claim_id in {self.claim_id, self.other_id}:
            recorder.put(PropositionClaim(recorder.new_id(), proposition.id, claim_id))
        if self.one_id != self.two_id:
            recorder.put(
                Derivation(
                    recorder.new_id(),
                    self.claim_id,
                    self.one_id,
                    self.two_id,
                    DerivationKind.quotes,
                    None,
                )
            )
            recorder.put(
                Dependence(
                    recorder.new_id(),
                    self.other_id,
                    self.one_id,
                    self.two_id,
                    DependenceKind.owner,
                    Certainty.shown,
                    "one owner",
                )
            )
