"""A small home to read from, and ways to run the program as its user does."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import written_life
import written_news
from click.testing import CliRunner, Result
from offline_pages import CHROMIUM
from written_home import fill

from cli.main import cli
from cli.words import set_language
from index.korean.topic_files import read_also

Run = Callable[..., Result]


@pytest.fixture(scope="session")
def filled_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home that tests only read, with Hangul and a space in its path."""
    home = tmp_path_factory.mktemp("자료 홈")
    fill(home)
    return home


@pytest.fixture(scope="session")
def lived_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home of bills with a whole life, which tests only read."""
    home = tmp_path_factory.mktemp("생애")
    written_life.fill(home)
    return home


@pytest.fixture
def lived(platwatch: Run, lived_home: Path) -> Run:
    """Run a command line in that home."""
    return lambda *arguments: platwatch("--home", str(lived_home), *arguments)


@pytest.fixture(scope="session")
def news_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home of bills and articles, which tests only read."""
    home = tmp_path_factory.mktemp("보도")
    written_news.fill(home)
    return home


@pytest.fixture
def news(platwatch: Run, news_home: Path) -> Run:
    """Run a command line in that home, or in the one it names."""
    return lambda *arguments: platwatch("--home", str(news_home), *arguments)


@pytest.fixture
def own_home(filled_home: Path, tmp_path: Path) -> Path:
    """A home of the test's own, to be damaged as it likes."""
    return Path(shutil.copytree(filled_home, tmp_path / "home"))


@pytest.fixture(autouse=True)
def plain_surroundings(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    for name in ("HOME", "STORE", "LANG"):
        monkeypatch.delenv(f"PLATWATCH_{name}", raising=False)
    for name in ("ASSEMBLY_API_KEY", "DATA_GO_KR_KEY", "NO_COLOR", "FORCE_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    yield
    set_language("ko")
    read_also(lambda: None)


@pytest.fixture
def platwatch(filled_home: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command line in the filled home; what it exits with is a number."""
    monkeypatch.setenv("PLATWATCH_HOME", str(filled_home))

    def run(*arguments: str) -> Result:
        return CliRunner().invoke(cli, list(arguments))

    return run


@pytest.fixture
def python(filled_home: Path) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Run Python in a process of its own, in the filled home unless told otherwise."""

    def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        root = str(Path(__file__).parents[2])
        surroundings = {
            **os.environ,
            "PYTHONPATH": root,
            "PYTHONUTF8": "1",
            "PLATWATCH_HOME": str(filled_home),
        }
        return subprocess.run(
            [sys.executable, *arguments],
            capture_output=True,
            encoding="utf-8",
            env={**surroundings, **environment},
            check=False,
            timeout=60,
        )

    return run


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """Chromium, through playwright."""
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    with playwright.sync_playwright() as running:
        opened = running.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield opened
        opened.close()
