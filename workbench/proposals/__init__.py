"""What the workbench proposes for a draft: sentences, claims, who says what, and how surely."""

from workbench.proposals.engine import ENGINE_VERSION, propose

__all__ = ["ENGINE_VERSION", "propose"]
