"""Sentences of our own, each said with one degree of sureness."""

from __future__ import annotations

import pytest

from tests.proposals.modality_cases import CASES
from workbench.proposals.engine import propose


@pytest.mark.parametrize(
    ("sentence", "modality"), [(text, kind) for kind, texts in CASES.items() for text in texts]
)
def test_modality(sentence: str, modality: str) -> None:
    told = propose(sentence, blocks=[(0, len(sentence), "body")])
    assert [claim.modality for claim in told.claims] == [modality]
