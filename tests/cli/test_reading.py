"""What `show`, `export` and `verify` tell of a case."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from tests.cli.conftest import STORY, Run
from tests.cli.running import one_sentence
from workbench.case import Case
from workbench.cli.arguments import FORMATS
from workbench.commands.chains import AddDerivation, SayOriginUnknown
from workbench.commands.evidence import AttachEvidence
from workbench.commands.sources import AddSource
from workbench.model.evidence import EvidenceHow, Layer, Stance
from workbench.model.source import SourceKind


def test_show_prints_everything_in_the_case(case_path: Path, run: Run) -> None:
    with Case.open(case_path) as case:
        case.run(AddSource("Jane Doe", confidential=True))
        entries, head = len(case.entries()), case.head
        tables = {name: len(case.rows.table(name)) for name in ("claim", "sentence", "source")}
        document = case.drafts()[0]
    code, out, err = run("show", case_path, "--format", "json")
    assert (code, err) == (0, "")
    told = json.loads(out)
    assert told["head"] == head
    assert len(told["history"]) == entries
    assert {name: len(told["tables"][name]) for name in tables} == tables
    (draft,) = told["tables"]["document"]
    assert draft["text"].startswith("Ferry was late on Monday\nThe ferry left")
    assert draft["content"] == {"bytes": len(STORY.encode())}
    assert draft["sha256"] == document.sha256
    assert any(source["name"] == "Jane Doe" for source in told["tables"]["source"])


def test_show_gives_an_overview(case_path: Path, run: Run) -> None:
    code, out, _ = run("show", case_path)
    assert code == 0
    assert "0 of 3 sentences read" in out and "Ferry was late on Monday" in out


def test_reading_a_case_changes_nothing_in_it(case_path: Path, tmp_path: Path, run: Run) -> None:
    before = case_path.read_bytes()
    assert run("show", case_path)[0] == 0
    assert run("verify", case_path)[0] == 0
    assert run("export", case_path, "--format", "md", "--to", tmp_path / "s.md")[0] == 0
    assert case_path.read_bytes() == before


@pytest.mark.parametrize("format", FORMATS)
def test_export_writes_the_summary(format: str, case_path: Path, tmp_path: Path, run: Run) -> None:
    target = tmp_path / f"out.{format}"
    code, out, err = run("export", case_path, "--format", format, "--to", target)
    assert (code, out, err) == (0, "", "")
    assert target.stat().st_size > 500
    assert not list(tmp_path.glob(".*.part"))


def test_export_overwrites_only_when_told_to(case_path: Path, tmp_path: Path, run: Run) -> None:
    target = tmp_path / "summary.md"
    target.write_text("mine")
    command = ("export", case_path, "--format", "md", "--to", target)
    code, _, err = run(*command)
    assert code == 2 and one_sentence(err) and "--force" in err
    assert target.read_text() == "mine"
    assert run(*command, "--force")[0] == 0
    assert target.read_text(encoding="utf-8").startswith("# Ferry")


def test_export_never_overwrites_the_case(case_path: Path, run: Run) -> None:
    before = case_path.read_bytes()
    code, _, err = run("export", case_path, "--format", "md", "--to", case_path, "--force")
    assert code == 2 and one_sentence(err)
    assert case_path.read_bytes() == before


def test_export_refuses_a_file_name_that_names_a_confidential_source(
    case_path: Path, tmp_path: Path, run: Run
) -> None:
    with Case.open(case_path) as case:
        case.run(AddSource("Jane Doe", SourceKind.person, confidential=True))
    target = tmp_path / "what-doe-said.md"
    code, _, err = run("export", case_path, "--format", "md", "--to", target)
    assert code == 2 and one_sentence(err) and "doe" not in err.lower()
    assert not target.exists()


def test_export_says_which_drafts_there_are(case_path: Path, tmp_path: Path, run: Run) -> None:
    command = ("export", case_path, "--format", "md", "--to", tmp_path / "s.md", "--draft")
    assert run(*command, 1)[0] == 0
    code, _, err = run(*command, 7, "--force")
    assert code == 2 and "no draft 7" in err and one_sentence(err)


def test_a_folder_that_refuses_is_told_in_one_sentence(
    case_path: Path, tmp_path: Path, run: Run
) -> None:
    target = tmp_path / "nowhere" / "s.md"
    code, _, err = run("export", case_path, "--format", "md", "--to", target)
    assert code == 2 and one_sentence(err)


def test_verify_says_that_a_case_is_whole(case_path: Path, run: Run) -> None:
    with Case.open(case_path) as case:
        head = case.head
    code, out, err = run("verify", case_path, "--head", head)
    assert (code, err) == (0, "") and head in out


def test_verify_tells_a_fault_from_no_case_at_all(
    case_path: Path, tmp_path: Path, story: Path, run: Run
) -> None:
    code, out, err = run("verify", case_path, "--head", "0" * 64)
    assert (code, out) == (1, "") and one_sentence(err)
    code, out, err = run("verify", story)
    assert (code, out) == (2, "") and one_sentence(err)
    assert run("verify", tmp_path / "missing.stet")[0] == 2


def test_verify_finds_a_changed_word(case_path: Path, run: Run) -> None:
    content = case_path.read_bytes()
    assert b"Ada Brook" in content
    case_path.write_bytes(content.replace(b"Ada Brook", b"Eve Brook"))
    code, out, err = run("verify", case_path)
    assert (code, out) == (1, "") and err


def test_show_gives_each_claim_its_independent_origins(case_path: Path, run: Run) -> None:
    with Case.open(case_path) as case:
        claim = next(iter(case.rows.claims)).id
        ids = {}
        for name in ("The wire", "The pilot", "The agency"):
            case.run(AddSource(name, SourceKind.organisation))
            ids[name] = next(s.id for s in case.rows.sources if s.name == name)
        for name in ("The wire", "The pilot"):
            case.run(
                AttachEvidence(
                    claim,
                    ids[name],
                    Layer.so,
                    Stance.asserts,
                    EvidenceHow.call,
                    made_on=date(2026, 3, 4),
                    note="On the phone",
                )
            )
        case.run(AddDerivation(claim, ids["The wire"], ids["The agency"]))
        case.run(SayOriginUnknown(claim, ids["The agency"]))
    told = json.loads(run("show", case_path, "--format", "json")[1])
    (shown,) = [one for one in told["claims"] if one["id"] == claim]
    origins = shown["origins"]
    assert {name: origins[name] for name in ("items", "floor", "ceiling", "loops")} == {
        "items": 2, "floor": 1, "ceiling": 2, "loops": [],
    }  # fmt: skip
    assert origins["words"].startswith("2 items → 1 to 2 origins")
    assert len(shown["evidence"]) == 2
    assert [one["origin_id"] for one in shown["derivations"]] == [ids["The agency"]]
    assert shown["dependences"] == []
    assert "2 items → 1 to 2 origins" in run("show", case_path)[1]
