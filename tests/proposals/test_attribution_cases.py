"""Some hundred sentences of our own: who says it, and who passed it on."""

from __future__ import annotations

import pytest

from tests.proposals import attribution_cases as cases
from tests.proposals import more_attribution_cases as more
from workbench.model.analysis import ProposedClaim
from workbench.proposals.engine import propose

SINGLE = [
    *cases.DIRECT,
    *cases.INDIRECT,
    *cases.NOUNS,
    *cases.PASSIVES,
    *cases.DENIALS,
    *cases.GROUPS,
    *cases.CHAINS,
    *cases.OWN_VOICE,
    *more.SINGLE,
]


def _last(text: str) -> ProposedClaim:
    """Return the last claim of a text that is one paragraph of a story."""
    return propose(text, blocks=[(0, len(text), "body")]).claims[-1]


def _bare(name: str | None) -> str | None:
    """Leave the article at the head of a name out of account, and how it is written."""
    return name and name.removeprefix("the ").removeprefix("The ").lower()


@pytest.mark.parametrize(("text", "claimant", "via"), SINGLE)
def test_claimant_and_carriers(text: str, claimant: str | None, via: tuple[str, ...]) -> None:
    who = _last(text).attribution
    assert (_bare(who.claimant), [_bare(v) for v in who.via]) == (
        _bare(claimant),
        [_bare(v) for v in via],
    )


@pytest.mark.parametrize(("text", "claimant", "via"), [*cases.RESOLVED, *more.RESOLVED])
def test_claimant_by_what_went_before(
    text: str, claimant: str | None, via: tuple[str, ...]
) -> None:
    who = _last(text).attribution
    assert (_bare(who.claimant), who.via) == (_bare(claimant), via)


@pytest.mark.parametrize(("text", "claimant", "via"), cases.GROUPS)
def test_who_is_not_named_is_anonymous(
    text: str, claimant: str | None, via: tuple[str, ...]
) -> None:
    assert _last(text).attribution.anonymous


@pytest.mark.parametrize(("text", "claimant", "via"), [*cases.DIRECT[:4], *cases.INDIRECT[:8]])
def test_a_named_person_is_not(text: str, claimant: str | None, via: tuple[str, ...]) -> None:
    assert claimant != "Ann Lee" or not _last(text).attribution.anonymous
