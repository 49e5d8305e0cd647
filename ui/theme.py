"""Colours by role, and the window dressed in them: palette, style sheet, light or dark."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields
from enum import StrEnum
from importlib.resources import files
from string import Template
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from ui.fonts import INTERFACE_PIXELS, interface_font

GRID_PIXELS: Final = 4
"""One step of the interface's grid in logical pixels at 100 %."""


class ThemeName(StrEnum):
    """The themes there are; each has a TOML file and a folder of icons of this name."""

    light = "light"
    dark = "dark"


class ThemeChoice(StrEnum):
    """What the user may ask for."""

    system = "system"
    light = "light"
    dark = "dark"


class ThemeBroken(Exception):
    """A theme file lacks a role, has one too many, or holds something that is no colour."""


@dataclass(frozen=True, slots=True, eq=False)
class Theme:
    """One theme: a colour for every role. The fields are what the TOML file has to hold."""

    name: ThemeName
    paper: QColor
    panel: QColor
    raised: QColor
    hover: QColor
    selected: QColor
    marked: QColor
    highlight_find: QColor
    rule: QColor
    edge: QColor
    focus: QColor
    ink: QColor
    soft_ink: QColor
    accent: QColor
    on_accent: QColor
    pencil: QColor
    open: QColor
    asked: QColor
    confirmed: QColor
    disputed: QColor
    unsupported: QColor
    wrong: QColor
    undetermined: QColor
    stet: QColor
    cut: QColor
    asserts: QColor
    denies: QColor
    cannot_confirm: QColor
    relays: QColor
    conditional: QColor
    context: QColor

    def palette(self) -> QPalette:
        """Return the palette for QApplication, for what the style sheet does not reach."""
        role = QPalette.ColorRole
        colours = {
            role.Window: self.raised,
            role.WindowText: self.ink,
            role.Base: self.panel,
            role.AlternateBase: self.raised,
            role.Text: self.ink,
            role.PlaceholderText: self.soft_ink,
            role.Button: self.raised,
            role.ButtonText: self.ink,
            role.BrightText: self.wrong,
            role.ToolTipBase: self.panel,
            role.ToolTipText: self.ink,
            role.Highlight: self.selected,
            role.HighlightedText: self.ink,
            role.Accent: self.accent,
            role.Link: self.accent,
            role.LinkVisited: self.accent,
            role.Light: self.panel,
            role.Midlight: self.hover,
            role.Mid: self.rule,
            role.Dark: self.edge,
            role.Shadow: self.edge,
        }
        palette = QPalette()
        for colour_role, colour in colours.items():
            palette.setColor(colour_role, colour)
        for colour_role in (role.WindowText, role.Text, role.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, colour_role, self.soft_ink)
        return palette

    def style_sheet(self, scale: float = 1.0) -> str:
        """Return the style sheet; `scale` is the interface's size, 1.0 for 13 px type."""
        source = files("resources").joinpath("themes", "stet.qss").read_text(encoding="utf-8")
        colours = {
            field.name: getattr(self, field.name).name()
            for field in fields(self)
            if field.name != "name"
        }
        # Style sheets name pictures by path, so the icons have to be real files.
        icons = str(files("resources").joinpath("icons", self.name)).replace("\\", "/")
        return Template(source).substitute(colours, **_lengths(scale), icons=icons)


def _lengths(scale: float) -> dict[str, str]:
    """Return every length of the style sheet in whole logical pixels, from one unit."""
    unit = GRID_PIXELS * scale
    # A hairline grows only with whole pixels, or type of 150 % would come with bars.
    hair, ring = max(1, int(scale)), max(2, round(unit / 2))
    gain = ring - hair
    steps = {
        "half": 0.5,
        "one": 1.0,
        "one_half": 1.5,
        "two": 2.0,
        "two_half": 2.5,
        "three": 3.0,
        "four": 4.0,
        "five": 5.0,
        "six": 6.0,
        "eight": 8.0,
        "box": 3.5,
        "chip_height": 5.0,
    }
    pixels = {name: round(unit * step) for name, step in steps.items()}
    focused = ("half", "one", "two", "two_half", "three")
    pixels |= {f"{name}_focused": pixels[name] - gain for name in focused}
    pixels |= {f"{name}_focused": pixels[name] - 2 * gain for name in ("box", "chip_height")}
    pixels["two_ringed"] = pixels["two"] - ring
    # Qt draws no rounding at all where the radius is more than half the height.
    pixels["chip_radius"] = pixels["chip_height"] // 2
    pixels["radio_radius"] = (pixels["box"] + 2 * hair) // 2
    type_sizes = {
        "small_text": round(INTERFACE_PIXELS * scale * 11 / 13),
        "title_text": round(INTERFACE_PIXELS * scale * 18 / 13),
        "brand_text": round(INTERFACE_PIXELS * scale * 15 / 13),
        "masthead_text": round(INTERFACE_PIXELS * scale * 40 / 13),
    }
    everything = pixels | type_sizes | {"hair": hair, "ring": ring}
    return {name: f"{length}px" for name, length in everything.items()}


def load_theme(name: ThemeName) -> Theme:
    """Read a theme from its TOML file.

    Raises ThemeBroken with a sentence that names the roles concerned.
    """
    text = files("resources").joinpath("themes", f"{name}.toml").read_text(encoding="utf-8")
    return read_theme(text)


def read_theme(text: str) -> Theme:
    """Read a theme from the text of a TOML file; the names of its sections carry no meaning.

    Raises ThemeBroken where the file is not TOML, a role is missing, unknown or given twice,
    or a value is no colour.
    """
    try:
        document = tomllib.loads(text)
        name = ThemeName(document.pop("name"))
    except (tomllib.TOMLDecodeError, KeyError, ValueError) as error:
        raise ThemeBroken(f"The theme cannot be read: {error}.") from error
    given = [item for section in document.values() for item in section.items()]
    roles = [role for role, _ in given]
    wanted = {field.name for field in fields(Theme)} - {"name"}
    twice = {role for role in roles if roles.count(role) > 1}
    if wrong := twice | wanted.symmetric_difference(roles):
        raise ThemeBroken(
            f"The theme {name} lacks, repeats or invents: {', '.join(sorted(wrong))}."
        )
    colours = {role: QColor.fromString(str(value)) for role, value in given}
    if unread := [role for role, colour in colours.items() if not colour.isValid()]:
        raise ThemeBroken(f"The theme {name} gives no colour for: {', '.join(sorted(unread))}.")
    return Theme(name=name, **colours)


class ThemeKeeper(QObject):
    """Holds the theme in use: the system's, or the one the user has chosen.

    Emits `changed` with the new theme; never when it stays the same. Needs a QGuiApplication.
    """

    changed = Signal(object)

    def __init__(
        self, choice: ThemeChoice = ThemeChoice.system, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._hints = QGuiApplication.styleHints()
        self._choice = choice
        self._tell_system()
        self._scheme = self._hints.colorScheme()
        self._theme = load_theme(self._wanted())
        self._hints.colorSchemeChanged.connect(self._follow)

    @property
    def theme(self) -> Theme:
        """The theme in use."""
        return self._theme

    @property
    def choice(self) -> ThemeChoice:
        """What the user has asked for."""
        return self._choice

    def choose(self, choice: ThemeChoice) -> None:
        """Take the user's choice, from now on."""
        self._choice = choice
        self._tell_system()
        self._scheme = self._hints.colorScheme()
        self._refresh()

    def _follow(self, scheme: Qt.ColorScheme) -> None:
        self._scheme = scheme
        self._refresh()

    def _tell_system(self) -> None:
        # The frame of the window is the system's, and has to go dark with what is in it.
        scheme = Qt.ColorScheme
        if self._choice is ThemeChoice.system:
            self._hints.unsetColorScheme()
        else:
            dark = self._choice is ThemeChoice.dark
            self._hints.setColorScheme(scheme.Dark if dark else scheme.Light)

    def _wanted(self) -> ThemeName:
        if self._choice is not ThemeChoice.system:
            return ThemeName(self._choice.value)
        dark = self._scheme is Qt.ColorScheme.Dark
        return ThemeName.dark if dark else ThemeName.light

    def _refresh(self) -> None:
        name = self._wanted()
        if name is not self._theme.name:
            self._theme = load_theme(name)
            self.changed.emit(self._theme)


_FUSION = "stet_fusion"
"""Property of the application that wears the style already (its name is hidden by the sheet)."""


def dress(application: QApplication, theme: Theme, scale: float = 1.0) -> None:
    """Dress the whole application: style, palette, font and sheet; fonts must be loaded.

    `scale` is the interface's size, 1.0 for 13 px type. To be called again when either changes.
    """
    if not application.property(_FUSION):  # every widget is polished anew by it: only once
        application.setStyle(QStyleFactory.create("Fusion"))
        application.setProperty(_FUSION, True)
    application.setPalette(theme.palette())
    application.setFont(interface_font(INTERFACE_PIXELS * scale))
    application.setStyleSheet(theme.style_sheet(scale))
