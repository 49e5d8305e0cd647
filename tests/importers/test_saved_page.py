from __future__ import annotations

import json
import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from tests.importers.pages import PAGE, STORY
from tests.importers.test_text_and_markdown import blocks
from workbench.importers.base import ImportHint
from workbench.importers.saved_page import IMPORTER
from workbench.importers.written_dates import date_in_address, read_date
from workbench.model.imported import BlockKind, ImportedDocument

PAGES = Path(__file__).parents[2].parent / "shared" / "corpora" / "pages"


def read(markup: str) -> ImportedDocument:
    return IMPORTER.read(markup.encode(), ImportHint())


def struck(document: ImportedDocument) -> list[str]:
    return [document.text[one.start : one.end] for one in document.blocks if one.struck]


def test_the_story_stands_and_the_page_around_it_is_struck_but_kept() -> None:
    document = read(PAGE)
    assert [one for one in blocks(document) if one[0] != "furniture"] == [
        ("headline", 0, "Three ferries taken out of service"),
        ("byline", 0, "By Nils Berg"),
        ("dateline", 0, "14 May 2024"),
        ("caption", 0, "A ferry in the harbour of Lindmark in March."),
        *(("body", 0, paragraph) for paragraph in STORY),
    ]
    assert struck(document) == [
        "Lindmark Post",
        "Home",
        "Sport",
        "Share",
        "Sign up for the newsletter",
        "Most read",
        "Storm closes the bridge to the islands",
        "Council votes on a new school",
        "© Lindmark Post. All rights reserved.",
    ]


def test_what_a_browser_does_not_show_is_no_text() -> None:
    text = read(PAGE).text
    assert not any(word in text for word in ("Hidden", "hidden", "scripts", "var words", "color"))


def test_the_page_says_who_when_and_in_which_language() -> None:
    document = read(PAGE)
    assert document.published == date(2024, 5, 14)
    assert document.byline == "Nils Berg"
    assert document.headline == "Three ferries taken out of service"
    assert document.title == "Ferries taken out of service | Lindmark Post"
    assert document.language == "en-GB"
    assert document.notes == ()


@pytest.mark.parametrize(
    ("head", "published"),
    [
        ('<meta property="article:published_time" content="2023-02-01T08:00:00Z">', (2023, 2, 1)),
        ('<meta name="date" content="Tue, 14 May 2024 08:00:00 +0200">', (2024, 5, 14)),
        ('<link rel="canonical" href="https://x.example/2022/7/3/ferries">', (2022, 7, 3)),
        ('<meta property="article:published_time" content="0001-01-01T00:00:00">', None),
        ('<script type="application/ld+json">{broken</script>', None),
    ],
)
def test_the_day_is_taken_from_wherever_the_page_states_it(
    head: str, published: tuple[int, int, int] | None
) -> None:
    document = read(f"<html><head>{head}</head><body><h1>Head</h1><p>{STORY[0]}</p></body></html>")
    assert document.published == (date(*published) if published else None)


def test_a_date_that_only_readers_are_told_is_taken_with_a_word_of_warning() -> None:
    line = "<p>Updated 3 May 2021</p>"
    paragraphs = "".join(f"<p>{paragraph}</p>" for paragraph in STORY)
    later = "<p>On 9 June 2022 it was all over.</p>"
    page = "<html><body><h1>Ferries stopped</h1>{}" + paragraphs + later + "</body></html>"
    document = read(page.format(line))
    assert document.published == date(2021, 5, 3)
    assert "Updated 3 May 2021" in document.notes[0]
    assert read(page.format("")).published is None


def test_a_byline_that_readers_see_goes_before_another_name_in_the_data() -> None:
    assert read(PAGE.replace(">By Nils Berg<", ">By Ada Lund<")).byline == "By Ada Lund"


def test_a_page_without_a_story_keeps_everything_and_says_so() -> None:
    document = read("<html><body><p>Only a line.</p><nav>Menu</nav></body></html>")
    assert struck(document) == []
    assert document.text == "Only a line.\nMenu"
    assert "nothing is struck" in document.notes[0]


def test_lists_quotes_tables_and_breaks_make_blocks() -> None:
    document = read(
        "<p>One<br>two</p><blockquote><p>Said</p></blockquote><ol><li>a<ul><li>b</li></ul></li></ol>"
        "<table><tr><th>ship</th><th>year</th></tr><tr><td>Ida</td><td>1998</td></tr></table>"
        "<table><tr><td><h2>Laid out</h2><p>by a table</p></td></tr></table><pre>x\ny</pre>loose"
    )
    assert blocks(document) == [
        ("body", 0, "One"),
        ("body", 0, "two"),
        ("quote", 0, "Said"),
        ("list-item", 1, "a"),
        ("list-item", 2, "b"),
        ("table", 0, "ship\tyear"),
        ("table", 0, "Ida\t1998"),
        ("heading", 2, "Laid out"),
        ("body", 0, "by a table"),
        ("body", 0, "x"),
        ("body", 0, "y"),
        ("body", 0, "loose"),
    ]


def test_a_page_that_hides_itself_until_a_script_runs_is_read() -> None:
    document = read(PAGE.replace("<body>", '<body style="visibility: hidden">'))
    assert document.text == read(PAGE).text


def test_a_class_that_speaks_of_captions_makes_no_caption_of_an_article() -> None:
    document = read(PAGE.replace("<article>", '<article class="story has-caption">'))
    assert blocks(document) == blocks(read(PAGE))


def test_soft_hyphens_and_other_signs_without_width_do_not_part_words() -> None:
    assert (
        read("<p>ferry&shy;man, har\u200bbour\u00a0office</p>").text == "ferryman, harbour office"
    )


def test_a_page_nested_too_deeply_says_what_is_missing() -> None:
    document = read("<p>Above</p>" + "<div>" * 3000 + "<p>deep</p>")
    assert document.text.startswith("Above")
    assert any("deep" in note for note in document.notes)


def test_dates_as_pages_write_them() -> None:
    assert read_date("November 18, 2019 at 9 pm") == date(2019, 11, 18)
    assert read_date("Mon 18 Nov. 2019") == date(2019, 11, 18)
    assert read_date("20191118") == date(2019, 11, 18)
    assert read_date("4/5/2019") is None
    assert read_date("2019-13-40") is None
    assert read_date("yesterday") is None
    assert date_in_address("https://x.example/news/2019-11-18/story") == date(2019, 11, 18)
    assert date_in_address("https://x.example/1234567") is None


def word_f1(text: str, wanted: str) -> float:
    words = [Counter(re.findall(r"\w+", one.lower())) for one in (text, wanted)]
    common = (words[0] & words[1]).total()
    return 2 * common / (words[0].total() + words[1].total())


@pytest.mark.skipif(
    not PAGES.is_dir(), reason="the corpus of saved pages is not part of the project"
)
def test_the_story_of_forty_news_pages_is_found() -> None:
    around = {BlockKind.headline, BlockKind.byline, BlockKind.dateline, BlockKind.caption}
    scores = []
    for page in sorted(PAGES.glob("*.html")):
        document = IMPORTER.read(page.read_bytes(), ImportHint())
        story = "\n".join(
            document.text[block.start : block.end]
            for block in document.blocks
            if not block.struck and block.kind not in around
        )
        wanted = json.loads(page.with_suffix(".json").read_text(encoding="utf-8"))["body"]
        scores.append(word_f1(story, wanted))
    assert len(scores) >= 40
    assert sum(scores) / len(scores) >= 0.96
