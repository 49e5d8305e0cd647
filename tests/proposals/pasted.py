"""A story of our own, to put furniture around and into."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.proposals.blocks import Block, judge_blocks

HEADLINE = "Storm tears harbour bridge from its pillars"
STORY = (
    "The old bridge over the harbour of Orre fell into the water on Monday night, police said.",
    "Nobody was hurt, because the bridge had been closed two hours before the storm came.",
    "“We heard a crack and then it was gone,” harbour master Ida Noll told reporters.",
    "The bridge was built in 1924 and repaired for the last time eleven years ago.",
    "Engineers had warned in March that its pillars were weaker than the town had thought.",
    "She agreed.",
)


def judged(*lines: str) -> dict[str, Block]:
    """Return the blocks of a text of these lines, each by its line."""
    blocks = judge_blocks("\n".join(lines), None, None)
    return dict(zip(lines, blocks, strict=True))


def sorts(lines: Sequence[str], wanted: Sequence[str]) -> list[str | None]:
    """Return as what each of the wanted lines is struck or listed, ``None`` for plain story."""
    blocks = judged(*lines)
    return [blocks[line].sort for line in wanted]
