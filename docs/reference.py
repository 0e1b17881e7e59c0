"""Write docs/commands.md from the commands' own help, or check that it is up to date."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from cli.main import cli
from cli.words import set_language

TARGET = Path(__file__).with_name("commands.md")
README = Path(__file__).parent.parent / "README.md"
WIDTH = 100


def commands(command: click.Command, path: str) -> Iterator[tuple[str, str]]:
    """Yield the path and the help of a command and of all below it."""
    context = click.Context(command, info_name=path, max_content_width=WIDTH, terminal_width=WIDTH)
    yield path, command.get_help(context)
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            below = command.get_command(context, name)
            assert below is not None
            yield from commands(below, f"{path} {name}")


def reference() -> str:
    """Return the text of docs/commands.md."""
    set_language("en")
    parts = [f"## {path}\n\n```\n{text}\n```\n" for path, text in commands(cli, "platwatch")]
    return "# Commands\n\nWritten by `make docs` from `--help`.\n\n" + "\n".join(parts)


def main() -> None:
    """Write or check."""
    text = reference()
    if "--write" in sys.argv:
        TARGET.write_text(text, encoding="utf-8")
    elif not TARGET.is_file() or TARGET.read_text(encoding="utf-8") != text:
        sys.exit("docs/commands.md is not what --help says: run `make docs`")
    missing = [
        name
        for name in cli.list_commands(click.Context(cli))
        if f"platwatch {name}" not in README.read_text("utf-8")
    ]
    if missing:
        sys.exit(f"README.md does not name: {', '.join(missing)}")


if __name__ == "__main__":
    main()
