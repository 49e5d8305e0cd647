"""A claim's account in words: the figure, its reasons, and what stands beside it."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.corroboration.account import Account
from workbench.corroboration.origin_words import Name, listed
from workbench.corroboration.origins import Origins


def range_figures(origins: Origins) -> str:
    """ "2–3", "1": floor and ceiling, one number where they are equal."""
    if origins.floor == origins.ceiling:
        return f"{origins.floor:,}"
    return f"{origins.floor:,}–{origins.ceiling:,}"


def for_words(account: Account, name: Name) -> Iterator[str]:
    """Yield the figure of those for it, why it is so, and what stands beside it; without stops."""
    yield f"Origins: {account.words(name)}"
    for reason in account.reasons(name):
        yield reason.removesuffix(".")
    for told, sources in (
        ("With first-hand access", account.first_hand),
        ("With a stake in it", account.with_stake),
        ("Against own interest", account.against_interest),
    ):
        if sources:
            yield f"{told}: {listed([name(id) for id in sources])}"


def against_words(account: Account, name: Name) -> Iterator[str]:
    """Yield the figure of those against it, where anybody is; without a stop."""
    told = account.against_words(name)
    if told:
        yield f"Against: {told}"
