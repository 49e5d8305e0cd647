"""The independent origins of a claim in words, and the reasons of the figure."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from types import MappingProxyType
from typing import Final

from workbench.corroboration.assumptions import Assumption
from workbench.corroboration.chains import Chains
from workbench.corroboration.origins import Origins
from workbench.model.evidence import Certainty, Dependence, DependenceKind

Name = Callable[[str], str]

_SHARED: Final = MappingProxyType(
    {
        DependenceKind.government: "answer to the same government",
        DependenceKind.owner: "have the same owner",
        DependenceKind.raw_evidence: "rest on the same raw evidence",
        DependenceKind.informant: "have it from the same informant",
        DependenceKind.briefed: "are one: the one briefed the other",
    }
)
_MOST: Final = 4
"""Names told one by one; of more, the rest is a number."""


def listed(names: Sequence[str]) -> str:
    """ "NIS", "NIS and DID", "NIS, DID, AP, Reuters and 3 more"."""
    if len(names) > _MOST:
        return f"{', '.join(names[:_MOST])} and {len(names) - _MOST:,} more"
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def _count(number: int, one: str) -> str:
    return f"{number:,} {one}{'' if number == 1 else 's'}"


def range_words(origins: Origins) -> str:
    """ "2 to 3 origins", "1 origin", "no origin"."""
    if origins.floor != origins.ceiling:
        return f"{origins.floor:,} to {origins.ceiling:,} origins"
    return _count(origins.floor, "origin") if origins.floor else "no origin"


def origin_words(
    origins: Origins,
    assumption: Assumption | None,
    name: Name,
    dependences: Sequence[Dependence] = (),
) -> str:
    """ "4 items → 2 to 3 origins; 1 if Kyiv and Seoul share a source".

    `dependences` say of what kind a suspected link is.
    """
    if not origins.items:
        return "no item"
    told = f"{_count(len(origins.items), 'item')} → {range_words(origins)}"
    if origins.loops:
        told += f"; {listed([name(one) for one in origins.loops[0]])} have it from one another"
    if assumption is None:
        return told
    return f"{told}; {_assumed(assumption, name, dependences)}"


def _assumed(assumption: Assumption, name: Name, dependences: Sequence[Dependence]) -> str:
    who = listed([name(one) for one in assumption.sources])
    if assumption.kind == "own":
        return f"at least {assumption.floor:,} if {who} knew it at first hand"
    if assumption.kind == "dependent":
        return f"{assumption.floor:,} if {who} share a source"
    pair = set(assumption.sources)
    shared = next((_SHARED[d.kind] for d in dependences if {d.one_id, d.other_id} == pair), "")
    return f"at least {assumption.floor:,} unless {who} {shared or 'are one'}"


def reasons(
    origins: Origins, chains: Chains, name: Name, dependences: Sequence[Dependence] = ()
) -> Iterator[str]:
    """Yield why the figure is what it is, a sentence a reason."""
    known = set(origins.origins)
    for group in origins.loops:
        yield f"{listed([name(one) for one in group])} have it from one another: that counts 0."
    for one in origins.carriers:
        whom = listed([name(other) for other in chains.has_from(one)])
        if one in origins.unknown:
            told = f"What {name(one)} says is from {whom}, and from somebody not known"
            yield f"{told}: that adds 0 at the least, 1 at the most."
            continue
        yield f"What {name(one)} says is from {whom}, and adds nothing."
    for link in dependences:
        if {link.one_id, link.other_id} <= known:
            who = listed([name(link.one_id), name(link.other_id)])
            if link.certainty is Certainty.shown:
                yield f"{who} {_SHARED[link.kind]} (shown: {link.reason}), and count once."
            else:
                told = f"{who} perhaps {_SHARED[link.kind]} (suspected: {link.reason})"
                yield f"{told}: once at the least, twice at the most."
    for one in sorted(set(origins.unknown).difference(origins.carriers)):
        yield f"Where {name(one)} got it is not known: 0 at the least, 1 at the most."
    for pair in origins.not_shown:
        yield f"{listed([name(one) for one in pair])} are not shown to be independent."
    if origins.left_out:
        who = listed([name(one) for one in origins.left_out])
        yield f"What {who} said is from the draft alone, and is left out."
