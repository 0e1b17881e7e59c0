"""Options, commands and groups whose words are looked up in the catalogue when they are shown."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from cli.settings import Settings
from cli.words import WORDS, say

F = TypeVar("F", bound=Callable[..., Any])
_BESIDE = re.compile(r"\[(?:default:|required|x>=)[^\]]*\]$")
_LEAST = re.compile(r"x>=(\d+)")


class Option(click.Option):
    """A click option with its help behind a catalogue key, so that it follows the language."""

    def __init__(self, *args: Any, key: str, **attributes: Any) -> None:  # noqa: ANN401 - as click has them
        super().__init__(*args, **attributes)
        self.key = key

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Return the names and the help of this option in the current language."""
        self.help = say(self.key)
        record = super().get_help_record(ctx)
        if record is None:
            return None
        names, text = record
        return names, _BESIDE.sub(_in_words, text)


def _in_words(beside: re.Match[str]) -> str:
    """Return what click says of an option in brackets, in the current language."""
    said = beside[0].replace("default:", say("help.default")).replace("required", say("help.required"))
    return _LEAST.sub(lambda found: say("help.at_least", least=found[1]), said)


def option(*declarations: str, key: str, **attributes: Any) -> Callable[[F], F]:  # noqa: ANN401 - as above
    """Add an option to a command; like ``click.option``, with its help under ``key``."""
    return click.option(*declarations, cls=Option, key=key, **attributes)


def form_option(*more: str) -> Callable[[F], F]:
    """Add ``--format``, received as ``form``, to a command that shows one thing, as text or JSON."""
    forms = click.Choice(["text", "json", *more])
    return option("--format", "form", type=forms, default="text", show_default=True, key="option.form")


class Spoken:
    """Help in the current language; a command's words stand in the catalogue under ``help.<its path>``."""

    words: str

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the line of usage."""
        pieces: list[str] = self.collect_usage_pieces(ctx)  # type: ignore[attr-defined]
        formatter.write_usage(ctx.command_path, " ".join(pieces), prefix=say("help.usage") + " ")

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what the command does."""
        formatter.write_paragraph()
        with formatter.indentation():
            for line in say(f"help.{self.words}").splitlines():
                formatter.write_text(line)

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the examples."""
        if f"example.{self.words}" in WORDS:
            with formatter.section(say("help.example")):
                for line in say(f"example.{self.words}").splitlines():
                    formatter.write(" " * formatter.current_indent + line + "\n")

    def get_short_help_str(self, limit: int = 45) -> str:
        """Return the first sentence of the help."""
        return summary(self.words)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options under a heading in the current language, and the commands of a group."""
        command: Any = self
        records = [record for param in _shown(command, ctx) if (record := param.get_help_record(ctx))]
        if isinstance(self, click.Group):
            self.format_commands(ctx, formatter)
        if records:
            with formatter.section(say("help.options")):
                formatter.write_dl(records)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the arguments; what is wrong with them names the command, which click's parser leaves out."""
        try:
            read: list[str] = super().parse_args(ctx, args)  # type: ignore[misc]
        except click.UsageError as wrong:
            wrong.ctx = wrong.ctx or ctx
            raise
        return read

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return ``-h/--help`` with its own words."""
        return _asking("-h", "--help", key="option.help", answer=click.Context.get_help)


def summary(words: str) -> str:
    """Return the one sentence that a list of commands shows."""
    return say(f"help.{words}").splitlines()[0]


class Command(Spoken, click.Command):
    """A command with the options that all commands have."""

    def __init__(self, *args: Any, words: str, **attributes: Any) -> None:  # noqa: ANN401 - as click has them
        super().__init__(*args, **attributes)
        self.words = words
        self.params += common_options()


class Group(Spoken, click.Group):
    """A group of commands, each under its own words."""

    def __init__(self, *args: Any, words: str, **attributes: Any) -> None:  # noqa: ANN401 - as click has them
        super().__init__(*args, **attributes)
        self.words = words
        self.params += common_options()

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands in the order they were declared."""
        rows = [(name, summary(f"{self.words}.{name}")) for name in self.list_commands(ctx)]
        with formatter.section(say("help.commands")):
            formatter.write_dl(rows)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order they were declared."""
        return list(self.commands)


def command(
    name: str, *, words: str | None = None, cls: type[Command] = Command
) -> Callable[[Callable[..., Any]], Command]:
    """Make a command with its words under ``help.<words>``, by default under its name."""
    return click.command(name, cls=cls, words=words or name)


def common_options() -> list[click.Parameter]:
    """Return the options that every command takes, before or after its name."""
    return [
        Option(
            ["--home"],
            type=click.Path(path_type=Path),
            expose_value=False,
            callback=_set("home_flag"),
            metavar="DIR",
            key="option.home",
        ),
        Option(
            ["--store"], expose_value=False, callback=_set("store_flag"), metavar="URL", key="option.store"
        ),
        Option(["--lang"], type=click.Choice(["ko", "en"]), expose_value=False, key="option.lang"),
        Option(["--debug"], is_flag=True, expose_value=False, callback=_set("debug"), key="option.debug"),
    ]


def version_option() -> click.Option:
    """Return ``-V/--version``."""
    return _asking("-V", "--version", key="option.version", answer=lambda _context: f"platwatch {_version()}")


def _version() -> str:
    from importlib.metadata import version  # noqa: PLC0415 - takes longer to load than to print help

    return version("platwatch")


def _asking(*names: str, key: str, answer: Callable[[click.Context], str]) -> Option:
    """Return a flag that prints an answer and ends the program."""

    def show(context: click.Context, _parameter: click.Parameter, wanted: bool) -> None:
        if wanted and not context.resilient_parsing:
            click.echo(answer(context), color=context.color)
            context.exit()

    return Option([*names], is_flag=True, is_eager=True, expose_value=False, callback=show, key=key)


def _set(name: str) -> Callable[[click.Context, click.Parameter, object], None]:
    def callback(context: click.Context, _parameter: click.Parameter, value: object) -> None:
        if value:
            setattr(context.ensure_object(Settings), name, value)

    return callback


def _shown(command: click.Command, ctx: click.Context) -> list[click.Parameter]:
    """Return the options; arguments stand in the line of usage."""
    return [param for param in command.get_params(ctx) if not isinstance(param, click.Argument)]
