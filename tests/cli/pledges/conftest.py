from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
import written_pledges
from click.testing import Result


@pytest.fixture(scope="session")
def pledged_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home of pledges, which tests only read."""
    home = tmp_path_factory.mktemp("약속")
    written_pledges.fill(home)
    return home


@pytest.fixture
def own_pledges(pledged_home: Path, tmp_path: Path) -> Path:
    """A home of pledges of the test's own."""
    return Path(shutil.copytree(pledged_home, tmp_path / "home"))


@pytest.fixture
def pledges(platwatch: Callable[..., Result], pledged_home: Path) -> Callable[..., Result]:
    """Run a command on pledges in the home that is only read, or in the one it names."""
    return lambda *arguments: platwatch("--home", str(pledged_home), "pledges", *arguments)
