"""The JSON: keys that programs can count on."""

from __future__ import annotations

import json
from pathlib import Path

from tests.report.cases import a_case, a_full_case, draft
from workbench.exporters.json import JsonExporter
from workbench.report.build import build_summary


def test_the_keys_are_those_of_the_format(tmp_path: Path) -> None:
    with a_case(tmp_path) as case:
        a_full_case(case)
        told = json.loads(JsonExporter().write(build_summary(case, draft(case).id)))
    # Whoever changes a key changes the name of the format with it.
    assert told["format"] == "stet-summary-2"
    assert set(told) == set(
        "format program title draft checkers as_of sign_off counts first_page claims proposals "
        "proposed_findings sources materials materials_withheld head".split()
    )
    assert set(told["claims"][0]) == set(
        "number concern words substance modality claimant chain state reopened layers outcome "
        "parts questions findings origins derivations dependences still_open".split()
    )
    assert told["draft"]["published"] == "2026-03-14"
    assert told["claims"][0]["concern"] == "wrong"
    layers = {layer["layer"]: layer for layer in told["claims"][0]["layers"]}
    assert layers["so"]["against"][0]["made_on"] == "2026-03-16"
    assert told["counts"]["verdicts"]["so"]["cannot-be-determined"] == 1
