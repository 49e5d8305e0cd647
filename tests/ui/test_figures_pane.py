"""The figures pane: every source's figure for one quantity, and the claim that goes with it."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.charts_case import (
    COUNTED,
    FULL,
    LEADER,
    PAGES,
    STAFF,
    ChartsCase,
    PutClaim,
    PutParts,
    empty_case,
    troops_case,
)
from tests.ui.matrix_case import plain_look
from ui.charts.pane import REST
from ui.charts.words import MarkWords
from ui.panes.figures.pane import FiguresPane
from ui.theme import ThemeChoice
from workbench.commands.evidence import RemoveEvidence
from workbench.commands.sources import MarkConfidential
from workbench.model.claim import Standing
from workbench.model.evidence import Stance


@pytest.fixture
def troops(tmp_path: Path, qapp: QApplication) -> Iterator[ChartsCase]:
    made = troops_case(tmp_path, plain_look())
    yield made
    made.session.close()


def shown(qtbot: QtBot, made: ChartsCase, height: int = 420) -> FiguresPane:
    pane = FiguresPane(made.session, made.desk, made.look)
    qtbot.addWidget(pane)
    pane.resize(1000, height)
    with qtbot.waitExposed(pane):
        pane.show()
    pane.activateWindow()
    pane.focus_figures()
    qtbot.waitUntil(pane.canvas.plot.hasFocus)
    return pane


def press(pane: FiguresPane, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(pane.canvas.plot, key)


def source_of(words: str) -> str:
    return words.partition(":")[0]


def test_lanes_stand_apart_and_figures_from_the_lowest_up(qtbot: QtBot, troops: ChartsCase) -> None:
    pane = shown(qtbot, troops)
    assert pane.quantity_names == ["troops, soldiers", "pages"]
    lines = [line.split("\t") for line in pane.canvas.table().splitlines()]
    assert lines[0][:3] == ["Verb", "Source", "Figure"]
    assert [(line[0], line[1], line[2]) for line in lines[1:]] == [
        ("dispatch", "Spy Service", "at least 1,500 troops"),
        ("dispatch", "Ministry", "at least 1,500 troops"),
        ("dispatch", "President Ode", "at least 2,000 troops"),
        ("dispatch", "Alliance", "10,000 to 12,000 troops"),
        ("desert", "Radio North", "10 to 14 soldiers"),
        ("train", "General Staff", "9,900 to 10,999 soldiers"),
    ]


def test_each_line_says_who_when_and_with_which_stance(qtbot: QtBot, troops: ChartsCase) -> None:
    pane = shown(qtbot, troops)
    told = pane.canvas.text_alternative().splitlines()
    assert told[0] == "Figures"
    by_source = {source_of(line): line for line in told[1:]}
    assert "said 12 May 2031; denies" in by_source["Ministry"]
    assert "said 10 May 2031; no evidence" in by_source["President Ode"], "by the draft’s own day"
    assert "“Thousands”" in by_source["President Ode"]
    assert "conditional" in by_source["Alliance"]


def test_a_mark_chosen_by_key_chooses_the_claim_everywhere(
    qtbot: QtBot, troops: ChartsCase
) -> None:
    pane = shown(qtbot, troops)
    chosen: list[str] = []
    troops.desk.claim_chosen.connect(chosen.append)
    press(pane, Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert not chosen, "walking alone chooses nothing"
    assert source_of(pane.canvas.told()) == "President Ode"
    press(pane, Qt.Key.Key_Return)
    assert chosen == [troops.claims[LEADER]]


def test_the_arrows_pass_every_figure_and_stop_at_both_ends(
    qtbot: QtBot, troops: ChartsCase
) -> None:
    pane = shown(qtbot, troops)
    seen = [pane.canvas.current]
    for _ in range(9):
        press(pane, Qt.Key.Key_Down)
        seen.append(pane.canvas.current)
    assert list(dict.fromkeys(seen)) == [mark.id for mark in pane.canvas.marks]
    press(pane, *[Qt.Key.Key_Up] * 12)
    assert pane.canvas.current == pane.canvas.marks[0].id


def test_a_claim_chosen_elsewhere_is_highlighted_for_each_of_its_sources(
    qtbot: QtBot, troops: ChartsCase
) -> None:
    pane = shown(qtbot, troops)
    troops.desk.choose_claim(troops.claims[COUNTED])
    marks = {mark.id: mark.words for mark in pane.canvas.marks}
    chosen = [source_of(marks[id]) for id in pane.canvas.chosen]
    assert chosen == ["Spy Service", "Ministry"]


def test_a_claim_with_another_quantity_brings_it_into_view(
    qtbot: QtBot, troops: ChartsCase
) -> None:
    pane = shown(qtbot, troops)
    troops.desk.choose_claim(troops.claims[PAGES])
    assert [source_of(mark.words) for mark in pane.canvas.marks] == ["The story itself"]
    assert pane.canvas.chosen


def test_a_click_chooses_and_pointing_tells_the_words(qtbot: QtBot, troops: ChartsCase) -> None:
    pane = shown(qtbot, troops)
    layer = pane.canvas.plot.layer
    index, _, box = layer.placed()[3]
    place = box.center().toPoint()
    with qtbot.waitSignal(pane.canvas.mark_hovered) as hovered:
        QTest.mouseMove(pane.canvas.plot.viewport(), place)
    assert hovered.args == [pane.canvas.marks[index].id]
    assert source_of(pane.canvas.told()) == "Alliance"
    QTest.mouseClick(pane.canvas.plot.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert troops.desk.claim_id == troops.claims[FULL]


def test_a_pointer_that_rests_on_a_mark_chooses_its_claim_everywhere(
    qtbot: QtBot, troops: ChartsCase
) -> None:
    pane = shown(qtbot, troops)
    index, _, _ = pane.canvas.plot.layer.placed()[3]
    pane.canvas.mark_hovered.emit(pane.canvas.marks[index].id)
    assert troops.desk.claim_id != troops.claims[FULL], "passing over it is no choice"
    qtbot.waitUntil(lambda: troops.desk.claim_id == troops.claims[FULL])


def test_a_claim_that_is_written_about_is_not_taken_away_by_the_pointer(
    qtbot: QtBot, troops: ChartsCase
) -> None:
    pane = shown(qtbot, troops)
    before = troops.desk.claim_id
    troops.desk.hold_claim()
    index, _, _ = pane.canvas.plot.layer.placed()[3]
    pane.canvas.mark_hovered.emit(pane.canvas.marks[index].id)
    (rest,) = [timer for timer in pane.findChildren(QTimer) if timer.interval() == REST]
    assert rest.isActive()
    qtbot.waitUntil(lambda: not rest.isActive())
    assert troops.desk.claim_id == before


def test_keys_zoom_pan_and_fit(qtbot: QtBot, troops: ChartsCase) -> None:
    pane = shown(qtbot, troops)
    window = pane.canvas.plot.window
    whole = window.x
    press(pane, Qt.Key.Key_Plus)
    closer = window.x
    assert closer[1] - closer[0] < whole[1] - whole[0]
    QTest.keyClick(pane.canvas.plot, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert window.x[0] > closer[0] and window.x[1] > closer[1]
    press(pane, Qt.Key.Key_Home)
    assert window.x == whole
    press(pane, Qt.Key.Key_Plus, Qt.Key.Key_Minus)
    assert window.x == pytest.approx(whole)


def test_the_wheel_zooms_about_the_pointer(qtbot: QtBot, troops: ChartsCase) -> None:
    pane = shown(qtbot, troops)
    plot = pane.canvas.plot
    view = plot.layer.view
    assert view is not None
    place = QPointF(view.at_x(10_000), view.plot.center().y())
    nothing = (Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier)
    phase = Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(
        place, plot.mapToGlobal(place), QPoint(), QPoint(0, 240), *nothing, phase, False
    )
    QApplication.sendEvent(plot.viewport(), event)
    assert plot.layer.view is not None
    assert plot.layer.view.at_x(10_000) == pytest.approx(place.x())
    assert plot.layer.view.at_x(11_000) > view.at_x(11_000)


def test_the_list_says_the_same_and_chooses_too(qtbot: QtBot, troops: ChartsCase) -> None:
    pane = shown(qtbot, troops)
    pane.canvas.toggle_list()
    listed = pane.canvas.list
    assert listed.hasFocus()
    said = [listed.item(row).text() for row in range(listed.count())]
    assert said == pane.canvas.text_alternative().splitlines()[1:]
    QTest.keyClick(listed, Qt.Key.Key_Down)
    QTest.keyClick(listed, Qt.Key.Key_Return)
    assert troops.desk.claim_id == troops.claims[COUNTED]
    pane.canvas.toggle_list()
    assert pane.canvas.plot.hasFocus()


def test_evidence_given_and_taken_away_is_seen_and_the_view_stays(
    qtbot: QtBot, troops: ChartsCase
) -> None:
    pane = shown(qtbot, troops)
    press(pane, Qt.Key.Key_Plus)
    closer = pane.canvas.plot.window.x
    troops.attach(STAFF, "Ministry", Stance.denies)
    assert any("Ministry: 9,900 to 10,999" in mark.words for mark in pane.canvas.marks)
    assert pane.canvas.plot.window.x == closer
    entry = next(
        e for e in troops.case.rows.evidence if e.claim_id == troops.claims[STAFF] and not e.note
    )
    troops.run(RemoveEvidence(entry.id))
    assert not any("Ministry: 9,900 to 10,999" in mark.words for mark in pane.canvas.marks)


def test_a_dismissed_claim_has_no_figure(qtbot: QtBot, troops: ChartsCase) -> None:
    pane = shown(qtbot, troops)
    claim = troops.case.rows.claims[troops.claims[FULL]]
    troops.run(PutClaim(replace(claim, standing=Standing.dismissed)))
    assert not any(mark.words.startswith("Alliance") for mark in pane.canvas.marks)


def test_nothing_is_read_before_the_pane_is_seen(qtbot: QtBot, troops: ChartsCase) -> None:
    pane = FiguresPane(troops.session, troops.desk, troops.look)
    qtbot.addWidget(pane)
    troops.attach(STAFF, "Ministry", Stance.denies)
    assert pane.is_empty()
    pane.show()
    assert not pane.is_empty()
    assert any("Ministry: 9,900" in mark.words for mark in pane.canvas.marks)


def test_the_empty_place_says_what_belongs_there(
    qtbot: QtBot, tmp_path: Path, qapp: QApplication
) -> None:
    made = empty_case(tmp_path, plain_look(), ["The port is old."], [])
    pane = FiguresPane(made.session, made.desk, made.look)
    qtbot.addWidget(pane)
    pane.show()
    assert pane.is_empty()
    assert "figure" in pane.empty_words()
    pane.activateWindow()
    qtbot.waitUntil(pane.isActiveWindow)
    pane.focus_figures()
    button = QApplication.focusWidget()
    assert button is not None
    with qtbot.waitSignal(made.desk.place_shown):
        QTest.keyClick(button, Qt.Key.Key_Space)
    made.session.close()


def test_what_is_copied_keeps_a_confidential_source_and_its_days_back(
    qtbot: QtBot, troops: ChartsCase
) -> None:
    troops.run(MarkConfidential(troops.sources["Spy Service"], True))
    pane = shown(qtbot, troops)
    assert "Spy Service" not in pane.canvas.text_alternative()
    pane.canvas.copy_table()
    copied = QGuiApplication.clipboard().text()
    assert "Spy Service" not in copied and "8 May 2031" not in copied
    assert "withheld" in copied and "12 May 2031" in copied


def test_a_picture_that_leaves_lacks_the_days_of_a_confidential_source(
    qtbot: QtBot, troops: ChartsCase
) -> None:
    troops.run(MarkConfidential(troops.sources["Spy Service"], True))
    pane = shown(qtbot, troops)
    troops.desk.choose_claim(troops.claims[PAGES])
    pane.choose_quantity("troops, soldiers")
    layer = pane.canvas.plot.layer
    view = layer.view
    assert view is not None
    boxes = [box for index, _, box in layer.placed() if index in (0, 1)]
    here, leaving = pane.canvas.plot.grab().toImage(), pane.canvas.picture().toImage()
    days = [_ink(image, box, view.plot.left()) for box in boxes for image in (here, leaving)]
    assert days[0] > days[1] == 0, "the day of the confidential source is not painted"
    assert days[2] == days[3] > 0, "that of another is"


def _ink(image: QImage, box: QRectF, right: float) -> int:
    """How many pixels of the room for the day, left of the plot, differ from its corner."""
    ground = image.pixelColor(round(right) - 90, round(box.top()) + 2)
    return sum(
        image.pixelColor(x, y) != ground
        for x in range(round(right) - 90, round(right) - 4)
        for y in range(round(box.top()) + 2, round(box.bottom()) - 2)
    )


def test_the_picture_goes_to_the_clipboard_with_its_legend(
    qtbot: QtBot, troops: ChartsCase
) -> None:
    pane = shown(qtbot, troops, height=220)
    assert not pane.canvas.legend.isVisible(), "in a low window the chart needs the room"
    pane.canvas.copy_image()
    picture = QGuiApplication.clipboard().image()
    assert picture.width() > 900
    assert not pane.canvas.legend.isVisible()


def test_the_theme_changes_the_picture(qtbot: QtBot, troops: ChartsCase) -> None:
    pane = shown(qtbot, troops)
    light = pane.canvas.plot.grab().toImage()
    troops.look.choose_theme(ThemeChoice.dark)
    dark = pane.canvas.plot.grab().toImage()
    corner = QPoint(light.width() - 3, light.height() - 3)
    assert light.pixelColor(corner).lightness() > 200
    assert dark.pixelColor(corner).lightness() < 60


def test_a_redraw_of_a_thousand_figures_costs_what_is_in_view(
    qtbot: QtBot, tmp_path: Path, qapp: QApplication
) -> None:
    costs = {}
    for count in (50, 1_000):
        folder = tmp_path / str(count)
        folder.mkdir()
        made = many_figures(folder, count)
        pane = shown(qtbot, made)
        assert len(pane.canvas.marks) == count
        costs[count] = min(_redrawn(pane) for _ in range(5))
        pane.hide()
        made.session.close()
    # Twenty times the figures; what is in view is the same.
    assert costs[1_000] < 4 * costs[50] + 0.002


def many_figures(folder: Path, count: int) -> ChartsCase:
    """One claim with as many figures as asked for, of the story itself."""
    line = "There were " + ", ".join(f"{n} troops" for n in range(1, count + 1)) + "."
    made = empty_case(folder, plain_look(), [line], [])
    made.claim(line)
    part = made.figure(line, "1 troops", 1, 1, "troops", "be")
    parts = [
        replace(part, id=f"part {n}", low=float(n), high=None if n % 3 else float(n))
        for n in range(1, count + 1)
    ]
    made.run(PutParts(parts))
    return made


def _redrawn(pane: FiguresPane) -> float:
    started = time.perf_counter()
    pane.canvas.plot.zoom(1.01)
    pane.canvas.plot.grab()
    return time.perf_counter() - started


def test_days_are_not_asked_of_a_source_that_has_none(qtbot: QtBot, troops: ChartsCase) -> None:
    troops.attach(LEADER, "Radio North", Stance.relays, said_on=date(2031, 5, 11))
    pane = shown(qtbot, troops)
    by_source = {source_of(mark.words): mark.words for mark in pane.canvas.marks}
    assert "said" not in by_source["General Staff"].partition(";")[2]


def test_in_a_narrow_pane_a_button_is_whole_or_in_the_menu(
    qtbot: QtBot, troops: ChartsCase
) -> None:
    pane = shown(qtbot, troops)
    tools = pane.canvas.tools
    pane.resize(1000, 400)
    every = [b for b in tools.findChildren(QPushButton) if b.isVisible()]
    pane.resize(380, 400)
    assert pane.width() == 380, "they must not hold the window open"
    left = [b for b in every if b.isVisible()]
    assert len(left) < len(every)
    qtbot.waitUntil(lambda: all(b.width() >= b.sizeHint().width() for b in left))
    offered = {action.text() for action in tools.menu().actions()}
    assert offered == {b.text() for b in every}


def test_as_a_list_nothing_is_said_twice(qtbot: QtBot, troops: ChartsCase) -> None:
    pane = shown(qtbot, troops)
    pane.focus_figures()
    told = pane.canvas.findChild(MarkWords)
    assert told is not None and told.isVisible() and told.text()
    pane.canvas.toggle_list()
    assert not told.isVisible()
    pane.canvas.toggle_list()
    assert told.isVisible()
