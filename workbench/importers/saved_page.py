"""Saved web pages: the whole visible text, with the page around the story struck out."""

from __future__ import annotations

from dataclasses import replace

from workbench.importers.base import ImportHint
from workbench.importers.html_tree import decode_page, parse_html
from workbench.importers.html_walk import visible_pieces
from workbench.importers.page_facts import page_facts
from workbench.importers.page_roles import better_facts, date_below_headline, give_roles
from workbench.importers.pieces import Facts, assemble
from workbench.importers.story import choose_story, story_text
from workbench.model.imported import ImportedDocument

__all__ = ["IMPORTER", "SavedPage"]

_NO_STORY = (
    "Which part of this page is the story could not be told, so nothing is struck; "
    "strike what does not belong to it."
)
_DATE_FROM_LINE = "The publication date was read from the line “{}”; check it."
_DATE_FROM_ADDRESS = "The publication date was read from the page's address; check it."


class SavedPage:
    """Reads `.html` as a browser saves it."""

    name = "saved-page"
    version = "1"
    extensions = (".html", ".htm", ".xhtml")
    media_types = ("text/html", "application/xhtml+xml")

    def read(self, data: bytes, hint: ImportHint) -> ImportedDocument:
        """Return every visible piece of the page; what trafilatura leaves out is struck."""
        decoded = decode_page(data, hint.encoding)
        root, notes = parse_html(decoded.text)
        notes = (*decoded.notes, *notes)
        version = self.version
        if root is None:
            pieces, facts = [], Facts()
        else:
            pieces = visible_pieces(root)
            page = page_facts(root)
            chosen: set[int] = set()
            if pieces:
                story, engine = story_text(decoded.text)
                version = f"{self.version} (trafilatura {engine})"
                chosen = choose_story(pieces, story)
                notes = notes if chosen else (*notes, _NO_STORY)
            pieces = give_roles(pieces, chosen, page)
            facts = better_facts(page.facts, pieces)
            stated = date_below_headline(pieces) if facts.published is None else None
            if stated is not None:
                facts = replace(facts, published=stated[0])
                notes = (*notes, _DATE_FROM_LINE.format(stated[1]))
            notes = (*notes, _DATE_FROM_ADDRESS) if page.from_address else notes
        return assemble(
            pieces,
            facts=facts,
            encoding=decoded.encoding,
            media_type="text/html",
            importer=self.name,
            version=version,
            notes=notes,
        )


IMPORTER = SavedPage()
