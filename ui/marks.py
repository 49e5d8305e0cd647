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
        VerdictKind.confirmed: Mark.CONFIRMED,
        VerdictKind.confirmed_with_change: Mark.CONFIRMED_WITH_CHANGE,
        VerdictKind.disputed: Mark.DISPUTED,
        VerdictKind.unsupported: Mark.UNSUPPORTED,
        VerdictKind.wrong: Mark.WRONG,
        VerdictKind.cannot_be_determined: Mark.CANNOT_BE_DETERMINED,
    }
)
STANCE_MARKS: Final[Mapping[Stance, Mark]] = MappingProxyType(
    {
        Stance.asserts: Mark.ASSERTS,
        Stance.denies: Mark.DENIES,
        Stance.cannot_confirm: Mark.CANNOT_CONFIRM,
        Stance.relays: Mark.RELAYS,
        Stance.conditional: Mark.CONDITIONAL,
        Stance.context: Mark.CONTEXT,
    }
)
READING_MARKS: Final[Mapping[Reading, Mark]] = MappingProxyType(
    {
        Reading.unread: Mark.UNREAD,
        Reading.claim: Mark.CLAIM,
        Reading.no_claim: Mark.NO_CLAIM,
        Reading.not_story: Mark.NOT_STORY,
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
        return Mark.PROPOSED
    of_layer = [v for v in rows.verdicts.where(claim_id=claim.id) if v.layer is layer]
    verdict = gravest(of_layer)
    if verdict is not None:
        return VERDICT_MARKS[verdict]
    return Mark.ASKED if claim.state is ClaimState.asked else Mark.OPEN


def claim_mark(rows: Rows, claim: Claim) -> Mark:
    """The one mark of a claim in the margin: what becomes of its words, else where it stands."""
    for outcome in rows.outcomes.where(claim_id=claim.id):
        if outcome.kind is OutcomeKind.stet:
            return Mark.STET
        if outcome.kind is OutcomeKind.cut:
            return Mark.CUT
    so, said = layer_mark(rows, claim, Layer.so), layer_mark(rows, claim, Layer.said)
    return so if so is not None and so is not Mark.OPEN else said or Mark.OPEN
