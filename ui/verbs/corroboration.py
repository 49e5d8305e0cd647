"""The matrix as a whole, chains, and the charts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from ui.window import Window


def _to_matrix(window: Window) -> None:
    """The matrix in front; whoever is in it already stays where they are."""
    matrix = window.work.matrix
    focused = QApplication.focusWidget()
    if focused is None or not matrix.isAncestorOf(focused):
        window.work.show_pane(matrix)
        matrix.focus_matrix()


def sort_rows(window: Window) -> None:
    """The next order of the matrix."""
    _to_matrix(window)
    window.work.matrix.sort_rows()


def filter_rows(window: Window) -> None:
    """The next filter of the matrix."""
    _to_matrix(window)
    window.work.matrix.filter_rows()


def show_all_rows(window: Window) -> None:
    """Every row of the matrix again."""
    window.work.matrix.show_all_rows()


def toggle_group(window: Window) -> None:
    """Collapse the columns of the chosen source's party into one, or expand them."""
    _to_matrix(window)
    window.work.matrix.toggle_group()


def print_matrix(window: Window) -> None:
    """Write the rows of the matrix as they stand, as a PDF."""
    window.handing_over.print_matrix()


def derive(window: Window) -> None:
    """Say from whom the chosen source has the chosen claim."""
    focus_chain(window)
    window.work.charts.chain.editing.add_edge()


def link(window: Window) -> None:
    """Say that two origins are not two, or that they are."""
    focus_chain(window)
    window.work.charts.chain.editing.add_link()


def unknown(window: Window) -> None:
    """Say that nobody knows where the chosen source has it from."""
    focus_chain(window)
    window.work.charts.chain.editing.toggle_unknown()


def focus_figures(window: Window) -> None:
    """The keyboard goes to the figures."""
    window.work.show_pane(window.work.charts.figures)
    window.work.charts.figures.focus_figures()


def focus_chain(window: Window) -> None:
    """The keyboard goes to the chain."""
    window.work.show_pane(window.work.charts.chain)
    window.work.charts.chain.focus_chain()


def focus_timeline(window: Window) -> None:
    """The keyboard goes to the timeline."""
    window.work.show_pane(window.work.charts.timeline)
    window.work.charts.timeline.focus_timeline()
