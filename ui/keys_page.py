"""The table of keys for the help, made from the table of actions: `python -m ui.keys_page`."""

from __future__ import annotations

from collections.abc import Sequence

from ui.act import Act
from ui.actions import ACTS


def keys_table(acts: Sequence[Act] = ACTS) -> str:
    """One Markdown table a menu: every act with its key."""
    lines: list[str] = []
    menu = ""
    for act in acts:
        if act.menu != menu:
            menu = act.menu
            lines += ["", f"## {menu.replace('&', '')}", "", "| Act | Key |", "| --- | --- |"]
        lines.append(f"| {act.words.rstrip('…')} | `{act.key}`{act.where} |")
    return "\n".join(lines).strip() + "\n"


if __name__ == "__main__":
    print(keys_table(), end="")
