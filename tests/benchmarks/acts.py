"""Acts: one committed, ten thousand proposals accepted and undone, a large case opened."""

from __future__ import annotations

import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from workbench.case import Case
from workbench.commands.claims import AcceptClaims
from workbench.commands.documents import AddDocument
from workbench.commands.proposals import AddProposals
from workbench.commands.sentences import ReadSentence
from workbench.model.analysis import (
    Analysis,
    Attribution,
    ProposedClaim,
    ProposedFigure,
    ProposedSource,
)
from workbench.model.document import DocumentKind, Reading, Received
from workbench.model.imported import BlockKind, ImportedBlock, ImportedDocument

_ACTS = 400
_LINE = "Anna Berg, the harbour master, said that at least {} boxes were missing from quay {}."


def big_case(path: Path, claims: int) -> Case:
    """A case of that many lines, each with one proposed claim of one figure."""
    lines = [_LINE.format(1_000 + number, number) for number in range(claims)]
    text, blocks, start = "\n".join(lines), [], 0
    for line in lines:
        blocks.append(ImportedBlock(start, start + len(line), BlockKind.body))
        start += len(line) + 1
    told = ImportedDocument(
        text, tuple(blocks), None, None, None, None, "en", None, "text/plain", "bench", "1", ()
    )
    case = Case.create(path, title="Large", checker="Checker")
    case.run(AddDocument(told, text.encode(), DocumentKind.draft, Received.opened))
    proposed = []
    for number, block in enumerate(blocks):
        words = text[block.start : block.end]
        figure = words.index("at least")
        count = str(1_000 + number)
        shown = f"at least {count}"
        at = block.start + figure
        proposed.append(
            ProposedClaim(
                id=f"c{number}",
                start=block.start,
                end=block.end,
                text=words,
                substance=words[words.index("that ") + 5 :],
                modality="reported",
                check_worthiness=0.8,
                attribution=Attribution(claimant="Anna Berg", cue="said"),
                figures=(
                    ProposedFigure(at, at + len(shown), shown, float(count), None, "boxes", None),
                ),
            )
        )
    analysis = Analysis(
        text=text,
        engine_version="bench-1",
        claims=tuple(proposed),
        sources=(ProposedSource("Anna Berg", "person", role="the harbour master"),),
    )
    case.run(AddProposals(case.drafts()[0].id, analysis))
    return case


def _timed(act: Callable[[], object]) -> float:
    began = time.perf_counter()
    act()
    return time.perf_counter() - began


def _percentile(times: list[float], share: float) -> float:
    return sorted(times)[int(share * (len(times) - 1))]


def _bare_commits(path: Path) -> list[float]:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, x TEXT)")

    def commit() -> None:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("INSERT INTO t (x) VALUES ('a row of one bare commit')")
        connection.execute("COMMIT")

    times = [_timed(commit) for _ in range(_ACTS)]
    connection.close()
    return times


def _one_act(folder: Path) -> list[tuple[str, str]]:
    with big_case(folder / "acts.stet", 200) as case:
        sentences = list(case.rows.sentences)
        readings = (Reading.claim, Reading.no_claim)

        def act(number: int) -> None:
            sentence = sentences[number % len(sentences)]
            case.run(ReadSentence(sentence.id, readings[number // len(sentences) % 2]))

        bare, ours = [], []
        for part in range(2):  # alternating, so that a busy disk is busy for both
            bare += _bare_commits(folder / f"bare{part}.db")
            ours += [_timed(partial(act, n)) for n in range(part * _ACTS, (part + 1) * _ACTS)]
    half, most = statistics.median(ours), _percentile(ours, 0.99)
    bare_half, bare_most = statistics.median(bare), _percentile(bare, 0.99)
    told = "{:.2f} ms = {:.2f} × a bare commit ({:.2f} ms)"
    return [
        ("one act, median", told.format(half * 1e3, half / bare_half, bare_half * 1e3)),
        (
            "one act, p99 (aim 3)",
            told.format(most * 1e3, most / bare_most, bare_most * 1e3),
        ),
    ]


def _ten_thousand(folder: Path) -> list[tuple[str, str]]:
    path = folder / "many.stet"
    with big_case(path, 10_000) as case:
        ids = tuple(claim.id for claim in case.rows.claims)
        size = path.stat().st_size
        accepted = _timed(lambda: case.run(AcceptClaims(ids)))
        after = path.stat().st_size
        undone = _timed(case.undo)
        last = path.stat().st_size
    mb = 1_000_000
    return [
        (
            "accepting 10,000 proposals",
            f"{accepted:.2f} s, file {size / mb:.1f} + {(after - size) / mb:.1f} MB",
        ),
        ("undoing that", f"{undone:.2f} s, file + {(last - after) / mb:.1f} MB"),
    ]


def _opening(folder: Path) -> list[tuple[str, str]]:
    path = folder / "opened.stet"
    big_case(path, 5_000).close()
    times = []
    for _ in range(5):
        began = time.perf_counter()
        Case.open(path).close()
        times.append(time.perf_counter() - began)
    return [("opening a case with 5,000 claims", f"{statistics.median(times):.2f} s")]


def run() -> list[tuple[str, str]]:
    """All three."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        return [*_one_act(folder), *_ten_thousand(folder), *_opening(folder)]
