"""Looking and finding: what changes nothing in the case."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from ui.theme import ThemeChoice

if TYPE_CHECKING:
    from ui.window import Window
    from ui.workspace import Workspace

STEP = 1.1


@runtime_checkable
class CopiesTable(Protocol):
    """A pane that knows what of it may be copied."""

    def copy_table(self) -> None:
        """Put it on the clipboard as a table."""

    def isAncestorOf(self, child: QWidget) -> bool:
        """As every widget."""


def copy(window: Window) -> None:
    """Copy what is selected where the keyboard is."""
    widget = QApplication.focusWidget()
    if isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit):
        widget.copy()
    elif widget is not None:
        _copy_from(window.work, widget)


def _copy_from(work: Workspace, widget: QWidget) -> None:
    pane = work.pane_in_front()
    if isinstance(pane, CopiesTable) and pane.isAncestorOf(widget):
        pane.copy_table()  # not what a list shows: days of confidential sources stay in the case
    elif isinstance(widget, QAbstractItemView):
        QApplication.clipboard().setText(str(widget.currentIndex().data() or ""))


def find(window: Window) -> None:
    """Find words in the text in front."""
    window.work.document.find()


def find_next(window: Window) -> None:
    """The next place where they stand."""
    window.work.document.find_next()


def find_previous(window: Window) -> None:
    """The place before."""
    window.work.document.find_previous()


def find_claim(window: Window) -> None:
    """Find a claim by its words."""
    window.work.claims.focus_filter()


def switch_layer(window: Window) -> None:
    """Turn from *so* to *said* and back."""
    window.work.matrix.switch_layer()


def focus_draft(window: Window) -> None:
    """The keyboard goes to the draft."""
    window.work.document.focus_draft()


def focus_material(window: Window) -> None:
    """The keyboard goes to the material; the first one opens where none is."""
    work = window.work
    if not work.desk.material_id:
        next_material(window)
    work.document.focus_material()


def next_material(window: Window) -> None:
    """Open the next material beside the draft."""
    work = window.work
    ids = [material.id for material in work.session.case.materials()]
    if not ids:
        window.tell("There is no material yet; bring in the letter, the wire copy, the release.")
        return
    at = ids.index(work.desk.material_id) + 1 if work.desk.material_id in ids else 0
    work.desk.choose_material(ids[at % len(ids)])


def close_material(window: Window) -> None:
    """The draft has the room to itself."""
    window.work.document.close_material()


def focus_claims(window: Window) -> None:
    """The keyboard goes to the claims."""
    window.work.claims.focus_list()


def focus_matrix(window: Window) -> None:
    """The keyboard goes to the matrix."""
    window.work.show_pane(window.work.matrix)
    window.work.matrix.focus_matrix()


def focus_sources(window: Window) -> None:
    """The keyboard goes to the sources."""
    window.work.show_pane(window.work.sources)
    window.work.sources.focus_sources()


def focus_findings(window: Window) -> None:
    """The keyboard goes to the findings."""
    window.work.show_pane(window.work.findings)
    window.work.findings.focus_findings()


def focus_questions(window: Window) -> None:
    """The keyboard goes to the questions."""
    window.work.show_pane(window.work.questions)
    window.work.questions.focus_questions()


def focus_history(window: Window) -> None:
    """The keyboard goes to the history."""
    window.work.show_pane(window.work.history)
    window.work.history.focus_history()


def focus_missing(window: Window) -> None:
    """The keyboard goes to what is missing for the sign-off."""
    window.work.show_pane(window.work.missing)
    window.work.missing.focus_missing()


def focus_navigator(window: Window) -> None:
    """The keyboard goes to the list of documents and sources."""
    window.work.navigator.focus_list()


def larger_text(window: Window) -> None:
    """Zoom the text in."""
    window.look.zoom_reading(STEP)


def smaller_text(window: Window) -> None:
    """Zoom the text out."""
    window.look.zoom_reading(1 / STEP)


def usual_text(window: Window) -> None:
    """The text in its usual size."""
    window.look.zoom_reading(0)


def larger(window: Window) -> None:
    """Everything larger."""
    window.look.zoom_interface(STEP)


def smaller(window: Window) -> None:
    """Everything smaller."""
    window.look.zoom_interface(1 / STEP)


def next_theme(window: Window) -> None:
    """From the system's theme to light to dark and round again."""
    choices = list(ThemeChoice)
    choice = choices[(choices.index(window.look.choice) + 1) % len(choices)]
    window.look.choose_theme(choice)
    words = {
        ThemeChoice.system: "as the system has it",
        ThemeChoice.light: "light",
        ThemeChoice.dark: "dark",
    }
    window.tell(f"Theme: {words[choice]}.")


def show_help(window: Window) -> None:
    """Open the help."""
    window.show_help()


def show_keys(window: Window) -> None:
    """Show every key; in the matrix the same key says the row in words."""
    workspace = window.workspace
    if workspace is not None and workspace.matrix.grid.cells.hasFocus():
        workspace.matrix.explain()
        return
    window.show_keys()


def show_palette(window: Window) -> None:
    """Find any act by its name."""
    window.show_palette()


def show_about(window: Window) -> None:
    """Say what this is."""
    window.show_about()
