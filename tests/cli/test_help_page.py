"""The help tells every command of the command line and every one of its options."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

from workbench import cli


@pytest.mark.parametrize("command", cli.COMMANDS)
def test_every_command_and_option_is_in_the_help(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    page = files("resources").joinpath("help", "command-line.md").read_text(encoding="utf-8")
    assert cli.main([command, "--help"]) == 0
    told = capsys.readouterr().out
    assert f"    stet {command} " in page
    assert "examples:" in told
    for option in set(re.findall(r"(?<![\w-])--[a-z]+", told)) - {"--help"}:
        assert option in page, f"{command} {option}"
