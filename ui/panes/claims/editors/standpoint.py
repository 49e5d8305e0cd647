"""How near a source is to what it speaks of, and whether saying it serves it."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Signal

from ui.look import Look
from ui.panes.claims.widgets.segments import Segment, Segments
from ui.wording import ACCESS_WORDS, INTEREST_WORDS
from workbench.model.evidence import Access, Evidence, Interest


class Choice(Segments):
    """Two words of which one may be chosen; pressing it again says that it is not known."""

    changed = Signal()

    def __init__(self, look: Look, name: str, segments: list[Segment]) -> None:
        super().__init__(look, name, segments)
        for button in self.buttons():
            button.setToolTip(f"{button.text()}; press again if it is not known")
        self.pressed.connect(self._turn)

    def _turn(self, value: StrEnum) -> None:
        self.choose(None if self.chosen == value else value)
        self.changed.emit()


class Standpoint:
    """The two choices of one entry of evidence. Neither is known until somebody says so."""

    def __init__(self, look: Look) -> None:
        self.access = Choice(
            look, "Access", [Segment(a, words.capitalize()) for a, words in ACCESS_WORDS.items()]
        )
        self.interest = Choice(
            look,
            "Interest",
            [Segment(i, words.capitalize()) for i, words in INTEREST_WORDS.items()],
        )

    def show_entry(self, entry: Evidence | None) -> None:
        """Show what is known of an entry; nothing is of a new one."""
        self.access.choose(entry.access if entry else None)
        self.interest.choose(entry.interest if entry else None)

    def chosen(self) -> tuple[Access | None, Interest | None]:
        """What stands chosen."""
        access, interest = self.access.chosen, self.interest.chosen
        return (
            access if isinstance(access, Access) else None,
            interest if isinstance(interest, Interest) else None,
        )


def standpoint_words(entry: Evidence) -> str:
    """What is known of it: "first-hand, against its interest"; "" for nothing."""
    told = [ACCESS_WORDS[entry.access]] if entry.access else []
    if entry.interest:
        told.append(INTEREST_WORDS[entry.interest])
    return ", ".join(told)
