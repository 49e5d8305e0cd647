"""Make the bundled fonts from the variable WOFF2 packages named in resources/fonts/README.md.

    python packaging/make_fonts.py SERIF_PACKAGE INTER_PACKAGE OUTPUT_FOLDER

Needs fontTools with brotli. Static weights are cut from the variable fonts, because Qt treats
variable fonts differently from system to system; the subsets by script are then merged into one
file for each weight. Same input, same bytes.
"""

from __future__ import annotations

import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from fontTools.merge import Merger
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

# The first subset that has a character provides it, so Latin comes first.
SCRIPTS = ("latin", "latin-ext", "vietnamese", "cyrillic", "cyrillic-ext", "greek")
STYLE_NAMES = {400: "Regular", 600: "SemiBold", 700: "Bold"}
FAMILY_ID, STYLE_ID, UNIQUE_ID, FULL_ID, VERSION_ID, POSTSCRIPT_ID = 1, 2, 3, 4, 5, 6
TYPOGRAPHIC_FAMILY_ID, TYPOGRAPHIC_STYLE_ID = 16, 17
KEPT_NAME_IDS = {0, VERSION_ID, 13, 14}


@dataclass(frozen=True, slots=True)
class Cut:
    """One font file to make: `weight` is the CSS weight, 400 to 700."""

    stem: str
    family: str
    weight: int
    italic: bool = False
    tabular: bool = False

    @property
    def style(self) -> str:
        """The style's name, such as "SemiBold" or "Italic"."""
        words = [STYLE_NAMES[self.weight]] if self.weight != 400 or not self.italic else []
        return " ".join([*words, *(["Italic"] if self.italic else [])])

    @property
    def file_name(self) -> str:
        """The file's name, such as "StetSerif-Italic.ttf"."""
        return f"{self.family}-{self.style}.ttf".replace(" ", "")


CUTS = (
    Cut("source-serif-4", "Stet Serif", 400),
    Cut("source-serif-4", "Stet Serif", 600),
    Cut("source-serif-4", "Stet Serif", 700),
    Cut("source-serif-4", "Stet Serif", 400, italic=True),
    Cut("source-serif-4", "Stet Serif", 600, italic=True),
    Cut("inter", "Stet Sans", 400, tabular=True),
    Cut("inter", "Stet Sans", 600, tabular=True),
)


def bake_tabular_digits(font: TTFont) -> None:
    """Point the ten digits at their tabular forms, so that no widget has to ask for them."""
    table = font["GSUB"].table
    lookups = {
        index
        for record in table.FeatureList.FeatureRecord
        if record.FeatureTag == "tnum"
        for index in record.Feature.LookupListIndex
    }
    forms: dict[str, str] = {}
    for index in sorted(lookups):
        for subtable in table.LookupList.Lookup[index].SubTable:
            forms.update(getattr(subtable, "ExtSubTable", subtable).mapping)
    for cmap in font["cmap"].tables:
        for code in range(ord("0"), ord("9") + 1):
            if code in cmap.cmap:
                cmap.cmap[code] = forms.get(cmap.cmap[code], cmap.cmap[code])


def keep_only(font: TTFont, codes: set[int]) -> None:
    """Drop every character but `codes` (Unicode code points), with the layout that served it."""
    options = Options(
        layout_features=["*"], name_IDs=["*"], notdef_outline=True, glyph_names=True, hinting=False
    )
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=codes)
    subsetter.subset(font)


def rename(font: TTFont, cut: Cut) -> None:
    """Give the font Stet's own name; the licence reserves the name "Source" for the original."""
    table = font["name"]
    table.names = [record for record in table.names if record.nameID in KEPT_NAME_IDS]
    grouped = cut.weight in (400, 700)
    family = cut.family if grouped else f"{cut.family} {STYLE_NAMES[cut.weight]}"
    style = cut.style if grouped else ("Italic" if cut.italic else "Regular")
    postscript = cut.file_name.removesuffix(".ttf")
    names = {
        FAMILY_ID: family,
        STYLE_ID: style,
        UNIQUE_ID: f"{table.getDebugName(VERSION_ID)};STET;{postscript}",
        FULL_ID: f"{cut.family} {cut.style}",
        POSTSCRIPT_ID: postscript,
        TYPOGRAPHIC_FAMILY_ID: cut.family,
        TYPOGRAPHIC_STYLE_ID: cut.style,
    }
    for name_id, text in names.items():
        table.setName(text, name_id, 3, 1, 0x409)
    font["OS/2"].usWeightClass = cut.weight
    bold, regular = cut.weight == 700, cut.weight == 400 and not cut.italic
    kept = font["OS/2"].fsSelection & ~0b1100001
    font["OS/2"].fsSelection = kept | cut.italic | bold << 5 | regular << 6
    font["head"].macStyle = bold | cut.italic << 1


def make(cut: Cut, package: Path, folder: Path) -> None:
    """Write one font file into `folder` from the package's WOFF2 files."""
    slope = "italic" if cut.italic else "normal"
    seen: set[int] = set()
    stamp = 0
    with tempfile.TemporaryDirectory() as scratch:
        parts: list[str] = []
        for script in SCRIPTS:
            source = TTFont(package / "files" / f"{cut.stem}-{script}-wght-{slope}.woff2")
            source.flavor = None
            stamp = max(stamp, source["head"].modified)
            part = instantiateVariableFont(source, {"wght": cut.weight})
            part.recalcTimestamp = False
            if cut.tabular and script == "latin":
                bake_tabular_digits(part)
            fresh = set(part.getBestCmap()) - seen
            seen |= fresh
            keep_only(part, fresh)
            for tag in ("STAT", "DSIG", "prep", "fpgm", "cvt ", "BASE", "MVAR", "HVAR", "avar"):
                if tag in part:
                    del part[tag]
            path = Path(scratch) / f"{script}.ttf"
            part.save(path)
            parts.append(str(path))
        merged = Merger().merge(parts)
    # The merger stamps the hour; the same input is to give the same bytes.
    merged.recalcTimestamp = False
    merged["head"].created = merged["head"].modified = stamp
    merged["post"].formatType = 3.0
    rename(merged, cut)
    merged.save(folder / cut.file_name)


def main(arguments: list[str]) -> int:
    """Make every font; returns the exit code."""
    if len(arguments) != 3:
        print(__doc__, file=sys.stderr)
        return 2
    serif, inter, folder = (Path(argument) for argument in arguments)
    folder.mkdir(parents=True, exist_ok=True)
    for cut in CUTS:
        make(cut, inter if cut.stem == "inter" else serif, folder)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
