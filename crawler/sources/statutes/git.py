"""The history of files in a git checkout: every state in which they ever were, asked of git itself.

The checkout may be anybody's. Only plumbing that neither compares nor converts is asked, with no settings but
the checkout's own, and none of those names a program that these commands run.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import Timer
from typing import IO

from index.errors import ConfigurationError

SECONDS = 600  # for everything that git is asked of one checkout
MOST_STATES = 200_000
LONGEST_REASON = 2_000  # bytes
_SAFE = ("--no-pager", "--no-optional-locks", "--literal-pathspecs", "--no-replace-objects")
_UNSET = ("core.fsmonitor=false", f"core.hooksPath={os.devnull}", "protocol.allow=never")


def checkout_of(path: Path) -> Path | None:
    """Return the checkout that a path lies in."""
    place = path.resolve()
    return next((one for one in (place, *place.parents) if (one / ".git").exists()), None)


def states(checkout: Path, below: Path, suffix: str) -> list[tuple[str, str]]:
    """Return digest and path of every state of the files at or below a path, the latest first.

    Raises ConfigurationError where git is missing or refuses.
    """
    inside = below.resolve().relative_to(checkout).as_posix()
    asked = ("rev-list", "--objects", "--in-commit-order", "--full-history", "HEAD", "--", inside)
    with _git(checkout, asked) as git:
        lines = [line for line in _lines(git) if line.endswith(suffix)][: MOST_STATES + 1]
    if len(lines) > MOST_STATES:
        raise ConfigurationError("error.statutes.git", why=f"> {MOST_STATES:,}")
    return [(digest, path) for digest, _, path in (line.partition(" ") for line in lines)]


def bodies(checkout: Path, digests: Sequence[str], largest: int) -> Iterator[bytes | None]:
    """Yield the bytes of states in their order, ``None`` for one that is too large."""
    with _git(checkout, ("cat-file", "--batch")) as git:
        for digest in digests:
            _pipe(git.stdin).write(f"{digest}\n".encode())
            _pipe(git.stdin).flush()
            yield _body(_pipe(git.stdout), largest)
        _pipe(git.stdin).close()


def _body(answers: IO[bytes], largest: int) -> bytes | None:
    _, _, size = answers.readline().rpartition(b" ")
    if not size.strip().isdigit():
        raise ConfigurationError("error.statutes.git", why="cat-file")
    left = int(size) + 1  # and the line's end
    if left <= largest:
        return answers.read(left)[:-1]
    while left and (part := answers.read(min(left, 2**20))):
        left -= len(part)
    return None


def _lines(git: subprocess.Popen[bytes]) -> Iterator[str]:
    for line in _pipe(git.stdout):
        yield line.decode("utf-8", "replace").rstrip("\n")


@contextmanager
def _git(checkout: Path, arguments: Sequence[str]) -> Iterator[subprocess.Popen[bytes]]:
    """Run git; what it says when it fails is said."""
    settings = [part for one in _UNSET for part in ("-c", one)]
    command = ["git", *_SAFE, *settings, "-C", str(checkout), *arguments]
    pipes = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.PIPE)
    try:
        git = subprocess.Popen(command, env=_environment(), **pipes)  # type: ignore[call-overload]  # noqa: S603
    except OSError as missing:
        raise ConfigurationError("error.statutes.no_git") from missing
    timer = Timer(SECONDS, git.kill)
    timer.start()
    with git:
        try:
            yield git
            _pipe(git.stdin).close()
            why = _pipe(git.stderr).read(LONGEST_REASON).decode("utf-8", "replace").strip()
            if git.wait():
                raise ConfigurationError("error.statutes.git", why=why.partition("\n")[0] or git.returncode)
        finally:
            timer.cancel()
            git.kill()


def _environment() -> dict[str, str]:
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "TMPDIR") if name in os.environ}
    return {
        **kept,
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_NO_LAZY_FETCH": "1",
        "GIT_TERMINAL_PROMPT": "0",
        "LC_ALL": "C",
    }


def _pipe(stream: IO[bytes] | None) -> IO[bytes]:
    if stream is None:
        raise TypeError
    return stream
