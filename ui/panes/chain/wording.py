"""How the chain pane says things."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from ui.charts.chain_marks import Tie
from workbench.model.evidence import DependenceKind, DerivationKind

HOW_WORDS: Final[Mapping[DerivationKind, str]] = MappingProxyType(
    {
        DerivationKind.quotes: "quotes",
        DerivationKind.republishes: "republishes",
        DerivationKind.translates: "translates",
        DerivationKind.summarises: "summarises",
        DerivationKind.based_on: "is based on",
        DerivationKind.briefed_by: "was briefed by",
        DerivationKind.relays: "relays",
    }
)
SHARED_WORDS: Final[Mapping[DependenceKind, str]] = MappingProxyType(
    {
        DependenceKind.government: "same government",
        DependenceKind.owner: "same owner",
        DependenceKind.raw_evidence: "same raw evidence",
        DependenceKind.informant: "same informant",
        DependenceKind.briefed: "one briefed the other",
    }
)
TIE_WORDS: Final[Mapping[Tie, str]] = MappingProxyType(
    {
        Tie.suspected: "are perhaps not two",
        Tie.shown: "are shown not to be two",
        Tie.independent: "are independent",
    }
)
