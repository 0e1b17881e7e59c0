"""Sentences as a terminal shows them: broken between words, where it would break within one."""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Iterator
from unicodedata import combining, east_asian_width

import click

from cli.output.safe import safe

# A command to be copied, as far as words tell it from the sentence around it.
_COMMAND = re.compile(r"""(?<!\S)\S*\bplatwatch(?:(?<![.,:;)]) (?:'[^']*'|"[^"]*"|[0-9a-z-])\S*)+""")
_HELD = "\x1f"  # a space at which nothing is broken; no text that is safe has it


def echo(text: str, *, err: bool = False) -> None:
    """Print a text that cannot drive a terminal; on one its lines are broken between words."""
    shown = safe(text)
    stream = sys.stderr if err else sys.stdout
    if stream is not None and stream.isatty():  # none where who started the program closed it: 2>&-
        shown = wrapped(shown, shutil.get_terminal_size().columns)
    click.echo(shown, err=err)


def wrapped(text: str, room: int) -> str:
    """Return a text whose lines fill at most ``room`` columns, unless one word is wider than that.

    A command stays on one line where it fits on one.
    """
    return "\n".join(piece for line in text.split("\n") for piece in _pieces(line, room))


def width(text: str) -> int:
    """Return how many columns a text fills: a Korean letter takes two."""
    return sum(0 if combining(one) else 2 if east_asian_width(one) in "WF" else 1 for one in text)


def _pieces(line: str, room: int) -> Iterator[str]:
    """Yield a line in pieces, all of them indented as it begins."""
    indent = line[: len(line) - len(line.lstrip(" "))]
    piece = ""
    for word in _COMMAND.sub(lambda found: _held(found[0], room), line[len(indent) :]).split(" "):
        longer = f"{piece} {word}" if piece else indent + word
        if piece and width(longer) > room:
            yield piece.replace(_HELD, " ")
            longer = indent + word
        piece = longer
    yield piece.replace(_HELD, " ")


def _held(command: str, room: int) -> str:
    return command.replace(" ", _HELD) if width(command) <= room else command
