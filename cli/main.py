"""The entry: commands by name, loaded when they are used, and errors as one sentence."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any, NoReturn

import click

from cli.failures import report
from cli.options import Group, version_option
from cli.settings import Settings, chosen_language
from cli.words import LANGUAGES, Language, set_language
from index.errors import ConfigurationError, Exit
from index.korean.topic_files import read_also

COMMANDS = (
    "demo",
    "crawl",
    "update",
    "search",
    "show",
    "bills",
    "timeline",
    "pledges",
    "laws",
    "agenda",
    "cite",
    "read",
    "changes",
    "topics",
    "members",
    "status",
    "sources",
    "index",
    "export",
    "redact",
    "help",
)


ASKING = {"-h", "--help", "-V", "--version"}


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

    def invoke(self, ctx: click.Context) -> object:
        """Run a command; when the reader of its output (``| head``) has had enough, it is done."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            # What is still buffered must go somewhere when the interpreter closes the stream.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return Exit.DONE

    def main(  # type: ignore[override]
        self,
        args: Sequence[str] | None = None,
        **extra: Any,  # noqa: ANN401 - as click has it
    ) -> NoReturn:
        """Run, say what went wrong in one sentence, and exit with the code that DESIGN gives it."""
        arguments = list(sys.argv[1:] if args is None else args)
        settings = Settings()
        read_also(lambda: settings.topics)
        try:
            set_language(_language(arguments, settings))
            extra |= {"prog_name": "platwatch", "standalone_mode": False, "obj": settings}
            code = super().main(arguments, **extra)
        except Exception as failure:  # noqa: BLE001 - the one place where failures become sentences
            code = report(failure, debug=settings.debug or "--debug" in arguments)
        except KeyboardInterrupt:
            code = Exit.INTERRUPTED
        sys.exit(int(code or Exit.DONE))


def _language(arguments: Sequence[str], settings: Settings) -> Language:
    """Return the language to speak; a setting that is wrong must not keep help from being shown."""
    try:
        return chosen_language(arguments, settings)
    except ConfigurationError:
        if not ASKING & set(arguments):
            raise
        return LANGUAGES[0]


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
