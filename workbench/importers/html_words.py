"""The words of HTML that decide how its text is read: tags, roles, class names."""

from __future__ import annotations

import re

from lxml import etree

__all__ = [
    "BLOCKS",
    "HEADINGS",
    "classes",
    "is_byline",
    "is_caption",
    "is_hidden",
    "is_zone",
    "tag_of",
]

HEADINGS = {f"h{level}": level for level in range(1, 7)}


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


BLOCKS = _names(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav "
    "ol option p pre search section summary table tbody td textarea tfoot th thead tr ul"
)
_UNSEEN = _names(
    "audio area base canvas col colgroup defs desc head iframe input link map meta metadata "
    "noembed noframes noscript object param rp script source style template title track video"
)
_ZONES = _names("nav aside footer form button select menu search dialog datalist label fieldset")
_ZONE_ROLES = _names(
    "navigation banner complementary contentinfo search dialog alertdialog menu menubar toolbar "
    "button tablist form"
)
_HIDING_STYLE = re.compile(
    r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all)",
    re.IGNORECASE,
)
# Names that the common style sheets give to text meant for screen readers alone.
_UNSEEN_CLASSES = frozenset(
    {"sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "screenreader-only"}
)
_LONGEST_CAPTION = 800
_NO_CAPTION = frozenset({"article", "main", *HEADINGS})
_BYLINE = re.compile(r"(?:^|[\s_-])(?:byline|by-line|author-?name|article-?author)", re.IGNORECASE)
_CAPTION = re.compile(
    r"(?:^|[\s_-])(?:caption|image-?credit|photo-?credit|wp-caption-text|image-?caption)(?!ed)",
    re.IGNORECASE,
)


def tag_of(element: etree._Element) -> str:
    """Return the tag in lower case without a namespace; "" for comments and the like."""
    tag = element.tag
    return tag.rpartition("}")[2].rpartition(":")[2].lower() if isinstance(tag, str) else ""


def words_of(element: etree._Element) -> str:
    """Every text inside the element, as it stands."""
    return "".join(str(text) for text in element.itertext())


def classes(element: etree._Element) -> str:
    """Return the class attribute, or ""."""
    return element.get("class") or ""


def is_hidden(element: etree._Element, tag: str) -> bool:
    """Whether a browser would show nothing of the element, as far as the markup alone says."""
    if tag in ("html", "body"):
        # Pages hide themselves until a script shows them; who saved the page saw it.
        return False
    if tag in _UNSEEN or element.get("hidden") is not None:
        return True
    if tag == "dialog" and element.get("open") is None:
        return True
    if _UNSEEN_CLASSES.intersection(classes(element).split()):
        return True
    style = element.get("style")
    return style is not None and _HIDING_STYLE.search(style) is not None


def is_zone(element: etree._Element, tag: str) -> bool:
    """Whether the element is by its kind a part of the page around the story."""
    return tag in _ZONES or (element.get("role") or "").lower() in _ZONE_ROLES


def is_byline(element: etree._Element) -> bool:
    """Whether the page itself calls the element the author's line."""
    if element.get("rel") == "author" or "author" in (element.get("itemprop") or "").split():
        return True
    return _BYLINE.search(classes(element)) is not None


def is_caption(element: etree._Element) -> bool:
    """Whether the page itself calls the element a caption or a picture's credit.

    Some say so of all that surrounds a picture, or of a whole article that has one; a caption is
    short and has no headline.
    """
    if _CAPTION.search(classes(element)) is None:
        return False
    if any(tag_of(inner) in _NO_CAPTION for inner in element.iter(etree.Element)):
        return False
    return sum(len(text) for text in element.itertext()) <= _LONGEST_CAPTION
