"""The rows of the figures chart: a heading for each verb, then one row a figure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ui.charts.marks import ChartMark
from ui.wording import STANCE_WORDS, counted
from workbench.corroboration.figures import (
    NO_VERB,
    Quantity,
    SaidFigure,
    axis_range,
    bounds_words,
)

HEADING = ("Verb", "Source", "Figure", "In the draft", "Said", "Stance", "Claim")
WITHHELD = "withheld"


@dataclass(frozen=True, slots=True)
class FigureRows:
    """Marks at the middle of their rows, by id their figures; `headings` are by row, from 0."""

    marks: Sequence[ChartMark] = ()
    figures: Mapping[str, SaidFigure] = field(default_factory=dict)
    headings: Mapping[int, str] = field(default_factory=dict)
    count: int = 0
    x_range: tuple[float, float] = (0.0, 1.0)


def rows_of(quantity: Quantity) -> FigureRows:
    """Every lane of the quantity below the one before."""
    marks: list[ChartMark] = []
    figures: dict[str, SaidFigure] = {}
    headings: dict[int, str] = {}
    row = 0
    for lane in quantity.lanes:
        headings[row] = f"{lane.verb or NO_VERB} · {counted(len(lane.figures), 'figure')}"
        row += 1
        for figure in lane.figures:
            place = figure.high if figure.low is None else figure.low
            marks.append(
                ChartMark(figure.id, place or 0.0, row + 0.5, figure_words(figure), _cells(figure))
            )
            figures[figure.id] = figure
            row += 1
    return FigureRows(marks, figures, headings, row, axis_range(quantity.figures))


def stance_words(figure: SaidFigure) -> str:
    """ "asserts", "denies, only proposed"; "no evidence"."""
    if not figure.stances:
        return "no evidence"
    told = " and ".join(STANCE_WORDS[stance] for stance in figure.stances)
    return f"{told}, only proposed" if figure.proposed else told


def figure_words(figure: SaidFigure) -> str:
    """ "Zelensky: at least 1,500 soldiers dispatched …", whole, for those who do not see it."""
    verb = f", with “{figure.verb}”" if figure.verb else ""
    said = f", said {figure.said.words}" if figure.said else ""
    stance = "" if figure.own_voice else f"; {stance_words(figure)}"
    return (
        f"{figure.source}: {bounds_words(figure)}{verb}; in the draft “{figure.words}”"
        f"{said}{stance}. Claim {figure.number}."
    )


def _cells(figure: SaidFigure) -> tuple[str, ...]:
    """Its line of the table that is copied: the days of a confidential source stay here."""
    said = figure.said.words if figure.said else ""
    return (
        figure.verb or NO_VERB,
        figure.source,
        bounds_words(figure),
        figure.words,
        WITHHELD if figure.confidential and said else said,
        "" if figure.own_voice else stance_words(figure),
        f"{figure.number}",
    )
