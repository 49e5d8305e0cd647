"""Evidence: what goes into the cells of the matrix."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.window import Window


def attach(window: Window) -> None:
    """Attach the words selected in material to the chosen claim."""
    window.work.claims.attach_evidence()


def contact(window: Window) -> None:
    """Log a call, meeting or observation for the chosen claim."""
    window.work.claims.log_contact()


def set_stance(window: Window, kind: str) -> None:
    """Give the chosen cell this stance (the words of a `Stance`), asking for what is missing."""
    from workbench.model.evidence import Stance

    window.work.matrix.set_stance(Stance(kind))


def set_credibility(window: Window, digit: int) -> None:
    """Give the chosen cell this credibility."""
    window.work.matrix.set_credibility(digit)


def open_cell(window: Window) -> None:
    """Show what the chosen cell rests on."""
    window.work.matrix.open_cell()


def remove(window: Window) -> None:
    """Take the chosen cell's evidence out."""
    window.work.matrix.remove_evidence()


def explain(window: Window) -> None:
    """Say the chosen row in words."""
    window.work.matrix.explain()


def accept_finding(window: Window) -> None:
    """Agree that something does not fit."""
    window.work.findings.accept_finding()


def dismiss_finding(window: Window) -> None:
    """Say why it fits after all."""
    window.work.findings.dismiss_finding()


def log_attempt(window: Window) -> None:
    """Log an attempt at getting the chosen question answered."""
    window.work.questions.log_attempt()


def answer(window: Window) -> None:
    """The chosen question has its answer."""
    window.work.questions.answer()
