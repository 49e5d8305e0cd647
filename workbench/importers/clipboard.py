"""Pasted HTML from a browser, Word or Google Docs: headings and paragraphs stay what they were.

What was pasted was chosen by hand, so nothing of it is struck, unless a whole page was selected,
with its menus; then it is read as a saved page.
"""

from __future__ import annotations

import re

from lxml import etree

from workbench.importers.base import CLIPBOARD_HTML, ImportHint
from workbench.importers.clipboard_styles import prepare
from workbench.importers.html_tree import decode_page, parse_html
from workbench.importers.html_walk import visible_pieces
from workbench.importers.pieces import Facts, assemble, promote_headline
from workbench.importers.saved_page import IMPORTER as SAVED_PAGE
from workbench.model.imported import ImportedDocument

__all__ = ["IMPORTER", "Clipboard"]

_FRAGMENT = re.compile(r"<!--\s*StartFragment\s*-->(.*?)(?:<!--\s*EndFragment\s*-->|\Z)", re.S)
_WINDOWS_HEADER = re.compile(r"\AVersion:[\d.]+\s[^<]{0,600}", re.S)


class Clipboard:
    """Reads the HTML flavour of a clipboard."""

    name = "clipboard"
    version = "1"
    extensions = ()
    media_types = (CLIPBOARD_HTML,)

    def read(self, data: bytes, hint: ImportHint) -> ImportedDocument:
        """Return the pasted blocks with their kinds, none struck."""
        decoded = decode_page(data, hint.encoding)
        markup = _WINDOWS_HEADER.sub("", decoded.text)
        fragment = _FRAGMENT.search(markup)
        root, notes = parse_html(fragment.group(1) if fragment else markup)
        if root is not None and _is_whole_page(root):
            return SAVED_PAGE.read(markup.encode("utf-8", "replace"), ImportHint(encoding="utf-8"))
        pieces = []
        if root is not None:
            from_word = prepare(root, markup)
            # Word pastes what was deleted with changes tracked; it does not show in the text.
            pieces = visible_pieces(root, without=frozenset({"del"} if from_word else ()))
        return assemble(
            promote_headline(pieces),
            facts=Facts(),
            encoding=decoded.encoding,
            media_type="text/html",
            importer=self.name,
            version=self.version,
            notes=(*decoded.notes, *notes),
        )


def _is_whole_page(root: etree._Element) -> bool:
    """Whether somebody selected all of a page: a menu or footer beside a story."""
    around = next(root.iter("nav", "footer"), None)
    story = next(root.iter("article", "main"), None)
    return around is not None and story is not None


IMPORTER = Clipboard()
