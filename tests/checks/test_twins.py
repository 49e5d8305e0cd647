"""The stories of every check: what does not fit is found, what fits and near misses are let pass.

Each test module of a check gives its ``KIND``, its ``STORIES`` in two versions, and near misses in
``QUIET``; this runs them all, without being told of a new one.
"""

from __future__ import annotations

import importlib
from pathlib import Path
from types import ModuleType

import pytest

from tests.checks.twins import kinds, right, wrong

MODULES = [
    module
    for path in sorted(Path(__file__).parent.glob("test_*.py"))
    if path.stem != Path(__file__).stem
    and hasattr(module := importlib.import_module(f"tests.checks.{path.stem}"), "QUIET")
]


def _name(module: ModuleType) -> str:
    return module.__name__.rpartition(".test_")[2]


TWINS = [
    pytest.param(module.KIND, story, id=f"{_name(module)}-{number}")
    for module in MODULES
    for number, story in enumerate(module.STORIES)
]
NEAR = [
    pytest.param(story, id=f"{_name(module)}-{what}")
    for module in MODULES
    for what, story in module.QUIET.items()
]


def test_every_check_has_stories() -> None:
    checks = {path.stem.removeprefix("test_") for path in Path(__file__).parent.glob("test_*.py")}
    assert {_name(module) for module in MODULES} == checks - {"contract", "twins"}


@pytest.mark.parametrize(("kind", "story"), TWINS)
def test_what_does_not_fit_is_found(kind: str, story: str) -> None:
    assert kind in kinds(wrong(story))


@pytest.mark.parametrize(("kind", "story"), TWINS)
def test_what_fits_is_let_pass(kind: str, story: str) -> None:
    assert kinds(right(story)) == []


@pytest.mark.parametrize("story", NEAR)
def test_near_misses_are_let_pass(story: str) -> None:
    assert kinds(story) == []
