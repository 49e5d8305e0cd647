"""Every state has a shape of its own, to be told apart without colour."""

from __future__ import annotations

from dataclasses import fields
from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPainter
from PySide6.QtWidgets import QApplication

from ui.glyphs import Mark, MarkCache, mark_colour, mark_icon, mark_words, paint_mark
from ui.theme import Theme, ThemeName, load_theme

READINGS = {Mark.unread, Mark.claim, Mark.proposed, Mark.no_claim, Mark.not_story}
VERDICTS = {
    Mark.open,
    Mark.asked,
    Mark.confirmed,
    Mark.confirmed_with_change,
    Mark.disputed,
    Mark.unsupported,
    Mark.wrong,
    Mark.cannot_be_determined,
    Mark.stet,
    Mark.cut,
}
STANCES = {
    Mark.asserts,
    Mark.denies,
    Mark.cannot_confirm,
    Mark.relays,
    Mark.conditional,
    Mark.context,
    Mark.mixed,
}
# In the margin a reading stands where a verdict may stand.
SAME_PLACE = sorted(
    {pair for place in (READINGS | VERDICTS, STANCES) for pair in combinations(sorted(place), 2)}
)
STRAY_INK = 0.12


@pytest.fixture
def black(qapp: QApplication) -> Theme:
    """A theme in which every mark is black, so that only shapes can differ."""
    roles = {field.name: QColor("black") for field in fields(Theme) if field.name != "name"}
    return Theme(name=ThemeName.light, **roles)


def ink(mark: Mark, theme: Theme, size: int = 16, *, faded: bool = False) -> list[int]:
    """Return how much ink each pixel has, 0 to 255, row by row."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    paint_mark(painter, QRectF(0, 0, size, size), mark, theme, faded=faded)
    painter.end()
    return [image.pixelColor(x, y).alpha() for y in range(size) for x in range(size)]


def share_that_differs(one: list[int], other: list[int]) -> float:
    """Return the ink that only one of two marks has, as a share of the ink of either."""
    apart = sum(abs(a - b) for a, b in zip(one, other, strict=True))
    return apart / sum(max(a, b) for a, b in zip(one, other, strict=True))


@pytest.mark.parametrize("size", [12, 16, 24])
def test_marks_that_may_stand_in_one_place_differ_as_shapes(black: Theme, size: int) -> None:
    # Smooth edges move an eighth of a mark's ink at most; a different shape moves more.
    drawn = {mark: ink(mark, black, size) for mark in Mark}
    alike = [
        pair
        for pair in SAME_PLACE
        if share_that_differs(drawn[pair[0]], drawn[pair[1]]) <= 2 * STRAY_INK
    ]
    assert alike == []


def test_every_mark_stands_somewhere() -> None:
    assert set(Mark) == READINGS | VERDICTS | STANCES


@pytest.mark.parametrize("mark", Mark)
def test_a_small_mark_is_seen_and_stays_in_its_square(black: Theme, mark: Mark) -> None:
    small = ink(mark, black, 12)
    assert max(small) > 200, "no pixel has nearly full ink: the mark is a grey blur"
    assert sum(small) / 255 > 4
    edge = [small[i] for i in range(144) if i % 12 in (0, 11) or i // 12 in (0, 11)]
    assert max(edge) < 200, "the mark is cut off at the edge of its square"


@pytest.mark.parametrize("mark", sorted(STANCES))
def test_a_mark_with_no_passage_differs_in_shape_too(black: Theme, mark: Mark) -> None:
    whole = [255 if alpha > 60 else 0 for alpha in ink(mark, black)]
    faded = [255 if alpha > 60 else 0 for alpha in ink(mark, black, faded=True)]
    assert share_that_differs(whole, faded) > 2 * STRAY_INK


def test_the_two_crosses_mean_the_same_shape(black: Theme) -> None:
    assert ink(Mark.wrong, black) == ink(Mark.denies, black)


def test_painting_leaves_the_painter_as_it_was(black: Theme) -> None:
    image = QImage(40, 40, QImage.Format.Format_ARGB32)
    painter = QPainter(image)
    painter.setPen(QColor("red"))
    paint_mark(painter, QRectF(4, 4, 16, 16), Mark.relays, black, faded=True)
    assert painter.pen().color() == QColor("red")
    assert painter.opacity() == 1.0
    assert painter.transform().isIdentity()
    painter.end()


def test_an_icon_is_the_mark_on_nothing(black: Theme) -> None:
    picture = mark_icon(Mark.asserts, black).pixmap(QSize(16, 16), 1.0).toImage()
    assert picture.pixelColor(QPoint(8, 8)) == QColor("black")
    assert picture.pixelColor(QPoint(0, 0)).alpha() == 0


def test_an_icon_is_sharp_at_twice_the_scale(black: Theme) -> None:
    icon = mark_icon(Mark.open, black)
    large = icon.pixmap(QSize(16, 16), 2.0)
    assert (large.width(), large.devicePixelRatio()) == (32, 2.0)
    image = large.toImage()
    drawn = [image.pixelColor(x, y).alpha() for y in range(32) for x in range(32)]
    assert share_that_differs(drawn, ink(Mark.open, black, 32)) < STRAY_INK


def test_an_icon_out_of_use_is_faded(black: Theme) -> None:
    icon = mark_icon(Mark.asserts, black)
    size = QSize(32, 32)
    used = icon.pixmap(size, 1.0, QIcon.Mode.Normal).toImage()
    unused = icon.pixmap(size, 1.0, QIcon.Mode.Disabled).toImage()
    middle = QPoint(16, 14)
    assert unused.pixelColor(middle).alpha() < used.pixelColor(middle).alpha()


def test_the_cache_draws_again_only_what_is_new(qapp: QApplication) -> None:
    light, dark = load_theme(ThemeName.light), load_theme(ThemeName.dark)
    cache = MarkCache()
    first = cache.picture(Mark.wrong, light, 16, 2.0)
    assert (first.width(), first.devicePixelRatio()) == (32, 2.0)
    assert cache.picture(Mark.wrong, light, 16, 2.0) is first
    others = [
        cache.picture(Mark.wrong, dark, 16, 2.0),
        cache.picture(Mark.wrong, light, 16, 1.0),
        cache.picture(Mark.wrong, light, 24, 2.0),
        cache.picture(Mark.wrong, light, 16, 2.0, faded=True),
    ]
    assert all(other is not first for other in others)
    cache.clear()
    assert cache.picture(Mark.wrong, light, 16, 2.0) is not first


def test_words_are_plain_and_say_each_mark_once() -> None:
    words = [mark_words(mark) for mark in Mark]
    assert len(set(words)) == len(words)
    assert mark_words(Mark.cannot_be_determined) == "Cannot be determined"
    assert not any("_" in text or text.isupper() for text in words)


@pytest.mark.parametrize("name", ThemeName)
def test_for_and_against_never_share_a_colour(qapp: QApplication, name: ThemeName) -> None:
    theme = load_theme(name)
    colours = [
        mark_colour(mark, theme).name()
        for mark in (Mark.confirmed, Mark.disputed, Mark.wrong, Mark.unsupported)
    ]
    assert len(set(colours)) == len(colours)
