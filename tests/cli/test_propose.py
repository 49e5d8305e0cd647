"""What `propose` prints."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Run
from tests.cli.running import one_sentence, python


def test_propose_prints_the_analysis_as_json(story: Path, run: Run) -> None:
    code, out, err = run("propose", story, "--published", "2026-03-14", "--format", "json")
    assert (code, err) == (0, "")
    told = json.loads(out)
    text = told["document"]["text"]
    assert told["document"]["published"] == "2026-03-14"
    assert told["claims"]
    for claim in told["claims"]:
        assert text[claim["start"] : claim["end"]] == claim["text"]
    assert {"furniture", "sentences", "sources", "propositions", "findings"} <= told.keys()


def test_propose_prints_one_line_for_each_file_in_order(
    story: Path, tmp_path: Path, run: Run
) -> None:
    other = tmp_path / "other.txt"
    other.write_text("Another day\n\nThe bridge was closed, said Bo Lund.", encoding="utf-8")
    code, out, _ = run("propose", other, story, "--format", "jsonl")
    assert code == 0
    titles = [json.loads(line)["document"]["text"].split("\n")[0] for line in out.splitlines()]
    assert titles == ["Another day", "Ferry was late on Monday"]


def test_one_json_document_takes_one_file(story: Path, run: Run) -> None:
    code, out, err = run("propose", story, story, "--format", "json")
    assert (code, out) == (2, "") and one_sentence(err)


def test_propose_in_words_and_in_utf8_whatever_the_locale(story: Path) -> None:
    code = "import sys; from workbench.cli import main; sys.exit(main(sys.argv[1:]))"
    environment = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    done = python("-c", code, "propose", str(story), environment=environment)
    assert done.returncode == 0, done.stderr
    assert "Söderling" in done.stdout.decode("utf-8")


def test_of_a_text_that_is_not_english_it_says_what_is_left_out(tmp_path: Path, run: Run) -> None:
    draft = tmp_path / "bruecke.txt"
    draft.write_text(
        "Die Brücke wurde am 11. März 2024 gesperrt, und mehr als 12 Häuser sind noch gesperrt."
        " „Wir hatten keine Wahl“, sagte die Bürgermeisterin, als sie am Montag in der Stadt war.",
        encoding="utf-8",
    )
    note = "This text seems to be in German: Stet proposes sentences,"
    code, out, err = run("propose", draft)
    assert (code, err) == (0, "")
    assert note in out
    assert "parts: mehr als 12 | 11. März 2024" in out
    told = json.loads(run("propose", draft, "--format", "json")[1])
    assert told["document"]["language"] == "de"
    assert told["notes"][0].startswith(note)
    assert [claim["attribution"]["claimant"] for claim in told["claims"]] == [None, None]
