"""The themes are whole and can be read by everybody."""

from __future__ import annotations

import tomllib
from dataclasses import fields
from importlib.resources import files
from itertools import combinations

import pytest
from PySide6.QtGui import QColor

from ui.glyphs import FADED_OPACITY, Mark, mark_colour
from ui.theme import (
    Theme,
    ThemeBroken,
    ThemeName,
    load_theme,
    read_theme,
)

Vector = tuple[float, float, float]
Matrix = tuple[Vector, Vector, Vector]

PLAIN: Matrix = ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))
# Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color Vision
# Deficiency", IEEE TVCG 15 (2009), severity 1.0, applied to linear RGB.
PROTANOPIA: Matrix = (
    (0.152286, 1.052583, -0.204868),
    (0.114503, 0.786281, 0.099216),
    (-0.003882, -0.048116, 1.051998),
)
DEUTERANOPIA: Matrix = (
    (0.367322, 0.860646, -0.227968),
    (0.280085, 0.672501, 0.047413),
    (-0.011820, 0.042940, 0.968881),
)
# sRGB to XYZ under D65 (IEC 61966-2-1), and that white.
XYZ: Matrix = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
WHITE: Vector = (0.9505, 1.0, 1.089)

# A difference of 2.3 in CIELAB is just noticed between large patches side by side (Mahy et al.,
# 1994). A mark is 16 px wide and its neighbour is elsewhere on the screen: six times as much.
LEAST_DISTANCE = 6 * 2.3

SURFACES = ("paper", "panel", "raised", "hover", "selected", "marked")
LINES = ("rule", "edge", "focus")
NOT_ON_SURFACES = ("on_accent", "highlight_find")
SPOKEN = [
    field.name
    for field in fields(Theme)
    if field.name not in ("name", *SURFACES, *LINES, *NOT_ON_SURFACES)
]


@pytest.fixture(params=list(ThemeName))
def theme(request: pytest.FixtureRequest) -> Theme:
    return load_theme(request.param)


def role(theme: Theme, name: str) -> QColor:
    colour = getattr(theme, name)
    assert isinstance(colour, QColor)
    return colour


def linear(colour: QColor) -> Vector:
    def channel(value: float) -> float:
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    return channel(colour.redF()), channel(colour.greenF()), channel(colour.blueF())


def times(matrix: Matrix, vector: Vector) -> Vector:
    one, two, three = (sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix)
    return one, two, three


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast ratio of WCAG 2.2, 1 to 21."""
    darker, lighter = sorted(times(XYZ, linear(colour))[1] for colour in (one, other))
    return (lighter + 0.05) / (darker + 0.05)


def lab(colour: QColor, sight: Matrix) -> Vector:
    """Return the colour in CIELAB as seen with this sight."""
    red, green, blue = (min(1.0, max(0.0, part)) for part in times(sight, linear(colour)))
    xyz = times(XYZ, (red, green, blue))
    x, y, z = (
        ratio ** (1 / 3) if ratio > 0.008856 else 7.787 * ratio + 16 / 116
        for ratio in (part / white for part, white in zip(xyz, WHITE, strict=True))
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def test_both_themes_hold_exactly_the_roles(theme: Theme) -> None:
    path = files("resources").joinpath("themes", f"{theme.name}.toml")
    document = tomllib.loads(path.read_text(encoding="utf-8"))
    document.pop("name")
    roles = [name for section in document.values() for name in section]
    assert sorted([*roles, "name"]) == sorted(field.name for field in fields(Theme))


def test_words_and_states_can_be_read_on_every_surface(theme: Theme) -> None:
    poor = {
        (word, surface): round(contrast(role(theme, word), role(theme, surface)), 2)
        for word in SPOKEN
        for surface in SURFACES
        if contrast(role(theme, word), role(theme, surface)) < 4.5
    }
    assert poor == {}
    assert contrast(theme.on_accent, theme.accent) >= 4.5
    assert contrast(theme.ink, theme.highlight_find) >= 4.5


def test_edges_of_fields_and_the_focus_are_seen(theme: Theme) -> None:
    # WCAG 2.2, 1.4.11: 3 to 1 for what shows that something can be filled in or has the keyboard.
    for line in (theme.edge, theme.focus):
        for surface in ("paper", "panel", "raised"):
            assert contrast(line, role(theme, surface)) >= 3


def over(colour: QColor, ground: QColor, opacity: float) -> QColor:
    def mixed(above: float, below: float) -> float:
        return above * opacity + below * (1 - opacity)

    return QColor.fromRgbF(
        mixed(colour.redF(), ground.redF()),
        mixed(colour.greenF(), ground.greenF()),
        mixed(colour.blueF(), ground.blueF()),
    )


def test_a_faded_mark_is_still_seen(theme: Theme) -> None:
    for mark in Mark:
        for surface in ("paper", "panel", "raised", "selected"):
            ground = role(theme, surface)
            faded = over(mark_colour(mark, theme), ground, FADED_OPACITY)
            assert contrast(faded, ground) >= 3, (mark, surface)


@pytest.mark.parametrize("sight", [PLAIN, PROTANOPIA, DEUTERANOPIA])
def test_states_are_told_apart_by_colour_blind_people(theme: Theme, sight: Matrix) -> None:
    for one, other in combinations(("confirmed", "disputed", "wrong", "accent"), 2):
        pair = zip(lab(role(theme, one), sight), lab(role(theme, other), sight), strict=True)
        assert sum((a - b) ** 2 for a, b in pair) ** 0.5 >= LEAST_DISTANCE, (one, other)


def test_dark_is_dark() -> None:
    dark, light = load_theme(ThemeName.dark), load_theme(ThemeName.light)
    assert dark.paper.lightness() < dark.ink.lightness()
    assert light.paper.lightness() > light.ink.lightness()


@pytest.mark.parametrize(
    ("find", "put", "named"),
    [
        ('accent = "#2a5bb0"', "", "accent"),
        ('accent = "#2a5bb0"', 'accent = "blueish"', "accent"),
        ('accent = "#2a5bb0"', 'accent = "#2a5bb0"\nshadow = "#000000"', "shadow"),
        ("[stances]", '[stances]\npaper = "#ffffff"', "paper"),
        ('name = "light"', 'name = "sepia"', "sepia"),
        ('name = "light"', "", "name"),
        ("[stances]", "[stances", "cannot be read"),
    ],
)
def test_a_broken_theme_is_refused_with_what_is_wrong(find: str, put: str, named: str) -> None:
    text = files("resources").joinpath("themes", "light.toml").read_text(encoding="utf-8")
    assert find in text
    with pytest.raises(ThemeBroken, match=named):
        read_theme(text.replace(find, put, 1))
