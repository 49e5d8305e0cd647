"""Sources."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.window import Window


def add(window: Window) -> None:
    """Add a source by hand."""
    window.work.show_pane(window.work.sources)
    window.work.sources.add_source()


def edit(window: Window) -> None:
    """Edit the chosen source."""
    window.work.sources.edit_source()


def confidential(window: Window) -> None:
    """Mark the chosen source confidential, or lift that."""
    window.work.sources.toggle_confidential()


def merge(window: Window) -> None:
    """Merge the chosen source with another."""
    window.work.show_pane(window.work.sources)
    window.work.sources.merge_source()


def split(window: Window) -> None:
    """Part the chosen source in two."""
    window.work.show_pane(window.work.sources)
    window.work.sources.split_source()


def delete(window: Window) -> None:
    """Delete the chosen source."""
    window.work.sources.delete_source()


def grade(window: Window) -> None:
    """Ask which letter the chosen source's reliability deserves."""
    from ui.wording import RELIABILITY_WORDS
    from workbench.model.source import Reliability

    window.work.show_pane(window.work.sources)
    window.choose(
        "How reliable is the source?",
        [
            (f"{letter}  {RELIABILITY_WORDS[letter]}", partial(window.work.sources.grade, letter))
            for letter in Reliability
        ],
    )
