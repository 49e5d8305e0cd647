"""Parse HTML into lxml's tree: no network, no entities from outside, as deep as lxml goes."""

from __future__ import annotations

import re

from lxml import etree

from workbench.importers.encodings import Decoded, declared_encoding, decode

__all__ = ["TOO_DEEP", "decode_page", "parse_html"]

TOO_DEEP = (
    "The page nests its elements so deeply that the innermost could not be read; "
    "compare the end of the text with the page."
)
_BROKEN = re.compile("[\0\ud800-\udfff]")
# Word writes <![if …]> around list bullets: a marked section, which is neither comment nor element.
_WORD_SECTIONS = re.compile(r"<!\[(?:if [^\]>]{0,200}|endif)\]>", re.IGNORECASE)


def decode_page(data: bytes, by_hand: str | None) -> Decoded:
    """Decode a page's bytes, with what its meta element declares as one of the signs."""
    return decode(data, by_hand, declared_encoding(data))


def parse_html(markup: str) -> tuple[etree._Element | None, tuple[str, ...]]:
    """Return the root element, None where there is none, and sentences for the user."""
    cleaned = _WORD_SECTIONS.sub("", _BROKEN.sub("\ufffd", markup))
    if not cleaned.strip():
        return None, ()
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, huge_tree=True)
    try:
        root = etree.fromstring(cleaned.encode("utf-8"), parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        root = None
    if any(entry.type_name == "ERR_NO_MEMORY" for entry in parser.error_log):
        # The parser would go on without what it could not hold.
        raise MemoryError
    too_deep = any("depth" in entry.message.lower() for entry in parser.error_log)
    return root, (TOO_DEEP,) if too_deep else ()
