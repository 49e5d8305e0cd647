"""The case and its documents: opening, bringing in, signing off, handing over."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.window import Window


def open_story(window: Window) -> None:
    """Choose a file that is to become a new case."""
    window.opening.choose_story()


def paste_story(window: Window) -> None:
    """Make a new case of what lies on the clipboard."""
    window.opening.paste_story()


def open_case(window: Window) -> None:
    """Choose a case to go on with."""
    window.opening.choose_case()


def try_sample(window: Window) -> None:
    """Open the sample, which is made on first use."""
    window.opening.open_sample()


def bring_in_material(window: Window) -> None:
    """Choose files to keep in the case."""
    window.opening.choose_material()


def paste_material(window: Window) -> None:
    """Keep what lies on the clipboard as material."""
    window.opening.paste_material()


def details(window: Window) -> None:
    """Correct what is known of the document in front."""
    window.work.show_details()


def choose_encoding(window: Window) -> None:
    """Read the open material again, in an encoding chosen by hand."""
    window.opening.choose_encoding()


def remove_material(window: Window) -> None:
    """Take the open material out again, where nothing rests on it."""
    window.work.remove_material()


def propose_again(window: Window) -> None:
    """Let the engine look at the draft once more."""
    window.opening.propose_again()


def sign_off(window: Window) -> None:
    """Sign the draft off, or be shown what is missing."""
    window.work.sign_off()


def export_summary(window: Window) -> None:
    """Hand over the checked-claims summary."""
    window.handing_over.export_summary()


def verify_case(window: Window) -> None:
    """Check the file, its references and its seal."""
    window.handing_over.verify_case()


def move_case(window: Window) -> None:
    """Give the file another place."""
    window.handing_over.move_case()


def ask_name(window: Window) -> None:
    """Ask under which name the person checks."""
    window.work.name_bar.ask()


def stop(window: Window) -> None:
    """Stop the work under way; nothing is left half done."""
    window.jobs.cancel()


def close_case(window: Window) -> None:
    """Back to the start page."""
    window.close_case()


def leave(window: Window) -> None:
    """Leave Stet."""
    window.close()


def undo(window: Window) -> None:
    """Take the last act back."""
    window.work.undo()


def redo(window: Window) -> None:
    """Do it again."""
    window.work.redo()
