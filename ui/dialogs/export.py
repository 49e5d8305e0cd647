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
from workbench.model.summary import Summary
from workbench.storage.rows import Rows


def what_leaves(summary: Summary) -> str:
    """One sentence on what the summary holds."""
    return (
        f"What leaves: {counted(len(summary.claims), 'claim')} with their words, evidence, "
        f"verdicts and outcomes, {counted(len(summary.sources), 'source')} with grades, the "
        "draft’s hash and the history’s head digest."
    )


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
        for words in (what_leaves(summary), what_is_held_back(rows)):
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
        buttons = QDialogButtonBox()
        write = buttons.addButton("Write the file", QDialogButtonBox.ButtonRole.AcceptRole)
        write.setProperty("primary", True)
        buttons.addButton("Leave it", QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        self._group.idToggled.connect(lambda _id, on: self._name() if on else None)
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

    def _ask(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self, "Export the summary", self._place.text())
        if name:
            self._place.setText(name)
