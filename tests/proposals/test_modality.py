"""How surely a thing is said, by its words."""

from __future__ import annotations

import pytest

from workbench.proposals.engine import propose


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        ("The bridge fell on Friday.", "asserted"),
        ("The bridge reportedly fell on Friday.", "reported"),
        ("The mayor is believed to have left.", "reported"),
        ("Lund said the bridge had fallen.", "reported"),
        ("Lund denied that the bridge had fallen.", "denied"),
        ("Lund dismissed the report as “fake news”.", "denied"),
        ("Lund rejected the claim.", "denied"),
        ("Lund said the report was false.", "denied"),
        ("Lund said he could not confirm the report.", "unconfirmed"),
        ("The ministry has not been able to verify the figures.", "unconfirmed"),
        ("The army declined to confirm the attack.", "unconfirmed"),
        ("“We cannot confirm that,” Lund said.", "unconfirmed"),
        ("Lund wrote that, if true, this would be a breach.", "conditional"),
        ("If the dam breaks, the valley could be flooded.", "conditional"),
        ("“Had we known, nobody would have died,” Lund said.", "conditional"),
        ("“This must stop,” Lund said.", "opinion"),
        ("“I think it was wrong,” Lund said.", "opinion"),
        ("“It is a disgrace,” Lund said.", "opinion"),
        ("Lund said the bridge will be rebuilt.", "forecast"),
        ("Lund vowed to rebuild the bridge.", "forecast"),
        ("The talks will go on in Geneva.", "forecast"),
        ("Lund said it would take three weeks.", "forecast"),
    ],
)
def test_modality(sentence: str, modality: str) -> None:
    (claim,) = propose(sentence).claims
    assert claim.modality == modality
