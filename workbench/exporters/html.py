"""HTML: one file that opens in any browser and prints well; no script, nothing from outside."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from workbench.exporters.base import Exporter
from workbench.exporters.compose import compose
from workbench.exporters.template_files import shapes, template
from workbench.model.summary import Summary

if TYPE_CHECKING:
    from jinja2 import Template


@cache
def _page() -> Template:
    """The compiled template; compiling it takes longer than filling it in."""
    from jinja2 import DictLoader, Environment, StrictUndefined

    environment = Environment(
        loader=DictLoader({"summary": template("summary.html.j2")}),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("summary")


class HtmlExporter:
    """Writes a self-contained page from `resources/templates/summary.html.j2`."""

    format = "html"
    label = "Web page"
    extension = ".html"
    media_type = "text/html"

    def write(self, summary: Summary) -> bytes:
        """The summary as UTF-8 HTML; every text is escaped by the template engine."""
        from markupsafe import Markup

        css = Markup(template("summary.css"))  # ours, so it is not escaped
        return _page().render(view=compose(summary), shapes=shapes(), css=css).encode()


EXPORTER: Final[Exporter] = HtmlExporter()
