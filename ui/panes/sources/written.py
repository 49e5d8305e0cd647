"""What was written in the editor of a source, and the acts it comes to."""

from __future__ import annotations

from dataclasses import dataclass

from ui.panes.sources.grading import Grade
from workbench.commands.sources import AddSource, ReviseSource
from workbench.model.source import Source, SourceKind


@dataclass(frozen=True, slots=True)
class SourceWords:
    """What stands in the fields. Of the last five, None is what was left as it stood.

    So a letter that was given, or a source marked confidential, while the editor was open is
    not taken back by saving another field.
    """

    name: str
    kind: SourceKind
    role: str
    aliases: tuple[str, ...]
    grade: Grade | None = None
    confidential: bool | None = None
    party: str | None = None
    stake: str | None = None
    contact: str | None = None

    def adding(self, ungraded: Grade) -> AddSource:
        """The act for a new source; `ungraded` is what one has that is given no letter."""
        grade = self.grade or ungraded
        return AddSource(
            self.name,
            self.kind,
            self.role,
            grade.letter,
            bool(self.confidential),
            stake=self.stake,
            reliability_reason=grade.reason,
            reliability_on=grade.on,
            contact=self.contact,
            party=self.party,
        )

    def revising(self, source: Source) -> ReviseSource:
        """The act for a source of the case, as it is now."""
        grade = self.grade
        return ReviseSource(
            source.id,
            self.name,
            self.kind,
            self.role,
            self.aliases,
            grade.letter if grade else source.reliability,
            self.confidential,
            stake=self.stake,
            reliability_reason=grade.reason if grade else None,
            reliability_on=grade.on if grade else None,
            contact=self.contact,
            party=self.party,
        )
