"""What holds for every test: no network, no display, and a home folder that is not the user's."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from workbench.offline import connections_are_refused, refuse_connections

refuse_connections()

# Read by Qt when it starts; a caller may name a platform, anything else would make
# pictures and sizes differ from one machine to the next.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
for _name in (
    "QT_FONT_DPI",
    "QT_LOGGING_RULES",
    "QT_QPA_PLATFORMTHEME",
    "QT_SCALE_FACTOR",
    "QT_SCALE_FACTOR_ROUNDING_POLICY",
    "QT_SCREEN_SCALE_FACTORS",
    "QT_STYLE_OVERRIDE",
):
    os.environ.pop(_name, None)

# The same examples every time, so that a red run is red again; `--hypothesis-profile=explore`
# looks for new ones. No deadline: a busy machine is no fault of the code.
settings.register_profile(
    "steady",
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("explore", deadline=None, max_examples=1000)
settings.load_profile("steady")


def _home_variables(home: Path) -> dict[str, str]:
    return {
        "HOME": str(home),
        "USERPROFILE": str(home),
        "APPDATA": str(home / "AppData" / "Roaming"),
        "LOCALAPPDATA": str(home / "AppData" / "Local"),
        "XDG_CACHE_HOME": str(home / ".cache"),
        "XDG_CONFIG_HOME": str(home / ".config"),
        "XDG_DATA_HOME": str(home / ".local" / "share"),
        "XDG_DOCUMENTS_DIR": str(home / "Documents"),
        "XDG_RUNTIME_DIR": str(home / ".run"),
        "XDG_STATE_HOME": str(home / ".local" / "state"),
    }


def _make_home(home: Path) -> Path:
    (home / "Documents").mkdir(parents=True)
    # Qt warns of a folder that others may read.
    (home / ".run").mkdir(mode=0o700)
    return home


def pytest_configure(config: pytest.Config) -> None:
    """Turn away from the user's home before any test file, or Qt, is imported."""
    home = _make_home(Path(tempfile.mkdtemp(prefix="stet-tests-")) / "home")
    os.environ.update(_home_variables(home))
    config.add_cleanup(lambda: shutil.rmtree(home.parent, ignore_errors=True))


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give each test an empty home folder of its own: settings, documents, logs."""
    folder = _make_home(tmp_path_factory.mktemp("home") / "home")
    for name, value in _home_variables(folder).items():
        monkeypatch.setenv(name, value)
    return folder


@pytest.fixture(autouse=True)
def offline() -> Iterator[None]:
    """Refuse every connection, in every test (workbench.offline)."""
    assert connections_are_refused()
    yield
    assert connections_are_refused()
