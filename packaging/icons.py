"""Draws the icons that each system wants from the two drawings in resources/icons.

    python packaging/icons.py OUTPUT_FOLDER

The program's icon and that of a case, as PNG in every size of a Linux icon theme, as .ico for
Windows and as .icns for macOS. They are made, not kept: one drawing cannot disagree with itself.
"""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path
from typing import Final

from PIL import Image
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from source import ROOT

DRAWINGS: Final = {"stet": "stet.svg", "case": "case.svg"}
PNG_SIZES: Final = (16, 22, 24, 32, 48, 64, 128, 256, 512)
ICO_SIZES: Final = (16, 20, 24, 32, 40, 48, 64, 256)
ICNS_SIZES: Final = (16, 32, 64, 128, 256, 512, 1024)


def drawn(drawing: Path, size: int) -> Image.Image:
    """The drawing on a transparent square of `size` pixels."""
    picture = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(QColor(0, 0, 0, 0))
    painter = QPainter(picture)
    QSvgRenderer(str(drawing)).render(painter)
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs want bytes, PySide text
    return Image.open(io.BytesIO(data.data())).convert("RGBA")


def make(folder: Path) -> None:
    """Write every icon into `folder`: NAME-SIZE.png, NAME.ico, NAME.icns."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, file_name in DRAWINGS.items():
        drawing = ROOT / "resources" / "icons" / file_name
        sizes = sorted({*PNG_SIZES, *ICO_SIZES, *ICNS_SIZES})
        pictures = {size: drawn(drawing, size) for size in sizes}
        for size in PNG_SIZES:
            pictures[size].save(folder / f"{name}-{size}.png", optimize=True)
        # Each size is drawn for itself; the largest only has to be named first.
        largest, *others = (pictures[size] for size in reversed(ICO_SIZES))
        squares = [(side, side) for side in ICO_SIZES]
        largest.save(folder / f"{name}.ico", append_images=others, sizes=squares)
        largest, *others = (pictures[size] for size in reversed(ICNS_SIZES))
        largest.save(folder / f"{name}.icns", append_images=others)


def main(arguments: list[str]) -> int:
    """Make the icons; returns the exit code."""
    if len(arguments) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication([])
    make(Path(arguments[1]))
    application.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
