"""The timeline pane: what happened when and who said it when, and denials that are too old."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.charts_case import (
    LANDED,
    REFUSED,
    SAILED,
    ChartsCase,
    PutParts,
    days_case,
    empty_case,
)
from tests.ui.matrix_case import plain_look
from ui.panes.timeline.pane import TimelinePane
from ui.theme import ThemeChoice
from workbench.commands.parts import RemovePart
from workbench.commands.sources import MarkConfidential
from workbench.model.claim import DateOf, PartKind
from workbench.model.evidence import Stance


@pytest.fixture
def days(tmp_path: Path, qapp: QApplication) -> Iterator[ChartsCase]:
    made = days_case(tmp_path, plain_look())
    yield made
    made.session.close()


def shown(qtbot: QtBot, made: ChartsCase, width: int = 1000) -> TimelinePane:
    pane = TimelinePane(made.session, made.desk, made.look)
    qtbot.addWidget(pane)
    pane.resize(width, 400)
    with qtbot.waitExposed(pane):
        pane.show()
    pane.activateWindow()
    qtbot.waitUntil(pane.isActiveWindow)
    pane.focus_timeline()
    return pane


def place_of(pane: TimelinePane, words: str) -> QPointF:
    """Where the mark with these words is on screen."""
    for index, _, box in pane.canvas.plot.layer.placed():
        if words in pane.canvas.marks[index].words:
            return box.center()
    raise AssertionError(words)


def near(image: QImage, place: QPointF, colour: QColor, reach: int = 14) -> bool:
    """Whether the colour is painted close to a place."""
    x, y = round(place.x()), round(place.y())
    return any(
        image.pixelColor(x + dx, y + dy) == colour
        for dx in range(-reach, reach)
        for dy in range(-reach, reach)
        if image.rect().contains(x + dx, y + dy)
    )


def test_every_event_and_every_saying_has_its_mark(qtbot: QtBot, days: ChartsCase) -> None:
    pane = shown(qtbot, days)
    told = pane.canvas.text_alternative().splitlines()
    assert told[0] == "Timeline"
    assert sum("said to have happened 9 May 2031. " in line for line in told) == 1
    assert sum("said to have happened 16 to 20 May 2031. " in line for line in told) == 1
    assert any("Radio North relays, said 15 May 2031" in line for line in told)
    assert any("Ministry asserts, as the draft has it, said 11 May" in line for line in told)
    assert not any("The port is old" in line for line in told), "it has no date"


def test_a_denial_older_than_what_it_denies_is_told_in_words(
    qtbot: QtBot, days: ChartsCase
) -> None:
    pane = shown(qtbot, days)
    alarms = [line for line in pane.canvas.text_alternative().splitlines() if "Alarm" in line]
    assert len(alarms) == 1
    assert alarms[0].startswith("Alarm: 5 days older than what it denies")
    assert "Ministry denies" in alarms[0]
    assert "alarm" not in next(m.words for m in pane.canvas.marks if "denies, said 15" in m.words)
    assert "denial older than what it denies" in pane.canvas.legend.accessibleName()


@pytest.mark.parametrize("theme", [ThemeChoice.light, ThemeChoice.dark])
def test_it_stands_left_of_the_event_with_a_line_to_it(
    qtbot: QtBot, days: ChartsCase, theme: ThemeChoice
) -> None:
    days.look.choose_theme(theme)
    pane = shown(qtbot, days, 1400)
    denial, event = place_of(pane, "Alarm"), place_of(pane, "happened 16 to 20")
    assert denial.x() < event.x() and denial.y() == event.y()
    image = pane.canvas.plot.grab().toImage()
    view = pane.canvas.plot.layer.view
    assert view is not None
    before_event = QPointF(view.at_x(date(2031, 5, 15).toordinal()), event.y())
    assert near(image, before_event, days.look.theme.wrong)
    sign = QPointF(view.plot.left() - 20, denial.y())
    assert near(image, sign, days.look.theme.wrong), "the sign of alarm stands by the claim"
    other = QPointF(sign.x(), place_of(pane, "happened 9 May").y())
    assert not near(image, other, days.look.theme.wrong)


def test_the_alarm_goes_with_the_date_that_raised_it(qtbot: QtBot, days: ChartsCase) -> None:
    pane = shown(qtbot, days)
    landed = days.claims[LANDED]
    part = next(
        part
        for part in days.case.rows.parts.where(claim_id=landed)
        if part.kind is PartKind.date and part.date_of is DateOf.event
    )
    days.run(RemovePart(part.id))
    alarm = next(mark.words for mark in pane.canvas.marks if "Alarm" in mark.words)
    assert alarm.startswith("Alarm: 11 days older"), "than the first who asserted it, on 22 May"
    days.attach(LANDED, "Radio North", said_on=date(2031, 5, 10))
    assert not any("Alarm" in mark.words for mark in pane.canvas.marks)


def test_arrows_go_through_a_row_and_from_row_to_row(qtbot: QtBot, days: ChartsCase) -> None:
    pane = shown(qtbot, days)
    plot, seen = pane.canvas.plot, [pane.canvas.current]
    for _ in pane.canvas.marks:
        QTest.keyClick(plot, Qt.Key.Key_Right)
        seen.append(pane.canvas.current)
    assert list(dict.fromkeys(seen)) == [mark.id for mark in pane.canvas.marks]
    QTest.keyClick(plot, Qt.Key.Key_Up)
    assert pane.claim_of(pane.canvas.current) == days.claims[LANDED]
    assert "Alarm" in pane.canvas.told(), "the nearest of the row above"
    QTest.keyClick(plot, Qt.Key.Key_Return)
    assert days.desk.claim_id == days.claims[LANDED]


def test_a_claim_chosen_elsewhere_is_highlighted(qtbot: QtBot, days: ChartsCase) -> None:
    pane = shown(qtbot, days)
    days.desk.choose_claim(days.claims[SAILED])
    assert {pane.claim_of(id) for id in pane.canvas.chosen} == {days.claims[SAILED]}
    assert len(pane.canvas.chosen) == 4
    days.desk.choose_claim("")
    assert not pane.canvas.chosen


def test_several_on_one_day_do_not_cover_one_another(qtbot: QtBot, days: ChartsCase) -> None:
    pane = shown(qtbot, days)
    relays, denies = place_of(pane, "Radio North relays"), place_of(pane, "denies, said 15")
    assert abs(relays.x() - denies.x()) >= 16
    QTest.mouseClick(pane.canvas.plot.viewport(), Qt.MouseButton.LeftButton, pos=denies.toPoint())
    assert "denies, said 15" in pane.canvas.told()
    assert days.desk.claim_id == days.claims[SAILED]


def test_what_leaves_has_no_day_of_a_confidential_source(qtbot: QtBot, days: ChartsCase) -> None:
    days.run(MarkConfidential(days.sources["Ministry"], True))
    pane = shown(qtbot, days)
    pane.canvas.copy_table()
    lines = QGuiApplication.clipboard().text().splitlines()
    withheld = [line for line in lines if "withheld" in line]
    assert len(withheld) == 3
    assert not any("Ministry" in line or "2031" in line for line in withheld)
    place = place_of(pane, "Alarm")
    wrong = days.look.theme.wrong
    assert near(pane.canvas.plot.grab().toImage(), place, wrong)
    assert not near(pane.canvas.picture().toImage(), place, wrong)


def test_no_alarm_that_leaves_tells_when_a_confidential_source_spoke(
    qtbot: QtBot, days: ChartsCase
) -> None:
    landed = days.claims[LANDED]
    for part in days.case.rows.parts.where(claim_id=landed):
        if part.date_of is DateOf.event:
            days.run(RemovePart(part.id))
    days.run(MarkConfidential(days.sources["Alliance"], True))
    pane = shown(qtbot, days)
    assert "first asserted 22 May 2031" in pane.canvas.text_alternative()
    days.desk.choose_claim(landed)
    assert "first asserted" not in pane.canvas.table()
    place, theme = place_of(pane, "Source A asserts"), days.look.theme
    assert near(pane.canvas.plot.grab().toImage(), place, theme.asserts)
    leaving = pane.canvas.picture().toImage()
    assert not near(leaving, place, theme.asserts)
    assert not near(leaving, place, theme.selected), "nor does the highlight of the choice"


def test_what_was_moved_out_of_view_answers_to_nothing(qtbot: QtBot, days: ChartsCase) -> None:
    pane = shown(qtbot, days)
    for _ in range(5):
        QTest.keyClick(pane.canvas.plot, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    layer = pane.canvas.plot.layer
    assert layer.view is not None
    for x in range(0, round(layer.view.plot.left()), 3):
        assert layer.hit(QPointF(x, layer.view.at_y(0.5))) == -1


def test_the_empty_place_says_what_belongs_there(
    qtbot: QtBot, tmp_path: Path, qapp: QApplication
) -> None:
    line = "The ships sailed on 9 May."
    made = empty_case(tmp_path, plain_look(), [line], [])
    made.claim(line)
    pane = shown(qtbot, made)
    assert pane.is_empty() and "date" in pane.empty_words()
    may = date(2031, 5, 9)
    made.run(PutParts([made.day(line, "9 May", may, may, DateOf.event)]))
    assert not pane.is_empty()
    assert made.session.undo()
    assert pane.is_empty()
    made.session.close()


def test_a_denial_of_the_draft_itself_is_paler_and_no_evidence(
    qtbot: QtBot, days: ChartsCase
) -> None:
    pane = shown(qtbot, days)
    days.attach(REFUSED, "Ministry", Stance.asserts, said_on=date(2031, 5, 11))
    told = [mark.words for mark in pane.canvas.marks if mark.words.startswith("Claim 3")]
    assert len(told) == 1, "evidence takes the place of what the draft says"
    assert "as the draft has it" not in told[0]
