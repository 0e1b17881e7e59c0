"""The fields of a listing: their headings, and which of them ``--fields`` means."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import click

from cli.words import WORDS, say
from cli.words.headings import SHORT_NAMES


def heading(key: str) -> str:
    """Return the heading of a row key in the current language; a key without one is its own."""
    name = f"heading.{key}"
    return say(name) if name in WORDS else key


def choose_fields(names: Sequence[str], available: Iterable[str]) -> tuple[str, ...]:
    """Return the row keys that ``names`` (keys, headings or short names) mean, in their order.

    Raises ``click.UsageError`` for a name that means none of ``available``.
    """
    keys = list(available)
    known = _names(keys)
    unknown = [name for name in names if _plain(name) not in known]
    if unknown:
        choices = ", ".join(_choice(key) for key in keys)
        raise click.UsageError(say("error.output.unknown_field", name=", ".join(unknown), choices=choices))
    return tuple(dict.fromkeys(known[_plain(name)] for name in names))


def _names(keys: Sequence[str]) -> dict[str, str]:
    """Map every name to its key; keys win over headings, headings over short names, the first over others."""
    headings = [(name, key) for key in keys for name in WORDS.get(f"heading.{key}", ())]
    short = [(name, key) for name, key in SHORT_NAMES.items() if key in keys]
    every = [*((key, key) for key in keys), *headings, *short]
    return {_plain(name): key for name, key in reversed(every)}


def _plain(name: str) -> str:
    """Reduce a name to what counts: neither case nor spaces."""
    return "".join(name.split()).casefold()


def _choice(key: str) -> str:
    """Name a key with its heading, as a sentence lists it."""
    return key if heading(key) == key else f"{key}({heading(key)})"
