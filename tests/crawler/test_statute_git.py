import os
import shutil
import subprocess

import pytest
from made_up_laws import article, markdown

from crawler.sources.statutes import git
from crawler.sources.statutes.places import files_at
from index.errors import ConfigurationError

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="needs git, which is not here")
WHO = {
    "GIT_AUTHOR_NAME": "a",
    "GIT_AUTHOR_EMAIL": "a@e",
    "GIT_COMMITTER_NAME": "a",
    "GIT_COMMITTER_EMAIL": "a@e",
}


@pytest.fixture
def checkout(tmp_path):
    """A checkout with one path and its history."""
    root = tmp_path / "사본"
    (root / "kr" / "견본법").mkdir(parents=True)
    run(root, "init", "-q", "-b", "main")
    for mst, number in ((1, 100), (2, 101)):
        written = markdown(mst, "2023-01-03", number, "2023-07-04", article("1", f"판 {number}."))
        commit(root, written)
    return root


def run(root, *arguments):
    environment = {**os.environ, **WHO, "GIT_CONFIG_GLOBAL": os.devnull}
    subprocess.run(["git", "-C", str(root), *arguments], check=True, env=environment)


def commit(root, text):
    (root / "kr" / "견본법" / "법률.md").write_text(text, encoding="utf-8")
    run(root, "add", ".")
    run(root, "commit", "-q", "-m", "법률")


def places(path):
    return [(one.place.partition("@")[0], one.is_of_history, b"101" in one.body) for one in files_at(path)]


def test_every_state_of_a_path_is_read_the_latest_first(checkout):
    path = "kr/견본법/법률.md"
    assert places(checkout) == [(path, True, True), (path, True, False), (path, False, True)]
    assert places(checkout / "kr" / "견본법" / "법률.md")[:2] == [(path, True, True), (path, True, False)]


def test_nothing_that_a_checkout_names_is_run(checkout, tmp_path):
    mark = tmp_path / "run"
    trap = tmp_path / "trap"
    trap.write_text(f"#!/bin/sh\ntouch {mark}\n")
    trap.chmod(0o755)
    named = (
        "core.fsmonitor",
        "core.pager",
        "pager.rev-list",
        "diff.external",
        "gpg.program",
        "core.sshCommand",
    )
    for name in (*named, "filter.trap.smudge", "diff.trap.textconv", "core.alternateRefsCommand"):
        run(checkout, "config", name, str(trap))
    run(checkout, "config", "log.showSignature", "true")
    (checkout / ".gitattributes").write_text("*.md filter=trap diff=trap\n")
    hook = checkout / ".git" / "hooks" / "post-index-change"
    hook.parent.mkdir(exist_ok=True)
    shutil.copy(trap, hook)
    assert len(places(checkout)) == 3
    assert not mark.exists()


def test_a_file_that_is_too_large_is_none(checkout):
    digests = [digest for digest, _ in git.states(checkout, checkout, ".md")]
    assert list(git.bodies(checkout, digests, largest=10)) == [None, None]


def test_git_that_is_missing_or_refuses_is_said(checkout, monkeypatch):
    monkeypatch.setenv("PATH", "")
    with pytest.raises(ConfigurationError) as missing:
        list(files_at(checkout))
    assert missing.value.key == "error.statutes.no_git"
    monkeypatch.undo()
    shutil.rmtree(checkout / ".git" / "refs")
    with pytest.raises(ConfigurationError) as refused:
        list(files_at(checkout))
    assert refused.value.key == "error.statutes.git"
    assert refused.value.values["why"]
