"""Which mark stands for what in the case: the same in margin, sidebar, matrix and lists."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from ui.glyphs import Mark
from workbench.commands.state import layers_of
from workbench.model.claim import Claim, ClaimState, Standing
from workbench.model.decision import OutcomeKind, Verdict, VerdictKind
from workbench.model.document import Reading
from workbench.model.evidence import Layer, Stance
from workbench.storage.rows import Rows

VERDICT_MARKS: Final[Mapping[VerdictKind, Mark]] = MappingProxyType(
    {
        VerdictKind.confirmed: Mark.confirmed,
        VerdictKind.confirmed_with_change: Mark.confirmed_with_change,
        VerdictKind.disputed: Mark.disputed,
        VerdictKind.unsupported: Mark.unsupported,
        VerdictKind.wrong: Mark.wrong,
        VerdictKind.cannot_be_determined: Mark.cannot_be_determined,
    }
)
STANCE_MARKS: Final[Mapping[Stance, Mark]] = MappingProxyType(
    {
        Stance.asserts: Mark.asserts,
        Stance.denies: Mark.denies,
        Stance.cannot_confirm: Mark.cannot_confirm,
        Stance.relays: Mark.relays,
        Stance.conditional: Mark.conditional,
        Stance.context: Mark.context,
    }
)
READING_MARKS: Final[Mapping[Reading, Mark]] = MappingProxyType(
    {
        Reading.unread: Mark.unread,
        Reading.claim: Mark.claim,
        Reading.no_claim: Mark.no_claim,
        Reading.not_story: Mark.not_story,
    }
)
# The worst first: where two readers differ, the mark is the one that must not be overlooked.
_GRAVITY: Final = (
    VerdictKind.wrong,
    VerdictKind.disputed,
    VerdictKind.unsupported,
    VerdictKind.cannot_be_determined,
    VerdictKind.confirmed_with_change,
    VerdictKind.confirmed,
)


def gravest(verdicts: list[Verdict]) -> VerdictKind | None:
    """The verdict that must not be overlooked, or None where nobody has judged."""
    given = {verdict.verdict for verdict in verdicts}
    return next((kind for kind in _GRAVITY if kind in given), None)


def layer_mark(rows: Rows, claim: Claim, layer: Layer) -> Mark | None:
    """The mark of one layer of a claim; None where the claim has no such layer."""
    if layer not in layers_of(claim):
        return None
    if claim.standing is Standing.proposed:
        return Mark.proposed
    of_layer = [v for v in rows.verdicts.where(claim_id=claim.id) if v.layer is layer]
    verdict = gravest(of_layer)
    if verdict is not None:
        return VERDICT_MARKS[verdict]
    return Mark.asked if claim.state is ClaimState.asked else Mark.open


def claim_mark(rows: Rows, claim: Claim) -> Mark:
    """The one mark of a claim in the margin: what becomes of its words, else where *so* stands.

    That it was *said* never shows here: what is only attributed must not look confirmed.
    """
    for outcome in rows.outcomes.where(claim_id=claim.id):
        if outcome.kind is OutcomeKind.stet:
            return Mark.stet
        if outcome.kind is OutcomeKind.cut:
            return Mark.cut
    return layer_mark(rows, claim, Layer.so) or Mark.open
