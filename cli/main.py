"""The entry: commands by name, loaded when they are used, and errors as one sentence."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any, NoReturn

import click

from cli.failures import report
from cli.options import Group, version_option
from cli.settings import Settings, chosen_language
from cli.words import set_language
from index.errors import Exit

COMMANDS = (
    "demo",
    "crawl",
    "search",
    "show",
    "bills",
    "timeline",
    "status",
    "sources",
    "index",
    "export",
    "help",
)


class Platwatch(Group):
    """The program: its commands are modules of ``cli.commands``, imported one at a time."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of the commands, in the order of their use."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command."""
        if cmd_name not in COMMANDS:
            return None
        found: click.Command = import_module(f"cli.commands.{cmd_name}").command
        return found

    def main(  # type: ignore[override]
        self,
        args: Sequence[str] | None = None,
        **extra: Any,  # noqa: ANN401 - as click has it
    ) -> NoReturn:
        """Run, say what went wrong in one sentence, and exit with the code that DESIGN gives it."""
        arguments = list(sys.argv[1:] if args is None else args)
        settings = Settings()
        try:
            set_language(chosen_language(arguments, settings))
            extra |= {"prog_name": "platwatch", "standalone_mode": False, "obj": settings}
            code = super().main(arguments, **extra)
        except Exception as failure:  # noqa: BLE001 - the one place where failures become sentences
            code = report(failure, debug=settings.debug or "--debug" in arguments)
        except KeyboardInterrupt:
            code = Exit.INTERRUPTED
        sys.exit(int(code or Exit.DONE))


@click.group(
    cls=Platwatch,
    words="platwatch",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
def cli() -> None:
    """Hold the commands."""


cli.params.append(version_option())


def main() -> None:
    """Run the program; what it prints is UTF-8 everywhere."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    cli.main()
