"""The state of a claim: open, asked, checked; and what opens it again."""

from __future__ import annotations

from dataclasses import replace

from workbench.model.claim import Claim, ClaimState, Reopened
from workbench.model.evidence import Layer
from workbench.storage.recorder import Recorder
from workbench.storage.rows import Rows


def layers_of(claim: Claim) -> tuple[Layer, ...]:
    """The layers that a claim has: one in the story's own voice has no *said*."""
    return (Layer.so,) if claim.claimant_id is None else (Layer.said, Layer.so)


def undecided(rows: Rows, claim: Claim) -> list[str]:
    """What a claim still lacks, in words; empty when it may count as checked."""
    judged = {verdict.layer for verdict in rows.verdicts.where(claim_id=claim.id)}
    lacking = [f"a verdict on {layer}" for layer in layers_of(claim) if layer not in judged]
    if not rows.outcomes.where(claim_id=claim.id):
        lacking.append("an outcome")
    if any(not question.answered for question in rows.questions.where(claim_id=claim.id)):
        lacking.append("the answer to a question")
    return lacking


def settle(recorder: Recorder, claim_id: str) -> None:
    """After a decision or an answer: the claim is checked when nothing is lacking."""
    rows = recorder.rows
    claim = rows.claims[claim_id]
    if not undecided(rows, claim):
        recorder.put(replace(claim, state=ClaimState.checked, reopened=None))
    else:
        settle_questions(recorder, claim_id)


def settle_questions(recorder: Recorder, claim_id: str) -> None:
    """A claim that is not checked is asked while a question about it is unanswered."""
    rows = recorder.rows
    waiting = any(not q.answered for q in rows.questions.where(claim_id=claim_id))
    state = ClaimState.asked if waiting else ClaimState.open
    recorder.put(replace(rows.claims[claim_id], state=state))


def reopen(recorder: Recorder, claim_id: str, because: Reopened) -> None:
    """A checked claim whose words, evidence, parts or claimant change is open again."""
    claim = recorder.rows.claims[claim_id]
    if claim.state is ClaimState.checked:
        recorder.put(replace(claim, state=ClaimState.open, reopened=because))
