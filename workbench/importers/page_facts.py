"""What a saved page says of itself: headline, byline, day of publication, language, title.

In the order of trust: schema.org data (JSON-LD), meta elements, the elements of the page. Nothing
is guessed from the text: what the page does not say is asked of the user.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from html import unescape

from lxml import etree

from workbench.importers import html_words as words
from workbench.importers.pieces import Facts, one_line
from workbench.importers.written_dates import date_in_address, read_date

__all__ = ["PageFacts", "page_facts"]

_PUBLISHED = (
    "article:published_time",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "pubdate",
    "publishdate",
    "publish-date",
    "article.published",
    "dc.date",
    "date",
)
_AUTHORS = ("author", "byl", "parsely-author", "sailthru.author", "dc.creator", "article:author")
_LONGEST_NAME = 120
_LONGEST_DATA = 2_000_000


@dataclass(frozen=True, slots=True)
class PageFacts:
    """The facts, and beside them other wordings by which pieces of the page can be known."""

    facts: Facts
    headlines: tuple[str, ...]
    description: str
    from_address: bool


def page_facts(root: etree._Element) -> PageFacts:
    """Gather what the page says of itself."""
    metas = _metas(root)
    article = _article(root)
    title = one_line(str(root.xpath("string((//head/title|//title)[1])")))
    headlines = tuple(
        one_line(unescape(text))
        for text in (_text(article.get("headline")), metas.get("og:title", ""), title)
        if text.strip()
    )
    published = _published(root, metas, article)
    address = _address(root, metas)
    from_address = published is None
    if published is None:
        published = date_in_address(address)
    facts = Facts(
        title=title or None,
        headline=headlines[0] if headlines and headlines[0] != title else None,
        byline=_authors(metas, article),
        published=published,
        language=_language(root, metas, article),
    )
    description = metas.get("og:description") or metas.get("description") or ""
    return PageFacts(facts, headlines, description, from_address and published is not None)


def _metas(root: etree._Element) -> dict[str, str]:
    """Return the first content of every meta element, by name, property or itemprop."""
    found: dict[str, str] = {}
    for meta in root.iter("meta"):
        key = meta.get("property") or meta.get("name") or meta.get("itemprop")
        content = (meta.get("content") or "").strip()
        if key and content:
            found.setdefault(key.lower(), content)
    return found


def _article(root: etree._Element) -> dict[str, object]:
    """Return the first JSON-LD object whose type is a kind of article, else an empty one."""
    for script in root.iter("script"):
        if "ld+json" not in (script.get("type") or ""):
            continue
        source = (script.text or "").strip()
        if not source or len(source) > _LONGEST_DATA:
            continue
        try:
            data = json.loads(source, strict=False)
        except (ValueError, RecursionError):
            continue
        for item in _objects(data):
            if _is_article(item.get("@type")):
                return item
    return {}


def _objects(data: object) -> Iterator[dict[str, object]]:
    waiting = [data]
    while waiting:
        item = waiting.pop(0)
        if isinstance(item, list):
            waiting.extend(item)
        elif isinstance(item, dict):
            yield item
            waiting.extend(item[key] for key in ("@graph", "mainEntity") if key in item)


def _is_article(kind: object) -> bool:
    kinds = kind if isinstance(kind, list) else [kind]
    endings = ("Article", "BlogPosting", "Report")
    return any(isinstance(one, str) and one.endswith(endings) for one in kinds)


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _published(
    root: etree._Element, metas: dict[str, str], article: dict[str, object]
) -> date | None:
    for text in (_text(article.get("datePublished")), *(metas.get(key, "") for key in _PUBLISHED)):
        day = read_date(text) if text else None
        if day is not None:
            return day
    candidates = list(root.iter("time"))
    stated = [one for one in candidates if "datePublished" in (one.get("itemprop") or "")]
    stated += [one for one in candidates if one.get("pubdate") is not None]
    for time in stated or _times_after_headline(root):
        day = read_date(time.get("datetime") or one_line(words.words_of(time)))
        if day is not None:
            return day
    for element in root.iterfind(".//*[@itemprop='datePublished']"):
        day = read_date(element.get("content") or one_line(words.words_of(element)))
        if day is not None:
            return day
    return None


def _times_after_headline(root: etree._Element) -> list[etree._Element]:
    """Return the first time element below the first h1, outside menus and the like."""
    seen = False
    for element in root.iter("h1", "time"):
        if element.tag == "h1":
            seen = True
        elif seen and not any(
            words.is_zone(outer, words.tag_of(outer)) for outer in element.iterancestors()
        ):
            return [element]
    return []


def _address(root: etree._Element, metas: dict[str, str]) -> str:
    canonical = root.xpath("string(//link[@rel='canonical']/@href)")
    return str(canonical) or metas.get("og:url", "")


def _authors(metas: dict[str, str], article: dict[str, object]) -> str | None:
    stated = article.get("author")
    names = [_name(one) for one in (stated if isinstance(stated, list) else [stated])]
    names = [name for name in names if name]
    if names:
        return ", ".join(dict.fromkeys(names))
    for key in _AUTHORS:
        name = _name(metas.get(key))
        if name:
            return name
    return None


def _name(value: object) -> str:
    """Return a person's name; "" for an address, a handle or something too long to be one."""
    if isinstance(value, dict):
        value = value.get("name")
    name = one_line(unescape(value)) if isinstance(value, str) else ""
    is_name = 1 < len(name) <= _LONGEST_NAME and "://" not in name and not name.startswith("@")
    return name if is_name else ""


def _language(
    root: etree._Element, metas: dict[str, str], article: dict[str, object]
) -> str | None:
    stated = root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang")
    for language in (
        stated,
        _text(article.get("inLanguage")),
        metas.get("content-language"),
        metas.get("og:locale"),
    ):
        if language and 2 <= len(language.strip()) <= 16:
            return language.strip().replace("_", "-")
    return None
