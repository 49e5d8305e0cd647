"""Working on claims: making, accepting, deciding.

The commands are imported where they are run: the table of actions needs this module for the start
page, which must not wait for them.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.window import Window


def next_open(window: Window) -> None:
    """Go to the next claim that is not checked."""
    window.work.claims.next_open()


def previous_open(window: Window) -> None:
    """Go to the claim before that is not checked."""
    window.work.claims.previous_open()


def accept(window: Window) -> None:
    """Accept the chosen proposal: the matrix's, or a finding, where the keyboard is on one."""
    if window.work.matrix.proposals.decides():
        window.work.matrix.proposals.accept()
    elif window.work.findings.decides():
        window.work.findings.accept_finding()
    else:
        window.work.claims.accept()


def accept_all(window: Window) -> None:
    """Accept every proposal of the draft; no sentence becomes read by it."""
    window.work.claims.accept_all()


def dismiss(window: Window) -> None:
    """Dismiss the chosen proposal: the matrix's, or a finding, where the keyboard is on one."""
    if window.work.matrix.proposals.decides():
        window.work.matrix.proposals.dismiss()
    elif window.work.findings.decides():
        window.work.findings.dismiss_finding()
    else:
        window.work.claims.dismiss()


def make(window: Window) -> None:
    """Make a claim of the words selected in the draft, and choose it."""
    work = window.work
    place = work.document.draft_selection()
    if place is None:
        window.tell("Select the words in the draft that make the claim.")
        return
    from workbench.commands.claims import MakeClaim

    known = {claim.id for claim in work.session.case.rows.claims}
    if work.session.run(MakeClaim(place.document_id, place.start, place.end)):
        made = next(c for c in work.session.case.rows.claims if c.id not in known)
        work.desk.choose_claim(made.id)


def add_passage(window: Window) -> None:
    """The chosen claim stands in the selected words too."""
    work = window.work
    place = work.document.draft_selection()
    if place is None or not work.desk.claim_id:
        window.tell("Choose a claim, and select the other words in which it stands.")
        return
    from workbench.commands.claims import AddClaimPassage

    work.session.run(AddClaimPassage(work.desk.claim_id, place.document_id, place.start, place.end))


def edit(window: Window) -> None:
    """Edit the chosen claim in place."""
    window.work.claims.edit_claim()


def split(window: Window) -> None:
    """Part the chosen claim at the cursor."""
    at = window.work.document.cursor_offset()
    if at is not None:
        window.work.claims.split_claim(at)


def merge(window: Window) -> None:
    """Merge the chosen claim with another."""
    window.work.claims.merge_claim()


def delete(window: Window) -> None:
    """Delete the chosen claim; undo brings it back."""
    window.work.claims.delete_claim()


def tick(window: Window) -> None:
    """Tick the next part of the chosen claim."""
    window.work.claims.tick()


def mark_part(window: Window) -> None:
    """Mark selected words of the chosen claim as a part; of which kind is asked."""
    work = window.work
    place = work.document.draft_selection()
    if place is None or not work.desk.claim_id:
        window.tell("Choose a claim, and select the words in it that you want to tick.")
        return
    from ui.wording import PART_WORDS
    from workbench.commands.parts import AddPart
    from workbench.model.claim import PartKind

    claim_id = work.desk.claim_id

    def chosen(kind: PartKind) -> None:
        work.session.run(AddPart(claim_id, kind, place.document_id, place.start, place.end))

    window.choose(
        "What are these words?",
        [(words.capitalize(), partial(chosen, kind)) for kind, words in PART_WORDS.items()],
    )


def note(window: Window) -> None:
    """Write a note on the chosen claim."""
    window.work.claims.add_note()


def ask(window: Window) -> None:
    """Put a question about the chosen claim to somebody."""
    window.work.claims.ask_question()


def check_again(window: Window) -> None:
    """Say that an opened claim still holds."""
    window.work.claims.check_again()


def show(window: Window) -> None:
    """Bring the chosen claim's words into view."""
    window.work.claims.show_claim()


def set_verdict(window: Window, kind: str) -> None:
    """Judge the chosen layer of the chosen claim; the words of a `VerdictKind`."""
    from workbench.model.decision import VerdictKind

    window.work.claims.set_verdict(VerdictKind(kind))


def clear_verdict(window: Window) -> None:
    """Take back one's own verdict on the chosen layer."""
    window.work.claims.clear_verdict()


def set_outcome(window: Window, kind: str) -> None:
    """Say what happens to the chosen claim's words; the word of an `OutcomeKind`."""
    from workbench.model.decision import OutcomeKind

    window.work.claims.set_outcome(OutcomeKind(kind))
