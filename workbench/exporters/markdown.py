"""Markdown: plain text that any editor opens."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from workbench.exporters.base import Exporter
from workbench.exporters.compose import compose
from workbench.exporters.marks import Mark
from workbench.exporters.view import ClaimView, EvidenceView, Fact, MarkedLine, SummaryView
from workbench.exporters.wording import counted
from workbench.model.summary import Summary

# What means something inside a line, in a table, or as bare HTML, and what does at its start
# (CommonMark 0.31; any ASCII punctuation may be escaped by section 2.4).
_INSIDE: Final = re.compile(r"([\\`*_{}\[\]<>#|~&$^])")
_AT_START: Final = re.compile(r"^(\d*)([-+=:.)])")


def escaped(text: str) -> str:
    """The text on one line, so that no Markdown in it does anything."""
    return _AT_START.sub(r"\1\\\2", _INSIDE.sub(r"\\\1", " ".join(text.split())))


def _marked(mark: Mark, words: str) -> str:
    return f"{escaped(mark.sign)} {escaped(words)}".strip()


def _table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> Iterator[str]:
    titles = list(head)
    yield f"| {' | '.join(titles)} |"
    yield f"|{' --- |' * len(titles)}"
    for row in rows:
        yield f"| {' | '.join(row)} |"
    yield ""


def _bullets(lines: Iterable[str]) -> Iterator[str]:
    yield from (f"- {line}" for line in lines)
    yield ""


def _facts(facts: Iterable[Fact]) -> Iterator[str]:
    return _bullets(f"**{escaped(fact.label)}:** {escaped(fact.value)}" for fact in facts)


def _line(line: MarkedLine) -> str:
    detail = f" — {escaped(line.detail)}" if line.detail else ""
    return _marked(line.mark, line.words) + detail


def _first(view: SummaryView) -> Iterator[str]:
    yield f"# {escaped(view.page_title)}"
    yield ""
    yield "Checked-claims summary"
    yield ""
    yield from _facts((*view.facts, *view.counts))
    yield "## What is not confirmed"
    yield ""
    found = [tally for tally in view.tallies if tally.count]
    if found:
        yield " · ".join(_marked(t.mark, f"{t.count:,} {t.mark.words.lower()}") for t in found)
        yield ""
        yield from _table(
            ("No.", "Claim", "Who says it", "Said", "So", "Outcome"),
            (
                (
                    str(line.number),
                    _marked(line.concern, line.words),
                    escaped(line.claimant),
                    *(_marked(m, m.words) if m else "" for m in (line.said, line.so)),
                    _outcome(line.outcome),
                )
                for line in view.lines
            ),
        )
    else:
        yield "Nothing."
        yield ""
    if view.more:
        yield escaped(view.more)
        yield ""
    yield escaped(view.holds)
    yield ""


def _outcome(mark: Mark | None) -> str:
    if mark is None:
        return ""
    words = escaped(mark.words)
    return f"{escaped(mark.sign)} " * bool(mark.sign) + (
        f"~~{words}~~" if mark.key == "cut" else words
    )


def _entry(entry: EvidenceView) -> str:
    words = f"{_marked(entry.mark, entry.mark.words)}: {escaped(entry.source)} "
    words += f"\\[{escaped(entry.grade)}\\]"
    words += f", {escaped(entry.detail)}" if entry.detail else ""
    for passage in entry.passages:
        quote = f"“{escaped(passage.words)}”, " if passage.words else ""
        words += f" — {quote}*{escaped(passage.where)}*"
    return words + (f" — {escaped(entry.note)}" if entry.note else "")


def _claim(claim: ClaimView) -> Iterator[str]:
    yield f"### {claim.number} {_marked(claim.mark, claim.mark.words)}: " + escaped(claim.substance)
    yield ""
    for words in claim.words:
        yield f"> {escaped(words)}"
        yield ""
    yield f"{escaped(claim.says)}."
    yield ""
    for layer in claim.layers:
        yield f"**{layer.title}:** {'; '.join(_line(verdict) for verdict in layer.verdicts)}"
        yield ""
        if layer.columns:
            yield from _table(
                (column.title for column in layer.columns),
                [["<br>".join(_entry(e) for e in c.entries) or "none" for c in layer.columns]],
            )
    if claim.outcome is not None:
        wording = f" New wording: “{escaped(claim.new_wording)}”" if claim.new_wording else ""
        yield f"**Outcome:** {_line(claim.outcome)}{wording}"
        yield ""
    for title, lines in (
        ("Parts", [_line(part) for part in claim.parts]),
        ("Findings", [escaped(finding) for finding in claim.findings]),
        ("Who has it from whom", [escaped(tie) for tie in claim.ties]),
        ("Questions", [escaped(question) for question in claim.questions]),
        ("Still open", [escaped(still) for still in claim.open]),
    ):
        if lines:
            yield f"**{title}:**"
            yield ""
            yield from _bullets(lines)


def _rest(view: SummaryView) -> Iterator[str]:
    if view.proposals or view.proposed_findings:
        yield "## Undecided proposals"
        yield ""
        yield "Proposed by Stet; nobody has accepted or dismissed them yet."
        yield ""
        yield from _bullets(
            f"{p.number}: {escaped(p.words)} — {escaped(p.says)}" for p in view.proposals
        )
        yield from _bullets(escaped(finding) for finding in view.proposed_findings)
    yield "## Sources"
    yield ""
    yield from _table(
        ("Source", "What it is", "Reliability", "Evidence"),
        (
            (escaped(s.name), escaped(s.about), escaped(s.reliability), f"{s.entries:,}")
            for s in view.sources
        ),
    )
    if view.materials or view.withheld:
        yield "## Material"
        yield ""
        yield from _facts(view.materials)
        yield escaped(view.withheld)
        yield ""
    yield "## Seal"
    yield ""
    yield from _facts(view.seal)


class MarkdownExporter:
    """Writes CommonMark with tables, UTF-8."""

    format = "md"
    label = "Markdown"
    extension = ".md"
    media_type = "text/markdown"

    def write(self, summary: Summary) -> bytes:
        """The summary as Markdown text."""
        view = compose(summary)
        lines = [*_first(view), f"## All claims ({counted(len(view.claims), 'claim')})", ""]
        for claim in view.claims:
            lines += _claim(claim)
        lines += _rest(view)
        return ("\n".join(lines).rstrip() + "\n").encode()


EXPORTER: Final[Exporter] = MarkdownExporter()
