"""The chain on screen: where things lie, what keys and pointer do, what is copied."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.chain_case import (
    AGENCY,
    CHANNEL,
    LETTER,
    MINISTRY,
    NAVY,
    ONE,
    PAPER,
    TWO,
    WIRE,
    ChainCase,
    loop,
    syndication,
    two_capitals,
)
from ui.charts.chain_view import ChainView
from ui.panes.chain.reading import chain_of

Key = Qt.Key


def shown(qtbot: QtBot, case: ChainCase, *, width: int = 900, height: int = 500) -> ChainView:
    view = ChainView(case.made.look)
    qtbot.addWidget(view)
    view.resize(width, height)
    view.show_graph(chain_of(case.made.case.rows, case.claim))
    view.show()
    view.setFocus()
    return view


def press(view: ChainView, *keys: Key) -> str:
    for key in keys:
        QTest.keyClick(view, key)
    return view.current


def drag(view: ChainView, start: QPointF, end: QPointF) -> None:
    """As a hand does it, in steps."""
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=start.toPoint())
    for step in range(1, 6):
        QTest.mouseMove(view, (start + (end - start) * (step / 5)).toPoint())
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=end.toPoint())


def test_origins_lie_above_carriers_and_nothing_lies_on_another(
    qtbot: QtBot, case: ChainCase
) -> None:
    syndication(case)
    loop(case)
    scene = shown(qtbot, case).scene
    top = min(box.top() for box in scene.boxes.values())
    on_top = {id for id, box in scene.boxes.items() if box.top() == top}
    assert on_top == {case.id(AGENCY), case.id(NAVY)}, "those in a loop are no origins"
    for one, other in combinations(scene.boxes.values(), 2):
        assert not one.intersects(other)
    for one, other in combinations([line.label for line in scene.lines.values()], 2):
        assert not one.intersects(other)


def test_arrows_walk_to_whom_it_has_it_from_and_back(qtbot: QtBot, case: ChainCase) -> None:
    syndication(case)
    view = shown(qtbot, case)
    view.choose(case.id(LETTER))
    assert press(view, Key.Key_Up) == case.id(WIRE)
    assert press(view, Key.Key_Up) == case.id(AGENCY)
    assert press(view, Key.Key_Right) == case.id(NAVY)
    assert press(view, Key.Key_Down) == case.id(CHANNEL)


def test_every_box_and_line_is_reached_by_keys_alone(qtbot: QtBot, case: ChainCase) -> None:
    two_capitals(case)
    loop(case)
    view = shown(qtbot, case)
    reached, waiting = set[str](), [view.current]
    while waiting:
        at = waiting.pop()
        if at in reached:
            continue
        reached.add(at)
        for key in (Key.Key_Up, Key.Key_Down, Key.Key_Left, Key.Key_Right):
            view.choose(at)
            waiting.append(press(view, key))
        if at in view.scene.boxes:
            view.choose(at)
            waiting += [press(view, Key.Key_Tab) for _ in view.scene.lines]
    assert reached - {""} == {*view.scene.boxes, *view.scene.lines}


def test_tab_goes_through_the_lines_of_a_box_and_then_out(qtbot: QtBot, case: ChainCase) -> None:
    syndication(case)
    view = shown(qtbot, case)
    view.choose(case.id(NAVY))
    ids = {press(view, Key.Key_Tab), press(view, Key.Key_Tab)}
    touching = {edge.id for edge in view.graph.edges if edge.origin_id == case.id(NAVY)}
    assert ids == touching | {link.id for link in view.graph.links}
    stood = view.current
    assert not view.focusNextPrevChild(True) or view.current == stood


def test_a_click_chooses_boxes_and_lines(qtbot: QtBot, case: ChainCase) -> None:
    syndication(case)
    view = shown(qtbot, case)
    for id in (case.id(PAPER), view.graph.edges[0].id, view.graph.links[0].id):
        with qtbot.waitSignal(view.mark_chosen) as told:
            place = view.place_of(id).toPoint()
            QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=place)
        assert told.args == [id]
        assert view.current == id


def test_a_drag_from_box_to_box_joins_and_elsewhere_moves(qtbot: QtBot, case: ChainCase) -> None:
    syndication(case)
    view = shown(qtbot, case)
    with qtbot.waitSignal(view.joined) as told:
        drag(view, view.place_of(case.id(PAPER)), view.place_of(case.id(NAVY)))
    assert told.args == [case.id(PAPER), case.id(NAVY)]
    before = view.place_of(case.id(PAPER))
    with qtbot.assertNotEmitted(view.joined):
        drag(view, QPointF(4, 496), QPointF(44, 476))
    assert view.place_of(case.id(PAPER)) == before + QPointF(40, -20)


def test_a_drag_let_go_over_nothing_joins_nothing(qtbot: QtBot, case: ChainCase) -> None:
    syndication(case)
    view = shown(qtbot, case)
    with qtbot.assertNotEmitted(view.joined):
        drag(view, view.place_of(case.id(PAPER)), QPointF(4, 496))


def test_zoom_and_pan_by_keys_and_everything_again(qtbot: QtBot, case: ChainCase) -> None:
    syndication(case)
    view = shown(qtbot, case)
    places = [view.place_of(id) for id in view.scene.boxes]
    press(view, Key.Key_Plus)
    closer = [view.place_of(id) for id in view.scene.boxes]
    assert closer[1].x() - closer[0].x() == pytest.approx(1.25 * (places[1] - places[0]).x())
    QTest.keyClick(view, Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert view.place_of(next(iter(view.scene.boxes))).x() < closer[0].x()
    press(view, Key.Key_0)
    assert [view.place_of(id) for id in view.scene.boxes] == places


def test_walking_brings_what_is_out_of_view_into_it(qtbot: QtBot, case: ChainCase) -> None:
    syndication(case)
    view = shown(qtbot, case, width=220, height=120)
    view.choose(case.id(AGENCY))
    press(view, Key.Key_Down, Key.Key_Down)
    assert view.rect().contains(view.place_of(view.current).toPoint())


def test_what_is_in_view_stays_when_an_edge_is_added(qtbot: QtBot, case: ChainCase) -> None:
    syndication(case)
    view = shown(qtbot, case)
    press(view, Key.Key_Plus)
    scale = view.port.scale
    case.edge(PAPER, NAVY)
    view.show_graph(chain_of(case.made.case.rows, case.claim), fresh=False)
    assert view.port.scale == scale


def test_a_screen_reader_is_told_where_one_stands(qtbot: QtBot, case: ChainCase) -> None:
    syndication(case)
    view = shown(qtbot, case)
    view.choose(case.id(WIRE))
    assert f"has it from {AGENCY}" in view.accessibleDescription()


def test_the_legend_explains_what_is_drawn_and_nothing_else(qtbot: QtBot, case: ChainCase) -> None:
    syndication(case)
    plain = shown(qtbot, case).legend.words()
    assert "loop: counts 0" not in plain and "suspected not to be two" in plain
    loop(case)
    assert "loop: counts 0" in shown(qtbot, case).legend.words()


def test_the_picture_shows_everything_whatever_is_in_view(qtbot: QtBot, case: ChainCase) -> None:
    syndication(case)
    view = shown(qtbot, case, width=200, height=100)
    view.copy_image()
    picture = QGuiApplication.clipboard().image()
    assert picture.width() >= 2 * view.scene.bounds.width()
    assert picture.height() >= 2 * view.scene.bounds.height()


def test_large_type_makes_larger_boxes_and_cuts_no_name(qtbot: QtBot, case: ChainCase) -> None:
    syndication(case)
    view = shown(qtbot, case)
    before = view.scene.boxes[case.id(MINISTRY if case.id(MINISTRY) in view.scene.boxes else WIRE)]
    case.made.look.zoom_interface(1.5)
    after = view.scene.boxes[case.id(WIRE)]
    assert after.height() == pytest.approx(1.5 * before.height(), abs=1)
    assert after.width() > before.width()


def test_the_two_ways_of_a_loop_are_told_apart(qtbot: QtBot, case: ChainCase) -> None:
    loop(case)
    scene = shown(qtbot, case).scene
    one, other = scene.lines.values()
    assert not one.path.intersects(other.path)
    assert {*scene.boxes} == {case.id(ONE), case.id(TWO)}
