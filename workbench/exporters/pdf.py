"""PDF by typst, tagged for screen readers (PDF/UA-1), with the fonts that Stet brings along."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from importlib.resources import as_file, files
from typing import Any, Final, Literal

from workbench.exporters.base import Exporter
from workbench.exporters.compose import compose
from workbench.exporters.json import plain
from workbench.exporters.template_files import shapes, template
from workbench.model.summary import Summary


def typst_inputs(summary: Summary) -> dict[str, str]:
    """What the template reads: the view and the marks, as JSON."""
    view = compose(summary)
    data: dict[str, Any] = plain(view)
    data["tallies"] = [{**tally, "shown": f"{tally['count']:,}"} for tally in data["tallies"]]
    pictures = {key: shape.as_svg() if shape.shape else "" for key, shape in shapes().items()}
    return {"view": json.dumps(data), "marks": json.dumps(pictures)}


_ATTEMPTS: Final[tuple[tuple[bool, Literal["ua-1"] | None], ...]] = (
    (False, "ua-1"),
    (True, "ua-1"),
    (True, None),
)


class PdfExporter:
    """Writes A4 from `resources/templates/summary.typ`."""

    format = "pdf"
    label = "PDF"
    extension = ".pdf"
    media_type = "application/pdf"

    def write(self, summary: Summary) -> bytes:
        """The summary as PDF; its date is that of the case's last act.

        A text may hold characters that the fonts at hand lack (another script, or no character
        at all). The system's fonts are asked only then, so that pages agree between machines as
        far as they can; what no font has is shown as an empty box, in a PDF without the mark of
        PDF/UA-1, which forbids that.
        """
        import typst

        inputs, source = typst_inputs(summary), template("summary.typ").encode()
        moment = datetime.fromisoformat(summary.as_of).astimezone(UTC).replace(microsecond=0)
        with as_file(files("resources").joinpath("fonts")) as fonts:
            for system_fonts, standards in _ATTEMPTS:
                known = typst.Fonts(include_system_fonts=system_fonts, font_paths=[fonts])
                compiler = typst.Compiler(source, root=fonts, font_paths=known, sys_inputs=inputs)
                try:
                    written = compiler.compile(
                        format="pdf", pdf_standards=standards, timestamp=moment
                    )
                except typst.TypstError as error:
                    if standards is None or "PDF/UA-1" not in error.message:
                        raise
                else:
                    return _only(written)
        raise AssertionError("the last attempt returns or raises")


def _only(written: bytes | list[bytes] | None) -> bytes:
    if not isinstance(written, bytes):
        raise TypeError("typst gave no single document")
    return written


EXPORTER: Final[Exporter] = PdfExporter()
