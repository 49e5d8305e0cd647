"""What a right click offers: the acts that make sense where it was made, with their keys."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QMenu, QWidget

Group = tuple[tuple[str, str], ...]
"""Acts that belong together, as (action id, words)."""

_WORDS: Final = (
    ("claim.make", "Make a claim of these words"),
    ("claim.add_passage", "The claim stands here too"),
    ("claim.mark_part", "Mark as a part of the claim"),
)
_CLAIM: Final = (
    ("claim.accept", "Accept the proposal"),
    ("claim.dismiss", "Dismiss the proposal"),
    ("claim.split", "Split the claim here"),
)
_SENTENCE: Final = (
    ("sentence.as_proposed", "Read: as proposed"),
    ("sentence.claim", "Read: a claim"),
    ("sentence.no_claim", "Read: no claim"),
    ("sentence.not_story", "Read: not story"),
    ("sentence.unread", "Unread again"),
)
_BOUNDS: Final = (
    ("sentence.split", "Split the sentence here"),
    ("sentence.join", "Join with the next sentence"),
    ("line.strike", "Strike the line out"),
)
_STRUCK: Final = (("line.restore", "Restore the line"),)
_PROOF: Final = (
    ("evidence.attach", "Attach these words as evidence"),
    ("claim.tick", "Tick the next part against these words"),
)
_ALWAYS: Final = (("edit.copy", "Copy"), ("edit.find", "Find in the text"))


def draft_acts(*, selected: bool, sentence: bool, claim: bool, struck: bool) -> list[Group]:
    """The acts for a place of the draft, in groups of (action id, words)."""
    groups: list[Group] = [_WORDS] if selected else []
    if claim:
        groups.append(_CLAIM)
    if sentence:
        groups += [_SENTENCE, _BOUNDS]
    if struck:
        groups.append(_STRUCK)
    return [*groups, _ALWAYS]


def material_acts(*, selected: bool) -> list[Group]:
    """The acts for a place of material, in groups of (action id, words)."""
    closing = (("view.close_material", "Close the material"),)
    return [*([_PROOF] if selected else []), _ALWAYS, closing]


def menu_of(
    groups: list[Group],
    keys: Callable[[str], str],
    wished: Callable[[str], None],
    parent: QWidget,
) -> QMenu:
    """A menu of these acts; `wished` gets the id of the one chosen."""
    menu = QMenu(parent)
    for group in groups:
        if menu.actions():
            menu.addSeparator()
        for id, words in group:
            key = keys(id)
            action = menu.addAction(f"{words}\t{key}" if key else words)
            action.triggered.connect(lambda _=False, id=id: wished(id))
    return menu
