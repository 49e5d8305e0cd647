"""Pages, pastes and documents of our own making, for the tests of the importers."""

from __future__ import annotations

import io
import zipfile

from docx import Document

STORY = (
    "The harbour office in Lindmark said on Tuesday that three ferries will be taken out of "
    "service before the end of the month.",
    "Engineers found cracks in the steel of two hulls, according to a report that the office "
    "sent to the town council last week.",
    "The mayor did not comment.",
    "“We will not let a single passenger board a ship that we do not trust,” said Ida Holm, who "
    "leads the office, at a press conference in the town hall.",
    "A fourth ferry, built in 1998, stays in service until the inspection planned for October, "
    "and the timetable for commuters will be kept as far as possible.",
)

PAGE = f"""<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8">
<title>Ferries taken out of service | Lindmark Post</title>
<meta property="og:title" content="Three ferries taken out of service">
<script type="application/ld+json">{{"@context": "https://schema.org", "@graph": [
 {{"@type": "WebSite", "name": "Lindmark Post"}},
 {{"@type": "NewsArticle", "headline": "Three ferries taken out of service",
   "datePublished": "2024-05-14T23:30:00+02:00",
   "author": [{{"@type": "Person", "name": "Nils Berg"}}]}}]}}
</script><style>p {{ color: red }}</style></head><body>
<header><a href="/"><h1>Lindmark Post</h1></a></header>
<nav aria-hidden="true"><ul><li><a href="/">Home</a></li>
<li><a href="/sport">Sport</a></li></ul></nav>
<main><article><h1>Three ferries<br>taken out of service</h1>
<p class="byline">By Nils Berg</p><p><time datetime="2024-05-14">14 May 2024</time></p>
<div class="share"><button>Share</button></div>
<figure><img src="x.jpg">
<figcaption>A ferry in the harbour of Lindmark in March.</figcaption></figure>
<div><p>{STORY[0]}</p><p>{STORY[1]}</p><p>{STORY[2]}</p>
<div class="promo"><a href="/n">Sign up for the newsletter</a></div>
<p>{STORY[3]}</p><p>{STORY[4]}</p></div>
<noscript>Enable scripts.</noscript><div hidden>Hidden words.</div>
<div style="display: none">More hidden words.</div><script>var words = 1;</script>
</article></main>
<aside><h2>Most read</h2><ul><li><a href="/1">Storm closes the bridge to the islands</a></li>
<li><a href="/2">Council votes on a new school</a></li></ul></aside>
<footer><p>© Lindmark Post. All rights reserved.</p></footer></body></html>"""


def word_document(*paragraphs: tuple[str, str]) -> bytes:
    """Return a `.docx` with paragraphs of (style, text)."""
    document = Document()
    for style, text in paragraphs:
        document.add_paragraph(text, style=style)
    return saved(document)


def saved(document: object) -> bytes:
    """Return a python-docx document as the bytes of its file."""
    stream = io.BytesIO()
    document.save(stream)  # type: ignore[attr-defined]  # python-docx's class is a function there
    return stream.getvalue()


def with_body(body: str, extra: dict[str, str] | None = None, head: str = "") -> bytes:
    """Return a `.docx` whose body is this WordprocessingML, with further members."""
    names = "".join(
        f' xmlns:{prefix}="http://schemas.openxmlformats.org/{path}"'
        for prefix, path in (
            ("w", "wordprocessingml/2006/main"),
            ("r", "officeDocument/2006/relationships"),
            ("mc", "markup-compatibility/2006"),
        )
    )
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "word/document.xml", f"{head}<w:document{names}><w:body>{body}</w:body></w:document>"
        )
        for name, content in (extra or {}).items():
            archive.writestr(name, content)
    return stream.getvalue()
