"""Chooses the words for one claim."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.exporters.marks import (
    CONCERNS,
    OPEN,
    OUTCOMES,
    STANCES,
    TICKED,
    verdict_mark,
)
from workbench.exporters.view import (
    ClaimView,
    ColumnView,
    EvidenceView,
    LayerView,
    MarkedLine,
    PassageView,
)
from workbench.exporters.wording import (
    HOW,
    MODALITY,
    at_moment,
    listed,
    on_day,
    plainly,
)
from workbench.model.claim import Modality
from workbench.model.evidence import EvidenceHow, Layer
from workbench.model.summary_claim import (
    WITHHELD,
    ClaimSummary,
    EvidenceEntry,
    FindingEntry,
    LayerSummary,
    LinkEntry,
    OriginsEntry,
    OutcomeEntry,
    PartEntry,
    QuestionEntry,
    Quoted,
    TickEntry,
)

_LAYER_TITLES = {Layer.said: "Said", Layer.so: "So"}
_MATERIAL_WITHHELD = "material withheld"


def claim_view(claim: ClaimSummary) -> ClaimView:
    """One claim in words."""
    return ClaimView(
        number=claim.number,
        mark=CONCERNS[claim.concern],
        substance=claim.substance,
        words=claim.words,
        says=says(claim.claimant, claim.chain, claim.modality),
        layers=tuple(_layer(layer) for layer in claim.layers),
        outcome=None if claim.outcome is None else _outcome(claim.outcome),
        new_wording="" if claim.outcome is None else claim.outcome.wording or "",
        parts=tuple(_part(part) for part in claim.parts),
        findings=tuple(finding_words(finding) for finding in claim.findings),
        ties=(
            *_origins(claim.origins),
            *(_derivation(link) for link in claim.derivations),
            *(_dependence(link) for link in claim.dependences),
        ),
        questions=tuple(_question(question) for question in claim.questions),
        open=claim.still_open,
    )


def says(claimant: str | None, chain: tuple[str, ...], modality: Modality) -> str:
    """Who says it, how, and by whom it came."""
    how = MODALITY[modality]
    words = "The story says it in its own voice" if claimant is None else f"Said by {claimant}"
    words += f", {how}" if how else ""
    return words + (f", by way of {listed(list(chain))}" if chain else "")


def finding_words(finding: FindingEntry) -> str:
    """A finding with its kind and its claims."""
    numbers = listed([str(number) for number in finding.claims]) if finding.claims else ""
    about = f" (claim{'s' if len(finding.claims) > 1 else ''} {numbers})" if numbers else ""
    return f"{plainly(finding.kind).capitalize()}{about}: {finding.why}"


def _layer(layer: LayerSummary) -> LayerView:
    verdicts = tuple(
        MarkedLine(
            verdict_mark(entry.verdict),
            f"{verdict_mark(entry.verdict).words} ({entry.reader})",
            entry.reason or "",
        )
        for entry in layer.verdicts
    )
    sides = (
        ("For", layer.in_favour),
        ("Against", layer.against),
        ("Neither for nor against", layer.neither),
    )
    columns = tuple(ColumnView(title, tuple(_entry(e) for e in side)) for title, side in sides)
    return LayerView(
        _LAYER_TITLES[layer.layer],
        verdicts or (MarkedLine(OPEN, "No verdict yet", ""),),
        columns if any(column.entries for column in columns) else (),
    )


def _entry(entry: EvidenceEntry) -> EvidenceView:
    mark = STANCES[entry.stance]
    made = f"{HOW[entry.how]} on {on_day(entry.made_on)}" if entry.made_on else HOW[entry.how]
    said = f"said on {on_day(entry.said_on)}" if entry.said_on else ""
    withheld = "date withheld" if entry.dates_withheld else ""
    return EvidenceView(
        mark=mark,
        source=entry.source,
        grade=f"{entry.reliability} · {entry.credibility}",
        detail=", ".join(word for word in (made.strip(), said, withheld) if word),
        passages=tuple(_passage(quoted) for quoted in entry.quoted),
        note=entry.note or ("" if entry.how is EvidenceHow.passage else "no note"),
    )


def _passage(quoted: Quoted) -> PassageView:
    if quoted.material is None or quoted.words is None:
        return PassageView("", _MATERIAL_WITHHELD)
    return PassageView(quoted.words, quoted.material)


def _outcome(outcome: OutcomeEntry) -> MarkedLine:
    mark = OUTCOMES[outcome.kind]
    return MarkedLine(mark, f"{mark.words} ({outcome.by})", outcome.reason or "")


def _part(part: PartEntry) -> MarkedLine:
    value = f" ({part.value})" if part.value else ""
    words = f"{part.kind}: {part.words}{value}"
    if part.tick is None:
        return MarkedLine(OPEN, words, "not ticked")
    return MarkedLine(TICKED, words, _tick(part.tick))


def _tick(tick: TickEntry) -> str:
    by = f" ({tick.by})"
    if tick.quoted is None:
        return (tick.reason or "") + by
    if tick.quoted.material is None:
        return f"ticked against {_MATERIAL_WITHHELD}{by}"
    reason = f"; {tick.reason}" if tick.reason else ""
    return f"“{tick.quoted.words}”, {tick.quoted.material}{reason}{by}"


def _question(question: QuestionEntry) -> str:
    words = f"To {question.addressee}: {question.text}"
    if question.deadline is not None:
        words += f" (by {on_day(question.deadline)})"
    words += " Answered." if question.answered else " Not answered."
    tries = [f"{at_moment(a.at)}, {a.by}: {a.note}" for a in question.attempts]
    return f"{words} {' · '.join(tries)}".rstrip()


def _origins(told: OriginsEntry) -> Iterator[str]:
    if told.words:
        yield f"Independent origins: {told.words}"
    if told.against:
        yield f"Against it: {told.against}"


def _derivation(link: LinkEntry) -> str:
    how = "" if link.kind == WITHHELD else f" ({plainly(link.kind)})"
    return f"{link.one} has it from {link.other}{how}{_because(link)}"


def _dependence(link: LinkEntry) -> str:
    how = "" if link.kind == WITHHELD else f": same {plainly(link.kind)}"
    return f"{link.one} and {link.other} are not two origins, {link.certainty}{how}{_because(link)}"


def _because(link: LinkEntry) -> str:
    return f": {link.reason}" if link.reason else ""
