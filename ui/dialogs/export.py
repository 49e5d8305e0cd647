"""Before something leaves: what leaves, and what is held back."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from ui.look import Look
from ui.wording import counted
from workbench.exporters.base import Exporter, suggested_name
from workbench.exporters.registry import all_exporters
from workbench.model.claim import Standing
from workbench.model.summary import SignOffState, Summary
from workbench.storage.rows import Rows

WRITE = "Write the file"


def how_it_stands(summary: Summary) -> str:
    """One sentence on what is not finished; "" where everything is."""
    lacking = []
    unread = summary.counts.sentences - summary.counts.read
    if unread:
        lacking.append(f"{counted(unread, 'sentence')} unread")
    if summary.sign_off.state is SignOffState.unsigned:
        lacking.append("not signed off")
    elif summary.sign_off.state is SignOffState.changed:
        lacking.append("changed since it was signed off")
    return f"The case is not finished: {', '.join(lacking)}." if lacking else ""


def what_leaves(summary: Summary) -> str:
    """One sentence on what the summary holds."""
    leaving = [
        f"{counted(len(summary.claims), 'claim')} with their words, evidence, verdicts, outcomes",
        f"{counted(len(summary.sources), 'source')} with grades",
        "the draft’s hash and the history’s head digest",
    ]
    if summary.proposals:
        leaving.insert(1, f"the words of {counted(len(summary.proposals), 'undecided proposal')}")
    return f"What leaves: {', '.join(leaving[:-1])}, {leaving[-1]}."


def what_is_held_back(rows: Rows) -> str:
    """One sentence on what stays in the case."""
    hidden = [source.alias for source in rows.sources if source.confidential]
    dismissed = sum(claim.standing is Standing.dismissed for claim in rows.claims)
    held = ["the material itself", "the history"]
    if dismissed:
        held.append(counted(dismissed, "dismissed proposal"))
    if hidden:
        names = counted(
            len(hidden), "name of a confidential source", "names of confidential sources"
        )
        held.append(f"{names} ({', '.join(hidden)} in the summary)")
    return f"What is held back: {', '.join(held)}."


class ExportDialog(QDialog):
    """Asks for the format and the place, having said what leaves."""

    def __init__(
        self, summary: Summary, rows: Rows, folder: Path, look: Look, parent: QWidget | None = None
    ) -> None:
        """`folder` is where the file goes unless another place is given."""
        super().__init__(parent)
        self._summary, self._folder = summary, folder
        self.setWindowTitle("Export the summary")
        column = QVBoxLayout(self)
        column.setContentsMargins(*(look.px(20),) * 4)
        column.setSpacing(look.px(12))
        told = (how_it_stands(summary), what_leaves(summary), what_is_held_back(rows))
        for words in filter(None, told):
            label = QLabel(words)
            label.setWordWrap(True)
            column.addWidget(label)
        self._group = QButtonGroup(self)
        # One beneath the other: side by side their names do not fit at any size but the usual.
        formats = QVBoxLayout()
        formats.setSpacing(look.px(2))
        self._exporters = all_exporters()
        for number, exporter in enumerate(self._exporters):
            radio = QRadioButton(exporter.label)
            radio.setAccessibleName(f"Format {exporter.format}")
            radio.setChecked(exporter.format == "pdf")
            self._group.addButton(radio, number)
            formats.addWidget(radio)
        column.addLayout(formats)
        self._place = QLineEdit()
        self._place.setAccessibleName("File")
        elsewhere = QPushButton("Elsewhere…")
        elsewhere.clicked.connect(self._ask)
        place = QHBoxLayout()
        place.addWidget(self._place, 1)
        place.addWidget(elsewhere)
        column.addLayout(place)
        self._warning = QLabel(" ")  # its line is kept, so that nothing jumps when it speaks
        column.addWidget(self._warning)
        buttons = QDialogButtonBox()
        write = buttons.addButton(WRITE, QDialogButtonBox.ButtonRole.AcceptRole)
        write.setProperty("primary", True)
        self._write = write
        buttons.addButton("Leave it", QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        self._group.idToggled.connect(lambda _id, on: self._name() if on else None)
        self._place.textChanged.connect(lambda _: self._warn())
        self._name()
        self.setFixedWidth(look.px(600))
        # The words wrap: only at its width is it known how high the whole has to be.
        self.setFixedHeight(column.totalHeightForWidth(look.px(600)))
        write.setFocus()

    @property
    def exporter(self) -> Exporter:
        """The format chosen."""
        return self._exporters[max(self._group.checkedId(), 0)]

    @property
    def path(self) -> Path:
        """The file to be written."""
        return Path(self._place.text().strip())

    def _name(self) -> None:
        folder = self.path.parent if self._place.text().strip() else self._folder
        self._place.setText(str(folder / suggested_name(self._summary, self.exporter)))

    def _warn(self) -> None:
        """A file that is there already is only replaced by somebody who was told."""
        there = self.path.is_file()
        self._warning.setText("There is a file of that name already." if there else " ")
        self._write.setText("Replace the file" if there else WRITE)

    def _ask(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self, "Export the summary", self._place.text())
        if name:
            self._place.setText(name)
