"""The bundled fonts are what the window is set in, whatever fonts the computer has."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF, QRawFont
from PySide6.QtWidgets import QApplication

import ui.fonts
from ui.fonts import FONT_FILES, FontMissing, interface_font, load_fonts, reading_font

WEIGHT = QFont.Weight


@pytest.mark.parametrize(
    "font",
    [
        interface_font(13),
        interface_font(13, weight=WEIGHT.DemiBold),
        reading_font(17),
        reading_font(17, weight=WEIGHT.DemiBold),
        reading_font(17, weight=WEIGHT.Bold),
        reading_font(17, italic=True),
        reading_font(17, weight=WEIGHT.DemiBold, italic=True),
    ],
    ids=lambda font: f"{font.family()}-{font.weight()}-{font.style().name}",
)
def test_every_style_is_drawn_by_its_own_bundled_file(qapp: QApplication, font: QFont) -> None:
    families = load_fonts()
    drawn = QFontInfo(font)
    assert drawn.family() in (families.reading, families.interface)
    assert (drawn.weight(), drawn.italic()) == (font.weight(), font.italic())
    style = QRawFont.fromFont(font).styleName().split()
    assert ("Italic" in style) == font.italic()
    assert ("SemiBold" in style) == (font.weight() == WEIGHT.DemiBold)
    assert ("Bold" in style) == (font.weight() == WEIGHT.Bold)


def test_digits_of_the_interface_all_have_the_same_width(qapp: QApplication) -> None:
    load_fonts()
    for weight in (WEIGHT.Normal, WEIGHT.DemiBold):
        metrics = QFontMetricsF(interface_font(26, weight=weight))
        assert len({metrics.horizontalAdvance(digit * 4) for digit in "0123456789"}) == 1


@pytest.mark.parametrize(
    "words", ["naïve Čapek", "Nguyễn Đạt", "Зеленський Львів", "Ελλάδα", "“½–…’"]
)
def test_names_of_many_languages_are_in_both_families(qapp: QApplication, words: str) -> None:
    load_fonts()
    for font in (reading_font(), interface_font()):
        raw = QRawFont.fromFont(font)
        assert [letter for letter in words if not raw.supportsCharacter(ord(letter))] == []


def test_a_damaged_font_is_named(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "fonts"
    folder.mkdir()
    monkeypatch.setattr(ui.fonts, "files", lambda package: tmp_path)
    with pytest.raises(FontMissing, match=FONT_FILES[0]):
        load_fonts()
    (folder / FONT_FILES[0]).write_bytes(b"not a font")
    with pytest.raises(FontMissing, match=FONT_FILES[0]):
        load_fonts()


def test_fonts_stay_small_and_bring_their_licences() -> None:
    folder = files("resources").joinpath("fonts")
    held = {entry.name: len(entry.read_bytes()) for entry in folder.iterdir()}
    assert set(FONT_FILES) == {name for name in held if name.endswith(".ttf")}
    assert sum(held.values()) < 3_000_000
    for licence in ("OFL-Inter.txt", "OFL-SourceSerif4.txt"):
        assert "SIL OPEN FONT LICENSE" in folder.joinpath(licence).read_text(encoding="utf-8")
