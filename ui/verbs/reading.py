"""Reading the draft, sentence by sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.window import Window


def next_unread(window: Window) -> None:
    """Go to the next unread sentence, or say that there is none."""
    if not window.work.document.next_unread():
        window.tell("Every sentence is read.")


def next_sentence(window: Window) -> None:
    """Go one sentence on."""
    window.work.document.next_sentence()


def previous_sentence(window: Window) -> None:
    """Go one sentence back."""
    window.work.document.previous_sentence()


def read_sentence(window: Window, kind: str) -> None:
    """Say what the sentence is (the words of a `Reading`), and go on."""
    from workbench.model.document import Reading

    window.work.document.read_sentence(Reading(kind))


def read_as_proposed(window: Window) -> None:
    """Agree with what is proposed for the sentence, and go on."""
    window.work.document.read_as_proposed()


def split_sentence(window: Window) -> None:
    """Part the sentence at the cursor."""
    window.work.document.split_sentence()


def join_sentences(window: Window) -> None:
    """Join the sentence with the next."""
    window.work.document.join_sentences()


def strike_line(window: Window) -> None:
    """Strike the line at the cursor out as furniture."""
    window.work.document.strike_line()


def restore_line(window: Window) -> None:
    """Take a struck line back into the story."""
    window.work.document.restore_line()
