from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

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


@pytest.fixture
def run(platwatch: Callable[..., Result], own_pledges: Path) -> Callable[..., Result]:
    """Run a command in the home of the test's own."""
    return lambda *arguments, **more: platwatch("--home", str(own_pledges), *arguments, **more)


@pytest.fixture
def of(run: Callable[..., Result]) -> Callable[[str], dict[str, Any]]:
    """Return the pledge of a company as ``show`` gives it."""

    def find(name: str) -> dict[str, Any]:
        listed = run("pledges", "list", "--company", name, "--reviewed").stdout
        listed += run("pledges", "list", "--company", name, "--not-reviewed").stdout
        (found,) = {json.loads(line)["id"] for line in listed.splitlines()}
        return dict(json.loads(run("pledges", "show", found, "--format", "json").stdout))

    return find
