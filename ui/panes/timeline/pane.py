"""The timeline pane: what is said to have happened when, against when it was said."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ui.charts.marks import Scales
from ui.charts.pane import ChartPane
from ui.charts.signs import stance_signs
from ui.panes.timeline.drawing import ROW, TimelineDrawing, day_signs
from ui.panes.timeline.rows import HEADING, TimelineRows, rows_of, step_in_rows
from ui.widgets.elided import Elided
from ui.wording import counted
from workbench.report.timeline import read_timeline

if TYPE_CHECKING:
    from ui.charts.canvas import ChartCanvas


class TimelinePane(ChartPane):
    """One row a claim, from the earliest on: a bar for the event, a sign for each saying.

    A saying stands right of what it speaks of. A denial left of it is older than what it denies:
    it has the sign of alarm, a broken line to what it denies, and words.
    """

    name = "Timeline"
    sentence = (
        "Here each claim of the draft stands on the day on which it is said to have happened, with "
        "the days on which that was said. Select words with a date in the draft and {act}."
    )
    reads = (
        "claim",
        "part",
        "evidence",
        "evidence_passage",
        "source",
        "claim_passage",
        "proposition",
        "proposition_claim",
        "finding",
        "finding_claim",
    )

    def make_canvas(self) -> ChartCanvas:
        """A chart of rows with an axis of days."""
        from ui.charts.axes import DayAxis
        from ui.charts.canvas import ChartCanvas

        self._drawing = TimelineDrawing()
        self._by_claim: dict[str, list[str]] = {}
        scales = Scales(row=ROW, gutter=300, tail=110, slack=0.05)
        canvas = ChartCanvas(
            self._look,
            self.name,
            self._drawing,
            scales,
            axis=DayAxis(self._look),
            heading=HEADING,
            outgoing=self.outgoing,
            step=step_in_rows,
        )
        self._note = Elided()
        canvas.tools.add(self._note, 1)
        return canvas

    def focus_timeline(self) -> None:
        """The keyboard goes to the chart."""
        self.focus_chart()

    # -- what ChartPane asks for ----------------------------------------------------------------

    def read(self, canvas: ChartCanvas, *, keep: bool) -> bool:
        """Read every claim of the draft with its days."""
        known = read_timeline(self._session.case.rows, self._desk.draft_id)
        rows = self._drawing.rows = rows_of(known)
        self._by_claim = {}
        for id, placed in rows.placed.items():
            self._by_claim.setdefault(placed.claim.id, []).append(id)
        canvas.set_marks(rows.marks, rows.x_range, len(rows.claims), keep=keep)
        self._tell(rows, without=len(known) - len(rows.claims))
        self._explain(canvas, rows)
        return bool(rows.marks)

    def marks_of(self, claim_id: str) -> Sequence[str]:
        """The event and every saying of the claim."""
        return self._by_claim.get(claim_id, [])

    def claim_of(self, mark_id: str) -> str:
        """The claim that the mark belongs to."""
        placed = self._drawing.rows.placed.get(mark_id)
        return "" if placed is None else placed.claim.id

    # -- parts ----------------------------------------------------------------------------------

    def _tell(self, rows: TimelineRows, *, without: int) -> None:
        """How many denials are too old, and how many claims have no day."""
        told = []
        late = len(rows.older)
        if late:
            stands = "is" if late == 1 else "are"
            told.append(f"{counted(late, 'denial')} {stands} older than what is denied")
        if without:
            told.append(f"{counted(without, 'claim')} without a date")
        self._note.setText(" · ".join(told))

    @staticmethod
    def _explain(canvas: ChartCanvas, rows: TimelineRows) -> None:
        sayings = [placed.saying for placed in rows.placed.values() if placed.saying is not None]
        events = any(placed.event is not None for placed in rows.placed.values())
        canvas.show_signs(
            [
                *day_signs(events=events, older=bool(rows.older)),
                *stance_signs(
                    [saying.stance for saying in sayings],
                    proposed=any(saying.proposed or saying.of_draft for saying in sayings),
                    no_passage=any(
                        not (saying.proposed or saying.of_draft or saying.on_passage)
                        for saying in sayings
                    ),
                ),
            ]
        )
