"""The figures pane: what every source says of one quantity."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox

from ui.charts.marks import Scales
from ui.charts.pane import ChartPane
from ui.charts.signs import stance_signs
from ui.panes.figures.drawing import ROW, FigureDrawing, bound_signs
from ui.panes.figures.rows import HEADING, rows_of
from ui.widgets.elided import Elided
from ui.wording import counted
from workbench.corroboration.figures import Quantity, quantities
from workbench.model.document import DocumentKind
from workbench.model.evidence import Stance
from workbench.report.figures import count_without_value, read_figures

if TYPE_CHECKING:
    from ui.charts.canvas import ChartCanvas


class FiguresPane(ChartPane):
    """One quantity at a time, chosen from those that the claims of the draft speak of.

    A claim chosen elsewhere brings its quantity into view, if it has a figure.
    """

    name = "Figures"
    sentence = (
        "Here the figures of the draft stand side by side, those for one thing on one axis. "
        "Select words with a figure in the draft and {act}."
    )
    reads = ("claim", "part", "evidence", "evidence_passage", "source", "claim_passage")

    def make_canvas(self) -> ChartCanvas:
        """A chart of rows with an axis of numbers."""
        from ui.charts.axes import NumberAxis
        from ui.charts.canvas import ChartCanvas
        from ui.charts.stepping import by_rows

        self._drawing = FigureDrawing()
        self._quantities: list[Quantity] = []
        scales = Scales(row=ROW, gutter=300, tail=190, slack=0.03)
        canvas = ChartCanvas(
            self._look,
            self.name,
            self._drawing,
            scales,
            axis=NumberAxis(self._look),
            heading=HEADING,
            outgoing=self.outgoing,
            step=by_rows,
        )
        self._choice = QComboBox()
        self._choice.setAccessibleName("What is counted")
        self._choice.setMinimumContentsLength(26)
        self._choice.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._choice.activated.connect(lambda _: self._show_quantity(canvas))
        self._note = Elided()
        self._note.setProperty("role", "soft")
        canvas.tools.add(self._choice)
        canvas.tools.add(self._note, 1)
        return canvas

    def focus_figures(self) -> None:
        """The keyboard goes to the chart."""
        self.focus_chart()

    def choose_quantity(self, name: str) -> None:
        """Show this quantity, by its name in the list."""
        place = self._choice.findData(name)
        if place >= 0:
            self._choice.setCurrentIndex(place)
            self._show_quantity(self.canvas)

    @property
    def quantity_names(self) -> list[str]:
        """What can be chosen, that with most figures first."""
        return [quantity.name for quantity in self._quantities]

    # -- what ChartPane asks for ----------------------------------------------------------------

    def read(self, canvas: ChartCanvas, *, keep: bool) -> bool:
        """Read every figure of the draft; the quantity chosen stays chosen while it is there."""
        case, draft_id = self._session.case, self._desk.draft_id
        draft = case.rows.documents.get(draft_id)
        found = []
        if draft is not None and draft.kind is DocumentKind.draft:
            found = read_figures(case.rows, draft_id, case.document_text(draft_id))
        self._quantities = quantities(found)
        before = self._choice.currentData()
        self._choice.clear()
        for quantity in self._quantities:
            count = counted(len(quantity.figures), "figure")
            self._choice.addItem(f"{quantity.name} ({count})", quantity.name)
        place = self._choice.findData(before)
        self._choice.setCurrentIndex(max(0, place))
        without = count_without_value(case.rows, draft_id)
        told = f"{counted(without, 'figure')} without a value" if without else ""
        self._note.setText(told)
        self._note.setVisible(bool(told))
        self._show_quantity(canvas, keep=keep and place >= 0)
        return bool(self._quantities)

    def marks_of(self, claim_id: str) -> Sequence[str]:
        """The figures of the claim in the quantity shown."""
        figures = self._drawing.rows.figures.values()
        return [figure.id for figure in figures if figure.claim_id == claim_id]

    def bring(self, claim_id: str) -> None:
        """Show the quantity that the claim has a figure of, unless the one shown is."""
        if claim_id and not self.marks_of(claim_id):
            for place, quantity in enumerate(self._quantities):
                if any(figure.claim_id == claim_id for figure in quantity.figures):
                    self._choice.setCurrentIndex(place)
                    self._show_quantity(self.canvas)
                    break

    def claim_of(self, mark_id: str) -> str:
        """The claim that the figure stands in."""
        figure = self._drawing.rows.figures.get(mark_id)
        return "" if figure is None else figure.claim_id

    # -- parts ----------------------------------------------------------------------------------

    def _show_quantity(self, canvas: ChartCanvas, *, keep: bool = False) -> None:
        place = self._choice.currentIndex()
        if not 0 <= place < len(self._quantities):
            return
        quantity = self._quantities[place]
        self._choice.setToolTip(self._choice.currentText())
        rows = self._drawing.rows = rows_of(quantity)
        canvas.set_marks(rows.marks, rows.x_range, rows.count, keep=keep)
        given = quantity.figures
        stances: list[Stance] = [stance for figure in given for stance in figure.stances]
        canvas.show_signs(
            [
                *bound_signs(),
                *stance_signs(
                    stances,
                    proposed=any(figure.proposed for figure in given),
                    no_passage=any(
                        figure.stances and not figure.proposed and not figure.on_passage
                        for figure in given
                    ),
                ),
            ]
        )
        if not keep and self._desk.claim_id:
            canvas.choose(self.marks_of(self._desk.claim_id))
