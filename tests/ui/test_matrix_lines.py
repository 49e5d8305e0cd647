"""Lines of the matrix: their figures are those of the account, and only so many are kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from tests.ui.matrix_case import MatrixCase, shown_matrix
from ui.panes.matrix.bearing import MOST_LINES, KnownLines
from ui.panes.matrix.counting import Chained
from ui.panes.matrix.edges import EdgeDelegate
from ui.panes.matrix.lines import Line, LineMaker
from ui.panes.matrix.pane import MatrixPane
from workbench.commands.chains import AddDependence, AddDerivation, SayOriginUnknown
from workbench.commands.claims import MergeClaims
from workbench.commands.sources import AddSource, ReviseSource
from workbench.corroboration.contention import RowOrder
from workbench.corroboration.plain_count import Figure
from workbench.model.claim import Claim
from workbench.model.evidence import Certainty, DependenceKind, Layer, Stance
from workbench.model.source import SourceKind
from workbench.storage.recorder import Recorder

EIGHT_WORDS = "counted no fewer than 1,500 guards on board"


@pytest.fixture
def pane(qtbot: QtBot, made: MatrixCase) -> MatrixPane:
    return shown_matrix(qtbot, made)


@dataclass(frozen=True, slots=True)
class Number:
    """Gives a claim another number."""

    label: ClassVar[str] = "Claim numbered"
    claim: Claim
    number: int

    def apply(self, recorder: Recorder) -> None:
        recorder.put(replace(self.claim, number=self.number))


def made_line(made: MatrixCase, claim: int = 0, layer: Layer = Layer.so) -> Line:
    rows = made.case.rows
    maker = LineMaker(rows, Chained(rows), made.case.quoted)
    return maker.make(rows.claims[made.claims[claim]], layer)


def assert_counted(line: Line) -> tuple[Figure, Figure]:
    """The figures, once they are shown to be those of the account."""
    assert line.figures is not None
    assert line.account is not None
    account = line.account
    assert line.figures == (Figure.of(account.speaking_for), Figure.of(account.against))
    return line.figures


@pytest.mark.parametrize(
    ("words", "ceiling"),
    [
        (("1,500 guards", "1,500 guards"), 2),
        (("1,500 guards", "11,000"), 3),
        ((f"We {EIGHT_WORDS}", EIGHT_WORDS), 2),
    ],
)
def test_unknown_sources_with_the_same_words_are_one(
    made: MatrixCase, words: Sequence[str], ceiling: int
) -> None:
    made.attach(0, "Coast Agency")
    made.attach(0, "Ministry", Stance.denies)
    for name, quoted in zip(("Navy", "Wire service"), words, strict=True):
        made.attach(0, name, Stance.relays, words=quoted)
    assert assert_counted(made_line(made)) == (Figure(1, ceiling), Figure(1, 1))


def test_words_on_the_other_layer_count_as_in_the_account(made: MatrixCase) -> None:
    for name in ("Navy", "Wire service"):
        made.call(0, name, Stance.relays)
        made.attach(0, name, Stance.relays, Layer.said)
    assert assert_counted(made_line(made))[0] == Figure(0, 1)


def test_words_that_everybody_has_make_nobody_one(made: MatrixCase) -> None:
    for number in range(45):
        made.run(AddSource(f"Witness {number}"))
    made.sources = {source.name: source.id for source in made.case.rows.sources}
    for number in range(45):
        stance = Stance.relays if number < 2 else Stance.context
        made.attach(0, f"Witness {number}", stance)
    assert assert_counted(made_line(made))[0] == Figure(0, 2)


def test_the_story_itself_counts_for_nothing(made: MatrixCase) -> None:
    made.attach(0, "Navy")
    made.attach(0, "Ministry", Stance.denies)
    for name in ("Navy", "Ministry"):
        source = made.case.rows.sources[made.sources[name]]
        made.run(
            ReviseSource(source.id, source.name, SourceKind.draft, None, (), source.reliability)
        )
    assert assert_counted(made_line(made)) == (Figure(0, 0), Figure(0, 0))


def test_whatever_is_said_of_chains_is_counted_in_full(made: MatrixCase) -> None:
    claim, (one, other) = made.claims[0], (made.sources["Navy"], made.sources["Wire service"])
    for name in ("Navy", "Wire service"):
        made.attach(0, name)
    assert assert_counted(made_line(made))[0] == Figure(2, 2)
    made.run(
        AddDependence(claim, one, other, DependenceKind.owner, Certainty.suspected, "one flat")
    )
    assert assert_counted(made_line(made))[0] == Figure(1, 2)
    made.run(SayOriginUnknown(claim, one))
    assert_counted(made_line(made))
    made.run(SayOriginUnknown(claim, one, False))
    made.run(AddDerivation(claim, one, other))
    made.run(AddDerivation(claim, other, one))
    assert assert_counted(made_line(made))[0].has_loop


def test_on_said_no_origins_are_counted(made: MatrixCase) -> None:
    made.attach(0, "Navy", layer=Layer.said)
    line = made_line(made, layer=Layer.said)
    assert line.figures is None
    assert line.counts.speaking_for == 1


def test_only_so_many_lines_are_kept_and_the_oldest_go(made: MatrixCase) -> None:
    known, line = KnownLines(), made_line(made)
    for number in range(MOST_LINES + 10):
        known.keep(replace(line, id=str(number)))
    assert len(known) == MOST_LINES
    assert known.get("9") is None
    assert known.get("10") is not None
    assert known.get(str(MOST_LINES + 9)) is not None


def test_a_record_that_moved_leaves_neither_row_as_it_was(
    made: MatrixCase, pane: MatrixPane
) -> None:
    made.attach(0, "Navy")
    made.attach(1, "Wire service")
    names = {id: name for name, id in made.sources.items()}

    def standing() -> list[list[str]]:
        lines = [pane.store.line(row) for row in range(len(pane.store.row_ids))]
        return [sorted(names[id] for id in line.cells) for line in lines]

    before = standing()
    assert before == [["Navy"], ["Wire service"], []]
    made.run(MergeClaims(made.claims[1], made.claims[0]))
    assert standing() == [["Navy", "Wire service"], []]
    assert made.session.undo()
    assert standing() == before


def test_facts_follow_a_row_whose_line_is_no_longer_kept(
    made: MatrixCase, pane: MatrixPane
) -> None:
    made.attach(0, "Navy")
    made.attach(0, "Ministry", Stance.denies)
    pane.sort_rows(RowOrder.contested)
    assert pane.store.row_ids[0] == made.claims[0]
    pane.store.forget()
    made.attach(1, "Navy")
    made.attach(1, "Wire service")
    made.attach(1, "Ministry", Stance.denies)
    pane.store.forget()
    for _ in range(2):
        assert made.session.undo()
        pane.store.forget()
    pane.sort_rows(RowOrder.contested)
    assert pane.store.row_ids[0] == made.claims[0]


@pytest.mark.parametrize("number", [7, 3330, 12_345])
def test_a_number_never_touches_the_words(made: MatrixCase, pane: MatrixPane, number: int) -> None:
    made.run(Number(made.case.rows.claims[made.claims[0]], number))
    left = pane.grid.left
    delegate = left.itemDelegate()
    assert isinstance(delegate, EdgeDelegate)
    first, digits = delegate.brushes.gap * 3, max(3, len(str(number)))
    edge = first + round(digits * delegate.brushes.digit)
    image = left.viewport().grab().toImage()

    def is_blank(place: range) -> bool:
        heights = range(2, 30)
        return len({image.pixel(x, y) for x in place for y in heights}) == 1

    assert not is_blank(range(first, edge))
    assert is_blank(range(edge, edge + delegate.brushes.gap * 2 - 2))
    assert not is_blank(range(edge + delegate.brushes.gap * 2, edge + 60))


def test_headings_are_those_of_the_columns_after_scrolling_and_renaming(
    made: MatrixCase, pane: MatrixPane
) -> None:
    pane.resize(720, 300)
    cells = pane.grid.cells

    def shown() -> QImage:
        return cells.heading.viewport().grab().toImage()

    before = shown()
    bar = cells.horizontalScrollBar()
    bar.setValue(bar.maximum())
    assert shown() != before
    bar.setValue(0)
    assert shown() == before
    source = made.case.rows.sources[made.sources["Coast Agency"]]
    made.run(ReviseSource(source.id, "Harbour Office", source.kind, None, (), source.reliability))
    assert shown() != before
    assert made.session.undo()
    assert shown() == before
