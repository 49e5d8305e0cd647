"""Every source's figure for one quantity, so that what is compared is comparable.

Figures belong to one quantity if they count the same thing, and stand in one lane of it if they
hang on the same verb: troops that train are not troops that were dispatched. Nothing is averaged
and nothing merged.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from workbench.corroboration.days import Span
from workbench.model.evidence import Stance
from workbench.text.inflections import plural
from workbench.text.lexicon import same_things

NO_UNIT: Final = "numbers of nothing named"
NO_VERB: Final = "no verb"

_MONEY: Final = "$€£¥"
_NEAR: Final = 0.6  # of the highest: from there on an axis from nought would only crowd the figures


@dataclass(frozen=True, slots=True)
class SaidFigure:
    """One figure as one source has it.

    `low` and `high` are inclusive and None where open; a figure has at least one of them. `words`
    are those of the draft. `said` is when the source said it. `stances` are those of the source
    on the claim, on the layer *so*, each once: what is accepted, or, where `proposed`, what is
    only proposed. `claimant` is whether the draft names this source as the one who says it; where
    `own_voice`, the story itself does and there is no source.
    """

    id: str
    claim_id: str
    number: int
    source: str
    low: float | None
    high: float | None
    unit: str
    verb: str
    words: str
    said: Span | None = None
    stances: tuple[Stance, ...] = ()
    proposed: bool = False
    on_passage: bool = False
    claimant: bool = False
    own_voice: bool = False
    confidential: bool = False


@dataclass(frozen=True, slots=True)
class Lane:
    """The figures of a quantity that hang on one verb, from the lowest up."""

    verb: str
    figures: tuple[SaidFigure, ...]


@dataclass(frozen=True, slots=True)
class Quantity:
    """What is counted, with its lanes; `name` has every unit it is given in, the usual first."""

    name: str
    lanes: tuple[Lane, ...]

    @property
    def figures(self) -> list[SaidFigure]:
        """All of them, lane by lane."""
        return [figure for lane in self.lanes for figure in lane.figures]


@cache
def _groups() -> Mapping[str, frozenset[int]]:
    """By unit, in the plural, the groups of words that can stand for the same thing.

    Words for anybody ("people", "men") can take up whoever was counted before; that is for the
    checks, which read what stands before. Here they are a thing of their own.
    """
    known = same_things()
    return {
        plural(word): groups for word, groups in known.things.items() if word not in known.anybody
    }


def quantities(figures: Iterable[SaidFigure]) -> list[Quantity]:
    """The figures by what they count, the quantity with most of them first.

    Units are one quantity where a list of the program says that they can name the same thing
    ("troops", "soldiers"); each is held against the most frequent unit of a quantity, so that
    no chain of likenesses ties unlike things together.
    """
    by_unit: dict[str, list[SaidFigure]] = {}
    for figure in figures:
        by_unit.setdefault(figure.unit, []).append(figure)
    frequent = sorted(by_unit, key=lambda unit: (-len(by_unit[unit]), unit))
    gathered: dict[str, list[str]] = {}
    of_group: dict[int, str] = {}
    for unit in frequent:
        groups = _groups().get(unit, frozenset())
        lead = next((of_group[group] for group in sorted(groups) if group in of_group), unit)
        gathered.setdefault(lead, []).append(unit)
        if lead == unit:
            for group in groups:
                of_group.setdefault(group, unit)
    found = [
        Quantity(
            ", ".join(unit or NO_UNIT for unit in units),
            lanes(figure for unit in units for figure in by_unit[unit]),
        )
        for units in gathered.values()
    ]
    return sorted(found, key=lambda quantity: (-len(quantity.figures), quantity.name))


def lanes(figures: Iterable[SaidFigure]) -> tuple[Lane, ...]:
    """The figures by verb, the verb with most of them first, those without a verb last."""
    by_verb: dict[str, list[SaidFigure]] = {}
    for figure in figures:
        by_verb.setdefault(figure.verb, []).append(figure)
    verbs = sorted(by_verb, key=lambda verb: (not verb, -len(by_verb[verb]), verb))
    return tuple(Lane(verb, tuple(sorted(by_verb[verb], key=_place))) for verb in verbs)


def _place(figure: SaidFigure) -> tuple[float, float, int, bool, str, str]:
    """From the lowest up; of one claim the claimant first."""
    low = figure.high if figure.low is None else figure.low
    high = figure.low if figure.high is None else figure.high
    who = not (figure.claimant or figure.own_voice)
    return low or 0.0, high or 0.0, figure.number, who, figure.source, figure.id


def axis_range(figures: Sequence[SaidFigure]) -> tuple[float, float]:
    """From the lowest to the highest value; from nought, unless all are large and close."""
    values = [v for figure in figures for v in (figure.low, figure.high) if v is not None]
    if not values:
        return 0.0, 1.0
    low, high = min(values), max(values)
    if low >= 0 and low < _NEAR * high:
        low = 0.0
    return (low, high) if low < high else (min(low, 0.0), max(high, 0.0, low + 1.0))


def bounds_words(figure: SaidFigure) -> str:
    """ "1,500 soldiers or more", "9,000 to 11,000 soldiers", "at most $20", "exactly 107 pages"."""
    low, high = figure.low, figure.high
    if low is None:
        return f"at most {_with_unit(_number(high), figure.unit)}"
    if high is None:
        return f"at least {_with_unit(_number(low), figure.unit)}"
    if low == high:
        return f"exactly {_with_unit(_number(low), figure.unit)}"
    return _with_unit(f"{_number(low)} to {_number(high)}", figure.unit)


def _with_unit(number: str, unit: str) -> str:
    if unit == "%":
        return f"{number} %"
    if unit and unit[-1] in _MONEY:
        return f"{unit}{number}"
    return f"{number} {unit}".strip()


def _number(value: float | None) -> str:
    if value is None:
        return ""
    return f"{value:,.0f}" if value == int(value) else f"{value:,}"


def stance_counts(figures: Iterable[SaidFigure]) -> Counter[Stance]:
    """How often each stance is there: what a legend has to explain."""
    return Counter(stance for figure in figures for stance in figure.stances)
