"""The acts of corroboration: sources, chains, and the order of the matrix."""

from __future__ import annotations

from ui.act import Act, Room
from ui.verbs import corroboration, source

MATRIX, SOURCES = Room.matrix, Room.sources

CORROBORATION: tuple[Act, ...] = (
    Act("matrix.sort", "&Evidence", "Next order of the rows", "S", corroboration.sort_rows, MATRIX),
    Act(
        "matrix.filter",
        "&Evidence",
        "Next filter of the rows",
        "F",
        corroboration.filter_rows,
        MATRIX,
    ),
    Act("matrix.all", "&Evidence", "Show all rows", "Shift+F", corroboration.show_all_rows, MATRIX),
    Act(
        "matrix.group",
        "&Evidence",
        "Collapse or expand the party",
        "Z",
        corroboration.toggle_group,
        MATRIX,
    ),
    Act(
        "matrix.print", "&Evidence", "Print the matrix (PDF)…", "Ctrl+P", corroboration.print_matrix
    ),
    Act("chain.derive", "&Evidence", "Has it from…", "Ctrl+Alt+H", corroboration.derive),
    Act("chain.link", "&Evidence", "Link two origins…", "Ctrl+Alt+K", corroboration.link),
    Act("chain.unknown", "&Evidence", "Origin not known", "Ctrl+Alt+U", corroboration.unknown),
    Act("source.add", "&Evidence", "Add a source", "Ctrl+Shift+A", source.add),
    Act("source.edit", "&Evidence", "Edit the source", "Return", source.edit, SOURCES),
    Act("source.grade", "&Evidence", "Grade the source", "Ctrl+Shift+R", source.grade),
    Act(
        "source.confidential",
        "&Evidence",
        "Source is confidential",
        "Ctrl+Shift+C",
        source.confidential,
    ),
    Act("source.merge", "&Evidence", "Merge with another source", "Ctrl+Shift+G", source.merge),
    Act("source.split", "&Evidence", "Split the source", "Ctrl+Shift+Y", source.split),
    Act("source.delete", "&Evidence", "Delete the source", "Delete", source.delete, SOURCES),
)
CHARTS: tuple[Act, ...] = (
    Act("view.figures", "&View", "Go to the figures", "Ctrl+Alt+1", corroboration.focus_figures),
    Act("view.chain", "&View", "Go to the chain", "Ctrl+Alt+2", corroboration.focus_chain),
    Act("view.timeline", "&View", "Go to the timeline", "Ctrl+Alt+3", corroboration.focus_timeline),
)
