"""The window dressed in a theme: the sheet scales, focus is seen, the system is followed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.resources import files

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QPalette
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QPushButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ui.fonts import load_fonts
from ui.theme import (
    Theme,
    ThemeChoice,
    ThemeKeeper,
    ThemeName,
    dress,
    load_theme,
)


@pytest.fixture(params=list(ThemeName))
def theme(request: pytest.FixtureRequest) -> Theme:
    return load_theme(request.param)


def test_no_length_in_the_sheet_stays_behind_when_type_grows() -> None:
    source = files("resources").joinpath("themes", "stet.qss").read_text(encoding="utf-8")
    rules = re.sub(r"/\*.*?\*/", "", source, flags=re.S)
    assert re.findall(r"\d+(?:\.\d+)?(?:px|pt|em|ex)", rules) == []
    assert re.findall(r"#[0-9a-fA-F]{3,8}\b", rules) == [], "colours come from the theme"


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 2.0, 3.0])
def test_lengths_grow_with_the_interface(theme: Theme, scale: float) -> None:
    base = [int(n) for n in re.findall(r"(-?\d+)px", theme.style_sheet(1.0))]
    grown = [int(n) for n in re.findall(r"(-?\d+)px", theme.style_sheet(scale))]
    assert len(base) == len(grown)
    # Lines and what makes room for them move in whole pixels: at most two away from exact.
    assert all(n >= 0 and abs(n - m * scale) <= 2 for m, n in zip(base, grown, strict=True))


def test_the_icons_of_the_sheet_are_there_in_the_colours_of_the_theme(
    qapp: QApplication, theme: Theme
) -> None:
    paths = set(re.findall(r'url\("([^"]+)"\)', theme.style_sheet()))
    assert paths
    allowed = {theme.soft_ink.name(), theme.on_accent.name()}
    for path in paths:
        assert QSvgRenderer(path).isValid()
        with open(path, encoding="utf-8") as file:
            assert set(re.findall(r"#[0-9a-f]{6}", file.read())) <= allowed


def test_the_program_has_an_icon(qapp: QApplication) -> None:
    data = files("resources").joinpath("icons", "stet.svg").read_bytes()
    assert QSvgRenderer(data).isValid()


@pytest.fixture
def dressed(qapp: QApplication) -> Iterator[QApplication]:
    """Undress the application afterwards, for the tests that come next."""
    before = (qapp.style().name(), QPalette(qapp.palette()), qapp.font())
    load_fonts()
    yield qapp
    qapp.setStyleSheet("")
    qapp.setStyle(before[0])
    qapp.setPalette(before[1])
    qapp.setFont(before[2])


def picture(widget: QWidget) -> QImage:
    return widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_focus_is_seen_and_moves_nothing(
    dressed: QApplication, qtbot: QtBot, theme: Theme, scale: float
) -> None:
    dress(dressed, theme, scale)
    chip, plain, choice = QToolButton(), QToolButton(), QComboBox()
    chip.setProperty("chip", True)
    chip.setText("Open 6")
    plain.setText("Undo")
    choice.addItem("Reliability B")
    widgets: list[QWidget] = [QPushButton("Cancel"), QLineEdit("Reason"), chip, plain, choice]
    for widget in widgets:
        qtbot.addWidget(widget)
        widget.show()
        widget.clearFocus()
        before, size = picture(widget), widget.sizeHint()
        widget.activateWindow()
        widget.setFocus()
        qtbot.waitUntil(widget.hasFocus)
        after = picture(widget)
        assert widget.sizeHint() == size
        middle = before.height() // 2
        assert before.pixelColor(1, middle).name() != theme.focus.name()
        assert {after.pixelColor(x, middle).name() for x in (0, 1)} == {theme.focus.name()}


def test_dressing_gives_fusion_the_fonts_and_the_colours(
    dressed: QApplication, theme: Theme
) -> None:
    dress(dressed, theme, 1.5)
    assert dressed.font().family() == load_fonts().interface
    assert dressed.font().pixelSize() == 20
    assert dressed.palette().color(QPalette.ColorRole.Base) == theme.panel


def system_turns(scheme: Qt.ColorScheme) -> None:
    # The offscreen platform has no scheme to change; this is how one would say so.
    QGuiApplication.styleHints().colorSchemeChanged.emit(scheme)


def test_the_keeper_follows_the_system(qapp: QApplication) -> None:
    keeper = ThemeKeeper()
    seen: list[Theme] = []
    keeper.changed.connect(seen.append)
    for scheme in (Qt.ColorScheme.Dark, Qt.ColorScheme.Dark, Qt.ColorScheme.Light):
        system_turns(scheme)
    assert [theme.name for theme in seen] == [ThemeName.dark, ThemeName.light]
    assert keeper.theme is seen[-1]


def test_a_choice_holds_against_the_system(qapp: QApplication) -> None:
    keeper = ThemeKeeper(ThemeChoice.dark)
    seen = [keeper.theme]
    keeper.changed.connect(seen.append)
    system_turns(Qt.ColorScheme.Light)
    keeper.choose(ThemeChoice.dark)
    keeper.choose(ThemeChoice.light)
    system_turns(Qt.ColorScheme.Dark)
    assert [theme.name for theme in seen] == [ThemeName.dark, ThemeName.light]
    assert keeper.choice is ThemeChoice.light


def test_giving_up_a_choice_goes_back_to_the_system(qapp: QApplication) -> None:
    keeper = ThemeKeeper(ThemeChoice.dark)
    keeper.choose(ThemeChoice.system)
    assert keeper.theme.name is ThemeName.light
