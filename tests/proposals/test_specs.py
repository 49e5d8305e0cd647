"""The number and date specs beside the project, as regression cases, but for a listed rest."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.proposals.spec_cases import DATES, FIGURES, SPECS, asked, holds, load

LIST = Path(__file__).with_name("spec_exclusions.txt")

pytestmark = pytest.mark.skipif(
    not SPECS.is_dir(), reason="the number and date specs are not beside the project"
)


def excluded() -> tuple[dict[str, list[int]], dict[str, tuple[int, int]]]:
    """Read the list: the cases of each file, and of each reason its count as told and as listed."""
    cases: dict[str, list[int]] = {}
    counts: dict[str, tuple[int, int]] = {}
    reason = name = ""
    for line in LIST.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        if head := re.match(r"= (\S+) (\d+): ", line):
            reason = head[1]
            assert reason not in counts
            counts[reason] = (int(head[2]), 0)
            continue
        words = line.split()
        if not line.startswith(" "):
            name = words.pop(0)
        cases.setdefault(name, []).extend(int(word) for word in words)
        counts[reason] = (counts[reason][0], counts[reason][1] + len(words))
    return cases, counts


@pytest.mark.parametrize("name", [*FIGURES, *DATES])
def test_every_case_is_met_but_those_listed(name: str) -> None:
    listed = excluded()[0].get(name, [])
    cases = load(name)
    met = {at for at, case in enumerate(cases) if holds(name, case)}
    missed = [at for at in range(len(cases)) if asked(name, cases[at]) and at not in met]
    assert [at for at in missed if at not in listed] == [], "not met, and not listed"
    assert [at for at in listed if at in met] == [], "met by now: take them out of the list"
    assert [at for at in listed if at not in missed] == [], "no such case, or nothing asked"


def test_each_reason_tells_how_many_cases_it_takes_out() -> None:
    cases, counts = excluded()
    assert all(told == listed for told, listed in counts.values())
    assert set(cases) <= {*FIGURES, *DATES}
    assert all(len(set(places)) == len(places) for places in cases.values())
