"""What a check is, and all of them in turn."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import workbench.checks
from workbench.model.analysis import Analysis, ProposedFinding
from workbench.model.families import members_of

Check = Callable[[Analysis], Iterable[ProposedFinding]]
"""A module of this package offers one as ``CHECK``: an analysis in, what does not fit in it out.

A check reads ``analysis.text`` and the claims with their parts, never raises, and takes time in
proportion to the text. A finding names the claims that disagree, in the order of the text, and says
in one plain sentence what disagrees with what, and why. In doubt a check is silent: a false alarm
costs more trust than a missed one.
"""


def findings_in(analysis: Analysis) -> tuple[ProposedFinding, ...]:
    """Return what all checks find in ``analysis``, in the order of the first claim of each."""
    order = {claim.id: place for place, claim in enumerate(analysis.claims)}
    found: list[ProposedFinding] = []
    told: set[tuple[str, tuple[str, ...]]] = set()
    for check in members_of(workbench.checks, "CHECK"):
        for one in check(analysis):
            if (one.kind, one.claims) not in told:  # another check may see the same slip
                told.add((one.kind, one.claims))
                found.append(one)
    return tuple(sorted(found, key=lambda one: [order[claim] for claim in one.claims]))
