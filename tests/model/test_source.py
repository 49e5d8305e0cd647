"""The alias of a confidential source."""

from __future__ import annotations

from dataclasses import replace

from workbench.model.claim import Standing
from workbench.model.source import Reliability, Source, SourceKind

SOURCE = Source(
    id="s",
    name="Somebody",
    kind=SourceKind.person,
    role=None,
    aliases=(),
    reliability=Reliability.f,
    confidential=True,
    alias_number=1,
    anonymous=False,
    standing=Standing.accepted,
    engine=None,
)


def test_aliases_count_in_letters_and_never_repeat() -> None:
    aliases = [replace(SOURCE, alias_number=number).alias for number in range(1, 800)]
    assert aliases[0] == "Source A"
    assert aliases[25:28] == ["Source Z", "Source AA", "Source AB"]
    assert aliases[701:703] == ["Source ZZ", "Source AAA"]
    assert len(set(aliases)) == len(aliases)


def test_an_alias_tells_nothing_of_the_name() -> None:
    assert SOURCE.alias == replace(SOURCE, name="Somebody else", aliases=("X",)).alias
