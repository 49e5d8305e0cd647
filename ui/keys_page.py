"""The table of keys for the help, made from the table of actions: `python -m ui.keys_page`."""

from __future__ import annotations

from collections.abc import Sequence

from ui.act import Act, Room
from ui.actions import ACTS

_WHERE = {
    Room.anywhere: "",
    Room.document: " (in the draft)",
    Room.claims: " (in the claims)",
    Room.matrix: " (in the matrix)",
    Room.sources: " (in the sources)",
}


def keys_table(acts: Sequence[Act] = ACTS) -> str:
    """One Markdown table a menu: every act with its key."""
    lines: list[str] = []
    menu = ""
    for act in acts:
        if act.menu != menu:
            menu = act.menu
            lines += ["", f"## {menu.replace('&', '')}", "", "| Act | Key |", "| --- | --- |"]
        lines.append(f"| {act.words.rstrip('…')}{_WHERE[act.room]} | `{act.key}` |")
    return "\n".join(lines).strip() + "\n"


if __name__ == "__main__":
    print(keys_table(), end="")
