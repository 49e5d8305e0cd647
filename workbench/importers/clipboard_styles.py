"""Headings, titles and lists that a word processor pastes as styled paragraphs, made elements.

Word writes `<p class="MsoTitle">` and list items as paragraphs with a bullet typed in; Google Docs
wraps all in `<b style="font-weight: normal">` and writes titles as paragraphs in large type.
"""

from __future__ import annotations

import re

from lxml import etree

from workbench.importers import html_words as words

__all__ = ["prepare"]

_SIZE = re.compile(r"font-size\s*:\s*([\d.]+)\s*(pt|px)", re.IGNORECASE)
_BOLD = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_LIGHT = re.compile(r"font-weight\s*:\s*(?:normal|[1-4]00)", re.IGNORECASE)
_FROM_WORD = re.compile(r"class=[\"']?Mso|mso-", re.IGNORECASE)
_BULLET = re.compile(r"mso-list\s*:\s*ignore", re.IGNORECASE)
_LIST = re.compile(r"mso-list\s*:\s*\w+\s+level(\d)", re.IGNORECASE)
_OUTLINE = re.compile(r"mso-outline-level\s*:\s*(\d)", re.IGNORECASE)
_OTHER_KINDS = ("li", "td", "th", "blockquote")
_TITLE_POINTS = 20.0
_HEADING_POINTS = 15.0
_POINTS_A_PIXEL = 0.75
_LONGEST_HEADING = 160
_LONGEST_BOLD_HEADING = 90
_STOPS = (".", "!", "?", ":", ";", ",", "…", '"', "\N{RIGHT DOUBLE QUOTATION MARK}")


def prepare(root: etree._Element, markup: str) -> bool:
    """Turn styled paragraphs into the elements they stand for; return whether Word wrote them."""
    from_word = "urn:schemas-microsoft-com" in markup or _FROM_WORD.search(markup) is not None
    if from_word:
        for element in list(root.iter(etree.Element)):
            _word_element(element)
    if not any(True for _ in root.iter(*words.HEADINGS)):
        for paragraph in list(root.iter("p")):
            _heading_by_type(paragraph)
    return from_word


def _word_element(element: etree._Element) -> None:
    style = element.get("style") or ""
    if _BULLET.search(style):
        # The bullet or number that Word types in front of an item is no part of its words.
        element.set("hidden", "")
        return
    if words.tag_of(element) != "p":
        return
    named = words.classes(element).lower()
    outline = _OUTLINE.search(style)
    listed = _LIST.search(style)
    if "msotitle" in named:
        element.tag = "h1"
    elif "msosubtitle" in named:
        element.tag = "h2"
    elif "msocaption" in named:
        element.tag = "figcaption"
    elif "msoquote" in named or "msointensequote" in named:
        element.tag = "blockquote"
    elif outline is not None and 1 <= int(outline[1]) <= 6:
        element.tag = f"h{outline[1]}"
    elif listed is not None:
        element.tag = "li"


def _heading_by_type(paragraph: etree._Element) -> None:
    """Make a short paragraph set wholly in large or bold type a heading."""
    text = " ".join(words.words_of(paragraph).split())
    if not text or len(text) > _LONGEST_HEADING:
        return
    if any(words.tag_of(outer) in _OTHER_KINDS for outer in paragraph.iterancestors()):
        return
    runs = _runs(paragraph)
    if not runs:
        return
    smallest = min(size for size, _ in runs)
    if smallest >= _TITLE_POINTS:
        paragraph.tag = "h1"
    elif smallest >= _HEADING_POINTS:
        paragraph.tag = "h2"
    elif (
        all(bold for _, bold in runs)
        and len(text) <= _LONGEST_BOLD_HEADING
        and not text.endswith(_STOPS)
    ):
        paragraph.tag = "h3"


def _runs(paragraph: etree._Element) -> list[tuple[float, bool]]:
    """Return the size in points (0 where not given) and weight of every run of text."""
    runs = []
    for element in paragraph.iter(etree.Element):
        if (element.text or "").strip():
            runs.append(_type_of(element, paragraph))
        if element is not paragraph and (element.tail or "").strip():
            outer = element.getparent()
            if outer is not None:
                runs.append(_type_of(outer, paragraph))
    return runs


def _type_of(element: etree._Element, paragraph: etree._Element) -> tuple[float, bool]:
    """Return the size and weight at an element, from the nearest element that states them."""
    size: float | None = None
    bold: bool | None = None
    at: etree._Element | None = element
    while at is not None:
        style = at.get("style") or ""
        stated = _SIZE.search(style)
        if size is None and stated is not None:
            size = float(stated[1]) * (_POINTS_A_PIXEL if stated[2].lower() == "px" else 1.0)
        if bold is None:
            if _LIGHT.search(style):
                bold = False
            elif _BOLD.search(style) or words.tag_of(at) in ("b", "strong"):
                bold = True
        if at is paragraph:
            break
        at = at.getparent()
    return size or 0.0, bool(bold)
