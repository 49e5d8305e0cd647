"""The bundled type: a serif to read in and a sans for the interface, the same on every system."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files
from typing import Final

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QFont, QFontDatabase

INTERFACE_PIXELS: Final = 13
"""The interface's size in logical pixels at 100 %."""

READING_PIXELS: Final = 17
"""The size of text under check in logical pixels at 100 %."""


class FontMissing(Exception):
    """A bundled font is not where it belongs, or is not a font Qt can read."""

    def __init__(self, file_name: str) -> None:
        super().__init__(f"The font {file_name} that belongs to Stet is missing or damaged.")
        self.file_name = file_name


@dataclass(frozen=True, slots=True)
class FontFamilies:
    """The family names by which Qt knows the two bundled families."""

    reading: str = "Stet Serif"
    interface: str = "Stet Sans"


FONT_FILES: Final = (
    "StetSans-Regular.ttf",
    "StetSans-SemiBold.ttf",
    "StetSerif-Regular.ttf",
    "StetSerif-SemiBold.ttf",
    "StetSerif-Bold.ttf",
    "StetSerif-Italic.ttf",
    "StetSerif-SemiBoldItalic.ttf",
)


def load_fonts() -> FontFamilies:
    """Give Qt the bundled fonts; needs a QGuiApplication. Loading them again does no harm.

    Raises FontMissing, naming the file, if one cannot be read.
    """
    families = FontFamilies()
    wanted = {families.reading, families.interface}
    folder = files("resources").joinpath("fonts")
    for file_name in FONT_FILES:
        try:
            data = folder.joinpath(file_name).read_bytes()
        except OSError as error:
            raise FontMissing(file_name) from error
        font_id = QFontDatabase.addApplicationFontFromData(QByteArray(data))
        if font_id < 0 or wanted.isdisjoint(QFontDatabase.applicationFontFamilies(font_id)):
            raise FontMissing(file_name)
    return families


def _font(family: str, size_px: float, weight: QFont.Weight) -> QFont:
    font = QFont(family)
    font.setPixelSize(max(1, round(size_px)))
    font.setWeight(weight)
    # The outlines carry no hints; the system's automatic ones would make widths uneven.
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def reading_font(
    size_px: float = READING_PIXELS,
    *,
    weight: QFont.Weight = QFont.Weight.Normal,
    italic: bool = False,
) -> QFont:
    """Return the serif; `size_px` in logical pixels, weight Normal, DemiBold or Bold."""
    font = _font(FontFamilies().reading, size_px, weight)
    font.setItalic(italic)
    return font


def interface_font(
    size_px: float = INTERFACE_PIXELS, *, weight: QFont.Weight = QFont.Weight.Normal
) -> QFont:
    """Return the sans; `size_px` in logical pixels, weight Normal or DemiBold.

    Its digits all have the same width: the tabular forms are built into the bundled files.
    """
    return _font(FontFamilies().interface, size_px, weight)
